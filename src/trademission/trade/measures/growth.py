"""Growth: by how much a value changed against the year before."""

from collections.abc import Sequence

import ibis

from trademission.trade.measures.columns import SERIES, ratio, summed


def growth(
    flows: ibis.Table,
    *,
    by: Sequence[str] = SERIES,
    year: str = "year",
    value: str = "value",
) -> ibis.Table:
    """Return each year of each series with its growth: g = x_t / x_(t-1) - 1.

    Columns: `by`, `year`, `value` (the sum of the rows), `before` (the value of the calendar year
    before) and `growth` (a ratio: 0.25 is 25 %), computed from whole values, never from rounded
    ones. Both are null where the table does not have the year before; growth also where its
    value is 0 or unknown.

    >>> import pyarrow as pa
    >>> rows = {"year": [2019, 2021, 2022], "value": [5, 677_299, 850_983]}
    >>> japan = ibis.memtable(pa.table(rows))
    >>> found = growth(japan, by=()).order_by("year").growth.round(4)
    >>> found.to_pyarrow().to_pylist()
    [None, None, 0.2564]
    """
    sums = summed(flows, by=(*by, year), value=value)
    series = ibis.window(group_by=list(by), order_by=year)
    is_next = sums[year].lag().over(series) == sums[year] - 1
    before = ibis.ifelse(is_next, sums[value].lag().over(series), None)
    found = sums.mutate(before=before)
    return found.mutate(growth=ratio(found[value], found["before"]) - 1)
