"""What figures are computed from: the rows of one vintage of one source, and where they stand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import ibis

from trademission.domain.errors import BilingualError
from trademission.trade.codes import Region, RegionKind, countries, parts_of_germany
from trademission.trade.datasets.reading import Reading
from trademission.trade.flows import TOTAL, Flow
from trademission.trade.warehouse import Warehouse

COUNTRIES = frozenset(country.code for country in countries() if country.is_country)
"""What is ranked; ship's stores, the high seas and what is not determined are not."""


class NoFiguresError(BilingualError):
    """A basis does not have what is asked for; the message says what it has."""


@dataclass(frozen=True, kw_only=True)
class Basis:
    """The rows of `trademission.trade.flows` from one vintage of one source.

    `file_hash` is the SHA-256 of the file that they were read from, of the first where they are
    from several.
    """

    flows: ibis.Table
    source: str
    vintage: date
    file_hash: str

    def rows(self, region: Region, flow: Flow) -> ibis.Table:
        """Return the rows of a region for all goods in one direction; Germany is all its parts.

        Raises NoFiguresError where the basis lacks the region or a part of Germany.
        """
        parts = self._parts(region)
        missing = set(parts) - self._reporters
        if missing:
            raise _missing(region, missing, self)
        flows = self.flows
        is_meant = (flows["flow"] == flow.value) & (flows["product"] == TOTAL)
        return flows.filter(flows["reporter"].isin(sorted(parts)) & is_meant)

    def _parts(self, region: Region) -> Collection[str]:
        if region.kind is RegionKind.WHOLE and region.code not in self._reporters:
            return [part.code for part in parts_of_germany()]
        return [region.code]

    @cached_property
    def _reporters(self) -> frozenset[str]:
        found = self.flows.select("reporter").distinct().to_pyarrow()
        return frozenset(found["reporter"].to_pylist())


def basis_of_reading(reading: Reading) -> Basis:
    """Return what a file says as a basis."""
    return Basis(
        flows=ibis.memtable(reading.rows),
        source=reading.source,
        vintage=reading.vintage,
        file_hash=reading.sha256,
    )


def basis_of_warehouse(warehouse: Warehouse, source: str, *, vintage: date | None = None) -> Basis:
    """Return a stored vintage of a source, by default the newest. Raises NotStoredError."""
    flows = warehouse.flows(source, vintage)
    day = vintage or warehouse.vintages(source)[-1].vintage
    stored = next(each for each in warehouse.vintages(source) if each.vintage == day)
    return Basis(flows=flows, source=source, vintage=day, file_hash=stored.sha256)


def _missing(region: Region, missing: set[str], basis: Basis) -> NoFiguresError:
    if region.kind is RegionKind.WHOLE:
        names = ", ".join(sorted(missing))
        return NoFiguresError(
            de=f"Die Tabelle {basis.source} hat nicht alle 18 Teile, deren Summe Deutschland "
            f"ergibt; es fehlen {names}. Die 16 Länder allein sind weniger als Deutschland.",
            en=f"The table {basis.source} lacks some of the 18 parts whose sum is Germany: "
            f"{names}. The 16 Länder alone are less than Germany.",
        )
    return NoFiguresError(
        de=f"Die Tabelle {basis.source}, Stand {basis.vintage}, hat keine Zahlen für "
        f"{region.name.de}.",
        en=f"The table {basis.source}, as of {basis.vintage}, has no figures for {region.name.en}.",
    )
