"""A meeting lies in a slot of its session, at a table that is free; what must be met, is met."""

from collections import Counter
from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.text import Text
from trademission.domain.words import counted, name, span

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
    return number if number in case.atlas.first_slots(entry.appointment) else None


def _too_many(session: Session, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    for number, slot in enumerate(session.slots, start=1):
        there = tuple(e for e in entries if slot.overlaps(e.start_at, e.end_at))
        if len(there) > session.tables_in_use:
            tables = counted(session.tables_in_use, de=("Tisch", "Tische"), en=("table", "tables"))
            yield Breach(
                sentence=Text(
                    de=f"»{session.name}«, Zeitfenster {number}: {len(there)} Gespräche, aber nur "
                    f"{tables.de}.",
                    en=f"“{session.name}”, slot {number}: {len(there)} meetings, but only "
                    f"{tables.en}.",
                ),
                what=tuple(e.appointment for e in there),
            )


def _double_tables(case: Case, session: Session, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    """Yield a breach for each meeting at a table that another uses, or that is not there."""
    seated = [(e, e.table) for e in entries if e.table is not None]
    wrong = {e.id for e, table in seated if not 1 <= table <= session.tables}
    for slot in session.slots:
        there = [(e, table) for e, table in seated if slot.overlaps(e.start_at, e.end_at)]
        used = Counter(table for _, table in there)
        wrong |= {e.id for e, table in there if used[table] > 1}
    yield from (_at_table(case, e) for e, _ in seated if e.id in wrong)


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
