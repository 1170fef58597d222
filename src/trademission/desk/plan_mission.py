"""The main job: a mission as it stands today becomes a programme that is checked."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.desk.add_holidays import add_holidays
from trademission.desk.keep_entries import as_kept, with_kept
from trademission.domain.brief import as_of
from trademission.domain.check import check
from trademission.domain.errors import BilingualError
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


def plan_mission(  # noqa: PLR0913 - one call with named options is the interface
    mission: Mission,
    *,
    today: datetime,
    settings: Settings,
    previous: Programme | None = None,
    keep: Programme | None = None,
    watch: Watch = UNWATCHED,
) -> Planned:
    """Plan `mission` as it stands at `today` and check the programme.

    Offers that have expired by then are gone, and public holidays are filled in. Pins of the
    `previous` programme hold, and its calendars are updated rather than filled twice. What
    `keep` holds stays as it is, and only gaps are filled; it is the previous programme where
    no other is given.
    """
    previous = previous or keep
    refuse_other_mission(mission, previous)
    refuse_other_mission(mission, keep)
    ready = as_it_stands(mission, today=today)
    decided = previous.pins if previous else ()
    outcome = plan(
        ready.brief,
        mission=mission.id,
        settings=settings,
        pins=decided if keep is None else with_kept(decided, keep, ready.brief),
        on_progress=watch.on_progress,
        cancel=watch.cancel,
    )
    if outcome.programme is None:
        return Planned(mission=ready, outcome=outcome, programme=None)
    found = outcome.programme
    if keep is not None:
        found = replace(as_kept(found, keep, ready.brief), pins=decided)
    programme = revise(previous, found)
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
