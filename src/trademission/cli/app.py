"""The command line, put together."""

from typing import Annotated

import typer

from trademission import __version__
from trademission.cli import (
    calendar,
    changes,
    check,
    demo,
    explain,
    export,
    import_workbook,
    move,
    page,
    papers,
    plan,
    replan,
    schema,
    template,
)
from trademission.cli.language import said
from trademission.cli.refusals import in_sentences

app = typer.Typer(
    name="trademission",
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

for name, module, command in (
    ("plan", plan, plan.plan),
    ("explain", explain, explain.explain),
    ("replan", replan, replan.replan),
    ("check", check, check.check),
    ("changes", changes, changes.changes),
    ("move", move, move.move),
    ("import", import_workbook, import_workbook.import_),
    ("export", export, export.export),
    ("template", template, template.template),
    ("schema", schema, schema.schema),
    ("calendar", calendar, calendar.calendar),
    ("page", page, page.page),
    ("papers", papers, papers.papers),
    ("demo", demo, demo.demo),
):
    app.command(name, help=module.HELP)(in_sentences(command))


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
