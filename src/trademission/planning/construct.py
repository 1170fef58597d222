"""A first programme without any search: what is agreed and pinned, with those who must come.

It is there in milliseconds, so that there is always an answer, and the search starts from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from trademission.domain.appointments import Appointment, Choice
from trademission.domain.check import blocks, check
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.time import later_by, minutes_between
from trademission.planning.problem import INTERPRETERS_NEEDED, Problem


@dataclass(kw_only=True)
class Construction:
    """Entries put down one after the other, and who is busy with which."""

    problem: Problem
    entries: list[Entry] = field(default_factory=list)
    busy: dict[str, list[Entry]] = field(default_factory=dict)

    def put(self, item: Appointment, start: datetime, number: int) -> None:
        """Put down one round with those who must come, and as many more as it needs."""
        end = later_by(start, item.duration_minutes)
        people = self._people(item, start, end)
        entry = Entry(
            id=entry_id(self.problem.mission, item.id, number),
            appointment=item.id,
            round=number,
            start_at=start,
            end_at=end,
            attendees=tuple(people),
            interpreters=tuple(self._interpreters(item, start, end)),
        )
        self.entries.append(entry)
        for who in (*entry.attendees, *entry.interpreters):
            self.busy.setdefault(who, []).append(entry)

    def _people(self, item: Appointment, start: datetime, end: datetime) -> list[str]:
        """Return who must come, then who may and wishes to, up to the smallest number."""
        must = self.problem.must_come[item.id]
        free = [d for d in self._able(item, start, end) if d not in must]
        if item.choice is Choice.EVERYONE:
            return [*must, *free]
        wishing = {w.delegate for w in self.problem.wishes if w.target in {item.id, item.host}}
        free.sort(key=lambda who: who not in wishing)
        free = [who for who in free if self._is_free(who, item, start, end)]
        return [*must, *free[: max(0, item.seats_min - len(must))]]

    def _able(self, item: Appointment, start: datetime, end: datetime) -> Iterator[str]:
        """Yield the invited who can be there in time and whom no veto keeps away."""
        for who in sorted(self.problem.invited[item.id]):
            vetoed = (who, item.id) in self.problem.vetoes
            if not vetoed and self.problem.atlas.able_to_come(who, item, start, end):
                yield who

    def _interpreters(self, item: Appointment, start: datetime, end: datetime) -> list[str]:
        """Return as many free interpreters of the working language as are needed."""
        found = [
            interpreter.id
            for interpreter in self.problem.brief.interpreters
            if any(item.working_language in {p.first, p.second} for p in interpreter.pairs)
            and self._is_free(interpreter.id, item, start, end)
        ]
        return found[: INTERPRETERS_NEEDED.get(item.interpreting, 0)]

    def _is_free(self, who: str, item: Appointment, start: datetime, end: datetime) -> bool:
        """Tell whether the ways from and to all other entries of somebody fit."""
        for other in self.busy.get(who, []):
            way = self.problem.travel(other.appointment, item.id)
            gap = max(minutes_between(other.end_at, start), minutes_between(end, other.start_at))
            if gap < way:
                return False
        return True


def construct(problem: Problem) -> tuple[Programme, bool]:
    """Return a programme of all that is firm or pinned, and whether it breaks no rule."""
    work = Construction(problem=problem)
    for item in problem.items:
        if item.is_firm and item.fixed_start is not None:
            work.put(item, item.fixed_start, 1)
    for pin in problem.pins:
        item = problem.atlas.appointments[pin.appointment]
        if not item.is_firm:
            work.put(item, pin.start_at, pin.round)
    entries = {entry.id: entry for entry in work.entries}
    programme = Programme(
        mission=problem.mission, entries=tuple(entries.values()), pins=problem.pins
    )
    return programme, not blocks(check(problem.brief, programme, problem.atlas))
