"""The command `market changes`."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer
from babel.numbers import format_decimal
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import FileOption, ServerOption, WarehouseOption
from trademission.cli.market.words import basis_line
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.market_figures import basis_at
from trademission.desk.market_reports import revisions_report
from trademission.domain.text import Text
from trademission.trade.market.revisions import Revision, revisions
from trademission.trade.market.statements import Said, read_statements

HELP = said(
    de="Was ein neuer Stand an Aussagen ändert, die schon gedruckt sind.",
    en="What a new vintage changes in statements already printed.",
)
COLUMNS = (
    Text(de="Zeile", en="Line"),
    Text(de="Region und Partner", en="Region and partner"),
    Text(de="Zeitraum", en="Period"),
    Text(de="Aussage", en="Statement"),
    Text(de="gedruckt", en="printed"),
    Text(de="heute", en="today"),
    Text(de="genau", en="exact"),
)
SAID = {
    Said.VALUE: Text(de="Mio. Euro", en="million euros"),
    Said.GROWTH: Text(de="Prozent zum Vorjahr", en="per cent on the year before"),
    Said.RANK: Text(de="Rang", en="rank"),
}
COUNTS = Text(
    de="{changed} von {judged} Aussagen würden heute anders gedruckt; {open} sind mit dieser "
    "Tabelle nicht prüfbar.",
    en="{changed} of {judged} statements would be printed differently today; {open} cannot be "
    "checked against this table.",
)

StatementsArgument = Annotated[
    Path,
    typer.Argument(
        metavar="STATEMENTS",
        exists=True,
        dir_okay=False,
        help=said(
            de="Die Liste der Aussagen: CSV mit den Spalten reporter, partner, period, flow, "
            "source und den gedruckten Zahlen.",
            en="The list of statements: CSV with the columns reporter, partner, period, flow, "
            "source and the printed figures.",
        ),
    ),
]


def changes(
    statements: StatementsArgument,
    *,
    file: FileOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """List the statements that today's table would print differently."""
    talk = Talk(language=lang, as_json=as_json)
    listed = read_statements(statements)
    with basis_at(file, warehouse, server) as basis:
        found = revisions(listed, basis)
        line = basis_line(basis, talk=talk)
    changed = [revision for revision in found if revision.has_changed]
    unjudged = sum(revision.today is None for revision in found)
    talk.show(_table(changed, talk=talk))
    counts = talk.words(COUNTS)
    talk.show(counts.format(changed=len(changed), judged=len(found) - unjudged, open=unjudged))
    talk.show(line)
    talk.answer({"statements": revisions_report(found), "source": basis.source})


def _table(changed: Iterable[Revision], *, talk: Talk) -> Table:
    table = Table(box=SIMPLE_HEAD)
    for words in COLUMNS:
        table.add_column(talk.words(words))
    for revision in changed:
        statement = revision.statement
        numbers = (statement.printed, revision.rounded, revision.today)
        table.add_row(
            str(statement.line),
            f"{statement.region}, {statement.partner}",
            statement.period,
            talk.words(SAID[statement.said]),
            *(_number(number, talk=talk) for number in numbers),
        )
    return table


def _number(value: Decimal | None, *, talk: Talk) -> str:
    return "" if value is None else format_decimal(value, format="#,##0.##", locale=talk.locale)
