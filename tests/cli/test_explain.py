"""The command `explain`: why there is no programme, or why something is not in it."""

from datetime import date
from pathlib import Path

import pytest

from broken_trips import two_places
from broken_trips_more import CASES
from builders import MISSION, appointment, brief, programme, window
from cli_runner import answer, invoke
from trademission.cli.exit_codes import BLOCKED, FINE, REFUSED
from trademission.domain.appointments import Strength, Wish
from trademission.domain.brief import Brief
from trademission.domain.mission import Header, Mission, TravelDates
from trademission.files import write_mission, write_programme

TODAY = ("--today", "2023-09-04")


def mission_of(task: Brief) -> Mission:
    """Return a mission with nothing but its Brief."""
    dates = TravelDates(first_date=date(2023, 9, 12), last_date=date(2023, 9, 13))
    return Mission(id=MISSION, header=Header(title="Japan", dates=(dates,)), brief=task)


def written(task: Brief, folder: Path) -> Path:
    """Write a mission and return its path."""
    path = folder / "mission.json"
    write_mission(mission_of(task), path)
    return path


def rivals() -> Brief:
    """Return two visits at the same hour, and what Anna wishes and refuses."""
    ten = (window("2023-09-12 10:00", "2023-09-12 11:00"),)
    items = appointment("lab", windows=ten), appointment("fab", "annex", windows=ten)
    wishes = (
        Wish(id="w1", delegate="anna", target="lab"),
        Wish(id="w2", delegate="anna", target="fab", strength=Strength.VETO),
    )
    return brief(*items, hosts=(), wishes=wishes)


@pytest.fixture
def nothing(tmp_path: Path) -> tuple[Path, Path]:
    """Return the rivals and an empty programme on disk."""
    task = rivals()
    path = tmp_path / "programme.json"
    write_programme(programme(), mission_of(task), path)
    return written(task, tmp_path), path


@pytest.mark.parametrize(
    ("lang", "head", "sentence"),
    [
        (
            "en",
            "No programme is possible like this. What contradicts:",
            (
                "- “Forum” is fixed for Tue 12 Sep 2023, 14:00 and needs Anna, who is at “Visit” "
                "until 13:45, 30 minutes away."
            ),
        ),
        (
            "de",
            "So ist kein Programm möglich. Was sich widerspricht:",
            (
                "- »Forum« ist für Di 12.09.2023, 14:00 Uhr fest zugesagt und braucht Anna; aber "
                "Anna ist bis 13:45 Uhr bei »Visit«, 30 Minuten entfernt."
            ),
        ),
    ],
)
def test_a_contradiction_is_told_in_a_sentence(
    tmp_path: Path, lang: str, head: str, sentence: str
) -> None:
    path = written(two_places().brief, tmp_path)
    result = invoke("explain", path, *TODAY, "--lang", lang)
    assert result.stdout.splitlines() == [head, sentence]
    assert result.exit_code == BLOCKED


def test_json_names_every_fact_of_the_core(tmp_path: Path) -> None:
    path = written(two_places().brief, tmp_path)
    document = answer(invoke("explain", path, *TODAY, "--json"))
    assert document["possible"] is False
    core = document["core"]
    assert isinstance(core, dict)
    assert core["minimal"] is True
    assert {(m["kind"], tuple(m["items"])) for m in core["members"]} == set(two_places().mended)


@pytest.mark.parametrize("case", [c for c in CASES if not c().pins], ids=lambda c: c.__name__)
def test_every_contradiction_is_told_in_both_languages(case: object, tmp_path: Path) -> None:
    assert callable(case)
    path = written(case().brief, tmp_path)
    for lang in ("de", "en"):
        result = invoke("explain", path, *TODAY, "--lang", lang)
        assert result.exit_code == BLOCKED
        assert result.stdout.count("\n- ") >= 1


def test_a_mission_that_can_be_planned_says_so(nothing: tuple[Path, Path]) -> None:
    result = invoke("explain", nothing[0], *TODAY, "--lang", "en")
    assert result.stdout == "What is firmly agreed fits together; there is a programme.\n"
    assert result.exit_code == FINE


def test_everything_unmet_is_told_with_its_reason(nothing: tuple[Path, Path]) -> None:
    result = invoke("explain", *nothing, *TODAY, "--lang", "en")
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        "- “Lab”",
        "- “Fab”",
        "- Anna at “Lab”",
    ]
    assert result.exit_code == FINE


def test_a_wish_is_told_with_all_that_it_would_change(nothing: tuple[Path, Path]) -> None:
    result = invoke("explain", *nothing, *TODAY, "--wish", "w1", "--lang", "en")
    assert "brings more than it costs" in result.stdout
    assert "This is the best programme that holds it; it changes:" in result.stdout
    assert "New: Lab" in result.stdout or "Added: Lab" in result.stdout


def test_an_appointment_is_told_in_json(nothing: tuple[Path, Path]) -> None:
    document = answer(invoke("explain", *nothing, *TODAY, "--appointment", "fab", "--json"))
    unmet = document["unmet"]
    assert isinstance(unmet, list)
    (found,) = unmet
    assert (found["appointment"], found["wish"], found["proven"]) == ("fab", None, True)
    assert found["reason"] == "costs_nothing"
    assert [c["appointment"] for c in found["changes"]] == ["fab"]
    assert found["affected"]["delegates"] != []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (("--wish", "w9"), "holds no wish 'w9'"),
        (("--wish", "w2"), "'w2' is a veto"),
        (("--appointment", "a9"), "holds no appointment 'a9'"),
        (("--wish", "w1", "--appointment", "fab"), "Ask for one wish or one appointment"),
    ],
)
def test_a_question_about_nothing_is_refused(
    nothing: tuple[Path, Path], question: tuple[str, ...], words: str
) -> None:
    result = invoke("explain", *nothing, *TODAY, *question, "--lang", "en")
    assert words in " ".join(result.stderr.split())
    assert result.exit_code == REFUSED


def test_a_wish_without_a_programme_is_refused(nothing: tuple[Path, Path]) -> None:
    result = invoke("explain", nothing[0], *TODAY, "--wish", "w1", "--lang", "de")
    assert "nennen Sie dazu das Programm" in " ".join(result.stderr.split())
    assert result.exit_code == REFUSED


def test_nothing_unmet_is_said(tmp_path: Path) -> None:
    task = brief(hosts=())
    path = tmp_path / "programme.json"
    write_programme(programme(), mission_of(task), path)
    result = invoke("explain", written(task, tmp_path), path, *TODAY, "--lang", "en")
    assert result.stdout == "Nothing was left unmet.\n"
