"""One tiny mission per law: a programme that must pass, one that must fail by this law alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    KeepApart,
    Kind,
    Offer,
    Order,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief
from trademission.domain.people import (
    Counterpart,
    Delegate,
    Host,
    Interpreter,
    LanguagePair,
    Vehicle,
)
from trademission.domain.places import Mode, Place, Stop, Transfer, TravelTime
from trademission.domain.policies import Policies
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.time import Window, instant_at

MISSION = "case"
ZONE = "Asia/Tokyo"
DAY = date(2023, 9, 12)


@dataclass(frozen=True, kw_only=True)
class LawCase:
    """A Brief with a programme that keeps the law and one that breaks it and no other."""

    law: str
    brief: Brief
    keeps: Programme
    breaks: Programme


def at(clock: str, day: date = DAY) -> datetime:
    """Return the instant at which Tokyo's clocks show `clock`."""
    return instant_at(day, time.fromisoformat(clock), ZONE)


def item(key: str, minutes: int = 60, **changes: object) -> Appointment:
    """Return an appointment at the place of the same number."""
    plain = Appointment(
        id=key,
        name=f"Visit {key}",
        kind=Kind.COMPANY_VISIT,
        place=f"p{key[1:]}",
        host=f"h{key[1:]}",
        duration_minutes=minutes,
        seats_min=0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def entry(key: str, clock: str, *people: str, **changes: object) -> Entry:
    """Return an hour's entry of an appointment with people."""
    day = changes.pop("day", DAY)
    start = at(clock, day)  # type: ignore[arg-type]  # day is a date
    number = changes.get("round", 1)
    plain = Entry(
        id=entry_id(MISSION, key, number),  # type: ignore[arg-type]  # round is a number
        appointment=key,
        start_at=start,
        end_at=start + timedelta(minutes=60),
        attendees=people,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def programme(*entries: Entry) -> Programme:
    """Return a programme of these entries."""
    return Programme(mission=MISSION, entries=entries)


def brief(*items: Appointment, elsewhere: tuple[Place, ...] = (), **changes: object) -> Brief:
    """Return two days in Tokyo with two delegates and places 30 minutes apart."""
    numbers = sorted({a.id[1:] for a in items} | {"1", "2"})
    plain = Brief(
        stops=(Stop(id="s", name="Tokyo", base="base", first_date=DAY, last_date=DAY + DAY_LONG),),
        places=(place("base"), *(place(f"p{n}") for n in numbers), *elsewhere),
        delegates=(
            Delegate(id="d1", name="Ada", segment="companies", organisation="Alpha"),
            Delegate(id="d2", name="Bo", segment="companies", organisation="Beta"),
        ),
        hosts=tuple(host(n) for n in numbers),
        appointments=items,
        travel_times=tuple(
            TravelTime(origin=f"p{a}", destination=f"p{b}", minutes=30)
            for a in numbers
            for b in numbers
            if a < b
        ),
        vehicles=(Vehicle(id="v", name="Coach", seats=20),),
        policies=Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=0),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


DAY_LONG = timedelta(days=1)


def place(key: str) -> Place:
    """Return a place in the middle of Tokyo."""
    return Place(
        id=key, name=key, latitude=35.68, longitude=139.76, zone=ZONE, city="Tokyo", country="JP"
    )


def host(number: str) -> Host:
    """Return a host with one counterpart."""
    person = Counterpart(id=f"c{number}", name=f"Counterpart {number}")
    return Host(id=f"h{number}", name=f"Host {number}", counterparts=(person,))


def presence() -> LawCase:
    """Ada's train leaves at noon for another city."""
    far = replace(place("far"), latitude=38.26, city="Sendai")
    plain = brief(item("a1"))
    train = Transfer(
        id="t",
        name="train",
        mode=Mode.TRAIN,
        origin="p1",
        destination="far",
        departs_at=at("12:00"),
        arrives_at=at("13:30"),
        passengers=("d1",),
    )
    return LawCase(
        law="presence",
        brief=replace(plain, places=(*plain.places, far), transfers=(train,)),
        keeps=programme(entry("a1", "11:00", "d1")),
        breaks=programme(entry("a1", "15:00", "d1")),
    )


def no_double_booking() -> LawCase:
    """One counterpart receives two visits."""
    return LawCase(
        law="no_double_booking",
        brief=brief(item("a1", counterparts=("c1",)), item("a2", counterparts=("c1",))),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a2", "11:00", "d2")),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a2", "10:30", "d2")),
    )


def travel_time() -> LawCase:
    """The way takes half an hour."""
    return LawCase(
        law="travel_time",
        brief=brief(item("a1"), item("a2")),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a2", "11:30", "d1")),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a2", "11:00", "d1")),
    )


def opening_hours() -> LawCase:
    """The visit has a window."""
    window = Window(start=at("10:00"), end=at("12:00"))
    return LawCase(
        law="opening_hours",
        brief=brief(item("a1", windows=(window,))),
        keeps=programme(entry("a1", "11:00", "d1")),
        breaks=programme(entry("a1", "11:30", "d1")),
    )


def offered_slots() -> LawCase:
    """The host has named ten o'clock."""
    offers = (Offer(start_at=at("10:00")),)
    return LawCase(
        law="offered_slots",
        brief=brief(item("a1", state=State.OFFERED, offers=offers)),
        keeps=programme(entry("a1", "10:00", "d1")),
        breaks=programme(entry("a1", "11:00", "d1")),
    )


def seats() -> LawCase:
    """Two at least."""
    return LawCase(
        law="seats",
        brief=brief(item("a1", seats_min=2)),
        keeps=programme(entry("a1", "10:00", "d1", "d2")),
        breaks=programme(entry("a1", "10:00", "d1")),
    )


def required_attendees() -> LawCase:
    """Ada leads."""
    return LawCase(
        law="required_attendees",
        brief=brief(item("a1", leader="d1")),
        keeps=programme(entry("a1", "10:00", "d1", "d2")),
        breaks=programme(entry("a1", "10:00", "d2")),
    )


def everyone() -> LawCase:
    """All are asked, so Bo has to come as well."""
    return LawCase(
        law="required_attendees",
        brief=brief(item("a1", choice=Choice.EVERYONE)),
        keeps=programme(entry("a1", "10:00", "d1", "d2")),
        breaks=programme(entry("a1", "10:00", "d1")),
    )


def fixed_times() -> LawCase:
    """The host has agreed to ten o'clock."""
    firm = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"))
    return LawCase(
        law="fixed_times",
        brief=brief(firm),
        keeps=programme(entry("a1", "10:00", "d1")),
        breaks=programme(entry("a1", "11:00", "d1")),
    )


def rounds() -> LawCase:
    """The second round follows the first at once; the model knows no other way."""
    return LawCase(
        law="fixed_times",
        brief=brief(item("a1", rounds=2)),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a1", "11:00", "d2", round=2)),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a1", "12:00", "d2", round=2)),
    )


def working_day() -> LawCase:
    """Visits end by six."""
    return LawCase(
        law="working_day",
        brief=brief(item("a1")),
        keeps=programme(entry("a1", "17:00", "d1")),
        breaks=programme(entry("a1", "17:30", "d1")),
    )


def lunch() -> LawCase:
    """From eleven to half past two without a free hour."""
    policies = Policies(grid_minutes=30, lunch_minutes=60, night_rest_minutes=0)
    pair = item("a1"), item("a2", place="p1", host="h1")
    return LawCase(
        law="lunch",
        brief=brief(*pair, policies=policies),
        keeps=programme(entry("a1", "11:30", "d1"), entry("a2", "13:30", "d1")),
        breaks=programme(entry("a1", "11:30", "d1"), entry("a2", "13:00", "d1")),
    )


def night_rest() -> LawCase:
    """Dinner until ten, and the first visit at nine."""
    policies = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=660)
    evening = entry("a1", "21:00", "d1")
    return LawCase(
        law="night_rest",
        brief=brief(item("a1", outside_working_day=True), item("a2"), policies=policies),
        keeps=programme(evening, entry("a2", "09:00", "d1", day=DAY + DAY_LONG)),
        breaks=programme(
            replace(evening, start_at=at("21:30"), end_at=at("22:30")),
            entry("a2", "09:00", "d1", day=DAY + DAY_LONG),
        ),
    )


def daily_load() -> LawCase:
    """One visit a day."""
    policies = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=0, daily_load=1)
    return LawCase(
        law="daily_load",
        brief=brief(item("a1"), item("a2"), policies=policies),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a2", "10:00", "d1", day=DAY + DAY_LONG)),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a2", "14:00", "d1")),
    )


def interpreting() -> LawCase:
    """Japanese, and nobody of ours speaks it."""
    pair = LanguagePair(first="de", second="ja")
    spoken = item("a1", working_language="ja", interpreting=Interpreting.CONSECUTIVE)
    helped = entry("a1", "10:00", "d1", interpreters=("k",))
    return LawCase(
        law="interpreting",
        brief=brief(spoken, interpreters=(Interpreter(id="k", name="Kei", pairs=(pair,)),)),
        keeps=programme(helped),
        breaks=programme(replace(helped, interpreters=())),
    )


def order() -> LawCase:
    """The second an hour after the first."""
    orders = (Order(first="a1", then="a2", lag_min_minutes=60),)
    return LawCase(
        law="order",
        brief=brief(item("a1"), item("a2"), orders=orders),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a2", "12:00", "d2")),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a2", "11:30", "d2")),
    )


def vehicles() -> LawCase:
    """The coach needs half an hour to the next place."""
    pair = item("a1", vehicle="v"), item("a2", vehicle="v")
    return LawCase(
        law="vehicles",
        brief=brief(*pair),
        keeps=programme(entry("a1", "10:00", "d1"), entry("a2", "11:30", "d2")),
        breaks=programme(entry("a1", "10:00", "d1"), entry("a2", "11:00", "d2")),
    )


def keep_apart() -> LawCase:
    """Alpha and Beta compete."""
    return LawCase(
        law="keep_apart",
        brief=brief(item("a1"), keep_apart=(KeepApart(one="Alpha", other="Beta"),)),
        keeps=programme(entry("a1", "10:00", "d1")),
        breaks=programme(entry("a1", "10:00", "d1", "d2")),
    )


def veto() -> LawCase:
    """The host does not want Bo."""
    wish = Wish(id="w", delegate="d2", target="h1", strength=Strength.VETO)
    return LawCase(
        law="veto",
        brief=brief(item("a1"), wishes=(wish,)),
        keeps=programme(entry("a1", "10:00", "d1")),
        breaks=programme(entry("a1", "10:00", "d1", "d2")),
    )


def pinned() -> LawCase:
    """The host has confirmed."""
    firm = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"))
    return LawCase(
        law="pinned",
        brief=brief(firm),
        keeps=programme(entry("a1", "10:00", "d1")),
        breaks=programme(),
    )


MAKERS: tuple[Callable[[], LawCase], ...] = (
    presence, no_double_booking, travel_time, opening_hours, offered_slots, seats,
    required_attendees, everyone, fixed_times, rounds, working_day, lunch, night_rest, daily_load,
    interpreting, order, vehicles, keep_apart, veto, pinned,
)  # fmt: skip
