"""The page on the command line, made from the commands themselves."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from trademission.cli import app, exit_codes

INTRODUCTION = """\
# Command line

<!-- Made by tools/reference.py from the commands themselves; `make fix` writes it anew. -->

`trademission --help` lists the commands, `trademission plan --help` explains one.
`trademission --install-completion` teaches your shell to complete them.

- Answers go to standard output, messages and progress to standard error.
- With `--json` a command prints one JSON document and nothing else on standard output.
- With `--lang de` or `--lang en` it speaks German or English.
- A mission, and a programme, may be named by their file or by the folder that holds it.
- Files and folders are written to a temporary place and moved when they are whole.

## Exit codes

| code | meaning |
| --- | --- |
"""


def commands_page() -> str:
    """Return the page: the exit codes, then each command with what it takes."""
    group = get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError("The command line has no commands.")
    context = typer.Context(group, info_name="trademission")
    sections = ("\n".join(lines) for lines in _sections(group, context, "trademission"))
    return "\n".join((INTRODUCTION + "\n".join(_exit_codes()) + "\n", *sections))


def _sections(group: TyperGroup, context: typer.Context, above: str) -> Iterator[Iterator[str]]:
    """Yield the lines of each command, those of a group within the group among them."""
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        if isinstance(command, TyperGroup):
            inner = typer.Context(command, info_name=name, parent=context)
            yield from _sections(command, inner, f"{above} {name}")
        elif isinstance(command, TyperCommand):
            yield _section(name, command, context, above)


def _exit_codes() -> Iterator[str]:
    """Yield a row for each exit code, with the words that stand below it in its module."""
    source = Path(inspect.getfile(exit_codes)).read_text(encoding="utf-8")
    pattern = re.compile(r'^[A-Z_]+ = (\d+)\n"""(.+?)"""', re.MULTILINE | re.DOTALL)
    for number, words in pattern.findall(source):
        yield f"| {number} | {' '.join(words.split())} |"


def _section(name: str, command: TyperCommand, parent: typer.Context, above: str) -> Iterator[str]:
    """Yield the heading, the promise, the usage and the parameters of one command."""
    context = typer.Context(command, info_name=name, parent=parent)
    yield f"## `{above} {name}`\n"
    yield f"{inspect.cleandoc(command.help or '')}\n"
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"```text\n{above} {name} {usage}\n```\n"
    records = (one.get_help_record(context) for one in command.get_params(context))
    rows = [f"| `{_cell(name)}` | {_cell(words)} |" for name, words in filter(None, records)]
    yield "\n".join(("| argument or option | meaning |", "| --- | --- |", *rows))
    yield ""


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
