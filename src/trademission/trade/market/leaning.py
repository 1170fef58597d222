"""Where trade leans on one partner, and how that changed over the years."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.dossier import Series
from trademission.domain.facts import Fact
from trademission.domain.text import Text
from trademission.trade.codes import Country, country_of
from trademission.trade.flows import Flag
from trademission.trade.market import facts
from trademission.trade.market.facts import About, Measure
from trademission.trade.market.panel import Panel
from trademission.trade.measures.concentration import herfindahl

PERCENT = 100
HALF = 50.0
"""From this share on one partner has more than all others together (50 % rule)."""
TITLES = {
    "herfindahl": Text(
        de="Konzentration (Herfindahl-Index)", en="Concentration (Herfindahl index)"
    ),
    "effective": Text(
        de="Zahl gleich großer Partner, die dasselbe ergäbe",
        en="Number of equal partners that would give the same",
    ),
    "largest": Text(de="Anteil des größten Partners", en="Share of the largest partner"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """How much trade leaned on few partners in a year; shares and the index are parts of 1."""

    year: int
    herfindahl: float
    effective: float
    largest: float
    partner: Country
    flag: Flag

    @property
    def leans(self) -> bool:
        """Whether one partner has half of the trade or more."""
        return PERCENT * self.largest >= HALF


def leaning(panel: Panel) -> tuple[Year, ...]:
    """Return how concentrated a region's trade was in each year that the table covers."""
    rows = panel.basis.rows(panel.region, panel.flow)
    found = herfindahl(rows, by=("year",)).order_by("year").to_pyarrow().to_pylist()
    return tuple(
        Year(
            year=row["year"],
            herfindahl=row["herfindahl"],
            effective=row["effective"],
            largest=row["largest"],
            partner=_first(panel, row["year"]),
            flag=flag_of(panel, row["year"]),
        )
        for row in found
        if row["herfindahl"] is not None
    )


def leaning_series(panel: Panel) -> tuple[Series, ...]:
    """Return index, effective number and largest share over the years, each with its facts."""
    years = leaning(panel)
    about = About(basis=panel.basis, region=panel.region, flow=panel.flow)
    measures = {
        facts.HERFINDAHL: tuple(year.herfindahl for year in years),
        facts.EFFECTIVE: tuple(year.effective for year in years),
        facts.LARGEST: tuple(PERCENT * year.largest for year in years),
    }
    return tuple(
        Series(
            id=measure.id,
            title=TITLES[measure.id],
            facts=tuple(_facts(about, measure, years, values)),
        )
        for measure, values in measures.items()
    )


def flag_of(panel: Panel, year: int) -> Flag:
    """Return whether any figure of a year is provisional."""
    flags = {cell.flag for (_, when), cell in panel.cells.items() if when == year}
    return Flag.PROVISIONAL if Flag.PROVISIONAL in flags else Flag.FINAL


def _facts(
    about: About, measure: Measure, years: tuple[Year, ...], values: tuple[float, ...]
) -> Iterator[Fact]:
    for year, value in zip(years, values, strict=True):
        yield about.fact(measure, value, period=str(year.year), flag=year.flag)


def _first(panel: Panel, year: int) -> Country:
    """Return the partner with the most."""
    found = ((cell.value, key) for (key, when), cell in panel.cells.items() if when == year)
    return country_of(max(found)[1])
