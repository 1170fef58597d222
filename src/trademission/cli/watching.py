"""Planning with somebody at the terminal: progress on the screen, Ctrl-C keeps the best."""

import threading
from collections.abc import Callable

from trademission.cli.interrupt import beside, set_on_interrupt
from trademission.cli.progress import Board
from trademission.cli.talk import Talk
from trademission.desk.plan_mission import Planned, Watch


def watched(job: Callable[[Watch], Planned], *, talk: Talk) -> Planned:
    """Run `job` while its progress is shown and the first Ctrl-C ends its search."""
    cancel = threading.Event()
    with Board(talk) as board, set_on_interrupt(cancel):
        watch = Watch(on_progress=board.follow, cancel=cancel)
        return beside(lambda: job(watch))
