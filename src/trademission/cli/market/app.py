"""The commands on trade figures, put together."""

from collections.abc import Mapping
from typing import ClassVar

import typer

from trademission.cli.commands import Commands
from trademission.cli.language import said


class _Questions(Commands):
    """What people ask of trade figures."""

    places: ClassVar[Mapping[str, str]] = {
        "figure": "market.figure:figure",
        "dossier": "market.dossier:dossier_",
        "compare": "market.compare:compare",
        "dependence": "market.dependence:dependence",
        "changes": "market.changes:changes",
        "store": "market.store:store",
        "fetch": "market.fetch:fetch",
    }


app = typer.Typer(
    name="market",
    cls=_Questions,
    help=said(
        de="Außenhandelszahlen mit ihrer Quelle: Länderblatt, Abhängigkeit, wohin als Nächstes.",
        en="Trade figures with their source: country note, dependence, where to go next.",
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def market() -> None:
    """Nothing of its own: every question is a command."""
