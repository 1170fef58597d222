"""Revealed comparative advantage: what a country exports more of than the world does."""

from collections.abc import Sequence

import ibis

from trademission.trade.flows import TOTAL
from trademission.trade.measures.columns import ratio, summed


def advantage(
    flows: ibis.Table,
    *,
    by: Sequence[str] = ("flow", "year"),
    country: str = "reporter",
    product: str = "product",
    value: str = "value",
) -> ibis.Table:
    """Return each product of each country: RCA_ck = (x_ck / x_c) / (x_k / x).

    x_ck are the exports of country c of product k, x_c all its exports, x_k those of the product
    by all countries, x those of everything (Balassa, Manchester School 33, 1965). The table holds
    the countries that are to be compared, tiny ones left out, and products of one level: the row
    of all goods does not count, levels that overlap would count twice.

    Columns: `by`, country, product, value, `advantage` (1 is the world's pattern) and
    `has_advantage` (1 or more). Null where a denominator is 0.

    >>> import pyarrow as pa
    >>> rows = {"reporter": ["DE", "DE", "JP"], "product": ["87", "85", "85"],
    ...     "value": [3, 1, 4]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> advantage(trade, by=()).order_by("reporter", "product").advantage.to_pyarrow().to_pylist()
    [0.4, 2.0, 1.6]
    """
    goods = flows.filter(flows[product] != TOTAL)
    sums = summed(goods, by=(*by, country, product), value=value)
    amount, group = sums[value], list(by)
    own = ratio(amount, amount.sum().over(group_by=[*group, country]))
    of_product = amount.sum().over(group_by=[*group, product])
    usual = ratio(of_product, amount.sum().over(group_by=group))
    found = sums.mutate(advantage=ratio(own, usual))
    return found.mutate(has_advantage=found["advantage"] >= 1)
