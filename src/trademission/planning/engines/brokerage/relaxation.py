"""The bound: the same session with meetings that may be cut in pieces, a linear programme."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from ortools.linear_solver import pywraplp

from trademission.planning.engines.brokerage.occupancy import Choice, choices, limits
from trademission.planning.session_task import SessionTask

UNIT = 1 << 32
"""Prices are counted in whole parts of this size, so that the bound is exact."""
HEARTBEAT_SECONDS = 0.05


@dataclass(frozen=True, kw_only=True, slots=True)
class Floor:
    """Other points, one number per meeting, of which `least` are to be reached as well."""

    points: tuple[int, ...]
    least: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Relaxed:
    """No schedule has more than `bound` points; `pieces` is how much of each choice is taken.

    Without pieces the linear programme was not solved: there was no time, or nothing fits.
    """

    bound: int
    pieces: dict[Choice, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """The weights of what is chosen come to at most `most`."""

    weights: dict[Choice, int]
    most: int


def relax(
    task: SessionTask,
    points: tuple[int, ...],
    *,
    floor: Floor | None = None,
    seconds: float = 60.0,
    cancel: threading.Event | None = None,
) -> Relaxed:
    """Return the bound on `points`, one number per meeting, and how meetings are cut."""
    solver = pywraplp.Solver.CreateSolver("GLOP")
    rows = tuple(_rows(task, floor))
    taken = {choice: solver.NumVar(0, 1, "") for choice in choices(task)}
    bound_by = [solver.Constraint(-solver.infinity(), row.most) for row in rows]
    for row, constraint in zip(rows, bound_by, strict=True):
        for choice, weight in row.weights.items():
            constraint.SetCoefficient(taken[choice], weight)
    for (number, _), variable in taken.items():
        solver.Objective().SetCoefficient(variable, points[number])
    solver.Objective().SetMaximization()
    if not _is_solved(solver, seconds, cancel):
        return Relaxed(bound=sum(points), pieces={})
    prices = [constraint.dual_value() for constraint in bound_by]
    worth = {choice: points[choice[0]] for choice in taken}
    return Relaxed(
        bound=min(sum(points), bound_of(worth, rows, prices)),
        pieces={choice: variable.solution_value() for choice, variable in taken.items()},
    )


def bound_of(worth: dict[Choice, int], rows: tuple[Row, ...], prices: list[float]) -> int:
    """Return how much choices can be worth at most, whatever the prices of the rows are.

    Weak duality: choices pay the prices of their rows, and each is taken at most once, so no
    more is earned than what the rows take in and what single choices keep. Prices from a solver
    that calculates in floats are rounded first, and everything after that is exact (Neumaier
    and Shcherbina, Mathematical Programming 99, 2004, 283-296).
    """
    kept = {choice: points * UNIT for choice, points in worth.items()}
    total = 0
    for row, price in zip(rows, prices, strict=True):
        paid = max(0, round(price * UNIT))
        if paid:
            total += row.most * paid
            for choice, weight in row.weights.items():
                kept[choice] -= weight * paid
    return (total + sum(points for points in kept.values() if points > 0)) // UNIT


def _rows(task: SessionTask, floor: Floor | None) -> Iterator[Row]:
    """Yield all limits, and what is to be reached as limits from below."""
    every = {choice: choice for choice in choices(task)}
    for limit in limits(task, every):
        yield Row(weights=dict.fromkeys(limit.chosen, 1), most=limit.most)
    for number, meeting in enumerate(task.meetings):
        if meeting.required:
            yield Row(weights={(number, slot): -1 for slot in meeting.first_slots}, most=-1)
    if floor is not None:
        weights = {choice: -floor.points[choice[0]] for choice in every}
        yield Row(weights=weights, most=-floor.least)


def _is_solved(solver: pywraplp.Solver, seconds: float, cancel: threading.Event | None) -> bool:
    """Solve within `seconds`; tell whether that came to its end and was not cancelled."""
    solver.SetTimeLimit(max(1, int(seconds * 1000)))
    done = threading.Event()
    if cancel is not None:
        threading.Thread(target=_stop_on, args=(cancel, done, solver), daemon=True).start()
    status = solver.Solve()
    done.set()
    return bool(status == pywraplp.Solver.OPTIMAL)


def _stop_on(cancel: threading.Event, done: threading.Event, solver: pywraplp.Solver) -> None:
    while not done.wait(HEARTBEAT_SECONDS):
        if cancel.is_set():
            solver.InterruptSolve()
