import pytest

from builders import appointment, at, brief, entry, told
from trademission.domain.appointments import Offer, State
from trademission.domain.rules.offered_slots import check

OFFERS = (Offer(start_at=at("2023-09-12 10:00")), Offer(start_at=at("2023-09-13 14:00")))


def test_an_idea_moves_freely() -> None:
    assert told(check, brief(appointment()), entry("visit", "2023-09-12 11:00")) == []


@pytest.mark.parametrize("start", ["2023-09-12 10:00", "2023-09-13 14:00"])
def test_an_offer_takes_each_of_its_slots(start: str) -> None:
    task = brief(appointment(state=State.OFFERED, offers=OFFERS))
    assert told(check, task, entry("visit", start)) == []


def test_an_offer_takes_no_other_time() -> None:
    task = brief(appointment(state=State.OFFERED, offers=OFFERS))
    assert told(check, task, entry("visit", "2023-09-12 10:01")) == [
        "“Visit” lies on Tue 12 Sep 2023, 10:01 to 11:01, but the host has not offered that time."
    ]


def test_a_later_round_follows_the_first_wherever_that_is() -> None:
    task = brief(appointment(state=State.OFFERED, offers=OFFERS, rounds=2))
    rounds = entry("visit", "2023-09-12 10:00"), entry("visit", "2023-09-12 11:00", round=2)
    assert told(check, task, *rounds) == []


def test_what_is_fixed_is_bound_by_that_alone() -> None:
    fixed = at("2023-09-12 16:00")
    task = brief(appointment(state=State.OFFERED, offers=OFFERS, fixed_start=fixed))
    assert told(check, task, entry("visit", "2023-09-12 16:00")) == []


@pytest.mark.parametrize("state", [State.DECLINED, State.CANCELLED])
def test_what_is_called_off_has_no_entry(state: State) -> None:
    task = brief(appointment(state=state))
    assert told(check, task) == []
    assert told(check, task, entry("visit", "2023-09-12 10:00")) == [
        "“Visit” has been called off, but stands in the programme; take it out."
    ]
