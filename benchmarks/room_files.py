"""Timefold's meeting scheduling sets: read, and scored as Timefold scores them.

The score is written from the definition of the constraints, not from the planner's penalties.
"""

import json
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from trademission.planning.room_task import RoomMeeting, RoomPlan, RoomTask


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """Penalties: hard and medium and soft points, none of them negative."""

    hard: int
    medium: int
    soft: int


def read(path: Path) -> RoomTask:
    """Return the task that a file holds."""
    content = json.loads(path.read_text(encoding="utf-8"))
    days: dict[str, list[int]] = {}
    for grain in content["timeGrainList"]:
        days.setdefault(_key(grain["day"]), []).append(grain["grainIndex"])
    return RoomTask(
        meetings=tuple(_meeting(item) for item in content["meetingList"]),
        rooms=tuple(room["capacity"] for room in content["roomList"]),
        days=tuple((min(grains), max(grains) + 1) for grains in days.values()),
    )


def _meeting(item: dict[str, Any]) -> RoomMeeting:
    return RoomMeeting(
        length=item["durationInGrains"],
        required=_people(item["requiredAttendanceList"]),
        preferred=_people(item["preferredAttendanceList"]),
    )


def _people(attendances: list[dict[str, Any]]) -> frozenset[int]:
    return frozenset(int(_key(found["person"]).split("#")[1]) for found in attendances)


def _key(item: dict[str, Any] | str) -> str:
    """Return the id of something that stands in full where it is named first."""
    return item if isinstance(item, str) else str(item["@id"])


def score(task: RoomTask, plan: RoomPlan) -> Score:
    """Return the penalties of a plan."""
    numbers = range(len(task.meetings))
    pairs = list(combinations(numbers, 2))
    return Score(
        hard=sum(_alone(task, plan, n) for n in numbers)
        + sum(_hard(task, plan, a, b) for a, b in pairs),
        medium=sum(_medium(task, plan, a, b) for a, b in pairs),
        soft=sum(_late(task, plan, n) for n in numbers)
        + sum(10 * _overlap(task, plan, a, b) for a, b in pairs)
        + sum(_following(task, plan, a, b) for a, b in permutations(numbers, 2)),
    )


def _overlap(task: RoomTask, plan: RoomPlan, one: int, other: int) -> int:
    """Return the grains that two meetings share."""
    ends = [plan.starts[n] + task.meetings[n].length for n in (one, other)]
    return max(0, min(ends) - max(plan.starts[one], plan.starts[other]))


def _alone(task: RoomTask, plan: RoomPlan, number: int) -> int:
    """Return the hard points of one meeting: overtime, two days, a room too small."""
    meeting, start = task.meetings[number], plan.starts[number]
    last = start + meeting.length - 1
    missing = max(0, len(meeting.people) - task.rooms[plan.rooms[number]])
    if last >= task.grains:
        return last + missing
    split = not any(begin <= start and last < end for begin, end in task.days)
    return int(split) + missing


def _hard(task: RoomTask, plan: RoomPlan, one: int, other: int) -> int:
    shared = task.meetings[one].required & task.meetings[other].required
    same_room = plan.rooms[one] == plan.rooms[other]
    return _overlap(task, plan, one, other) * (len(shared) + same_room)


def _medium(task: RoomTask, plan: RoomPlan, one: int, other: int) -> int:
    a, b = task.meetings[one], task.meetings[other]
    pairs = ((a.required, b.preferred), (a.preferred, b.required), (a.preferred, b.preferred))
    return _overlap(task, plan, one, other) * sum(len(x & y) for x, y in pairs)


def _late(task: RoomTask, plan: RoomPlan, number: int) -> int:
    """Return the last grain, plus what larger rooms would have held more."""
    seats = task.rooms[plan.rooms[number]]
    larger = sum(room - seats for room in task.rooms if room > seats)
    return plan.starts[number] + task.meetings[number].length - 1 + larger


def _following(task: RoomTask, plan: RoomPlan, one: int, other: int) -> int:
    """Return the points where `other` begins after `one` did: no break, or another room."""
    distance, length = plan.starts[other] - plan.starts[one], task.meetings[one].length
    points = 100 if distance == length else 0
    near = 0 < distance <= length + 2 and plan.rooms[one] != plan.rooms[other]
    return points + near * len(task.meetings[one].people & task.meetings[other].people)
