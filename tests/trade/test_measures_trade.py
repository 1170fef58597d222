"""Intensity, advantage, dependence and potential on tables small enough to compute by hand."""

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trade.tables import column, rows, table
from trademission.trade.measures.advantage import advantage
from trademission.trade.measures.dependence import dependence
from trademission.trade.measures.export_potential import export_potential
from trademission.trade.measures.geodep import geodep
from trademission.trade.measures.intensity import intensity
from trademission.trade.measures.limits import NotInTheDataError

NAMES = "reporter partner product year value"
TRADES = st.dictionaries(
    st.tuples(st.sampled_from("ABCD"), st.sampled_from("ABCD"), st.sampled_from("xyz")).filter(
        lambda key: key[0] != key[1]
    ),
    st.integers(min_value=1, max_value=10**9),
    min_size=4,
)


def world(amounts: dict[tuple[str, str, str], int]) -> ibis.Table:
    """Return the exports of a year: exporter, importer and product with a value."""
    return table(NAMES, *((*key, 2022, amount) for key, amount in amounts.items()))


def test_intensity_compares_a_share_of_exports_with_a_share_of_the_other_imports() -> None:
    trade = world({("A", "B", "x"): 1, ("A", "C", "x"): 3, ("B", "C", "x"): 4, ("C", "A", "x"): 2})
    # A sends 1 of 4 to B; B imports 1 of the 8 that others than A import.
    found = rows(intensity(trade), "reporter", "partner", "intensity")
    assert found[0] == {"reporter": "A", "partner": "B", "intensity": pytest.approx(2.0)}


@settings(max_examples=30)  # each asks an engine
@given(TRADES)
def test_the_weighted_mean_of_a_country_s_intensities_is_one(
    amounts: dict[tuple[str, str, str], int],
) -> None:
    trade = world({(i, j, "x"): amount for (i, j, _), amount in amounts.items()})
    found = rows(intensity(trade))
    imports: dict[str, int] = {}
    for row in found:
        imports[str(row["partner"])] = imports.get(str(row["partner"]), 0) + int(str(row["value"]))
    for one in {str(row["reporter"]) for row in found}:
        own = [row for row in found if row["reporter"] == one]
        others = sum(imports.values()) - imports.get(one, 0)
        weighted = sum(
            float(str(row["intensity"])) * imports[str(row["partner"])] / others for row in own
        )
        assert weighted == pytest.approx(1)


def test_advantage_is_the_share_in_a_country_against_the_share_in_the_world() -> None:
    trade = table("reporter product value", ("DE", "87", 3), ("DE", "85", 1), ("JP", "85", 4))
    found = rows(advantage(trade, by=()), "reporter", "product", "advantage", "has_advantage")
    assert [(row["advantage"], row["has_advantage"]) for row in found] == [
        (pytest.approx(0.4), False),
        (pytest.approx(2.0), True),
        (pytest.approx(1.6), True),
    ]


def test_advantage_leaves_out_the_row_of_all_goods() -> None:
    parts = [("DE", "87", 3), ("DE", "85", 1), ("JP", "85", 4)]
    totals = [("DE", "TOTAL", 4), ("JP", "TOTAL", 4)]
    names = "reporter product value"
    assert rows(advantage(table(names, *parts, *totals), by=())) == rows(
        advantage(table(names, *parts), by=())
    )


@settings(max_examples=30)  # each asks an engine
@given(TRADES)
def test_the_advantages_of_a_country_weighted_by_world_trade_are_one(
    amounts: dict[tuple[str, str, str], int],
) -> None:
    found = rows(advantage(world(amounts), by=()))
    whole = sum(int(str(row["value"])) for row in found)
    of_product: dict[object, int] = {}
    for row in found:
        of_product[row["product"]] = of_product.get(row["product"], 0) + int(str(row["value"]))
    for country in {row["reporter"] for row in found}:
        own = [row for row in found if row["reporter"] == country]
        assert sum(
            float(str(row["advantage"])) * of_product[row["product"]] / whole for row in own
        ) == pytest.approx(1)


UNION = {"DE", "FR"}
KNOWN = {"DE", "FR", "CN", "US"}
REPORTS = "reporter partner flow product year value"


def reports(*found: tuple[str, str, str, int]) -> ibis.Table:
    """Return what members report of one product in one year."""
    return table(REPORTS, *((who, other, flow, "280461", 2022, n) for who, other, flow, n in found))


def test_dependence_by_hand() -> None:
    trade = reports(
        ("DE", "CN", "import", 6),
        ("FR", "US", "import", 2),
        ("DE", "FR", "import", 2),
        ("DE", "US", "export", 3),
        ("FR", "DE", "export", 1),
    )
    found = dependence(trade, reporters=UNION, inside=UNION, countries=KNOWN)
    assert rows(found) == [
        {
            "product": "280461",
            "year": 2022,
            "cdi1": 0.625,
            "cdi2": 0.8,
            "cdi3": 2.0,
            "suppliers": 2,
            "is_dependent": True,
        }
    ]


def test_no_dependence_where_one_of_three_indicators_holds_back() -> None:
    trade = reports(("DE", "CN", "import", 4), ("DE", "FR", "import", 5), ("DE", "US", "export", 1))
    (found,) = rows(dependence(trade, reporters=UNION, inside=UNION, countries=KNOWN))
    assert (found["cdi1"], found["cdi3"], found["is_dependent"]) == (1.0, 4.0, False)


def test_a_product_that_is_not_exported_at_all_cannot_be_replaced() -> None:
    trade = reports(("DE", "CN", "import", 4))
    (found,) = rows(dependence(trade, reporters=UNION, inside=UNION, countries=KNOWN))
    assert (found["cdi3"], found["is_dependent"]) == (None, True)


def test_sums_over_countries_are_no_suppliers() -> None:
    trade = reports(("DE", "CN", "import", 4), ("DE", "EXTRA_EU", "import", 4))
    (found,) = rows(dependence(trade, reporters=UNION, inside=UNION, countries=KNOWN))
    assert found["suppliers"] == 1


def test_dependence_of_a_land_is_refused_with_what_to_take_instead() -> None:
    trade = reports(("DE-SN", "CN", "import", 4))
    with pytest.raises(NotInTheDataError, match=r"DE-SN.*Take the figures of DE") as refused:
        dependence(trade, reporters={"DE-SN"}, inside=UNION, countries=KNOWN)
    assert "Nehmen Sie die Zahlen für DE" in refused.value.sentence.de
    with pytest.raises(NotInTheDataError):
        geodep(trade, importers={"DE-SN"})


def supplied(*years: tuple[int, int, int]) -> ibis.Table:
    """Return exports of one product to DE: year, from CN, from US; the world sells no other."""
    cells = [
        (exporter, "DE", "280461", year, amount)
        for year, chinese, american in years
        for exporter, amount in (("CN", chinese), ("US", american))
    ]
    return table(NAMES, *cells)


def test_geodep_needs_all_three_criteria_in_two_of_three_years() -> None:
    trade = supplied((2019, 9, 1), (2020, 5, 5), (2021, 9, 1), (2022, 5, 5), (2023, 5, 5))
    trade = trade.mutate(value=trade["value"] * 10)
    others = table(
        NAMES, *((f"X{n}", "Y", "280461", y, 80) for n in range(9) for y in (2020, 2022, 2023))
    )
    found = rows(geodep(trade.union(others), importers={"DE"}))
    assert [row["is_met"] for row in found] == [True, False, True, False, False]
    assert [row["years_met"] for row in found] == [1, 1, 2, 1, 1]
    assert [row["is_dependent"] for row in found] == [None, None, True, False, False]
    assert [row["is_lasting"] for row in found] == [None, None, False, None, None]


def test_geodep_counts_a_year_without_imports_as_not_met() -> None:
    trade = supplied((2019, 9, 1), (2020, 9, 1), (2022, 9, 1))
    other = table(NAMES, ("CN", "JP", "280461", 2021, 5), ("CN", "JP", "280461", 2023, 5))
    found = rows(geodep(trade.union(other), importers={"DE"}), "year", "years_met", "is_dependent")
    assert [(row["year"], row["years_met"], row["is_dependent"]) for row in found] == [
        (2019, 1, None),
        (2020, 2, None),
        (2022, 2, True),
    ]


def test_a_dependence_that_is_not_imported_in_the_next_year_has_not_lasted() -> None:
    trade = supplied((2019, 9, 1), (2020, 9, 1), (2021, 9, 1))
    other = table(NAMES, ("CN", "JP", "280461", 2022, 5))
    found = rows(geodep(trade.union(other), importers={"DE"}))
    assert found[-1]["is_dependent"] is True
    assert found[-1]["is_lasting"] is False


@pytest.mark.parametrize("chinese", [4, 5, 6])
def test_half_from_one_country_is_half(chinese: int) -> None:
    (found,) = rows(geodep(supplied((2022, chinese, 10 - chinese)), importers={"DE"}))
    assert found["is_half"] is True


def test_a_third_from_each_is_no_half() -> None:
    trade = table(NAMES, *((c, "DE", "280461", 2022, 1) for c in ("CN", "US", "JP")))
    (found,) = rows(geodep(trade, importers={"DE"}))
    assert (found["is_half"], found["largest"]) == (False, pytest.approx(1 / 3))


def test_geodep_weighs_imports_against_the_importer_s_own_exports() -> None:
    trade = table(NAMES, ("CN", "DE", "280461", 2022, 8), ("DE", "US", "280461", 2022, 10))
    (found,) = rows(geodep(trade, importers={"DE"}))
    assert (found["imports_per_export"], found["is_met"]) == (0.8, False)


@settings(max_examples=30)  # each asks an engine
@given(TRADES)
def test_without_factors_the_potentials_of_a_pair_sum_to_its_trade(
    amounts: dict[tuple[str, str, str], int],
) -> None:
    found = rows(export_potential(world(amounts)))
    traded: dict[tuple[object, object], int] = {}
    for (exporter, importer, _), amount in amounts.items():
        traded[exporter, importer] = traded.get((exporter, importer), 0) + amount
    for pair, amount in traded.items():
        its = [row for row in found if (row["reporter"], row["partner"]) == pair]
        total = sum(float(str(row["potential"])) for row in its)
        assert total == pytest.approx(amount, rel=1e-12)


def test_potential_is_supply_times_ease_times_demand() -> None:
    trade = world({("A", "B", "x"): 6, ("A", "C", "y"): 2, ("D", "B", "y"): 6})
    found = export_potential(trade, exporters={"A"}).filter(ibis._["partner"] == "B")
    by_hand = [
        # expected: 1 x 6 of x and 1/4 x 6 of y, 7.5 in all; the two trade 6
        {"product": "x", "supply": 1.0, "ease": 0.8, "demand": 6, "potential": pytest.approx(4.8)},
        {"product": "y", "supply": 0.25, "ease": 0.8, "demand": 6, "potential": pytest.approx(1.2)},
    ]
    assert rows(found, "product", "supply", "ease", "demand", "potential") == by_hand
    assert column(found, "unrealised") == [0.0, pytest.approx(1.2)]
    assert column(found, "actual") == [6, 0]


def test_factors_change_the_potentials_they_are_about() -> None:
    trade = world({("A", "B", "x"): 6, ("A", "C", "y"): 2, ("D", "B", "y"): 6})
    growing = table("partner product factor", ("B", "y", 1.5))
    tariffs = table("reporter factor", ("A", 0.5), ("D", 1.0))
    found = export_potential(trade, exporters={"A"}, factors=[growing, tariffs])
    chosen = found.filter(found["partner"] == "B")
    assert column(chosen, "potential") == [pytest.approx(2.4), pytest.approx(0.9)]


def test_a_country_has_no_potential_in_itself() -> None:
    trade = world({("A", "B", "x"): 6, ("B", "A", "x"): 2})
    found = rows(export_potential(trade))
    assert {(row["reporter"], row["partner"]) for row in found} == {("A", "B"), ("B", "A")}
