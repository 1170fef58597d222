"""Dependence of any country, product by product, and whether it lasts.

The criteria of GeoDep: Lefebvre and Wibaux, Import dependencies: where does the EU stand?, CEPII
Policy Brief 47, 2024, on the data of BACI. The rule of one half is that of the Institut der
deutschen Wirtschaft. One dependent product in five drops out within a year (Vicard and Wibaux,
CEPII Policy Brief 41, 2023), so a single year says little.
"""

from collections.abc import Collection

import ibis
from ibis import ir

from trademission.trade.measures.columns import EXPORTS, Trade, ratio, summed
from trademission.trade.measures.concentration import herfindahl
from trademission.trade.measures.limits import refuse_parts_of_countries

CONCENTRATED = 0.4
"""A Herfindahl index above this: few countries supply."""
UNREPLACEABLE = 1.0
"""More than this many times what is exported is imported: own goods would not suffice."""
HALF = 0.5
"""From this share on, one country supplies half or more."""
WINDOW_YEARS, LASTING_YEARS = 3, 2
"""A dependence lasts when its criteria hold in so many of the last years."""


def geodep(
    flows: ibis.Table, *, importers: Collection[str] | None = None, names: Trade = EXPORTS
) -> ibis.Table:
    """Return the criteria of each importer, product and year, and for how long they hold.

    The table holds the exports of all countries by six-digit product, several years together, and
    nothing but countries. `importers` are those asked about, all where it is None.

    Columns: importer, product, year, `imports`, `import_herfindahl` (of the suppliers; > 0.4),
    `export_herfindahl` (of all exporters of the product; > 0.4), `imports_per_export` (> 1; null
    without exports, which counts as exceeded), `largest` (share of the largest supplier),
    `is_half` (0.5 or more), `is_met` (all three criteria), `years_met` (in the last three years),
    `is_dependent` (in at least two of them; null for the first two years of the table) and
    `is_lasting` (a dependence that is one in the year after, too; null where there is none or
    the table ends). A year without imports counts as not met.

    Raises NotInTheDataError for a part of a country: no table has its products by partner.

    >>> import pyarrow as pa
    >>> rows = {"reporter": ["CN"] * 3, "partner": ["DE"] * 3, "product": ["280461"] * 3,
    ...     "year": [2020, 2021, 2022], "value": [1] * 3}
    >>> trade = ibis.memtable(pa.table(rows))
    >>> found = geodep(trade, importers={"DE"}).order_by("year")
    >>> found.is_dependent.to_pyarrow().to_pylist(), found.years_met.to_pyarrow().to_pylist()
    ([None, None, True], [1, 2, 3])
    """
    refuse_parts_of_countries(importers or ())
    span = flows.aggregate(first_year=flows[names.year].min(), last_year=flows[names.year].max())
    return _lasting(_criteria(flows, importers, names).cross_join(span), names)


def _criteria(flows: ibis.Table, importers: Collection[str] | None, names: Trade) -> ibis.Table:
    group = (names.importer, names.product, names.year)
    asked = flows if importers is None else _rows_of(flows, names.importer, importers)
    supply = herfindahl(asked, by=group, of=names.exporter, value=names.value)
    imports = supply.filter(supply["total"] > 0).select(
        *group, "largest", imports="total", import_herfindahl="herfindahl"
    )
    world = herfindahl(flows, by=group[1:], of=names.exporter, value=names.value)
    sold = flows if importers is None else _rows_of(flows, names.exporter, importers)
    exports = summed(sold, by=(names.exporter, *group[1:]), value=names.value).select(
        *group[1:], **{names.importer: names.exporter, "exports": names.value}
    )
    joined = (
        imports.inner_join(
            world.select(*group[1:], export_herfindahl="herfindahl"), list(group[1:])
        )
        .left_join(exports, list(group))
        .select(*group, *_CRITERIA, "largest", "exports")
    )
    found = joined.mutate(
        imports_per_export=ratio(joined["imports"], joined["exports"]),
        is_half=joined["largest"] >= HALF,
    )
    return found.mutate(is_met=_is_met(found)).drop("exports")


_CRITERIA = ("imports", "import_herfindahl", "export_herfindahl")


def _rows_of(flows: ibis.Table, column: str, codes: Collection[str]) -> ibis.Table:
    return flows.filter(flows[column].isin(sorted(codes)))


def _is_met(found: ibis.Table) -> ir.BooleanColumn:
    unreplaceable = found["imports_per_export"]
    return (
        (found["import_herfindahl"] > CONCENTRATED)
        & (found["export_herfindahl"] > CONCENTRATED)
        & (unreplaceable.isnull() | (unreplaceable > UNREPLACEABLE))
    )


def _lasting(criteria: ibis.Table, names: Trade) -> ibis.Table:
    series = [names.importer, names.product]
    year = criteria[names.year]
    recent = ibis.window(group_by=series, order_by=names.year, range=(1 - WINDOW_YEARS, 0))
    counted = criteria.mutate(years_met=criteria["is_met"].sum().over(recent))
    begins = year - criteria["first_year"] >= WINDOW_YEARS - 1
    found = counted.mutate(
        is_dependent=ibis.ifelse(begins, counted["years_met"] >= LASTING_YEARS, None)
    )
    following = ibis.window(group_by=series, order_by=names.year)
    has_next = found[names.year].lead().over(following) == found[names.year] + 1
    next_one = found["is_dependent"].lead().over(following)
    can_tell = found["is_dependent"] & (found[names.year] < found["last_year"])
    lasting = ibis.ifelse(can_tell, ibis.ifelse(has_next, next_one, False), None)  # noqa: FBT003 - SQL's own
    return found.mutate(is_lasting=lasting).drop("first_year", "last_year")
