"""Tier by tier: bound, first schedule, better ones; at last fewer breaks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from trademission.planning.engines.brokerage.calming import calmed
from trademission.planning.engines.brokerage.model import SessionModel
from trademission.planning.engines.brokerage.relaxation import Floor, Relaxed, relax
from trademission.planning.engines.brokerage.rounding import PIECE, Schedule, rounded
from trademission.planning.engines.cpsat.solver import Limits, Run, Verdict, run
from trademission.planning.outcome import Settings
from trademission.planning.session_task import SessionTask
from trademission.planning.watching import Watching
from trademission.planning.worth import MUSTS, WANTS

POINTS_SHARE = 0.6
"""Part of the time for the points; the rest is for the breaks."""
DIVING_SHARE = 0.1
"""Part of the time for deciding what the bound takes in pieces."""
RUNS = 4
"""How often the solver is called at most: twice for each tier of points."""

Told = Callable[[int, int, int], None]
"""Hears of (tier, value, bound)."""


@dataclass(kw_only=True)
class BrokerageSearch:
    """One session; it holds the best schedule so far and a true bound per tier.

    `until` is the instant of the clock at which the search ends, `first_at` that at which the
    first schedule was known.
    """

    task: SessionTask
    settings: Settings
    watching: Watching
    until: float
    told: Told | None = None
    best: Schedule | None = None
    first_at: float | None = None
    bounds: dict[int, int] = field(default_factory=dict)
    is_infeasible: bool = False

    def run(self) -> None:
        """Search; nothing is found where the required meetings do not fit."""
        musts = tuple(meeting.must for meeting in self.task.meetings)
        wants = tuple(meeting.want for meeting in self.task.meetings)
        now = self.watching.clock()
        points_until = now + POINTS_SHARE * (self.until - now)
        floor: Floor | None = None
        if any(musts):
            self._search(MUSTS, musts, None, (now + points_until) / 2)
            if self.best is None:
                return
            floor = Floor(points=musts, least=self.worth(musts))
        else:
            self.bounds[MUSTS] = 0
        self._search(WANTS, wants, floor, points_until)
        if self.best is not None:
            seed = self.settings.seed
            self.best = calmed(self.task, self.best, seed=seed, go_on=lambda: not self._is_over)

    def worth(self, points: tuple[int, ...]) -> int:
        """Return the points of the best schedule."""
        return sum(points[number] for number in self.best or ())

    @property
    def _is_over(self) -> bool:
        return self._is_cancelled or self.watching.clock() >= self.until

    @property
    def _is_cancelled(self) -> bool:
        return self.watching.cancel is not None and self.watching.cancel.is_set()

    def _search(
        self, tier: int, points: tuple[int, ...], floor: Floor | None, until: float
    ) -> None:
        """Find as many points of a tier as may be, and how many there are at most."""
        seconds = until - self.watching.clock()
        cancel = self.watching.cancel
        relaxed = relax(self.task, points, floor=floor, seconds=seconds, cancel=cancel)
        self.bounds[tier] = relaxed.bound
        self._take(self._start(points, relaxed, floor), tier, points)
        if not self._is_proven(tier, points) and not self._is_cancelled and relaxed.pieces:
            self._dive(tier, points, floor, relaxed)
        if not self._is_proven(tier, points) and not self._is_cancelled:
            self._improve(tier, points, floor, until)

    def _is_proven(self, tier: int, points: tuple[int, ...]) -> bool:
        return self.best is not None and self.worth(points) >= self.bounds[tier]

    def _start(
        self, points: tuple[int, ...], relaxed: Relaxed, floor: Floor | None
    ) -> Schedule | None:
        """Return the rounded schedule, if it has what is required and keeps the tier before."""
        start = rounded(self.task, points, relaxed.pieces)
        if not all(n in start for n, m in enumerate(self.task.meetings) if m.required):
            return None
        if floor is not None and sum(floor.points[n] for n in start) < floor.least:
            return None
        return start

    def _take(self, found: Schedule | None, tier: int, points: tuple[int, ...]) -> None:
        """Keep a schedule that is better than the best so far."""
        if found is None:
            return
        if self.best is None or sum(points[n] for n in found) >= self.worth(points):
            self.best = found
        if self.first_at is None:
            self.first_at = self.watching.clock()
        if self.told is not None:
            self.told(tier, self.worth(points), self.bounds[tier])

    def _improve(
        self, tier: int, points: tuple[int, ...], floor: Floor | None, until: float
    ) -> None:
        """Let the solver improve the best schedule until it is proven or time is up."""
        model = self._model(tier, points, floor)
        ended = self._solve(model, until - self.watching.clock())
        self.is_infeasible = self.best is None and ended.verdict is Verdict.INFEASIBLE
        if ended.bound is not None:
            self.bounds[tier] = min(self.bounds[tier], ended.bound)
        if ended.solution is not None:
            self._take(model.schedule(ended.solution), tier, points)

    def _dive(
        self, tier: int, points: tuple[int, ...], floor: Floor | None, relaxed: Relaxed
    ) -> None:
        """Decide what the bound takes in pieces, with everything fixed that it takes as a whole."""
        model = self._model(tier, points, floor)
        model.fix(choice for choice, piece in relaxed.pieces.items() if piece > 1 - PIECE)
        ended = self._solve(model, DIVING_SHARE * (self.until - self.watching.clock()))
        if ended.solution is not None:
            self._take(model.schedule(ended.solution), tier, points)

    def _model(self, tier: int, points: tuple[int, ...], floor: Floor | None) -> SessionModel:
        """Return the session with the points as its aim, at most as many as the bound."""
        model = SessionModel(self.task)
        worth = model.points(points)
        model.cp.add(worth <= self.bounds[tier])
        if floor is not None:
            model.cp.add(model.points(floor.points) >= floor.least)
        if self.best is not None:
            model.hint(self.best)
        model.cp.maximize(worth)
        return model

    def _solve(self, model: SessionModel, seconds: float) -> Run:
        limits = Limits(seconds=seconds, work=self._work)
        return run(model.cp, settings=self.settings, limits=limits, cancel=self.watching.cancel)

    @property
    def _work(self) -> float | None:
        total = self.settings.deterministic_seconds
        return None if total is None else total / RUNS
