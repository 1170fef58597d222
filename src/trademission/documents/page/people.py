"""The delegation by segment, with the days of each delegate."""

from collections.abc import Iterable
from dataclasses import dataclass

from trademission.documents.content.delegation import by_segment, holders, organisation_name
from trademission.documents.directory import Directory
from trademission.documents.page.days import Day, ListedLine
from trademission.domain.people import Delegate
from trademission.domain.places import Visibility

# Readers outside the mission have no use for the days of single people.
READERS_OF_DAYS = (Visibility.INTERNAL, Visibility.DELEGATION)


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnDay:
    """One day of one person."""

    day: Day
    lines: tuple[ListedLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """A delegate with what concerns them; `days` is None where the reader is not told."""

    name: str
    organisation: str
    holders: tuple[str, ...]
    count: int
    days: tuple[OwnDay, ...] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """The delegates of one segment, by rank."""

    name: str
    seats: tuple[Seat, ...]


def segments(directory: Directory, days: Iterable[Day]) -> tuple[Segment, ...]:
    """Return the whole delegation by segment, those with the highest rank first."""
    listed = tuple(days)
    return tuple(
        Segment(name=name, seats=tuple(_seat(one, directory, listed) for one in seats))
        for name, seats in by_segment(directory).items()
    )


def days_of_delegate(delegate: str, days: Iterable[Day]) -> tuple[OwnDay, ...]:
    """Return the days of one delegate on which something of theirs takes place."""
    mine = (
        OwnDay(day=day, lines=tuple(one for one in day.lines if delegate in one.line.seats))
        for day in days
    )
    return tuple(own for own in mine if own.lines)


def _seat(delegate: Delegate, directory: Directory, days: tuple[Day, ...]) -> Seat:
    reader = directory.view.reader
    is_told = reader.level in READERS_OF_DAYS and reader.host is None
    own = days_of_delegate(delegate.id, days)
    return Seat(
        name=directory.seat(delegate.id),
        organisation=organisation_name(delegate.organisation, directory),
        holders=tuple(holders(delegate, directory)),
        count=sum(delegate.id in e.attendees for e in directory.entries()),
        days=own if is_told and reader.delegate is None else None,
    )
