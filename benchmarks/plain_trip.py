"""The peer: the whole trip in one plain model, left to the solver's own choice of strategies."""

import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from trademission.domain.brief import Brief
from trademission.planning.engines.cpsat.aims.points import points
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem
from trademission.planning.worth import MUSTS, WANTS

WORKERS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """What the plain model reached in tier 2, its bound, and the time it took."""

    value: int
    bound: int
    seconds: float

    @property
    def gap(self) -> float:
        """What may still be missing, as a part of the value."""
        return (self.bound - self.value) / self.value


def plain_trip(brief: Brief, *, seconds: float) -> Plain:
    """Solve tier 1, keep it, solve tier 2, in `seconds` together, the model's making included."""
    began = time.perf_counter()
    model = TripModel(Problem(brief, mission="plain"), RULES)
    solver = _solver()
    for tier in (MUSTS, WANTS):
        aim = points(model, tier)
        model.cp.maximize(aim)
        left = seconds - (time.perf_counter() - began)
        solver.parameters.max_time_in_seconds = max(left, 0.1)
        solver.solve(model.cp)
        model.cp.add(aim >= round(solver.objective_value))
        _hint(model, solver)
    return Plain(
        value=round(solver.objective_value),
        bound=round(solver.best_objective_bound),
        seconds=time.perf_counter() - began,
    )


def _solver() -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.linearization_level = 2
    return solver


def _hint(model: TripModel, solver: cp_model.CpSolver) -> None:
    """Let the next solve start from what was found."""
    model.cp.clear_hints()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
    for index, value in enumerate(solver.response_proto.solution):
        model.cp.add_hint(model.cp.get_int_var_from_proto_index(index), value)
