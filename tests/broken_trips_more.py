"""Trips that contradict themselves: languages, numbers, rests, vehicles, pins."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from broken_trips import (
    DAY,
    Broken,
    all_come,
    calm,
    changed,
    closed,
    early,
    firm,
    freed,
    host_away,
    host_twice,
    mute,
    outside_window,
    train,
    two_places,
)
from builders import appointment, at, brief, delegate, place, transfer, travel, window
from trademission.domain.appointments import (
    Interpreting,
    KeepApart,
    Order,
    Strength,
    Wish,
)
from trademission.domain.people import Interpreter, LanguagePair, Vehicle
from trademission.domain.programme import Pin


def one_interpreter() -> Broken:
    """Two talks at once need the only interpreter."""
    spoken = {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE}
    kei = Interpreter(id="kei", name="Kei", pairs=(LanguagePair(first="de", second="ja"),))
    task = brief(
        firm("one", "14:00", **spoken), firm("two", "14:30", **spoken), interpreters=(kei,)
    )
    plain = {"working_language": "", "interpreting": Interpreting.NONE}
    return Broken(
        brief=task,
        mended={
            ("fixed", ("one",)): freed(task, "one"),
            ("fixed", ("two",)): freed(task, "two"),
            ("language", ("one",)): changed(task, "one", **plain),
            ("language", ("two",)): changed(task, "two", **plain),
        },
    )


def too_few() -> Broken:
    """Two must come, and only Anna is invited."""
    task = brief(firm("visit", "14:00", invited=("anna",), seats_min=2))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("circle", ("visit",)): changed(task, "visit", invited=("all",)),
            ("seats_min", ("visit",)): changed(task, "visit", seats_min=1),
        },
    )


def too_many() -> Broken:
    """Two have to come, and there is one seat."""
    task = brief(firm("visit", "14:00", required=("anna", "ben"), seats_max=1))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("visit", "anna")): changed(task, "visit", required=("ben",)),
            ("required", ("visit", "ben")): changed(task, "visit", required=("anna",)),
            ("seats_max", ("visit",)): changed(task, "visit", seats_max=None),
        },
    )


def rivals() -> Broken:
    """Two rivals both have to come."""
    people = (delegate("anna", organisation="Alpha"), delegate("ben", organisation="Beta"))
    task = brief(
        firm("visit", "14:00", required=("anna", "ben")),
        delegates=people,
        keep_apart=(KeepApart(one="Alpha", other="Beta"),),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("visit", "anna")): changed(task, "visit", required=("ben",)),
            ("required", ("visit", "ben")): changed(task, "visit", required=("anna",)),
            ("keep_apart", ("Alpha", "Beta")): replace(task, keep_apart=()),
        },
    )


def refused() -> Broken:
    """Anna leads what she refuses to go to."""
    veto = Wish(id="v", delegate="anna", target="visit", strength=Strength.VETO)
    task = brief(firm("visit", "14:00", leader="anna"), wishes=(veto,))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("leader", ("visit",)): changed(task, "visit", leader="ben"),
            ("veto", ("v",)): replace(task, wishes=()),
        },
    )


def wrong_order() -> Broken:
    """The signing is before the talks that it follows."""
    task = brief(
        firm("talks", "14:00"),
        firm("signing", "10:00"),
        orders=(Order(first="talks", then="signing"),),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("talks",)): freed(task, "talks"),
            ("fixed", ("signing",)): freed(task, "signing"),
            ("order", ("talks", "signing")): replace(task, orders=()),
        },
    )


def hungry() -> Broken:
    """The workshop takes all of lunch."""
    task = brief(
        firm("workshop", "11:00", duration_minutes=210, required=("anna",)),
        policies=calm(lunch_minutes=45),
    )
    task = replace(task, delegates=(delegate("anna"),))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("workshop",)): freed(task, "workshop"),
            ("required", ("workshop", "anna")): changed(task, "workshop", required=(), seats_min=0),
            ("lunch", ()): replace(task, policies=calm()),
        },
    )


def sleepless() -> Broken:
    """The dinner ends at ten, and the next visit begins at nine."""
    dinner = firm("dinner", "20:00", duration_minutes=120, outside_working_day=True, leader="anna")
    visit = firm("visit", "09:00", leader="anna", fixed_start=at("2023-09-13 09:00"))
    task = brief(dinner, visit, policies=calm(night_rest_minutes=720))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("dinner",)): freed(task, "dinner"),
            ("fixed", ("visit",)): freed(task, "visit"),
            ("leader", ("dinner",)): changed(task, "dinner", leader="ben"),
            ("leader", ("visit",)): changed(task, "visit", leader="ben"),
            ("night_rest", ()): replace(task, policies=calm()),
        },
    )


def overloaded() -> Broken:
    """Two visits in a day are too many."""
    task = brief(
        firm("one", "10:00", required=("anna",)),
        firm("two", "14:00", required=("anna",)),
        policies=calm(daily_load=1),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("one",)): freed(task, "one"),
            ("fixed", ("two",)): freed(task, "two"),
            ("required", ("one", "anna")): changed(task, "one", required=()),
            ("required", ("two", "anna")): changed(task, "two", required=()),
            ("daily_load", ()): replace(task, policies=calm()),
        },
    )


def day_of_rest() -> Broken:
    """A visit is pinned to a day of rest."""
    task = brief(appointment("visit"), policies=calm(rest_days=(date(2023, 9, 12),)))
    return Broken(
        brief=task,
        pins=(Pin(appointment="visit", start_at=at(f"{DAY} 10:00")),),
        mended={
            ("pin", ("visit", "1")): task,
            ("rest_days", ()): replace(task, policies=calm()),
        },
        mended_pins={("pin", ("visit", "1")): ()},
    )


def just_arrived() -> Broken:
    """Anna's plane lands in the morning of her first talks."""
    flight = transfer(
        ("far", "hotel"), at(f"{DAY} 07:00"), at(f"{DAY} 08:30"), passengers=("anna",)
    )
    task = brief(
        firm("talks", "14:00", required=("anna",)),
        elsewhere=(place("far", "Sendai"),),
        transfers=(flight,),
    )
    return Broken(
        brief=task,
        mended={
            ("fixed", ("talks",)): freed(task, "talks"),
            ("required", ("talks", "anna")): changed(task, "talks", required=()),
            ("presence", ("anna",)): replace(task, transfers=()),
            ("arrival_day", ()): replace(task, policies=calm(arrival_day_dinner_only=False)),
        },
    )


def small_coach() -> Broken:
    """Two have to ride in a coach for one."""
    task = brief(
        firm("visit", "14:00", required=("anna", "ben"), vehicle="v"),
        vehicles=(Vehicle(id="v", name="Coach", seats=1),),
    )
    larger = (Vehicle(id="v", name="Coach", seats=2),)
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("visit", "anna")): changed(task, "visit", required=("ben",)),
            ("required", ("visit", "ben")): changed(task, "visit", required=("anna",)),
            ("vehicle", ("visit",)): changed(task, "visit", vehicle=None),
            ("vehicle_seats", ("v",)): replace(task, vehicles=larger),
        },
    )


def hired_later() -> Broken:
    """The coach is hired from the evening on."""
    hired = Vehicle(
        id="v", name="Coach", seats=9, windows=(window(f"{DAY} 17:00", f"{DAY} 22:00"),)
    )
    task = brief(firm("visit", "14:00", vehicle="v"), vehicles=(hired,))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("vehicle", ("visit",)): changed(task, "visit", vehicle=None),
            ("vehicle_hours", ("v",)): replace(task, vehicles=(replace(hired, windows=()),)),
        },
    )


def pinned_elsewhere() -> Broken:
    """It is pinned to an hour other than the one agreed."""
    task = brief(firm("visit", "14:00"))
    pin = Pin(appointment="visit", start_at=at(f"{DAY} 10:00"))
    return Broken(
        brief=task,
        pins=(pin,),
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("pin", ("visit", "1")): task,
        },
        mended_pins={("pin", ("visit", "1")): ()},
    )


def long_gate() -> Broken:
    """The gate takes as long as there is."""
    task = brief(
        firm("forum", "14:00", required=("anna",), registration_minutes=30),
        firm("visit", "12:20", "annex", required=("anna",)),
    )
    ways = tuple(t for t in task.travel_times if t.minutes != 30)
    return Broken(
        brief=task,
        mended={
            ("fixed", ("forum",)): freed(task, "forum"),
            ("fixed", ("visit",)): freed(task, "visit"),
            ("required", ("forum", "anna")): changed(task, "forum", required=()),
            ("required", ("visit", "anna")): changed(task, "visit", required=()),
            ("way", ("annex", "office")): replace(
                task, travel_times=(*ways, travel("office", "annex", 5))
            ),
            ("registration", ("forum",)): changed(task, "forum", registration_minutes=0),
        },
    )


def ill() -> Broken:
    """Anna is ill all morning."""
    morning = window(f"{DAY} 08:00", f"{DAY} 12:00")
    task = brief(firm("visit", "10:00", required=("anna",)))
    sick = replace(task, delegates=(delegate("anna", absences=(morning,)), delegate("ben")))
    return Broken(
        brief=sick,
        mended={
            ("fixed", ("visit",)): freed(sick, "visit"),
            ("required", ("visit", "anna")): changed(sick, "visit", required=()),
            ("presence", ("anna",)): task,
        },
    )


def typhoon() -> Broken:
    """A typhoon closes the office."""
    whole_day = window(f"{DAY} 00:00", f"{DAY} 23:00")
    task = brief(firm("visit", "10:00"))
    shut = tuple(replace(p, closures=(whole_day,)) if p.id == "office" else p for p in task.places)
    stormy = replace(task, places=shut)
    return Broken(
        brief=stormy,
        mended={
            ("fixed", ("visit",)): freed(stormy, "visit"),
            ("place_hours", ("office",)): task,
        },
    )


def nobody_there() -> Broken:
    """All have left before the visit."""
    leaves = transfer(("hotel", "far"), at(f"{DAY} 12:00"), at(f"{DAY} 13:30"))
    task = brief(firm("visit", "14:00"), elsewhere=(place("far", "Sendai"),), transfers=(leaves,))
    return Broken(
        brief=task,
        mended={
            ("fixed", ("visit",)): freed(task, "visit"),
            ("others", ()): replace(task, transfers=()),
            ("seats_min", ("visit",)): changed(task, "visit", seats_min=0),
        },
    )


CASES: tuple[Callable[[], Broken], ...] = (
    two_places, all_come, train, early, outside_window, closed, host_away, host_twice, mute,
    one_interpreter, too_few, too_many, rivals, refused, wrong_order, hungry, sleepless,
    overloaded, day_of_rest, just_arrived, small_coach, hired_later, pinned_elsewhere, long_gate,
    ill,
    typhoon,
    nobody_there,
)  # fmt: skip
