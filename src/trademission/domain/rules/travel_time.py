"""Ways take their time: between entries, from an arrival, and to a departure."""

from collections.abc import Iterator
from datetime import datetime

from trademission.domain.case import Breach, Case, pairs
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import minutes_between
from trademission.domain.words import clock, day, name, span

NAME = "travel_time"
TITLE = Text(de="Wegezeit", en="travel time")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each way of a delegate or interpreter that does not fit."""
    for who, entries in (*case.attended.items(), *case.interpreted.items()):
        for one, other in pairs(entries):
            if one.end_at <= other.start_at:
                yield from _between(case, who, one, other)
        for entry in entries:
            yield from _at_the_ends(case, who, entry)


def _between(case: Case, who: str, one: Entry, other: Entry) -> Iterator[Breach]:
    """Yield a breach when the way between two entries of one stay is too long."""
    stay = case.atlas.stay_for(who, case.place_of(one), one.start_at, one.end_at)
    then = case.atlas.stay_for(who, case.place_of(other), other.start_at, other.end_at)
    if stay is None or then is None or stay is not then:
        return
    needed = case.atlas.travel(case.place_of(one), case.place_of(other))
    if case.place_of(one) != case.place_of(other):
        needed += case.appointment_of(other).registration_minutes
    if minutes_between(one.end_at, other.start_at) < needed:
        yield _breach_between(case, who, one, other, needed)


def _breach_between(case: Case, who: str, one: Entry, other: Entry, needed: int) -> Breach:
    a, b = name(case, one.appointment), name(case, other.appointment)
    until, since = clock(case, one, one.end_at), clock(case, other, other.start_at)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} ist am {day(case, one)} bis {until} bei »{a}« und soll um "
            f"{since} bei »{b}« sein, der Weg braucht aber {needed} Minuten.",
            en=f"{name(case, who)} is at “{a}” until {until} on {day(case, one)} and due at "
            f"“{b}” at {since}, but the way takes {needed} minutes.",
        ),
        who=(who,),
        what=(one.appointment, other.appointment),
    )


def _at_the_ends(case: Case, who: str, entry: Entry) -> Iterator[Breach]:
    """Yield a breach when the way from an arrival or to a departure is too long."""
    if _fits(case, who, entry, entry.start_at, entry.end_at):
        return
    item, when = name(case, entry.appointment), span(case, entry)
    yield Breach(
        sentence=Text(
            de=f"{name(case, who)} schafft »{item}« ({when}) nicht zwischen Ankunft und "
            "Abreise; der Weg ist zu lang.",
            en=f"{name(case, who)} cannot make “{item}” ({when}) between arrival and "
            "departure; the way is too long.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )


def _fits(case: Case, who: str, entry: Entry, start: datetime, end: datetime) -> bool:
    item = case.appointment_of(entry)
    stay = case.atlas.stay_for(who, item.place, start, end)
    return stay is None or case.atlas.reaches_in_time(
        stay, place=item.place, start=start, end=end, registration=item.registration_minutes
    )
