from dataclasses import replace

import pytest

from builders import CALM, appointment, at, brief, entry, place, stop, told, transfer
from trademission.domain.people import Interpreter, LanguagePair
from trademission.domain.policies import CityBuffer
from trademission.domain.rules.travel_time import check

TEN = "2023-09-12 10:00"


def test_a_way_of_half_an_hour_needs_half_an_hour() -> None:
    task = brief(appointment("one"), appointment("two", "annex"))
    first = entry("one", TEN, "anna")
    assert told(check, task, first, entry("two", "2023-09-12 11:30", "anna")) == []
    assert told(check, task, first, entry("two", "2023-09-12 11:29", "anna")) == [
        (
            "Anna is at “One” until 11:00 on Tue 12 Sep 2023 and due at “Two” at 11:29, "
            "but the way takes 30 minutes."
        )
    ]
    assert told(check, task, first, entry("two", "2023-09-12 11:29", "ben")) == []


def test_buffer_and_registration_come_on_top_of_the_way() -> None:
    policies = replace(CALM, buffers=(CityBuffer(city="Tokyo", minutes=15),))
    items = appointment("one"), appointment("two", "annex", registration_minutes=10)
    task = brief(*items, policies=policies)
    first = entry("one", TEN, "anna")
    assert told(check, task, first, entry("two", "2023-09-12 11:55", "anna")) == []
    (sentence,) = told(check, task, first, entry("two", "2023-09-12 11:54", "anna"))
    assert sentence.endswith("but the way takes 45 minutes and the registration 10 minutes.")


def test_whoever_stays_at_the_place_is_registered_already() -> None:
    task = brief(appointment("one"), appointment("two", registration_minutes=10))
    held = entry("one", TEN, "anna"), entry("two", "2023-09-12 11:00", "anna")
    assert told(check, task, *held) == []


def test_an_interpreter_travels_like_everybody() -> None:
    kei = Interpreter(id="kei", name="Kei", pairs=(LanguagePair(first="de", second="ja"),))
    task = brief(appointment("one"), appointment("two", "annex"), interpreters=(kei,))
    first = entry("one", TEN, "anna", interpreters=("kei",))
    then = entry("two", "2023-09-12 11:15", "ben", interpreters=("kei",))
    (sentence,) = told(check, task, first, then)
    assert sentence.startswith("Kei is at “One”")


@pytest.mark.parametrize(
    ("start", "fits"), [("09:20", True), ("09:19", False), ("15:50", True), ("15:51", False)]
)
def test_the_way_from_an_arrival_and_to_a_departure_fits(start: str, *, fits: bool) -> None:
    """From the train at nine it is 10 minutes and 10 at the gate; the next leaves at five."""
    sendai = place("sendai", "Sendai")
    trains = (
        transfer(("sendai", "hotel"), at("2023-09-12 07:20"), at("2023-09-12 09:00")),
        transfer(("hotel", "sendai"), at("2023-09-12 17:00"), at("2023-09-12 18:40")),
    )
    task = brief(appointment(registration_minutes=10), elsewhere=(sendai,), transfers=trains)
    found = told(check, task, entry("visit", f"2023-09-12 {start}", "anna"))
    late = [s for s in found if "between arrival and departure; the way is too long." in s]
    assert (found, late) == (([], []) if fits else (late, found))
    assert len(found) == int(not fits)


def test_between_two_stays_the_transfer_is_the_way() -> None:
    sendai = place("sendai", "Sendai")
    train = transfer(("office", "sendai"), at("2023-09-12 12:00"), at("2023-09-12 12:30"))
    items = appointment("one"), appointment("two", "sendai")
    stops = stop(), stop("sendai")
    task = brief(*items, elsewhere=(sendai,), stops=stops, transfers=(train,))
    held = entry("one", "2023-09-12 11:00", "anna"), entry("two", "2023-09-12 12:30", "anna")
    assert told(check, task, *held) == []


def test_absence_and_overlap_are_the_matter_of_other_laws() -> None:
    task = brief(appointment("one"), appointment("two", "annex"))
    first = entry("one", TEN, "anna")
    assert told(check, task, first, entry("two", "2023-09-12 10:30", "anna")) == []
    night = entry("one", "2023-09-13 23:00", "anna")
    assert told(check, task, night, entry("two", "2023-09-14 00:00", "anna")) == []


def test_a_way_is_needed_even_where_no_time_is_left_for_any() -> None:
    task = brief(appointment("one"), appointment("two", "annex"))
    held = entry("one", TEN, "anna"), entry("two", "2023-09-12 11:00", "anna")
    assert len(told(check, task, *held)) == 1


def test_between_two_items_of_the_absent_there_is_no_way() -> None:
    task = brief(appointment("one"), appointment("two", "annex"))
    held = entry("one", "2023-09-14 10:00", "anna"), entry("two", "2023-09-14 11:00", "anna")
    assert told(check, task, *held) == []
