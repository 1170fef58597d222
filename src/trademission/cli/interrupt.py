"""Ctrl-C while planning: keep the best so far."""

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

Result = TypeVar("Result")
GLANCE_SECONDS = 0.1


@contextmanager
def set_on_interrupt(cancel: threading.Event) -> Iterator[None]:
    """Let the first Ctrl-C set `cancel`; a second one ends the program as usual."""

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        if cancel.is_set():
            signal.default_int_handler(number, frame)
        cancel.set()

    if threading.current_thread() is not threading.main_thread():
        yield  # signals belong to the main thread alone
        return
    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def beside(job: Callable[[], Result]) -> Result:
    """Run `job` in another thread and return its result, or raise what it raised.

    The main thread stays free to hear Ctrl-C, which Python hands to no other.
    """
    with ThreadPoolExecutor(max_workers=1) as executor:
        future = executor.submit(job)
        while not future.done():
            wait([future], timeout=GLANCE_SECONDS)
        return future.result()
