import pytest

from builders import appointment, brief, entry, told
from trademission.domain.rules.seats import check

TEN, ELEVEN = "2023-09-12 10:00", "2023-09-12 11:00"


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ((), "has 0 people; possible are 1 to 2."),
        (("anna",), None),
        (("anna", "ben"), None),
        (("anna", "ben", "cleo"), "has 3 people; possible are 1 to 2."),
    ],
)
def test_the_host_says_how_many(people: tuple[str, ...], says: str | None) -> None:
    task = brief(appointment(seats_min=1, seats_max=2))
    found = told(check, task, entry("visit", TEN, *people))
    assert found == ([f"“Visit” (Tue 12 Sep 2023, 10:00 to 11:00) {says}"] if says else [])


def test_without_an_upper_bound_any_number_may_come() -> None:
    task = brief(appointment(seats_min=2))
    assert told(check, task, entry("visit", TEN, *(f"d{n}" for n in range(50)))) == []
    (sentence,) = told(check, task, entry("visit", TEN, "anna"))
    assert sentence.endswith("has 1 person; possible are at least 2.")


def test_one_round_is_enough_for_anybody() -> None:
    task = brief(appointment(rounds=2))
    first = entry("visit", TEN, "anna")
    assert told(check, task, first, entry("visit", ELEVEN, "ben", round=2)) == []
    assert told(check, task, first, entry("visit", ELEVEN, "anna", round=2)) == [
        "Anna is in two rounds of “Visit”; one is enough."
    ]
