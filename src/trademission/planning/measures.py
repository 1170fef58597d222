"""What a programme reaches in each tier, counted from the programme itself.

The search reports these figures, not the solver's own, so that a mistake in a model cannot
hide in its objective.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from trademission.domain.appointments import Side
from trademission.domain.programme import Entry, Programme
from trademission.domain.time import minutes_between
from trademission.planning.problem import Problem
from trademission.planning.worth import MUSTS, WANTS, attendance, gains, is_earned, worth

TENTHS = tuple(range(1, 11))
FAIRNESS, IDLENESS, LATENESS = 3, 4, 5


class Measures:
    """Measures programmes of one Problem; `earliest` is each appointment's first chance."""

    def __init__(
        self,
        problem: Problem,
        *,
        earliest: Mapping[str, int],
        attainable: frozenset[tuple[str, tuple[str, ...]]],
    ) -> None:
        """Keep what the measures need beside the programme.

        `attainable` holds (delegate, appointments) of wishes that can be met at all.
        """
        self.problem = problem
        self.earliest = earliest
        own = {w.id: w.weight for w in problem.wishes if w.side is Side.DELEGATE}
        self._wishes = [
            (own[g.wish], g)
            for g in gains(problem)
            if g.wish in own and (g.delegate or "", g.appointments) in attainable
        ]

    def tier(self, number: int, programme: Programme) -> int:
        """Return the value of one tier: 1-3 to be large, 4 and 5 to be small."""
        if number in {MUSTS, WANTS}:
            return worth(self.problem, programme)[number - MUSTS]
        if number == FAIRNESS:
            return sum(self.people_at(tenth, programme) for tenth in TENTHS)
        return self.idle(programme) if number == IDLENESS else self.lateness(programme)

    def shares(self, programme: Programme) -> dict[str, tuple[int, int]]:
        """Return (met, attainable) weights of each delegate's own wishes."""
        found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        there = attendance(programme)
        for weight, gain in self._wishes:
            met, total = found[gain.delegate or ""]
            reached = weight if is_earned(gain, there) else 0
            found[gain.delegate or ""] = (met + reached, total + weight)
        return dict(found)

    def people_at(self, tenth: int, programme: Programme) -> int:
        """Return how many delegates have at least `tenth` tenths of their wishes."""
        shares = self.shares(programme).values()
        return sum(10 * met >= tenth * total for met, total in shares)

    def idle(self, programme: Programme) -> int:
        """Return the minutes between people's entries of a day, over all people and days."""
        days: dict[tuple[str, date], list[Entry]] = defaultdict(list)
        for entry in programme.entries:
            day = self.problem.atlas.day_of(entry.appointment, entry.start_at)
            for who in entry.attendees:
                days[(who, day)].append(entry)
        return sum(_idle_of(entries) for entries in days.values())

    def lateness(self, programme: Programme) -> int:
        """Return the minutes after the first chances, plus the number of attendances."""
        late = (
            self.problem.minute(e.start_at) - self.earliest[e.appointment]
            for e in programme.entries
            if e.round == 1
        )
        return sum(late) + sum(len(e.attendees) for e in programme.entries)


def _idle_of(entries: list[Entry]) -> int:
    first, last = min(e.start_at for e in entries), max(e.end_at for e in entries)
    attended = sum(minutes_between(e.start_at, e.end_at) for e in entries)
    return minutes_between(first, last) - attended
