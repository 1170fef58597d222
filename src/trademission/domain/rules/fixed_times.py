"""What is agreed for a time takes place at that time, at full length, round after round."""

from collections.abc import Iterator
from datetime import datetime

from trademission.domain.appointments import Appointment, Rounds
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import later_by, minutes_between
from trademission.domain.words import minutes, moment, name, span

NAME = "fixed_times"
TITLE = Text(de="feste Zeiten", en="fixed times")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for wrong lengths, moved fixed starts and rounds out of step."""
    for key, entries in case.rounds.items():
        item = case.atlas.appointments[key]
        for entry in entries:
            if minutes_between(entry.start_at, entry.end_at) != item.duration_minutes:
                yield _wrong_length(case, entry, item)
        first, agreed = entries[0], item.fixed_start
        if agreed is not None and agreed != first.start_at and first.round == 1:
            yield _moved(case, first, agreed)
        if not _in_step(item, entries):
            yield _out_of_step(case, first)


def _in_step(item: Appointment, entries: tuple[Entry, ...]) -> bool:
    """Tell whether the rounds are numbered from 1 and run as the appointment says."""
    if [entry.round for entry in entries] != list(range(1, len(entries) + 1)):
        return False
    if len(entries) > item.rounds:
        return False
    step = item.duration_minutes if item.rounds_run is Rounds.SEQUENTIAL else 0
    start = entries[0].start_at
    return all(e.start_at == later_by(start, (e.round - 1) * step) for e in entries)


def _wrong_length(case: Case, entry: Entry, item: Appointment) -> Breach:
    when, length = span(case, entry), minutes(item.duration_minutes)
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ({when.de}) soll {length.de} dauern.",
            en=f"“{item.name}” ({when.en}) should last {length.en}.",
        ),
        what=(item.id,),
    )


def _moved(case: Case, entry: Entry, agreed: datetime) -> Breach:
    item, when = case.appointment_of(entry), span(case, entry)
    then = moment(case, item.id, agreed)
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ist für {then.de} fest vereinbart, steht aber am {when.de}.",
            en=f"“{item.name}” is agreed for {then.en}, but stands on {when.en}.",
        ),
        what=(item.id,),
    )


def _out_of_step(case: Case, entry: Entry) -> Breach:
    item = name(case, entry.appointment)
    return Breach(
        sentence=Text(
            de=f"Die Runden von »{item}« sind nicht lückenlos oder laufen nicht wie vorgesehen.",
            en=f"The rounds of “{item}” have a gap or do not run as intended.",
        ),
        what=(entry.appointment,),
    )
