"""Where figures come from: a file at hand, else server or warehouse, else what comes along."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trademission.domain.errors import BilingualError
from trademission.trade.codes import Region
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.flows import Flow
from trademission.trade.market.basis import Basis, basis_of_reading, basis_of_warehouse
from trademission.trade.market.panel import Panel
from trademission.trade.server import FiguresServer
from trademission.trade.shipped import shipped
from trademission.trade.warehouse import Warehouse

BY_LAND = "51000-0032"
"""The table of exports and imports by Land, year and country."""


class NoDirectionError(BilingualError):
    """A direction of trade that is neither export nor import."""


@contextmanager
def basis_at(file: Path | None, warehouse: Path, server: str = "") -> Iterator[Basis]:
    """Open a basis for figures on a Land: `file`, else the newest vintage, else Saxony's exports.

    The newest vintage is that of `server`, an address, or of the folder `warehouse`. Raises
    UnreadableDatasetError for a file that is damaged or from no known source, ServerError.
    """
    if file is not None:
        yield basis_of_reading(read_dataset(file))
    elif server:
        with FiguresServer(server) as figures:
            yield figures.basis(BY_LAND)
    elif warehouse.is_dir():
        with Warehouse(warehouse) as stored:
            if stored.vintages(BY_LAND):
                yield basis_of_warehouse(stored, BY_LAND)
            else:
                yield basis_of_reading(shipped())
    else:
        yield basis_of_reading(shipped())


def panel_of(basis: Basis, *, region: Region, flow: str) -> Panel:
    """Return the figures of a region in a direction. Raises NoDirectionError."""
    try:
        direction = Flow(flow)
    except ValueError:
        raise NoDirectionError(
            de=f"{flow!r} ist keine Richtung des Handels; schreiben Sie export oder import.",
            en=f"{flow!r} is no direction of trade; write export or import.",
        ) from None
    return Panel(basis=basis, region=region, flow=direction)
