"""Export potential: what a country could sell of a product in a market.

The Export Potential Indicator of the International Trade Centre: Decreux and Spies, Export
Potential Assessments: a methodology to identify export opportunities for developing countries,
ITC 2016. Details are from memory; check them before printing.
"""

from collections.abc import Collection, Sequence
from functools import reduce

import ibis

from trademission.trade.flows import TOTAL
from trademission.trade.measures.columns import EXPORTS, Trade, ratio, summed

FACTOR = "factor"
"""The column of a table of factors."""


def export_potential(
    flows: ibis.Table,
    *,
    exporters: Collection[str] | None = None,
    factors: Sequence[ibis.Table] = (),
    names: Trade = EXPORTS,
) -> ibis.Table:
    """Return what each exporter could sell of each product in each market, year by year.

    EPI_ijk = supply x ease x demand: supply = v_ik / v_k, the exporter's share of the world market
    of the product; demand = v_jk, what the market imports of it; ease = v_ij / sum over k of
    (v_ik / v_k) v_jk, how much the two trade against what their goods let expect. Without factors
    the potentials of a pair sum to its trade v_ij. They are what a pattern lets expect, no
    forecast and no order book.

    The table holds the exports of all countries by product of one level; the row of all goods
    does not count. `exporters` are those asked about, all where it is None. A table of `factors`
    has a column `factor` and any of the columns year, exporter, importer and product that it
    depends on: expected growth of supply or demand, tariffs. Combinations without one are left
    as they are.

    Columns: year, exporter, importer, product, `supply`, `ease`, `demand`, `potential`, `actual`
    (0 where there is no trade), `unrealised` = max(0, potential - actual), the three in units of
    value. Only what the exporter sells somewhere and the market buys from somebody has a row;
    pairs that do not trade at all have potential 0.

    >>> import pyarrow as pa
    >>> rows = {"reporter": ["DE", "DE", "JP"], "partner": ["US", "FR", "US"],
    ...     "product": ["87", "85", "85"], "year": [2022] * 3, "value": [6, 2, 6]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = export_potential(trade, exporters={"DE"}).filter(ibis._.partner == "US")
    >>> found = found.mutate(potential=found.potential.round(9)).order_by("product")
    >>> found.select("product", "potential", "actual").to_pyarrow().to_pylist()[0]
    {'product': '85', 'potential': 1.2, 'actual': 0}
    """
    goods = flows.filter((flows[names.product] != TOTAL) & (flows[names.value] > 0))
    supply = _supply(goods, exporters, names)
    demand = _demand(goods, names)
    pairs = supply.inner_join(demand, [names.year, names.product])
    pairs = pairs.filter(pairs[names.exporter] != pairs[names.importer])
    found = _with_ease(pairs, goods, exporters, names)
    found = found.mutate(potential=found["supply"] * found["ease"] * found["demand"])
    found = reduce(_multiplied, factors, found)
    return _with_actual(found, goods, names)


def _supply(goods: ibis.Table, exporters: Collection[str] | None, names: Trade) -> ibis.Table:
    key = (names.year, names.exporter, names.product)
    sums = summed(goods, by=key, value=names.value)
    market = sums[names.value].sum().over(group_by=[names.year, names.product])
    supply = sums.mutate(supply=ratio(sums[names.value], market))
    return _asked(supply, exporters, names).select(*key, "supply")


def _demand(goods: ibis.Table, names: Trade) -> ibis.Table:
    key = (names.year, names.importer, names.product)
    return summed(goods, by=key, value=names.value).rename(demand=names.value)


def _asked(table: ibis.Table, exporters: Collection[str] | None, names: Trade) -> ibis.Table:
    if exporters is None:
        return table
    return table.filter(table[names.exporter].isin(sorted(exporters)))


def _with_ease(
    pairs: ibis.Table, goods: ibis.Table, exporters: Collection[str] | None, names: Trade
) -> ibis.Table:
    pair = (names.year, names.exporter, names.importer)
    trade = summed(_asked(goods, exporters, names), by=pair, value=names.value)
    expected = (pairs["supply"] * pairs["demand"]).sum().over(group_by=list(pair))
    hoped = pairs.mutate(expected=expected)
    joined = hoped.left_join(trade.rename(pair_value=names.value), list(pair))
    ease = ratio(joined["pair_value"].coalesce(0), joined["expected"])
    return joined.select(*pair, names.product, "supply", "demand", ease=ease)


def _multiplied(found: ibis.Table, factors: ibis.Table) -> ibis.Table:
    key = [name for name in factors.columns if name != FACTOR]
    joined = found.left_join(factors, key)
    potential = joined["potential"] * joined[FACTOR].cast("float64").coalesce(1.0)
    return joined.mutate(potential=potential).select(*found.columns)


def _with_actual(found: ibis.Table, goods: ibis.Table, names: Trade) -> ibis.Table:
    key = (names.year, names.exporter, names.importer, names.product)
    sold = summed(goods, by=key, value=names.value).rename(sold=names.value)
    joined = found.left_join(sold, list(key))
    result = joined.mutate(actual=joined["sold"].coalesce(0))
    missing = result["potential"] - result["actual"]
    return result.select(
        *(*key, "supply", "ease", "demand", "potential", "actual"),
        unrealised=ibis.ifelse(missing > 0, missing, 0.0),
    )
