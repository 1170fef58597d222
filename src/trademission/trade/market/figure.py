"""The headline figures of a region's trade with a partner in a year."""

from collections.abc import Iterator

from trademission.domain.facts import Fact
from trademission.trade.codes import Country
from trademission.trade.market import facts
from trademission.trade.market.basis import NoFiguresError
from trademission.trade.market.facts import About
from trademission.trade.market.panel import Cell, Panel

PERCENT = 100


def figures(panel: Panel, *, partner: Country, year: int) -> tuple[Fact, ...]:
    """Return value, growth, rank, share and record, each a fact with its id as the measure.

    A figure that cannot be computed is left out: growth without the year before, rank of what is
    no country. Raises NoFiguresError where the table has no value for the partner in the year.
    """
    cell = panel.cell(partner.code, year)
    if cell is None:
        raise _no_value(panel, partner, year)
    about = About(basis=panel.basis, region=panel.region, flow=panel.flow, partner=partner)
    return tuple(_facts(about, cell, year))


def _facts(about: About, cell: Cell, year: int) -> Iterator[Fact]:
    now, flag = str(year), cell.flag
    yield about.fact(facts.VALUE, cell.value, period=now, flag=flag)
    if cell.growth is not None:
        period = f"{year - 1}-{year}"
        yield about.fact(facts.GROWTH, PERCENT * cell.growth, period=period, flag=flag)
    if cell.rank is not None:
        yield about.fact(facts.RANK, cell.rank, period=now, flag=flag)
    if cell.share is not None:
        yield about.fact(facts.SHARE, PERCENT * cell.share, period=now, flag=flag)
    if cell.is_record is not None:
        period = f"{cell.since}-{year}"
        yield about.fact(facts.RECORD, float(cell.is_record), period=period, flag=flag)


def _no_value(panel: Panel, partner: Country, year: int) -> NoFiguresError:
    basis, region = panel.basis, panel.region.name
    if not panel.years:
        return NoFiguresError(
            de=f"Die Tabelle {basis.source}, Stand {basis.vintage}, hat in dieser Richtung "
            f"keine Zahl für {region.de}.",
            en=f"The table {basis.source}, as of {basis.vintage}, has no figure in this direction "
            f"for {region.en}.",
        )
    first, last = panel.years[0], panel.years[-1]
    return NoFiguresError(
        de=f"Die Tabelle {basis.source}, Stand {basis.vintage}, hat für {region.de} und "
        f"{partner.name.de} im Jahr {year} keine Zahl; sie reicht von {first} bis {last}.",
        en=f"The table {basis.source}, as of {basis.vintage}, has no figure for {region.en} and "
        f"{partner.name.en} in {year}; it covers {first} to {last}.",
    )
