"""Meetings with rooms and preferred attendance, planned in the time that is given."""

import threading
import time

from trademission.planning.engines.rooms.annealing import Annealing
from trademission.planning.room_task import RoomPlan, RoomTask
from trademission.planning.watching import Clock


def plan_rooms(
    task: RoomTask,
    *,
    seconds: float,
    seed: int = 1,
    cancel: threading.Event | None = None,
    clock: Clock = time.monotonic,
) -> RoomPlan:
    """Return the best plan found in `seconds`; setting `cancel` ends the search earlier.

    Fewest hard conflicts come first, then the medium, then the soft ones. Nothing is proven.
    """
    began = clock()

    def progress() -> float:
        if cancel is not None and cancel.is_set():
            return 1.0
        return min(1.0, (clock() - began) / seconds)

    return Annealing(task, seed).run(progress)
