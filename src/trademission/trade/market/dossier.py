"""The country note of a mission as facts: what is known of a region's trade with a partner."""

from collections.abc import Iterator

from trademission.domain.dossier import Dossier, Ranking, Series
from trademission.domain.facts import Fact
from trademission.domain.text import Text
from trademission.trade.codes import Country, country_of
from trademission.trade.flows import Flow
from trademission.trade.market import facts
from trademission.trade.market.facts import About, Measure
from trademission.trade.market.figure import PERCENT, figures
from trademission.trade.market.leaning import leaning_series
from trademission.trade.market.panel import Cell, Panel

FIRST_PLACES = 10
"""How many partners a ranking lists before the one that the note is about."""
VALUES = {
    Flow.EXPORT: Text(de="Ausfuhr", en="Exports"),
    Flow.IMPORT: Text(de="Einfuhr", en="Imports"),
}
RANKS = Text(de="Rang unter allen Ländern", en="Rank among all countries")
SHARES = {
    Flow.EXPORT: Text(de="Anteil an der gesamten Ausfuhr", en="Share of all exports"),
    Flow.IMPORT: Text(de="Anteil an der gesamten Einfuhr", en="Share of all imports"),
}
LARGEST = Text(de="Die größten Partner {year}", en="The largest partners in {year}")
LIMITS = (
    Text(
        de="Keine öffentliche Tabelle nennt für ein Land der Bundesrepublik zugleich Partnerland "
        "und Ware. Angaben zu Warengruppen sind deshalb Aussagen Dritter und als solche "
        "gekennzeichnet.",
        en="No public table tells partner country and product at once for one of the German "
        "Länder. Statements on groups of goods are therefore those of others and marked as such.",
    ),
    Text(
        de="Ausfuhren zählen als Spezialhandel, Einfuhren eines Landes als Generalhandel; beide "
        "ergeben zusammen keine Handelsbilanz.",
        en="Exports count as special trade, imports of a Land as general trade; together they "
        "make no balance of trade.",
    ),
    Text(
        de="Ein Rekord gilt für die Jahre, die die Tabelle umfasst.",
        en="A record holds for the years that the table covers.",
    ),
    Text(
        de="Gerechnet wird in jeweiligen Preisen: Ein Zuwachs kann aus Preisen stammen.",
        en="Figures are at current prices: growth may come from prices.",
    ),
)


def dossier(panel: Panel, *, partner: Country, year: int, stated: tuple[Fact, ...] = ()) -> Dossier:
    """Return all that is known of a region's trade with a partner up to a year.

    `stated` are facts that somebody has stated, such as main groups of goods. Raises
    NoFiguresError where the table has no value for the partner in the year.
    """
    return Dossier(
        region=panel.region.name,
        region_code=panel.region.code,
        partner=partner.name,
        partner_code=partner.code,
        year=year,
        facts=figures(panel, partner=partner, year=year),
        series=(*_partner_series(panel, partner), *leaning_series(panel)),
        rankings=(_ranking(panel, partner, year),),
        stated=stated,
        limits=LIMITS,
    )


def _partner_series(panel: Panel, partner: Country) -> Iterator[Series]:
    """Yield value, rank and share of the partner over all years, later ones included."""
    cells = [(year, panel.cell(partner.code, year)) for year in panel.years]
    known = [(year, cell) for year, cell in cells if cell is not None]
    about = About(basis=panel.basis, region=panel.region, flow=panel.flow, partner=partner)
    for measure, title in (
        (facts.VALUE, VALUES[panel.flow]),
        (facts.RANK, RANKS),
        (facts.SHARE, SHARES[panel.flow]),
    ):
        found = tuple(
            about.fact(measure, value, period=str(year), flag=cell.flag)
            for year, cell in known
            if (value := _value(measure, cell)) is not None
        )
        yield Series(id=measure.id, title=title, facts=found)


def _value(measure: Measure, cell: Cell) -> float | None:
    values = {
        facts.VALUE: float(cell.value),
        facts.RANK: None if cell.rank is None else float(cell.rank),
        facts.SHARE: None if cell.share is None else PERCENT * cell.share,
    }
    return values[measure]


def _ranking(panel: Panel, partner: Country, year: int) -> Ranking:
    """Return the first partners of the year, and the one that the note is about below them."""
    ranked = sorted(
        (cell.rank, key)
        for (key, when), cell in panel.cells.items()
        if when == year and cell.rank is not None
    )
    first = [key for _, key in ranked[:FIRST_PLACES]]
    keys = first if partner.code in first else [*first, partner.code]
    rows = tuple(_place(panel, country_of(key), year) for key in keys)
    text = Text(de=LARGEST.de.format(year=year), en=LARGEST.en.format(year=year))
    return Ranking(id="largest", title=text, rows=tuple(row for row in rows if row is not None))


def _place(panel: Panel, partner: Country, year: int) -> tuple[Text, Fact, Fact] | None:
    cell = panel.cell(partner.code, year)
    if cell is None or cell.rank is None:
        return None
    about = About(basis=panel.basis, region=panel.region, flow=panel.flow, partner=partner)
    rank = about.fact(facts.RANK, cell.rank, period=str(year), flag=cell.flag)
    value = about.fact(facts.VALUE, cell.value, period=str(year), flag=cell.flag)
    return partner.name, rank, value
