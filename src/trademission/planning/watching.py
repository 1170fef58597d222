"""Who looks on while a plan is made: told of progress, able to end it, with a clock."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from trademission.planning.outcome import Progress

Clock = Callable[[], float]
OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Watching:
    """Somebody looks on; `clock` gives seconds."""

    on_progress: OnProgress | None = None
    cancel: threading.Event | None = None
    clock: Clock = time.monotonic
