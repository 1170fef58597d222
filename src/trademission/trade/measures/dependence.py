"""Dependence of the European Union on suppliers outside, product by product.

The three core dependency indicators of the European Commission, SWD(2021) 352, refined by Arjona,
Connell and Herghelegiu, Single Market Economics Papers WP2023/14. The denominators of the second
and the third follow the reading of these papers known to us; check them before printing.
"""

from collections.abc import Collection
from dataclasses import dataclass

import ibis
from ibis import ir

from trademission.trade.flows import Flow
from trademission.trade.measures.columns import ratio
from trademission.trade.measures.concentration import herfindahl
from trademission.trade.measures.limits import refuse_parts_of_countries

CONCENTRATED = 0.4
"""The squares of the suppliers' shares sum to more: few suppliers, or one that leads."""
OUTSIDE = 0.5
"""More of the imports than this comes from outside."""
UNREPLACEABLE = 1.0
"""More than this many times what is exported comes from outside: own goods would not suffice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reports:
    """The columns of a table of imports and exports by reporter."""

    reporter: str = "reporter"
    partner: str = "partner"
    product: str = "product"
    flow: str = "flow"
    year: str = "year"
    value: str = "value"


REPORTS = Reports()
"""The columns of `trademission.trade.flows`."""


def dependence(
    flows: ibis.Table,
    *,
    reporters: Collection[str],
    inside: Collection[str],
    countries: Collection[str],
    names: Reports = REPORTS,
) -> ibis.Table:
    """Return the three indicators of each product and year, and whether all three are exceeded.

    `reporters` are summed: the members, or the one code under which they report together.
    `inside` are the members as partners, `countries` all codes that are countries: sums over
    countries, stores and what is confidential are neither suppliers nor in a denominator.

    Columns: product, year, `cdi1` = sum of the squared shares of the suppliers outside (> 0.4),
    `cdi2` = imports from outside / all imports (> 0.5), `cdi3` = imports from outside / all
    exports, inside and out (> 1; null without exports, which counts as exceeded), `suppliers`
    (how many outside), `is_dependent`. Products without imports from outside have no row.

    Raises NotInTheDataError for a part of a country: no table has its products by partner.

    >>> import pyarrow as pa
    >>> rows = {"reporter": ["DE"] * 3, "partner": ["CN", "FR", "FR"], "year": [2022] * 3,
    ...     "flow": ["import", "import", "export"], "product": ["280461"] * 3, "value": [6, 2, 3]}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = dependence(
    ...     trade, reporters={"DE"}, inside={"DE", "FR"}, countries={"CN", "DE", "FR"})
    >>> found.select("cdi1", "cdi2", "cdi3", "is_dependent").to_pyarrow().to_pylist()
    [{'cdi1': 1.0, 'cdi2': 0.75, 'cdi3': 2.0, 'is_dependent': True}]
    """
    refuse_parts_of_countries(reporters)
    known = flows[names.partner].isin(sorted(countries))
    trade = flows.filter(flows[names.reporter].isin(sorted(reporters)) & known)
    found = _indicators(trade, inside=inside, names=names)
    return found.mutate(is_dependent=_is_exceeded(found))


def _indicators(trade: ibis.Table, *, inside: Collection[str], names: Reports) -> ibis.Table:
    group = (names.product, names.year)
    is_import = trade[names.flow] == Flow.IMPORT.value
    is_outside = trade[names.partner].notin(sorted(inside))
    amount = trade[names.value]
    suppliers = herfindahl(
        trade.filter(is_import & is_outside), by=group, of=names.partner, value=names.value
    )
    totals = trade.group_by(list(group)).agg(
        imports=amount.sum(where=is_import),
        exports=amount.sum(where=trade[names.flow] == Flow.EXPORT.value),
    )
    joined = suppliers.filter(suppliers["total"] > 0).inner_join(totals, list(group))
    return joined.select(
        *group,
        cdi1=joined["herfindahl"],
        cdi2=ratio(joined["total"], joined["imports"]),
        cdi3=ratio(joined["total"], joined["exports"]),
        suppliers=joined["parts"],
    )


def _is_exceeded(found: ibis.Table) -> ir.BooleanColumn:
    unreplaceable = found["cdi3"].isnull() | (found["cdi3"] > UNREPLACEABLE)
    return (found["cdi1"] > CONCENTRATED) & (found["cdi2"] > OUTSIDE) & unreplaceable
