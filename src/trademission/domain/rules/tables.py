"""A meeting lies in a slot of its session, at a table that is free; what must be met, is met."""

from collections import Counter
from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "tables"
TITLE = Text(
    de="Tische und Zeitfenster der Kooperationsbörse",
    en="tables and slots of matchmaking sessions",
)


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each meeting outside its slots, at no free table, or missing."""
    for session in case.brief.sessions:
        entries = tuple(case.entries_in(session))
        for entry in entries:
            if _slot(case, session, entry) is None:
                yield _outside(case, entry)
        yield from _too_many(session, entries)
        yield from _double_tables(case, session, entries)
    yield from _missing(case)


def _slot(case: Case, session: Session, entry: Entry) -> int | None:
    """Return the slot in which a meeting begins, None where it may not begin."""
    number = session.number_at(entry.start_at)
    meeting = case.atlas.meetings[entry.appointment][1]
    return number if number in session.first_slots(meeting) else None


def _too_many(session: Session, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    for number, slot in enumerate(session.slots, start=1):
        there = tuple(e for e in entries if slot.overlaps(e.start_at, e.end_at))
        if len(there) > session.tables_in_use:
            yield Breach(
                sentence=Text(
                    de=f"»{session.name}«, Zeitfenster {number}: {len(there)} Gespräche, aber nur "
                    f"{session.tables_in_use} Tische.",
                    en=f"“{session.name}”, slot {number}: {len(there)} meetings, but only "
                    f"{session.tables_in_use} tables.",
                ),
                what=tuple(e.appointment for e in there),
            )


def _double_tables(case: Case, session: Session, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    """Yield a breach for each table that two meetings use at once, and each that is not there."""
    for slot in session.slots:
        there = [e for e in entries if e.table and slot.overlaps(e.start_at, e.end_at)]
        used = Counter(e.table for e in there)
        for entry in there:
            if used[entry.table] > 1 or not 1 <= (entry.table or 0) <= session.tables:
                yield _at_table(case, entry)


def _at_table(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when.de}): Tisch {entry.table} ist nicht frei; wählen Sie einen "
            "anderen.",
            en=f"“{item}” ({when.en}): table {entry.table} is not free; choose another.",
        ),
        what=(entry.appointment,),
    )


def _outside(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when.de}) liegt in keinem Zeitfenster, in dem beide können.",
            en=f"“{item}” ({when.en}) lies in no slot in which both sides can meet.",
        ),
        what=(entry.appointment,),
    )


def _missing(case: Case) -> Iterator[Breach]:
    for key, (session, meeting) in case.atlas.meetings.items():
        if meeting.required and key not in case.rounds:
            yield Breach(
                sentence=Text(
                    de=f"»{name(case, key)}« muss in »{session.name}« stattfinden, fehlt aber.",
                    en=f"“{name(case, key)}” has to take place in “{session.name}”, but is "
                    "missing.",
                ),
                what=(key,),
            )
