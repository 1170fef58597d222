"""Something has happened: a mission and the programme given out become up to three others."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.desk.plan_mission import as_it_stands, refuse_other_mission
from trademission.desk.read_events import UnclearEventError
from trademission.domain.errors import RefusedValueError
from trademission.domain.events import Event, EventError
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.files.refusals import in_german
from trademission.planning import Alternative, Replanned, Settings, replan

OnAlternative = Callable[[Alternative], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mended:
    """The mission after the events, and the planner's answer."""

    mission: Mission
    before: Mission
    published: Programme
    replanned: Replanned


def replan_mission(  # noqa: PLR0913 - one job with named options
    mission: Mission,
    published: Programme,
    *,
    events: tuple[Event, ...],
    now: datetime,
    settings: Settings,
    on_alternative: OnAlternative | None = None,
    cancel: threading.Event | None = None,
) -> Mended:
    """Return up to three programmes after the events, and the mission as it then is.

    Offers that have expired by `now` are gone. Raises UnclearEventError for an event that
    the mission does not understand.
    """
    refuse_other_mission(mission, published)
    ready = as_it_stands(mission, today=now)
    try:
        replanned = replan(
            ready.brief,
            published,
            events=events,
            now=now,
            settings=settings,
            on_alternative=on_alternative,
            cancel=cancel,
        )
    except EventError as error:
        raise UnclearEventError(de=error.sentence.de, en=error.sentence.en) from error
    except RefusedValueError as error:
        raise UnclearEventError(de=in_german(str(error)), en=str(error)) from error
    after = replace(ready, brief=replanned.brief)
    return Mended(mission=after, before=ready, published=published, replanned=replanned)
