from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cli_runner import answer, invoke
from desk_sample import mission
from trademission.cli.exit_codes import BLOCKED, FINE, REFUSED
from trademission.domain.mission import Mission
from trademission.files import read_mission, write_mission


def with_name(name: str) -> Mission:
    """Return the sample with another name for Beta."""
    task = mission()
    alpha, beta = task.brief.appointments
    return replace(task, brief=replace(task.brief, appointments=(alpha, replace(beta, name=name))))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Return the sample as a workbook."""
    path = tmp_path / "copy.xlsx"
    write_mission(mission(), path)
    return path


def test_a_workbook_becomes_a_mission(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "imported.json"
    result = invoke("import", workbook, "--out", out, "--lang", "en")
    assert result.exit_code == FINE
    assert "Stops: 1, delegates: 2, appointments: 2, wishes: 1." in result.stdout
    assert read_mission(out) == mission()


def test_without_out_a_workbook_is_only_checked(workbook: Path, tmp_path: Path) -> None:
    document = answer(invoke("import", workbook, "--json"))
    assert document == {
        "mission": "sample",
        "mapping": None,
        "notices": [],
        "merge": None,
        "written": [],
    }
    assert list(tmp_path.iterdir()) == [workbook]


def test_a_new_mapping_is_guessed_kept_and_used_again(workbook: Path, tmp_path: Path) -> None:
    book = load_workbook(workbook)
    sheet = book["Delegation"]
    headings = {cell.value: cell for row in sheet.iter_rows(max_row=3) for cell in row}
    headings["Name"].value = "Names"
    book.save(workbook)
    kept = tmp_path / "ours.mapping.json"
    first = answer(invoke("import", workbook, "--map", kept, "--json"))
    assert first["mapping"] == str(kept)
    assert '"Names"' in kept.read_text(encoding="utf-8")
    out = tmp_path / "imported.json"
    assert invoke("import", workbook, "--map", kept, "--out", out).exit_code == FINE
    assert [d.name for d in read_mission(out).brief.delegates] == ["Ada Beispiel", "Jörg Größ"]


@pytest.mark.parametrize(
    ("mine", "code", "name"),
    [("Visit to Beta", FINE, "Beta works"), ("Beta hall", BLOCKED, "Beta hall")],
)
def test_an_edited_copy_is_merged_and_mine_stands_where_both_contradict(
    tmp_path: Path, mission_path: Path, mine: str, code: int, name: str
) -> None:
    theirs, ours = tmp_path / "theirs.xlsx", tmp_path / "mine.json"
    write_mission(with_name("Beta works"), theirs)
    write_mission(with_name(mine), ours)
    out = tmp_path / "merged.json"
    both = ("--base", mission_path, "--mine", ours)
    result = invoke("import", theirs, *both, "--out", out, "--json")
    assert result.exit_code == code
    merge = answer(result)["merge"]
    assert isinstance(merge, dict)
    assert len(merge["contradictions"]) == (code == BLOCKED)
    assert len(merge["changed"]) == (code == FINE)
    assert read_mission(out).brief.appointments[1].name == name
    told = invoke("import", theirs, *both, "--lang", "de")
    assert f"Widersprüche: {int(code == BLOCKED)}; Ihr Stand gilt." in told.stdout


def test_a_merge_needs_both_missions(workbook: Path, mission_path: Path) -> None:
    result = invoke("import", workbook, "--base", mission_path, "--lang", "en")
    assert result.exit_code == REFUSED
    assert "A merge needs --base" in result.stderr


def test_a_file_that_is_no_workbook_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_text("name;firm\nAda;Alpha\n", encoding="utf-8")
    result = invoke("import", path, "--lang", "de")
    assert result.exit_code == REFUSED
    assert result.stderr.startswith(f"{path} lässt sich nicht lesen:\n")
