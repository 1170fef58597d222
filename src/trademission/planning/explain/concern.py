"""What an explanation is about: some appointments, and the people without whom they fail."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from trademission.domain.sessions import Session
from trademission.planning.problem import Problem


@dataclass(frozen=True, kw_only=True)
class Concern:
    """Appointments that have to take place, and `delegate`, who has to be at one of them."""

    problem: Problem
    keys: frozenset[str]
    delegate: str | None = None

    @cached_property
    def items(self) -> tuple[str, ...]:
        """The appointments that are not meetings of a session, in the order of the Brief."""
        return tuple(a.id for a in self.problem.brief.appointments if a.id in self.keys)

    @cached_property
    def meetings(self) -> tuple[str, ...]:
        """The meetings of sessions, in their order."""
        return tuple(key for key in self.problem.atlas.meetings if key in self.keys)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that these meetings belong to."""
        mine = {self.problem.atlas.meetings[key][0].id for key in self.meetings}
        return tuple(s for s in self.problem.brief.sessions if s.id in mine)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The delegates who have to come to something, in the order of the Brief."""
        needed = {who for key in self.keys for who in self.problem.must_come[key]}
        for pin in self.problem.pins:
            if pin.appointment in self.keys:
                needed |= set(pin.attendees or ())
        if self.delegate is not None:
            needed.add(self.delegate)
        return tuple(d for d in self.problem.atlas.delegates if d in needed)

    @cached_property
    def agreed(self) -> tuple[datetime, datetime] | None:
        """The first and the last start that is agreed, None where none is."""
        items = self.problem.atlas.appointments
        starts = [items[key].fixed_start for key in self.keys]
        starts += [p.start_at for p in self.problem.pins if p.appointment in self.keys]
        found = [start for start in starts if start is not None]
        return (min(found), max(found)) if found else None

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places of the appointments, and those between which transfers run."""
        atlas = self.problem.atlas
        found = [atlas.appointments[key].place for key in (*self.items, *self.meetings)]
        for transfer in self.problem.brief.transfers:
            found += [transfer.origin, transfer.destination]
        return tuple(dict.fromkeys(found))

    def is_near(self, one: str, other: str) -> bool:
        """Tell whether a way between two places may matter: an appointment is at one end."""
        mine = {self.problem.atlas.appointments[key].place for key in self.keys}
        return one in mine or other in mine
