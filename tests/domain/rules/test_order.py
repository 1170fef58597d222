import pytest

from builders import appointment, brief, entry, told
from trademission.domain.appointments import Order
from trademission.domain.rules.order import check

FIRST = entry("talk", "2023-09-12 10:00")


@pytest.mark.parametrize(
    ("start", "found"), [("11:30", 0), ("11:29", 1), ("12:30", 0), ("12:31", 1), ("09:00", 1)]
)
def test_the_lag_lies_between_its_bounds(start: str, found: int) -> None:
    order = Order(first="talk", then="visit", lag_min_minutes=30, lag_max_minutes=90)
    task = brief(appointment("talk"), appointment("visit"), orders=(order,))
    assert len(told(check, task, FIRST, entry("visit", f"2023-09-12 {start}"))) == found


def test_without_bounds_after_is_after() -> None:
    order = Order(first="talk", then="visit")
    task = brief(appointment("talk"), appointment("visit"), orders=(order,))
    for start in ("2023-09-12 11:00", "2023-09-13 11:00"):
        assert told(check, task, FIRST, entry("visit", start)) == []
    assert told(check, task, FIRST, entry("visit", "2023-09-12 10:59")) == [
        (
            "“Visit” (Tue 12 Sep 2023, 10:59 to 11:59) has to begin after the end "
            "of “Talk” (Tue 12 Sep 2023, 10:00 to 11:00)."
        )
    ]


def test_it_binds_every_round_and_is_told_once() -> None:
    order = Order(first="talk", then="visit", lag_min_minutes=1, lag_max_minutes=1)
    items = appointment("talk"), appointment("visit", rounds=2)
    held = FIRST, entry("visit", "2023-09-12 11:01"), entry("visit", "2023-09-12 12:01", round=2)
    (sentence,) = told(check, brief(*items, orders=(order,)), *held)
    assert "(Tue 12 Sep 2023, 12:01 to 13:01)" in sentence
    assert "at least 1 minute and at most 1 minute after" in sentence


def test_it_binds_only_when_both_take_place() -> None:
    order = Order(first="talk", then="visit", lag_min_minutes=30)
    task = brief(appointment("talk"), appointment("visit"), orders=(order,))
    assert told(check, task, FIRST) == []
    assert told(check, task, entry("visit", "2023-09-12 09:00")) == []
