"""What runs in a process of its own: take a session, search, tell what is known on the way.

Tasks come in on standard input and messages go out on standard output, pickled: both ends are
this program, so that nothing from outside is ever unpickled.
"""

import pickle
import sys
import threading
from typing import BinaryIO

from pysat.examples.rc2 import RC2

from trademission.planning.engines.maxsat.domains import domains
from trademission.planning.engines.maxsat.encoding import encode
from trademission.planning.engines.maxsat.message import Job, Message
from trademission.planning.engines.maxsat.search import Proven, best, some

TELL_SECONDS = 0.5
"""How often a search tells the bound it has reached."""


class Teller:
    """Tells what is known while a search runs."""

    def __init__(self, out: BinaryIO, job: Job) -> None:
        """Tell on `out`, of `job`."""
        self.done = threading.Event()
        self._out, self._job, self._one_at_a_time = out, job, threading.Lock()

    def tell(
        self, *, proven: Proven | None = None, first: tuple[int, ...] | None = None, bound: int = 0
    ) -> None:
        """Send a message whole, whichever thread it comes from."""
        message = Message(job=self._job.number, proven=proven, first=first, bound=bound)
        with self._one_at_a_time:
            pickle.dump(message, self._out)
            self._out.flush()

    def watch(self, search: RC2) -> None:
        """Tell of `search` from now on, in a thread that runs whenever the solver returns."""
        threading.Thread(target=self._run, args=(search,), daemon=True).start()

    def _run(self, search: RC2) -> None:
        while not self.done.wait(TELL_SECONDS):
            self.tell(bound=int(search.cost))  # the cores found so far: no schedule has fewer


def work(job: Job, teller: Teller) -> None:
    """Search the best schedule of a job and tell it."""
    proven = searched(job, teller)
    teller.done.set()
    teller.tell(proven=proven, bound=proven.breaks)


def searched(job: Job, teller: Teller) -> Proven:
    """Return the best schedule of a job, or that it has none, and tell what comes before."""
    slots = domains(job.task)
    if slots is None:
        return Proven(schedule=None)
    encoded = encode(job.task, slots, tables=job.tables)
    if job.tells_first:
        first = some(encoded)
        if first is None:
            return Proven(schedule=None)
        teller.tell(first=first)
    return best(encoded, started=teller.watch)


def main() -> None:
    """Work off one job after the other until nobody sends any."""
    while True:
        try:
            job: Job = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent only
        except EOFError:
            return
        work(job, Teller(sys.stdout.buffer, job))


if __name__ == "__main__":
    main()
