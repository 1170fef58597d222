"""Meetings in a hall: the fewest breaks, as an exhaustive search finds them."""

import threading
import time
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trademission.domain.sessions import breaks
from trademission.planning.engines.maxsat import runners
from trademission.planning.engines.maxsat.domains import domains
from trademission.planning.engines.maxsat.encoding import encode
from trademission.planning.engines.maxsat.race import race
from trademission.planning.engines.maxsat.runners import Runner
from trademission.planning.engines.maxsat.search import solve, some
from trademission.planning.engines.maxsat.tables import Counting, cover
from trademission.planning.session_task import SessionTask, TableMeeting

PEOPLE, SLOTS = 5, 4


def meeting(one: int, other: int, *slots: int) -> TableMeeting:
    return TableMeeting(
        key=f"{one}-{other}-{slots}",
        one=one,
        other=other,
        length=1,
        first_slots=slots or tuple(range(SLOTS)),
        required=True,
    )


def task(*meetings: TableMeeting, **changes: object) -> SessionTask:
    fields: dict[str, object] = {
        "people": tuple(map(str, range(PEOPLE))),
        "meetings": meetings,
        "slots": SLOTS,
        "tables": 2,
    }
    return SessionTask(**(fields | changes))  # type: ignore[arg-type]  # fields by name


@st.composite
def tasks(draw: st.DrawFn) -> SessionTask:
    """Draw up to five meetings of five people in four slots."""
    pairs = st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, PEOPLE - 1))
    chosen = draw(st.lists(pairs.filter(lambda p: p[0] < p[1]), min_size=1, max_size=5))
    open_slots = st.sets(st.integers(0, SLOTS - 1), min_size=1)
    meetings = [meeting(one, other, *sorted(draw(open_slots))) for one, other in chosen]
    numbers = st.integers(0, len(meetings) - 1)
    orders = st.lists(st.tuples(numbers, numbers).filter(lambda p: p[0] != p[1]), max_size=1)
    return task(
        *meetings,
        tables=draw(st.integers(1, 3)),
        before=tuple(draw(orders)),
        differ=draw(st.one_of(st.none(), st.integers(0, 2))),
    )


def counts(problem: SessionTask, schedule: tuple[int, ...]) -> list[int]:
    """Return the breaks of everybody who has a meeting."""
    of_person: dict[int, list[int]] = {}
    for item, slot in zip(problem.meetings, schedule, strict=True):
        for who in (item.one, item.other):
            of_person.setdefault(who, []).append(slot)
    return [breaks(slots) for slots in of_person.values()]


def keeps(problem: SessionTask, schedule: tuple[int, ...]) -> bool:
    """Tell whether a schedule keeps every rule, judged one by one."""
    pairs = list(zip(problem.meetings, schedule, strict=True))
    inside = all(slot in item.first_slots for item, slot in pairs)
    seated = all(schedule.count(slot) <= problem.tables for slot in schedule)
    busy = [(who, slot) for item, slot in pairs for who in (item.one, item.other)]
    ordered = all(schedule[first] < schedule[then] for first, then in problem.before)
    found = counts(problem, schedule)
    even = problem.differ is None or max(found) - min(found) <= problem.differ
    return inside and seated and len(set(busy)) == len(busy) and ordered and even


def fewest(problem: SessionTask) -> int | None:
    """Return the fewest breaks over all schedules, None where there is no schedule."""
    every = product(*(item.first_slots for item in problem.meetings))
    return min((sum(counts(problem, s)) for s in every if keeps(problem, s)), default=None)


@pytest.mark.parametrize("tables", list(Counting))
@settings(max_examples=150, deadline=None)
@given(problem=tasks())
def test_the_best_schedule_is_that_of_an_exhaustive_search(
    tables: Counting, problem: SessionTask
) -> None:
    found = solve(problem, tables=tables)
    best = fewest(problem)
    if best is None:
        assert found.schedule is None
    else:
        assert found.schedule is not None
        assert keeps(problem, found.schedule)
        assert (found.breaks, sum(counts(problem, found.schedule))) == (best, best)


def test_even_breaks_hold_where_everybody_has_several_meetings() -> None:
    """Nobody has a single meeting, so the smallest number of breaks is not known to be none."""
    ring = [meeting(a, b) for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))]
    tight = [meeting(0, 2, 0), meeting(0, 2, 3)]
    problem = task(*ring, *tight, tables=3, differ=0)
    found = solve(problem, tables=Counting.TOTALIZER)
    assert found.schedule is not None
    assert len(set(counts(problem, found.schedule))) == 1
    assert found.breaks == fewest(problem)


def test_narrowing_takes_settled_slots_from_others_and_orders_cut_the_ends() -> None:
    problem = task(meeting(0, 1, 2), meeting(0, 2, 2, 3), meeting(3, 4), before=((1, 2),))
    assert domains(problem) is None
    looser = task(meeting(0, 1, 2), meeting(0, 2, 1, 2), meeting(3, 4), before=((1, 2),))
    assert domains(looser) == [{2}, {1}, {2, 3}]


def test_more_meetings_than_slots_leave_nothing() -> None:
    crowd = [meeting(0, other, 0, 1) for other in (1, 2, 3)]
    assert domains(task(*crowd)) is None


def test_every_meeting_is_counted_by_one_of_its_people_and_few_count() -> None:
    problem = task(*(meeting(0, other) for other in (1, 2, 3, 4)))
    assert cover(problem) == [0, 0, 0, 0]


def test_any_schedule_keeps_all_rules() -> None:
    problem = task(meeting(0, 1), meeting(1, 2), meeting(0, 2), differ=1)
    slots = domains(problem)
    assert slots is not None
    found = some(encode(problem, slots, tables=Counting.SEQUENTIAL))
    assert found is not None
    assert keeps(problem, found)


@pytest.fixture(autouse=True)
def _no_runner_stays() -> Iterator[None]:
    yield
    runners.end_all()


def hard() -> SessionTask:
    """Return a session that takes much longer than a test would wait."""
    people = 64
    pairs = [(a, b) for a in range(people) for b in range(a + 1, people) if (a * b + a + b) % 5 < 1]
    meetings = tuple(
        TableMeeting(
            key=f"{a}-{b}",
            one=a,
            other=b,
            length=1,
            first_slots=tuple(t for t in range(40) if (a * 7 + b * 3 + t) % 3),
            required=True,
        )
        for a, b in pairs
    )
    return SessionTask(
        people=tuple(map(str, range(people))), meetings=meetings, slots=40, tables=13, differ=2
    )


def test_a_race_gives_what_one_way_gives_and_its_runner_serves_again() -> None:
    problem = task(meeting(0, 1), meeting(1, 2), meeting(0, 2))
    for _ in range(2):
        raced = race(problem, workers=2, until=time.monotonic() + 60)
        assert raced.proven is not None
        assert raced.proven.breaks == fewest(problem)


def test_a_cancelled_race_ends_with_what_is_known() -> None:
    cancel = threading.Event()
    threading.Timer(1.5, cancel.set).start()
    raced = race(hard(), workers=2, until=time.monotonic() + 120, cancel=cancel)
    assert cancel.is_set()
    assert raced.proven is None
    assert raced.bound >= 0


def test_a_race_without_time_knows_nothing() -> None:
    raced = race(hard(), workers=1, until=time.monotonic() - 1)
    assert (raced.proven, raced.first, raced.bound) == (None, None, 0)


def test_a_solver_that_dies_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    started = Runner()
    monkeypatch.setattr("trademission.planning.engines.maxsat.race.take", lambda: started)
    threading.Timer(1.0, started.kill).start()
    with pytest.raises(RuntimeError, match="has died"):
        race(hard(), workers=1, until=time.monotonic() + 60)


def test_a_runner_that_died_waiting_is_replaced() -> None:
    runner = Runner()
    runners.give_back(runner)
    runner._process.kill()  # noqa: SLF001 - what a system short of memory does
    runner._process.wait()  # noqa: SLF001 - as above
    other = runners.take()
    assert other is not runner
    other.kill()
