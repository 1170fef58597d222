"""Large sessions: feasible, within a true bound, and as good as an exact search on small ones."""

import threading
import time
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.brokerage_maker import EventSize, make_event
from trademission.domain.check import check
from trademission.domain.programme import Pin
from trademission.domain.sessions import Meeting, breaks
from trademission.planning import Settings, Status, plan
from trademission.planning.brokerage import is_brokerage
from trademission.planning.engines.brokerage.calming import calmed
from trademission.planning.engines.brokerage.relaxation import Row, bound_of, relax
from trademission.planning.engines.brokerage.rounding import Board, Schedule, rounded
from trademission.planning.engines.brokerage.search import BrokerageSearch
from trademission.planning.problem import Problem
from trademission.planning.session_task import SessionTask, TableMeeting
from trademission.planning.watching import Watching
from trademission.planning.worth import worth

SMALL = EventSize(people=40, meetings=170)
QUICK = Settings(seconds=60, workers=1, deterministic_seconds=6, reasons=False)
SLOTS = 3


@st.composite
def tasks(draw: st.DrawFn) -> SessionTask:
    """Draw up to six meetings of three guests and three hosts in three slots."""
    pairs = st.tuples(st.integers(0, 2), st.integers(3, 5))
    chosen = draw(st.lists(pairs, min_size=1, max_size=6, unique=True))
    meetings = []
    for one, other in chosen:
        length = draw(st.sampled_from((1, 1, 2)))
        fits = st.integers(0, SLOTS - length)
        slots = draw(st.sets(fits, min_size=0, max_size=3))
        meetings.append(
            TableMeeting(
                key=f"{one}-{other}",
                one=one,
                other=other,
                length=length,
                first_slots=tuple(sorted(slots)),
                required=bool(slots) and draw(st.integers(0, 5)) == 0,
                must=draw(st.sampled_from((0, 0, 3))),
                want=draw(st.integers(0, 5)),
            )
        )
    numbers = st.integers(0, len(meetings) - 1)
    orders = st.lists(st.tuples(numbers, numbers).filter(lambda p: p[0] != p[1]), max_size=1)
    return SessionTask(
        people=tuple("abcdef"),
        meetings=tuple(meetings),
        slots=SLOTS,
        tables=draw(st.integers(1, 3)),
        before=tuple(draw(orders)),
        most=draw(st.sampled_from((None, 1, 2))),
    )


def keeps(task: SessionTask, schedule: Schedule) -> bool:
    """Tell whether a schedule keeps every rule, judged one by one."""
    busy: list[tuple[int, int]] = []
    tables: list[int] = []
    for number, first in schedule.items():
        meeting = task.meetings[number]
        slots = range(first, first + meeting.length)
        busy += [(who, slot) for who in (meeting.one, meeting.other) for slot in slots]
        tables += slots
        if first not in meeting.first_slots:
            return False
    people = [who for n in schedule for who in (task.meetings[n].one, task.meetings[n].other)]
    return (
        len(busy) == len(set(busy))
        and all(tables.count(slot) <= task.tables for slot in tables)
        and (task.most is None or all(people.count(who) <= task.most for who in people))
        and all(n in schedule for n, m in enumerate(task.meetings) if m.required)
        and all(
            schedule[a] + task.meetings[a].length <= schedule[b]
            for a, b in task.before
            if a in schedule and b in schedule
        )
    )


def schedules(task: SessionTask) -> list[Schedule]:
    """Return every schedule that keeps the rules."""
    found: list[Schedule] = [{}]
    for number, meeting in enumerate(task.meetings):
        found += [s | {number: slot} for s in found for slot in meeting.first_slots]
    return [schedule for schedule in found if keeps(task, schedule)]


def value(task: SessionTask, schedule: Schedule) -> tuple[int, int]:
    chosen = [task.meetings[number] for number in schedule]
    return sum(m.must for m in chosen), sum(m.want for m in chosen)


def search(task: SessionTask) -> BrokerageSearch:
    found = BrokerageSearch(
        task=task, settings=QUICK, watching=Watching(), until=time.monotonic() + 60
    )
    found.run()
    return found


@settings(max_examples=150, deadline=None)
@given(task=tasks())
def test_the_best_schedule_is_that_of_an_exhaustive_search(task: SessionTask) -> None:
    found, every = search(task), schedules(task)
    if not every:
        assert found.best is None
        return
    assert found.best is not None
    assert keeps(task, found.best)
    assert value(task, found.best) == max(value(task, schedule) for schedule in every)
    for tier, reached in zip((1, 2), value(task, found.best), strict=True):
        assert found.bounds.get(tier, reached) >= reached


@settings(max_examples=100, deadline=None)
@given(task=tasks())
def test_the_bound_is_true(task: SessionTask) -> None:
    wants = tuple(meeting.want for meeting in task.meetings)
    relaxed, every = relax(task, wants), schedules(task)
    for schedule in every:
        assert relaxed.bound >= value(task, schedule)[1]


@given(prices=st.lists(st.floats(-2, 9), min_size=3, max_size=3))
def test_the_bound_is_true_whatever_the_prices(prices: list[float]) -> None:
    a, b, c = (0, 0), (1, 0), (2, 0)
    rows = (
        Row(weights={a: 1, b: 1}, most=1),
        Row(weights={b: 1, c: 1}, most=1),
        Row(weights={a: -1}, most=-1),
    )
    worth_of = {a: 2, b: 7, c: 4}
    assert bound_of(worth_of, rows, prices) >= worth_of[a] + worth_of[c]


def test_the_bound_is_exact_with_the_right_prices() -> None:
    a, b = (0, 0), (1, 0)
    assert bound_of({a: 2, b: 7}, (Row(weights={a: 1, b: 1}, most=1),), [2.0]) == 7


@settings(max_examples=100, deadline=None)
@given(task=tasks())
def test_a_rounded_schedule_breaks_nothing_but_may_lack_what_is_required(
    task: SessionTask,
) -> None:
    free = replace(task, meetings=tuple(replace(m, required=False) for m in task.meetings))
    wants = tuple(meeting.want for meeting in task.meetings)
    relaxed = relax(free, wants)
    assert keeps(free, rounded(free, wants, relaxed.pieces))


@settings(max_examples=100, deadline=None)
@given(task=tasks(), seed=st.integers(0, 9))
def test_calming_keeps_the_meetings_and_never_adds_a_break(task: SessionTask, seed: int) -> None:
    free = replace(task, meetings=tuple(replace(m, required=False) for m in task.meetings))
    for schedule in schedules(free)[:5]:
        trials = iter(range(20))
        calm = calmed(free, schedule, seed=seed, go_on=lambda: next(trials, None) is not None)  # noqa: B023 - called at once
        assert calm.keys() == schedule.keys()
        assert keeps(free, calm)
        assert count(free, calm) <= count(free, schedule)


def count(task: SessionTask, schedule: Schedule) -> int:
    """Return the breaks of all people."""
    board = Board(task=task)
    for number, first in schedule.items():
        board.put(number, first)
    people = {who for m in task.meetings for who in (m.one, m.other)}
    return sum(breaks({t for t in range(SLOTS) if (who, t) in board.busy}) for who in people)


def test_only_large_sessions_without_special_wishes_go_to_this_engine() -> None:
    brief = make_event(1, SMALL)
    assert is_brokerage(Problem(brief, mission="m"))
    (session,) = brief.sessions
    assert not is_brokerage(Problem(make_event(1, EventSize(people=20, meetings=40)), mission="m"))
    even = replace(session, breaks_differ_by=1)
    assert not is_brokerage(Problem(replace(brief, sessions=(even,)), mission="m"))
    assert not is_brokerage(
        Problem(replace(brief, sessions=(session, replace(session, id="t"))), mission="m")
    )


def test_a_planned_event_keeps_all_laws_and_says_what_is_open() -> None:
    brief = make_event(2, SMALL)
    outcome = plan(brief, mission="m", settings=QUICK)
    programme = outcome.programme
    assert programme is not None
    assert check(brief, programme) == ()
    assert [tier.number for tier in outcome.tiers] == [1, 2, 4]
    assert outcome.tiers[1].value == worth(Problem(brief, mission="m"), programme)[1]
    met = {entry.attendees[0] + entry.appointment for entry in programme.entries}
    assert len(programme.unmet_wishes) + len(met) >= len(
        {(w.delegate, w.target) for w in brief.wishes}
    )
    assert all(unmet.sentence.de.endswith(".") for unmet in programme.unmet_wishes)
    assert {u.reason for u in programme.unmet_wishes} <= {"slots_taken", "never_fits"}


def test_required_and_pinned_meetings_take_place() -> None:
    brief = make_event(3, SMALL)
    plain = plan(brief, mission="m", settings=QUICK).programme
    assert plain is not None
    wish = brief.wishes[-1]
    meeting = Meeting(id="must", one=wish.delegate, other=f"{wish.target}-c", required=True)
    session = replace(brief.sessions[0], meetings=(meeting,))
    kept = plain.entries[0]
    pins = (Pin(appointment=kept.appointment, start_at=kept.start_at),)
    if meeting.other in kept.appointment and meeting.one in kept.attendees:
        pytest.skip("the pinned meeting is the required one")
    again = plan(replace(brief, sessions=(session,)), mission="m", settings=QUICK, pins=pins)
    assert again.programme is not None
    times = {entry.appointment: entry.start_at for entry in again.programme.entries}
    assert times[kept.appointment] == kept.start_at
    assert "must" in times


def test_an_event_that_cannot_be_is_infeasible() -> None:
    brief = make_event(1, SMALL)
    guests = [d.id for d in brief.delegates[:4]]
    crowd = tuple(
        Meeting(id=f"x{a}{b}", one=a, other=b, required=True, slots=(1,))
        for a, b in combinations(guests, 2)
    )
    session = replace(brief.sessions[0], meetings=crowd, absences=())
    outcome = plan(replace(brief, sessions=(session,)), mission="m", settings=QUICK)
    assert outcome.status is Status.INFEASIBLE


def test_a_cancelled_search_keeps_its_first_schedule() -> None:
    cancel = threading.Event()
    cancel.set()
    outcome = plan(make_event(1, SMALL), mission="m", settings=QUICK, cancel=cancel)
    assert outcome.cancelled
    assert outcome.programme is not None


def test_the_same_event_gives_the_same_programme_with_one_worker() -> None:
    brief = make_event(4, SMALL)
    one, two = (plan(brief, mission="m", settings=QUICK) for _ in range(2))
    assert one.programme == two.programme
