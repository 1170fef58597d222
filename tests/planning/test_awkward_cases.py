"""The awkward cases of real missions: each can be said, and is planned right."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from cases import DAY, DAY_LONG, MISSION, ZONE, at, brief, item, place
from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    Kind,
    Offer,
    Priority,
    Rounds,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief, Holiday
from trademission.domain.check import check
from trademission.domain.findings import Severity
from trademission.domain.people import (
    Delegate,
    Holding,
    Interpreter,
    LanguagePair,
    Vehicle,
)
from trademission.domain.places import Mode, Place, Stop, Transfer, TravelTime
from trademission.domain.policies import Policies
from trademission.domain.programme import Entry, Programme
from trademission.domain.time import Window, instant_at, local_time
from trademission.planning import Settings, Status, plan

SETTINGS = Settings(seconds=20, workers=1, deterministic_seconds=4)
PLAIN = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=0)


def planned(task: Brief) -> Programme:
    """Return the programme of a Brief that has one; it breaks no rule."""
    outcome = plan(task, mission=MISSION, settings=SETTINGS)
    assert outcome.programme is not None
    assert [f for f in check(task, outcome.programme) if f.severity is Severity.BLOCK] == []
    return outcome.programme


def the(programme: Programme, key: str) -> Entry:
    """Return the only entry of an appointment."""
    (entry,) = programme.entries_of(key)
    return entry


def clock(entry: Entry, zone: str = ZONE) -> str:
    """Return the local start of an entry."""
    return f"{local_time(entry.start_at, zone):%d %H:%M}"


def spot(key: str, city: str, coordinates: tuple[float, float], zone: str = ZONE) -> Place:
    """Return a place in a city."""
    latitude, longitude = coordinates
    return replace(
        place(key), city=city, latitude=latitude, longitude=longitude, zone=zone, name=key
    )


def ride(
    key: str, ends: tuple[str, str], times: tuple[datetime, datetime], **more: object
) -> Transfer:
    """Return a transfer."""
    plain = Transfer(
        id=key,
        name=key,
        mode=Mode.TRAIN,
        origin=ends[0],
        destination=ends[1],
        departs_at=times[0],
        arrives_at=times[1],
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # more names fields


def test_toyota_is_visited_from_the_stop_nagoya() -> None:
    nagoya = spot("nagoya", "Nagoya", (35.17, 136.88))
    toyota = spot("toyota", "Toyota", (35.08, 137.16))
    task = brief(item("a1", place="toyota", seats_min=2), elsewhere=(nagoya, toyota))
    stop = Stop(id="n", name="Nagoya", base="nagoya", first_date=DAY, last_date=DAY)
    hour = TravelTime(origin="nagoya", destination="toyota", minutes=60)
    station = ride("out", ("nagoya", "base"), (at("14:00"), at("15:40")))
    task = replace(
        task,
        stops=(stop, *task.stops[1:]),
        travel_times=(*task.travel_times, hour),
        transfers=(ride("in", ("base", "nagoya"), (at("06:00"), at("08:00"))), station),
        policies=replace(PLAIN, arrival_day_dinner_only=False),
    )
    entry = the(planned(task), "a1")
    assert clock(entry) == "12 09:00"
    assert entry.end_at + timedelta(minutes=60) <= station.departs_at


def test_a_place_beyond_an_excursion_is_out_of_reach() -> None:
    far = spot("far", "Sendai", (38.26, 140.87))
    programme = planned(brief(item("a1", place="far", seats_min=1), elsewhere=(far,)))
    assert programme.entries == ()
    assert [u.reason for u in programme.unmet_appointments] == ["never_fits"]


def test_an_overnight_train_is_a_night_and_brings_people_to_the_next_city() -> None:
    sendai = spot("sendai", "Sendai", (38.26, 140.87))
    evening = item("a1", outside_working_day=True, windows=(window("20:00", "21:30"),))
    morning = item("a2", place="sendai", windows=(window("09:00", "10:30", DAY + DAY_LONG),))
    task = brief(evening, morning, elsewhere=(sendai,))
    task = replace(
        task,
        stops=(
            replace(task.stops[0], last_date=DAY),
            Stop(id="s2", name="Sendai", base="sendai", first_date=DAY + DAY_LONG,
                 last_date=DAY + DAY_LONG),
        ),
        transfers=(
            ride("night", ("base", "sendai"), (at("23:00"), at("07:30", DAY + DAY_LONG)),
                 counts_as_night=True),
        ),
        policies=replace(PLAIN, night_rest_minutes=780),
    )  # fmt: skip
    programme = planned(with_everyone(task))
    assert the(programme, "a1").attendees == ("d1", "d2")
    assert the(programme, "a2").attendees == ("d1", "d2")


def test_without_the_train_counting_as_a_night_nobody_can_do_both() -> None:
    late = item("a1", outside_working_day=True, windows=(window("20:00", "21:30"),))
    early = item("a2", windows=(window("09:00", "10:30", DAY + DAY_LONG),))
    task = brief(late, early, policies=replace(PLAIN, night_rest_minutes=780))
    programme = planned(wished(task))
    both = set(the(programme, "a1").attendees) & set(the(programme, "a2").attendees)
    assert both == set()


def test_the_day_changes_its_zone_and_local_hours_rule_on_both_sides() -> None:
    taipei = spot("taipei", "Taipei", (25.03, 121.56), "Asia/Taipei")
    flight = ride(
        "flight",
        ("base", "taipei"),
        (at("12:00"), instant_at(DAY, time(14, 30), "Asia/Taipei")),
        mode=Mode.FLIGHT,
    )
    before, after = item("a1"), item("a2", place="taipei")
    task = with_everyone(brief(before, after, elsewhere=(taipei,)))
    task = replace(
        task,
        stops=(
            replace(task.stops[0], last_date=DAY),
            Stop(id="s2", name="Taipei", base="taipei", first_date=DAY, last_date=DAY),
        ),
        transfers=(flight,),
    )
    programme = planned(task)
    # As late as the flight allows, so that nobody waits; then as early as it arrives.
    assert clock(the(programme, "a1")) == "12 11:00"
    assert clock(the(programme, "a2"), "Asia/Taipei") == "12 14:30"


def test_westward_over_the_date_line_people_arrive_before_they_left() -> None:
    honolulu = spot("honolulu", "Honolulu", (21.3, -157.86), "Pacific/Honolulu")
    leave = instant_at(DAY, time(19), ZONE)
    arrive = instant_at(DAY, time(7), "Pacific/Honolulu")
    visit = item("a2", place="honolulu", seats_min=2)
    task = with_everyone(brief(item("a1"), visit, elsewhere=(honolulu,)))
    task = replace(
        task,
        stops=(
            replace(task.stops[0], last_date=DAY),
            Stop(id="s2", name="Honolulu", base="honolulu", first_date=DAY, last_date=DAY),
        ),
        transfers=(ride("flight", ("base", "honolulu"), (leave, arrive), counts_as_night=True),),
    )
    programme = planned(task)
    assert the(programme, "a1").end_at <= leave
    assert the(programme, "a2").start_at == arrive + timedelta(hours=2)
    assert clock(the(programme, "a2"), "Pacific/Honolulu") == "12 09:00"


def test_local_hours_hold_on_the_day_the_clocks_change() -> None:
    sunday = date(2023, 10, 29)
    berlin = [
        replace(p, zone="Europe/Berlin", city="Berlin", latitude=52.5, longitude=13.4)
        for p in brief(item("a1")).places
    ]
    stop = Stop(id="s", name="Berlin", base="base", first_date=sunday - DAY_LONG, last_date=sunday)
    saturday = Window(
        start=instant_at(sunday - DAY_LONG, time(9), "Europe/Berlin"),
        end=instant_at(sunday - DAY_LONG, time(10), "Europe/Berlin"),
    )
    later = Window(
        start=instant_at(sunday, time(7), "Europe/Berlin"),
        end=instant_at(sunday, time(12), "Europe/Berlin"),
    )
    task = brief(item("a1", windows=(saturday,)), item("a2", windows=(later,)))
    programme = planned(with_everyone(replace(task, stops=(stop,), places=tuple(berlin))))
    assert clock(the(programme, "a2"), "Europe/Berlin") == "29 09:00"
    gap = the(programme, "a2").start_at - the(programme, "a1").start_at
    assert gap == timedelta(hours=25)


def test_a_substitute_takes_the_seat_and_its_entries() -> None:
    change = at("00:00", DAY + DAY_LONG)
    seat = Delegate(
        id="d1",
        name="Seat of Alpha",
        segment="companies",
        holdings=(Holding(person="ada", until=change), Holding(person="eva", since=change)),
    )
    home = spot("home", "Dresden", (51.05, 13.74), "Europe/Berlin")
    first = item("a1", required=("d1",), windows=(window("10:00", "11:00"),))
    second = item("a2", required=("d1",), windows=(window("15:00", "16:00", DAY + DAY_LONG),))
    task = brief(first, second)
    task = replace(
        task,
        places=(*task.places, home),
        delegates=(seat, task.delegates[1]),
        transfers=(
            ride("ada out", ("base", "home"), (at("18:00"), at("08:00", DAY + DAY_LONG)),
                 passengers=("ada",)),
            ride("eva in", ("home", "base"), (at("01:00"), at("09:00", DAY + DAY_LONG)),
                 passengers=("eva",)),
        ),
        policies=replace(PLAIN, arrival_day_dinner_only=False),
    )  # fmt: skip
    programme = planned(task)
    assert [e.attendees for e in programme.entries] == [("d1",), ("d1",)]
    holders = [seat.holder_at(e.start_at) for e in programme.entries]
    assert holders == ["ada", "eva"]


def test_a_coach_that_waits_serves_nobody_else_meanwhile() -> None:
    near: dict[str, Any] = {"windows": (window("10:00", "12:00"),), "vehicle": "v"}
    task = wished(brief(item("a1", **near), item("a2", **near)))
    one, two = planned(task), planned(without_waiting(task))
    assert len(one.entries) == 1
    assert len(two.entries) == 2
    assert [r.waits_until for r in one.rides] == [one.entries[0].end_at]
    assert [r.waits_until for r in two.rides] == [None, None]


def without_waiting(task: Brief) -> Brief:
    """Return the Brief with a coach that sets down, drives on and comes back, all close by."""
    items = tuple(replace(a, vehicle_waits=False, place="p1") for a in task.appointments)
    return replace(task, appointments=items)


def test_a_ride_leaves_early_enough_for_the_way_and_the_gate() -> None:
    visit = item("a1", vehicle="v", registration_minutes=15, windows=(window("10:00", "11:00"),))
    task = brief(visit, travel_times=(TravelTime(origin="base", destination="p1", minutes=30),))
    (found,) = planned(with_everyone(task)).rides
    assert found.arrives_at == at("09:45")
    assert found.leaves_at == at("09:15")
    assert found.origin == "base"


def test_everyone_who_is_there_comes_to_the_dinner_for_all() -> None:
    dinner = item(
        "a1", 120, kind=Kind.DINNER, choice=Choice.EVERYONE, outside_working_day=True,
        windows=(window("19:00", "21:00"),),
    )  # fmt: skip
    task = brief(dinner)
    away = ride("early", ("base", "home"), (at("15:00"), at("23:00")), passengers=("d2",))
    home = spot("home", "Dresden", (51.05, 13.74), "Europe/Berlin")
    task = replace(task, places=(*task.places, home), transfers=(away,))
    assert the(planned(task), "a1").attendees == ("d1",)
    assert the(planned(replace(task, transfers=())), "a1").attendees == ("d1", "d2")


def test_a_lunch_at_a_host_counts_as_lunch() -> None:
    morning = item("a1", windows=(window("10:30", "11:30"),), place="p1")
    meal = item("a2", 120, windows=(window("11:30", "13:30"),), place="p1", kind=Kind.LUNCH)
    afternoon = item("a3", windows=(window("13:30", "14:30"),), place="p1")
    task = with_everyone(brief(morning, meal, afternoon))
    task = replace(task, policies=replace(PLAIN, lunch_minutes=60))
    assert len(planned(task).entries) == 2
    served = replace(task, appointments=(morning, replace(meal, provides_meal=True), afternoon))
    assert len(planned(with_everyone(served)).entries) == 3


def test_parallel_rounds_split_the_group_at_one_host() -> None:
    tour = item("a1", rounds=2, rounds_run=Rounds.PARALLEL, seats_min=1, seats_max=1)
    one, two = planned(wished(brief(tour))).entries
    assert one.start_at == two.start_at
    assert sorted((*one.attendees, *two.attendees)) == ["d1", "d2"]


def test_sequential_rounds_follow_each_other_at_once() -> None:
    tour = item("a1", rounds=2, seats_min=1, seats_max=1)
    one, two = planned(wished(brief(tour))).entries
    assert (one.round, two.round) == (1, 2)
    assert two.start_at == one.end_at


def test_an_offer_takes_one_of_the_hosts_slots() -> None:
    slots = (Offer(start_at=at("10:10")), Offer(start_at=at("15:40")))
    visit = item("a1", state=State.OFFERED, offers=slots)
    busy = item("a2", state=State.CONFIRMED, fixed_start=at("10:00"), choice=Choice.EVERYONE)
    programme = planned(wished(brief(visit, busy)))
    assert clock(the(programme, "a1")) == "12 15:40"


def test_one_interpreter_is_not_at_two_parallel_meetings() -> None:
    pair = LanguagePair(first="de", second="ja")
    spoken: dict[str, Any] = {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE,
              "windows": (window("10:00", "11:00"),)}  # fmt: skip
    task = wished(brief(item("a1", **spoken), item("a2", **spoken)))
    alone = replace(task, interpreters=(Interpreter(id="k1", name="Kei", pairs=(pair,)),))
    programme = planned(alone)
    assert len(programme.entries) == 1
    assert len(programme.unmet_appointments) == 1
    second = Interpreter(id="k2", name="Mai", pairs=(pair,))
    assert len(planned(replace(alone, interpreters=(*alone.interpreters, second))).entries) == 2


def test_delegates_without_the_language_stay_away_where_nobody_interprets() -> None:
    talk = item("a1", working_language="en")
    task = wished(brief(talk))
    quiet = replace(task.delegates[0], languages=("de",))
    task = replace(task, delegates=(quiet, task.delegates[1]))
    assert the(planned(task), "a1").attendees == ("d2",)


def test_a_public_holiday_is_a_warning_and_no_obstacle() -> None:
    task = with_everyone(brief(item("a1", windows=(window("10:00", "11:00"),))))
    task = replace(task, holidays=(Holiday(date=DAY, country="JP", name="Keirō no Hi"),))
    findings = check(task, planned(task))
    assert [(f.rule, f.severity) for f in findings] == [("holiday", Severity.WARN)]
    assert "Keirō no Hi" in findings[0].sentence.de


def test_the_arrival_day_has_a_dinner_and_nothing_else() -> None:
    home = spot("home", "Dresden", (51.05, 13.74), "Europe/Berlin")
    early = at("06:00")
    task = with_everyone(
        brief(
            item("a1", windows=(window("10:00", "12:00"),)),
            item("a2", windows=(window("19:00", "21:00"),), outside_working_day=True),
        )
    )
    flight = ride("flight", ("home", "base"), (early - timedelta(hours=12), early))
    task = replace(task, places=(*task.places, home), transfers=(flight,))
    assert [e.appointment for e in planned(task).entries] == ["a2"]


def test_contradictory_agreements_are_infeasible_and_named() -> None:
    task = brief(
        item("a1", state=State.CONFIRMED, fixed_start=at("10:00"), required=("d1",)),
        item("a2", state=State.CONFIRMED, fixed_start=at("10:30"), required=("d1",)),
        item("a3", state=State.CONFIRMED, fixed_start=at("15:00"), required=("d1",), place="p1",
             host="h1"),
    )  # fmt: skip
    outcome = plan(task, mission=MISSION, settings=SETTINGS)
    assert outcome.status is Status.INFEASIBLE
    assert outcome.programme is None
    words = " ".join(text.en for text in outcome.conflicts)
    assert "Visit a1" in words
    assert "Visit a2" in words
    assert "Visit a3" not in words


def window(first: str, last: str, day: date = DAY) -> Window:
    """Return a window of one day in Tokyo."""
    return Window(start=at(first, day), end=at(last, day))


def wished(task: Brief) -> Brief:
    """Return the Brief in which everybody wishes for everything."""
    wishes = tuple(
        Wish(id=f"{d.id}{a.id}", delegate=d.id, target=a.id, strength=Strength.WANT)
        for d in task.delegates
        for a in task.appointments
    )
    return replace(task, wishes=wishes)


def with_everyone(task: Brief) -> Brief:
    """Return the Brief in which everybody has to come, and everything is a must."""

    def strict(a: Appointment) -> Appointment:
        return replace(a, required=("d1", "d2"), priority=Priority.MUST)

    return replace(task, appointments=tuple(strict(a) for a in task.appointments))


def test_vehicles_take_no_more_people_than_they_have_seats() -> None:
    task = wished(brief(item("a1", vehicle="v")))
    task = replace(task, vehicles=(Vehicle(id="v", name="Car", seats=1),))
    assert len(the(planned(task), "a1").attendees) == 1
