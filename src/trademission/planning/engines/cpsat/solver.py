"""One run of CP-SAT: parameters, progress, cancelling, and only bounds that are true."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version

from ortools.sat.python import cp_model

from trademission.planning.outcome import Settings

PROVING = ("max_lp", "objective_lb_search", "objective_lb_search_max_lp", "core")
"""The strategies that proved the points of every city tried, those of 20 appointments in 2-4 s,
where the solver's own choice of four left up to 17 % after 12 s."""
SOLVER = f"OR-Tools CP-SAT {version('ortools')}"


class Verdict(StrEnum):
    """What a run has shown."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """The end of one run; `bound` is None where the solver has shown none."""

    verdict: Verdict
    solution: tuple[int, ...] | None
    value: int | None
    bound: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How long one run may take; `work` is CP-SAT's deterministic time.

    `proving` puts all workers on the bound, where a good programme is easily found. `alone`
    takes one search with its linear relaxation instead of a portfolio: where a good programme
    is known, it proves it several times sooner than two or four workers do.
    """

    seconds: float
    work: float | None = None
    gap: float = 0.0
    proving: bool = False
    alone: bool = False


Watcher = Callable[[tuple[int, ...] | None, int | None, int | None], None]


class _Incumbents(cp_model.CpSolverSolutionCallback):
    """Hands every better solution to the watcher."""

    def __init__(self, watch: Watcher) -> None:
        super().__init__()
        self._watch = watch

    def on_solution_callback(self) -> None:
        value, bound = round(self.objective_value), round(self.best_objective_bound)
        self._watch(tuple(self.response_proto.solution), value, bound)


def run(
    model: cp_model.CpModel,
    *,
    settings: Settings,
    limits: Limits,
    watch: Watcher | None = None,
    cancel: threading.Event | None = None,
) -> Run:
    """Solve `model` within `limits`; a set `cancel` stops it and keeps the best so far."""
    solver = _solver(settings, limits)
    callback = None
    if watch is not None:
        callback = _Incumbents(watch)
        solver.best_bound_callback = lambda bound: watch(None, None, round(bound))
    done = threading.Event()
    if cancel is not None:
        threading.Thread(target=_stop_on, args=(cancel, done, solver), daemon=True).start()
    status = solver.solve(model, callback)
    done.set()
    return _read(model, solver, status)


def _stop_on(cancel: threading.Event, done: threading.Event, solver: cp_model.CpSolver) -> None:
    """Stop the solver when `cancel` is set; end when the run is done."""
    while not done.wait(0.05):
        if cancel.is_set():
            solver.stop_search()


def _solver(settings: Settings, limits: Limits) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1 if limits.alone else settings.workers
    solver.parameters.random_seed = settings.seed
    solver.parameters.linearization_level = 2
    # Long presolving costs more than it brings: 1.7 s against 0.3 s on a trip of 60 appointments.
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    if limits.proving and settings.workers == len(PROVING):
        solver.parameters.subsolvers.extend(PROVING)
    solver.parameters.interleave_search = settings.workers == 1 and not limits.alone
    # Ctrl-C is the caller's: the solver's own handler aborted the process in a second thread.
    solver.parameters.catch_sigint_signal = False
    solver.parameters.max_time_in_seconds = max(limits.seconds, 0.01)
    solver.parameters.relative_gap_limit = limits.gap
    if limits.work is not None:
        solver.parameters.max_deterministic_time = limits.work
    return solver


def _read(
    model: cp_model.CpModel, solver: cp_model.CpSolver, status: cp_model.CpSolverStatus
) -> Run:
    """Translate the end of a run; a bound without a solution is not believed."""
    names = {
        cp_model.OPTIMAL: Verdict.OPTIMAL,
        cp_model.FEASIBLE: Verdict.FEASIBLE,
        cp_model.INFEASIBLE: Verdict.INFEASIBLE,
    }
    verdict = names.get(status, Verdict.UNKNOWN)
    if status == cp_model.MODEL_INVALID:
        raise AssertionError(model.validate())
    if verdict not in {Verdict.OPTIMAL, Verdict.FEASIBLE}:
        return Run(verdict=verdict, solution=None, value=None, bound=None)
    solution = tuple(solver.response_proto.solution)
    if not model.has_objective():
        return Run(verdict=verdict, solution=solution, value=None, bound=None)
    value, bound = round(solver.objective_value), round(solver.best_objective_bound)
    return Run(verdict=verdict, solution=solution, value=value, bound=bound)
