"""Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over starts and rooms."""

import math
import random
from collections.abc import Callable

from trademission.planning.engines.rooms.penalties import MEDIUM, SOFT, Penalties, penalties
from trademission.planning.room_task import RoomPlan, RoomTask

HOT, COLD = 20 * MEDIUM, 3 * SOFT
"""The first temperature lets medium points go up and down, the last only soft ones."""
LOOK_EVERY = 200
"""Trials between two looks at the clock."""
SWAPS, SMALL_STEPS, STEP, OTHER_ROOM = 0.25, 0.5, 4, 0.5
Place = tuple[int, int]


class Annealing:
    """A plan that changes trial by trial, and the best one seen."""

    def __init__(self, task: RoomTask, seed: int) -> None:
        """Put every meeting somewhere."""
        self.task = task
        self.chance = random.Random(seed)  # noqa: S311 - an order of trials is no secret
        self.costs: Penalties = penalties(task)
        self.starts = [task.starts(meeting) for meeting in task.meetings]
        self.rooms = [task.rooms_for(meeting) for meeting in task.meetings]
        self._allowed = [set(starts) for starts in self.starts]
        self.at = [self.chance.choice(starts) for starts in self.starts]
        self.room = [self.chance.choice(rooms) for rooms in self.rooms]
        self.cost = self._whole()
        self.best_cost, self.best = self.cost, self._plan()

    def run(self, progress: Callable[[], float]) -> RoomPlan:
        """Try moves until `progress` returns 1 (0 at the start); return the best plan."""
        trial, heat = 0, float(HOT)
        while True:
            if trial % LOOK_EVERY == 0:
                part = progress()
                if part >= 1:
                    return self.best
                heat = HOT * (COLD / HOT) ** part
            trial += 1
            number = self.chance.randrange(len(self.at))
            (self._swap if self.chance.random() < SWAPS else self._move)(number, heat)
            if self.cost < self.best_cost:
                self.best_cost, self.best = self.cost, self._plan()

    def _plan(self) -> RoomPlan:
        return RoomPlan(starts=tuple(self.at), rooms=tuple(self.room))

    def _cost_of(self, number: int, start: int, room: int) -> int:
        """Return what a meeting would cost at a place, with all others where they are."""
        own = start + self.task.meetings[number].length - 1 + self.costs.of_room[room]
        shift = self.costs.shift - start
        total = SOFT * own
        for other, (row, at, its) in enumerate(
            zip(self.costs.apart[number], self.at, self.room, strict=True)
        ):
            if other != number:
                total += row[its == room][at + shift]
        return total

    def _whole(self) -> int:
        """Return the cost of the whole plan; every pair counts once."""
        pairs = own = 0
        for number, (start, room) in enumerate(zip(self.at, self.room, strict=True)):
            alone = start + self.task.meetings[number].length - 1 + self.costs.of_room[room]
            own += SOFT * alone
            pairs += self._cost_of(number, start, room) - SOFT * alone
        return own + pairs // 2

    def _move(self, number: int, heat: float) -> None:
        """Try another start, near or anywhere, perhaps in another room."""
        if self.chance.random() < SMALL_STEPS:
            start = self.at[number] + self.chance.randint(-STEP, STEP)
            if start not in self._allowed[number]:
                return
        else:
            start = self.chance.choice(self.starts[number])
        room = self.room[number]
        if self.chance.random() < OTHER_ROOM:
            room = self.chance.choice(self.rooms[number])
        change = self._cost_of(number, start, room)
        change -= self._cost_of(number, self.at[number], self.room[number])
        if self._accepts(change, heat):
            self.at[number], self.room[number] = start, room
            self.cost += change

    def _swap(self, number: int, heat: float) -> None:
        """Try to let two meetings change places."""
        other = self.chance.randrange(len(self.at))
        here, there = self._place(number), self._place(other)
        if number == other or not (self._may(number, there) and self._may(other, here)):
            return
        before = self._cost_of_both(number, other)
        self._put(number, there)
        self._put(other, here)
        change = self._cost_of_both(number, other) - before
        if self._accepts(change, heat):
            self.cost += change
        else:
            self._put(number, here)
            self._put(other, there)

    def _cost_of_both(self, number: int, other: int) -> int:
        """Return what two meetings cost, the cost between them once."""
        both = self._cost_of(number, *self._place(number)) + self._cost_of(
            other, *self._place(other)
        )
        distance = self.at[other] - self.at[number] + self.costs.shift
        return (
            both - self.costs.apart[number][other][self.room[number] == self.room[other]][distance]
        )

    def _place(self, number: int) -> Place:
        return self.at[number], self.room[number]

    def _put(self, number: int, place: Place) -> None:
        self.at[number], self.room[number] = place

    def _may(self, number: int, place: Place) -> bool:
        return place[0] in self._allowed[number] and place[1] in self.rooms[number]

    def _accepts(self, change: int, heat: float) -> bool:
        return change <= 0 or self.chance.random() < math.exp(-change / heat)
