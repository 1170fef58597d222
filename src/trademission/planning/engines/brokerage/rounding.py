"""A first schedule: the largest pieces first, then whatever still fits."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from trademission.planning.engines.brokerage.occupancy import Choice
from trademission.planning.session_task import SessionTask, TableMeeting

Schedule = dict[int, int]
"""The first slot of each meeting that takes place."""
PIECE = 1e-4
"""A smaller piece says nothing about where a meeting belongs."""


@dataclass(kw_only=True)
class Board:
    """A schedule in the making: who is busy when, and how many tables are taken.

    `busy` holds the meeting of a person in a slot, `slots` a person's busy slots as bits.
    """

    task: SessionTask
    schedule: Schedule = field(default_factory=dict)
    busy: dict[tuple[int, int], int] = field(default_factory=dict)
    slots: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    tables: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    load: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def fits(self, number: int, first: int) -> bool:
        """Tell whether a meeting can begin in a slot beside all that is on the board."""
        meeting, task = self.task.meetings[number], self.task
        one, other, bits = meeting.one, meeting.other, bits_of(meeting, first)
        if (self.slots[one] | self.slots[other]) & bits:
            return False
        if task.most is not None and max(self.load[one], self.load[other]) >= task.most:
            return False
        at = range(first, first + meeting.length)
        return all(self.tables[slot] < task.tables for slot in at) and (
            not task.before or self._is_in_order(number, first)
        )

    def _is_in_order(self, number: int, first: int) -> bool:
        """Tell whether a start keeps all orders with what is on the board."""
        length, schedule = self.task.meetings[number].length, self.schedule
        for before, then in self.task.before:
            if then == number and before in schedule:
                if schedule[before] + self.task.meetings[before].length > first:
                    return False
            elif before == number and then in schedule and first + length > schedule[then]:
                return False
        return True

    def put(self, number: int, first: int) -> None:
        """Put a meeting on the board."""
        self._change(number, first, 1)
        self.schedule[number] = first

    def take(self, number: int) -> int:
        """Take a meeting off the board; return where it began."""
        first = self.schedule.pop(number)
        self._change(number, first, -1)
        return first

    def _change(self, number: int, first: int, by: int) -> None:
        meeting = self.task.meetings[number]
        bits = bits_of(meeting, first)
        for who in (meeting.one, meeting.other):
            self.load[who] += by
            self.slots[who] ^= bits
        for slot in range(first, first + meeting.length):
            self.tables[slot] += by
            for who in (meeting.one, meeting.other):
                if by > 0:
                    self.busy[who, slot] = number
                else:
                    del self.busy[who, slot]


def bits_of(meeting: TableMeeting, first: int) -> int:
    """Return the slots of a meeting that begins in one, a bit for each."""
    return ((1 << meeting.length) - 1) << first


def rounded(task: SessionTask, points: tuple[int, ...], pieces: Mapping[Choice, float]) -> Schedule:
    """Return a schedule made from pieces of meetings, required ones first."""
    board = Board(task=task)
    large = [choice for choice, piece in pieces.items() if piece > PIECE]
    large.sort(key=lambda c: (-task.meetings[c[0]].required, -pieces[c], -points[c[0]], c))
    rest = sorted(range(len(task.meetings)), key=lambda n: (-task.meetings[n].required, -points[n]))
    everywhere = ((n, slot) for n in rest for slot in task.meetings[n].first_slots)
    for number, first in (*large, *everywhere):
        if number not in board.schedule and board.fits(number, first):
            board.put(number, first)
    return board.schedule
