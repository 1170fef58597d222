import json
from pathlib import Path

import pytest

from cli_runner import answer, invoke
from documents.release.drafted import EXAMPLE, ROOT, programme
from trademission.cli.exit_codes import BLOCKED, FINE, REFUSED
from trademission.files import as_json

ANNOUNCEMENT = next((ROOT.parent / "shared" / "data" / "announcement").glob("*.txt"))
BEFORE, AT = "2023-09-08T09:59+02:00", "2023-09-08T10:00+02:00"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the example's programme in a file."""
    path = tmp_path / "programme.json"
    path.write_bytes(as_json(programme()))
    return path


@pytest.fixture
def drafted(tmp_path: Path, plan: Path) -> Path:
    """Return the folder of the example's release, drafted."""
    out = tmp_path / "release"
    result = invoke(
        "release", "draft", EXAMPLE, plan, "--out", out, "--record", EXAMPLE / "release.toml",
        "--now", "2023-09-07T12:00+02:00", "--json",
    )  # fmt: skip
    assert answer(result)["state"] == "draft"
    return out


def test_a_release_goes_the_whole_way_and_nothing_leaves_before_the_hour(
    tmp_path: Path, plan: Path, drafted: Path
) -> None:
    room = tmp_path / "newsroom"
    checked = invoke("release", "check", drafted, EXAMPLE, plan, "--by", "Paula", "--lang", "en")
    assert checked.exit_code == FINE
    assert "6 figures confirmed" in checked.stdout
    assert "checked. Next: `trademission release approve`" in checked.stdout
    approved = invoke("release", "approve", drafted, "--by", "Paula", "--json")
    assert answer(approved)["state"] == "approved"
    early = invoke(
        "release", "publish", drafted, "--out", room, "--by", "Paula", "--now", BEFORE, "--json"
    )
    assert [one["state"] for one in answer(early)["releases"]] == ["under_embargo"]  # type: ignore[attr-defined]  # a JSON document
    assert "sachsen-japan-korea-2023-1" not in str(sorted(room.rglob("*")))
    out = invoke(
        "release", "publish", drafted, "--out", room, "--by", "Paula", "--now", AT, "--json"
    )
    assert [one["state"] for one in answer(out)["releases"]] == ["published"]  # type: ignore[attr-defined]  # as above
    assert (room / "de" / "sachsen-japan-korea-2023-1" / "release.pdf").exists()
    gone = invoke("release", "withdraw", drafted, "--by", "Paula", "--reason", "Falsch", "--json")
    assert answer(gone)["state"] == "withdrawn"


def test_what_was_not_approved_is_not_published(tmp_path: Path, drafted: Path) -> None:
    result = invoke(
        "release", "publish", drafted, "--out", tmp_path / "room", "--by", "P", "--now", AT,
        "--lang", "en",
    )  # fmt: skip
    assert result.exit_code == REFUSED
    assert "There is no way from “draft” to “published”; possible: checked." in result.stderr
    assert not (tmp_path / "room").exists()


def test_a_draft_without_a_record_shows_its_gaps_and_is_stopped(tmp_path: Path, plan: Path) -> None:
    out = tmp_path / "release"
    invoke("release", "draft", EXAMPLE, plan, "--out", out, "--now", "2023-09-07", "--lang", "de")
    assert "[Zitat fehlt:" in (out / "de" / "release.txt").read_text(encoding="utf-8")
    result = invoke("release", "check", out, EXAMPLE, plan, "--by", "Paula", "--json")
    assert result.exit_code == BLOCKED
    rules = {one["rule"] for text in json.loads(result.stdout) for one in text["findings"]}
    assert "leftovers" in rules


def test_a_quote_is_approved_in_its_words(drafted: Path) -> None:
    path = drafted / "release.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["quotes"][1]["wordings"][0]["approval"] = None
    path.write_text(json.dumps(record), encoding="utf-8")
    assert invoke("release", "approve", drafted, "--by", "Büro", "--quote", "q2").exit_code == FINE
    told = json.loads(path.read_text(encoding="utf-8"))["quotes"][1]["wordings"][0]["approval"]
    assert told["by"] == "Büro"
    refused = invoke("release", "approve", drafted, "--by", "B", "--quote", "q9", "--lang", "en")
    assert "There is no quote 'q9'; there are: q1, q2, q3, q4." in refused.stderr


def test_a_published_release_is_corrected_in_public(
    tmp_path: Path, plan: Path, drafted: Path
) -> None:
    invoke("release", "check", drafted, EXAMPLE, plan, "--by", "P")
    invoke("release", "approve", drafted, "--by", "P")
    room = tmp_path / "room"
    invoke("release", "publish", drafted, "--out", room, "--by", "P", "--now", AT)
    words = ("--what-de", "Ort berichtigt", "--what-en", "place corrected")
    same = invoke("release", "correct", drafted, EXAMPLE, plan, *words, "--by", "P", "--lang", "en")
    assert "The correction changes no text" in same.stderr
    other = tmp_path / "mission.toml"
    told = (EXAMPLE / "mission.toml").read_text(encoding="utf-8")
    other.write_text(told.replace('"Wasserstoff", country', '"Wasser", country'), encoding="utf-8")
    done = invoke("release", "correct", drafted, other, plan, *words, "--by", "P", "--json")
    assert (answer(done)["state"], answer(done)["version"]) == ("corrected", 2)
    invoke("release", "publish", drafted, "--out", room, "--by", "P", "--now", AT)
    page = room / "en" / "sachsen-japan-korea-2023-1" / "index.html"
    assert "place corrected" in page.read_text(encoding="utf-8")


def test_the_announcement_is_read_as_json() -> None:
    found = answer(invoke("release", "read", ANNOUNCEMENT, "--json"))
    assert found["journey"]["first"] == "2023-09-10"  # type: ignore[index]  # a JSON document
    assert [(f["measure"], f["number"], f["magnitude"]) for f in found["figures"]] == [  # type: ignore[attr-defined]  # as above
        ("value", 851.0, 1_000_000), ("growth", 26.0, 1), ("rank", 17.0, 1),
        ("value", 1.16, 1_000_000_000), ("growth", 30.0, 1), ("rank", 14.0, 1),
    ]  # fmt: skip


def test_what_was_read_is_told_to_people_too() -> None:
    told = invoke("release", "read", ANNOUNCEMENT, "--lang", "de").stdout
    assert "Mobilität der Zukunft" in told
    assert "+49 351 564 80600" in told


def test_the_series_of_a_mission_tells_what_is_due_when() -> None:
    told = json.loads(
        invoke("release", "series", EXAMPLE, EXAMPLE / "release.toml", "--json").stdout
    )
    assert told[0] == {
        "kind": "announcing",
        "due": "2023-09-08",
        "about": None,
        "release": "sachsen-japan-korea-2023-1",
        "state": "draft",
    }
    assert told[-1]["due"] == "2023-09-21"


def test_a_file_that_is_no_release_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "release.toml"
    file.write_text("id = 'x'\nmision = 'y'\n", encoding="utf-8")
    result = invoke("release", "approve", file, "--by", "P", "--lang", "en")
    assert result.exit_code == REFUSED
    assert "There is no field 'mision' here." in result.stderr
