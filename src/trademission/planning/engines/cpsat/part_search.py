"""The first two tiers, part by part: the short ones first, the hard ones with what time is left."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from trademission.domain.programme import Entry, Programme
from trademission.planning.engines.cpsat.aims.points import points
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.watching import Clock
from trademission.planning.worth import MUSTS, WANTS, worth

FIRST_SECONDS = 2.0
"""What a part gets before any gets more: nine of ten are proven by then."""
TIERS = (MUSTS, WANTS)


@dataclass(kw_only=True)
class PartSearch:
    """One part with its best programme, and a true bound per tier."""

    model: TripModel
    settings: Settings
    clock: Clock
    cancel: threading.Event | None
    best: Programme | None = None
    bounds: dict[int, int] = field(default_factory=dict)
    proven: set[int] = field(default_factory=set)
    seconds: dict[int, float] = field(default_factory=dict)
    is_infeasible: bool = False
    _floored: set[int] = field(default_factory=set)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to search here."""
        return self.is_infeasible or self.proven.issuperset(TIERS)

    def go_on(self, until: float) -> None:
        """Search on in the first tier that is not proven, then in the next, until then."""
        for tier in TIERS:
            if tier not in self.proven and not self.is_infeasible:
                self._search(tier, until)
            if tier not in self.proven:
                return
            self._keep(tier)

    def _search(self, tier: int, until: float) -> None:
        cp, began = self.model.cp, self.clock()
        cp.maximize(points(self.model, tier))
        if self.best is not None:
            hint(self.model, self.best)
        ended = run(cp, settings=self.settings, limits=self._limits(until), cancel=self.cancel)
        cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        self.is_infeasible = ended.verdict is Verdict.INFEASIBLE
        if ended.solution is not None:
            solution = ended.solution
            self.best = programme_of(self.model, lambda variable: solution[variable.index])
        if ended.bound is not None:
            self.bounds[tier] = min(ended.bound, self.bounds.get(tier, ended.bound))
        if ended.verdict is Verdict.OPTIMAL or self._value(tier) == self.bounds.get(tier):
            self.proven.add(tier)
        self.seconds[tier] = self.seconds.get(tier, 0.0) + self.clock() - began

    def _value(self, tier: int) -> int | None:
        if self.best is None:
            return None
        return worth(self.model.problem, self.best)[TIERS.index(tier)]

    def _keep(self, tier: int) -> None:
        """Make what a tier reached the floor of the next."""
        value = self._value(tier)
        if tier not in self._floored and value is not None:
            self._floored.add(tier)
            self.model.cp.add(points(self.model, tier) >= value)

    def _limits(self, until: float) -> Limits:
        total = self.settings.deterministic_seconds
        if total is None:
            return Limits(seconds=until - self.clock(), proving=True)
        return Limits(seconds=self.settings.seconds, work=total / 5, proving=True)


def search_parts(
    problems: tuple[Problem, ...],
    *,
    settings: Settings,
    clock: Clock,
    until: float,
    cancel: threading.Event | None,
) -> tuple[PartSearch, ...]:
    """Return the parts after the search; none gets much time while another had none."""
    found = []
    for problem in problems:
        model = TripModel(problem, RULES)
        part = PartSearch(model=model, settings=settings, clock=clock, cancel=cancel)
        part.go_on(min(until, clock() + FIRST_SECONDS))
        found.append(part)
    hard = [part for part in found if not part.is_done]
    for number, part in enumerate(hard):
        if settings.deterministic_seconds is None:
            part.go_on(clock() + max(0.0, until - clock()) / (len(hard) - number))
    return tuple(found)


def together(parts: tuple[PartSearch, ...], mission: Problem) -> Programme | None:
    """Return the programmes of all parts as one; None when a part has none."""
    programmes = [part.best for part in parts]
    if any(programme is None for programme in programmes):
        return None
    entries = tuple(_entries(programmes))
    return Programme(mission=mission.mission, entries=entries, pins=mission.pins)


def _entries(programmes: list[Programme | None]) -> Iterator[Entry]:
    for programme in programmes:
        if programme is not None:
            yield from programme.entries


def seconds_of(parts: tuple[PartSearch, ...]) -> dict[int, float]:
    """Return the seconds that all parts together spent on each tier."""
    return {tier: sum(part.seconds.get(tier, 0.0) for part in parts) for tier in TIERS}


def bounds_of(parts: tuple[PartSearch, ...]) -> dict[int, int]:
    """Return the true bounds of the whole that the parts prove together.

    That of the second tier holds only under a first that is proven in every part: a weaker
    first tier here might allow more of the second there.
    """
    bounds: dict[int, int] = {}
    for tier in TIERS:
        if any(tier not in part.bounds for part in parts):
            return bounds
        bounds[tier] = sum(part.bounds[tier] for part in parts)
        if any(tier not in part.proven for part in parts):
            return bounds
    return bounds
