"""Matchmaking sessions in documents, workbooks and merges."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from files.sheet_edits import MISSION
from trademission.domain.appointments import Order
from trademission.domain.mission import Mission
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.time import Window
from trademission.files import FileErrors, read, read_mission, write_mission
from trademission.files.cells import UnreadableCellError
from trademission.files.lists import Wholes
from trademission.files.merge import merge

EIGHT = datetime(2023, 10, 27, 6, tzinfo=UTC)
SLOTS = tuple(
    Window(start=EIGHT + timedelta(minutes=30 * n), end=EIGHT + timedelta(minutes=30 * n + 20))
    for n in range(3)
)
FAIR = Session(
    id="fair",
    name="Börse",
    place="fab",
    slots=SLOTS,
    tables=2,
    counterparts=("kim",),
    meetings=(Meeting(id="m1", one="ada", other="kim"), Meeting(id="m2", one="ben", other="ada")),
    absences=(Absence(who="kim", slots=(1,)), Absence(who="ben", slots=(1, 2))),
)
TOML = """
id = "autumn"
format = 1
[header]
title = "Herbstreise"
dates = [{ first_date = 2023-10-27, last_date = 2023-10-30 }]
[brief]
stops = []
delegates = [{ id = "ada", name = "Ada Groß", segment = "research" }]
[[brief.places]]
id = "fab"
name = "Werk"
latitude = 51.0
longitude = 13.7
zone = "Europe/Berlin"
city = "Dresden"
country = "DE"
[[brief.hosts]]
id = "chips"
name = "Chips AG"
counterparts = [{ id = "kim", name = "Kim"WINDOWS }]
[[brief.sessions]]
id = "fair"
name = "Börse"
place = "PLACE"
tables = 2
counterparts = ["kim"]
slots = [{ start = 2023-10-27T08:00:00, end = 2023-10-27T08:20:00 }]
absences = [{ who = "kim", slots = [1] }]
meetings = [{ id = "m1", one = "ada", other = "kim", slot = 1 }]
"""


WINDOWS = ", windows = [{ start = 2023-10-27T08:00:00, end = 2023-10-27T09:00:00 }]"


def written(path: Path, old: str, new: str, windows: str = "") -> Path:
    text = TOML.replace(old, new).replace("PLACE", "fab").replace("WINDOWS", windows)
    path.write_text(text, encoding="utf-8")
    return path


def fair(*sessions: Session) -> Mission:
    return replace(MISSION, brief=replace(MISSION.brief, sessions=sessions or (FAIR,)))


def test_times_of_a_session_are_those_of_its_hall(tmp_path: Path) -> None:
    brief = read_mission(written(tmp_path / "mission.toml", "PLACE", "fab", WINDOWS)).brief
    (session,) = brief.sessions
    assert session.slots == (Window(start=EIGHT, end=EIGHT + timedelta(minutes=20)),)
    (kim,) = brief.hosts[0].counterparts
    assert kim.windows == (Window(start=EIGHT, end=EIGHT + timedelta(hours=1)),)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("PLACE", "fib", "There is no place 'fib'."),
        ('["kim"]', '["kam"]', "There is no counterpart 'kam'."),
        ('one = "ada"', 'one = "kim"', "There is no delegate 'kim'."),
        ('other = "kim"', 'other = "tim"', "There is no person 'tim'."),
        ('who = "kim"', 'who = "jim"', "There is no person 'jim'."),
        ('id = "m1"', 'id = "ada"', "The id 'ada' already belongs to “Ada Groß”"),
    ],
)
def test_what_a_session_names_wrongly_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = written(tmp_path / "mission.toml", old, new)
    with pytest.raises(FileErrors) as caught:
        read_mission(path)
    (problem,) = caught.value.problems
    assert problem.sentence.en.startswith(told)


def test_a_workbook_has_sheets_for_sessions_slots_meetings_and_absences(tmp_path: Path) -> None:
    path = tmp_path / "mission.xlsx"
    orders = (Order(first="m1", then="m2"),)
    mission = fair()
    mission = replace(mission, brief=replace(mission.brief, orders=orders))
    write_mission(mission, path, "de")
    book = load_workbook(BytesIO(path.read_bytes()))
    found = {
        title: [[c.value for c in row[1:5]] for row in book[title].iter_rows(min_row=2)]
        for title in ("Kooperationsbörsen", "Gesprächszeiten", "Einzelgespräche", "Abwesenheiten")
    }
    first = datetime(2023, 10, 27, 8)  # noqa: DTZ001 - as Excel has it
    assert found["Kooperationsbörsen"] == [["Börse", "Werk Nord", 2, 0]]
    assert found["Gesprächszeiten"][0] == ["Börse", first, first + timedelta(minutes=20)]
    assert found["Einzelgespräche"] == [
        ["Börse", "Ada Groß", "Kim", "nein"],
        ["Börse", "Ben Klein", "Ada Groß", "nein"],
    ]
    assert found["Abwesenheiten"] == [["Börse", "Kim", "1"], ["Börse", "Ben Klein", "1; 2"]]
    assert read(path).mission == mission


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [(3, [3]), ("1; 3", [1, 3]), ("2, 4-6", [2, 4, 5, 6]), ("5 \N{EN DASH} 6", [5, 6]), ("[]", [])],
)
def test_numbers_are_read_one_by_one_or_as_a_span(cell: str | int, numbers: list[int]) -> None:
    assert Wholes().read(cell) == numbers


@pytest.mark.parametrize("cell", ["two", "6-5", "1-999999999"])
def test_what_is_no_number_is_refused(cell: str) -> None:
    with pytest.raises(UnreadableCellError, match="no whole number"):
        Wholes().read(cell)


def test_two_who_write_down_absences_and_meetings_do_not_contradict() -> None:
    late = replace(FAIR, absences=(*FAIR.absences, Absence(who="ada", slots=(3,))))
    agreed = replace(FAIR.meetings[0], slot=2)
    earlier = replace(
        FAIR,
        absences=(replace(FAIR.absences[0], slots=(1, 2)), FAIR.absences[1]),
        meetings=(agreed, FAIR.meetings[1]),
    )
    both = merge(fair(), fair(late), fair(earlier))
    assert both.is_clean
    (session,) = both.mission.brief.sessions
    assert session.absences == (
        Absence(who="kim", slots=(1, 2)),
        Absence(who="ben", slots=(1, 2)),
        Absence(who="ada", slots=(3,)),
    )
    assert session.meetings == (agreed, FAIR.meetings[1])
