"""The main job: a mission as it stands today becomes a programme that is checked."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.desk.add_holidays import add_holidays
from trademission.desk.refusal import BilingualError
from trademission.domain.brief import as_of
from trademission.domain.check import check
from trademission.domain.findings import Finding
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.domain.revision import revise
from trademission.planning import Outcome, Progress, Settings, plan

OnProgress = Callable[[Progress], None]


class WrongMissionError(BilingualError):
    """A programme was given that belongs to another mission."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Watch:
    """Somebody looks on: `on_progress` is told, and `cancel` being set ends the search."""

    on_progress: OnProgress | None = None
    cancel: threading.Event | None = None


UNWATCHED = Watch()


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """A mission as it was planned, the planner's answer, and what the check says of it.

    `programme` is the outcome's, with revisions that follow the previous programme; None
    where there is none.
    """

    mission: Mission
    outcome: Outcome
    programme: Programme | None
    findings: tuple[Finding, ...] = ()


def plan_mission(
    mission: Mission,
    *,
    today: datetime,
    settings: Settings,
    previous: Programme | None = None,
    watch: Watch = UNWATCHED,
) -> Planned:
    """Plan `mission` as it stands at `today` and check the programme.

    Offers that have expired by then are gone, and public holidays are filled in. Pins of the
    `previous` programme hold, and its calendars are updated rather than filled twice.
    """
    refuse_other_mission(mission, previous)
    ready = as_it_stands(mission, today=today)
    outcome = plan(
        ready.brief,
        mission=mission.id,
        settings=settings,
        pins=previous.pins if previous else (),
        on_progress=watch.on_progress,
        cancel=watch.cancel,
    )
    if outcome.programme is None:
        return Planned(mission=ready, outcome=outcome, programme=None)
    programme = revise(previous, outcome.programme)
    findings = check(ready.brief, programme)
    return Planned(mission=ready, outcome=outcome, programme=programme, findings=findings)


def as_it_stands(mission: Mission, *, today: datetime) -> Mission:
    """Return the mission without expired offers and with its public holidays."""
    return replace(mission, brief=as_of(add_holidays(mission.brief), today=today))


def refuse_other_mission(mission: Mission, programme: Programme | None) -> None:
    """Refuse a programme of another mission, naming both."""
    if programme is not None and programme.mission != mission.id:
        raise WrongMissionError(
            de=f"Das Programm gehört zur Reise {programme.mission!r}, nicht zu {mission.id!r}; "
            "nennen Sie zwei Dateien derselben Reise.",
            en=f"The programme belongs to the mission {programme.mission!r}, not to "
            f"{mission.id!r}; give the two files of one mission.",
        )
