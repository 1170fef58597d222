"""What is agreed and pinned, put down without any search, with those who must come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from trademission.domain.appointments import Appointment, Choice
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.time import later_by
from trademission.planning.problem import INTERPRETERS_NEEDED, Problem


@dataclass(kw_only=True)
class Construction:
    """Entries put down one after the other, and who is busy from which minute to which, where."""

    problem: Problem
    entries: list[Entry] = field(default_factory=list)
    busy: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)

    @property
    def programme(self) -> Programme:
        """What has been put down."""
        entries = {entry.id: entry for entry in self.entries}
        mission, pins = self.problem.mission, self.problem.pins
        return Programme(mission=mission, entries=tuple(entries.values()), pins=pins)

    def put(self, item: Appointment, start: datetime, number: int) -> None:
        """Put down one round with those who must come, and as many more as it needs."""
        end = later_by(start, item.duration_minutes)
        self.keep(self.entry(item, start, number, self._people(item, start, end)))

    def entry(
        self, item: Appointment, start: datetime, number: int, people: Iterable[str]
    ) -> Entry:
        """Return one round with some people and free interpreters, not yet put down."""
        end = later_by(start, item.duration_minutes)
        return Entry(
            id=entry_id(self.problem.mission, item.id, number),
            appointment=item.id,
            round=number,
            start_at=start,
            end_at=end,
            attendees=tuple(people),
            interpreters=tuple(self._interpreters(item, start, end)),
        )

    def keep(self, entry: Entry) -> None:
        """Put down an entry."""
        self.entries.append(entry)
        minutes = self.problem.minute(entry.start_at), self.problem.minute(entry.end_at)
        for who in (*entry.attendees, *entry.interpreters):
            self.busy.setdefault(who, []).append((*minutes, entry.appointment))

    def _people(self, item: Appointment, start: datetime, end: datetime) -> list[str]:
        """Return who must come, then who may and wishes to, up to the smallest number."""
        must = self.problem.must_come[item.id]
        free = [d for d in self._able(item, start, end) if d not in must]
        if item.choice is Choice.EVERYONE:
            return [*must, *free]
        wishing = {w.delegate for w in self.problem.wishes if w.target in {item.id, item.host}}
        free.sort(key=lambda who: who not in wishing)
        minutes = self.problem.minute(start), self.problem.minute(end)
        free = [who for who in free if self.is_free(who, item, *minutes)]
        return [*must, *free[: max(0, item.seats_min - len(must))]]

    def _able(self, item: Appointment, start: datetime, end: datetime) -> Iterator[str]:
        """Yield the invited who can be there in time and whom no veto keeps away."""
        for who in sorted(self.problem.invited[item.id]):
            vetoed = (who, item.id) in self.problem.vetoes
            if not vetoed and self.problem.atlas.able_to_come(who, item, start, end):
                yield who

    def _interpreters(self, item: Appointment, start: datetime, end: datetime) -> list[str]:
        """Return as many free interpreters of the working language as are needed."""
        minutes = self.problem.minute(start), self.problem.minute(end)
        found = [
            interpreter.id
            for interpreter in self.problem.brief.interpreters
            if any(item.working_language in {p.first, p.second} for p in interpreter.pairs)
            and self.is_free(interpreter.id, item, *minutes)
        ]
        return found[: INTERPRETERS_NEEDED.get(item.interpreting, 0)]

    def is_free(self, who: str, item: Appointment, start: int, end: int) -> bool:
        """Tell whether the ways from and to all other entries of somebody fit.

        `start` and `end` are minutes of the problem.
        """
        for begins, ends, other in self.busy.get(who, []):
            if max(start - ends, begins - end) < self.problem.travel(other, item.id):
                return False
        return True


def agreed(problem: Problem) -> Construction:
    """Return all that is firm or pinned, put down."""
    work = Construction(problem=problem)
    for item in problem.items:
        if item.is_firm and item.fixed_start is not None:
            work.put(item, item.fixed_start, 1)
    for pin in problem.pins:
        item = problem.atlas.appointments[pin.appointment]
        if not item.is_firm:
            work.put(item, pin.start_at, pin.round)
    return work
