"""Rank: the place of a country among the countries of its group."""

from collections.abc import Sequence

import ibis

from trademission.trade.measures.columns import GROUP, Countries, is_country, kept_with, summed


def rank(
    flows: ibis.Table,
    *,
    countries: Countries,
    by: Sequence[str] = GROUP,
    of: str = "partner",
    value: str = "value",
) -> ibis.Table:
    """Return each part of each group with its place: r_j = 1 + number of countries with more.

    Columns: `by`, `of`, `value`, `rank`, `ranked` (among how many countries) and `unknown` (how
    many countries have a sign instead of a value, so that the place may be a worse one). Equal
    values share a place. `countries` are the codes that are ranked, or the name of a boolean
    column; ship's stores, the high seas and what is not determined keep their rows with a null.
    A rank is one within `by`: with the defaults, of a reporter's partners in a product, a flow
    and a year.

    >>> import pyarrow as pa
    >>> rows = {"partner": ["JP", "KR", "QQ"], "value": [3, 6, 9]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> places = rank(trade, countries={"JP", "KR"}, by=()).order_by("partner")
    >>> places.select("partner", "rank", "ranked").to_pyarrow().to_pylist()[0]
    {'partner': 'JP', 'rank': 2, 'ranked': 2}
    """
    kept = (*by, of, *(name for name in kept_with(countries) if name not in by))
    parts = summed(flows, by=kept, value=value)
    marked = parts.mutate(
        is_ranked=is_country(parts, countries=countries, of=of) & parts[value].notnull(),
        is_unknown=is_country(parts, countries=countries, of=of) & parts[value].isnull(),
    )
    order = marked[value].desc(nulls_first=False)
    # Over rows, as Ibis asks by itself, ClickHouse gives equal values different places.
    rivals = ibis.window(group_by=[*by, "is_ranked"], order_by=order, range=(None, 0))
    place = ibis.rank().over(rivals) + 1  # Ibis counts from 0
    found = marked.mutate(
        rank=ibis.ifelse(marked["is_ranked"], place, None),
        ranked=marked["is_ranked"].sum().over(group_by=list(by)),
        unknown=marked["is_unknown"].sum().over(group_by=list(by)),
    )
    return found.select(*by, of, value, "rank", "ranked", "unknown")
