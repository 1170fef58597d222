"""Everybody is where their transfers have put them, and nobody attends who is away."""

from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import any_covers
from trademission.domain.words import name, span

NAME = "presence"
TITLE = Text(de="Anwesenheit", en="presence")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each attendee or interpreter who is not there at the time."""
    for entry in case.entries:
        for who in entry.attendees:
            if who not in case.atlas.delegates or not _is_there(case, entry, who):
                yield _breach(case, entry, who)
            elif case.atlas.delegates[who].is_absent(entry.start_at, entry.end_at):
                yield _absent(case, entry, who)
        for who in entry.interpreters:
            if who not in case.atlas.interpreters or not _works(case, entry, who):
                yield _breach(case, entry, who)


def _is_there(case: Case, entry: Entry, who: str) -> bool:
    place = case.place_of(entry)
    return case.atlas.stay_for(who, place, entry.start_at, entry.end_at) is not None


def _works(case: Case, entry: Entry, who: str) -> bool:
    """Tell whether an interpreter is there and within their windows."""
    windows = case.atlas.interpreters[who].windows
    hired = not windows or any_covers(windows, entry.start_at, entry.end_at)
    return hired and _is_there(case, entry, who)


def _breach(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} ist zur Zeit von »{item}« ({when.de}) nicht am Ort; "
            "prüfen Sie Transfers und Teilnahme.",
            en=f"{name(case, who)} is not there at the time of “{item}” ({when.en}); "
            "check transfers and attendance.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )


def _absent(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} fällt zur Zeit von »{item}« ({when.de}) aus; "
            "nehmen Sie die Person heraus.",
            en=f"{name(case, who)} is absent at the time of “{item}” ({when.en}); "
            "take the person out.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )
