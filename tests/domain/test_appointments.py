from datetime import UTC

import pytest

from builders import appointment, at
from trademission.domain.appointments import (
    Interpreting,
    Offer,
    Order,
    Request,
    State,
    Wish,
)
from trademission.domain.errors import RefusedValueError
from trademission.domain.people import Holding, LanguagePair, Vehicle

NOON, EVENING = at("2023-09-12 12:00"), at("2023-09-12 20:00")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"duration_minutes": 0}, "duration_minutes must be at least 1."),
        ({"rounds": 0}, "rounds must be at least 1."),
        ({"weight": 0}, "weight must be at least 1."),
        ({"registration_minutes": -1}, "registration_minutes is negative."),
        ({"seats_min": -1}, "seats_min is negative."),
        (
            {"seats_min": 3, "seats_max": 2},
            "seats_max 2 is smaller than seats_min 3 or than 1.",
        ),
        (
            {"seats_min": 0, "seats_max": 0},
            "seats_max 0 is smaller than seats_min 0 or than 1.",
        ),
        (
            {"state": State.CONFIRMED},
            "it is confirmed, but has no fixed_start; write the agreed time.",
        ),
        ({"state": State.HELD}, "it is held, but has no fixed_start; write the agreed time."),
        (
            {"state": State.OFFERED},
            "it is offered, but no offered slot is given; list them or set it to requested.",
        ),
        (
            {"interpreting": Interpreting.CONSECUTIVE},
            "it needs interpreting, but names no working_language.",
        ),
    ],
)
def test_an_appointment_that_nobody_can_mean_is_refused(
    changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(RefusedValueError) as error:
        appointment("visit", "office", **changes)
    assert str(error.value) == f"appointment Visit: {sentence}"


@pytest.mark.parametrize(
    "changes",
    [
        {"duration_minutes": 1, "rounds": 1, "weight": 1, "seats_min": 1, "seats_max": 1},
        {"seats_min": 0, "seats_max": 1},
        {"state": State.OFFERED, "fixed_start": NOON},
        {"state": State.OFFERED, "offers": (Offer(start_at=NOON),)},
        {"interpreting": Interpreting.HOST},
        {"interpreting": Interpreting.SIMULTANEOUS, "working_language": "ja"},
    ],
)
def test_what_lies_on_the_border_is_fine(changes: dict[str, object]) -> None:
    item = appointment("visit", "office", **changes)
    assert {key: getattr(item, key) for key in changes} == changes


@pytest.mark.parametrize("state", list(State))
def test_an_agreed_time_is_firm_unless_the_host_calls_it_off(state: State) -> None:
    is_dead = state in {State.DECLINED, State.CANCELLED}
    item = appointment(state=state, fixed_start=NOON)
    assert (item.is_firm, item.is_dead) == (not is_dead, is_dead)


def test_without_an_agreed_time_nothing_is_firm() -> None:
    assert not appointment(state=State.REQUESTED).is_firm


def test_every_instant_is_kept_in_utc() -> None:
    item = appointment(fixed_start=NOON, visitor_list_due_at=EVENING)
    offer = Offer(start_at=NOON, expires_at=EVENING)
    request = Request(asked_at=NOON, reminded_at=EVENING)
    for one, other in (
        (item.fixed_start, item.visitor_list_due_at),
        (offer.start_at, offer.expires_at),
        (request.asked_at, request.reminded_at),
    ):
        assert one is not None
        assert other is not None
        assert (one, one.tzinfo) == (NOON, UTC)
        assert (other, other.tzinfo) == (EVENING, UTC)
    assert Request().asked_at is None


def test_a_lag_has_room_between_its_bounds() -> None:
    assert Order(first="a", then="b", lag_min_minutes=30, lag_max_minutes=30).lag_max_minutes == 30
    with pytest.raises(RefusedValueError, match="order a -> b: lag_max_minutes is below"):
        Order(first="a", then="b", lag_min_minutes=30, lag_max_minutes=29)


def test_a_wish_weighs_something() -> None:
    with pytest.raises(RefusedValueError, match="wish w: weight must be at least 1"):
        Wish(id="w", delegate="anna", target="fab", weight=0)


def test_a_seat_is_held_from_its_first_instant_to_before_its_last() -> None:
    holding = Holding(person="anna", since=NOON, until=EVENING)
    assert [holding.covers(t) for t in (at("2023-09-12 11:59"), NOON, EVENING)] == [
        False,
        True,
        False,
    ]
    assert Holding(person="anna").covers(NOON)
    with pytest.raises(RefusedValueError, match="holding of anna: until is too early"):
        Holding(person="anna", since=NOON, until=NOON)


def test_an_interpreter_links_two_languages_both_ways() -> None:
    pair = LanguagePair(first="de", second="ja")
    assert pair.links("ja", "de")
    assert pair.links("de", "ja")
    assert not pair.links("de", "de")
    assert not pair.links("de", "en")


def test_a_vehicle_has_a_seat() -> None:
    with pytest.raises(RefusedValueError, match="vehicle Coach: seats must be at least 1"):
        Vehicle(id="coach", name="Coach", seats=0)
