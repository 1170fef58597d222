"""The bound: the same session with meetings that may be cut in pieces, a linear programme."""

from dataclasses import dataclass

from ortools.linear_solver import pywraplp

from trademission.planning.engines.brokerage.occupancy import Choice, choices, limits
from trademission.planning.session_task import SessionTask

ROUNDING = 1e-6
"""Above what the solver may be wrong by, below one point."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relaxed:
    """No schedule has more than `bound` points; `pieces` is how much of each choice is taken."""

    bound: int
    pieces: dict[Choice, float]


def relax(
    task: SessionTask, points: tuple[int, ...], *, floor: tuple[tuple[int, ...], int] | None = None
) -> Relaxed | None:
    """Return the bound on `points` (one number per meeting); None if not even pieces fit.

    `floor` holds other points and how many of them are to be reached as well.
    """
    solver = pywraplp.Solver.CreateSolver("GLOP")
    taken = {choice: solver.NumVar(0, 1, "") for choice in choices(task)}
    for limit in limits(task, taken):
        solver.Add(sum(limit.chosen) <= limit.most)
    for number, meeting in enumerate(task.meetings):
        if meeting.required:
            solver.Add(sum(taken[number, slot] for slot in meeting.first_slots) >= 1)
    if floor is not None:
        solver.Add(sum(floor[0][number] * v for (number, _), v in taken.items()) >= floor[1])
    for (number, _), variable in taken.items():
        solver.Objective().SetCoefficient(variable, points[number])
    solver.Objective().SetMaximization()
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return None
    pieces = {choice: variable.solution_value() for choice, variable in taken.items()}
    return Relaxed(bound=int(solver.Objective().Value() + ROUNDING), pieces=pieces)
