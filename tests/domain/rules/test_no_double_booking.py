import pytest

from builders import appointment, brief, entry, host, told
from trademission.domain.appointments import Rounds
from trademission.domain.people import Interpreter, LanguagePair, Vehicle
from trademission.domain.rules.no_double_booking import check

PAIR = (LanguagePair(first="de", second="ja"),)
TEN, HALF_PAST, ELEVEN = "2023-09-12 10:00", "2023-09-12 10:30", "2023-09-12 11:00"


def test_people_may_go_from_one_item_to_the_next_without_a_pause() -> None:
    task = brief(appointment("one"), appointment("two"))
    assert told(check, task, entry("one", TEN, "anna"), entry("two", ELEVEN, "anna")) == []


def test_nobody_is_at_two_items_at_once() -> None:
    task = brief(appointment("one"), appointment("two"))
    held = entry("one", TEN, "anna"), entry("two", "2023-09-12 10:59", "anna", "ben")
    assert told(check, task, *held) == [
        (
            "Anna is booked twice: “One” (Tue 12 Sep 2023, 10:00 to 11:00) and “Two” "
            "(Tue 12 Sep 2023, 10:59 to 11:59); move one of them."
        )
    ]


@pytest.mark.parametrize("waits", [True, False])
def test_a_vehicle_is_a_body_only_while_it_waits(*, waits: bool) -> None:
    coach = Vehicle(id="coach", name="Coach", seats=9)
    items = (appointment(k, vehicle="coach", vehicle_waits=waits) for k in ("one", "two"))
    task = brief(*items, vehicles=(coach,))
    held = entry("one", TEN, "anna"), entry("two", HALF_PAST, "ben")
    assert len(told(check, task, *held)) == int(waits)


def test_a_counterpart_receives_one_visit_at_a_time() -> None:
    task = brief(*(appointment(k, counterparts=("fab-head",)) for k in ("one", "two")))
    held = entry("one", TEN, "anna"), entry("two", HALF_PAST, "ben")
    (sentence,) = told(check, task, *held)
    assert sentence.startswith("Head of Fab is booked twice")


def test_parallel_rounds_share_the_host_but_not_the_people() -> None:
    both = appointment(
        "visit",
        rounds=2,
        rounds_run=Rounds.PARALLEL,
        counterparts=("fab-head",),
        vehicle="coach",
    )
    kei = Interpreter(id="kei", name="Kei", pairs=PAIR)
    coach = Vehicle(id="coach", name="Coach", seats=9)
    task = brief(both, hosts=(host(),), interpreters=(kei,), vehicles=(coach,))
    first = entry("visit", TEN, "anna", interpreters=("kei",))
    assert told(check, task, first, entry("visit", TEN, "ben", round=2)) == []
    again = entry("visit", TEN, "anna", round=2, interpreters=("kei",))
    assert [s.split(" is")[0] for s in told(check, task, first, again)] == ["Anna", "Kei"]
