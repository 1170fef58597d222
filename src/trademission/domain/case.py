"""A programme laid beside its Brief: what every rule looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.programme import Entry, Programme
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

    @cached_property
    def attended(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each delegate, in order of time."""
        return {d: tuple(e for e in self.entries if d in e.attendees) for d in self.atlas.delegates}

    @cached_property
    def interpreted(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each interpreter, in order of time."""
        keys = self.atlas.interpreters
        return {k: tuple(e for e in self.entries if k in e.interpreters) for k in keys}

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
