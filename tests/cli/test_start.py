from pathlib import Path

from cli_runner import answer, invoke
from documents.release.drafted import ROOT
from trademission.cli.exit_codes import FINE, REFUSED

ANNOUNCEMENT = next((ROOT.parent / "shared" / "data" / "announcement").glob("*.txt"))


def test_start_tells_what_is_confirmed_and_what_is_unknown(tmp_path: Path) -> None:
    out = tmp_path / "draft"
    result = invoke("start", ANNOUNCEMENT, "--out", out, "--lang", "en")
    assert result.exit_code == FINE
    assert "6 of 6 figures of the release confirmed." in result.stdout
    assert "Still unknown" in result.stdout
    assert sorted(path.name for path in out.iterdir()) == [
        "mission.json",
        "open-points.md",
        "workbook.xlsx",
    ]
    assert invoke("export", out, "--out", tmp_path / "again.xlsx").exit_code == FINE


def test_start_answers_in_json(tmp_path: Path) -> None:
    found = answer(invoke("start", ANNOUNCEMENT, "--out", tmp_path / "draft", "--json"))
    assert found["stops"] == ["Tokio", "Sendai", "Nagoya", "Seoul", "Ulsan"]
    assert [one["agrees"] for one in found["verdicts"]] == [True] * 6  # type: ignore[attr-defined]  # a JSON document


def test_a_folder_with_other_files_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    result = invoke("start", ANNOUNCEMENT, "--out", tmp_path, "--lang", "en")
    assert result.exit_code == REFUSED
    assert "also holds mine.txt" in result.stderr
