"""replan(): something has happened; the programme given out becomes up to three others."""

import threading
import time
from datetime import datetime

from trademission.domain.brief import Brief
from trademission.domain.events import Event
from trademission.domain.programme import Programme
from trademission.planning.outcome import Settings
from trademission.planning.replanned import REPLANNING, OnAlternative, Replanned
from trademission.planning.watching import Clock


def replan(  # noqa: PLR0913 - one call with named options is the interface
    brief: Brief,
    published: Programme,
    *,
    events: tuple[Event, ...],
    now: datetime,
    settings: Settings = REPLANNING,
    on_alternative: OnAlternative | None = None,
    cancel: threading.Event | None = None,
    clock: Clock = time.monotonic,
) -> Replanned:
    """Return up to three really different programmes after the events, the least change first.

    `brief` is the one `published` was made for. What began before `now` stays as it is. The
    aims are the musts, then few people told, few meetings and minutes moved, then the rest.
    What was agreed with a host and is not hit by an event stays; only where that is
    impossible is it given up, as little of it as can be. `settings.seconds` is the time for
    each alternative; `on_alternative` is told of each as soon as it is there. Raises
    EventError for an event that speaks of something unknown.
    """
    # OR-Tools takes 80 MB and a third of a second, which whoever only prints need not pay.
    from trademission.planning.mend_trip import Mending  # noqa: PLC0415 - the reason stands above

    mending = Mending(
        old_brief=brief,
        published=published,
        events=events,
        now=now,
        settings=settings,
        cancel=cancel,
        clock=clock,
        on_alternative=on_alternative,
    )
    return mending.result()
