from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builders import CALM, appointment, at, brief, entry, place, stop, told, transfer
from trademission.domain.appointments import Kind, State
from trademission.domain.rules.working_day import check

TEN = "2023-09-12 10:00"


@pytest.mark.parametrize(
    ("start", "found"), [("09:00", 0), ("08:59", 1), ("17:00", 0), ("17:01", 1)]
)
def test_a_visit_lies_in_the_working_day(start: str, found: int) -> None:
    assert len(told(check, brief(appointment()), entry("visit", f"2023-09-12 {start}"))) == found


@pytest.mark.parametrize(
    ("start", "found"), [("09:00", 0), ("08:59", 1), ("21:30", 0), ("21:31", 1)]
)
def test_a_dinner_may_last_until_the_evening_ends(start: str, found: int) -> None:
    task = brief(appointment(outside_working_day=True))
    assert len(told(check, task, entry("visit", f"2023-09-12 {start}"))) == found


def test_the_sentence_names_the_hours_that_count() -> None:
    late = "2023-09-12 22:00"
    span = "“Visit” (Tue 12 Sep 2023, 22:00 to 23:00) lies outside"
    assert told(check, brief(appointment()), entry("visit", late)) == [
        f"{span} the working day (09:00 to 18:00)."
    ]
    assert told(check, brief(appointment(outside_working_day=True)), entry("visit", late)) == [
        f"{span} working day and evening (09:00 to 22:30)."
    ]


def test_the_day_is_that_of_the_place() -> None:
    """Nine in Taipei is ten in Tokyo."""
    taipei = place("lab", "Taipei")
    task = brief(appointment(where="lab"), elsewhere=(taipei,))
    assert told(check, task, entry("visit", TEN)) == []
    assert len(told(check, task, entry("visit", "2023-09-12 09:59"))) == 1


@pytest.mark.parametrize(
    ("firm", "outside", "found"), [(True, True, 0), (True, False, 1), (False, True, 1)]
)
def test_only_what_is_agreed_and_no_visit_lies_at_any_hour(
    *, firm: bool, outside: bool, found: int
) -> None:
    early = "2023-09-12 06:00"
    item = appointment(outside_working_day=outside)
    if firm:
        item = replace(item, state=State.CONFIRMED, fixed_start=at(early))
    assert len(told(check, brief(item), entry("visit", early))) == found


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, 1),
        ({"outside_working_day": True}, 0),
        ({"kind": Kind.FREE_TIME}, 0),
        ({"state": State.CONFIRMED, "fixed_start": at(TEN)}, 0),
    ],
)
def test_a_day_of_rest_is_for_dinners_free_time_and_agreements(
    change: dict[str, Any], found: int
) -> None:
    policies = replace(CALM, rest_days=(date(2023, 9, 12),))
    task = brief(appointment(**change), policies=policies)
    assert len(told(check, task, entry("visit", TEN))) == found
    assert told(check, task, entry("visit", "2023-09-13 10:00")) == []


FLIGHT = transfer(
    ("home", "hotel"), at("2023-09-11 20:00"), at("2023-09-12 07:00"), passengers=("anna",)
)
ARRIVING = {"elsewhere": (place("home", "Berlin"),), "stops": (stop(),), "transfers": (FLIGHT,)}


def test_the_day_of_arrival_is_for_a_dinner_at_most() -> None:
    visit = brief(appointment(), **ARRIVING)  # type: ignore[arg-type]  # named fields
    assert told(check, visit, entry("visit", TEN, "anna")) == [
        (
            "Anna only arrives on the day of “Visit” (Tue 12 Sep 2023, 10:00 to 11:00); "
            "on that day there is nothing but a dinner."
        )
    ]
    assert told(check, visit, entry("visit", TEN, "ben")) == []
    assert told(check, visit, entry("visit", "2023-09-13 10:00", "anna")) == []
    dinner = brief(appointment(outside_working_day=True), **ARRIVING)  # type: ignore[arg-type]  # as above
    assert told(check, dinner, entry("visit", TEN, "anna")) == []


def test_a_mission_may_work_on_the_day_of_arrival() -> None:
    policies = replace(CALM, arrival_day_dinner_only=False)
    task = brief(appointment(), policies=policies, **ARRIVING)  # type: ignore[arg-type]  # named fields
    assert told(check, task, entry("visit", TEN, "anna")) == []


def test_strangers_are_the_matter_of_presence() -> None:
    assert told(check, brief(appointment()), entry("visit", TEN, "stranger")) == []
