"""What a table says today of statements already printed: a new vintage changes some of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from trademission.domain.errors import BilingualError
from trademission.domain.text import Text
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.basis import Basis, NoFiguresError
from trademission.trade.market.panel import Cell, Panel
from trademission.trade.market.statements import Said, Statement

WORLD = frozenset({"welt", "world"})
"""What lists call all partners together."""
THOUSANDS_IN_MILLION = 1000
PERCENT = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Revision:
    """A statement beside the table: the exact figure of today, and the same rounded as printed.

    Without a figure `why_not` says why the statement cannot be judged.
    """

    statement: Statement
    today: Decimal | None = None
    rounded: Decimal | None = None
    why_not: Text | None = None

    @property
    def has_changed(self) -> bool:
        """Whether the statement would be printed differently today."""
        return self.rounded is not None and self.rounded != self.statement.printed


def revisions(statements: Iterable[Statement], basis: Basis) -> tuple[Revision, ...]:
    """Return every statement beside what the table says today, in the order of the list."""
    panels: dict[tuple[str, Flow], Panel] = {}
    return tuple(_revision(statement, basis, panels) for statement in statements)


def _revision(
    statement: Statement, basis: Basis, panels: dict[tuple[str, Flow], Panel]
) -> Revision:
    try:
        today = _today(statement, basis, panels)
    except BilingualError as error:
        return Revision(statement=statement, why_not=error.sentence)
    exact = today.quantize(statement.step, rounding=ROUND_HALF_UP)
    return Revision(statement=statement, today=today, rounded=exact.normalize() + 0)


def _today(statement: Statement, basis: Basis, panels: dict[tuple[str, Flow], Panel]) -> Decimal:
    """Return the figure of today in the unit of the statement. Raises BilingualError."""
    year, flow = statement.year, statement.direction
    if year is None or flow is None:
        raise NoFiguresError(
            de=f"»{statement.period}, {statement.flow}« ist kein ganzes Jahr einer Richtung.",
            en=f"“{statement.period}, {statement.flow}” is no whole year of one direction.",
        )
    region = region_of(statement.region)
    key = region.code, flow
    if key not in panels:
        panels[key] = Panel(basis=basis, region=region, flow=flow)
    cell = _cell(panels[key], statement, year)
    found = _figure(statement.said, cell) if cell is not None else None
    if found is None:
        raise NoFiguresError(
            de=f"Die Tabelle {basis.source} hat dafür keine Zahl.",
            en=f"The table {basis.source} has no figure for this.",
        )
    return found


def _cell(panel: Panel, statement: Statement, year: int) -> Cell | None:
    """Return the figures on the partner, or on all partners together."""
    if statement.partner.casefold() not in WORLD:
        return panel.cell(country_of(statement.partner, year=year).code, year)
    now, before = (_total(panel, when) for when in (year, year - 1))
    if not now:
        return None
    return Cell(
        value=now,
        growth=now / before - 1 if before else None,
        rank=None,
        share=1.0,
        is_record=None,
        since=panel.years[0],
        flag=next(cell.flag for (_, when), cell in panel.cells.items() if when == year),
    )


def _total(panel: Panel, year: int) -> int:
    return sum(cell.value for (_, when), cell in panel.cells.items() if when == year)


def _figure(said: Said, cell: Cell) -> Decimal | None:
    if said is Said.VALUE:
        return Decimal(cell.value) / THOUSANDS_IN_MILLION
    if said is Said.RANK:
        return None if cell.rank is None else Decimal(cell.rank)
    return None if cell.growth is None else Decimal(str(PERCENT * cell.growth))
