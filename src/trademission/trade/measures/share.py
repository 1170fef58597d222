"""Share: how much of the whole falls to each part."""

from collections.abc import Sequence

import ibis

from trademission.trade.measures.columns import GROUP, ratio, summed


def share(
    flows: ibis.Table,
    *,
    by: Sequence[str] = GROUP,
    of: str = "partner",
    value: str = "value",
) -> ibis.Table:
    """Return each part of each group with its share: s_j = x_j / sum of x.

    Columns: `by`, `of`, `value`, `total` (of all rows of the group, also of what is no country)
    and `share` (a ratio from 0 to 1), null where the value is unknown or the total is 0. Parts
    that a publisher keeps to himself are not in the total, so look at the symbols, too.

    >>> import pyarrow as pa
    >>> rows = {"partner": ["JP", "KR", "QQ"], "value": [6, 3, 1]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> share(trade, by=()).order_by("partner").share.to_pyarrow().to_pylist()
    [0.6, 0.3, 0.1]
    """
    parts = summed(flows, by=(*by, of), value=value)
    found = parts.mutate(total=parts[value].sum().over(group_by=list(by)))
    return found.mutate(share=ratio(found[value], found["total"]))
