"""A mission that is one large session, in which not every meeting that is wished for fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.case import Case
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme, UnmetWish
from trademission.domain.sessions import Session, breaks
from trademission.domain.text import Text
from trademission.planning.engines.brokerage.rounding import Board
from trademission.planning.engines.brokerage.search import BrokerageSearch, Told
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solver import SOLVER
from trademission.planning.hall import LAWS, tier_of
from trademission.planning.measures import IDLENESS
from trademission.planning.meeting_entries import entries_of
from trademission.planning.outcome import Outcome, Progress, Settings, Status, Tier
from trademission.planning.problem import INTERPRETERS_NEEDED, Problem
from trademission.planning.reasons import NEVER_FITS
from trademission.planning.session_task import SessionTask, session_task
from trademission.planning.watching import Watching
from trademission.planning.worth import MUSTS, WANTS, worth

LARGE = 150
"""Possible meetings above which a session is not planned exactly, together with its trip."""
AFTERWARDS = 1.0
"""To judge and to seat a programme takes at most this many times as long as to read its Brief."""
SLOTS_TAKEN = "slots_taken"
"""Reason of a wish for whose two sides no common slot with a table is free."""


def is_brokerage(problem: Problem) -> bool:
    """Tell whether nothing is asked but a large session with meetings of which some may fail."""
    brief = problem.brief
    if len(brief.sessions) != 1 or any(not a.is_dead for a in brief.appointments):
        return False
    (session,) = brief.sessions
    return (
        len(problem.atlas.meetings) > LARGE
        and session.breaks_differ_by is None
        and session.interpreting not in INTERPRETERS_NEEDED
        and all(o.lag_min_minutes == 0 and o.lag_max_minutes is None for o in brief.orders)
        and all(problem.enforces(law) for law in LAWS)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Brokerage:
    """The session of a problem with its task, and how the search went."""

    problem: Problem
    session: Session
    task: SessionTask
    search: BrokerageSearch
    began: float


def plan_brokerage(problem: Problem, *, settings: Settings, watching: Watching) -> Outcome | None:
    """Return the plan of a large session; None where a law its engine does not know is broken."""
    began = watching.clock()
    (session,) = problem.brief.sessions
    task = session_task(problem, session, Domains(problem, RULES).starts)
    reading = watching.clock() - began
    search = BrokerageSearch(
        task=task,
        settings=settings,
        watching=watching,
        until=began + settings.seconds - AFTERWARDS * reading,
        told=_teller(watching, began),
    )
    search.run()
    made = _Brokerage(problem=problem, session=session, task=task, search=search, began=began)
    programme = None if search.best is None else _programme(made)
    if programme is not None and blocks(check(problem.brief, programme, problem.atlas)):
        return None
    return _outcome(made, programme)


def _teller(watching: Watching, began: float) -> Told:
    """Return what hands the progress of a search on to whoever looks on."""

    def tell(tier: int, value: int, bound: int) -> None:
        if watching.on_progress is not None:
            seconds = watching.clock() - began
            found = tier_of(tier, value, bound, seconds=seconds)
            watching.on_progress(
                Progress(
                    tier=tier,
                    name=found.name,
                    value=value,
                    bound=bound,
                    gap=found.gap,
                    seconds=seconds,
                )
            )

    return tell


def _programme(made: _Brokerage) -> Programme:
    """Return the schedule with the wishes that it leaves open."""
    keys = [meeting.key for meeting in made.task.meetings]
    best = made.search.best or {}
    slots = {keys[number]: slot for number, slot in best.items()}
    return Programme(
        mission=made.problem.mission,
        entries=entries_of(made.problem, made.session, slots),
        pins=made.problem.pins,
        unmet_wishes=tuple(_unmet(made)),
    )


def _unmet(made: _Brokerage) -> Iterator[UnmetWish]:
    """Yield each wish of which no meeting takes place, with what stands against it."""
    board = Board(task=made.task)
    for number, slot in (made.search.best or {}).items():
        board.put(number, slot)
    held = {made.task.meetings[number].key for number in board.schedule}
    number_of = {meeting.key: n for n, meeting in enumerate(made.task.meetings)}
    for wish in made.problem.wishes:
        targets = [
            key
            for key in made.problem.targets(wish)
            if wish.delegate in made.problem.must_come[key]
        ]
        if held.isdisjoint(targets):
            slots = [made.task.meetings[number_of[key]].first_slots for key in targets]
            yield _open(made, wish.id, wish.delegate, wish.target, never=not any(slots))


def _open(made: _Brokerage, wish: str, who: str, whom: str, *, never: bool) -> UnmetWish:
    names = made.problem.atlas.name_of(who), made.problem.atlas.name_of(whom)
    subject = f"{names[0]} / {names[1]}: "
    if never:
        sentence = Text(
            de=f"{subject}nicht möglich; es gibt kein Zeitfenster, in dem beide können.",
            en=f"{subject}not possible; there is no slot in which both sides can meet.",
        )
        return UnmetWish(wish=wish, reason=NEVER_FITS, sentence=sentence)
    sentence = Text(
        de=f"{subject}in jedem gemeinsamen Zeitfenster hat eine Seite ein anderes Gespräch, ihre "
        "Höchstzahl an Gesprächen, oder alle Tische sind besetzt.",
        en=f"{subject}in every slot that both share, one side has another meeting or as many as "
        "agreed, or all tables are taken.",
    )
    return UnmetWish(wish=wish, reason=SLOTS_TAKEN, sentence=sentence)


def _outcome(made: _Brokerage, programme: Programme | None) -> Outcome:
    """Return the outcome with its tiers."""
    search, cancel = made.search, made.search.watching.cancel
    seconds = search.watching.clock() - made.began
    tiers: tuple[Tier, ...] = ()
    status = Status.INFEASIBLE if search.is_infeasible else Status.OUT_OF_TIME
    if programme is not None:
        case = Case(made.problem.brief, programme, made.problem.atlas)
        idle = sum(breaks(slots) for slots in case.slots_in(made.session).values())
        points = zip((MUSTS, WANTS), worth(made.problem, programme), strict=True)
        reached = [(tier, value, search.bounds.get(tier, value)) for tier, value in points]
        tiers = tuple(tier_of(*found, seconds=seconds) for found in (*reached, (IDLENESS, idle, 0)))
        proven = all(tier.proven for tier in tiers)
        status = Status.OPTIMAL if proven else Status.FEASIBLE
    return Outcome(
        status=status,
        programme=programme,
        tiers=tiers,
        seconds=seconds,
        first_feasible_seconds=None if search.first_at is None else search.first_at - made.began,
        seed=search.settings.seed,
        solver=SOLVER,
        cancelled=cancel is not None and cancel.is_set(),
    )
