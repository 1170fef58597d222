from datetime import date
from pathlib import Path

import pytest

from builders import appointment, at, brief, delegate, host, place, transfer, window
from trademission.desk.read_events import UnclearEventError, read_events
from trademission.domain.appointments import Offer
from trademission.domain.events import (
    AppointmentMoves,
    CityCloses,
    DelegateIsAway,
    Event,
    HostCancels,
    HostOffers,
    InterpreterIsLost,
    SubstituteComes,
    TransferIsLate,
    VehicleIsLost,
)
from trademission.domain.people import Interpreter, LanguagePair, Vehicle

TAIPEI = place("taipei", "Taipei")
TASK = brief(
    appointment("visit", name="Fab Visit"),
    appointment("far", "taipei"),
    elsewhere=(TAIPEI,),
    delegates=(delegate("anna", name="Anna Muster"), delegate("ben")),
    hosts=(host(),),
    transfers=(transfer(("hotel", "annex"), at("2023-09-12 12:00"), at("2023-09-12 13:00")),),
    interpreters=(
        Interpreter(id="yuki", name="Yuki", pairs=(LanguagePair(first="de", second="ja"),)),
    ),
    vehicles=(Vehicle(id="bus", name="Bus", seats=20), Vehicle(id="van", name="Van", seats=8)),
)
DAY = window("2023-09-12 00:00", "2023-09-13 00:00")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("cancel visit", HostCancels(appointment="visit")),
        ("cancel 'fab visit'", HostCancels(appointment="visit")),
        (
            "move visit '2023-09-12 14:00'",
            AppointmentMoves(appointment="visit", start_at=at("2023-09-12 14:00")),
        ),
        (
            "move far 2023-09-12T14:00 annex",
            AppointmentMoves(
                appointment="far", start_at=at("2023-09-12 14:00", "Asia/Taipei"), place="annex"
            ),
        ),
        (
            "offer visit 2023-09-12T14:00 2023-09-12T08:00+02:00",
            HostOffers(
                appointment="visit",
                offers=(
                    Offer(start_at=at("2023-09-12 14:00")),
                    Offer(start_at=at("2023-09-12 15:00")),
                ),
            ),
        ),
        ("away 'Anna Muster' 2023-09-12", DelegateIsAway(delegate="anna", span=DAY)),
        (
            "away anna 2023-09-12 2023-09-13",
            DelegateIsAway(delegate="anna", span=window("2023-09-12 00:00", "2023-09-14 00:00")),
        ),
        (
            "away anna '2023-09-12 09:00' '2023-09-12 13:30'",
            DelegateIsAway(delegate="anna", span=window("2023-09-12 09:00", "2023-09-12 13:30")),
        ),
        (
            "substitute anna anna-2 2023-09-13",
            SubstituteComes(delegate="anna", person="anna-2", since=at("2023-09-13 00:00")),
        ),
        ("interpreter yuki", InterpreterIsLost(interpreter="yuki")),
        ("interpreter yuki 2023-09-12", InterpreterIsLost(interpreter="yuki", span=DAY)),
        ("vehicle bus", VehicleIsLost(vehicle="bus")),
        ("vehicle bus by van", VehicleIsLost(vehicle="bus", replacement="van")),
        (
            "vehicle bus 2023-09-12 by van",
            VehicleIsLost(vehicle="bus", span=DAY, replacement="van"),
        ),
        ("delay hotel-annex 240", TransferIsLate(transfer="hotel-annex", minutes=240)),
        ("close Tokyo 2023-09-12", CityCloses(city="Tokyo", date=date(2023, 9, 12))),
    ],
)
def test_a_short_event_means_what_an_organiser_means(words: str, meant: Event) -> None:
    assert read_events([words], brief=TASK) == (meant,)


def test_events_come_from_files_and_words_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "e.toml"
    path.write_text("[[events]]\nkind = 'cancel'\nappointment = 'visit'\n", encoding="utf-8")
    found = read_events(["vehicle bus", str(path)], brief=TASK)
    assert found == (VehicleIsLost(vehicle="bus"), HostCancels(appointment="visit"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "is no event; write something like"),
        ("explode visit", "is no event; write something like"),
        ("cancel", "is no event; write something like"),
        ("cancel 'visit", "is no event; write something like"),
        ("cancel nothing", "'nothing' is neither an id here nor the name of exactly one"),
        ("delay hotel-annex soon", "'soon' is no time"),
        ("move visit later", "'later' is no time"),
        ("close Tokyo tomorrow", "'tomorrow' is no time"),
    ],
)
def test_an_unclear_event_is_refused_with_what_to_write(words: str, told: str) -> None:
    with pytest.raises(UnclearEventError, match=told) as refused:
        read_events([words], brief=TASK)
    assert refused.value.sentence.de != refused.value.sentence.en
