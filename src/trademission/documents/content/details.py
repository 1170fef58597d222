"""What an item says beyond time and place: who receives, who interprets, which coach."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.documents.content.item_words import ITEM_WORDS
from trademission.documents.dates import clock, language_name
from trademission.documents.directory import Directory, Name
from trademission.documents.words import INTERPRETING
from trademission.domain.appointments import Appointment, Interpreting
from trademission.domain.programme import Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class Detail:
    """One matter of an item: who receives, who interprets, which coach."""

    word: str
    values: tuple[Name, ...]


def word(key: str, directory: Directory) -> str:
    """Return a fixed word beside an item."""
    return ITEM_WORDS[key].in_language(directory.language)


def entry_details(
    entry: Entry, item: Appointment, directory: Directory, *, person: str | None = None
) -> Iterator[Detail]:
    """Yield what is known of an entry beyond time, place and who attends.

    For one `person` only the rides they sit in.
    """
    host = directory.host(item.host)
    if host is not None:
        yield Detail(word=word("host", directory), values=(host,))
    if item.counterparts:
        people = tuple(directory.person(key) for key in item.counterparts)
        yield Detail(word=word("counterparts", directory), values=people)
    if item.leader is not None and item.leader in entry.attendees:
        leader = Name(text=directory.seat(item.leader, entry.start_at))
        yield Detail(word=word("leader", directory), values=(leader,))
    if entry.table is not None:
        yield Detail(word=word("table", directory), values=(Name(text=str(entry.table)),))
    yield from _spoken(entry, item, directory)
    if item.registration_minutes:
        minutes = f"{item.registration_minutes} {word('minutes', directory)}"
        yield Detail(word=word("registration", directory), values=(Name(text=minutes),))
    rides = tuple(_rides(entry, directory, person))
    if rides:
        yield Detail(word=word("ride", directory), values=rides)
    yield from protocol_details((item.id,), directory)


def _spoken(entry: Entry, item: Appointment, directory: Directory) -> Iterator[Detail]:
    """Yield the working language and who interprets."""
    if item.working_language:
        spoken = language_name(one_line(item.working_language), directory.language)
        yield Detail(word=word("language", directory), values=(Name(text=spoken),))
    way = INTERPRETING[item.interpreting].in_language(directory.language)
    ways = () if item.interpreting is Interpreting.NONE else (way,)
    yield from interpreter_details((*ways, *directory.interpreters(entry.interpreters)), directory)


def interpreter_details(names: tuple[str, ...], directory: Directory) -> Iterator[Detail]:
    """Yield who interprets, in words; nothing where nobody does."""
    if names:
        values = tuple(Name(text=name) for name in names)
        yield Detail(word=word("interpreting", directory), values=values)


def protocol_details(about: tuple[str, ...], directory: Directory) -> Iterator[Detail]:
    """Yield dress, gifts and other matters of protocol noted about some ids."""
    for key in about:
        for note in directory.protocol(key):
            matter = one_line(note.matter)
            values = (Name(text=one_line(note.text)),)
            yield Detail(word=matter[:1].upper() + matter[1:], values=values)


def _rides(entry: Entry, directory: Directory, person: str | None) -> Iterator[Name]:
    for ride in directory.view.programme.rides:
        if ride.entry == entry.id and (person is None or person in ride.passengers):
            ends = directory.atlas.places[ride.origin], directory.atlas.places[ride.destination]
            leaves, arrives = (
                clock(ride.leaves_at, ends[0].zone),
                clock(ride.arrives_at, ends[1].zone),
            )
            vehicle = one_line(directory.atlas.name_of(ride.vehicle))
            yield Name(
                text=f"{vehicle}, {leaves} {directory.place(ends[0]).text}"
                f" \N{RIGHTWARDS ARROW} {arrives}"
            )
