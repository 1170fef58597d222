"""Trade intensity: whether two countries trade more than their sizes let expect."""

import ibis

from trademission.trade.measures.columns import EXPORTS, Trade, ratio, summed


def intensity(flows: ibis.Table, *, names: Trade = EXPORTS) -> ibis.Table:
    """Return each pair with its intensity: TI_ij = (x_ij / x_i) / (m_j / (m_w - m_i)).

    x_ij are the exports of i to j, x_i all its exports, m_j all imports of j, m_i those of i, m_w
    those of the world (Kojima, Hitotsubashi Journal of Economics 5, 1964). The table holds the
    exports of all countries, so that imports are what the others export there; product by
    product, year by year.

    Columns: year, product, exporter, importer, value, `intensity`: 1 is what the sizes let
    expect, 2 is twice as much. Null where a denominator is 0.

    >>> import pyarrow as pa
    >>> rows = {"product": ["TOTAL"] * 3, "year": [2022] * 3, "value": [1, 3, 4],
    ...     "reporter": ["DE", "DE", "JP"], "partner": ["JP", "FR", "FR"]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = intensity(trade).order_by("reporter", "partner")
    >>> [round(number, 3) for number in found.intensity.to_pyarrow().to_pylist()]
    [0.857, 2.0, 1.0]
    """
    group = [names.year, names.product]
    pairs = summed(flows, by=(*group, names.exporter, names.importer), value=names.value)
    imports = _imports(pairs, group=group, names=names)
    amount = pairs[names.value]
    sizes = pairs.mutate(
        exports=amount.sum().over(group_by=[*group, names.exporter]),
        imports=amount.sum().over(group_by=[*group, names.importer]),
        world=amount.sum().over(group_by=group),
    )
    joined = sizes.left_join(imports, [*group, names.exporter])
    others = joined["world"] - joined["own_imports"].coalesce(0)
    found = joined.mutate(
        intensity=ratio(
            ratio(joined[names.value], joined["exports"]), ratio(joined["imports"], others)
        )
    )
    return found.select(*group, names.exporter, names.importer, names.value, "intensity")


def _imports(pairs: ibis.Table, *, group: list[str], names: Trade) -> ibis.Table:
    """Return what each exporter imports itself."""
    sums = pairs.group_by([*group, names.importer]).agg(own_imports=pairs[names.value].sum())
    return sums.rename({names.exporter: names.importer})
