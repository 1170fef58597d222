"""Workbooks for tests: a small mission, and edits as people make them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from trademission.domain.appointments import Appointment, Kind, Offer, State, Wish
from trademission.domain.brief import Brief
from trademission.domain.mission import Header, Mission, TravelDates
from trademission.domain.people import Counterpart, Delegate, Host, Interpreter, LanguagePair
from trademission.domain.places import Place, Stop
from trademission.domain.time import Window
from trademission.files import FileErrors, read, write_mission

FIRST, LAST = date(2023, 10, 27), date(2023, 10, 30)
HOTEL = Place(
    id="hotel", name="Hotel Adler", latitude=51.05, longitude=13.74, zone="Europe/Berlin",
    city="Dresden", country="DE",
)  # fmt: skip
FAB = replace(HOTEL, id="fab", name="Werk Nord")
VISIT = Appointment(
    id="visit", name="Werksbesuch", kind=Kind.COMPANY_VISIT, place="fab", duration_minutes=90,
    host="chips", state=State.OFFERED,
    offers=(Offer(start_at=datetime(2023, 10, 27, 8, tzinfo=UTC)),),
)  # fmt: skip
MISSION = Mission(
    id="autumn",
    header=Header(title="Herbstreise", dates=(TravelDates(first_date=FIRST, last_date=LAST),)),
    brief=Brief(
        stops=(Stop(id="s1", name="Dresden", base="hotel", first_date=FIRST, last_date=LAST),),
        places=(HOTEL, FAB),
        delegates=(
            Delegate(id="ada", name="Ada Groß", segment="research"),
            Delegate(id="ben", name="Ben Klein", segment="companies"),
        ),
        hosts=(
            Host(id="chips", name="Chips AG", counterparts=(Counterpart(id="kim", name="Kim"),)),
        ),
        appointments=(VISIT,),
        wishes=(Wish(id="w1", delegate="ada", target="chips"),),
        interpreters=(
            Interpreter(
                id="yuki",
                name="Yuki",
                pairs=(LanguagePair(first="de", second="ja"),),
                windows=(
                    Window(
                        start=datetime(2023, 10, 27, tzinfo=UTC),
                        end=datetime(2023, 10, 28, tzinfo=UTC),
                    ),
                ),
            ),
        ),
    ),
)  # fmt: skip


def book_of(mission: Mission, path: Path) -> Workbook:
    """Return the workbook of a mission, in German, open for edits."""
    write_mission(mission, path, "de")
    return load_workbook(BytesIO(path.read_bytes()))


def find(sheet: Worksheet, row: int, heading: str) -> Any:  # noqa: ANN401 - a cell of openpyxl
    """Return the cell below a heading."""
    for cell in sheet[1]:
        if cell.value == heading:
            return sheet.cell(row=row, column=cell.column or 1)
    message = f"no heading {heading!r}"
    raise AssertionError(message)


def told_by(path: Path, language: str = "en") -> list[str]:
    """Return what is wrong with a file, a line for each problem; empty when it reads well."""
    try:
        read(path)
    except FileErrors as errors:
        return [p.in_language("de" if language == "de" else "en") for p in errors.problems]
    return []


def saved(book: Workbook, path: Path) -> Path:
    """Save a workbook and return its path."""
    book.save(path)
    return path


def headings(sheet: Worksheet) -> Iterable[str]:
    """Return the headings of a sheet."""
    return [str(cell.value) for cell in sheet[1]]
