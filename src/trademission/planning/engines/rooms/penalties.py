"""What it costs when two meetings lie so far apart: looked up, because it is asked so often.

Penalties as in Timefold's meeting scheduling: in the way of each other are rooms and required
people (hard), people who would like to come (medium), and overlaps, missing breaks and changes
of room (soft).
"""

from dataclasses import dataclass

from trademission.planning.room_task import RoomMeeting, RoomTask

HARD, MEDIUM, SOFT = 10_000, 300, 1
"""Weights inside the search; one hard point outweighs any medium ones it may save."""
NO_BREAK, OVERLAP, NEAR = 100, 10, 2

Row = list[int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Penalties:
    """`apart[i][j][same room][start of j - start of i + shift]`; what a room costs by itself."""

    apart: list[list[tuple[Row, Row]]]
    of_room: list[int]
    shift: int


def penalties(task: RoomTask) -> Penalties:
    """Return all penalties of a task; every pair is counted once in each direction."""
    span = range(-task.grains, task.grains + 1)
    apart = [
        [_pair(one, other, span) if one is not other else ([], []) for other in task.meetings]
        for one in task.meetings
    ]
    of_room = [sum(other - seats for other in task.rooms if other > seats) for seats in task.rooms]
    return Penalties(apart=apart, of_room=of_room, shift=task.grains)


def _pair(one: RoomMeeting, other: RoomMeeting, span: range) -> tuple[Row, Row]:
    """Return the penalties of two meetings in two rooms and in one, by distance of starts."""
    hard = len(one.required & other.required)
    medium = (
        len(one.required & other.preferred)
        + len(one.preferred & other.required)
        + len(one.preferred & other.preferred)
    )
    per_grain = HARD * hard + MEDIUM * medium + SOFT * OVERLAP
    shared = len(one.people & other.people)
    elsewhere, together = [], []
    for distance in span:
        overlap = max(0, min(one.length, distance + other.length) - max(0, distance))
        cost = overlap * per_grain + SOFT * NO_BREAK * _touches(one, other, distance)
        elsewhere.append(cost + SOFT * shared * _follows(one, other, distance))
        together.append(cost + HARD * overlap)
    return elsewhere, together


def _touches(one: RoomMeeting, other: RoomMeeting, distance: int) -> bool:
    """Tell whether one meeting begins where the other ends, without a grain between."""
    return one.length == distance or other.length == -distance


def _follows(one: RoomMeeting, other: RoomMeeting, distance: int) -> bool:
    """Tell whether one begins after the other's start, at most two grains after its end."""
    after = distance > 0 and distance - one.length <= NEAR
    return after or (distance < 0 and -distance - other.length <= NEAR)
