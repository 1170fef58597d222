"""Calmer days, part by part: nothing that earlier tiers reached is given up for it.

A whole trip is too large for the solver to bring its waiting times down; a city is not. What a
part finds is kept only where the whole then still breaks no law.
"""

import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.aims.early import early
from trademission.planning.engines.cpsat.aims.idle import days_of, idle
from trademission.planning.engines.cpsat.aims.points import literals_of, points
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.measures import IDLENESS, Measures
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.watching import Clock
from trademission.planning.worth import MUSTS, WANTS, Gain, attendance, gains, is_earned, worth

LEXICAL = 100_000
"""More than all minutes by which a part could be late: idle time always counts for more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Polish:
    """The parts of a trip, to be made calmer one after the other."""

    problem: Problem
    parts: tuple[Problem, ...]
    settings: Settings
    clock: Clock
    cancel: threading.Event | None

    def polished(self, programme: Programme, tier: int, *, until: float) -> Programme:
        """Return the programme with a smaller value of tier 4 or 5, where one was found."""
        for number, part in enumerate(self.parts):
            if self.cancel is not None and self.cancel.is_set():
                break
            seconds = (until - self.clock()) / (len(self.parts) - number)
            if seconds > 0 and len(part.items) > 1:
                programme = self._with_part(programme, part, tier, seconds)
        return programme

    def _with_part(
        self, programme: Programme, part: Problem, tier: int, seconds: float
    ) -> Programme:
        """Return the programme with the part as the solver improves it, or as it is."""
        keys = {item.id for item in part.items}
        inside = tuple(e for e in programme.entries if e.appointment in keys)
        beside = tuple(e for e in programme.entries if e.appointment not in keys)
        model = TripModel(part, RULES)
        now = replace(programme, entries=inside)
        _keep(model, now)
        hint(model, now)
        waiting = idle(model, days_of(self.problem, part, beside))
        model.cp.minimize(waiting if tier == IDLENESS else LEXICAL * waiting + early(model))
        limits = self._limits(seconds)
        ended = run(model.cp, settings=self.settings, limits=limits, cancel=self.cancel)
        if ended.solution is None:
            return programme
        solution = ended.solution
        better = programme_of(model, lambda variable: solution[variable.index])
        return self._calmer(programme, replace(programme, entries=(*beside, *better.entries)))

    def _calmer(self, one: Programme, other: Programme) -> Programme:
        """Return the other programme if it is calmer and breaks no law, else the one."""
        measures = Measures(self.problem, earliest={}, attainable=frozenset())
        if measures.idle(other) > measures.idle(one):
            return one
        is_sound = not blocks(check(self.problem.brief, other, self.problem.atlas))
        return other if is_sound else one

    def _limits(self, seconds: float) -> Limits:
        total = self.settings.deterministic_seconds
        if total is None:
            return Limits(seconds=seconds)
        return Limits(seconds=self.settings.seconds, work=total / 10)


def _keep(model: TripModel, now: Programme) -> None:
    """Demand what the first tiers reached: points, and everybody's own wishes."""
    for tier, value in zip((MUSTS, WANTS), worth(model.problem, now), strict=True):
        model.cp.add(points(model, tier) >= value)
    there = attendance(now)
    for own in _by_delegate(gains(model.problem)):
        met = sum(gain.points for gain in own if is_earned(gain, there))
        if met:
            terms = [gain.points * lit for gain in own for lit in literals_of(model, gain)]
            model.cp.add(sum(terms) >= met)


def _by_delegate(found: Iterable[Gain]) -> Iterable[list[Gain]]:
    """Return the gains of each delegate."""
    of: dict[str, list[Gain]] = defaultdict(list)
    for gain in found:
        if gain.delegate is not None:
            of[gain.delegate].append(gain)
    return of.values()
