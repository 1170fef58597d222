from dataclasses import replace
from pathlib import Path

import pytest

from cli_runner import answer, invoke
from desk_sample import ALPHA_ENTRY, mission, programme
from trademission.cli.exit_codes import BLOCKED, FINE, OUT_OF_TIME, REFUSED
from trademission.cli.outcome import exit_code_of
from trademission.desk.plan_mission import Planned
from trademission.domain.mission import Mission
from trademission.domain.people import Delegate
from trademission.domain.programme import Pin
from trademission.domain.text import Label
from trademission.files import read_programme, write_mission, write_programme
from trademission.planning import Outcome, Status

TODAY = ("--today", "2023-09-04")
FAST = ("--seconds", "10", "--workers", "1")
KEYS = [
    "status",
    "cancelled",
    "seconds",
    "first_feasible_seconds",
    "tiers",
    "mission",
    "version",
    "entries",
    "unmet",
    "unmet_appointments",
    "ask_list",
    "findings",
    "conflicts",
    "seed",
    "solver",
]


def impossible() -> Mission:
    """Return the sample with a delegate who must be at two confirmed appointments at once."""
    task = mission()
    alpha = task.brief.appointments[0]
    twin = replace(alpha, id="twin", name="Twin of Alpha", required=("all",))
    both = (replace(alpha, required=("all",)), twin)
    return replace(task, brief=replace(task.brief, appointments=both))


def test_the_json_answer_has_the_promised_keys(mission_path: Path) -> None:
    result = invoke("plan", mission_path, *TODAY, *FAST, "--seed", "7", "--json")
    document = answer(result)
    assert result.exit_code == FINE
    assert list(document) == KEYS
    assert document["status"] == "optimal"
    assert document["seed"] == 7
    tiers = document["tiers"]
    assert isinstance(tiers, list)
    assert [list(tier) for tier in tiers] == [
        ["number", "name", "value", "bound", "gap", "proven", "seconds"]
    ] * 5


def test_an_entry_in_json_has_ids_and_the_time_of_its_place(mission_path: Path) -> None:
    document = answer(invoke("plan", mission_path, *TODAY, *FAST, "--json"))
    entries = document["entries"]
    assert isinstance(entries, list)
    alpha = next(entry for entry in entries if entry["appointment"] == "alpha")
    assert alpha == {
        "id": ALPHA_ENTRY,
        "appointment": "alpha",
        "name": "Visit to Alpha",
        "round": 1,
        "start_at": "2023-09-12T10:00:00+09:00",
        "end_at": "2023-09-12T11:00:00+09:00",
        "zone": "Asia/Tokyo",
        "attendees": ["ada", "joerg"],
        "interpreters": [],
        "revision": 0,
    }


@pytest.mark.parametrize(
    ("lang", "day", "end"),
    [
        ("en", "Tuesday, 12 September 2023", "The programme is proven to be the best."),
        ("de", "Dienstag, 12. September 2023", "Das Programm ist bewiesen das beste."),
    ],
)
def test_people_read_the_programme_by_day(
    mission_path: Path, lang: str, day: str, end: str
) -> None:
    result = invoke("plan", mission_path, *TODAY, *FAST, "--lang", lang)
    assert result.exit_code == FINE
    assert day in result.stdout
    assert "10:00-11:00" in result.stdout
    assert "Ada Beispiel, Jörg Größ" in result.stdout
    assert end in result.stdout


def test_everything_is_written_into_one_folder(mission_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        result = invoke("plan", mission_path, *TODAY, *FAST, "--out", out)
        assert result.exit_code == FINE
    files = {str(p.relative_to(out).as_posix()) for p in out.rglob("*") if p.is_file()}
    assert files == {
        "programme.json",
        "programme.xlsx",
        "calendars/mission-internal.ics",
        "calendars/ada-beispiel.ics",
        "calendars/joerg-groess.ics",
        "internal/page.de.html",
        "internal/page.en.html",
        "delegation/page.de.html",
        "delegation/page.en.html",
    }
    assert str(out / "calendars") in result.stdout


def test_without_a_folder_nothing_is_written(mission_path: Path, tmp_path: Path) -> None:
    invoke("plan", mission_path, *TODAY, *FAST)
    assert list(tmp_path.iterdir()) == [mission_path]


def test_a_folder_of_others_is_refused_before_the_planning(
    mission_path: Path, tmp_path: Path
) -> None:
    result = invoke("plan", mission_path, *TODAY, "--seconds", "600", "--out", tmp_path)
    assert result.exit_code == REFUSED
    assert "also holds mission.json, which would be lost" in result.stderr


def test_pins_of_the_previous_programme_hold(mission_path: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    invoke("plan", mission_path, *TODAY, *FAST, "--out", first)
    planned = read_programme(first / "programme.json")
    beta = next(e for e in planned.entries if e.appointment == "beta")
    later = beta.start_at.replace(hour=6)
    pinned = replace(planned, pins=(Pin(appointment="beta", start_at=later),))
    write_programme(pinned, mission(), tmp_path / "pinned.json")
    second = tmp_path / "second"
    previous = ("--previous", tmp_path / "pinned.json")
    result = invoke("plan", mission_path, *TODAY, *FAST, *previous, "--out", second)
    assert result.exit_code == FINE
    replanned = read_programme(second / "programme.json")
    moved = next(e for e in replanned.entries if e.appointment == "beta")
    assert (moved.start_at, moved.revision) == (later, 1)
    assert replanned.version == 2


def test_a_contradiction_ends_with_its_reasons_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mission.json"
    write_mission(impossible(), path)
    out = tmp_path / "out"
    result = invoke("plan", path, *TODAY, *FAST, "--out", out, "--json")
    assert result.exit_code == BLOCKED
    document = answer(result)
    assert document["status"] == "infeasible"
    assert document["entries"] == []
    assert document["conflicts"] != []
    assert not out.exists()
    told = invoke("plan", path, *TODAY, *FAST, "--lang", "en")
    assert "No programme is possible like this." in told.stdout


def test_running_out_of_time_has_a_code_of_its_own() -> None:
    outcome = Outcome(
        status=Status.OUT_OF_TIME,
        programme=None,
        tiers=(),
        seconds=1.0,
        first_feasible_seconds=None,
        seed=1,
        solver="",
    )
    planned = Planned(mission=mission(), outcome=outcome, programme=None)
    assert exit_code_of(planned) == OUT_OF_TIME


def test_a_programme_of_another_mission_is_refused(mission_path: Path, tmp_path: Path) -> None:
    other = replace(programme(), mission="other")
    write_programme(other, mission(), tmp_path / "other.json")
    result = invoke("plan", mission_path, *TODAY, "--previous", tmp_path / "other.json")
    assert result.exit_code == REFUSED
    assert "belongs to the mission 'other', not to 'sample'" in result.stderr


def test_names_are_told_in_the_language_of_the_reader(tmp_path: Path) -> None:
    task = mission()
    alpha, beta = task.brief.appointments
    german = replace(beta, labels=(Label(language="de", text="Besuch bei Beta"),))
    path = tmp_path / "mission.json"
    write_mission(replace(task, brief=replace(task.brief, appointments=(alpha, german))), path)
    assert "Besuch bei Beta" in invoke("plan", path, *TODAY, *FAST, "--lang", "de").stdout
    assert "Besuch bei Beta" not in invoke("plan", path, *TODAY, *FAST, "--lang", "en").stdout


def test_names_cannot_steer_the_terminal(tmp_path: Path) -> None:
    task = mission()
    nasty = Delegate(id="ada", name="[red]Ada\x1b[31m", segment="companies")
    people = (nasty, *task.brief.delegates[1:])
    path = tmp_path / "mission.json"
    write_mission(replace(task, brief=replace(task.brief, delegates=people)), path)
    result = invoke("plan", path, *TODAY, *FAST)
    assert "[red]Ada[31m" in result.stdout
    assert "\x1b" not in result.stdout


def test_what_is_kept_stays_as_it_is(mission_path: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert invoke("plan", mission_path, *TODAY, *FAST, "--out", first).exit_code == FINE
    kept = tmp_path / "kept.json"
    before = read_programme(first / "programme.json")
    write_programme(replace(before, entries=before.entries[:1]), mission(), kept)
    again = invoke("plan", mission_path, *TODAY, *FAST, "--keep", kept, "--out", second)
    assert again.exit_code == FINE
    after = read_programme(second / "programme.json")
    assert len(before.entries) > 1
    assert {e.id for e in after.entries} == {e.id for e in before.entries}
    assert [e for e in after.entries if e.id == before.entries[0].id] == [before.entries[0]]
