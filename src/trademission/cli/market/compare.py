"""The command `market compare`."""

from typing import Annotated

import typer
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
    YearOption,
)
from trademission.cli.market.words import basis_line
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.market_figures import basis_at, panel_of
from trademission.desk.market_reports import comparison_report
from trademission.domain.text import Text
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.comparison import COMPONENTS, EVEN, LIMIT, Candidate, comparison

HELP = said(
    de="Wohin als Nächstes: Länder nebeneinander, alle Bestandteile sichtbar, Gewichte offen.",
    en="Where to go next: countries side by side, every component visible, weights open.",
)
SHOWN = 20
PLACE = Text(de="Platz", en="Place")
RANGE = Text(de="hält von/bis", en="holds from/to")
COUNTRY = Text(de="Land", en="Country")
TOTAL = Text(de="Gesamt", en="Total")
HELD = Text(
    de="»hält von/bis«: der beste und der schlechteste Platz, wenn ein Gewicht halb oder doppelt "
    "so groß ist oder ein anderes Land fehlt.",
    en="“holds from/to”: the best and the worst place with half or double of any weight, or "
    "without any one of the other countries.",
)
UNKNOWN = "-"

CountriesOption = Annotated[
    str,
    typer.Option(
        "--countries",
        metavar="NAME,...",
        show_default=False,
        help=said(
            de="Nur diese Länder, durch Kommas getrennt; sonst alle ab 10 Millionen Euro.",
            en="These countries only, separated by commas; else all from 10 million euros.",
        ),
    ),
]
WeightsOption = Annotated[
    str,
    typer.Option(
        "--weights",
        metavar="NAME=NUMBER,...",
        show_default=False,
        help=said(
            de=f"Gewichte der Bestandteile ({', '.join(EVEN)}), sonst alle gleich: growth=2,size=0",
            en=f"Weights of the components ({', '.join(EVEN)}), else all even: growth=2,size=0",
        ),
    ),
]


def compare(
    *,
    region: RegionOption,
    year: YearOption,
    countries: CountriesOption = "",
    weights: WeightsOption = "",
    flow: FlowOption = Flow.EXPORT,
    file: FileOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Compare candidate countries for a mission of a region."""
    talk = Talk(language=lang, as_json=as_json)
    wanted = [country_of(name, year=year) for name in countries.split(",") if name.strip()]
    with basis_at(file, warehouse, server) as basis:
        panel = panel_of(basis, region=region_of(region), flow=flow)
        weighted = _weights(weights)
        found = comparison(panel, year=year, candidates=wanted, weights=weighted)
        line = basis_line(basis, talk=talk)
    talk.show(_table(found[:SHOWN], talk=talk))
    for component in COMPONENTS:
        talk.show(f"{talk.words(component.name)}: {talk.words(component.meaning)}.")
    for sentence in (HELD, LIMIT):
        talk.show(talk.words(sentence))
    talk.show(line)
    talk.answer(
        {"weights": weighted, "candidates": comparison_report(found), "source": basis.source}
    )


def _weights(words: str) -> dict[str, float]:
    """Return the weights that somebody typed over the even ones."""
    weights = dict(EVEN)
    for part in filter(None, (piece.strip() for piece in words.split(","))):
        name, _, number = part.partition("=")
        try:
            weights[_component(name.strip())] = float(number)
        except ValueError:
            raise typer.BadParameter(
                said(
                    de=f"{part!r} ist kein Gewicht; schreiben Sie growth=2. Bestandteile: "
                    f"{', '.join(EVEN)}.",
                    en=f"{part!r} is no weight; write growth=2. Components: {', '.join(EVEN)}.",
                )
            ) from None
    return weights


def _component(name: str) -> str:
    if name not in EVEN:
        raise ValueError(name)
    return name


def _table(found: tuple[Candidate, ...], *, talk: Talk) -> Table:
    table = Table(box=SIMPLE_HEAD)
    for words in (PLACE, RANGE):
        table.add_column(talk.words(words), justify="right")
    table.add_column(talk.words(COUNTRY))
    for component in COMPONENTS:
        table.add_column(f"{talk.words(component.name)} ({component.unit})", justify="right")
    table.add_column(talk.words(TOTAL), justify="right")
    for candidate in found:
        score = candidate.score
        values = (_number(candidate.values.get(c.id), c.unit, talk=talk) for c in COMPONENTS)
        total = format_decimal(score.total, format="0.00", locale=talk.locale)
        name = talk.words(candidate.country.name)
        table.add_row(str(score.place), f"{score.first}-{score.last}", name, *values, total)
    return table


def _number(value: float | None, unit: str, *, talk: Talk) -> str:
    if value is None:
        return UNKNOWN
    pattern = "#,##0" if unit == "TEUR" else "0.0"
    return str(format_decimal(value, format=pattern, locale=talk.locale))
