"""Meetings in rooms on a raster of grains, with people who must come and people who would like to.

Unlike a mission, nobody's double booking is forbidden here if they only wished to come: it costs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class RoomMeeting:
    """A meeting of `length` grains; `required` and `preferred` hold numbers of people."""

    length: int
    required: frozenset[int]
    preferred: frozenset[int]

    @property
    def people(self) -> frozenset[int]:
        """Everybody who comes."""
        return self.required | self.preferred


@dataclass(frozen=True, kw_only=True, slots=True)
class RoomTask:
    """Meetings to be given a start and a room.

    `rooms` holds capacities, `days` the first grain of each day and the one after its last.
    """

    meetings: tuple[RoomMeeting, ...]
    rooms: tuple[int, ...]
    days: tuple[tuple[int, int], ...]

    @property
    def grains(self) -> int:
        """The number of grains of all days."""
        return max(end for _, end in self.days)

    def starts(self, meeting: RoomMeeting) -> list[int]:
        """Return the grains at which a meeting may begin and end on the same day."""
        return [g for begin, end in self.days for g in range(begin, end - meeting.length + 1)]

    def rooms_for(self, meeting: RoomMeeting) -> list[int]:
        """Return the numbers of the rooms that hold a meeting."""
        return [r for r, seats in enumerate(self.rooms) if seats >= len(meeting.people)]


@dataclass(frozen=True, kw_only=True, slots=True)
class RoomPlan:
    """A start and a room per meeting."""

    starts: tuple[int, ...]
    rooms: tuple[int, ...]
