from dataclasses import replace

import pytest

from builders import CALM, appointment, at, brief, entry, place, programme, told, transfer
from trademission.domain.brief import Brief
from trademission.domain.case import Case
from trademission.domain.places import Transfer
from trademission.domain.rules.night_rest import check

TIRED = replace(CALM, night_rest_minutes=630)
SENDAI, AOMORI = place("sendai", "Sendai"), place("aomori", "Sendai", city="Aomori")
DINNER = entry("dinner", "2023-09-12 21:00", "anna")


def nights(*rides: Transfer) -> Brief:
    """Return a dinner and a visit of a mission that sleeps ten hours and a half."""
    items = appointment("dinner", outside_working_day=True), appointment("visit")
    return brief(*items, elsewhere=(SENDAI, AOMORI), transfers=rides, policies=TIRED)


def train(way: tuple[str, str], departs: str, arrives: str, **more: object) -> Transfer:
    """Return a train between two times on Tokyo's clocks."""
    return transfer(way, at(departs), at(arrives), **more)


def test_between_two_days_lies_the_rest() -> None:
    task = nights()
    assert told(check, task, DINNER, entry("visit", "2023-09-13 08:30", "anna")) == []
    assert told(check, task, DINNER, entry("visit", "2023-09-13 08:29", "anna")) == [
        "Anna has only 10:29 hours of rest between “Dinner” and “Visit”; 10:30 are intended."
    ]
    assert told(check, task, DINNER, entry("visit", "2023-09-13 08:29", "ben")) == []


def test_no_rest_is_asked_within_a_day_or_where_none_is_set() -> None:
    early = entry("visit", "2023-09-12 19:00", "anna")
    assert told(check, nights(), DINNER, early) == []
    task = replace(nights(), policies=CALM)
    assert told(check, task, DINNER, entry("visit", "2023-09-13 06:00", "anna")) == []


def test_every_pair_of_two_days_counts_and_not_only_neighbours() -> None:
    """The dinner that lasts is the earlier one."""
    long = entry("dinner", "2023-09-12 20:00", "anna", minutes=180)
    short = entry("visit", "2023-09-12 21:00", "anna", minutes=30)
    next_day = entry("visit", "2023-09-13 09:00", "anna", round=2)
    (sentence,) = told(check, nights(), long, short, next_day)
    assert "between “Dinner” and “Visit”" in sentence


def test_an_evening_past_midnight_counts_for_the_day_it_began() -> None:
    late = entry("dinner", "2023-09-12 23:00", "anna", minutes=120)
    assert told(check, nights(), late, entry("visit", "2023-09-13 11:30", "anna")) == []
    assert len(told(check, nights(), late, entry("visit", "2023-09-13 11:29", "anna"))) == 1


@pytest.mark.parametrize(("departs", "found"), [("08:30", 0), ("08:29", 1)])
def test_a_train_in_the_morning_needs_the_night_before_it(departs: str, found: int) -> None:
    ride = train(("hotel", "sendai"), f"2023-09-13 {departs}", "2023-09-13 11:00")
    assert len(told(check, nights(ride), DINNER)) == found


@pytest.mark.parametrize(("arrives", "found"), [("22:30", 0), ("22:31", 1)])
def test_a_train_in_the_evening_needs_the_night_after_it(arrives: str, found: int) -> None:
    ride = train(("sendai", "hotel"), "2023-09-12 20:00", f"2023-09-12 {arrives}")
    held = entry("visit", "2023-09-13 09:00", "anna")
    assert len(told(check, nights(ride), held)) == found


def test_two_trains_alone_are_nobodys_law() -> None:
    rides = (
        train(("sendai", "hotel"), "2023-09-12 20:00", "2023-09-12 23:00"),
        train(("hotel", "sendai"), "2023-09-13 05:00", "2023-09-13 07:00"),
    )
    assert told(check, nights(*rides)) == []


def test_on_a_train_that_counts_as_the_night_people_sleep() -> None:
    sleeper = train(
        ("hotel", "sendai"), "2023-09-12 22:30", "2023-09-13 06:00", counts_as_night=True
    )
    visit = entry("visit", "2023-09-13 07:00", "anna")
    assert told(check, nights(sleeper), DINNER, visit) == []
    others = replace(sleeper, passengers=("ben",))
    assert len(told(check, nights(others), DINNER, visit)) == 1


def test_after_a_night_on_a_train_the_next_train_needs_no_rest() -> None:
    sleeper = train(
        ("hotel", "sendai"), "2023-09-12 22:30", "2023-09-13 05:00", counts_as_night=True
    )
    onward = train(("sendai", "aomori"), "2023-09-13 06:00", "2023-09-13 08:00")
    assert told(check, nights(sleeper, onward), DINNER) == []
    assert len(told(check, nights(onward), DINNER)) == 1


@pytest.mark.parametrize(
    ("departs", "arrives"),
    [
        ("2023-09-11 22:30", "2023-09-12 06:00"),
        ("2023-09-12 16:00", "2023-09-12 22:00"),
        ("2023-09-13 07:00", "2023-09-13 09:00"),
    ],
)
def test_a_train_of_another_time_is_no_rest_for_this_night(departs: str, arrives: str) -> None:
    """The dinner ends at ten, where the second train arrives; at seven the third departs."""
    sleeper = train(("hotel", "sendai"), departs, arrives, counts_as_night=True)
    visit = entry("visit", "2023-09-13 07:00", "anna")
    assert len(told(check, nights(sleeper), DINNER, visit)) == 1


def test_a_night_cut_by_a_train_names_the_item_alone() -> None:
    early = train(("hotel", "sendai"), "2023-09-13 06:00", "2023-09-13 08:00")
    (breach,) = check(Case(nights(early), programme(DINNER)))
    assert (breach.who, breach.what) == (("anna",), ("dinner",))
    assert "between “Dinner” and “Train to sendai”" in breach.sentence.en
