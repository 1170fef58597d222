"""The host sheet: who comes, in order of rank, when, and what they would like to know."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from trademission.documents.content.details import entry_details, word
from trademission.documents.dates import clock, long_date, offset_of, weekday
from trademission.documents.directory import Directory, rank_order
from trademission.documents.introductions import local_name, organisation_of
from trademission.documents.paper import (
    Block,
    Bullets,
    Column,
    Heading,
    Matter,
    Matters,
    NewPage,
    Paper,
    Paragraph,
    Phrase,
    Span,
    Table,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.agenda import EN_DASH, matter
from trademission.documents.paper.frame import contact_blocks, frame
from trademission.documents.session_tables import session_blocks
from trademission.domain.appointments import Appointment
from trademission.domain.errors import TradeMissionError
from trademission.domain.mission import AppointmentNote
from trademission.domain.people import Delegate
from trademission.domain.places import Place
from trademission.domain.programme import Entry
from trademission.domain.text import Label, Language, Text
from trademission.domain.time import local_date
from trademission.domain.view import View

KIND = Text(de="Gästeblatt", en="Guest sheet")
WHEN = Text(de="Termin", en="Date and time")
ARRIVAL = Text(de="Ankunft am Eingang", en="Arrival at the gate")
WHERE = Text(de="Ort", en="Place")
NUMBER = Text(de="Gäste", en="Guests")
GUESTS = Text(de="Gäste in der Reihenfolge des Protokolls", en="Guests in order of precedence")
QUESTIONS = Text(de="Fragen vorab", en="Questions in advance")
SPEAKERS = Text(de="Es sprechen, in dieser Reihenfolge", en="Speakers, in this order")
VISITOR_LIST = Text(de="Besucherliste fällig", en="Visitor list due")
NAME = Text(de="Name", en="Name")
RANK = Text(de="Nr.", en="No.")
LOCAL = Text(de="Name in Ihrer Schrift", en="Name in your script")
FUNCTION = Text(de="Funktion, Organisation", en="Function, organisation")
REVIEW_HELP = Text(
    de="„Geprüft“: Jemand, dessen Muttersprache es ist, hat die Schreibweise des Namens geprüft.",
    en="“Reviewed”: a native speaker has reviewed the spelling of the name.",
)


class NoHostsSheetError(TradeMissionError):
    """A host sheet was asked for from a view that is not a host's."""


def host_sheet(view: View, *, language: Language, made_at: datetime) -> Paper | None:
    """Return the sheet of the host whose view it is: one part for each visit, None without any.

    Guests stand in order of rank, with names in the script of the host's country and a mark
    whether a native speaker has reviewed them. Raises NoHostsSheetError for other views.
    """
    if view.reader.host is None:
        sentence = "host_sheet: this view is no host's; make it for the reader of a host."
        raise NoHostsSheetError(sentence)
    directory = Directory(view, language)
    host = directory.host(view.reader.host)
    if host is None or not directory.entries():
        return None
    given = frame(directory, made_at=made_at)
    blocks: list[Block] = []
    for part in _parts(directory):
        blocks.extend((*((NewPage(),) if blocks else ()), *part))
    blocks.extend(contact_blocks(given, level=1))
    return given.paper(
        kind=KIND.in_language(language),
        title=host.text,
        subtitle=joined((_other_scripts(host.others), plain(given.head.title.text))),
        blocks=tuple(blocks),
    )


def _parts(directory: Directory) -> Iterator[Iterator[Block]]:
    """Yield a part for each visit, and one for all meetings of a session."""
    for entry in directory.entries():
        if entry.appointment not in directory.atlas.meetings:
            yield _visit(entry, directory)
    for session in directory.brief.sessions:
        if directory.meetings_in(session):
            yield session_blocks(session, directory, level=1)


def _other_scripts(labels: tuple[Label, ...]) -> Phrase:
    return joined((Span(text=one.text, language=one.language),) for one in labels)


def _visit(entry: Entry, directory: Directory) -> Iterator[Block]:
    """Yield everything about one visit."""
    item = directory.atlas.appointments[entry.appointment]
    yield Heading(level=1, line=named(directory.entry(entry)))
    yield Matters(items=tuple(_facts(entry, item, directory)))
    if entry.attendees:
        yield Heading(level=2, line=plain(GUESTS.in_language(directory.language)))
        yield _guests(entry, directory)
        yield Paragraph(line=quiet(REVIEW_HELP.in_language(directory.language)))
    note = directory.note(item.id)
    if note is not None:
        yield from _notes(note, directory)


def _facts(entry: Entry, item: Appointment, directory: Directory) -> Iterator[Matter]:
    language = directory.language
    place = directory.atlas.places[item.place]
    yield Matter(word=WHEN.in_language(language), line=_time(entry, place, directory))
    gate = entry.start_at - timedelta(minutes=item.registration_minutes)
    arrival = f"{clock(gate, place.zone)} {offset_of(gate, place.zone)}"
    yield Matter(word=ARRIVAL.in_language(language), line=strong(arrival))
    address = joined((named(directory.place(place)), quiet(directory.address(place))))
    yield Matter(word=WHERE.in_language(language), line=address)
    yield Matter(word=NUMBER.in_language(language), line=plain(str(len(entry.attendees))))
    for detail in entry_details(entry, item, directory):
        if detail.word != word("host", directory):
            yield matter(detail)
    if item.visitor_list_due_at is not None:
        due = item.visitor_list_due_at
        day = long_date(local_date(due, place.zone), language)
        words = plain(f"{day}, {clock(due, place.zone)} {offset_of(due, place.zone)}")
        yield Matter(word=VISITOR_LIST.in_language(language), line=words)


def _time(entry: Entry, place: Place, directory: Directory) -> Phrase:
    day = local_date(entry.start_at, place.zone)
    words = f"{weekday(day, directory.language)}, {long_date(day, directory.language)}"
    ends = f"{clock(entry.start_at, place.zone)}{EN_DASH}{clock(entry.end_at, place.zone)}"
    offset = quiet(offset_of(entry.start_at, place.zone))
    return joined((strong(f"{words}, {ends}"), offset), between=" ")


def _guests(entry: Entry, directory: Directory) -> Table:
    language = directory.language
    seats = sorted(
        (
            directory.atlas.delegates[key]
            for key in entry.attendees
            if key in directory.atlas.delegates
        ),
        key=rank_order,
    )
    return Table(
        summary=GUESTS.in_language(language),
        columns=(
            Column(title=RANK.in_language(language), share=0.45, is_number=True),
            Column(title=NAME.in_language(language), share=2.6),
            Column(title=LOCAL.in_language(language), share=2.6),
            Column(title=FUNCTION.in_language(language), share=3.6),
        ),
        rows=tuple(
            _guest(number, delegate, entry, directory)
            for number, delegate in enumerate(seats, start=1)
        ),
    )


def _guest(
    number: int, delegate: Delegate, entry: Entry, directory: Directory
) -> tuple[Phrase, ...]:
    holder = directory.holder(delegate.id, entry.start_at)
    place = directory.atlas.place_of(entry.appointment)
    organisation = organisation_of(delegate, entry.start_at, directory)
    return (
        plain(str(number)),
        strong(directory.seat(delegate.id, entry.start_at)),
        local_name(directory.person(holder).others, country=place.country, directory=directory),
        joined((plain(directory.function(holder)), plain(organisation))),
    )


def _notes(note: AppointmentNote, directory: Directory) -> Iterator[Block]:
    """Yield questions in advance and the order of speakers."""
    language = directory.language
    if note.questions:
        yield Heading(level=2, line=plain(QUESTIONS.in_language(language)))
        yield Bullets(items=tuple(plain(one) for one in note.questions))
    if note.speaking_order:
        yield Heading(level=2, line=plain(SPEAKERS.in_language(language)))
        yield Bullets(items=tuple(plain(one) for one in note.speaking_order), is_ordered=True)
