"""Concentration: how much trade hangs on few partners."""

from collections.abc import Sequence

import ibis
from ibis import ir

from trademission.trade.measures.columns import (
    GROUP,
    Countries,
    grouped,
    is_country,
    kept_with,
    ratio,
    summed,
)


def herfindahl(
    flows: ibis.Table,
    *,
    by: Sequence[str] = GROUP,
    of: str = "partner",
    value: str = "value",
    countries: Countries | None = None,
) -> ibis.Table:
    """Return the Herfindahl index of each group: H = sum of s_j^2 over the parts `of`.

    Columns: `by`; `parts`, n of them with a value above 0; `unknown`, how many have a sign
    instead of a value; `total`; `herfindahl`, from 1/n (all equal) to 1 (one alone); `normalised`,
    (H - 1/n) / (1 - 1/n), null for a single part; `effective`, 1/H, the number of equal partners
    that would give the same; `largest`, the largest share. All are null where the total is 0.

    With `countries`, their codes or a boolean column, only countries are parts, but the total
    still is that of all rows. Rhoades, Federal Reserve Bulletin 79 (1993).

    >>> import pyarrow as pa
    >>> rows = {"partner": ["JP", "KR"], "value": [3, 1]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = herfindahl(trade, by=()).select("herfindahl", "normalised", "largest")
    >>> found.to_pyarrow().to_pylist()
    [{'herfindahl': 0.625, 'normalised': 0.25, 'largest': 0.75}]
    """
    parts = _parts(flows, by=by, of=of, value=value, countries=countries)
    sums = grouped(parts, by).agg(**_sums(parts, value=value))
    return _described(sums).select(*by, *_HERFINDAHL)


def concentration(
    flows: ibis.Table,
    *,
    by: Sequence[str] = GROUP,
    of: str = "partner",
    value: str = "value",
    countries: Countries | None = None,
) -> ibis.Table:
    """Return the columns of `herfindahl` and what needs an order of the parts.

    On top: `entropy`, - sum of s_j ln s_j, from 0 (one alone) to ln n (all equal; Shannon, Bell
    System Technical Journal 27, 1948), and `cr3` and `cr5`, the shares of the three and the five
    largest parts together (of all, where there are fewer).

    >>> import pyarrow as pa
    >>> rows = {"partner": ["JP", "KR", "CN", "US"], "value": [4, 3, 2, 1]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> concentration(trade, by=()).cr3.to_pyarrow().to_pylist()
    [0.9]
    """
    parts = _parts(flows, by=by, of=of, value=value, countries=countries)
    share = ratio(parts["amount"], parts[value].sum().over(group_by=list(by)))
    order = parts["amount"].desc(nulls_first=False)
    placed = parts.mutate(
        share=share, place=ibis.row_number().over(group_by=list(by), order_by=order)
    )
    sums = grouped(placed, by).agg(
        **_sums(placed, value=value),
        entropy=(placed["share"] * -placed["share"].nullif(0.0).ln()).sum(),
        **{name: placed["amount"].sum(where=placed["place"] < n) for name, n in _FIRST.items()},
    )
    found = _described(sums).mutate(**{name: ratio(sums[name], sums["total"]) for name in _FIRST})
    return found.select(*by, *_HERFINDAHL, "entropy", *_FIRST)


_FIRST = {"cr3": 3, "cr5": 5}
_HERFINDAHL = ("parts", "unknown", "total", "herfindahl", "normalised", "effective", "largest")


def _parts(
    flows: ibis.Table, *, by: Sequence[str], of: str, value: str, countries: Countries | None
) -> ibis.Table:
    """Return a row for each part; `amount` is null where it is unknown or no country's."""
    kept = (*by, of, *(name for name in kept_with(countries) if name not in by))
    parts = summed(flows, by=kept, value=value)
    if countries is None:
        return parts.mutate(amount=parts[value], is_unknown=parts[value].isnull())
    counts = is_country(parts, countries=countries, of=of)
    return parts.mutate(
        amount=ibis.ifelse(counts, parts[value], None), is_unknown=counts & parts[value].isnull()
    )


def _sums(parts: ibis.Table, *, value: str) -> dict[str, ir.Value]:
    amount = parts["amount"].cast("float64")
    return {
        "parts": (amount > 0).sum().coalesce(0),
        "unknown": parts["is_unknown"].sum(),
        "total": parts[value].sum(),
        "squares": (amount * amount).sum(),
        "highest": amount.max(),
    }


def _described(sums: ibis.Table) -> ibis.Table:
    whole = sums["total"].cast("float64")
    found = sums.mutate(
        herfindahl=ratio(sums["squares"], whole * whole), largest=ratio(sums["highest"], whole)
    )
    index = found["herfindahl"]
    fewest = ratio(ibis.literal(1), found["parts"])
    return found.mutate(
        normalised=ratio(index - fewest, 1 - fewest), effective=ratio(ibis.literal(1), index)
    )
