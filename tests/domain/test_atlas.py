from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from builders import CALM, appointment, at, brief, delegate, host, place, stop, transfer, window
from trademission.domain.atlas import Atlas, Stay
from trademission.domain.people import Holding, Interpreter, LanguagePair, Vehicle
from trademission.domain.places import OpeningHours, Transfer
from trademission.domain.policies import CityBuffer

PLACES = place("sendai", "Sendai"), place("home", "Berlin"), place("airport")
STOPS = stop("hotel", "2023-09-12", "2023-09-13"), stop("sendai", "2023-09-13", "2023-09-14")
DAWN, DUSK = at("2023-09-12 07:00"), at("2023-09-13 19:00")
FLIGHT = transfer(("home", "airport"), at("2023-09-11 12:00"), DAWN)
TRAIN = transfer(("hotel", "sendai"), DUSK, at("2023-09-13 20:40"))
BACK = transfer(("sendai", "home"), at("2023-09-14 15:00"), at("2023-09-15 06:00"))
KEI = Interpreter(id="kei", name="Kei", pairs=(LanguagePair(first="de", second="ja"),))


def atlas(*rides: Transfer, **changes: object) -> Atlas:
    """Return the atlas of a mission to Tokyo and Sendai with these transfers."""
    fields: dict[str, object] = {
        "stops": STOPS,
        "transfers": rides,
        "elsewhere": PLACES,
        "interpreters": (KEI,),
    }
    return Atlas(brief(appointment(), **(fields | changes)))  # type: ignore[arg-type]  # named fields


def stay(base: str, start: datetime, end: datetime, *ends: str | None) -> Stay:
    """Return a stay between two places of transfers."""
    first, last = ends or (None, None)
    return Stay(base=base, start=start, end=end, arrives_at_place=first, leaves_from_place=last)


TOKYO = stay("hotel", at("2023-09-12 00:00"), at("2023-09-14 00:00"))
SENDAI = stay("sendai", at("2023-09-13 00:00"), at("2023-09-15 00:00"))


def test_whoever_has_no_transfer_is_at_every_stop_on_its_days() -> None:
    assert atlas().stays("anna") == (TOKYO, SENDAI)
    assert atlas(FLIGHT).stays("kei") == (TOKYO, SENDAI)


def test_between_an_arrival_and_a_departure_people_stay_around_the_hotel() -> None:
    assert atlas(FLIGHT, TRAIN, BACK).stays("anna") == (
        stay("hotel", DAWN, DUSK, "airport", "hotel"),
        stay("sendai", TRAIN.arrives_at, BACK.departs_at, "sendai", "sendai"),
    )


def test_before_the_first_transfer_and_after_the_last_the_stop_bounds_the_stay() -> None:
    assert atlas(TRAIN).stays("anna") == (
        stay("hotel", TOKYO.start, DUSK, None, "hotel"),
        stay("sendai", TRAIN.arrives_at, SENDAI.end, "sendai", None),
    )


def test_a_change_of_train_is_no_stay_unless_there_is_time_for_one() -> None:
    on = transfer(("sendai", "home"), TRAIN.arrives_at, at("2023-09-14 15:00"))
    assert [s.base for s in atlas(FLIGHT, TRAIN, on).stays("anna")] == ["hotel"]


def test_far_from_every_stop_the_place_itself_is_the_base() -> None:
    via = replace(FLIGHT, destination="home", origin="airport")
    assert [s.base for s in atlas(via, BACK).stays("anna")] == ["home"]


def test_transfers_take_whom_they_name() -> None:
    people = delegate("anna", tracks=("minister",)), delegate("ben", segment="research")
    for words, who in (
        (("all",), {"anna", "ben"}),
        (("track:minister",), {"anna"}),
        (("segment:research", "kei"), {"ben", "kei"}),
        (("ben", "anna"), {"anna", "ben"}),
    ):
        found = atlas(replace(TRAIN, passengers=words), delegates=people)
        assert {k for k in ("anna", "ben", "kei") if found.transfers_of(k)} == who


def test_transfers_come_in_order_of_departure() -> None:
    assert atlas(BACK, TRAIN, FLIGHT).transfers_of("anna") == (FLIGHT, TRAIN, BACK)


NOON = at("2023-09-13 12:00")
SEAT = delegate(
    "anna",
    holdings=(Holding(person="first", until=NOON), Holding(person="second", since=NOON)),
)


def test_a_seat_is_where_its_holder_is() -> None:
    """The first flies home at noon; the second has come to Sendai by a train of their own."""
    leaving = transfer(("airport", "home"), NOON, at("2023-09-14 06:00"), passengers=("first",))
    coming = transfer(
        ("home", "sendai"), at("2023-09-12 06:00"), at("2023-09-13 09:00"), passengers=("second",)
    )
    found = atlas(FLIGHT, leaving, coming, delegates=(SEAT,))
    assert found.stays("anna") == (
        stay("hotel", DAWN, NOON, "airport", "airport"),
        stay("sendai", NOON, SENDAI.end, None, None),
    )
    assert found.transfers_of("anna") == (FLIGHT, coming, leaving)


def test_the_seats_transfers_are_of_those_who_hold_it_then() -> None:
    found = atlas(FLIGHT, TRAIN, delegates=(SEAT,))
    assert found.arrival_date("anna", at("2023-09-12 12:00")) == date(2023, 9, 12)
    assert found.arrival_date("anna", at("2023-09-13 13:00")) is None
    assert found.transfers_of("anna") == (FLIGHT, TRAIN)


def test_an_empty_seat_is_nowhere_and_arrives_never() -> None:
    seat = delegate("anna", holdings=(Holding(person="first", until=NOON),))
    found = atlas(FLIGHT, BACK, delegates=(seat,))
    assert found.stay_for("anna", "office", NOON, at("2023-09-13 13:00")) is None
    assert found.arrival_date("anna", NOON) is None


@pytest.mark.parametrize(
    ("start", "end", "is_there"),
    [("00:00", "01:00", True), ("23:00", "23:59", True), ("23:30", "23:59", True)],
)
def test_a_stay_covers_whole_days(start: str, end: str, *, is_there: bool) -> None:
    span = at(f"2023-09-12 {start}"), at(f"2023-09-12 {end}")
    assert (atlas().stay_for("anna", "office", *span) is not None) is is_there


def test_on_a_day_of_two_stops_the_place_decides_about_the_stay() -> None:
    span = at("2023-09-13 10:00"), at("2023-09-13 11:00")
    found = atlas()
    assert found.stay_for("anna", "office", *span) == TOKYO
    assert found.stay_for("anna", "sendai", *span) == SENDAI
    assert found.stay_for("anna", "home", *span) is None


@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        ("2023-09-12 07:40", "2023-09-12 08:00", True),
        ("2023-09-12 07:39", "2023-09-12 08:00", False),
        ("2023-09-13 18:00", "2023-09-13 18:35", True),
        ("2023-09-13 18:00", "2023-09-13 18:36", False),
    ],
)
def test_ways_from_an_arrival_and_to_a_departure_count_with_their_buffer(
    start: str, end: str, *, fits: bool
) -> None:
    """Ten minutes from the airport or to the hotel, 15 in hand, 15 at the gate on the way in."""
    policies = replace(CALM, buffers=(CityBuffer(city="Tokyo", minutes=15),))
    ways = [t for t in brief().travel_times if "annex" not in {t.origin, t.destination}]
    ways += [replace(ways[0], origin="airport")]
    found = atlas(FLIGHT, TRAIN, policies=policies, travel_times=tuple(ways))
    (here, *_) = found.stays("anna")
    assert fits is found.reaches_in_time(
        here, place="office", start=at(start), end=at(end), registration=15
    )


def test_a_stay_bounded_by_days_alone_has_no_ways() -> None:
    assert atlas().reaches_in_time(
        TOKYO, place="office", start=TOKYO.start, end=TOKYO.end, registration=15
    )


def test_the_arrival_is_that_of_the_first_transfer_in_the_zone_where_it_ends() -> None:
    assert atlas(FLIGHT, TRAIN).arrival_date("anna", NOON) == date(2023, 9, 12)
    assert atlas(TRAIN).arrival_date("anna", NOON) is None
    assert atlas().arrival_date("anna", NOON) is None


def test_able_to_come_is_who_is_there_in_time_and_did_not_just_arrive() -> None:
    found, item = atlas(FLIGHT, TRAIN), appointment()
    dinner = appointment(outside_working_day=True)
    for start, visits, dines in (
        ("2023-09-11 10:00", False, False),
        ("2023-09-12 06:30", False, False),
        ("2023-09-12 19:00", False, True),
        ("2023-09-13 10:00", True, True),
        ("2023-09-13 17:59", False, False),
    ):
        span = at(start), at(start.replace(start[11:13], f"{int(start[11:13]) + 1:02}", 1))
        assert found.able_to_come("anna", item, *span) is visits, start
        assert found.able_to_come("anna", dinner, *span) is dines, start


def test_a_mission_may_work_on_the_day_of_arrival() -> None:
    found = atlas(FLIGHT, policies=replace(CALM, arrival_day_dinner_only=False))
    span = at("2023-09-12 10:00"), at("2023-09-12 11:00")
    assert found.able_to_come("anna", appointment(), *span)


def test_a_place_without_hours_is_always_open() -> None:
    assert atlas().opening("office", date(2023, 9, 12), date(2023, 9, 13)) is None


def test_opening_hours_are_local_and_end_with_the_days_asked_for() -> None:
    hours = (
        OpeningHours(weekday=1, opens=time(9), closes=time(12)),
        OpeningHours(weekday=1, opens=time(13), closes=time(17)),
        OpeningHours(weekday=2, opens=time(9), closes=time(12)),
    )
    found = atlas(elsewhere=(*PLACES, place("hall", opening=hours)))
    tuesday, wednesday = date(2023, 9, 12), date(2023, 9, 13)
    assert found.opening("hall", tuesday, tuesday) == (
        window("2023-09-12 09:00", "2023-09-12 12:00"),
        window("2023-09-12 13:00", "2023-09-12 17:00"),
    )
    assert len(found.opening("hall", tuesday, wednesday) or ()) == 3
    assert found.opening("hall", date(2023, 9, 14), date(2023, 9, 18)) == ()
    assert found.opening("hall", wednesday, tuesday) == ()


def test_opening_hours_follow_the_clocks_when_they_change() -> None:
    hours = tuple(OpeningHours(weekday=d, opens=time(9), closes=time(10)) for d in range(7))
    found = atlas(elsewhere=(*PLACES, place("hall", "Berlin", opening=hours)))
    opening = found.opening("hall", date(2023, 10, 28), date(2023, 10, 29))
    assert [w.start for w in opening or ()] == [
        datetime(2023, 10, 28, 7, tzinfo=UTC),
        datetime(2023, 10, 29, 8, tzinfo=UTC),
    ]


def test_everything_with_an_id_is_called_by_its_name() -> None:
    coach = Vehicle(id="coach", name="The coach", seats=9)
    found = atlas(vehicles=(coach,), hosts=(host(),))
    names = {
        "anna": "Anna",
        "fab": "Fab",
        "fab-head": "Head of Fab",
        "kei": "Kei",
        "coach": "The coach",
        "visit": "Visit",
        "hotel": "Hotel",
        "unknown": "unknown",
    }
    assert {key: found.name_of(key) for key in names} == names


def test_ways_and_days_of_an_appointment_are_those_of_its_place() -> None:
    found = atlas()
    assert (found.way("office", "annex"), found.travel("annex", "office")) == (30, 30)
    assert found.day_of("visit", datetime(2023, 9, 11, 15, tzinfo=UTC)) == date(2023, 9, 12)
    assert found.zone_of("visit") == "Asia/Tokyo"
