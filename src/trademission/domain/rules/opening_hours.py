"""Places, hosts and counterparts have their hours; a closed place receives nobody."""

from collections.abc import Iterator
from datetime import timedelta
from functools import reduce

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import Window, any_covers, common
from trademission.domain.words import name, span

NAME = "opening_hours"
TITLE = Text(de="Öffnungszeiten", en="opening hours")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each entry outside the hours of place, item or counterparts."""
    for entry in case.entries:
        sets = list(_window_sets(case, entry))
        if sets and not any_covers(reduce(common, sets), entry.start_at, entry.end_at):
            yield _breach(case, entry)
        place = case.atlas.place_of(entry.appointment)
        if any(shut.overlaps(entry.start_at, entry.end_at) for shut in place.closures):
            yield _shut(case, entry, place.name)


def _window_sets(case: Case, entry: Entry) -> Iterator[tuple[Window, ...]]:
    """Yield each set of windows that limits an entry."""
    item, today = case.appointment_of(entry), case.day_of(entry)
    hours = case.atlas.opening(item.place, today - timedelta(days=1), today + timedelta(days=1))
    if hours is not None:
        yield hours
    if item.windows:
        yield item.windows
    for key in item.counterparts:
        if case.atlas.counterparts[key].windows:
            yield case.atlas.counterparts[key].windows


def _breach(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when.de}) liegt außerhalb der Zeiten von Ort, Gastgeber oder "
            "Gesprächspartner.",
            en=f"“{item}” ({when.en}) lies outside the hours of place, host or counterpart.",
        ),
        what=(entry.appointment,),
    )


def _shut(case: Case, entry: Entry, place: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when.de}) kann nicht stattfinden: {place} ist geschlossen.",
            en=f"“{item}” ({when.en}) cannot take place: {place} is closed.",
        ),
        what=(entry.appointment,),
    )
