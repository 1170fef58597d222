"""The calendar of a mission, of one delegate or of one host (RFC 5545)."""

from collections.abc import Iterator
from datetime import datetime

from trademission.documents.calendar.ics import as_file
from trademission.documents.calendar.items import (
    entry_item,
    session_item,
    transfer_item,
    withdrawn_item,
)
from trademission.documents.directory import Directory
from trademission.domain.errors import TradeMissionError
from trademission.domain.places import Transfer
from trademission.domain.programme import Entry, Withdrawal
from trademission.domain.revision import MISSION_CALENDAR
from trademission.domain.sessions import Session
from trademission.domain.text import Language
from trademission.domain.view import View

__all__ = ["UnknownOwnerError", "calendar"]


class UnknownOwnerError(TradeMissionError):
    """A calendar was asked for somebody whom the view does not hold."""


def calendar(
    view: View,
    *,
    person: str | None = None,
    host: str | None = None,
    stamp: datetime,
    language: Language,
) -> bytes:
    """Return the calendar of a view: all of it, or what concerns one delegate or one host.

    Times stand at the clocks of their place, with a VTIMEZONE for each; a transfer ends at
    the clocks of its destination. A UID is mission and entry, so a later calendar updates
    the same items: SEQUENCE is the entry's revision, and what was withdrawn is CANCELLED.
    The meetings of a session stand in the calendars of those who take part; in one that is
    nobody's own the session is one item.
    `stamp` is the aware instant of making. The same arguments give the same bytes. Raises
    UnknownOwnerError for a delegate or host who is not in the view.
    """
    directory = Directory(view, language)
    _refuse_stranger(directory, person=person, host=host)
    entries = _entries(directory, person, host)
    items = (
        *(entry_item(entry, directory=directory, person=person) for entry in entries),
        *(
            transfer_item(transfer, directory=directory, person=person)
            for transfer in _transfers(directory, person, host)
        ),
        *(
            session_item(session, directory=directory)
            for session in _sessions(directory, person, host)
        ),
        *(
            withdrawn_item(withdrawal, directory=directory)
            for withdrawal in _withdrawals(directory, person, host)
        ),
    )
    ordered = sorted(items, key=lambda item: (item.start_at, item.uid))
    name = _name(directory, person, host)
    return as_file(ordered, name=name, stamp=stamp, language=language)


def _refuse_stranger(directory: Directory, *, person: str | None, host: str | None) -> None:
    if person is not None and host is not None:
        sentence = f"calendar: {person} and {host} are two; name a delegate or a host."
        raise UnknownOwnerError(sentence)
    if person is not None and person not in directory.atlas.delegates:
        sentence = f"calendar: there is no delegate {person!r} here; use an id from the list."
        raise UnknownOwnerError(sentence)
    if host is not None and host not in directory.atlas.hosts:
        sentence = f"calendar: there is no host {host!r} here; use an id from the list."
        raise UnknownOwnerError(sentence)


def _entries(directory: Directory, person: str | None, host: str | None) -> Iterator[Entry]:
    for entry in directory.entries():
        is_attended = person is None or person in entry.attendees
        item = directory.atlas.appointments[entry.appointment]
        is_meeting = person is None and host is None and item.id in directory.atlas.meetings
        if is_attended and not is_meeting and (host is None or item.host == host):
            yield entry


def _sessions(directory: Directory, person: str | None, host: str | None) -> tuple[Session, ...]:
    """Return what stands for all meetings in a calendar that is nobody's own."""
    return directory.brief.sessions if person is None and host is None else ()


def _transfers(directory: Directory, person: str | None, host: str | None) -> tuple[Transfer, ...]:
    if host is not None:
        return ()
    return directory.brief.transfers if person is None else directory.atlas.transfers_of(person)


def _withdrawals(
    directory: Directory, person: str | None, host: str | None
) -> Iterator[Withdrawal]:
    """Yield what this calendar once held; nothing that it holds again."""
    held = {entry.id for entry in _entries(directory, person, host)}
    for withdrawal in directory.view.programme.withdrawn:
        item = directory.atlas.appointments.get(withdrawal.appointment)
        is_of_host = host is None or (item is not None and item.host == host)
        is_own = withdrawal.person == (person or MISSION_CALENDAR)
        if person is None and host is None and withdrawal.appointment in directory.atlas.meetings:
            continue
        if is_own and is_of_host and withdrawal.entry not in held:
            yield withdrawal


def _name(directory: Directory, person: str | None, host: str | None) -> str:
    """Return the title of the mission, and whose calendar it is."""
    header = directory.view.mission.header
    title = directory.name(header.title, header.labels).text
    of_host = directory.host(host)
    owner = directory.seat(person) if person is not None else of_host.text if of_host else ""
    return f"{title} \N{EN DASH} {owner}" if owner else title
