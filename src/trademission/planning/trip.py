"""A trip with travel, planned by CP-SAT: construct, search, confirm reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.programme import Pin, Programme
from trademission.domain.text import Text
from trademission.planning.asks import asks
from trademission.planning.brokerage import is_brokerage, plan_brokerage
from trademission.planning.engines.cpsat.aims import AIMS
from trademission.planning.engines.cpsat.aims.fairness import is_attainable
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.part_search import (
    bounds_of,
    search_parts,
    seconds_of,
    together,
)
from trademission.planning.engines.cpsat.parts import parts
from trademission.planning.engines.cpsat.polish import Polish
from trademission.planning.engines.cpsat.probe import Probe
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.search import Search
from trademission.planning.engines.cpsat.solver import SOLVER, Verdict
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.why import why_infeasible
from trademission.planning.greedy import greedy
from trademission.planning.hall import is_hall, plan_hall
from trademission.planning.measures import Measures
from trademission.planning.outcome import Outcome, Progress, Settings, Status
from trademission.planning.problem import Problem
from trademission.planning.reasons import (
    NOT_CONFIRMED,
    Answer,
    unmet,
    unmet_appointment,
    unmet_wish,
)
from trademission.planning.rides import rides
from trademission.planning.seating import seated
from trademission.planning.watching import Clock, Watching
from trademission.planning.worth import gains, worth

REASONS_SHARE = 0.2
"""Part of the whole time that is kept for the second solves."""
PARTS_SHARE = 0.6
"""Part of the whole time after which the parts are put together in any case."""
LEAST_SECONDS = 0.2
"""What a second solve gets even when the time is up: a reason unconfirmed is worth nothing."""


def plan_trip(
    brief: Brief, *, mission: str, pins: tuple[Pin, ...], settings: Settings, watching: Watching
) -> Outcome:
    """Return the best programme for a trip that CP-SAT finds in the given time; see `plan`."""
    clock = watching.clock
    task = _Task(settings=settings, clock=clock, started_at=clock())
    problem = Problem(brief, mission=mission, pins=pins)
    planned = _as_session(problem, settings, watching)
    if planned is not None:
        return _told(task, problem, planned)
    domains = Domains(problem, RULES)
    first, is_sound = greedy(problem, domains)
    first_at = task.elapsed if is_sound else None
    if is_sound:
        _tell(watching, problem, first, seconds=task.elapsed)
    by_parts = _by_parts(task, parts(problem, domains), problem, watching)
    model = TripModel(problem, RULES)
    search = Search(
        model=model,
        start=by_parts.start or first,
        best=by_parts.best or (first if is_sound else None),
        first=first if is_sound else None,
        first_at=first_at,
        bounds=by_parts.bounds,
        spent=by_parts.spent,
        polish=Polish(
            problem=problem,
            parts=by_parts.problems,
            settings=settings,
            clock=clock,
            cancel=watching.cancel,
        ),
        measures=_measures(model),
        settings=settings,
        clock=clock,
        started_at=task.started_at,
        ends_at=task.started_at + settings.seconds * (1 - REASONS_SHARE * settings.reasons),
        on_progress=watching.on_progress,
        cancel=watching.cancel,
    )
    search.run()
    return _outcome(task, problem, search)


def _tell(watching: Watching, problem: Problem, programme: Programme, *, seconds: float) -> None:
    """Tell the first tier of the first programme, of which no bound is known yet."""
    if watching.on_progress is None:
        return
    aim, value = AIMS[0], worth(problem, programme)[0]
    found = Progress(
        tier=aim.number, name=aim.name, value=value, bound=None, gap=None, seconds=seconds
    )
    watching.on_progress(found)


def _as_session(problem: Problem, settings: Settings, watching: Watching) -> Outcome | None:
    """Return the plan of a mission that is nothing but a session of a shape with its own engine."""
    if is_hall(problem):
        return plan_hall(problem, settings=settings, watching=watching)
    if is_brokerage(problem):
        return plan_brokerage(problem, settings=settings, watching=watching)
    return None


def _told(task: "_Task", problem: Problem, outcome: Outcome) -> Outcome:
    """Return the outcome of a session with tables, or with what stands against it."""
    if outcome.programme is not None:
        return replace(outcome, programme=seated(problem, outcome.programme))
    if outcome.status is not Status.INFEASIBLE:
        return outcome
    return replace(outcome, conflicts=_why(task, problem), seconds=task.elapsed)


def _why(task: "_Task", problem: Problem) -> tuple[Text, ...]:
    """Return which facts of an infeasible task contradict."""
    if not task.settings.reasons:
        return ()
    seconds = max(task.left, LEAST_SECONDS)
    return why_infeasible(problem, settings=task.settings, clock=task.clock, seconds=seconds)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Task:
    """The settings and when the work began."""

    settings: Settings
    clock: Clock
    started_at: float

    @property
    def elapsed(self) -> float:
        return self.clock() - self.started_at

    @property
    def left(self) -> float:
        return self.settings.seconds - self.elapsed


@dataclass(frozen=True, kw_only=True, slots=True)
class _ByParts:
    """What the parts of a trip tell of the whole.

    `start` is their programmes put together, `best` the same where it breaks no law.
    """

    problems: tuple[Problem, ...] = ()
    start: Programme | None = None
    best: Programme | None = None
    bounds: Mapping[int, int] = field(default_factory=dict)
    spent: Mapping[int, float] = field(default_factory=dict)


def _by_parts(
    task: _Task, problems: tuple[Problem, ...], problem: Problem, watching: Watching
) -> _ByParts:
    """Plan the parts of a trip each on its own, if there are several."""
    if len(problems) == 1:
        return _ByParts()
    found = search_parts(
        problems,
        settings=task.settings,
        clock=task.clock,
        until=task.clock() + PARTS_SHARE * task.left,
        cancel=watching.cancel,
    )
    whole = together(found, problem)
    is_sound = whole is not None and not blocks(check(problem.brief, whole, problem.atlas))
    return _ByParts(
        problems=problems,
        start=whole,
        best=whole if is_sound else None,
        bounds=bounds_of(found),
        spent=seconds_of(found),
    )


def _measures(model: TripModel) -> Measures:
    attainable = (g for g in gains(model.problem) if g.delegate and is_attainable(model, g))
    return Measures(
        model.problem,
        earliest={key: starts[0] for key, starts in model.domains.starts.items() if starts},
        attainable=frozenset((g.delegate or "", g.appointments) for g in attainable),
    )


def _outcome(task: _Task, problem: Problem, search: Search) -> Outcome:
    """Return the end of a search as an Outcome."""
    programme = search.best
    conflicts: tuple[Text, ...] = ()
    if programme is None and search.verdict is Verdict.INFEASIBLE:
        conflicts = _why(task, problem)
    if programme is not None:
        programme = _completed(task, problem, search, programme)
    return Outcome(
        status=_status(search),
        programme=programme,
        tiers=tuple(search.tiers),
        seconds=task.elapsed,
        first=search.first,
        first_feasible_seconds=search.first_at,
        seed=task.settings.seed,
        solver=SOLVER,
        conflicts=conflicts,
        cancelled=search.is_cancelled,
    )


def _status(search: Search) -> Status:
    if search.best is None:
        infeasible = search.verdict is Verdict.INFEASIBLE
        return Status.INFEASIBLE if infeasible else Status.OUT_OF_TIME
    proven = len(search.tiers) == len(AIMS) and all(tier.proven for tier in search.tiers)
    return Status.OPTIMAL if proven else Status.FEASIBLE


def _completed(task: _Task, problem: Problem, search: Search, programme: Programme) -> Programme:
    """Return the programme with rides, asks, and the reasons for what was not met."""
    programme = replace(
        seated(problem, programme),
        rides=tuple(rides(problem, programme)),
        asks=tuple(asks(problem, programme, search.model.domains.starts)),
    )
    wanted = task.settings.reasons and not search.is_cancelled
    return _with_reasons(task, problem, programme, wanted=wanted)


def _with_reasons(
    task: _Task, problem: Problem, programme: Programme, *, wanted: bool
) -> Programme:
    """Return the programme with everything unmet, and why, if that is `wanted`."""
    missing = unmet(problem, programme)
    if not missing:
        return programme
    probe = Probe(TripModel(problem, RULES), programme, task.settings) if wanted else None
    wishes, appointments = [], []
    for number, gain in enumerate(missing):
        fair_share = task.left / (len(missing) - number)
        answer = Answer(reason=NOT_CONFIRMED)
        if probe is not None:
            answer = probe.answer(gain, seconds=max(3 * fair_share, LEAST_SECONDS))
        if gain.wish is not None:
            wishes.append(unmet_wish(problem, programme, gain, answer))
        else:
            appointments.append(unmet_appointment(problem, programme, gain, answer))
    return replace(programme, unmet_wishes=tuple(wishes), unmet_appointments=tuple(appointments))
