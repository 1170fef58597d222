from pathlib import Path

import pytest
from openpyxl import Workbook

from files.sheet_edits import MISSION, book_of, find, saved
from trademission.files import (
    ColumnMapping,
    FileErrors,
    Mapping,
    SheetMapping,
    guess_mapping,
    mapping_path,
    read,
    read_mapping,
    read_workbook,
    write_mapping,
)

RENAMED = {
    "Delegation": ("Teilnehmerliste", {"Name": "Vor- und Nachname", "Gruppe": "Kategorie"}),
    "Termine": ("Termine 2023", {"Dauer (Minuten)": "Dauer Minuten ca."}),
}
MAPPING = Mapping(
    sheets=(
        SheetMapping(
            title="Teilnehmerliste",
            sheet="delegates",
            columns=(
                ColumnMapping(heading="Vor- und Nachname", field="name"),
                ColumnMapping(heading="Kategorie", field="segment"),
            ),
        ),
        SheetMapping(
            title="Termine 2023",
            sheet="appointments",
            columns=(ColumnMapping(heading="Dauer Minuten ca.", field="duration_minutes"),),
        ),
    )
)


def renamed(path: Path) -> Path:
    """Return the small mission as a workbook with names of its own."""
    book: Workbook = book_of(MISSION, path)
    for title, (new, columns) in RENAMED.items():
        for old, heading in columns.items():
            find(book[title], 1, old).value = heading
        book[title].title = new
    return saved(book, path)


def test_a_workbook_with_names_of_its_own_reads_by_its_mapping(tmp_path: Path) -> None:
    path = renamed(tmp_path / "ours.xlsx")
    with pytest.raises(FileErrors):
        read(path)
    assert read_workbook(path, MAPPING) == MISSION


def test_a_mapping_is_kept_beside_the_workbook(tmp_path: Path) -> None:
    kept = mapping_path(tmp_path / "ours.xlsx")
    assert kept == tmp_path / "ours.mapping.json"
    write_mapping(MAPPING, kept)
    assert read_mapping(kept) == MAPPING


def test_a_guess_finds_sheets_and_columns_of_nearly_the_same_name(tmp_path: Path) -> None:
    path = renamed(tmp_path / "ours.xlsx")
    guess = {sheet.title: sheet for sheet in guess_mapping(path).sheets}
    assert guess["Teilnehmerliste"].sheet == "delegates"
    assert guess["Termine 2023"].sheet == "appointments"
    assert guess["Termine 2023"].field_of("Dauer Minuten ca.") == "duration_minutes"
    assert guess["Orte"].field_of("Breitengrad") == "latitude"
    assert "Anleitung" not in guess


def test_a_guess_is_enough_when_names_are_nearly_ours(tmp_path: Path) -> None:
    path = tmp_path / "ours.xlsx"
    book = book_of(MISSION, path)
    find(book["Delegation"], 1, "Gruppe").value = "Gruppen"
    book["Termine"].title = "Termine 2023"
    saved(book, path)
    assert read_workbook(path, guess_mapping(path)) == MISSION


@pytest.mark.parametrize("text", ["", "{", '{"sheets": 5}', '{"sheet": []}'])
def test_a_broken_mapping_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ours.mapping.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileErrors, match="The mapping is written wrongly"):
        read_mapping(path)


def test_a_mapping_to_nothing_known_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "ours.xlsx"
    book = book_of(MISSION, path)
    book.create_sheet("Blumen")["A1"] = "Rosen"
    saved(book, path)
    mapping = Mapping(
        sheets=(
            SheetMapping(title="Blumen", sheet="flowers"),
            SheetMapping(
                title="Ziele",
                sheet="goals",
                columns=(ColumnMapping(heading="Name", field="nonsense"),),
            ),
        )
    )
    reading = read(path, mapping=mapping)
    assert reading.mission == MISSION
    assert [n.where.en for n in reading.notices] == ["sheet Blumen"]
