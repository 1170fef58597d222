"""Nobody and nothing is in two places at the same time."""

from collections.abc import Iterator
from datetime import datetime

from trademission.domain.case import Breach, Case, overlapping
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "no_double_booking"
TITLE = Text(de="keine Doppelbelegung", en="no double booking")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each person, counterpart or vehicle in two overlapping entries."""
    for one, other in sorted(_candidates(case), key=lambda two: (_key(two[0]), _key(two[1]))):
        for who in sorted(_shared(case, one, other)):
            yield _breach(case, one, other, who)


def _candidates(case: Case) -> set[tuple[Entry, Entry]]:
    """Return every two entries that overlap and share somebody or something.

    Hundreds of meetings of a session are held at once; only those of one person are compared.
    """
    found: dict[str, list[Entry]] = {}
    for entry in case.entries:
        item = case.appointment_of(entry)
        people = (*entry.attendees, *entry.interpreters, *item.counterparts)
        for key in dict.fromkeys((*people, *filter(None, (item.vehicle,)))):
            found.setdefault(key, []).append(entry)
    return {two for entries in found.values() for two in overlapping(tuple(entries))}


def _key(entry: Entry) -> tuple[datetime, datetime, str]:
    return entry.start_at, entry.end_at, entry.id


def _shared(case: Case, one: Entry, other: Entry) -> set[str]:
    """Return everybody and everything that two entries share."""
    shared = set(one.attendees) & set(other.attendees)
    shared |= set(one.interpreters) & set(other.interpreters)
    if one.appointment == other.appointment:
        return shared
    a, b = case.appointment_of(one), case.appointment_of(other)
    shared |= set(a.counterparts) & set(b.counterparts)
    if a.vehicle and a.vehicle == b.vehicle and a.vehicle_waits and b.vehicle_waits:
        shared.add(a.vehicle)
    return shared


def _breach(case: Case, one: Entry, other: Entry, who: str) -> Breach:
    a, b = name(case, one.appointment), name(case, other.appointment)
    when, also = span(case, one), span(case, other)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} ist doppelt belegt: »{a}« ({when.de}) und »{b}« ({also.de}); "
            "verschieben Sie einen Termin.",
            en=f"{name(case, who)} is booked twice: “{a}” ({when.en}) and “{b}” ({also.en}); "
            "move one of them.",
        ),
        who=(who,),
        what=(one.appointment, other.appointment),
    )
