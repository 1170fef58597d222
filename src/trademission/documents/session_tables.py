"""Who meets whom at a matchmaking session, when and at which table."""

from collections.abc import Iterator
from datetime import datetime

from trademission.documents.content.details import word
from trademission.documents.dates import clock, long_date, offset_of, weekday
from trademission.documents.directory import Directory
from trademission.documents.introductions import organisation_of
from trademission.documents.paper import (
    Block,
    Column,
    Heading,
    Matter,
    Matters,
    Phrase,
    Table,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.agenda import EN_DASH
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.text import Text
from trademission.domain.time import local_date

TIME = Text(de="Zeit", en="Time")
WHEN = Text(de="Termin", en="Date and time")
ONE = Text(de="Delegation", en="Delegation")
OTHER = Text(de="Gegenüber", en="Counterpart")
GUEST = Text(de="Ihr Gast", en="Your guest")
YOURS = Text(de="Von Ihnen", en="Of your house")
SUMMARY = Text(
    de="{name}: jedes Gespräch mit Zeit, Tisch und beiden Seiten.",
    en="{name}: each meeting with time, table and both sides.",
)


def session_blocks(session: Session, directory: Directory, *, level: int) -> Iterator[Block]:
    """Yield a session with a row for each of its meetings, slot by slot; nothing without any."""
    entries = directory.meetings_in(session)
    if not entries:
        return
    name = directory.name(session.name, session.labels)
    yield Heading(level=level, line=named(name))
    yield Matters(items=tuple(_facts(session, directory)))
    language, is_for_host = directory.language, directory.view.reader.host is not None
    yield Table(
        summary=SUMMARY.in_language(language).format(name=name.text),
        columns=(
            Column(title=TIME.in_language(language), share=1.4),
            Column(title=word("table", directory), share=0.8, is_number=True),
            Column(title=(GUEST if is_for_host else ONE).in_language(language), share=4),
            Column(title=(YOURS if is_for_host else OTHER).in_language(language), share=4),
        ),
        rows=tuple(meeting_row(entry, directory) for entry in entries),
    )


def _facts(session: Session, directory: Directory) -> Iterator[Matter]:
    place = directory.atlas.places[session.place]
    day = local_date(session.window.start, place.zone)
    first = f"{weekday(day, directory.language)}, {long_date(day, directory.language)}"
    offset = quiet(offset_of(session.window.start, place.zone))
    ends = span_of(session.window.start, session.window.end, place.zone)
    yield Matter(
        word=WHEN.in_language(directory.language),
        line=joined((strong(f"{first}, {ends}"), offset), between=" "),
    )
    address = joined((named(directory.place(place)), quiet(directory.address(place))))
    yield Matter(word=word("place", directory), line=address)


def meeting_row(entry: Entry, directory: Directory) -> tuple[Phrase, ...]:
    """Return time, table and both sides of a meeting."""
    zone = directory.atlas.zone_of(entry.appointment)
    _, meeting = directory.atlas.meetings[entry.appointment]
    return (
        strong(span_of(entry.start_at, entry.end_at, zone)),
        plain(table_of(entry)),
        side(meeting.one, entry, directory),
        side(meeting.other, entry, directory),
    )


def side(key: str, entry: Entry, directory: Directory) -> Phrase:
    """Return one side of a meeting: a seat of ours, or a counterpart, with whose it is."""
    delegate = directory.atlas.delegates.get(key)
    if delegate is not None:
        house = organisation_of(delegate, entry.start_at, directory)
        return joined((strong(directory.seat(key, entry.start_at)), plain(house)))
    host = directory.host(directory.atlas.appointments[entry.appointment].host)
    house_of = named(host) if host else ()
    return joined((strong(directory.person(key).text), house_of))


def table_of(entry: Entry) -> str:
    """Return the number of the table, nothing before it is known."""
    return "" if entry.table is None else str(entry.table)


def span_of(start: datetime, end: datetime, zone: str) -> str:
    """Return two times on the clocks of a zone."""
    return f"{clock(start, zone)}{EN_DASH}{clock(end, zone)}"
