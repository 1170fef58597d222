"""plan(): a Brief becomes an Outcome."""

import threading
import time

from trademission.domain.brief import Brief
from trademission.domain.programme import Pin
from trademission.planning.outcome import Outcome, Settings
from trademission.planning.watching import Clock, OnProgress, Watching


def plan(  # noqa: PLR0913 - one call with named options is the interface
    brief: Brief,
    *,
    mission: str,
    settings: Settings = Settings(),  # noqa: B008 - a frozen value is safe to share
    pins: tuple[Pin, ...] = (),
    on_progress: OnProgress | None = None,
    cancel: threading.Event | None = None,
    clock: Clock = time.monotonic,
) -> Outcome:
    """Return the best programme for `brief` that the given time allows, with its proofs.

    `mission` is the id from which entries take theirs. The Brief is planned as it stands;
    offers that have expired are removed beforehand by `domain.brief.as_of`. Setting `cancel`
    ends the search and returns the best so far. Nothing is raised for a task without an
    answer: `status` is then `infeasible`, and `conflicts` names what cannot hold together.
    """
    # OR-Tools takes 80 MB and a third of a second, which whoever only prints need not pay.
    from trademission.planning.trip import plan_trip  # noqa: PLC0415 - the reason stands above

    watching = Watching(on_progress=on_progress, cancel=cancel, clock=clock)
    return plan_trip(brief, mission=mission, pins=pins, settings=settings, watching=watching)
