from builders import (
    appointment,
    at,
    brief,
    delegate,
    entry,
    place,
    stop,
    told,
    transfer,
    travel,
    window,
)
from trademission.domain.people import Holding, Interpreter, LanguagePair
from trademission.domain.rules.presence import check

JAPANESE = (LanguagePair(first="de", second="ja"),)
SENDAI = place("sendai", "Sendai")
TRAIN = transfer(("hotel", "sendai"), at("2023-09-12 12:00"), at("2023-09-12 13:40"))


def test_whoever_has_no_transfer_is_at_the_stop_on_its_days() -> None:
    task = brief(appointment())
    assert told(check, task, entry("visit", "2023-09-12 00:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-13 23:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-13 23:15", "anna")) == [
        (
            "Anna is not there at the time of “Visit” (Wed 13 Sep 2023, 23:15 to Thu 14 Sep 2023, "
            "00:15); check transfers and attendance."
        )
    ]


def test_a_transfer_takes_its_passengers_away() -> None:
    task = brief(appointment(), elsewhere=(SENDAI,), transfers=(TRAIN,))
    assert told(check, task, entry("visit", "2023-09-12 11:00", "anna")) == []
    assert len(told(check, task, entry("visit", "2023-09-12 11:15", "anna"))) == 1


def test_an_excursion_is_as_long_as_the_mission_allows() -> None:
    for minutes, found in ((90, 0), (91, 1)):
        way = travel("hotel", "office", minutes)
        task = brief(appointment(), travel_times=(way,))
        assert len(told(check, task, entry("visit", "2023-09-12 10:00", "anna"))) == found


def test_a_substitute_takes_the_seat_where_the_first_holder_leaves_it() -> None:
    noon = at("2023-09-12 12:00")
    seat = delegate(
        "anna",
        holdings=(Holding(person="anna-1", until=noon), Holding(person="anna-2", since=noon)),
    )
    task = brief(
        appointment(),
        delegates=(seat,),
        elsewhere=(SENDAI,),
        stops=(stop(), stop("sendai")),
        transfers=(
            transfer(
                ("sendai", "hotel"),
                at("2023-09-12 13:00"),
                at("2023-09-12 14:40"),
                passengers=("anna-2",),
            ),
        ),
    )
    assert told(check, task, entry("visit", "2023-09-12 11:00", "anna")) == []
    assert len(told(check, task, entry("visit", "2023-09-12 12:30", "anna"))) == 1
    assert told(check, task, entry("visit", "2023-09-12 14:40", "anna")) == []


def test_interpreters_work_in_their_windows_and_strangers_never() -> None:
    hired = window("2023-09-12 09:00", "2023-09-12 12:00")
    kei = Interpreter(id="kei", name="Kei", pairs=JAPANESE, windows=(hired,))
    task = brief(appointment(), interpreters=(kei,))
    for start, helper, found in (
        ("2023-09-12 11:00", "kei", 0),
        ("2023-09-12 11:15", "kei", 1),
        ("2023-09-12 08:59", "kei", 1),
        ("2023-09-12 11:00", "stranger", 1),
    ):
        held = entry("visit", start, "anna", interpreters=(helper,))
        assert len(told(check, task, held)) == found


def test_an_attendee_whom_nobody_knows_is_nowhere() -> None:
    (sentence,) = told(check, brief(appointment()), entry("visit", "2023-09-12 10:00", "stranger"))
    assert sentence.startswith("stranger is not there")


def test_nobody_is_there_before_they_arrive() -> None:
    train = transfer(("sendai", "hotel"), at("2023-09-12 08:00"), at("2023-09-12 09:40"))
    task = brief(appointment(), elsewhere=(SENDAI,), transfers=(train,))
    assert told(check, task, entry("visit", "2023-09-12 09:40", "anna")) == []
    assert len(told(check, task, entry("visit", "2023-09-12 09:39", "anna"))) == 1


def test_nobody_attends_during_an_absence() -> None:
    away = delegate("anna", absences=(window("2023-09-12 12:00", "2023-09-12 15:00"),))
    task = brief(appointment(), delegates=(away, delegate("ben")))
    assert told(check, task, entry("visit", "2023-09-12 11:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-12 15:00", "anna")) == []
    assert told(check, task, entry("visit", "2023-09-12 11:15", "anna", "ben")) == [
        (
            "Anna is absent at the time of “Visit” (Tue 12 Sep 2023, 11:15 to 12:15); "
            "take the person out."
        )
    ]
