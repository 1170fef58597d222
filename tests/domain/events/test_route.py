from datetime import date

import pytest

from builders import appointment, at, brief, delegate, host, place, stop, transfer, window
from trademission.domain.appointments import State
from trademission.domain.errors import RefusedValueError
from trademission.domain.events import (
    CityCloses,
    EventError,
    StopIsAdded,
    TransferIsLate,
    after,
)

SENDAI = place("sendai", "Sendai")
TRAIN = transfer(("hotel", "sendai"), at("2023-09-12 12:00"), at("2023-09-12 13:40"))
DAY = date(2023, 9, 12)


def test_a_late_transfer_departs_and_arrives_later() -> None:
    task = brief(elsewhere=(SENDAI,), transfers=(TRAIN,))
    found = after(task, [TransferIsLate(transfer=TRAIN.id, minutes=240)]).transfers[0]
    assert (found.departs_at, found.arrives_at) == (
        at("2023-09-12 16:00"),
        at("2023-09-12 17:40"),
    )
    with pytest.raises(RefusedValueError, match="at least 1 minute"):
        TransferIsLate(transfer=TRAIN.id, minutes=0)


def test_a_closed_city_shuts_its_places_for_the_local_day() -> None:
    agreed = [
        appointment(key, where, state=State.CONFIRMED, fixed_start=at(start))
        for key, where, start in (
            ("hit", "office", "2023-09-12 10:00"),
            ("next-day", "office", "2023-09-13 00:00"),
            ("elsewhere", "sendai", "2023-09-12 10:00"),
        )
    ]
    found = after(brief(*agreed, elsewhere=(SENDAI,)), [CityCloses(city="Tokyo", date=DAY)])
    assert [a.state for a in found.appointments] == [
        State.REQUESTED,
        State.CONFIRMED,
        State.CONFIRMED,
    ]
    closed = {p.id: p.closures for p in found.places}
    day = window("2023-09-12 00:00", "2023-09-13 00:00")
    assert closed == {"hotel": (day,), "office": (day,), "annex": (day,), "sendai": ()}


def test_a_city_without_a_place_of_the_mission_is_refused_with_those_it_has() -> None:
    with pytest.raises(EventError) as refused:
        after(brief(), [CityCloses(city="Tokio", date=DAY)])
    assert "'Tokio'" in refused.value.sentence.de
    assert "it knows Tokyo" in refused.value.sentence.en


def test_an_added_stop_takes_its_travellers_off_another_transfer() -> None:
    seats = (delegate("anna"), delegate("ben"), delegate("clara"))
    home = transfer(("hotel", "annex"), at("2023-09-13 12:00"), at("2023-09-13 13:00"))
    task = brief(delegates=seats, transfers=(home,))
    event = StopIsAdded(
        stop=stop("sendai", "2023-09-13", "2023-09-13"),
        places=(SENDAI,),
        transfers=(
            transfer(
                ("hotel", "sendai"),
                at("2023-09-13 08:00"),
                at("2023-09-13 09:40"),
                passengers=("anna",),
            ),
        ),
        hosts=(host("secret"),),
        appointments=(appointment("talk", "sendai", host="secret"),),
        instead_of=(home.id,),
    )
    found = after(task, [event])
    assert [s.base for s in found.stops] == ["hotel", "sendai"]
    assert [t.passengers for t in found.transfers] == [("ben", "clara"), ("anna",)]
    assert (found.hosts[-1].id, found.appointments[-1].id) == ("secret", "talk")


def test_a_stop_instead_of_an_unknown_transfer_is_refused() -> None:
    with pytest.raises(EventError, match="transfer 'nothing'"):
        after(brief(), [StopIsAdded(stop=stop("annex"), instead_of=("nothing",))])
