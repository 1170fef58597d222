"""Ways, opening hours, hours of hosts and vehicles, and what comes before what."""

from collections.abc import Iterator
from itertools import combinations

from trademission.domain.change_words import WEEKDAYS_DE, WEEKDAYS_EN, when
from trademission.domain.places import Place
from trademission.domain.text import Text
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import joined, listed, named, quoted


def facts_of_places(concern: Concern) -> Iterator[Member]:
    """Yield ways, hours and orders."""
    yield from _ways(concern)
    atlas = concern.problem.atlas
    for key in dict.fromkeys(
        atlas.appointments[k].place for k in (*concern.items, *concern.meetings)
    ):
        if atlas.places[key].opening or atlas.places[key].closures:
            clause = _opening(atlas.places[key])
            yield Member(kind=Kind.PLACE_HOURS, items=(key,), clause=clause)
    yield from _counterparts(concern)
    yield from _vehicles(concern)
    yield from _orders(concern)


def _ways(concern: Concern) -> Iterator[Member]:
    """Yield each way of which an appointment is one end, with the longer direction."""
    atlas = concern.problem.atlas
    for one, other in combinations(sorted(concern.places), 2):
        minutes = max(atlas.travel(one, other), atlas.travel(other, one))
        if minutes and concern.is_near(one, other):
            a, b = named(atlas, one), named(atlas, other)
            clause = Text(
                de=f"der Weg zwischen {a.de} und {b.de} dauert {minutes} Minuten",
                en=f"the way between {a.en} and {b.en} takes {minutes} minutes",
            )
            yield Member(kind=Kind.WAY, items=(one, other), clause=clause)


def _opening(place: Place) -> Text:
    """Return when a place is open, and when it is closed all the same."""
    hours = [
        Text(
            de=f"{WEEKDAYS_DE[h.weekday]} {h.opens:%H:%M} bis {h.closes:%H:%M} Uhr",
            en=f"{WEEKDAYS_EN[h.weekday]} {h.opens:%H:%M} to {h.closes:%H:%M}",
        )
        for h in place.opening
    ]
    shut = joined([when(closure, place.zone) for closure in place.closures])
    closed = Text(de=f"ist geschlossen: {shut.de}", en=f"is closed {shut.en}")
    open_at = listed(hours)
    opened = Text(de=f"ist nur geöffnet: {open_at.de}", en=f"is open only {open_at.en}")
    parts = [words for words, has in ((opened, hours), (closed, place.closures)) if has]
    name, both = quoted(place.name), joined(parts)
    return Text(de=f"{name.de} {both.de}", en=f"{name.en} {both.en}")


def _counterparts(concern: Concern) -> Iterator[Member]:
    atlas = concern.problem.atlas
    keys = (*concern.items, *concern.meetings)
    people = {c: key for key in keys for c in atlas.appointments[key].counterparts}
    for who, key in people.items():
        windows = atlas.counterparts[who].windows
        if windows:
            times = listed([when(window, atlas.zone_of(key)) for window in windows])
            name = atlas.name_of(who)
            clause = Text(
                de=f"{name} hat nur Zeit: {times.de}", en=f"{name} has time only {times.en}"
            )
            yield Member(kind=Kind.COUNTERPART_HOURS, items=(who,), clause=clause)


def _vehicles(concern: Concern) -> Iterator[Member]:
    atlas = concern.problem.atlas
    found = (atlas.appointments[key].vehicle for key in concern.items)
    for key in dict.fromkeys(filter(None, found)):
        vehicle, name = atlas.vehicles[key], named(atlas, key)
        clause = Text(
            de=f"{name.de} hat {vehicle.seats} Plätze", en=f"{name.en} has {vehicle.seats} seats"
        )
        yield Member(kind=Kind.VEHICLE_SEATS, items=(key,), clause=clause)
        if vehicle.windows:
            zone = atlas.zone_of(concern.items[0])
            times = listed([when(window, zone) for window in vehicle.windows])
            clause = Text(
                de=f"{name.de} ist nur gemietet: {times.de}",
                en=f"{name.en} is hired only {times.en}",
            )
            yield Member(kind=Kind.VEHICLE_HOURS, items=(key,), clause=clause)


def _orders(concern: Concern) -> Iterator[Member]:
    """Yield which comes before which, one fact for each two appointments."""
    problem = concern.problem
    for order in {(o.first, o.then): o for o in problem.brief.orders}.values():
        if {order.first, order.then} <= concern.keys:
            first, then = named(problem.atlas, order.first), named(problem.atlas, order.then)
            lag = _lag(order.lag_min_minutes, order.lag_max_minutes)
            clause = Text(
                de=f"{first.de} kommt vor {then.de}{lag.de}",
                en=f"{first.en} comes before {then.en}{lag.en}",
            )
            yield Member(kind=Kind.ORDER, items=(order.first, order.then), clause=clause)


def _lag(least: int, most: int | None) -> Text:
    if most is not None:
        return Text(
            de=f", {least} bis {most} Minuten dazwischen", en=f", {least} to {most} minutes between"
        )
    if least:
        return Text(
            de=f", wenigstens {least} Minuten dazwischen", en=f", at least {least} minutes between"
        )
    return Text(de="", en="")
