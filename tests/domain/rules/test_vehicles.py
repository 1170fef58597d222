from dataclasses import replace

import pytest

from builders import appointment, brief, entry, told, window
from trademission.domain.brief import Brief
from trademission.domain.people import Vehicle
from trademission.domain.rules.vehicles import check

TEN = "2023-09-12 10:00"


def ridden(*, waits: bool = True, seats: int = 9, where: str = "annex") -> Brief:
    """Return two visits, the first at the office, both by one coach."""
    one = appointment("one", rounds=2, vehicle="coach", vehicle_waits=waits)
    two = appointment("two", where, vehicle="coach", vehicle_waits=waits)
    hired = window("2023-09-12 09:00", "2023-09-12 18:00")
    coach = Vehicle(id="coach", name="The coach", seats=seats, windows=(hired,))
    return brief(one, two, appointment("walk"), vehicles=(coach,))


def test_a_walk_needs_no_vehicle() -> None:
    assert told(check, ridden(), entry("walk", "2023-09-12 20:00", "anna")) == []


@pytest.mark.parametrize(("seats", "found"), [(2, 0), (1, 1)])
def test_the_people_of_all_rounds_have_a_seat(seats: int, found: int) -> None:
    rounds = entry("one", TEN, "anna"), entry("one", "2023-09-12 11:00", "ben", round=2)
    assert len(told(check, ridden(seats=seats), *rounds)) == found


@pytest.mark.parametrize(
    ("start", "found"), [("09:00", 0), ("08:59", 1), ("17:00", 0), ("17:01", 1)]
)
def test_a_vehicle_drives_only_while_it_is_hired(start: str, found: int) -> None:
    assert len(told(check, ridden(), entry("one", f"2023-09-12 {start}", "anna"))) == found


@pytest.mark.parametrize("waits", [True, False])
def test_from_job_to_job_it_has_to_drive(*, waits: bool) -> None:
    task = ridden(waits=waits)
    first = entry("one", TEN, "anna")
    assert told(check, task, first, entry("two", "2023-09-12 11:30", "ben")) == []
    assert told(check, task, first, entry("two", "2023-09-12 11:29", "ben")) == [
        (
            "The coach is needed at “One” until Tue 12 Sep 2023, 11:00 and at “Two” from "
            "Tue 12 Sep 2023, 11:29; the way takes 30 minutes."
        )
    ]


@pytest.mark.parametrize(("start", "found"), [("10:30", 0), ("10:29", 1), ("11:31", 1)])
def test_between_setting_down_and_taking_up_it_may_serve_others(start: str, found: int) -> None:
    """The first visit lasts from ten until one; the second, half an hour away, one hour."""
    task = ridden(waits=False)
    long = entry("one", TEN, "anna", minutes=180)
    assert len(told(check, task, long, entry("two", f"2023-09-12 {start}", "ben"))) == found


def test_while_it_waits_it_serves_nobody_else() -> None:
    task = ridden(where="office")
    first = entry("one", TEN, "anna")
    assert len(told(check, task, first, entry("two", "2023-09-12 10:30", "ben"))) == 1
    assert told(check, task, first, entry("two", "2023-09-12 11:00", "ben")) == []


def test_the_rounds_of_one_appointment_are_one_job() -> None:
    rounds = entry("one", TEN, "anna"), entry("one", "2023-09-12 11:00", "ben", round=2)
    assert told(check, ridden(), *rounds) == []
    between = entry("two", "2023-09-12 12:29", "ben")
    assert len(told(check, ridden(), *rounds, between)) == 1


def test_before_the_first_round_it_has_to_have_come() -> None:
    rounds = entry("one", TEN, "anna"), entry("one", "2023-09-12 11:00", "ben", round=2)
    before = entry("two", "2023-09-12 08:31", "ben", minutes=60)
    task = replace(ridden(), vehicles=(Vehicle(id="coach", name="The coach", seats=9),))
    assert len(told(check, task, *rounds, before)) == 1
    early = entry("two", "2023-09-12 08:30", "ben", minutes=60)
    assert told(check, task, *rounds, early) == []


def test_two_vehicles_are_in_two_places() -> None:
    coaches = tuple(Vehicle(id=key, name=key, seats=9) for key in ("coach", "car"))
    items = appointment("one", vehicle="coach"), appointment("two", "annex", vehicle="car")
    held = entry("one", TEN, "anna"), entry("two", TEN, "ben")
    assert told(check, brief(*items, vehicles=coaches), *held) == []
