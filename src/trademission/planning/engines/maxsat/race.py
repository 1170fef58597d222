"""Two ways of counting tables race; the first proof ends both.

Times are heavy-tailed: now one way is faster, now the other. Most sessions are solved before
the second would even have started, so that it starts late.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from queue import Empty

from trademission.planning.engines.maxsat.message import Job, Message
from trademission.planning.engines.maxsat.runners import Runner, give_back, take
from trademission.planning.engines.maxsat.search import Proven
from trademission.planning.engines.maxsat.tables import Counting
from trademission.planning.session_task import SessionTask
from trademission.planning.watching import Clock

LOOK_SECONDS = 0.02
"""How often somebody who wants to end the race is listened to."""
SECOND_STARTS = 0.6
"""Seconds after which the second way starts: four of five published sessions are solved then."""
_numbers = count(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Raced:
    """How a race ended: `proven`, or what was known when time was up.

    `first` is a schedule that keeps all rules; `bound`, no schedule has fewer breaks.
    """

    proven: Proven | None
    first: tuple[int, ...] | None = None
    bound: int = 0


def race(
    task: SessionTask,
    *,
    workers: int,
    until: float,
    clock: Clock = time.monotonic,
    cancel: threading.Event | None = None,
) -> Raced:
    """Return the proven best schedule, or what is known at `until` or when cancelled.

    With one worker there is no race, and the same session gives the same schedule. A
    RuntimeError tells that the solver's process died, for instance of too little memory.
    """
    known, began = Raced(proven=None), clock()
    with _running() as runners:
        ways = list(Counting)[: max(1, workers)]
        while known.proven is None and clock() < until:
            if cancel is not None and cancel.is_set():
                break
            if ways and (not runners or clock() - began > SECOND_STARTS):
                way = ways.pop(0)
                runners.append(_Racer(take(), task, way, tells_first=not ways))
            known = _listen(runners, known)
    return known


class _Racer:
    """A runner with its job.

    The last to start looks for any schedule first: it takes a moment that small sessions need
    not pay for, and CaDiCaL lets no other thread run beside it.
    """

    def __init__(
        self, runner: Runner, task: SessionTask, way: Counting, *, tells_first: bool
    ) -> None:
        self.runner, self.is_done = runner, False
        self.number = next(_numbers)
        runner.start(Job(number=self.number, task=task, tables=way, tells_first=tells_first))

    def next_message(self, seconds: float) -> Message | None:
        """Return what this job tells within some time."""
        with suppress(Empty):
            message = self.runner.messages.get(timeout=seconds)
            if message is None:
                raise RuntimeError("The process of the solver has died; is there enough memory?")
            if message.job == self.number:
                self.is_done = message.proven is not None
                return message
        return None


def _listen(racers: list[_Racer], known: Raced) -> Raced:
    """Return what is known after a short while."""
    for racer in racers:
        message = racer.next_message(LOOK_SECONDS / len(racers))
        if message is not None:
            known = replace(
                known,
                proven=known.proven or message.proven,
                first=known.first or message.first,
                bound=max(known.bound, message.bound),
            )
    return known


@contextmanager
def _running() -> Iterator[list[_Racer]]:
    """Keep those who finish for the next race, and end the others in any case."""
    racers: list[_Racer] = []
    try:
        yield racers
    finally:
        for racer in racers:
            if racer.is_done:
                give_back(racer.runner)
            else:
                racer.runner.kill()
