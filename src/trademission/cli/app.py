"""The command line, put together."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

import typer

from trademission import __version__
from trademission.cli.commands import Commands
from trademission.cli.language import said


class _Jobs(Commands):
    """The jobs of a mission."""

    places: ClassVar[Mapping[str, str]] = {
        "start": "start:start",
        "plan": "plan:plan",
        "explain": "explain:explain",
        "replan": "replan:replan",
        "check": "check:check",
        "changes": "changes:changes",
        "move": "move:move",
        "import": "import_workbook:import_",
        "export": "export:export",
        "template": "template:template",
        "schema": "schema:schema",
        "calendar": "calendar:calendar",
        "page": "page:page",
        "papers": "papers:papers",
        "demo": "demo:demo",
        "market": "market.app",
        "release": "release.app",
    }


app = typer.Typer(
    name="trademission",
    cls=_Jobs,
    help=said(
        de="Delegationsreisen planen: wer trifft wen, wo und wann.",
        en="Plan trade missions: who meets whom, where and when.",
    ),
    epilog=said(
        de="Exit-Codes: 0 erledigt; 1 erledigt, aber etwas blockiert; 2 falsche Eingabe; 3 die "
        "Zeit reichte nicht.",
        en="Exit codes: 0 done; 1 done, but something blocks; 2 bad input; 3 out of time.",
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def trademission(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help=said(de="Die Version ausgeben.", en="Print the version."),
        ),
    ] = False,
) -> None:
    """Nothing of its own: every job is a command."""
