from dataclasses import replace

import pytest

from builders import CALM, appointment, brief, entry, place, told
from trademission.domain.appointments import LIGHT_KINDS, Kind
from trademission.domain.rules.daily_load import check

ONE = replace(CALM, daily_load=1)
TEN, TWO = "2023-09-12 10:00", "2023-09-12 14:00"


def test_as_many_visits_as_the_mission_allows_are_fine() -> None:
    task = brief(appointment("one"), appointment("two"), policies=replace(CALM, daily_load=2))
    assert told(check, task, entry("one", TEN, "anna"), entry("two", TWO, "anna")) == []


def test_one_visit_more_is_too_much() -> None:
    task = brief(appointment("one"), appointment("two"), policies=ONE)
    assert told(check, task, entry("one", TEN, "anna"), entry("two", TWO, "anna", "ben")) == [
        "Anna has 2 appointments on Tue 12 Sep 2023; the limit is 1."
    ]


@pytest.mark.parametrize("kind", sorted(LIGHT_KINDS))
def test_light_items_do_not_count(kind: Kind) -> None:
    task = brief(appointment("one"), appointment("two", kind=kind), policies=ONE)
    assert told(check, task, entry("one", TEN, "anna"), entry("two", TWO, "anna")) == []


def test_evenings_do_not_count() -> None:
    dinner = appointment("two", kind=Kind.DINNER, outside_working_day=True)
    task = brief(appointment("one"), dinner, policies=ONE)
    assert told(check, task, entry("one", TEN, "anna"), entry("two", TWO, "anna")) == []


def test_the_day_is_that_of_the_place() -> None:
    """Half past midnight in Tokyo is still the day before in Taipei."""
    lab = place("lab", "Taipei")
    task = brief(appointment("one"), appointment("two", "lab"), elsewhere=(lab,), policies=ONE)
    late = entry("two", "2023-09-13 00:30", "anna")
    assert len(told(check, task, entry("one", TEN, "anna"), late)) == 1
    assert told(check, task, entry("one", "2023-09-13 10:00", "anna"), late) == []
