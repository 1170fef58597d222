"""What it costs to reach a gain: the best programme in which it is reached."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.aims.points import literals_of, points
from trademission.planning.engines.cpsat.probe import Probe
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import assignment, hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.deadline import Deadline
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.worth import MUSTS, WANTS, Gain, worth

MUSTS_SHARE, WANTS_SHARE = 0.3, 0.7
"""Parts of the time left for the points; the rest makes the programme like the one before."""
SPARE_SECONDS = 1.0
"""Kept for what comes after the last solve: to compare both programmes and to tell."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Price:
    """A programme in which something is reached; `proven`, no other gives up less for it."""

    instead: Programme
    proven: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Aim:
    """What is made as large as can be, and how a programme without a solver is measured by it.

    More than `enough` counts for nothing: what could be improved anyway is not what the gain
    changes.
    """

    expression: cp_model.LinearExpr
    measure: Callable[[Programme], int]
    enough: int

    def reached(self, found: Programme | None) -> int:
        """Return how much of what is enough a programme has; -1 for none."""
        return -1 if found is None else min(self.measure(found), self.enough)


@dataclass(kw_only=True)
class Pricing:
    """Looks for the best programme in which `gain` is reached, as like `programme` as can be."""

    problem: Problem
    programme: Programme
    gain: Gain
    settings: Settings
    deadline: Deadline
    _best: Programme | None = field(default=None, init=False)

    def price(self) -> Price | None:
        """Return the price; None where no programme reaches the gain, or none in time.

        It begins with what is found by changes near the gain, which is mostly the best already.
        """
        model = TripModel(self.problem, RULES)
        likeness = self._likeness(model)
        self._best = Probe(model, self.programme, self.settings).near(self.gain)
        model.clause(literals_of(model, self.gain))
        musts = self._maximize(model, self._points(model, MUSTS), share=MUSTS_SHARE)
        wants = self._maximize(model, self._points(model, WANTS), share=WANTS_SHARE)
        if self._best is None:
            return None
        self._maximize(model, likeness, share=1.0)
        return Price(instead=self._best, proven=musts and wants)

    def _maximize(self, model: TripModel, aim: _Aim, *, share: float) -> bool:
        """Make an aim as large as can be and keep it; tell whether no more is possible.

        A programme takes the place of the best so far only where it is better by this aim.
        """
        model.cp.maximize(aim.expression)
        hint(model, self._best or self.programme)
        seconds = max(self.deadline.left - SPARE_SECONDS, 0.0) * share
        ended = run(model.cp, settings=self.settings, limits=Limits(seconds=seconds))
        model.cp.clear_objective()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        if ended.solution is not None:
            solution = ended.solution
            found = programme_of(model, lambda variable: solution[variable.index])
            if aim.reached(found) > aim.reached(self._best):
                self._best = found
        reached = aim.reached(self._best)
        model.cp.add(aim.expression >= max(reached, 0))
        return ended.bound is not None and reached >= min(ended.bound, aim.enough)

    def _points(self, model: TripModel, tier: int) -> _Aim:
        """Return the points of one tier, of which as many as before are enough."""

        def measure(found: Programme) -> int:
            return worth(self.problem, found)[tier - 1]

        return _Aim(expression=points(model, tier), measure=measure, enough=measure(self.programme))

    def _likeness(self, model: TripModel) -> _Aim:
        """Return how much stays as it is.

        A move weighs as much as all whom it concerns, who would each have to be told.
        """
        moves = {model.start[e.appointment].index: e for e in self.programme.entries}
        before = assignment(model, self.programme) or {}
        weights = {i: 1 + len(moves[i].attendees) if i in moves else 1 for i in before}

        def measure(found: Programme) -> int:
            after = assignment(model, found) or {}
            return sum(weights[i] for i, value in before.items() if after.get(i) == value)

        expression = _same(model, before, weights)
        return _Aim(expression=expression, measure=measure, enough=sum(weights.values()))


def _same(
    model: TripModel, before: Mapping[int, int], weights: Mapping[int, int]
) -> cp_model.LinearExpr:
    """Return the weights of the variables, by index, that have their values of before."""
    starts = {start.index for start in model.start.values()}
    terms: list[cp_model.LinearExprT] = []
    for index, value in before.items():
        variable = model.cp.get_int_var_from_proto_index(index)
        if index in starts:
            same = model.cp.new_bool_var("unmoved")
            model.cp.add(variable == value).only_enforce_if(same)
            terms.append(weights[index] * same)
        else:
            terms.append(weights[index] * (variable if value else 1 - variable))
    return cp_model.LinearExpr.sum(terms)
