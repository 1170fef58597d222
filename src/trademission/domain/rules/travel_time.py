"""Ways take their time: between entries, from an arrival, and to a departure."""

from collections.abc import Iterator
from datetime import datetime

from trademission.domain.case import Breach, Case, pairs
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import minutes_between
from trademission.domain.words import clock, day, minutes, name, span

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
    if stay is None or stay is not then:
        return
    if minutes_between(one.end_at, other.start_at) < sum(_needed(case, one, other)):
        yield _breach_between(case, who, one, other)


def _needed(case: Case, one: Entry, other: Entry) -> tuple[int, int]:
    """Return the minutes of the way and of the registration at its end."""
    if case.place_of(one) == case.place_of(other):
        return 0, 0
    way = case.atlas.travel(case.place_of(one), case.place_of(other))
    return way, case.appointment_of(other).registration_minutes


def _breach_between(case: Case, who: str, one: Entry, other: Entry) -> Breach:
    a, b, when = name(case, one.appointment), name(case, other.appointment), day(case, one)
    until, since = clock(case, one, one.end_at), clock(case, other, other.start_at)
    way, gate = (minutes(number) for number in _needed(case, one, other))
    more = Text(de="", en="")
    if case.appointment_of(other).registration_minutes:
        more = Text(de=f" und die Anmeldung {gate.de}", en=f" and the registration {gate.en}")
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} ist am {when.de} bis {until} Uhr bei »{a}« und soll um "
            f"{since} Uhr bei »{b}« sein, aber der Weg dauert {way.de}{more.de}.",
            en=f"{name(case, who)} is at “{a}” until {until} on {when.en} and due at "
            f"“{b}” at {since}, but the way takes {way.en}{more.en}.",
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
            de=f"{name(case, who)} schafft »{item}« ({when.de}) nicht zwischen Ankunft und "
            "Abreise; der Weg ist zu lang.",
            en=f"{name(case, who)} cannot make “{item}” ({when.en}) between arrival and "
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
