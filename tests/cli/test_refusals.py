import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_command

from cli_runner import answer, invoke
from trademission import __version__
from trademission.cli import app
from trademission.cli.exit_codes import FINE, REFUSED
from trademission.cli.language import language_of

GROUP = get_command(app)
assert isinstance(GROUP, TyperGroup)
COMMANDS = sorted(GROUP.list_commands(typer.Context(GROUP)))


GROUPS = {"market", "release"}  # what they hold speaks for itself


def test_the_commands_are_the_promised_ones() -> None:
    promised = (
        "calendar changes check demo explain export import market move page papers plan release "
        "replan schema start template"
    )
    assert promised.split() == COMMANDS


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in GROUPS])
def test_every_command_speaks_json_and_two_languages(command: str) -> None:
    assert isinstance(GROUP, TyperGroup)
    found = GROUP.get_command(typer.Context(GROUP), command)
    assert found is not None
    options = {name for param in found.params for name in param.opts}
    assert {"--json", "--lang"} <= options


def test_a_command_loads_only_what_it_needs() -> None:
    words = "import sys; from trademission.cli import app; app(['papers', '--help'], standalone"
    told = f"{words}_mode=False); print({{'ortools', 'pysat', 'ibis'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "set()"


def test_a_mistyped_command_is_met_with_the_nearest() -> None:
    assert "replan" in invoke("replann").stderr


def test_the_version_is_told() -> None:
    assert invoke("--version").stdout.strip() == __version__


def test_shells_can_complete() -> None:
    assert "--install-completion" in invoke("--help").stdout


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "there is no such file or folder; check the path."),
        ("de", "Diese Datei oder diesen Ordner gibt es nicht; prüfen Sie den Pfad."),
    ],
)
def test_a_missing_mission_is_one_sentence_on_standard_error(lang: str, sentence: str) -> None:
    result = invoke("plan", "nowhere", "--lang", lang)
    assert (result.exit_code, result.stdout) == (REFUSED, "")
    assert result.stderr == f"nowhere: {sentence}\n"


def test_a_refusal_in_json_holds_the_sentence_in_both_languages() -> None:
    result = invoke("check", "nowhere", "nowhere", "--json")
    assert result.exit_code == REFUSED
    assert answer(result) == {
        "status": "refused",
        "problems": [
            {
                "de": "nowhere: Diese Datei oder diesen Ordner gibt es nicht; prüfen Sie den Pfad.",
                "en": "nowhere: there is no such file or folder; check the path.",
            }
        ],
    }


@pytest.mark.parametrize("name", ["mission.toml", "mission.json", "mission.xlsx"])
@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"id = 7", b"[1, 2]", b"{}"])
def test_a_broken_file_is_refused_without_a_traceback(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    result = invoke("plan", tmp_path)
    assert result.exit_code == REFUSED
    assert name in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan",),
        ("plan", "x", "--seconds", "0"),
        ("plan", "x", "--today", "yesterday"),
        ("schema", "world"),
        ("fly",),
        ("plan", "x", "--lang", "fr"),
    ],
)
def test_wrong_usage_ends_with_the_code_for_it(arguments: tuple[str, ...]) -> None:
    result = invoke(*arguments)
    assert result.exit_code == REFUSED
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_AT"}, "de"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def test_the_installed_program_helps_in_german_and_writes_utf8() -> None:
    program = Path(sys.executable).with_name("trademission")
    environment = {"LANG": "de_DE.UTF-8", "PYTHONIOENCODING": "ascii", "PATH": ""}
    done = subprocess.run([program, "--help"], capture_output=True, check=False, env=environment)
    assert done.returncode == FINE
    assert "wer trifft wen" in done.stdout.decode("utf-8")
