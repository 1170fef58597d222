"""The command `market figure`."""

from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import (
    FileOption,
    FlowOption,
    PartnerOption,
    RegionOption,
    ServerOption,
    WarehouseOption,
    YearOption,
)
from trademission.cli.market.words import MEASURES, source_line
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.market_figures import basis_at, panel_of
from trademission.desk.market_reports import figure_report
from trademission.documents.figures import exact, printed
from trademission.domain.facts import Fact
from trademission.domain.text import Text
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.figure import figures

HELP = said(
    de="Eine Zahl mit Zuwachs, Rang, Rekord und Anteil, ihrer Quelle und ihrem Stand.",
    en="A figure with growth, rank, record and share, its source and its vintage.",
)
COLUMNS = (
    Text(de="Größe", en="Measure"),
    Text(de="gedruckt", en="printed"),
    Text(de="genau", en="exact"),
    Text(de="Zeitraum", en="period"),
)


def figure(
    *,
    region: RegionOption,
    partner: PartnerOption,
    year: YearOption,
    flow: FlowOption = Flow.EXPORT,
    file: FileOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Tell the figures of a region with a partner in a year."""
    talk = Talk(language=lang, as_json=as_json)
    with basis_at(file, warehouse, server) as basis:
        panel = panel_of(basis, region=region_of(region), flow=flow)
        found = figures(panel, partner=country_of(partner), year=year)
    talk.show(figures_table(found, talk=talk))
    talk.show(source_line(found[0], talk=talk))
    talk.answer(figure_report(found))


def figures_table(found: tuple[Fact, ...], *, talk: Talk) -> Table:
    """Return headline figures as a table: printed, exact, of which years."""
    table = Table(box=SIMPLE_HEAD)
    for words in COLUMNS:
        table.add_column(talk.words(words))
    for fact in found:
        shown = printed(fact, language=talk.language)
        measure = talk.words(MEASURES[fact.measure])
        table.add_row(measure, shown.text, exact(fact, language=talk.language), fact.period)
    return table
