import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from files.sheet_edits import MISSION, book_of, find, saved, told_by
from trademission.domain.people import Delegate
from trademission.files import FileErrors, read, read_mission, read_programme, write_mission


def refusal_of(path: Path) -> str:
    """Return what is wrong with a file, in English."""
    with pytest.raises(FileErrors) as refused:
        read(path)
    return refused.value.in_language("en")


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"name;firm\r\nAda;Alpha\r\n", "text file (such as CSV)"),
        (b"", "The file is no workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old format .xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (packed({"content.xml": b"<x/>"}), "no Excel workbook"),
        (packed({"xl/workbook.xml": b"<broken"}), "damaged"),
        (b"PK\x03\x04 and then nothing", "no workbook"),
    ],
)
def test_what_is_no_workbook_is_named_in_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "mission.xlsx"
    path.write_bytes(content)
    told = refusal_of(path)
    assert told.startswith("mission.xlsx: ")
    assert sentence in told


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    sheet = {"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b"\0" * 160_000_000}
    path.write_bytes(packed(sheet))
    assert path.stat().st_size < 1_000_000
    assert "Unpacked, the workbook would be 160 MB large" in refusal_of(path)


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    path = saved(book_of(MISSION, tmp_path / "good.xlsx"), tmp_path / "bomb.xlsx")
    bomb = (
        b'<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&b;</workbook>'
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    path.write_bytes(packed(parts | {"xl/workbook.xml": bomb}))
    assert "damaged" in refusal_of(path)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    assert "cannot be read" in refusal_of(tmp_path / "nowhere.json")


def test_an_unknown_ending_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "mission.txt"
    path.write_text("hello", encoding="utf-8")
    assert "Possible are .toml, .json, .xlsx" in refusal_of(path)
    with pytest.raises(FileErrors, match=r"Possible are \.json"):
        read_programme(path)
    with pytest.raises(FileErrors, match=r"Possible are \.json, \.xlsx"):
        write_mission(MISSION, tmp_path / "mission.doc")


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    crowd = tuple(
        Delegate(id=f"d{n}", name=f"Delegate {n}", segment="crowd") for n in range(10_000)
    )
    crowded = replace(MISSION.brief, delegates=(*MISSION.brief.delegates, *crowd))
    path = tmp_path / "crowd.xlsx"
    write_mission(replace(MISSION, brief=crowded), path)
    assert len(read_mission(path).brief.delegates) == 10_002


def test_a_cell_in_the_last_corner_of_a_sheet_does_no_harm(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    book["Orte"]["XFD100000"] = "here"
    assert read(saved(book, tmp_path / "corner.xlsx")).mission == MISSION


def test_a_sheet_of_too_many_rows_is_refused(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    book["Orte"]["B1048576"] = "here"
    told = refusal_of(saved(book, tmp_path / "long.xlsx"))
    assert "The sheet Orte has more than 100000 rows" in told


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from((".xlsx", ".json", ".toml")), st.booleans())
def test_random_bytes_give_a_sentence(
    tmp_path_factory: pytest.TempPathFactory,
    content: bytes,
    suffix: str,
    is_zip: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    path = tmp_path_factory.mktemp("random") / f"mission{suffix}"
    path.write_bytes(b"PK\x03\x04" + content if is_zip else content)
    assert told_by(path)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_workbook_gives_a_sentence_or_reads_the_same(tmp_path: Path, seed: int) -> None:
    write_mission(MISSION, tmp_path / "good.xlsx")
    chance = random.Random(seed)
    content = bytearray((tmp_path / "good.xlsx").read_bytes())
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "bad.xlsx"
    path.write_bytes(bytes(content[: chance.randint(len(content) // 2, len(content))]))
    assert all(": " in line for line in told_by(path))


JUNK = (
    None, "", " ", "#REF!", "=1/0", -1, 1e300, True, "x" * 500, "12.13.2023", "[]", '"', "Ä\n;",
    "(example)",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_junk_in_cells_gives_sentences_with_sheet_row_and_column(tmp_path: Path, seed: int) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 30)):
        sheet = chance.choice(book.worksheets)
        row, column = chance.randint(1, 6), chance.randint(1, max(sheet.max_column, 2))
        sheet.cell(row=row, column=column).value = chance.choice(JUNK)
    if chance.random() < 0.4:
        book.remove(chance.choice(book.worksheets))
    path = saved(book, tmp_path / "junk.xlsx")
    for language in ("de", "en"):
        lines = told_by(path, language)
        assert all(line.startswith(("Blatt ", "sheet ", "format", "junk.xlsx")) for line in lines)


def damage_type(book: Workbook) -> None:
    find(book["Termine"], 2, "Dauer (Minuten)").value = "anderthalb"


def damage_name(book: Workbook) -> None:
    find(book["Termine"], 2, "Ort").value = "Werk Nort"


def damage_formula(book: Workbook) -> None:
    find(book["Delegation"], 3, "Rang").value = "=1+1"


def damage_merged(book: Workbook) -> None:
    book["Delegation"].merge_cells("C2:C3")


def damage_sheet(book: Workbook) -> None:
    book.remove(book["Stationen"])


def damage_column(book: Workbook) -> None:
    find(book["Orte"], 1, "Stadt").value = "Gegend"


def damage_copy(book: Workbook) -> None:
    sheet = book["Delegation"]
    for cell in list(sheet[2]):
        sheet.cell(row=4, column=cell.column or 1).value = cell.value


DAMAGES: dict[Callable[[Workbook], None], str] = {
    damage_type: "Blatt Termine, Zeile 2, Spalte E (Dauer (Minuten)): 'anderthalb' ist keine ganze "
    "Zahl. Schreiben Sie eine Zahl wie 45.",
    damage_name: "Blatt Termine, Zeile 2, Spalte D (Ort): Ort 'Werk Nort' gibt es nicht. Meinten "
    "Sie 'Werk Nord'?",
    damage_formula: "Blatt Delegation, Zeile 3, Spalte D (Rang): Die Zelle enthält eine Formel, "
    "deren Ergebnis die Datei nicht kennt. Speichern Sie die Datei in Excel neu, oder schreiben "
    "Sie den Wert selbst.",
    damage_merged: "Blatt Delegation: Die Zellen C2:C3 sind verbunden; unklar ist, wofür sie "
    "gelten. Heben Sie die Verbindung auf, und füllen Sie jede Zelle.",
    damage_sheet: "Blatt Stationen: Das Blatt fehlt. Legen Sie es an; `trademission template` "
    "zeigt, wie es aussieht.",
    damage_column: "Blatt Orte, Spalte Stadt: Das Feld 'city' fehlt. Füllen Sie es aus.",
    damage_copy: "Blatt Delegation, Zeile 4, Spalte A (Kennung): Die Kennung 'ada' gehört schon zu "
    "„Ada Groß“; Kennungen gibt es nur einmal. „Ada Groß“ scheint eine Kopie von „Ada Groß“ zu "
    "sein. Ist „Ada Groß“ etwas Neues, leeren Sie seine Kennung (im Tabellenblatt die "
    "ausgeblendete Spalte A) oder geben Sie ihm eine eigene; sonst löschen Sie es.",
}


@pytest.mark.parametrize(("damage", "sentence"), DAMAGES.items())
def test_a_mistake_is_told_with_its_place_and_its_remedy(
    tmp_path: Path, damage: Callable[[Workbook], None], sentence: str
) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    damage(book)
    assert sentence in told_by(saved(book, tmp_path / "bad.xlsx"), "de")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    for damage in (damage_type, damage_name, damage_formula):
        damage(book)
    assert len(told_by(saved(book, tmp_path / "bad.xlsx"))) == 3


def test_a_formula_with_its_result_counts_as_the_result(tmp_path: Path) -> None:
    path = tmp_path / "mission.xlsx"
    book = book_of(MISSION, path)
    find(book["Delegation"], 3, "Rang").value = 4321
    saved(book, path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        parts[name] = content.replace(b"<v>4321</v>", b"<f>4320+1</f><v>4321</v>")
    path.write_bytes(packed(parts))
    assert load_workbook(path)["Delegation"]["D3"].value == "=4320+1"
    assert read_mission(path).brief.delegates[1].rank == 4321
