"""Tier by tier: bound, first schedule, better ones; at last fewer breaks."""

import threading
from dataclasses import dataclass, field

from trademission.planning.engines.brokerage.calming import calmed
from trademission.planning.engines.brokerage.model import SessionModel
from trademission.planning.engines.brokerage.relaxation import relax
from trademission.planning.engines.brokerage.rounding import Schedule, rounded
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.outcome import Settings
from trademission.planning.session_task import SessionTask
from trademission.planning.watching import Clock
from trademission.planning.worth import MUSTS, WANTS

GOOD_ENOUGH = 0.001
"""Part of the points at which the search for more ends: breaks matter more then."""
CALMING_SHARE = 0.15
"""Part of the whole time that is kept for the breaks."""


@dataclass(kw_only=True)
class BrokerageSearch:
    """One session; it holds the best schedule so far and a true bound per tier."""

    task: SessionTask
    settings: Settings
    clock: Clock
    until: float
    cancel: threading.Event | None = None
    best: Schedule | None = None
    bounds: dict[int, int] = field(default_factory=dict)
    is_infeasible: bool = False

    def run(self) -> None:
        """Search; nothing is found where the required meetings do not fit."""
        musts = tuple(meeting.must for meeting in self.task.meetings)
        wants = tuple(meeting.want for meeting in self.task.meetings)
        points_until = self.until - CALMING_SHARE * (self.until - self.clock())
        model = SessionModel(self.task)
        floor: tuple[tuple[int, ...], int] | None = None
        for tier, points in ((MUSTS, musts), (WANTS, wants)):
            if any(points) or self.best is None:
                self._search(model, tier, points, floor, points_until)
            if self.best is None:
                return
            floor = (points, self.worth(points))
            model.cp.add(model.points(points) >= floor[1])
        if self.best is not None:
            seed = self.settings.seed
            self.best = calmed(self.task, self.best, seed=seed, go_on=lambda: not self._is_over)

    def worth(self, points: tuple[int, ...]) -> int:
        """Return the points of the best schedule."""
        return sum(points[number] for number in self.best or ())

    @property
    def _is_over(self) -> bool:
        ended = self.cancel is not None and self.cancel.is_set()
        return ended or self.clock() >= self.until

    def _search(
        self,
        model: SessionModel,
        tier: int,
        points: tuple[int, ...],
        floor: tuple[tuple[int, ...], int] | None,
        until: float,
    ) -> None:
        """Find as many points of a tier as may be, and how many there are at most."""
        relaxed = relax(self.task, points, floor=floor)
        if relaxed is None:
            self.is_infeasible = self.best is None
            return
        self.bounds[tier] = relaxed.bound
        start = self.best or rounded(self.task, points, relaxed.pieces)
        if floor is not None and self.best is not None:
            start = self._better_start(rounded(self.task, points, relaxed.pieces), floor)
        self._improve(model, points, start, tier, until)

    def _better_start(self, start: Schedule, floor: tuple[tuple[int, ...], int]) -> Schedule:
        """Return the rounded schedule if it keeps the tier before, else the best so far."""
        reached = sum(floor[0][number] for number in start)
        complete = all(n in start for n, m in enumerate(self.task.meetings) if m.required)
        return start if complete and reached >= floor[1] else self.best or start

    def _improve(
        self, model: SessionModel, points: tuple[int, ...], start: Schedule, tier: int, until: float
    ) -> None:
        """Let the solver improve a start until it is good enough, proven, or time is up."""
        if all(n in start for n, m in enumerate(self.task.meetings) if m.required):
            self.best = start
            if sum(points[number] for number in start) >= self.bounds[tier]:
                return
        model.hint(start)
        model.cp.maximize(model.points(points))
        limits = Limits(seconds=until - self.clock(), gap=GOOD_ENOUGH, work=self._work)
        ended = run(model.cp, settings=self.settings, limits=limits, cancel=self.cancel)
        model.cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        self.is_infeasible = self.best is None and ended.verdict is Verdict.INFEASIBLE
        if ended.solution is not None:
            self.best = model.schedule(ended.solution)
        if ended.bound is not None:
            self.bounds[tier] = min(self.bounds[tier], ended.bound)

    @property
    def _work(self) -> float | None:
        total = self.settings.deterministic_seconds
        return None if total is None else total / 3
