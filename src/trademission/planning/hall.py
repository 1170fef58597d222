"""A mission that is one hall: all meetings required, each one slot long, few breaks wanted."""

from dataclasses import dataclass

from trademission.domain.case import Case
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.domain.sessions import Session, breaks
from trademission.domain.text import Text
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.maxsat.race import Raced, race
from trademission.planning.engines.maxsat.runners import warm
from trademission.planning.measures import IDLENESS
from trademission.planning.meeting_entries import entries_of
from trademission.planning.outcome import Outcome, Settings, Status, Tier, gap_of
from trademission.planning.problem import INTERPRETERS_NEEDED, Problem
from trademission.planning.seating import seated
from trademission.planning.session_task import session_task
from trademission.planning.watching import Watching
from trademission.planning.worth import MUSTS, WANTS, worth

NAMES = {
    MUSTS: Text(de="Pflichttermine und Muss-Wünsche", en="must-appointments and must-wishes"),
    WANTS: Text(de="Termine und Wünsche", en="appointments and wishes"),
    IDLENESS: Text(de="Wenig Pausen in der Börse", en="few breaks in the session"),
}
SOLVER = "RC2 with CaDiCaL 1.5.3 (python-sat)"
LAWS = ("tables", "even_breaks", "no_double_booking", "order", "pinned", "fixed_times")


def is_hall(problem: Problem) -> bool:
    """Tell whether nothing is asked but slots for the required meetings of one session."""
    brief = problem.brief
    if len(brief.sessions) != 1 or problem.pins or any(not a.is_dead for a in brief.appointments):
        return False
    meetings = [meeting for _, meeting in problem.atlas.meetings.values()]
    (session,) = brief.sessions
    return (
        bool(meetings)
        and all((m.required or m.slot is not None) and m.length == 1 for m in meetings)
        and all(o.lag_min_minutes == 0 and o.lag_max_minutes is None for o in brief.orders)
        and all(problem.enforces(law) for law in LAWS)
        and session.interpreting not in INTERPRETERS_NEEDED
        and session.meetings_max is None
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hall:
    """The session of a problem, and who waits for its plan."""

    problem: Problem
    session: Session
    settings: Settings
    watching: Watching
    began: float

    @property
    def elapsed(self) -> float:
        return self.watching.clock() - self.began


def plan_hall(problem: Problem, *, settings: Settings, watching: Watching) -> Outcome | None:
    """Return the plan of a hall; None where a law that its engine does not know is broken."""
    (session,) = problem.brief.sessions
    began = watching.clock()
    hall = _Hall(
        problem=problem, session=session, settings=settings, watching=watching, began=began
    )
    warm()
    task = session_task(problem, session, Domains(problem, RULES).starts)
    raced = race(
        task,
        workers=settings.workers,
        until=began + settings.seconds,
        clock=watching.clock,
        cancel=watching.cancel,
    )
    schedule = raced.first if raced.proven is None else raced.proven.schedule
    if schedule is None:
        return _without_programme(hall, raced)
    slots = dict(zip((m.key for m in task.meetings), schedule, strict=True))
    programme = Programme(mission=problem.mission, entries=entries_of(problem, session, slots))
    if blocks(check(problem.brief, programme, problem.atlas)):
        return None
    return _outcome(hall, raced, seated(problem, programme))


def _outcome(hall: _Hall, raced: Raced, programme: Programme) -> Outcome:
    """Return the outcome with all meetings met, and what is known of the breaks."""
    proven = raced.proven is not None
    case = Case(hall.problem.brief, programme, hall.problem.atlas)
    value = sum(breaks(slots) for slots in case.slots_in(hall.session).values())
    points = zip((MUSTS, WANTS), worth(hall.problem, programme), strict=True)
    tiers = [tier_of(tier, reached, reached, seconds=0.0) for tier, reached in points]
    bound = value if proven else raced.bound
    tiers.append(tier_of(IDLENESS, value, bound, seconds=hall.elapsed))
    return Outcome(
        status=Status.OPTIMAL if proven else Status.FEASIBLE,
        programme=programme,
        tiers=tuple(tiers),
        seconds=hall.elapsed,
        first_feasible_seconds=hall.elapsed,
        seed=hall.settings.seed,
        solver=SOLVER,
        cancelled=_is_cancelled(hall),
    )


def tier_of(number: int, value: int, bound: int, *, seconds: float) -> Tier:
    """Return what a tier of a session reached."""
    return Tier(
        number=number,
        name=NAMES[number],
        value=value,
        bound=bound,
        gap=gap_of(value, bound),
        proven=value == bound,
        seconds=seconds,
    )


def _without_programme(hall: _Hall, raced: Raced) -> Outcome:
    """Return that there is no programme, or that none was found in time."""
    return Outcome(
        status=Status.OUT_OF_TIME if raced.proven is None else Status.INFEASIBLE,
        programme=None,
        tiers=(),
        seconds=hall.elapsed,
        first_feasible_seconds=None,
        seed=hall.settings.seed,
        solver=SOLVER,
        cancelled=_is_cancelled(hall),
    )


def _is_cancelled(hall: _Hall) -> bool:
    return hall.watching.cancel is not None and hall.watching.cancel.is_set()
