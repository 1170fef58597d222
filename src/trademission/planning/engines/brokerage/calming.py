"""Fewer breaks: meetings change their slots while everybody keeps theirs.

Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983): a change for the worse is
taken too, the more seldom the later, because it opens the way for others.
"""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from trademission.planning.engines.brokerage.rounding import Board, Schedule
from trademission.planning.session_task import SessionTask

TRIALS_PER_MEETING = 400
"""More brought less than one break in fifty on 2,000 meetings."""
WARM, COLD = 0.7, 0.1
"""A change that costs a break is taken with exp(-1 / 0.7) = 24 % at first, 0.005 % at last."""
BETWEEN_LOOKS = 256
"""Trials between two looks at the clock."""


def calmed(
    task: SessionTask, schedule: Schedule, *, seed: int, go_on: Callable[[], bool]
) -> Schedule:
    """Return the same meetings in slots with fewer breaks, as far as trials lead while `go_on`."""
    calming = _Calming.begin(task, schedule, seed=seed)
    movable = [n for n in sorted(schedule) if len(task.meetings[n].first_slots) > 1]
    trials = TRIALS_PER_MEETING * len(movable)
    for trial in range(trials):
        if trial % BETWEEN_LOOKS == 0 and not go_on():
            break
        heat = WARM * (COLD / WARM) ** (trial / trials)
        calming.move(movable, heat)
    return calming.best


@dataclass(kw_only=True)
class _Calming:
    """A schedule on its way; `change` counts the breaks more than at the start."""

    board: Board
    chance: random.Random
    best: Schedule
    change: int = 0
    best_change: int = 0

    @classmethod
    def begin(cls, task: SessionTask, schedule: Schedule, *, seed: int) -> "_Calming":
        board = Board(task=task)
        for number, first in schedule.items():
            board.put(number, first)
        chance = random.Random(seed)  # noqa: S311 - an order of trials is no secret
        return cls(board=board, chance=chance, best=dict(schedule))

    def move(self, movable: list[int], heat: float) -> None:
        """Try one meeting in another slot, in exchange with the one that stands in its way."""
        number = self.chance.choice(movable)
        meeting, old = self.board.task.meetings[number], self.board.schedule[number]
        new = self.chance.choice(meeting.first_slots)
        in_the_way = self._in_the_way(number, new)
        if new == old or len(in_the_way) > 1:
            return
        people = {meeting.one, meeting.other}
        for other in in_the_way:
            people |= {self.board.task.meetings[other].one, self.board.task.meetings[other].other}
        before = sum(breaks_of(self.board.slots[who]) for who in people)
        olds = {n: self.board.take(n) for n in (number, *in_the_way)}
        if not self._puts({number: new} | dict.fromkeys(in_the_way, old)):
            self._put(olds)
            return
        more = sum(breaks_of(self.board.slots[who]) for who in people) - before
        if more > 0 and self.chance.random() >= math.exp(-more / heat):
            for n in olds:
                self.board.take(n)
            self._put(olds)
            return
        self._keep(more)

    def _in_the_way(self, number: int, first: int) -> set[int]:
        """Return the other meetings that a meeting's people have where it is to be."""
        meeting, busy = self.board.task.meetings[number], self.board.busy
        slots = range(first, first + meeting.length)
        found = {busy.get((who, t)) for who in (meeting.one, meeting.other) for t in slots}
        return {n for n in found if n is not None and n != number}

    def _puts(self, firsts: Schedule) -> bool:
        """Put meetings on the board; tell whether all fit, and leave it as it was where not."""
        done: list[int] = []
        for number, first in firsts.items():
            fits = first in self.board.task.meetings[number].first_slots
            if not fits or not self.board.fits(number, first):
                for n in done:
                    self.board.take(n)
                return False
            self.board.put(number, first)
            done.append(number)
        return True

    def _put(self, firsts: Schedule) -> None:
        for number, first in firsts.items():
            self.board.put(number, first)

    def _keep(self, more: int) -> None:
        """Count the breaks, and remember the schedule where it is better than all before."""
        self.change += more
        if self.change < self.best_change:
            self.best_change, self.best = self.change, dict(self.board.schedule)


def breaks_of(slots: int) -> int:
    """Return the breaks of somebody whose busy slots are given as bits: runs of them but one."""
    runs = (slots & ~(slots << 1)).bit_count()
    return max(0, runs - 1)
