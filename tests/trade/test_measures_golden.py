"""What was printed of Saxony's trade comes out of the table of GENESIS."""

from pathlib import Path

import ibis
import pytest

from trade.tables import rows
from trademission.trade.codes import countries
from trademission.trade.datasets import genesis_web
from trademission.trade.measures.concentration import concentration, herfindahl
from trademission.trade.measures.growth import growth
from trademission.trade.measures.rank import rank
from trademission.trade.measures.record import record
from trademission.trade.measures.share import share

FILE = Path(__file__).parents[3] / "shared/data/trade/51000-0032_all_countries_de.csv"
COUNTRIES = frozenset(country.code for country in countries() if country.is_country)
SAXONY = "DE-SN"


@pytest.fixture(scope="module")
def exports() -> ibis.Table:
    """The exports of all Länder, all years and partners."""
    flows = ibis.memtable(genesis_web.read(FILE).rows)
    return flows.filter(flows["flow"] == "export")


def of(found: ibis.Table, *, partner: str | None = None, year: int = 2022) -> dict[str, object]:
    """Return the one row of a measure about Saxony in a year."""
    chosen = found.filter((found["reporter"] == SAXONY) & (found["year"] == year))
    if partner is not None:
        chosen = chosen.filter(chosen["partner"] == partner)
    (row,) = rows(chosen)
    return row


@pytest.mark.parametrize(
    ("partner", "values", "per_cent", "place"),
    [("JP", (850_983, 677_299), 25.64, 17), ("KR", (1_160_326, 889_944), 30.38, 14)],
)
def test_value_growth_rank_and_record_of_the_announcement_of_2023(
    exports: ibis.Table, partner: str, values: tuple[int, int], per_cent: float, place: int
) -> None:
    grown = of(growth(exports), partner=partner)
    assert (grown["value"], grown["before"]) == values
    assert grown["growth"] == pytest.approx(per_cent / 100, abs=0.00005)
    assert of(rank(exports, countries=COUNTRIES), partner=partner)["rank"] == place
    kept = of(record(exports), partner=partner)
    assert (kept["is_record"], kept["first_year"], kept["missing"]) == (True, 2010, 0)


@pytest.mark.parametrize(
    ("year", "index"), [(2010, 0.0409), (2020, 0.0646), (2022, 0.0607), (2025, 0.0468)]
)
def test_saxony_s_exports_spread_as_measured(exports: ibis.Table, year: int, index: float) -> None:
    plain = of(herfindahl(exports), year=year)
    among_countries = of(concentration(exports, countries=COUNTRIES), year=year)
    for found in (plain, among_countries):
        assert found["herfindahl"] == pytest.approx(index, abs=0.00005)


@pytest.mark.parametrize(("year", "per_cent"), [(2022, 16.4), (2025, 8.8)])
def test_china_s_share_of_saxony_s_exports(exports: ibis.Table, year: int, per_cent: float) -> None:
    found = of(share(exports), partner="CN", year=year)
    assert found["share"] == pytest.approx(per_cent / 100, abs=0.0005)


def test_all_regions_sum_to_germany_and_the_laender_alone_do_not(exports: ibis.Table) -> None:
    of_2022 = exports.filter(exports["year"] == 2022)
    by_region = rows(share(of_2022, by=("flow", "year"), of="reporter"))
    assert len(by_region) == 18
    assert round(by_region[0]["total"] / 1e6, 1) == 1594.3  # type: ignore[operator]  # a number


@pytest.mark.parametrize(
    ("partner", "value", "per_cent"),
    [("CN", 8_704.0, 10.28), ("CZ", 3_584.9, 37.60), ("PL", 3_366.8, 50.81)],
)
def test_the_growth_of_the_largest_partners_in_the_newest_vintage(
    exports: ibis.Table, partner: str, value: float, per_cent: float
) -> None:
    found = of(growth(exports), partner=partner)
    assert round(found["value"] / 1000, 1) == value  # type: ignore[operator]  # a number
    assert found["growth"] == pytest.approx(per_cent / 100, abs=0.00005)


def test_stores_for_ships_have_no_rank(exports: ibis.Table) -> None:
    found = of(rank(exports, countries=COUNTRIES), partner="QQ")
    assert found["value"] == 3015
    assert found["rank"] is None


def test_the_total_grew_by_what_the_newest_vintage_says(exports: ibis.Table) -> None:
    found = of(growth(exports, by=("reporter", "flow")))
    assert found["value"] == 53_187_389
    assert found["growth"] == pytest.approx(0.183, abs=0.0005)
