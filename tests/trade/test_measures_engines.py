"""The same measures on DuckDB, PostgreSQL and ClickHouse: equal within a billionth."""

import math
from collections.abc import Iterator
from random import Random

import ibis
import pyarrow as pa
import pytest

from trade.engines import ENGINES, Engine, Measure, Row
from trademission.trade.measures.advantage import advantage
from trademission.trade.measures.concentration import concentration, herfindahl
from trademission.trade.measures.dependence import dependence
from trademission.trade.measures.export_potential import export_potential
from trademission.trade.measures.geodep import geodep
from trademission.trade.measures.growth import growth
from trademission.trade.measures.intensity import intensity
from trademission.trade.measures.rank import rank
from trademission.trade.measures.record import record
from trademission.trade.measures.share import share

COUNTRIES = ("CN", "DE", "FR", "JP", "US")
NO_COUNTRY = "QQ"
YEARS = (2018, 2019, 2021, 2022, 2023)
PRODUCTS = ("280461", "850440", "870323")
MEMBERS = ("DE", "FR")


def made_up(seed: int) -> pa.Table:
    """Return trade among all countries with nothing, unknown values, ties and missing rows."""
    chance = Random(seed)
    keys = [
        (reporter, partner, product, flow, year)
        for reporter in COUNTRIES
        for partner in (*COUNTRIES, NO_COUNTRY)
        for product in PRODUCTS
        for flow in ("export", "import")
        for year in YEARS
        if partner != reporter and chance.random() < 0.8
    ]
    amounts = [chance.choice((None, 0, 7, 7, chance.randrange(10**9))) for _ in keys]
    names = ("reporter", "partner", "product", "flow", "year")
    columns = dict(zip(names, map(list, zip(*keys, strict=True)), strict=True))
    flags = [partner != NO_COUNTRY for partner in columns["partner"]]
    years = pa.array(columns.pop("year"), pa.int32())
    return pa.table({**columns, "year": years, "value": amounts, "is_country": flags})


def exports(flows: ibis.Table) -> ibis.Table:
    """Return the exports to countries."""
    return flows.filter((flows["flow"] == "export") & flows["is_country"])


def potential(flows: ibis.Table, *, exporters: set[str] | None) -> ibis.Table:
    """Return the potentials; a difference of nearly equal ones is as exact as their sum."""
    found = export_potential(exports(flows), exporters=exporters)
    return found.mutate(unrealised=found["unrealised"] + found["potential"])


MEASURES: dict[str, Measure] = {
    "growth": growth,
    "share": share,
    "rank": lambda flows: rank(flows, countries=COUNTRIES),
    "rank by a column": lambda flows: rank(flows, countries="is_country"),
    "record": record,
    "herfindahl": herfindahl,
    "concentration": lambda flows: concentration(flows, countries=COUNTRIES),
    "intensity": lambda flows: intensity(exports(flows)),
    "advantage": advantage,
    "dependence": lambda flows: dependence(
        flows, reporters=MEMBERS, inside=MEMBERS, countries=COUNTRIES
    ),
    "geodep": lambda flows: geodep(exports(flows)),
    "geodep of one": lambda flows: geodep(exports(flows), importers={"DE"}),
    "export potential": lambda flows: potential(flows, exporters=None),
    "export potential of one": lambda flows: potential(flows, exporters={"DE"}),
}


@pytest.fixture(scope="module", params=["PostgreSQL", "ClickHouse"])
def other(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine that is compared with DuckDB."""
    with ENGINES[request.param]() as engine:
        yield engine


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_is_the_same_on_every_engine(name: str, other: Engine) -> None:
    with ENGINES["DuckDB"]() as ours:
        for seed in range(3):
            flows = made_up(seed)
            expected = in_order(ours.rows(flows, MEASURES[name]))
            found = in_order(other.rows(flows, MEASURES[name]))
            assert len(found) == len(expected) > 10
            for one, another in zip(expected, found, strict=True):
                assert differing(one, another) == {}, (one, another)


def in_order(rows: list[Row]) -> list[Row]:
    """Return rows in the order of what tells them apart."""
    keys = ("year", "reporter", "partner", "product", "flow")
    return sorted(rows, key=lambda row: tuple(str(row.get(name)) for name in keys))


def differing(one: Row, another: Row) -> dict[str, tuple[object, object]]:
    """Return the columns in which two rows differ by more than a billionth."""
    assert one.keys() == another.keys()
    pairs = {name: (one[name], another[name]) for name in one}
    return {name: pair for name, pair in pairs.items() if not _is_same(*pair)}


def _is_same(one: object, another: object) -> bool:
    if isinstance(one, int | float) and isinstance(another, int | float):
        return math.isclose(one, another, rel_tol=1e-9, abs_tol=1e-12)
    return one == another
