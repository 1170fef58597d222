"""The items of the programme as the page lists them: entries, departures, arrivals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from trademission.documents.content.details import (
    Detail,
    entry_details,
    interpreter_details,
    word,
)
from trademission.documents.content.item_words import everyone, nearly_everyone
from trademission.documents.dates import clock, offset_of, short_date
from trademission.documents.directory import Directory, Name
from trademission.documents.words import KINDS, MODES, STATES
from trademission.domain.appointments import (
    DEAD_STATES,
    FIRM_STATES,
    Kind,
)
from trademission.domain.places import Place, Transfer
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.time import local_date, local_time

FAMILY_OF = {
    Kind.COMPANY_VISIT: "business",
    Kind.INVESTOR_MEETING: "business",
    Kind.POLITICAL_TALKS: "politics",
    Kind.COURTESY_CALL: "politics",
    Kind.SIGNING: "politics",
    Kind.PRESS_DATE: "politics",
    Kind.BRIEFING: "exchange",
    Kind.FORUM: "exchange",
    Kind.WORKSHOP: "exchange",
    Kind.RECEPTION: "table",
    Kind.DINNER: "table",
    Kind.LUNCH: "table",
    Kind.FREE_TIME: "table",
    Kind.MATCHMAKING: "business",
}

MANY_FOR_ONE_MISSING = 8  # below this share it is shorter to name who does not come


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """An instant as clocks somewhere show it."""

    at: datetime
    zone: str
    day: date
    clock: str
    offset: str
    city: str

    @property
    def machine(self) -> str:
        """The local time with its offset, for the `datetime` attribute."""
        return local_time(self.at, self.zone).isoformat(timespec="minutes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One item of a day. `end_day` is set where it ends on another day than it begins."""

    source: str
    family: str
    kind: str
    title: Name
    start: Moment
    end: Moment | None
    end_day: str = ""
    place: Name | None = None
    address: str = ""
    details: tuple[Detail, ...] = ()
    who_word: str = ""
    who: str = ""
    state: str = ""
    certainty: str = "firm"
    seats: tuple[str, ...] = ()

    @property
    def crosses_zones(self) -> bool:
        """Whether the clocks differ where it begins and where it ends."""
        return self.end is not None and self.end.offset != self.start.offset


def all_lines(directory: Directory, *, person: str | None = None) -> tuple[Line, ...]:
    """Return every item of the view, or of one person in it, in order of time.

    A session is one line for all; its meetings have lines for those alone who take part.
    """
    entries = (e for e in directory.entries() if _is_listed(e, directory, person))
    lines = [entry_line(entry, directory, person=person) for entry in entries]
    if person is None and directory.view.reader.host is None:
        lines.extend(session_line(session, directory) for session in directory.brief.sessions)
    for transfer in directory.brief.transfers:
        if person is None or person in directory.travellers(transfer):
            lines.extend(transfer_lines(transfer, directory, person=person))
    return tuple(sorted(lines, key=lambda one: (one.start.at, one.title.text, one.source)))


def _is_listed(entry: Entry, directory: Directory, person: str | None) -> bool:
    """Tell whether an entry has a line of its own among those of the reader, or of `person`."""
    reader = directory.view.reader
    if person is not None:
        return person in entry.attendees
    is_meeting = entry.appointment in directory.atlas.meetings
    return not is_meeting or reader.host is not None or reader.delegate in entry.attendees


def session_line(session: Session, directory: Directory) -> Line:
    """Return the line of a session: when, where, how many meetings, and who has one."""
    place, entries = directory.atlas.places[session.place], directory.meetings_in(session)
    window = session.window
    start, end = (_moment(at, place, directory) for at in (window.start, window.end))
    meetings = Detail(word=word("meetings", directory), values=(Name(text=str(len(entries))),))
    seats = tuple(sorted({key for entry in entries for key in entry.attendees}))
    return Line(
        source=session.id,
        family=FAMILY_OF[Kind.MATCHMAKING],
        kind=KINDS[Kind.MATCHMAKING].in_language(directory.language),
        title=directory.name(session.name, session.labels),
        start=start,
        end=end,
        end_day=_end_day(start, end, directory),
        place=directory.place(place),
        address=directory.address(place),
        details=(meetings,) if entries else (),
        who_word=word("who", directory),
        who=_who(seats, window.start, directory, person=None) if seats else "",
        seats=seats,
    )


def entry_line(entry: Entry, directory: Directory, *, person: str | None = None) -> Line:
    """Return the line of an entry; for one `person` it tells who else comes."""
    item = directory.atlas.appointments[entry.appointment]
    place = directory.atlas.places[item.place]
    start = _moment(entry.start_at, place, directory)
    end = _moment(entry.end_at, place, directory)
    dead = "dead" if item.state in DEAD_STATES else "open"
    # A meeting stands with its session; nobody asks a host for each.
    is_firm = item.state in FIRM_STATES or item.id in directory.atlas.meetings
    return Line(
        source=entry.id,
        family=FAMILY_OF[item.kind],
        kind=KINDS[item.kind].in_language(directory.language),
        title=directory.entry(entry),
        start=start,
        end=end,
        end_day=_end_day(start, end, directory),
        place=directory.place(place),
        address=directory.address(place),
        details=tuple(entry_details(entry, item, directory, person=person)),
        who_word=word("who", directory) if person is None else word("who_else", directory),
        who=_who(entry.attendees, entry.start_at, directory, person=person),
        state=STATES[item.state].in_language(directory.language),
        certainty="firm" if is_firm else dead,
        seats=entry.attendees,
    )


def transfer_lines(
    transfer: Transfer, directory: Directory, *, person: str | None = None
) -> Iterator[Line]:
    """Yield the line of a departure and, where it is on another day, that of the arrival."""
    origin = directory.atlas.places[transfer.origin]
    destination = directory.atlas.places[transfer.destination]
    start = _moment(transfer.departs_at, origin, directory)
    end = _moment(transfer.arrives_at, destination, directory)
    seats = directory.travellers(transfer)
    mode = MODES[transfer.mode].in_language(directory.language)
    names = (
        directory.name(transfer.name, transfer.labels).text,
        directory.place(origin),
        directory.place(destination),
    )
    leaves = Line(
        source=transfer.id,
        family="travel",
        kind=mode,
        title=Name(text=names[0]),
        start=start,
        end=end,
        end_day=_end_day(start, end, directory),
        place=Name(text=f"{names[1].text} \N{RIGHTWARDS ARROW} {names[2].text}"),
        details=tuple(interpreter_details(directory.interpreters(transfer.passengers), directory)),
        who_word=word("travellers", directory) if person is None else word("who_else", directory),
        who=_who(seats, transfer.departs_at, directory, person=person),
        seats=seats,
    )
    yield leaves
    if start.day != end.day:
        yield Line(
            source=transfer.id,
            family="travel",
            kind=mode,
            title=Name(text=f"{word('arrival', directory)}: {names[0]}"),
            start=end,
            end=None,
            place=names[2],
            address=directory.address(destination),
            seats=seats,
        )


def _moment(instant: datetime, place: Place, directory: Directory) -> Moment:
    return Moment(
        at=instant,
        zone=place.zone,
        day=local_date(instant, place.zone),
        clock=clock(instant, place.zone),
        offset=offset_of(instant, place.zone),
        city=directory.city(place),
    )


def _end_day(start: Moment, end: Moment, directory: Directory) -> str:
    return "" if start.day == end.day else short_date(end.day, directory.language)


def _who(seats: tuple[str, ...], at: datetime, directory: Directory, *, person: str | None) -> str:
    """Return who comes, with number and names, or the names of the few who do not.

    A host is told every name; one `person` only the others.
    """
    everybody = {d.id for d in directory.brief.delegates}
    is_for_host = directory.view.reader.host is not None
    if len(everybody) > 1 and everybody == set(seats) and not is_for_host:
        return everyone(len(seats), directory.language)
    missing = [d.id for d in directory.brief.delegates if d.id not in seats]
    if not is_for_host and 0 < len(missing) <= len(everybody) // MANY_FOR_ONE_MISSING:
        words = ", ".join(directory.seats(missing, at))
        return nearly_everyone(len(seats), len(everybody), words, directory.language)
    names = directory.seats((key for key in seats if key != person), at)
    alone = word("nobody", directory) if person is None else word("alone", directory)
    return f"{len(names)}: {', '.join(names)}" if names else alone
