import json
from dataclasses import replace
from pathlib import Path

import pytest

from cli_runner import answer, invoke
from desk_sample import ALPHA_ENTRY, mission, programme
from trademission.cli.exit_codes import BLOCKED, FINE, REFUSED
from trademission.files import read_mission, read_programme, write_programme

TODAY = ("--today", "2023-09-04")
LATER = ("--entry", "alpha", "--to", "2023-09-12 14:00")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "The programme keeps all rules."), ("de", "Das Programm hält alle Regeln ein.")],
)
def test_check_says_when_all_is_well(
    mission_path: Path, programme_path: Path, lang: str, sentence: str
) -> None:
    result = invoke("check", mission_path, programme_path, *TODAY, "--lang", lang)
    assert (result.exit_code, result.stdout.strip()) == (FINE, sentence)


def test_check_names_the_breach_and_blocks(mission_path: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.json"
    write_programme(replace(programme(), entries=()), mission(), empty)
    result = invoke("check", mission_path, empty, *TODAY, "--json")
    document = answer(result)
    assert result.exit_code == BLOCKED
    assert document["blocks"] is True
    findings = document["findings"]
    assert isinstance(findings, list)
    assert [(f["rule"], f["severity"], f["what"]) for f in findings] == [
        ("pinned", "block", ["alpha"])
    ]
    told = invoke("check", mission_path, empty, *TODAY, "--lang", "de")
    assert "blockiert" in told.stdout


def test_changes_are_told_with_those_affected(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    after = tmp_path / "after.json"
    move = ("move", mission_path, programme_path, *LATER, *TODAY)
    assert invoke(*move, "--out", after).exit_code == BLOCKED
    result = invoke("changes", mission_path, programme_path, after, "--json")
    document = answer(result)
    assert result.exit_code == FINE
    assert document["affected"] == {
        "delegates": ["ada", "joerg"],
        "hosts": ["alpha-host"],
        "interpreters": [],
    }
    changes = document["changes"]
    assert isinstance(changes, list)
    assert [(c["kind"], c["after"]["start_at"]) for c in changes] == [
        ("moved", "2023-09-12T14:00:00+09:00")
    ]
    told = invoke("changes", mission_path, programme_path, after, "--lang", "en")
    assert "Ada Beispiel, Jörg Größ, Alpha" in told.stdout


def test_no_change_is_told_in_a_sentence(mission_path: Path, programme_path: Path) -> None:
    result = invoke("changes", mission_path, programme_path, programme_path, "--lang", "de")
    assert result.stdout.strip() == "Nichts ändert sich."


def test_move_writes_only_where_it_is_told_to(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    before = programme_path.read_bytes()
    result = invoke("move", mission_path, programme_path, *LATER, *TODAY, "--json")
    document = answer(result)
    assert result.exit_code == BLOCKED
    assert list(document) == ["changes", "affected", "blocks", "findings"]
    assert programme_path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mission.json", "programme.json"]


def test_a_move_that_keeps_the_rules_is_fine(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "after.json"
    pin = ("--entry", ALPHA_ENTRY, "--pin")
    result = invoke("move", mission_path, programme_path, *pin, *TODAY, "--out", out)
    assert result.exit_code == FINE
    assert [pin.appointment for pin in read_programme(out).pins] == ["alpha"]


@pytest.mark.parametrize("name", ["copy.json", "copy.xlsx"])
def test_an_exported_mission_reads_back_equal(
    mission_path: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    result = invoke("export", mission_path, "--out", out, "--json")
    assert answer(result) == {"written": [str(out)]}
    assert read_mission(out) == mission()


def test_a_programme_is_exported_as_a_workbook(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "programme.xlsx"
    assert invoke("export", mission_path, programme_path, "--out", out).exit_code == FINE
    assert out.read_bytes().startswith(b"PK")


def test_an_unknown_ending_is_refused(mission_path: Path, tmp_path: Path) -> None:
    result = invoke("export", mission_path, "--out", tmp_path / "mission.pdf")
    assert result.exit_code == REFUSED
    assert result.stderr.strip()
    assert not (tmp_path / "mission.pdf").exists()


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_template_is_written(tmp_path: Path, lang: str) -> None:
    out = tmp_path / "new" / "mission.xlsx"
    assert invoke("template", "--out", out, "--lang", lang).exit_code == FINE
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("what", ["mission", "programme"])
def test_the_schema_is_json_with_and_without_the_option(what: str) -> None:
    plain, told = invoke("schema", what), invoke("schema", what, "--json")
    assert json.loads(plain.stdout) == json.loads(told.stdout)
    assert "properties" in told.stdout


def test_calendars_are_written_for_everybody(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "calendars"
    result = invoke("calendar", mission_path, programme_path, "--out", out, *TODAY, "--json")
    names = ["mission-internal.ics", "ada-beispiel.ics", "joerg-groess.ics"]
    assert answer(result) == {"written": [str(out / name) for name in names]}
    assert sorted(p.name for p in out.iterdir()) == sorted(names)


def test_a_calendar_is_written_for_one_reader(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    reader = ("--reader", "Jörg Größ")
    result = invoke("calendar", mission_path, programme_path, "--out", tmp_path, *TODAY, *reader)
    assert result.exit_code == FINE
    assert "BEGIN:VEVENT" in (tmp_path / "joerg-groess.ics").read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", ["internal", "delegation", "press", "public", "ada", "Alpha"])
def test_a_page_is_written_for_every_kind_of_reader(
    mission_path: Path, programme_path: Path, tmp_path: Path, reader: str
) -> None:
    out = tmp_path / "page.html"
    arguments = ("--out", out, "--reader", reader, "--lang", "de", *TODAY)
    assert invoke("page", mission_path, programme_path, *arguments).exit_code == FINE
    assert '<html lang="de"' in out.read_text(encoding="utf-8")


def test_the_same_page_twice_is_the_same_bytes(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    for out in pages:
        invoke("page", mission_path, programme_path, "--out", out, *TODAY)
    assert pages[0].read_bytes() == pages[1].read_bytes()
