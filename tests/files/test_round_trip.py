from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from files.sheet_edits import HOTEL, MISSION
from strategies_missions import missions
from trademission.domain.mission import Mission
from trademission.domain.people import Counterpart, Host, LanguagePair, Vehicle
from trademission.domain.policies import CityBuffer, Policies
from trademission.domain.text import Label, Language
from trademission.domain.time import Window
from trademission.files import FileErrors, read, write_mission
from trademission.files.cell_times import Clock, Day, Instant
from trademission.files.cells import Cell, CellKind, Context, Number, Whole, Words
from trademission.files.lists import Pairs, Texts
from trademission.files.names import Names

LANGUAGES = st.sampled_from(("de", "en"))
TEXTS = st.text(max_size=30) | st.text(alphabet="=+-@'\"#;:,/[]()\\ \n\t\rx0AF_ä日", max_size=12)


def read_back(mission: Mission, suffix: str, language: Language) -> Mission:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"mission{suffix}"
        write_mission(mission, path, language)
        reading = read(path)
    assert reading.notices == ()
    return reading.mission


def through_a_cell(cell: Cell) -> Cell:
    book = Workbook()
    book.worksheets[0]["A1"] = cell
    stream = BytesIO()
    book.save(stream)
    found: Cell = load_workbook(stream).worksheets[0]["A1"].value
    return found


@settings(max_examples=20)
@given(missions(), LANGUAGES)
def test_a_mission_reads_back_equal_from_a_workbook(mission: Mission, language: Language) -> None:
    assert read_back(mission, ".xlsx", language) == mission


@settings(max_examples=25)
@given(missions())
def test_a_mission_reads_back_equal_from_json(mission: Mission) -> None:
    assert read_back(mission, ".json", "en") == mission


@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=8, max_size=8), LANGUAGES)
def test_names_and_texts_of_any_kind_survive_a_workbook(
    texts: list[str], language: Language
) -> None:
    brief = MISSION.brief
    first, second = brief.delegates
    delegates = (
        replace(first, name=texts[0], tracks=(texts[1], texts[2]), organisation=texts[3]),
        replace(second, name=texts[4], segment=texts[5], languages=()),
    )
    (visit,) = brief.appointments
    changed = replace(visit, name=texts[6], required=("ada", "ben"), leader="ben", invited=())
    mission = replace(
        MISSION,
        header=replace(
            MISSION.header, note=texts[7], labels=(Label(language="ja", text=texts[1]),)
        ),
        brief=replace(brief, delegates=delegates, appointments=(changed,)),
    )
    assert read_back(mission, ".xlsx", language) == mission


@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=4, max_size=4, unique=True), st.sampled_from(("", "A", "a", "[b]")))
def test_ids_of_any_kind_survive_a_workbook(ids: list[str], name: str) -> None:
    coaches = tuple(Vehicle(id=key, name=name, seats=9) for key in ids[:2])
    hosts = tuple(Host(id=key, name=name) for key in ids[2:])
    (visit,) = MISSION.brief.appointments
    taken = {"hotel", "fab", "ada", "ben", "s1", "w1", "yuki", "visit"}
    if taken & set(ids):
        return
    changed = replace(visit, vehicle=ids[0], host=ids[2])
    brief = replace(
        MISSION.brief, vehicles=coaches, hosts=hosts, appointments=(changed,), wishes=()
    )
    mission = replace(MISSION, brief=brief)
    if not ids[0] or not ids[2]:
        return
    assert read_back(mission, ".xlsx", "de") == mission


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_hours_that_exist_twice_or_not_at_all_survive_a_workbook(zone: str) -> None:
    place = replace(HOTEL, zone=zone)
    starts = [
        datetime(2023, month, day, tzinfo=UTC) + timedelta(minutes=30 * half)
        for month, day in ((3, 12), (3, 26), (4, 1), (10, 1), (10, 29), (11, 5))
        for half in range(48)
    ]
    visit = replace(MISSION.brief.appointments[0], place="hotel")
    windows = tuple(Window(start=s, end=s + timedelta(minutes=30)) for s in starts)
    kim = Counterpart(id="kim", name="Kim", windows=windows)
    brief = replace(
        MISSION.brief,
        places=(place,),
        appointments=(replace(visit, windows=windows),),
        hosts=(Host(id="chips", name="C", counterparts=(kim,)),),
    )
    assert read_back(replace(MISSION, brief=brief), ".xlsx", "en").brief == brief


def test_a_text_longer_than_a_cell_is_refused_rather_than_cut(tmp_path: Path) -> None:
    header = replace(MISSION.header, note="n" * 40_000)
    with pytest.raises(FileErrors, match="longer than a cell"):
        write_mission(replace(MISSION, header=header), tmp_path / "long.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_empty_lists_that_differ_from_the_usual_survive() -> None:
    policies = Policies(buffers=(CityBuffer(city="St. Gallen: Nord", minutes=5),))
    interpreter = replace(
        MISSION.brief.interpreters[0], pairs=(LanguagePair(first="pt-BR", second="a/b; c"),)
    )
    silent = replace(interpreter, id="silent", name="=Silent", pairs=(), windows=())
    brief = replace(MISSION.brief, policies=policies, interpreters=(interpreter, silent))
    mission = replace(MISSION, brief=brief)
    assert read_back(mission, ".xlsx", "en") == mission


CONTEXT = Context(language="de", names=Names(of_kind={}), zone=ZoneInfo("Asia/Tokyo"))


@settings(max_examples=150)
@given(TEXTS.filter(bool))
def test_a_text_survives_its_cell_and_is_no_formula(text: str) -> None:
    cell = Words().write(text, CONTEXT)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert Words().read(through_a_cell(cell)) == text


@settings(max_examples=80)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.booleans())
def test_a_list_survives_its_cell_and_is_no_formula(texts: list[str], commas: bool) -> None:  # noqa: FBT001 - drawn
    kind = Texts(commas=commas)
    cell = kind.write(tuple(texts), CONTEXT)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert kind.read(through_a_cell(cell)) == texts


@settings(max_examples=80)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3))
def test_pairs_survive_their_cell(pairs: list[tuple[str, str]]) -> None:
    kind = Pairs(first="one", second="two")
    items = [{"one": one, "two": two} for one, two in pairs]
    assert kind.read(through_a_cell(kind.write(tuple(items), CONTEXT))) == items


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Number(), 0.1 + 0.2),
        (Number(), 5e-324),
        (Number(), 1.7976931348623157e308),
        (Number(), -3.0),
        (Whole(), 2**70 + 1),
        (Whole(), -7),
        (Day(), date(1899, 12, 31)),
        (Day(), date(2023, 9, 12)),
        (Clock(), time(9, 0, 0, 5)),
        (Clock(), time(23, 59)),
        (Instant(), datetime(1900, 1, 1, tzinfo=UTC)),
        (Instant(), datetime(2023, 9, 12, 14, 0, 30, 7, tzinfo=UTC)),
    ],
)
def test_extreme_values_survive_their_cell(kind: CellKind, value: object) -> None:
    found = kind.read(through_a_cell(kind.write(value, CONTEXT)))
    if isinstance(value, datetime):
        instant = datetime.fromisoformat(found)
        assert (instant if instant.tzinfo else instant.replace(tzinfo=CONTEXT.zone)) == value
    elif isinstance(value, date | time):
        assert found == value.isoformat()
    else:
        assert found == value
