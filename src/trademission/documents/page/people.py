"""The delegation by segment, and the days of each delegate."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.documents.dates import date_range
from trademission.documents.directory import Directory, rank_order
from trademission.documents.page.days import Day, ListedLine
from trademission.documents.words import segment_words
from trademission.domain.people import Delegate
from trademission.domain.places import Visibility
from trademission.domain.time import local_date

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


def segment_counts(directory: Directory) -> tuple[tuple[str, int], ...]:
    """Return how many seats each segment has, in the order of the list."""
    counts = Counter(_segment(d, directory) for d in directory.brief.delegates)
    return tuple(counts.items())


def segments(directory: Directory, days: Iterable[Day]) -> tuple[Segment, ...]:
    """Return the whole delegation by segment, those with the highest rank first."""
    listed = tuple(days)
    found: dict[str, list[Seat]] = {}
    for delegate in sorted(directory.brief.delegates, key=rank_order):
        seat = _seat(delegate, directory, listed)
        found.setdefault(_segment(delegate, directory), []).append(seat)
    return tuple(Segment(name=name, seats=tuple(seats)) for name, seats in found.items())


def days_of_delegate(delegate: str, days: Iterable[Day]) -> tuple[OwnDay, ...]:
    """Return the days of one delegate on which something of theirs takes place."""
    mine = (
        OwnDay(day=day, lines=tuple(one for one in day.lines if delegate in one.line.seats))
        for day in days
    )
    return tuple(own for own in mine if own.lines)


def _segment(delegate: Delegate, directory: Directory) -> str:
    return segment_words(one_line(delegate.segment), directory.language)


def _seat(delegate: Delegate, directory: Directory, days: tuple[Day, ...]) -> Seat:
    reader = directory.view.reader
    is_told = reader.level in READERS_OF_DAYS and reader.host is None
    own = days_of_delegate(delegate.id, days)
    return Seat(
        name=directory.seat(delegate.id),
        organisation=_organisation(delegate.organisation, directory),
        holders=tuple(_holders(delegate, directory)),
        count=sum(delegate.id in e.attendees for e in directory.entries()),
        days=own if is_told and reader.delegate is None else None,
    )


def _organisation(key: str, directory: Directory) -> str:
    """Return the name of an organisation; delegates name theirs by id or in plain words."""
    for known in directory.view.mission.register.organisations:
        if known.id == key:
            return directory.name(known.name, known.labels).text
    return one_line(key)


def _holders(delegate: Delegate, directory: Directory) -> Iterator[str]:
    """Yield who holds the seat and when, where it changes hands."""
    zones = [p.zone for p in directory.brief.places]
    changes_hands = len(delegate.holdings) > 1
    if not changes_hands or not zones:
        return
    for holding in delegate.holdings:
        name = directory.person(holding.person).text
        ends = (holding.since or holding.until, holding.until or holding.since)
        days = [local_date(end, zones[0]) for end in ends if end is not None]
        words = date_range(days[0], days[1], directory.language) if days else ""
        yield f"{name} ({words})" if words else name
