import pytest

from builders import appointment, at, brief, entry, told
from trademission.domain.appointments import State
from trademission.domain.programme import Pin
from trademission.domain.rules.pinned import check

TEN = "2023-09-12 10:00"
PIN = Pin(appointment="visit", start_at=at(TEN))


def test_an_idea_may_stay_out() -> None:
    assert told(check, brief(appointment())) == []


@pytest.mark.parametrize("state", [State.IDEA, State.OFFERED, State.CONFIRMED, State.HELD])
def test_what_has_a_fixed_time_takes_place(state: State) -> None:
    task = brief(appointment(state=state, fixed_start=at(TEN)))
    assert told(check, task, entry("visit", TEN)) == []
    assert told(check, task) == [
        "“Visit” is firmly agreed for Tue 12 Sep 2023, 10:00, but missing from the programme."
    ]
    assert len(told(check, task, entry("visit", TEN, round=2))) == 1


@pytest.mark.parametrize("state", [State.DECLINED, State.CANCELLED])
def test_what_is_called_off_binds_nobody(state: State) -> None:
    task = brief(appointment(state=state, fixed_start=at(TEN)))
    assert told(check, task, pins=(PIN,)) == []


def test_a_pin_asks_for_its_round_at_its_time() -> None:
    task = brief(appointment(rounds=2))
    held = entry("visit", TEN, "anna")
    assert told(check, task, held, pins=(PIN,)) == []
    assert told(check, task, entry("visit", "2023-09-12 10:15", "anna"), pins=(PIN,)) == [
        "“Visit” is pinned to Tue 12 Sep 2023, 10:00, but does not stand so in the programme."
    ]
    second = Pin(appointment="visit", start_at=at(TEN), round=2)
    assert len(told(check, task, held, pins=(second,))) == 1
    assert len(told(check, task, pins=(PIN,))) == 1


@pytest.mark.parametrize("people", [(), ("anna",), ("ben",), ("anna", "ben", "cleo")])
def test_a_pin_with_people_asks_for_exactly_these(people: tuple[str, ...]) -> None:
    pin = Pin(appointment="visit", start_at=at(TEN), attendees=("ben", "anna"))
    task = brief(appointment())
    assert told(check, task, entry("visit", TEN, "anna", "ben"), pins=(pin,)) == []
    (sentence,) = told(check, task, entry("visit", TEN, *people), pins=(pin,))
    assert "10:00 with Anna, Ben, but" in sentence


def test_a_pin_on_what_the_mission_does_not_know_binds_nobody() -> None:
    pin = Pin(appointment="gone", start_at=at(TEN))
    assert told(check, brief(appointment()), pins=(pin,)) == []
