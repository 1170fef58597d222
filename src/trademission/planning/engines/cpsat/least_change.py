"""Re-planning: the aims in a given order, several at once, on the whole trip.

A trip that was planned well leaves little to search: with the programme given out as a start,
whole groups of aims are mostly proven in a fraction of a second, so nothing is frozen or left
out. Aims of one group make one objective, in which each counts for more than all after it;
what the bound of that objective says of each of them is read off digit by digit.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.solution import hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, Run, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import Settings
from trademission.planning.replanned import Reached
from trademission.planning.watching import Clock

SHARE = 0.8
"""Part of the time still left that one group may use; proven ones leave theirs over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """One aim: an expression, and the same figure counted from a programme.

    Its value lies between 0 and `most`.
    """

    name: str
    maximise: bool
    expression: cp_model.LinearExprT
    measure: Callable[[Programme], int]
    most: int

    @property
    def sign(self) -> int:
        """What turns it into something to be large."""
        return 1 if self.maximise else -1

    @property
    def ideal(self) -> int:
        """The value beyond which there is nothing."""
        return self.most if self.maximise else 0

    @property
    def least(self) -> int:
        """The smallest value of what is to be large."""
        return 0 if self.maximise else -self.most


@dataclass(kw_only=True)
class LeastChange:
    """A search through groups of goals over one model; it holds the best programme so far."""

    model: TripModel
    start: Programme
    settings: Settings
    clock: Clock
    ends_at: float
    cancel: threading.Event | None = None
    best: Programme | None = None
    reached: list[Reached] = field(default_factory=list)
    verdict: Verdict = Verdict.UNKNOWN

    def run(self, group: Sequence[Goal]) -> bool:
        """Optimise some goals, strictly one after the other; tell whether there is a programme.

        What they reach binds everything that is searched later.
        """
        began = self.clock()
        bounds: list[int | None] = []
        for goal in group:
            if self.best is None or goal.measure(self.best) != goal.ideal:
                break
            self._keep(goal)
            bounds.append(goal.ideal)
        bounds += self._searched(group[len(bounds) :])
        if self.best is None:
            return False
        for goal, bound in zip(group, bounds, strict=True):
            self._keep(goal)
            self._note(goal, bound, seconds=self.clock() - began)
            began = self.clock()
        return True

    def _searched(self, group: Sequence[Goal]) -> list[int | None]:
        """Search for the best of some goals; return what is proven of each."""
        if not group:
            return []
        self._keep(group[0])
        ended = self._run(group)
        if ended is None or ended.bound is None or self.best is None:
            return [None] * len(group)
        return bounds_in(group, ended.bound, [goal.measure(self.best) for goal in group])

    def _run(self, group: Sequence[Goal]) -> Run | None:
        """Solve; None when there is no time left and something is known already."""
        left = self.ends_at - self.clock()
        known = self.best is not None
        if known and (left <= 0 or self.is_cancelled):
            return None
        self.model.cp.maximize(together(group))
        hint(self.model, self.best or self.start)
        limits = self._limits(SHARE * left if known else left)
        ended = run(self.model.cp, settings=self.settings, limits=limits, cancel=self.cancel)
        self.model.cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        self.verdict = ended.verdict
        if ended.solution is not None:
            solution = ended.solution
            self.best = programme_of(self.model, lambda variable: solution[variable.index])
        return ended

    def _keep(self, goal: Goal) -> None:
        """Demand what the best programme so far reaches."""
        if self.best is not None:
            floor = goal.sign * goal.measure(self.best)
            self.model.cp.add(goal.sign * goal.expression >= floor)

    def _note(self, goal: Goal, bound: int | None, *, seconds: float) -> None:
        if self.best is not None:
            value = goal.measure(self.best)
            proven = bound == value
            self.reached.append(
                Reached(name=goal.name, value=value, bound=bound, proven=proven, seconds=seconds)
            )

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked to stop."""
        return self.cancel is not None and self.cancel.is_set()

    def _limits(self, seconds: float) -> Limits:
        total = self.settings.deterministic_seconds
        if total is None:
            return Limits(seconds=seconds, alone=True)
        return Limits(seconds=self.settings.seconds, work=total / 5, alone=True)


def weights(group: Sequence[Goal]) -> list[int]:
    """Return a factor for each goal, by which it counts for more than all that follow."""
    found = [1]
    for goal in reversed(group[1:]):
        found.append(found[-1] * (goal.most + 1))
    return [w * goal.sign for w, goal in zip(reversed(found), group, strict=True)]


def together(group: Sequence[Goal]) -> cp_model.LinearExpr:
    """Return one expression to be large, in which each goal counts for more than all after it."""
    terms = [w * goal.expression for w, goal in zip(weights(group), group, strict=True)]
    return cp_model.LinearExpr.sum(terms)


def bounds_in(group: Sequence[Goal], bound: int, values: Sequence[int]) -> list[int | None]:
    """Return what a bound of the weighted sum says of each goal, as far as it says anything.

    It speaks of a goal only where those before it are proven; None for the others.
    """
    factors = [abs(w) for w in weights(group)]
    least = [w * goal.least for w, goal in zip(factors, group, strict=True)]
    found: list[int | None] = []
    rest = bound
    for number, (goal, value) in enumerate(zip(group, values, strict=True)):
        highest = (rest - sum(least[number + 1 :])) // factors[number]
        highest = min(highest, goal.sign * goal.ideal)
        found.append(goal.sign * highest)
        if highest != goal.sign * value:
            break
        rest -= factors[number] * highest
    return found + [None] * (len(group) - len(found))
