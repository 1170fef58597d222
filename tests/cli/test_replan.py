from pathlib import Path

import pytest

from cli_runner import answer, invoke
from trademission.cli.exit_codes import FINE, REFUSED

NOW = ("--now", "2023-09-08")
CANCEL = ("--event", "cancel alpha")


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_proposals_are_told_with_what_changes_and_for_whom(
    mission_path: Path, programme_path: Path
) -> None:
    result = invoke("replan", mission_path, programme_path, *NOW, *CANCEL, "--lang", "en")
    assert result.exit_code == FINE
    assert "1. Fewest people told:" in result.stdout
    assert "proven: less is impossible" in result.stdout
    assert "Dropped: " in result.stdout


def test_json_holds_every_proposal_with_its_proofs(
    mission_path: Path, programme_path: Path
) -> None:
    found = answer(invoke("replan", mission_path, programme_path, *NOW, *CANCEL, "--json"))
    alternatives = found["alternatives"]
    assert isinstance(alternatives, list)
    first = alternatives[0]
    assert first["way"] == "fewest_told"
    assert first["least_change"]["proven"] is True
    assert "alpha" in {change["appointment"] for change in first["changes"]}
    assert "alpha" not in {entry["appointment"] for entry in first["programme"]["entries"]}


def test_each_proposal_is_written_with_a_notice_for_whoever_it_concerns(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "proposals"
    asked = ("replan", mission_path, programme_path, *NOW, *CANCEL, "--out", out)
    assert invoke(*asked).exit_code == FINE
    assert {"mission.json", "1/programme.json"} <= names(out)
    assert any(name.startswith("1/changes/") and name.endswith(".pdf") for name in names(out))
    assert (
        invoke("check", out / "mission.json", out / "1", "--today", "2023-09-08").exit_code == FINE
    )
    assert invoke(*asked).exit_code == FINE


def test_proposals_never_replace_other_files(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    result = invoke("replan", mission_path, programme_path, *NOW, *CANCEL, "--out", out)
    assert result.exit_code == REFUSED
    assert names(out) == {"notes.txt"}


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("explode alpha", "is no event"),
        ("close Atlantis 2023-09-12", "in which the mission has no place"),
        ("vehicle nothing", "neither an id here nor the name"),
    ],
)
def test_an_unclear_event_is_refused_in_a_sentence(
    mission_path: Path, programme_path: Path, event: str, told: str
) -> None:
    asked = ("replan", mission_path, programme_path, *NOW, "--event", event, "--lang", "en")
    result = invoke(*asked)
    assert result.exit_code == REFUSED
    assert told in " ".join(result.stderr.split())
