"""Trips that contradict themselves, small ones: times, people, places and hosts."""

from dataclasses import dataclass, field, replace
from datetime import time

from builders import (
    appointment,
    at,
    brief,
    delegate,
    host,
    place,
    transfer,
    travel,
    window,
)
from trademission.domain.appointments import (
    Appointment,
    Choice,
    State,
)
from trademission.domain.brief import Brief
from trademission.domain.places import OpeningHours
from trademission.domain.policies import Policies
from trademission.domain.programme import Pin
from trademission.planning import Settings

DAY = "2023-09-12"
EXACT = Settings(seconds=30, workers=1, deterministic_seconds=4, reasons=False)
Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Broken:
    """A Brief that contradicts itself, with one mended Brief for each fact of its core."""

    brief: Brief
    mended: dict[Key, Brief]
    pins: tuple[Pin, ...] = ()
    mended_pins: dict[Key, tuple[Pin, ...]] = field(default_factory=dict)


def firm(key: str, clock: str, where: str = "office", **changes: object) -> Appointment:
    """Return an hour that is agreed for a time on the first day."""
    fields = {"state": State.CONFIRMED, "fixed_start": at(f"{DAY} {clock}")} | changes
    return appointment(key, where, **fields)


def changed(task: Brief, key: str, **changes: object) -> Brief:
    """Return the Brief with one appointment changed."""
    items = tuple(
        replace(a, **changes) if a.id == key else a  # type: ignore[arg-type]  # named fields
        for a in task.appointments
    )
    return replace(task, appointments=items)


def freed(task: Brief, key: str) -> Brief:
    """Return the Brief with one appointment no longer agreed."""
    return changed(task, key, state=State.IDEA, fixed_start=None)


def calm(**changes: object) -> Policies:
    """Return policies without lunch and rest, changed."""
    plain = Policies(lunch_minutes=0, night_rest_minutes=0)
    return replace(plain, **changes)  # type: ignore[arg-type]  # named fields


def two_places() -> Broken:
    """Anna is at the annex until a quarter of an hour before the forum, half an hour away."""
    task = brief(
        firm("forum", "14:00", required=("anna",)),
        firm("visit", "12:45", "annex", required=("anna",)),
    )
    ways = tuple(t for t in task.travel_times if t.minutes != 30)
    near = replace(task, travel_times=(*ways, travel("office", "annex", 5)))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("forum",)): freed(task, "forum"),
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("forum", "anna")): changed(task, "forum", required=()),
            ("required", ("visit", "anna")): changed(task, "visit", required=()),
            ("way", ("annex", "office")): near,
        },
    )


def all_come() -> Broken:
    """Everybody comes to two things at once."""
    task = brief(
        firm("forum", "14:00", choice=Choice.EVERYONE),
        firm("visit", "14:30", choice=Choice.EVERYONE),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("forum",)): freed(task, "forum"),
            ("fixed", ("visit",)): freed(task, "visit"),
            ("circle", ("forum",)): changed(task, "forum", choice=Choice.CHOSEN, seats_min=0),
            ("circle", ("visit",)): changed(task, "visit", choice=Choice.CHOSEN, seats_min=0),
        },
    )


def train() -> Broken:
    """Anna's train has left."""
    leaves = transfer(
        ("hotel", "far"), at(f"{DAY} 12:00"), at(f"{DAY} 13:30"), passengers=("anna",)
    )
    task = brief(
        firm("forum", "14:00", leader="anna"),
        elsewhere=(place("far", "Sendai"),),
        transfers=(leaves,),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("forum",)): freed(task, "forum"),
            ("leader", ("forum",)): changed(task, "forum", leader=None),
            ("presence", ("anna",)): replace(task, transfers=()),
        },
    )


def early() -> Broken:
    """It is fixed before the working day begins."""
    task = brief(firm("visit", "08:00"))
    hours = replace(calm().working_day, start=time(7))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("working_day", ()): replace(task, policies=calm(working_day=hours)),
        },
    )


def outside_window() -> Broken:
    """Its own window is in the morning."""
    task = brief(firm("visit", "14:00", windows=(window(f"{DAY} 09:00", f"{DAY} 12:00"),)))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("windows", ("visit",)): changed(task, "visit", windows=()),
        },
    )


def closed() -> Broken:
    """The place is open on Tuesday mornings."""
    morning = OpeningHours(weekday=1, opens=time(9), closes=time(12))
    task = brief(firm("visit", "14:00"))
    shut = tuple(replace(p, opening=(morning,)) if p.id == "office" else p for p in task.places)
    broken = replace(task, places=shut)
    return Broken(
        brief=broken,
        mended={
            ("fixed", ("visit",)): freed(broken, "visit"),
            ("place_hours", ("office",)): task,
        },
    )


def host_away() -> Broken:
    """The head of the fab has time in the morning alone."""
    task = brief(
        firm("visit", "14:00", counterparts=("fab-head",)),
        hosts=(host("fab", window(f"{DAY} 09:00", f"{DAY} 12:00")),),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("counterpart", ("visit", "fab-head")): changed(task, "visit", counterparts=()),
            ("counterpart_hours", ("fab-head",)): replace(task, hosts=(host("fab"),)),
        },
    )


def host_twice() -> Broken:
    """The head of the fab receives twice at once."""
    task = brief(
        firm("one", "14:00", counterparts=("fab-head",)),
        firm("two", "14:30", counterparts=("fab-head",)),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("one",)): freed(task, "one"),
            ("fixed", ("two",)): freed(task, "two"),
            ("counterpart", ("one", "fab-head")): changed(task, "one", counterparts=()),
            ("counterpart", ("two", "fab-head")): changed(task, "two", counterparts=()),
        },
    )


def mute() -> Broken:
    """Nobody interprets for Anna."""
    task = brief(firm("visit", "14:00", working_language="ja", required=("anna",)))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("visit", "anna")): replace(
                changed(task, "visit", required=()),
                delegates=(delegate("anna"), delegate("ben", languages=("ja",))),
            ),
            ("language", ("visit",)): changed(task, "visit", working_language=""),
        },
    )
