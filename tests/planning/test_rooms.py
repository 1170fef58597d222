"""Meetings in rooms: what the search counts is what the score counts, and it finds the best."""

import threading
from collections.abc import Iterator
from itertools import count, product

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.room_files import Score, score
from trademission.planning.engines.rooms.annealing import Annealing
from trademission.planning.engines.rooms.penalties import HARD, MEDIUM, SOFT
from trademission.planning.room_task import RoomMeeting, RoomPlan, RoomTask
from trademission.planning.rooms import plan_rooms


@st.composite
def tasks(draw: st.DrawFn, largest: int = 4) -> RoomTask:
    """Draw some meetings of five people, in two rooms on two days of four grains."""
    people = st.frozensets(st.integers(0, 4), max_size=3)
    meetings = []
    for _ in range(draw(st.integers(1, largest))):
        required = draw(people)
        meetings.append(
            RoomMeeting(
                length=draw(st.integers(1, 3)),
                required=required,
                preferred=draw(people) - required,
            )
        )
    return RoomTask(meetings=tuple(meetings), rooms=(6, 5), days=((0, 4), (4, 8)))


def weighed(found: Score) -> int:
    return HARD * found.hard + MEDIUM * found.medium + SOFT * found.soft


def ticks(trials: int) -> Iterator[float]:
    """Yield the parts of a search that looks at the clock so often."""
    return (number / trials for number in count())


@settings(max_examples=60, deadline=None)
@given(task=tasks(), seed=st.integers(0, 99))
def test_the_cost_that_the_search_keeps_is_the_score_of_its_plan(task: RoomTask, seed: int) -> None:
    search = Annealing(task, seed)
    assert search.cost == weighed(score(task, search.best))
    parts = ticks(5)
    best = search.run(lambda: next(parts))
    assert search.best_cost == weighed(score(task, best))
    now = RoomPlan(starts=tuple(search.at), rooms=tuple(search.room))
    assert search.cost == weighed(score(task, now))


@settings(max_examples=25, deadline=None)
@given(task=tasks(largest=2))
def test_on_a_small_task_nothing_better_exists(task: RoomTask) -> None:
    places = [product(task.starts(m), task.rooms_for(m)) for m in task.meetings]
    every = (
        RoomPlan(starts=s, rooms=r) for s, r in (zip(*p, strict=True) for p in product(*places))
    )
    best = min(weighed(score(task, plan)) for plan in every)
    parts = ticks(40)
    found = Annealing(task, 1).run(lambda: next(parts))
    assert weighed(score(task, found)) == best


def test_the_same_seed_and_the_same_trials_give_the_same_plan() -> None:
    task = RoomTask(
        meetings=tuple(
            RoomMeeting(length=2, required=frozenset({n}), preferred=frozenset({n + 1}))
            for n in range(4)
        ),
        rooms=(5, 4),
        days=((0, 6),),
    )
    one, two = ticks(10), ticks(10)
    assert Annealing(task, 7).run(lambda: next(one)) == Annealing(task, 7).run(lambda: next(two))


def test_time_and_cancelling_end_the_search_with_a_whole_plan() -> None:
    task = RoomTask(
        meetings=(RoomMeeting(length=1, required=frozenset(), preferred=frozenset({1})),),
        rooms=(2,),
        days=((0, 3),),
    )
    clock = count()
    plan = plan_rooms(task, seconds=5, clock=lambda: float(next(clock)))
    assert plan == RoomPlan(starts=(0,), rooms=(0,))
    cancel = threading.Event()
    cancel.set()
    assert len(plan_rooms(task, seconds=3600, cancel=cancel).starts) == 1
