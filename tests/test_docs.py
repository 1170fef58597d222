"""What the pages show is executed: Python prompts, and commands with the output they quote."""

import doctest
import importlib
import pkgutil
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import Result

import trademission
from cli_runner import invoke

HOUSE = Path(__file__).resolve().parent.parent
PAGES = [HOUSE / "README.md", *sorted((HOUSE / "docs").rglob("*.md"))]
MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(trademission.__path__, "trademission.")
    if not found.name.endswith("__main__")
)
BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENDS_WITH = re.compile(r"\s+# ends with (\d)$")


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return (kind, text) of what a page tells its reader to type or to edit."""
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def page_name(page: Path) -> str:
    return str(page.relative_to(HOUSE))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def sessions(text: str) -> list[tuple[str, list[str]]]:
    """Return each command of a block with what the page quotes of its output; ... skips some."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].extend(filter(None, map(squeezed, line.split("..."))))
    return found


def edit(text: str, folder: Path) -> None:
    """Make an edit as a page shows it: a line with the file, lines to take out and put in."""
    lines = text.splitlines()
    path = folder / lines[0].removeprefix("--- ")
    before = "\n".join(line[1:] for line in lines[1:] if line[0] in " -")
    after = "\n".join(line[1:] for line in lines[1:] if line[0] in " +")
    whole = path.read_text(encoding="utf-8")
    assert whole.count(before) == 1, f"{path.name} does not hold once:\n{before}"
    path.write_text(whole.replace(before, after), encoding="utf-8")


def run(command: str) -> Result:
    """Run one command as a reader would type it."""
    program, *arguments = shlex.split(command)
    assert program == "trademission", f"a page shows {program}, which is not ours to run"
    return invoke(*arguments)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_python_prompt_on_a_page_answers_as_shown(page: Path) -> None:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    result = doctest.testfile(str(page), module_relative=False, optionflags=flags, encoding="utf-8")
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_python_prompt_in_a_docstring_answers_as_shown(name: str) -> None:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.testmod(importlib.import_module(name), optionflags=flags).failed == 0


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page)], ids=page_name)
def test_every_command_on_a_page_ends_and_answers_as_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(HOUSE / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for kind, text in blocks(page):
        if kind == "diff":
            edit(text, tmp_path)
            continue
        for line, quoted in sessions(text):
            done = run(ENDS_WITH.sub("", line))
            code = ENDS_WITH.search(line)
            assert done.exit_code == (int(code[1]) if code else 0), (line, done.output)
            answer = squeezed(done.output)
            assert [piece for piece in quoted if piece not in answer] == [], (line, answer)


def test_the_first_steps_and_the_guides_run_as_written() -> None:
    shown = {page.name for page in PAGES if blocks(page)}
    assert {"first-ten-minutes.md", "plan-from-a-spreadsheet.md", "when-a-host-cancels.md"} <= shown


def test_the_generated_pages_of_the_reference_are_current() -> None:
    reference = importlib.import_module("reference")
    old = [page_name(path) for path, text in reference.pages().items() if path.read_text() != text]
    assert old == [], "run `make fix`"
