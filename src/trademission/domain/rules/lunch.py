"""Everybody can eat: a free stretch in the lunch window, or a meal that counts.

A person's entries of a day fall into those before lunch and those after it. Those before end
early enough, those after start late enough, and between any of the first and any of the
second lie the way and the meal.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import Window, instant_at, minutes_between
from trademission.domain.words import day, minutes, name

NAME = "lunch"
TITLE = Text(de="Mittagspause", en="lunch")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each delegate and day without a chance to eat."""
    if case.brief.policies.lunch_minutes == 0:
        return
    for who, entries in case.attended.items():
        days: dict[date, list[Entry]] = defaultdict(list)
        for entry in entries:
            days[case.day_of(entry)].append(entry)
        for found in days.values():
            if not _can_eat(case, who, found):
                yield _breach(case, who, found)


def _can_eat(case: Case, who: str, entries: list[Entry]) -> bool:
    """Tell whether a meal is served, a transfer covers lunch, or some split leaves time."""
    if any(_is_served(case, entry) for entry in entries):
        return True
    if _eats_on_the_way(case, who, case.day_of(entries[0])):
        return True
    ordered = sorted(entries, key=lambda e: (e.start_at, e.end_at))
    return any(_splits(case, ordered[:cut], ordered[cut:]) for cut in range(len(ordered) + 1))


def _eats_on_the_way(case: Case, who: str, today: date) -> bool:
    """Tell whether a transfer takes up enough of the lunch window of where it departs."""
    for ride in case.atlas.transfers_of(who):
        window = _window_on(case, today, case.atlas.places[ride.origin].zone)
        aboard = Window(start=ride.departs_at, end=ride.arrives_at)
        if _overlap(window, aboard) >= case.brief.policies.lunch_minutes:
            return True
    return False


def _window(case: Case, entry: Entry) -> Window:
    """Return the lunch window of the day of an entry, in the zone of its place."""
    return _window_on(case, case.day_of(entry), case.atlas.zone_of(entry.appointment))


def _window_on(case: Case, today: date, zone: str) -> Window:
    hours = case.brief.policies.lunch_window
    return Window(
        start=instant_at(today, hours.start, zone), end=instant_at(today, hours.end, zone)
    )


def _overlap(one: Window, other: Window) -> int:
    """Return the minutes that two windows share; negative when they share none."""
    return minutes_between(max(one.start, other.start), min(one.end, other.end))


def _is_served(case: Case, entry: Entry) -> bool:
    length = case.brief.policies.lunch_minutes
    served = case.appointment_of(entry).provides_meal
    return served and _overlap(_window(case, entry), entry.window) >= length


def _splits(case: Case, before: list[Entry], after: list[Entry]) -> bool:
    """Tell whether lunch fits between the entries before and those after."""
    length = case.brief.policies.lunch_minutes
    early = all(minutes_between(e.end_at, _window(case, e).end) >= length for e in before)
    late = all(minutes_between(_window(case, e).start, e.start_at) >= length for e in after)
    return early and late and all(_fits(case, i, j) for i in before for j in after)


def _fits(case: Case, one: Entry, other: Entry) -> bool:
    way = case.atlas.travel(case.place_of(one), case.place_of(other))
    needed = way + case.brief.policies.lunch_minutes
    return minutes_between(one.end_at, other.start_at) >= needed


def _breach(case: Case, who: str, entries: list[Entry]) -> Breach:
    length, when = minutes(case.brief.policies.lunch_minutes), day(case, entries[0])
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} hat am {when.de} keine {length.de} Mittagspause.",
            en=f"{name(case, who)} has no {length.en} free for lunch on {when.en}.",
        ),
        who=(who,),
        what=tuple(e.appointment for e in entries),
    )
