"""All headline figures of a region: for every partner and year, in one question to the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ibis

from trademission.trade.codes import Region
from trademission.trade.flows import Flag, Flow
from trademission.trade.market.basis import COUNTRIES, Basis
from trademission.trade.measures.growth import growth
from trademission.trade.measures.rank import rank
from trademission.trade.measures.record import record
from trademission.trade.measures.share import share

KEY = ("partner", "year")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What is known of a partner in a year; ratios are parts of 1, None is not computable.

    `since` is the first year of the table, with which the coverage of a record begins.
    """

    value: int
    growth: float | None
    rank: int | None
    share: float | None
    is_record: bool | None
    since: int
    flag: Flag


@dataclass(frozen=True, kw_only=True)
class Panel:
    """The figures of a region in one direction."""

    basis: Basis
    region: Region
    flow: Flow

    def cell(self, partner: str, year: int) -> Cell | None:
        """Return the figures on a partner in a year, None where the table has no value."""
        return self.cells.get((partner, year))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the table covers, in their order."""
        return tuple(sorted({year for _, year in self.cells}))

    @cached_property
    def cells(self) -> Mapping[tuple[str, int], Cell]:
        """The figures by partner and year."""
        found = _expression(self.basis.rows(self.region, self.flow)).to_pyarrow().to_pylist()
        return {(row["partner"], row["year"]): _cell(row) for row in found}


def _expression(rows: ibis.Table) -> ibis.Table:
    """Return a row for each partner and year that has a value."""
    provisional = (rows["flag"] == Flag.PROVISIONAL.value).any()
    sums = rows.group_by(KEY).agg(value=rows["value"].sum(), provisional=provisional)
    parts = (
        growth(sums, by=("partner",)).select(*KEY, "growth"),
        rank(sums, countries=COUNTRIES, by=("year",)).select(*KEY, "rank"),
        share(sums, by=("year",)).select(*KEY, "share"),
        record(sums, by=("partner",)).select(*KEY, "first_year", "is_record"),
    )
    whole = sums.filter(sums["value"].notnull())
    for part in parts:
        whole = whole.join(part, KEY)
    return whole


def _cell(row: dict[str, Any]) -> Cell:
    return Cell(
        value=row["value"],
        growth=row["growth"],
        rank=row["rank"],
        share=row["share"],
        is_record=row["is_record"],
        since=row["first_year"],
        flag=Flag.PROVISIONAL if row["provisional"] else Flag.FINAL,
    )
