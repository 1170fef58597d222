from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trademission.domain.events import CityCloses, HostCancels, StopIsAdded, TransferIsLate
from trademission.domain.places import Visibility
from trademission.files import FileErrors, read_events

STOP = """
[[events]]
kind = "stop"
stop = { id = "s9", name = "Busan", base = "p9", first_date = 2023-09-17,
         last_date = 2023-09-17, visibility = "internal" }
transfers = [{ id = "t9", name = "Train", mode = "train", origin = "p1", destination = "p9",
               departs_at = 2023-09-17T08:00:00+09:00, arrives_at = 2023-09-17T10:40:00+09:00,
               passengers = ["d1"] }]
""".replace(",\n", ", ")
REMEDY = (
    "and no place tells it. Add its offset from UTC, such as 2023-09-12 14:00+09:00; in a workbook "
    "the column Time zone is enough, where there is one."
)


def written(folder: Path, text: str, name: str = "events.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(FileErrors) as refused:
        read_events(path)
    return [f"{p.where.en}: {p.sentence.en} {p.remedy.en}" for p in refused.value.problems]


def test_events_are_read_in_their_order(tmp_path: Path) -> None:
    text = """
    [[events]]
    kind = "cancel"
    appointment = "a17"

    [[events]]
    kind = "close"
    city = "Tokio"
    date = 2023-09-13

    [[events]]
    kind = "delay"
    transfer = "t3"
    minutes = 240
    """
    assert read_events(written(tmp_path, text)) == (
        HostCancels(appointment="a17"),
        CityCloses(city="Tokio", date=date(2023, 9, 13)),
        TransferIsLate(transfer="t3", minutes=240),
    )


def test_a_stop_comes_with_its_transfers_and_times_in_utc(tmp_path: Path) -> None:
    (event,) = read_events(written(tmp_path, STOP))
    assert isinstance(event, StopIsAdded)
    assert event.stop.visibility is Visibility.INTERNAL
    assert event.transfers[0].departs_at == datetime(2023, 9, 16, 23, tzinfo=UTC)


def test_events_are_read_from_json_too(tmp_path: Path) -> None:
    text = '{"events": [{"kind": "cancel", "appointment": "a17"}]}'
    assert read_events(written(tmp_path, text, "e.json")) == (HostCancels(appointment="a17"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "events.toml: The file names no event. Begin each event with [[events]] and kind = …"),
        (
            "[[events]]\nkind = 'cancell'",
            "events[0].kind: There is no kind 'cancell' of event. Did you mean 'cancel'?",
        ),
        (
            "[[events]]\nkind = 'cancel'",
            "events[0].appointment: The field 'appointment' is missing. Fill it in.",
        ),
        (
            "[[events]]\nkind = 'delay'\ntransfer = 't3'\nminutes = 0",
            "events[0]: minutes: a delay is at least 1 minute. ",
        ),
        (
            "[[events]]\nkind = 'move'\nappointment = 'a1'\nstart_at = 2023-09-12T14:00:00",
            f"events[0].start_at: The time 2023-09-12T14:00:00 has no time zone, {REMEDY}",
        ),
    ],
)
def test_what_is_wrong_with_an_event_is_told_with_its_place(
    tmp_path: Path, text: str, told: str
) -> None:
    assert problems(written(tmp_path, text)) == [told]
