"""The command `market dependence`."""

from babel.numbers import format_decimal
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import (
    FileOption,
    FlowOption,
    RegionOption,
    ServerOption,
    WarehouseOption,
)
from trademission.cli.market.words import basis_line
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.market_figures import basis_at, panel_of
from trademission.desk.market_reports import leaning_report
from trademission.domain.text import Text
from trademission.trade.codes import region_of
from trademission.trade.flows import Flag, Flow
from trademission.trade.market.dossier import LIMITS
from trademission.trade.market.leaning import Year, leaning

HELP = said(
    de="Wo der Handel an einem Partner hängt, und wie sich das über die Jahre geändert hat.",
    en="Where trade leans on one partner, and how that changed over the years.",
)
COLUMNS = (
    Text(de="Jahr", en="Year"),
    Text(de="Herfindahl-Index", en="Herfindahl index"),
    Text(de="entspricht gleichen Partnern", en="equal partners"),
    Text(de="größter Partner", en="largest partner"),
    Text(de="sein Anteil", en="its share"),
)
PROVISIONAL = Text(de="vorläufig", en="provisional")
LEANS = Text(
    de="In diesen Jahren hatte ein Partner die Hälfte oder mehr: {years}.",
    en="In these years one partner had half or more: {years}.",
)
NEVER = Text(
    de="In keinem Jahr hatte ein Partner die Hälfte.", en="In no year did one partner have half."
)


def dependence(
    *,
    region: RegionOption,
    flow: FlowOption = Flow.EXPORT,
    file: FileOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Tell how concentrated a region's trade is on few partners, year by year."""
    talk = Talk(language=lang, as_json=as_json)
    with basis_at(file, warehouse, server) as basis:
        years = leaning(panel_of(basis, region=region_of(region), flow=flow))
        line = basis_line(basis, talk=talk)
    talk.show(_table(years, talk=talk))
    leaned = ", ".join(str(year.year) for year in years if year.leans)
    talk.show(talk.words(LEANS).format(years=leaned) if leaned else talk.words(NEVER))
    talk.show(talk.words(LIMITS[0]))
    talk.show(line)
    talk.answer({"years": leaning_report(years), "source": basis.source})


def _table(years: tuple[Year, ...], *, talk: Talk) -> Table:
    table = Table(box=SIMPLE_HEAD)
    for words in COLUMNS:
        table.add_column(talk.words(words))
    for year in years:
        mark = f" ({talk.words(PROVISIONAL)})" if year.flag is Flag.PROVISIONAL else ""
        table.add_row(
            f"{year.year}{mark}",
            format_decimal(year.herfindahl, format="0.0000", locale=talk.locale),
            format_decimal(year.effective, format="0.0", locale=talk.locale),
            talk.words(year.partner.name),
            f"{format_decimal(100 * year.largest, format='0.0', locale=talk.locale)} %",
        )
    return table
