from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from files.sheet_edits import MISSION
from strategies_missions import missions
from strategies_programmes import programmes
from trademission.domain.people import Vehicle
from trademission.domain.programme import (
    Ask,
    Entry,
    Programme,
    Ride,
    UnmetAppointment,
    UnmetWish,
)
from trademission.domain.sessions import Meeting, Session
from trademission.domain.text import Language, Text
from trademission.domain.time import Window
from trademission.files import write_programme

EIGHT = datetime(2023, 10, 27, 8, tzinfo=UTC)
BUS = replace(
    MISSION, brief=replace(MISSION.brief, vehicles=(Vehicle(id="v", name="Bus", seats=9),))
)
SENTENCE = Text(de="=Es passt nicht.", en="-It does not fit.")
PROGRAMME = Programme(
    mission="autumn",
    entries=(
        Entry(
            id="e1", appointment="visit", start_at=EIGHT, end_at=EIGHT + timedelta(minutes=90),
            attendees=("ada", "ben"), interpreters=("yuki",),
        ),
    ),
    rides=(
        Ride(
            vehicle="v", entry="e1", origin="hotel", destination="fab",
            leaves_at=EIGHT - timedelta(minutes=30), arrives_at=EIGHT - timedelta(minutes=10),
            passengers=("ada",), waits_until=EIGHT + timedelta(minutes=90),
        ),
    ),
    unmet_wishes=(UnmetWish(wish="w1", reason="never_fits", sentence=SENTENCE, price=("visit",)),),
    unmet_appointments=(
        UnmetAppointment(appointment="gone", reason="never_fits", sentence=SENTENCE),
    ),
    asks=(
        Ask(appointment="visit", host="chips", start_at=EIGHT,
            alternatives=(EIGHT + timedelta(days=3),)),
    ),
)  # fmt: skip


def tables(path: Path, language: Language) -> dict[str, list[list[object]]]:
    write_programme(PROGRAMME, BUS, path, language)
    book = load_workbook(BytesIO(path.read_bytes()))
    return {
        sheet.title: [[c.value for c in row] for row in sheet.iter_rows(min_row=2)]
        for sheet in book.worksheets
    }


def test_a_programme_is_written_with_names_and_local_times(tmp_path: Path) -> None:
    day = datetime(2023, 10, 27)  # noqa: DTZ001 - as Excel has it
    where = ["Chips AG", "Werk Nord", "Dresden", "Europe/Berlin"]
    assert tables(tmp_path / "programme.xlsx", "de") == {
        "Programm": [
            [day, "Freitag", "10:00", "11:30", "Werksbesuch", "Firmenbesuch", "angeboten", *where,
             1, 2, "Ada Groß; Ben Klein", "Yuki"],
        ],
        "Tage je Person": [
            [name, day, "Freitag", "10:00", "11:30", "Werksbesuch", *where]
            for name in ("Ada Groß", "Ben Klein")
        ],
        "Anfragen": [
            ["Chips AG", "Werksbesuch", "2023-10-27 10:00", "2023-10-30 09:00", "Europe/Berlin"],
        ],
        "Unerfüllt": [
            ["Ada Groß", "Chips AG", "möchte", "'=Es passt nicht.", "Werksbesuch"],
            [None, "gone", None, "'=Es passt nicht.", None],
        ],
        "Fahrten": [
            [day, "09:30", "09:50", "Bus", "Hotel Adler", "Werk Nord", "Europe/Berlin", "11:30", 1,
             "Ada Groß"],
        ],
    }  # fmt: skip


def test_a_programme_in_english_speaks_english(tmp_path: Path) -> None:
    found = tables(tmp_path / "programme.xlsx", "en")
    assert list(found) == ["Programme", "Days per delegate", "Ask list", "Unmet", "Rides"]
    assert found["Programme"][0][1:7] == [
        "Friday",
        "10:00",
        "11:30",
        "Werksbesuch",
        "company visit",
        "offered",
    ]
    assert found["Unmet"][0][2:4] == ["want", "'-It does not fit."]


SLOTS = tuple(
    Window(start=EIGHT + timedelta(minutes=30 * n), end=EIGHT + timedelta(minutes=30 * n + 25))
    for n in range(2)
)
FAIR = Session(
    id="x",
    name="Börse [Tag 1]: Chips/Optik",
    place="fab",
    slots=SLOTS,
    tables=2,
    meetings=tuple(
        Meeting(id=f"m-{who}", one=who, other="kim", length=2) for who in ("ada", "ben")
    ),
)


def meeting(who: str, slot: int, table: int | None, slots: int = 1) -> Entry:
    first, last = SLOTS[slot], SLOTS[slot + slots - 1]
    return Entry(
        id=who, appointment=f"m-{who}", start_at=first.start, end_at=last.end, attendees=(who,),
        table=table,
    )  # fmt: skip


def test_a_session_has_a_sheet_with_its_slots_down_and_its_tables_across(tmp_path: Path) -> None:
    held = Programme(mission="autumn", entries=(meeting("ada", 0, 2, 2), meeting("ben", 1, None)))
    mission = replace(
        MISSION, brief=replace(MISSION.brief, sessions=(FAIR, replace(FAIR, id="y", meetings=())))
    )
    path = tmp_path / "programme.xlsx"
    write_programme(held, mission, path, "en")
    book = load_workbook(path)
    assert book.sheetnames[-2:] == ["Börse Tag 1 ChipsOptik", "Börse Tag 1 ChipsOptik 2"]
    day = datetime(2023, 10, 27)  # noqa: DTZ001 - as Excel has it
    assert [[c.value for c in row] for row in book.worksheets[-2].iter_rows()] == [
        ["Date", "Start", "End", "Table 1", "Table 2", "Without a table"],
        [day, "10:00", "10:25", None, "Ada Groß / Chips AG", None],
        [day, "10:30", "10:55", None, "Ada Groß / Chips AG", "Ben Klein / Chips AG"],
    ]
    for title, column in (("Programme", 16), ("Days per delegate", 11)):
        values = [row[-1].value for row in book[title].iter_rows()]
        assert values == ["Table", 2, None]
        assert len(list(book[title].columns)) == column


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_cell_of_a_programme_is_a_formula(
    tmp_path_factory: pytest.TempPathFactory, language: Language, data: st.DataObject
) -> None:
    mission = data.draw(missions())
    programme = data.draw(programmes(mission.brief))
    path = tmp_path_factory.mktemp("programme") / "programme.xlsx"
    write_programme(programme, mission, path, language)
    cells = [c for s in load_workbook(path).worksheets for row in s.iter_rows() for c in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert not any(str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)
