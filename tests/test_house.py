"""The house keeps its own rules: sizes, pairs of rules, documented commands, clean files."""

import ast
import importlib
import pkgutil
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_command

import trademission
from trademission.domain.rules import RULES

HOUSE = Path(__file__).resolve().parent.parent
SOURCE = HOUSE / "src" / "trademission"
CODE = sorted(
    path
    for folder in ("src", "tests", "tools", "benchmarks")
    for path in (HOUSE / folder).rglob("*.py")
)
LONGEST_FUNCTION, LONGEST_FILE = 50, 400
# What git ignores anyway, and what no person wrote.
UNWRITTEN = {".git", "out", "site", "dist", "__pycache__", ".hypothesis"}
REGISTRIES = re.compile(
    r"pypi[.]org|pythonhosted[.]org|npmjs[.](org|com)|[.]debian[.]org|index-url|/simple/"
)
SUPPRESSION = re.compile(r"#\s*(noqa|type: ignore|pragma: no (cover|branch))")
SUPPRESSION_WITH_REASON = re.compile(
    r"# noqa: [A-Z0-9, ]+ - \w|# type: ignore\[[\w, -]+\]  # \w|# pragma: no (cover|branch) - \w"
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def written_files() -> Iterator[Path]:
    """Yield every file of the house that people write or that is kept for them."""
    for path in sorted(HOUSE.rglob("*")):
        parts = path.relative_to(HOUSE).parts
        is_written = not any(part in UNWRITTEN or part.startswith(".venv") for part in parts)
        is_cache = any(part.endswith("_cache") for part in parts)
        if is_written and not is_cache and path.is_file():
            yield path


def texts() -> Iterator[tuple[Path, str]]:
    """Yield every readable file of the house with its text."""
    for path in written_files():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def functions(path: Path) -> Iterator[Function]:
    """Yield every function of a file, inner ones included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def public_functions(path: Path) -> Iterator[Function]:
    """Yield the functions of a file, and the methods of its classes, that others may call."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    bodies = (tree.body, *(one.body for one in classes if not one.name.startswith("_")))
    for body in bodies:
        for node in body:
            if isinstance(node, Function) and not node.name.startswith("_"):
                yield node


def names_in(folder: Path) -> set[str]:
    """Return the names of the modules in a folder."""
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


def commands() -> set[str]:
    """Return every command of the command line, as a user types it, with those of a group."""
    app: typer.Typer = importlib.import_module("trademission.cli").app
    return set(_commands(get_command(app), ""))


def _commands(group: object, above: str) -> Iterator[str]:
    if isinstance(group, TyperGroup):
        context = typer.Context(group)
        for name in group.list_commands(context):
            yield f"{above}{name}"
            yield from _commands(group.get_command(context, name), f"{above}{name} ")


def settings() -> dict[str, dict[str, object]]:
    """Return pyproject.toml."""
    return tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))


def pages() -> list[Path]:
    """Return every page that a person reads."""
    return [HOUSE / "README.md", HOUSE / "CONTRIBUTING.md", *sorted((HOUSE / "docs").rglob("*.md"))]


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = [
        f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}"
        for path in CODE
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert [str(path) for path, lines in lengths.items() if lines > LONGEST_FILE] == []


def test_every_law_is_a_check_and_a_constraint() -> None:
    laws = names_in(SOURCE / "domain" / "rules")
    assert laws
    for engine in (SOURCE / "planning" / "engines").glob("*/rules"):
        assert names_in(engine) == laws, engine


def test_every_law_has_its_sentence_in_the_concepts() -> None:
    page = (HOUSE / "docs" / "concepts" / "rules.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| \w[^|]+[.] \|$", page, re.MULTILINE)
    assert told == [(law.name, law.title.de, law.title.en) for law in RULES]
    assert {law.name for law in RULES} == names_in(SOURCE / "domain" / "rules")


def test_every_command_is_in_the_reference() -> None:
    page = (HOUSE / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^## `trademission ([a-z ]+)`$", page, re.MULTILINE))
    assert told == commands() - {"market", "release"}  # groups have nothing of their own


def test_every_command_that_a_page_names_exists() -> None:
    named = {
        word
        for page in pages()
        for block in re.findall(r"(?ms)^```(?:sh|console)$(.*?)^```$", page.read_text("utf-8"))
        for word in re.findall(r"(?m)^(?:\$ )?(?:uvx --from [.] )?trademission ([a-z]\w*)", block)
    }
    assert named <= commands()
    assert {"demo", "plan"} <= named


def test_every_chore_that_a_page_names_is_in_the_makefile() -> None:
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")
    chores = set(re.findall(r"^(\w+):.*## \w", makefile, re.MULTILINE))
    named = {
        word
        for page in pages()
        for word in re.findall(
            r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert named <= chores
    assert {"demo", "test", "check"} <= named


@pytest.mark.parametrize("floor", ["domain", "planning", "documents"])
def test_every_public_function_states_its_promise(floor: str) -> None:
    silent = [
        f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}"
        for path in sorted((SOURCE / floor).rglob("*.py"))
        for node in public_functions(path)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def test_the_domain_imports_the_standard_library_only() -> None:
    foreign = {
        name
        for path in (SOURCE / "domain").rglob("*.py")
        for name in imports_of(path)
        if not name.startswith("trademission.domain")
        and name.partition(".")[0] not in sys.stdlib_module_names
    }
    assert foreign == set()


def imports_of(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_every_name_in_all_exists() -> None:
    for found in pkgutil.walk_packages(trademission.__path__, "trademission."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        names: list[str] = getattr(module, "__all__", [])
        assert [name for name in names if not hasattr(module, name)] == [], found.name
        assert len(names) == len(set(names)), found.name


def test_no_file_names_a_package_registry() -> None:
    here = Path(__file__)
    guilty = [
        str(path.relative_to(HOUSE))
        for path, text in texts()
        if path != here and REGISTRIES.search(text)
    ]
    assert guilty == []


def test_every_lint_exception_has_a_reason() -> None:
    lines = (HOUSE / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    codes = [line for line in lines if re.match(r'\s+"[A-Z]+[0-9]+",', line)]
    assert codes
    assert [line for line in codes if not re.search(r"#\s+\w+", line)] == []


def test_every_suppression_in_the_code_has_a_reason() -> None:
    here = Path(__file__)
    bare = [
        f"{path.relative_to(HOUSE)}:{number}: {line.strip()}"
        for path in CODE
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if path != here and SUPPRESSION.search(line) and not SUPPRESSION_WITH_REASON.search(line)
    ]
    assert bare == []


def test_the_version_is_the_same_everywhere() -> None:
    version = trademission.__version__
    assert settings()["project"]["version"] == version
    publiccode = (HOUSE / "publiccode.yml").read_text(encoding="utf-8")
    assert re.search(rf"^softwareVersion: {re.escape(version)}$", publiccode, re.MULTILINE)
    assert f"## {version}" in (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_says_what_it_is_for() -> None:
    text = (HOUSE / "pyproject.toml").read_text(encoding="utf-8")
    block = text.partition("\ndependencies = [\n")[2].partition("\n]")[0]
    assert [line for line in block.splitlines() if not re.search(r"#\s+\w+", line)] == []
