import pytest

from builders import appointment, brief, delegate, entry, told
from trademission.domain.appointments import KeepApart
from trademission.domain.rules.keep_apart import check

TEN = "2023-09-12 10:00"
DELEGATES = (
    delegate("anna", organisation="Alpha"),
    delegate("ben", organisation="Beta"),
    delegate("cleo", organisation="Alpha"),
)
RIVALS = (KeepApart(one="Alpha", other="Beta"),)


def test_colleagues_and_strangers_may_meet() -> None:
    task = brief(appointment(), delegates=DELEGATES, keep_apart=RIVALS)
    assert told(check, task, entry("visit", TEN, "anna", "cleo", "stranger")) == []


def test_rivals_are_never_in_one_room() -> None:
    task = brief(appointment(), delegates=DELEGATES, keep_apart=RIVALS)
    assert told(check, task, entry("visit", TEN, "anna", "ben")) == [
        "Alpha and Beta must not meet, but are both at “Visit” (Tue 12 Sep 2023, 10:00 to 11:00)."
    ]


def test_rivals_may_come_in_different_rounds() -> None:
    task = brief(appointment(rounds=2), delegates=DELEGATES, keep_apart=RIVALS)
    rounds = entry("visit", TEN, "anna"), entry("visit", "2023-09-12 11:00", "ben", round=2)
    assert told(check, task, *rounds) == []


@pytest.mark.parametrize("known_as", ["fab", "Fab"])
def test_a_host_is_present_by_name_and_by_id(known_as: str) -> None:
    apart = (KeepApart(one=known_as, other="Beta"),)
    task = brief(appointment(host="fab"), delegates=DELEGATES, keep_apart=apart)
    assert told(check, task, entry("visit", TEN, "anna")) == []
    (sentence,) = told(check, task, entry("visit", TEN, "ben"))
    assert sentence.startswith("Fab and Beta must not meet")
