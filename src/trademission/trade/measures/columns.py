"""What measures share: the names of columns, sums of rows, ratios, what is a country."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import ibis
from ibis import ir
from ibis.expr.types.groupby import GroupedTable

SERIES = ("reporter", "partner", "product", "flow")
"""What tells one series of years from another."""
GROUP = ("reporter", "product", "flow", "year")
"""Within what partners are compared."""

Countries = Collection[str] | str
"""The codes that are countries, or the name of a boolean column that says so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Trade:
    """The columns of a table in which everybody's exports stand, as in BACI."""

    exporter: str = "reporter"
    importer: str = "partner"
    product: str = "product"
    year: str = "year"
    value: str = "value"


EXPORTS = Trade()
"""The exports in `trademission.trade.flows`."""


def summed(flows: ibis.Table, *, by: Sequence[str], value: str) -> ibis.Table:
    """Return one row for each combination of `by`, with the sum of `value`.

    Rows without a value do not count; the sum is null where no row has one.
    """
    return grouped(flows, by).agg(flows[value].sum().name(value))


def grouped(table: ibis.Table, by: Sequence[str]) -> GroupedTable | ibis.Table:
    """Return the table grouped, or whole where nothing is to be told apart: both aggregate."""
    return table.group_by(list(by)) if by else table


def ratio(part: ir.NumericValue, whole: ir.NumericValue) -> ir.FloatingValue:
    """Return `part` / `whole` as a float; null where the whole is 0 or one of them is unknown."""
    return part.cast("float64") / whole.cast("float64").nullif(0.0)


def is_country(table: ibis.Table, *, countries: Countries, of: str) -> ir.BooleanValue:
    """Return whether the code in column `of` is a country's."""
    if isinstance(countries, str):
        return table[countries]
    return table[of].isin(sorted(countries))


def kept_with(countries: Countries | None) -> tuple[str, ...]:
    """Return the columns that have to survive a sum so that `is_country` can look at them."""
    return (countries,) if isinstance(countries, str) else ()
