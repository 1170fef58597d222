"""Processes of the solver: CaDiCaL cannot be interrupted, but a process can be ended.

A runner that has finished its job waits for the next one, because starting Python costs more
than most sessions take to solve.
"""

import atexit
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue

from trademission.planning.engines.maxsat.message import Job, Message

COMMAND = (sys.executable, "-m", "trademission.planning.engines.maxsat.child")
_idle: list["Runner"] = []
_lock = threading.Lock()


class Runner:
    """One process; `messages` holds what it tells, None when it has ended."""

    def __init__(self) -> None:
        """Start the process; it is ready for a job at once, and loads the solver meanwhile."""
        self.messages: SimpleQueue[Message | None] = SimpleQueue()
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no argument from outside
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self, job: Job) -> None:
        """Hand over a job."""
        stdin = self._process.stdin
        if stdin is not None:
            pickle.dump(job, stdin)
            stdin.flush()

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()

    def _listen(self) -> None:
        stdout = self._process.stdout
        with suppress(EOFError, ValueError, OSError, pickle.UnpicklingError):  # it was ended
            while stdout is not None:
                self.messages.put(pickle.load(stdout))  # noqa: S301 - from our own child only
        self.messages.put(None)


def take() -> Runner:
    """Return a runner that waits for a job, or a new one; one that died waiting is forgotten."""
    with _lock:
        while _idle:
            runner = _idle.pop()
            if runner.is_alive:
                return runner
            runner.kill()
    return Runner()


def give_back(runner: Runner) -> None:
    """Keep a runner that has finished its job for the next one."""
    with _lock:
        _idle.append(runner)


def warm() -> None:
    """Have a runner ready that loads the solver while its first job is still being written."""
    give_back(take())


@atexit.register
def end_all() -> None:
    """End the runners that wait."""
    with _lock:
        while _idle:
            _idle.pop().kill()
