import pytest

from builders import appointment, at, brief, delegate, entry, place, told, transfer
from trademission.domain.appointments import Choice, Side, Strength, Wish
from trademission.domain.rules.required_attendees import check

TEN, ELEVEN = "2023-09-12 10:00", "2023-09-12 11:00"
SPAN = "(Tue 12 Sep 2023, 10:00 to 11:00)"


def test_of_the_invited_some_may_come_where_the_planner_chooses() -> None:
    assert told(check, brief(appointment()), entry("visit", TEN, "ben")) == []


def test_the_required_and_the_leader_come_to_some_round() -> None:
    task = brief(appointment(required=("anna",), leader="ben", rounds=2))
    both = entry("visit", TEN, "anna"), entry("visit", ELEVEN, "ben", round=2)
    assert told(check, task, *both) == []
    assert told(check, task, both[0]) == [f"Ben has to be at “Visit” {SPAN}, but is missing."]
    assert told(check, task) == []


def test_a_segment_may_be_required_as_a_whole() -> None:
    task = brief(appointment(required=("segment:companies",)))
    assert told(check, task, entry("visit", TEN, "anna", "ben")) == []
    assert len(told(check, task, entry("visit", TEN))) == 2


def test_nobody_comes_uninvited_but_the_required_and_the_leader() -> None:
    task = brief(appointment(invited=(), required=("anna",), leader="ben"))
    assert told(check, task, entry("visit", TEN, "anna", "ben")) == []
    closed = brief(appointment(invited=("track:minister",)), delegates=TRACKS)
    assert told(check, closed, entry("visit", TEN, "anna")) == []
    assert told(check, closed, entry("visit", TEN, "anna", "ben")) == [
        f"Ben is not invited to “Visit” {SPAN}."
    ]


TRACKS = (delegate("anna", tracks=("minister",)), delegate("ben"))


def test_where_all_are_asked_all_who_can_come_do() -> None:
    task = brief(appointment(choice=Choice.EVERYONE))
    assert told(check, task, entry("visit", TEN, "anna", "ben")) == []
    assert told(check, task, entry("visit", TEN, "anna")) == [
        f"Ben has to be at “Visit” {SPAN}, but is missing."
    ]


def test_whoever_cannot_come_in_time_is_not_missed() -> None:
    """Ben arrives at 09:50 and needs 10 minutes to the office."""
    train = transfer(
        ("sendai", "hotel"), at("2023-09-12 08:10"), at("2023-09-12 09:50"), passengers=("ben",)
    )
    dinner = appointment(choice=Choice.EVERYONE, outside_working_day=True)
    task = brief(dinner, elsewhere=(place("sendai", "Sendai"),), transfers=(train,))
    assert told(check, task, entry("visit", "2023-09-12 09:59", "anna")) == []
    assert len(told(check, task, entry("visit", TEN, "anna"))) == 1


def test_on_the_day_of_arrival_only_dinners_miss_anybody() -> None:
    train = transfer(
        ("sendai", "hotel"), at("2023-09-12 06:00"), at("2023-09-12 07:40"), passengers=("ben",)
    )
    visit = appointment(choice=Choice.EVERYONE)
    task = brief(visit, elsewhere=(place("sendai", "Sendai"),), transfers=(train,))
    assert told(check, task, entry("visit", TEN, "anna")) == []
    assert len(told(check, task, entry("visit", "2023-09-13 10:00", "anna"))) == 1


def test_a_veto_on_the_item_or_its_host_excuses() -> None:
    for target in ("visit", "fab"):
        veto = Wish(id="w", delegate="ben", target=target, strength=Strength.VETO, side=Side.HOST)
        task = brief(appointment(choice=Choice.EVERYONE, host="fab"), wishes=(veto,))
        assert told(check, task, entry("visit", TEN, "anna")) == []


@pytest.mark.parametrize("strength", [Strength.WANT, Strength.MUST])
def test_no_other_wish_excuses(strength: Strength) -> None:
    wish = Wish(id="w", delegate="ben", target="visit", strength=strength)
    task = brief(appointment(choice=Choice.EVERYONE), wishes=(wish,))
    assert len(told(check, task, entry("visit", TEN, "anna"))) == 1


def test_to_be_able_to_come_to_one_round_is_enough() -> None:
    """Ben leaves at noon from the hotel, ten minutes away; the rounds begin at ten and eleven."""
    train = transfer(
        ("hotel", "sendai"), at("2023-09-12 12:00"), at("2023-09-12 13:40"), passengers=("ben",)
    )
    visit = appointment(choice=Choice.EVERYONE, rounds=2)
    task = brief(visit, elsewhere=(place("sendai", "Sendai"),), transfers=(train,))
    both = entry("visit", TEN, "anna"), entry("visit", ELEVEN, round=2)
    assert len(told(check, task, *both)) == 1
    assert told(check, task, entry("visit", ELEVEN, "anna")) == []
