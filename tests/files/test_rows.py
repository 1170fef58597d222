from pathlib import Path

import pytest
from hypothesis import given, settings

from small_mission import MISSION
from strategies_missions import missions
from trademission.domain.mission import Mission
from trademission.domain.text import Language
from trademission.files import FileErrors, read_mission
from trademission.files.columns import OWNER
from trademission.files.rows import sheet_called, shown_rows, with_row, without_row
from trademission.files.sheets import SHEETS

SAXONY = Path(__file__).parents[2] / "examples" / "sachsen-japan-korea-2023" / "mission.toml"
LISTS = tuple(sheet for sheet in SHEETS if not sheet.is_group and sheet.key != "speeds")


def all_back(mission: Mission, language: Language, *, most: int) -> None:
    for sheet in LISTS:
        for row in shown_rows(mission, sheet, language=language)[:most]:
            assert with_row(mission, sheet, row.cells, key=row.key) == mission, (sheet.key, row)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_form_saved_as_it_was_shown_changes_nothing(language: Language) -> None:
    all_back(read_mission(SAXONY), language, most=4)


@given(missions())
@settings(max_examples=10)
def test_no_form_of_any_mission_changes_what_nobody_touched(mission: Mission) -> None:
    all_back(mission, "de", most=2)


def test_a_new_row_gets_an_id_and_stands_at_the_end() -> None:
    sheet = sheet_called("delegates")
    cells = {"name": "Neu Beispiel", "segment": "Unternehmen", "rank": "40"}
    grown = with_row(MISSION, sheet, cells)
    added = grown.brief.delegates[-1]
    assert (added.name, added.segment, added.rank) == ("Neu Beispiel", "Unternehmen", 40)
    assert added.id not in {one.id for one in MISSION.brief.delegates}
    assert without_row(grown, sheet, added.id) == MISSION


def test_everything_wrong_in_a_form_is_told_at_once_with_the_heading_of_its_column() -> None:
    sheet = sheet_called("delegates")
    with pytest.raises(FileErrors) as refused:
        with_row(MISSION, sheet, {"rank": "hoch", "segment": "Unternehmen"})
    told = [(p.where.de, p.sentence.de, p.remedy.de) for p in refused.value.problems]
    assert told == [
        ("Rang", "'hoch' ist keine ganze Zahl.", "Schreiben Sie eine Zahl wie 45."),
        ("Name", "Das Feld 'name' fehlt.", "Füllen Sie es aus."),
    ]


def test_a_thing_that_others_name_is_not_taken_away() -> None:
    with pytest.raises(FileErrors):
        without_row(MISSION, sheet_called("places"), MISSION.brief.stops[0].base)


def test_a_row_of_an_owner_goes_to_the_owner_by_its_name() -> None:
    sheet, host = sheet_called("counterparts"), MISSION.brief.hosts[0]
    grown = with_row(MISSION, sheet, {OWNER: host.name, "name": "Neu Gegenüber"})
    found = next(one for one in grown.brief.hosts if one.id == host.id)
    assert [person.name for person in found.counterparts[-1:]] == ["Neu Gegenüber"]


def test_an_owner_whom_nobody_knows_is_told_at_its_column() -> None:
    sheet = sheet_called("counterparts")
    with pytest.raises(FileErrors) as refused:
        with_row(MISSION, sheet, {OWNER: "Niemand", "name": "Neu"})
    (problem,) = refused.value.problems
    assert problem.where == sheet.column(OWNER).title


def test_a_sheet_or_a_row_that_is_not_there_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        sheet_called("nothing")
    with pytest.raises(KeyError):
        with_row(MISSION, sheet_called("delegates"), {"name": "x"}, key="nobody")
