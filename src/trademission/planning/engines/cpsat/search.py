"""The tiers, one after the other: optimise, keep the value as a floor, go on."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.aims import AIMS, Aim, Step
from trademission.planning.engines.cpsat.polish import Polish
from trademission.planning.engines.cpsat.solution import hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, Run, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.measures import Measures
from trademission.planning.outcome import Progress, Settings, Tier, gap_of
from trademission.planning.watching import Clock, OnProgress

SHARES = {1: 0.4, 2: 0.72, 3: 0.5, 4: 0.6, 5: 1.0}
"""Part of the time still left that a tier may use at most; proven tiers leave theirs over."""
POLISHING = 0.7
"""Part of the time of a tier that is minimised which goes to the parts of the trip."""
PROVEN_BY_POINTS = frozenset({1, 2})
"""Tiers whose bound is hard to get and whose programmes are easy to find."""


@dataclass(kw_only=True)
class Search:
    """A lexicographic search over one model; it holds the best programme so far.

    `bounds` holds true bounds of tiers that are known beforehand, as from the parts of the trip,
    and `spent` the seconds that they took; `polish` improves what is minimised part by part.
    """

    model: TripModel
    measures: Measures
    settings: Settings
    clock: Clock
    ends_at: float
    started_at: float
    on_progress: OnProgress | None = None
    cancel: threading.Event | None = None
    start: Programme | None = None
    best: Programme | None = None
    first: Programme | None = None
    first_at: float | None = None
    bounds: Mapping[int, int] = field(default_factory=dict)
    spent: Mapping[int, float] = field(default_factory=dict)
    polish: Polish | None = None
    tiers: list[Tier] = field(default_factory=list)
    verdict: Verdict = Verdict.UNKNOWN

    def run(self) -> None:
        """Go through the tiers; stop at once when no programme exists."""
        for aim in AIMS:
            if self.is_cancelled and self.best is not None:
                return
            if not self._run_tier(aim):
                return

    def _run_tier(self, aim: Aim) -> bool:
        """Optimise one tier; tell whether the next may go on."""
        began = self.clock()
        if self._is_reached(aim):
            self._keep(aim)
            value = self.bounds[aim.number]
            self._watch(aim, None, value, value)
            self._close(aim, self.bounds[aim.number], proven=True, began=began)
            return True
        until = began + SHARES[aim.number] * max(self.ends_at - began, 0.05)
        self._polish(aim, until=began + POLISHING * (until - began))
        bound: int | None = 0
        proven = True
        steps = list(aim.steps(self.model))
        for number, step in enumerate(steps, start=1):
            ended = self._run_step(aim, step, self._slice(until, len(steps) - number))
            self.verdict = ended.verdict
            if self.best is None:
                return False
            proven = proven and ended.verdict is Verdict.OPTIMAL
            bound = None if bound is None or ended.bound is None else bound + ended.bound
        self._close(aim, bound, proven=proven, began=began)
        return True

    def _polish(self, aim: Aim, *, until: float) -> None:
        if self.polish is not None and self.best is not None and not aim.maximise:
            better = self.polish.polished(self.best, aim.number, until=until)
            if self.measures.tier(aim.number, better) < self.measures.tier(aim.number, self.best):
                self.best = better

    def _is_reached(self, aim: Aim) -> bool:
        """Tell whether the best programme so far reaches the bound that is known of a tier."""
        known = self._known_bound(aim)
        return self.best is not None and known == self.measures.tier(aim.number, self.best)

    def _known_bound(self, aim: Aim) -> int | None:
        """Return what is known beforehand: that of a later tier only below proven ones."""
        holds = all(t.proven and t.value == self.bounds.get(t.number) for t in self.tiers)
        return self.bounds.get(aim.number) if holds else None

    def _keep(self, aim: Aim) -> None:
        """Make what the best programme reaches the floor of the tiers that follow."""
        for step in aim.steps(self.model):
            self._floor(aim, step)

    def _floor(self, aim: Aim, step: Step) -> None:
        if self.best is not None:
            value = step.measure(self.measures, self.best)
            cp = self.model.cp
            cp.add(step.expression >= value if aim.maximise else step.expression <= value)

    def _slice(self, until: float, steps_after: int) -> float:
        """Return when a step has to end; the last may use all that is left of its tier."""
        now = self.clock()
        return now + (until - now) / min(3, steps_after + 1)

    def _run_step(self, aim: Aim, step: Step, until: float) -> Run:
        """Optimise one expression and make what it reached a floor."""
        cp = self.model.cp
        (cp.maximize if aim.maximise else cp.minimize)(step.expression)
        known_bound = self._known_bound(aim)
        if known_bound is not None:
            cp.add(step.expression <= known_bound)
        known = self.best or self.start
        if known is not None:
            hint(self.model, known)
        ended = run(
            cp,
            settings=self.settings,
            limits=replace(self._limits(until), proving=aim.number in PROVEN_BY_POINTS),
            watch=lambda *seen: self._watch(aim, *seen),
            cancel=self.cancel,
        )
        cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        if ended.solution is not None:
            self._take(ended.solution)
        self._floor(aim, step)
        return ended

    def _limits(self, until: float) -> Limits:
        seconds = until - self.clock()
        total = self.settings.deterministic_seconds
        if total is None:
            return Limits(seconds=seconds)
        return Limits(seconds=self.settings.seconds, work=total / 5)

    def _watch(
        self, aim: Aim, solution: tuple[int, ...] | None, value: int | None, bound: int | None
    ) -> None:
        """Note the first programme, and report what is new."""
        now = self.clock() - self.started_at
        if bound is not None and not aim.maximise:
            bound = max(bound, 0)  # what is minimised is counted in minutes, never below none
        if solution is not None and self.first_at is None:
            self.first_at = now
        if self.on_progress is not None:
            gap = None if value is None else gap_of(value, bound)
            self.on_progress(
                Progress(
                    tier=aim.number, name=aim.name, value=value, bound=bound, gap=gap, seconds=now
                )
            )

    def _take(self, solution: tuple[int, ...]) -> None:
        self.best = programme_of(self.model, lambda variable: solution[variable.index])
        self.first = self.first or self.best

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked to stop."""
        return self.cancel is not None and self.cancel.is_set()

    def _close(self, aim: Aim, bound: int | None, *, proven: bool, began: float) -> None:
        if self.best is None:
            return
        value = self.measures.tier(aim.number, self.best)
        if bound is not None and not aim.maximise:
            bound = max(bound, 0)
        self.tiers.append(
            Tier(
                number=aim.number,
                name=aim.name,
                value=value,
                bound=value if proven else bound,
                gap=gap_of(value, value if proven else bound),
                proven=proven,
                seconds=self.clock() - began + self.spent.get(aim.number, 0.0),
            )
        )
