from datetime import time

import pytest

from builders import appointment, brief, entry, host, place, told, window
from trademission.domain.places import OpeningHours, Place
from trademission.domain.rules.opening_hours import check

TUESDAY, WEDNESDAY = 1, 2


def hall(*weekdays: int, opens: time = time(9), closes: time = time(17)) -> Place:
    """Return a place that is open on some weekdays."""
    hours = (OpeningHours(weekday=d, opens=opens, closes=closes) for d in weekdays)
    return place("hall", opening=tuple(hours))


def test_a_place_without_hours_is_always_open() -> None:
    assert told(check, brief(appointment()), entry("visit", "2023-09-12 03:00")) == []


@pytest.mark.parametrize(
    ("start", "found"),
    [
        ("2023-09-12 09:00", 0),
        ("2023-09-12 08:59", 1),
        ("2023-09-12 16:00", 0),
        ("2023-09-12 16:01", 1),
        ("2023-09-13 10:00", 1),
    ],
)
def test_a_place_is_open_on_its_weekdays_in_its_hours(start: str, found: int) -> None:
    task = brief(appointment(where="hall"), elsewhere=(hall(TUESDAY),))
    assert len(told(check, task, entry("visit", start))) == found


def test_two_windows_that_touch_hold_one_visit() -> None:
    halves = (
        window("2023-09-12 09:00", "2023-09-12 10:30"),
        window("2023-09-12 10:30", "2023-09-12 12:00"),
    )
    task = brief(appointment(windows=halves))
    assert told(check, task, entry("visit", "2023-09-12 10:00")) == []
    apart = halves[0], window("2023-09-12 10:31", "2023-09-12 12:00")
    assert told(check, brief(appointment(windows=apart)), entry("visit", "2023-09-12 10:00")) == [
        (
            "“Visit” (Tue 12 Sep 2023, 10:00 to 11:00) lies outside the hours of place, host or "
            "counterpart."
        )
    ]


@pytest.mark.parametrize(("start", "found"), [("11:00", 0), ("10:59", 1), ("11:01", 1)])
def test_place_item_and_counterpart_have_to_be_free_at_once(start: str, found: int) -> None:
    item = appointment(
        where="hall",
        windows=(window("2023-09-12 08:00", "2023-09-12 12:00"),),
        counterparts=("fab-head",),
    )
    head = host("fab", window("2023-09-12 11:00", "2023-09-12 15:00"))
    task = brief(item, elsewhere=(hall(TUESDAY, WEDNESDAY),), hosts=(head,))
    assert len(told(check, task, entry("visit", f"2023-09-12 {start}"))) == found


def test_a_counterpart_without_windows_is_always_free() -> None:
    task = brief(appointment(counterparts=("fab-head",)))
    assert told(check, task, entry("visit", "2023-09-12 03:00")) == []


def test_nothing_takes_place_in_a_closed_place() -> None:
    shut = place("office", closures=(window("2023-09-12 12:00", "2023-09-12 15:00"),))
    task = brief(appointment(), places=(place("hotel"), shut, place("annex")))
    assert told(check, task, entry("visit", "2023-09-12 11:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-12 15:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-12 14:45", "anna")) == [
        "“Visit” (Tue 12 Sep 2023, 14:45 to 15:45) cannot take place: Office is closed."
    ]
