"""Why there is no programme: a minimal core of the facts of a trip."""

from collections.abc import Iterator, Sequence
from datetime import date

from trademission.planning.explain.concern import Concern
from trademission.planning.explain.core import Core, confirmed, keys_of, shrunk
from trademission.planning.explain.deadline import Deadline
from trademission.planning.explain.demands import demands
from trademission.planning.explain.facts import facts
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.trip_oracle import TripOracle
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.worth import Gain


def core_of_trip(
    problem: Problem, *, settings: Settings, deadline: Deadline, gain: Gain | None = None
) -> Core | None:
    """Return a minimal core of why there is no programme, or none in which `gain` is reached.

    First of the demands, with all other facts in place; then of the facts that stand against
    the demands that are left. None where no contradiction was shown in time.
    """
    wanted = demands(problem)
    oracle = _oracle(problem, wanted, settings=settings, deadline=deadline, gain=gain)
    needed = shrunk(_nearest(problem, wanted, oracle), oracle)
    if needed is None:
        return None
    return _with_facts(oracle, wanted, needed)


def is_possible(problem: Problem, *, settings: Settings, deadline: Deadline) -> bool | None:
    """Tell whether all that has to take place fits into a programme; None when time was short."""
    wanted = demands(problem)
    oracle = _oracle(problem, wanted, settings=settings, deadline=deadline, gain=None)
    return oracle(keys_of(wanted))


def _oracle(
    problem: Problem,
    wanted: Sequence[Member],
    *,
    settings: Settings,
    deadline: Deadline,
    gain: Gain | None,
) -> TripOracle:
    """Return the oracle about the demands alone, with all other facts in place."""
    return TripOracle(
        problem=problem,
        universe=keys_of(wanted),
        settings=settings,
        deadline=deadline,
        gain=gain,
    )


def _nearest(problem: Problem, wanted: Sequence[Member], oracle: TripOracle) -> Sequence[Member]:
    """Return the demands of one day that contradict each other already, else all of them.

    Most contradictions lie within a day, and its few demands are quick to solve.
    """
    if oracle.gain is None:
        for day in _days(problem, wanted):
            if oracle(keys_of(day)) is False:
                return day
    return wanted


def _days(problem: Problem, wanted: Sequence[Member]) -> Iterator[list[Member]]:
    """Yield the demands of each day on which something is agreed."""
    found: dict[date, list[Member]] = {}
    for member in wanted:
        day = _day_of(problem, member)
        if day is not None:
            found.setdefault(day, []).append(member)
    yield from found.values()


def _day_of(problem: Problem, demand: Member) -> date | None:
    key = demand.items[0]
    start = problem.atlas.appointments[key].fixed_start
    if demand.kind is Kind.PIN:
        pins = (p for p in problem.pins if (p.appointment, str(p.round)) == demand.items)
        start = next(p.start_at for p in pins)
    return None if start is None else problem.atlas.day_of(key, start)


def _with_facts(oracle: TripOracle, wanted: Sequence[Member], needed: tuple[Member, ...]) -> Core:
    """Return the core of some demands with the facts that stand against them."""
    problem, gain = oracle.problem, oracle.gain
    concern = Concern(
        problem=problem,
        keys=frozenset(m.items[0] for m in needed) | set(gain.appointments if gain else ()),
        delegate=gain.delegate if gain else None,
    )
    against = facts(concern)
    second = TripOracle(
        problem=problem,
        universe=keys_of((*wanted, *against)),
        settings=oracle.settings,
        deadline=oracle.deadline,
        gain=gain,
        named=frozenset(concern.people),
    )
    few = shrunk(against, second, background=keys_of(needed))
    if few is None:
        return Core(members=needed, minimal=False)
    found = confirmed((*needed, *few), second)
    return found or Core(members=(*needed, *few), minimal=False)
