"""Record: whether a value is the highest so far, and of how many years that can be said."""

from collections.abc import Sequence

import ibis

from trademission.trade.measures.columns import SERIES, summed


def record(
    flows: ibis.Table,
    *,
    by: Sequence[str] = SERIES,
    year: str = "year",
    value: str = "value",
) -> ibis.Table:
    """Return each year of each series with whether it was a record then.

    Columns: `by`, `year`, `value`, `first_year` (with which the whole table begins: a record is
    one since then), `highest_before` (of the years before, as far as known), `missing` (how many
    years from the first one to this have no value) and `is_record`: higher than every year
    before. It is null where this value is unknown or no year before is known; while years are
    missing it holds for the known ones alone. A value that equals the highest is no record.

    >>> import pyarrow as pa
    >>> rows = {"year": [2010, 2011, 2013], "value": [5, 4, 6]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = record(trade, by=()).order_by("year")
    >>> found.select("first_year", "missing", "is_record").to_pyarrow().to_pylist()[-1]
    {'first_year': 2010, 'missing': 1, 'is_record': True}
    """
    covered = flows.mutate(first_year=flows[year].min().over())
    sums = summed(covered, by=(*by, year, "first_year"), value=value)
    earlier = ibis.window(group_by=list(by), order_by=year, rows=(None, -1))
    so_far = ibis.window(group_by=list(by), order_by=year, rows=(None, 0))
    known_before = sums[value].count().over(earlier)
    highest = ibis.ifelse(known_before > 0, sums[value].max().over(earlier), None)
    found = sums.mutate(
        highest_before=highest,
        missing=sums[year] - sums["first_year"] + 1 - sums[value].count().over(so_far),
    )
    return found.mutate(is_record=found[value] > found["highest_before"])
