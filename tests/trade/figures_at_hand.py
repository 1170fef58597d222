"""The published table, read once, and panels of it."""

from functools import cache
from pathlib import Path

from trademission.trade.codes import region_of
from trademission.trade.datasets.reading import Reading
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.flows import Flow
from trademission.trade.market.basis import Basis, basis_of_reading
from trademission.trade.market.panel import Panel

TRADE = Path(__file__).parents[3] / "shared" / "data" / "trade"
TABLE = TRADE / "51000-0032_all_countries_de.csv"
PRINTED = TRADE / "saxony_published.csv"


@cache
def published() -> Reading:
    """Return the whole table of GENESIS."""
    return read_dataset(TABLE)


@cache
def basis() -> Basis:
    """Return the table as a basis."""
    return basis_of_reading(published())


@cache
def panel(region: str = "Sachsen") -> Panel:
    """Return the exports of a region."""
    return Panel(basis=basis(), region=region_of(region), flow=Flow.EXPORT)
