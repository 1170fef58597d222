"""A programme laid beside its Brief: what every rule looks at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, islice

from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.programme import Entry, Programme
from trademission.domain.sessions import Session
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Breach:
    """One breach of the rule that reports it; severity is the mission's matter."""

    sentence: Text
    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()


class Case:
    """One programme and its Brief, with the look-ups that rules share."""

    def __init__(self, brief: Brief, programme: Programme, atlas: Atlas | None = None) -> None:
        """Keep both; an `atlas` of the same Brief may be handed in to save its making."""
        self.brief = brief
        self.programme = programme
        self.atlas = atlas or Atlas(brief)
        known = self.atlas.appointments
        self.entries: tuple[Entry, ...] = tuple(
            e for e in programme.entries if e.appointment in known
        )

    def appointment_of(self, entry: Entry) -> Appointment:
        """Return the appointment of an entry."""
        return self.atlas.appointments[entry.appointment]

    def place_of(self, entry: Entry) -> str:
        """Return the id of the place of an entry."""
        return self.atlas.appointments[entry.appointment].place

    def day_of(self, entry: Entry) -> date:
        """Return the local date on which an entry begins."""
        return self.atlas.day_of(entry.appointment, entry.start_at)

    def entries_in(self, session: Session) -> Iterator[Entry]:
        """Yield the entries that are meetings of a session."""
        meetings = self.atlas.meetings
        for entry in self.entries:
            if entry.appointment in meetings and meetings[entry.appointment][0] is session:
                yield entry

    def people_at(self, entry: Entry) -> tuple[str, str]:
        """Return the two sides of a meeting."""
        meeting = self.atlas.meetings[entry.appointment][1]
        return meeting.one, meeting.other

    def slots_in(self, session: Session) -> dict[str, list[int]]:
        """Return the numbers of the slots in which each person of a session is busy.

        Everybody is there who might have a meeting, also with no slot; one who is booked
        twice is there twice with the same slot.
        """
        mine = (m for s, m in self.atlas.meetings.values() if s is session)
        found: dict[str, list[int]] = {who: [] for m in mine for who in (m.one, m.other)}
        for entry in self.entries_in(session):
            busy = session.numbers_within(entry.window)
            for who in self.people_at(entry):
                found[who].extend(busy)
        return found

    @cached_property
    def attended(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each delegate, in order of time."""
        return self._by_person(self.atlas.delegates, lambda entry: entry.attendees)

    @cached_property
    def interpreted(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each interpreter, in order of time."""
        return self._by_person(self.atlas.interpreters, lambda entry: entry.interpreters)

    def _by_person(
        self, people: Iterable[str], there: Callable[[Entry], tuple[str, ...]]
    ) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {who: [] for who in people}
        for entry in self.entries:
            for who in dict.fromkeys(there(entry)):
                if who in found:
                    found[who].append(entry)
        return {who: tuple(entries) for who, entries in found.items()}

    @cached_property
    def rounds(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each appointment, by round."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.appointment, []).append(entry)
        return {k: tuple(sorted(v, key=lambda e: e.round)) for k, v in found.items()}


def pairs(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Entry]]:
    """Yield every two entries, the one that starts first in front."""
    ordered = sorted(entries, key=lambda e: (e.start_at, e.end_at, e.id))
    yield from combinations(ordered, 2)


def overlapping(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Entry]]:
    """Yield every two entries that overlap, the one that starts first in front."""
    ordered = sorted(entries, key=lambda e: (e.start_at, e.end_at, e.id))
    for number, one in enumerate(ordered):
        for other in islice(ordered, number + 1, None):
            if other.start_at >= one.end_at:
                break
            yield one, other
