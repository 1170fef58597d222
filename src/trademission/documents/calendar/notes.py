"""What stands under a calendar item: who receives, who comes, who interprets, which coach."""

from collections.abc import Iterable, Iterator

from trademission.documents.clean import one_line
from trademission.documents.dates import clock, language_name, offset_of
from trademission.documents.directory import Directory
from trademission.documents.words import INTERPRETING, STATES
from trademission.domain.appointments import FIRM_STATES, Appointment, Interpreting
from trademission.domain.places import Transfer
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.text import Text

HOST = Text(de="Gastgeber", en="Host")
COUNTERPARTS = Text(de="Gesprächspartner", en="Counterparts")
LEADER = Text(de="Leitung", en="Led by")
INTERPRETER = Text(de="Dolmetschen", en="Interpreting")
WORKING_LANGUAGE = Text(de="Sprache", en="Language")
WHO = Text(de="Teilnehmende", en="Attending")
WHO_ELSE = Text(de="Mit dabei", en="Also attending")
REGISTRATION = Text(de="Anmeldung am Eingang", en="Registration at the gate")
MINUTES = Text(de="Minuten", en="minutes")
RIDE = Text(de="Fahrt", en="Ride")
TABLE = Text(de="Tisch", en="Table")
MEETINGS = Text(de="Einzelgespräche", en="Meetings")
STATE = Text(de="Stand", en="State")
DEPARTS = Text(de="Ab", en="Departs")
ARRIVES = Text(de="An", en="Arrives")
TRAVELLERS = Text(de="Reisende", en="Travellers")


def entry_notes(entry: Entry, *, directory: Directory, person: str | None) -> str:
    """Return the description of an entry, one matter a line, without `person` among who comes."""
    item = directory.atlas.appointments[entry.appointment]
    others = tuple(key for key in entry.attendees if key != person)
    counterparts = (str(directory.person(key)) for key in item.counterparts)
    tentative = item.state not in FIRM_STATES and item.id not in directory.atlas.meetings
    lines = (
        (STATE, (STATES[item.state].in_language(directory.language),) if tentative else ()),
        (HOST, (str(host),) if (host := directory.host(item.host)) else ()),
        (COUNTERPARTS, counterparts),
        (TABLE, (str(entry.table),) if entry.table is not None else ()),
        (LEADER, _leader(item, entry, directory)),
        (WORKING_LANGUAGE, _working_language(item, directory)),
        (INTERPRETER, _interpreting(item, entry, directory)),
        (REGISTRATION, _registration(item, directory)),
        (RIDE, _rides(entry, directory=directory, person=person)),
        (WHO if person is None else WHO_ELSE, directory.seats(others, entry.start_at)),
    )
    return _written((*lines, *_protocol(item, directory)), directory)


def session_notes(session: Session, *, directory: Directory) -> str:
    """Return the description of a session: how many meetings, and who of us has one."""
    entries = directory.meetings_in(session)
    seats = {key for entry in entries for key in entry.attendees}
    lines = (
        (MEETINGS, (str(len(entries)),) if entries else ()),
        (WHO, directory.seats(seats, session.window.start)),
    )
    return _written(lines, directory)


def transfer_notes(transfer: Transfer, *, directory: Directory, person: str | None) -> str:
    """Return the description of a transfer: mode, both ends on their own clocks, who travels."""
    seats = tuple(key for key in directory.travellers(transfer) if key != person)
    lines = (
        (DEPARTS, (_end(directory, transfer, is_departure=True),)),
        (ARRIVES, (_end(directory, transfer, is_departure=False),)),
        (TRAVELLERS, directory.seats(seats, transfer.departs_at)),
        (INTERPRETER, directory.interpreters(transfer.passengers)),
    )
    return _written(lines, directory)


def _written(lines: Iterable[tuple[Text, Iterable[str]]], directory: Directory) -> str:
    """Return each line that says something as `word: values`."""
    said = ((word.in_language(directory.language), ", ".join(values)) for word, values in lines)
    return "\n".join(f"{word}: {values}" for word, values in said if values)


def _end(directory: Directory, transfer: Transfer, *, is_departure: bool) -> str:
    key = transfer.origin if is_departure else transfer.destination
    instant = transfer.departs_at if is_departure else transfer.arrives_at
    place = directory.atlas.places[key]
    time = f"{clock(instant, place.zone)} ({offset_of(instant, place.zone)})"
    return f"{time} {directory.place(place)}"


def _leader(item: Appointment, entry: Entry, directory: Directory) -> Iterator[str]:
    """Yield who leads, in the round that they attend."""
    if item.leader is not None and item.leader in entry.attendees:
        yield directory.seat(item.leader, entry.start_at)


def _registration(item: Appointment, directory: Directory) -> Iterator[str]:
    if item.registration_minutes:
        yield f"{item.registration_minutes} {MINUTES.in_language(directory.language)}"


def _working_language(item: Appointment, directory: Directory) -> Iterator[str]:
    if item.working_language:
        yield language_name(one_line(item.working_language), directory.language)


def _interpreting(item: Appointment, entry: Entry, directory: Directory) -> Iterator[str]:
    """Yield the way of interpreting and the names of our interpreters."""
    if item.interpreting is not Interpreting.NONE:
        yield INTERPRETING[item.interpreting].in_language(directory.language)
    yield from directory.interpreters(entry.interpreters)


def _rides(entry: Entry, *, directory: Directory, person: str | None) -> Iterator[str]:
    """Yield the vehicles to an entry, for one person only those they sit in."""
    for ride in directory.view.programme.rides:
        if ride.entry == entry.id and (person is None or person in ride.passengers):
            origin = directory.atlas.places[ride.origin]
            vehicle = one_line(directory.atlas.name_of(ride.vehicle))
            yield f"{vehicle}, {clock(ride.leaves_at, origin.zone)} {directory.place(origin)}"


def _protocol(item: Appointment, directory: Directory) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """Yield dress, gifts and other matters of protocol."""
    for note in directory.protocol(item.id):
        matter = one_line(note.matter)
        word = matter[:1].upper() + matter[1:]
        yield Text(de=word, en=word), (one_line(note.text),)
