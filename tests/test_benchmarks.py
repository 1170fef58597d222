"""The readers and judges of the benchmarks: right on small files, hard on wrong answers."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import b2b, b2b_files, brokerage_maker, csplib046, room_files, scale, trip_maker
from benchmarks.b2b_files import Instance, brief_of, faults, read
from trademission.planning import Settings, plan
from trademission.planning.problem import Problem
from trademission.planning.room_task import RoomMeeting, RoomPlan, RoomTask
from trademission.planning.worth import worth

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared" / "data"
SMALL = """nBusiness = 3; nMeetings = 3; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
requested = [|1, 2,1,
|1, 3,3,
|2, 3,2,
|];
forbidden = [{1},{0},{}];
fixed = [0,0,4];
precedences = [{},{1},{}];
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.dzn"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_b2b_file_is_read_whole(small: Path) -> None:
    instance = read(small)
    assert (instance.name, instance.people, instance.tables) == ("small", 3, 1)
    assert instance.requested == ((1, 2, 1), (1, 3, 3), (2, 3, 2))
    assert instance.forbidden == (frozenset({1}), frozenset(), frozenset())
    assert instance.fixed == (0, 0, 4)
    assert instance.before == (frozenset(), frozenset({1}), frozenset())
    assert [instance.open_slots(n) for n in (1, 2, 3)] == [(1, 2), (1, 2, 3, 4), (3, 4)]


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.dzn"
    path.write_text("n = 3;", encoding="utf-8")
    with pytest.raises(ValueError, match="nMeetings is missing"):
        read(path)


def test_a_b2b_answer_is_verified_and_says_what_it_found(small: Path) -> None:
    found = b2b.answer(small, seconds=30, fairness=2)
    assert (found.instance, found.status, found.breaks, found.bound) == ("small", "optimal", 1, 1)
    assert found.schedule == [2, 3, 4]
    assert "optimal" in b2b.told(found)
    assert "1 optimal" in b2b.summary([found])


@pytest.mark.parametrize(
    ("schedule", "fault"),
    [
        ([1, 3, 4], "slot 1 is forbidden to 1 or 2"),
        ([3, 4, 4], "outside its part of the day"),
        ([2, 3, 3], "fixed to 4"),
        ([2, 2, 4], "meeting 1 does not lie before it"),
        ([2, 4, 4], "2 meetings at 1 tables"),
        ([2, 2, 4], "share {1} in slot 2"),
        ([2, 3], "2 slots for 3 meetings"),
    ],
)
def test_a_wrong_schedule_is_found_out(small: Path, schedule: list[int], fault: str) -> None:
    assert fault in "; ".join(faults(read(small), schedule, fairness=2))


def test_uneven_breaks_are_found_out() -> None:
    four = ((1, 2, 3), (1, 3, 3), (1, 4, 3))
    none = (frozenset[int](),) * 4
    instance = Instance(
        name="x",
        people=4,
        tables=3,
        slots=5,
        morning=5,
        requested=four,
        forbidden=none,
        fixed=(0, 0, 0),
        before=none[:3],
    )
    assert b2b_files.breaks_of(instance, [1, 3, 5]) == [2, 0, 0, 0]
    assert "differ by more than 1" in "; ".join(faults(instance, [1, 3, 5], fairness=1))
    assert not list(faults(instance, [1, 3, 5], fairness=2))
    assert len(brief_of(instance, fairness=2).sessions[0].meetings) == 3


@pytest.mark.skipif(not SHARED.exists(), reason="the shared inputs are not beside this folder")
def test_published_meetings_are_decided_as_published() -> None:
    """Number 1 is satisfiable, number 6 is not; the last two have other headings."""
    found = list(csplib046.read(SHARED / "csplib046" / "instances.md"))
    assert [instance.number for instance in found] == list(range(1, 28))
    assert {len(i.distance) for i in found} == {20, 40}
    by_number = {i.number: csplib046.answer(i, seconds=30).status for i in (found[0], found[5])}
    assert by_number == {1: "satisfiable", 6: "unsatisfiable"}


def test_meetings_too_close_are_found_out() -> None:
    instance = csplib046.Instance(
        number=1, meetings=2, slots=4, agents=((0, 1),), distance=((0, 2), (2, 0))
    )
    assert not list(csplib046.faults(instance, [0, 3]))
    assert list(csplib046.faults(instance, [0, 2])) == ["meetings 0 and 1 are only 1 slots apart"]
    assert list(csplib046.faults(instance, [0, 4])) == ["meeting 1 lies in slot 4"]


def test_a_room_plan_is_scored_point_by_point() -> None:
    one = RoomMeeting(length=2, required=frozenset({1}), preferred=frozenset({2}))
    two = RoomMeeting(length=2, required=frozenset({1}), preferred=frozenset({3}))
    task = RoomTask(meetings=(one, two), rooms=(4, 1), days=((0, 4), (4, 6)))
    apart = room_files.score(task, RoomPlan(starts=(0, 4), rooms=(0, 0)))
    assert (apart.hard, apart.medium, apart.soft) == (0, 0, 1 + 5)
    clash = room_files.score(task, RoomPlan(starts=(0, 1), rooms=(0, 0)))
    assert (clash.hard, clash.medium, clash.soft) == (2, 0, 1 + 2 + 10)
    small = room_files.score(task, RoomPlan(starts=(0, 2), rooms=(0, 1)))
    assert (small.hard, small.soft) == (1, 1 + 3 + 3 + 100 + 1)
    late = room_files.score(task, RoomPlan(starts=(3, 5), rooms=(0, 0)))
    assert late.hard == 1 + 6
    mixed = RoomMeeting(length=1, required=frozenset({2}), preferred=frozenset({1}))
    other = replace(task, meetings=(one, mixed))
    assert room_files.score(other, RoomPlan(starts=(0, 1), rooms=(0, 0))).medium == 2


@pytest.mark.skipif(not SHARED.exists(), reason="the shared inputs are not beside this folder")
def test_a_published_room_file_is_read_whole() -> None:
    task = room_files.read(SHARED / "meetings" / "50meetings-160timegrains-5rooms.json")
    assert (len(task.meetings), task.rooms, task.grains) == (50, (30, 20, 16, 14, 12), 160)
    assert sum(len(m.required) + len(m.preferred) for m in task.meetings) == 539
    assert task.days[0] == (0, 36)


def test_a_made_trip_is_the_same_every_time_and_as_large_as_asked() -> None:
    size = trip_maker.TripSize(delegates=5, appointments=8, cities=2, wishes=3)
    one, two = trip_maker.make_trip(3, size), trip_maker.make_trip(3, size)
    assert one == two
    assert (len(one.delegates), len(one.appointments), len(one.stops)) == (5, 8, 2)
    assert trip_maker.make_trip(4, size) != one


def test_an_event_is_judged_without_the_planner() -> None:
    brief = brokerage_maker.make_event(1, brokerage_maker.EventSize(people=24, meetings=40))
    settings = Settings(seconds=60, workers=1, deterministic_seconds=3, reasons=False)
    programme = plan(brief, mission="event", settings=settings).programme
    assert programme is not None
    assert not list(scale.faults(brief, programme))
    assert scale.points(brief, programme) == worth(Problem(brief, mission="event"), programme)[1]
    first, second = programme.entries[0], programme.entries[-1]
    length = first.end_at - first.start_at
    clash = replace(second, start_at=first.start_at, end_at=first.start_at + length)
    late = replace(first, start_at=first.start_at + timedelta(minutes=1), end_at=first.end_at)
    for wrong in (replace(second, id="x", appointment=first.appointment), clash, late):
        others = tuple(e for e in programme.entries if e.id not in {wrong.id, first.id})
        broken = replace(
            programme, entries=(*others, first, wrong) if wrong is not late else (*others, late)
        )
        assert list(scale.faults(brief, broken))


def test_sizes_are_told_as_people_and_meetings() -> None:
    size = scale.size_of("700/2500")
    assert (size.people, size.meetings) == (700, 2500)
    found = scale.Trial(
        people=9, meetings=8, held=7, value=1, bound=1, percent=100, seconds=1, megabytes=2
    )
    assert "100.00 % of the bound" in scale.told([found])
    assert json.loads(json.dumps({"held": found.held})) == {"held": 7}
