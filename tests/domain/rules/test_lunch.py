from dataclasses import replace

import pytest

from builders import CALM, appointment, at, brief, entry, place, stop, told, transfer
from trademission.domain.brief import Brief
from trademission.domain.programme import Entry
from trademission.domain.rules.lunch import check

HUNGRY = replace(CALM, lunch_minutes=45)
"""Lunch lies between 11:30 and 14:00."""


def clock(key: str, start: str, minutes: int = 60) -> Entry:
    """Return an entry of Anna's on the day."""
    return entry(key, f"2023-09-12 {start}", "anna", minutes=minutes)


@pytest.mark.parametrize(
    ("start", "length", "found"),
    [
        ("09:00", 255, 0),  # ends at 13:15, lunch until 14:00
        ("09:00", 256, 1),
        ("12:15", 300, 0),  # lunch from 11:30
        ("12:14", 62, 1),  # 44 minutes before, 44 minutes after
    ],
)
def test_a_long_item_leaves_lunch_before_or_after_it(start: str, length: int, found: int) -> None:
    task = brief(appointment(duration_minutes=length), policies=HUNGRY)
    assert len(told(check, task, clock("visit", start, length))) == found


def test_between_two_items_lie_the_way_and_the_meal() -> None:
    task = brief(appointment("one"), appointment("two", "annex"), policies=HUNGRY)
    assert told(check, task, clock("one", "11:30"), clock("two", "13:45")) == []
    assert told(check, task, clock("one", "11:31"), clock("two", "13:45")) == [
        "Anna has no 45 minutes free for lunch on Tue 12 Sep 2023."
    ]


def test_every_break_of_the_day_may_be_the_one_for_lunch() -> None:
    items = [appointment(key, duration_minutes=30) for key in ("one", "two", "three")]
    starts = {"one": "11:15", "two": "12:30", "three": "13:00"}
    task = brief(*items, policies=HUNGRY)
    held = [clock(key, start, 30) for key, start in starts.items()]
    assert told(check, task, *held) == []
    later = [clock("one", "11:16", 30), *held[1:]]
    assert len(told(check, task, *later)) == 1


@pytest.mark.parametrize(
    ("start", "found"), [("10:30", 0), ("10:29", 1), ("13:00", 0), ("13:01", 1)]
)
def test_a_meal_counts_when_it_lies_in_the_window(start: str, found: int) -> None:
    """The meal of 105 minutes shares 45 with the window at 10:30, and 60 at 13:00."""
    hungry = replace(CALM, lunch_minutes=45 if start < "12" else 60)
    items = appointment("meal", provides_meal=True, duration_minutes=105), appointment("talk")
    task = brief(*items, policies=hungry)
    rest = ("12:14", 120) if start < "12" else ("10:00", 180)
    held = clock("meal", start, 105), clock("talk", *rest)
    assert len(told(check, task, *held)) == found


def train(departs: str) -> Brief:
    """Return a visit beside a train of two hours to Sendai."""
    way = transfer(
        ("hotel", "sendai"),
        at(f"2023-09-12 {departs}"),
        at(f"2023-09-12 {int(departs[:2]) + 2}{departs[2:]}"),
    )
    sendai = place("sendai", "Sendai")
    items = appointment("one", duration_minutes=300), appointment("two", "sendai")
    return brief(*items, elsewhere=(sendai,), transfers=(way,), policies=HUNGRY)


def test_on_a_train_over_lunch_people_eat() -> None:
    """The stays and the way between them are the matter of other laws."""
    held = clock("one", "09:00", 300), clock("two", "16:00")
    assert told(check, train("13:15"), *held) == []
    assert len(told(check, train("13:16"), *held)) == 1


def test_on_a_day_between_two_zones_lunch_is_where_the_flight_departs() -> None:
    """Two in Tokyo is one in Taipei, so a flight at two is over lunch only for Taipei's clocks."""
    lab = place("lab", "Taipei")
    items = appointment("one", duration_minutes=120), appointment("two", "lab")
    stops = stop(), stop("lab")
    held = clock("one", "11:30", 120), clock("two", "19:00")

    def flight(departs: str) -> Brief:
        way = transfer(("hotel", "lab"), at(departs), at("2023-09-12 17:30"))
        return brief(*items, elsewhere=(lab,), stops=stops, transfers=(way,), policies=HUNGRY)

    assert len(told(check, flight("2023-09-12 14:00"), *held)) == 1
    assert told(check, flight("2023-09-12 13:15"), *held) == []


def test_in_two_zones_each_item_counts_by_its_own_clocks() -> None:
    """An item from 13:15 on in Tokyo begins at 12:15 in Taipei: there it is after lunch."""
    task = brief(appointment(where="lab"), elsewhere=(place("lab", "Taipei"),), policies=HUNGRY)
    assert told(check, task, clock("visit", "13:15", 120)) == []
    assert len(told(check, task, clock("visit", "13:14", 120))) == 1


def test_other_people_other_days_and_other_missions_are_not_hungry() -> None:
    items = appointment("one", duration_minutes=300), appointment("two", duration_minutes=300)
    task = brief(*items, policies=HUNGRY)
    hungry = clock("one", "09:00", 300)
    assert len(told(check, task, hungry)) == 1
    assert told(check, brief(*items), hungry) == []
    assert told(check, task) == []
