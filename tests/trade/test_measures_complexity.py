"""Complexity equals what the reference package computes, and says where it cannot be computed."""

import warnings

import ibis
import numpy as np
import pyarrow as pa
import pytest
from ecomplexity import ecomplexity
from numpy.typing import NDArray

from trade.tables import rows, table
from trademission.trade.measures.advantage import advantage
from trademission.trade.measures.complexity import Complexity, complexity
from trademission.trade.measures.limits import NotInTheDataError

NAMES = "reporter product value"
FOUR_DIGITS = 1e-4


def world(seed: int, *, countries: int, products: int) -> pa.Table:
    """Return made-up exports: able countries export what few export, and everybody's goods too."""
    chance = np.random.default_rng(seed)
    able, hard = chance.normal(size=countries), chance.normal(size=products)
    amounts = chance.lognormal(mean=6, sigma=2, size=(countries, products))
    amounts *= np.exp(np.outer(able, hard))
    amounts[chance.random(amounts.shape) < 0.4] = 0
    whole = amounts.astype(np.int64)
    where, what = np.nonzero(whole)
    return pa.table(
        {
            "year": [2022] * len(where),
            "reporter": [f"C{n:03}" for n in where],
            "product": [f"{n:06}" for n in what],
            "value": whole[where, what],
        }
    )


def of_the_peer(flows: pa.Table) -> dict[str, NDArray[np.float64]]:
    """Return what the package ecomplexity computes, in the order of countries and products."""
    columns = {"time": "year", "loc": "reporter", "prod": "product", "val": "value"}
    frame = flows.to_pandas()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package uses pandas in ways that end with its next
        found = ecomplexity(frame, columns, check_logsupermodularity=False, verbose=False)
    found = found.sort_values(["reporter", "product"])
    return {name: found[name].to_numpy() for name in found.columns}


def matrices(found: Complexity) -> dict[str, NDArray[np.float64]]:
    """Return our figures for every country and product, by the names of the peer."""
    ones = np.ones_like(found.has)
    return {
        "rca": found.advantage,
        "mcp": found.has,
        "density": found.density,
        "cog": found.gain,
        "pci": ones * found.pci,
        "ubiquity": ones * found.ubiquity,
        "eci": ones * found.eci[:, None],
        "coi": ones * found.outlook[:, None],
        "diversity": ones * found.diversity[:, None],
    }


@pytest.mark.parametrize(
    ("seed", "countries", "products"), [(1, 20, 50), (2, 40, 120), (3, 90, 60)]
)
def test_every_figure_equals_that_of_the_reference_package(
    seed: int, countries: int, products: int
) -> None:
    flows = world(seed, countries=countries, products=products)
    ours = matrices(complexity(ibis.memtable(flows), least_exports=1))
    theirs = of_the_peer(flows)
    for name, matrix in ours.items():
        np.testing.assert_allclose(
            matrix.ravel(), theirs[name], atol=FOUR_DIGITS, rtol=FOUR_DIGITS, err_msg=name
        )


def test_complex_countries_are_the_diverse_ones() -> None:
    found = complexity(ibis.memtable(world(4, countries=30, products=80)), least_exports=1)
    assert np.corrcoef(found.diversity, found.eci)[0, 1] > 0
    assert found.eci.mean() == pytest.approx(0)
    assert found.eci.std() == pytest.approx(1)


def test_the_complexity_of_a_country_is_the_mean_of_that_of_its_products() -> None:
    found = complexity(ibis.memtable(world(5, countries=30, products=80)), least_exports=1)
    means = found.has @ found.pci / found.diversity
    np.testing.assert_allclose(means, found.eci, atol=1e-9)


def test_proximity_is_the_smaller_of_two_conditional_probabilities() -> None:
    exports = [("A", "x", 4), ("A", "y", 4), ("B", "x", 4), ("B", "z", 4), ("C", "z", 4)]
    found = complexity(table(NAMES, *exports), least_exports=1)
    assert found.has.tolist() == [[1, 1, 0], [1, 0, 1], [0, 0, 1]]
    assert found.proximity.tolist() == [[1, 0.5, 0.5], [0.5, 1, 0], [0.5, 0, 1]]


def test_advantage_is_that_of_the_measure_of_its_name() -> None:
    flows = ibis.memtable(world(6, countries=8, products=9))
    found = complexity(flows, least_exports=1)
    alone = rows(advantage(flows, by=("year",)), "reporter", "product", "advantage")
    for row in alone:
        place = (
            found.countries.index(str(row["reporter"])),
            found.products.index(str(row["product"])),
        )
        assert found.advantage[place] == pytest.approx(row["advantage"])


def test_tiny_territories_are_left_out_before_anything_is_computed() -> None:
    flows = world(7, countries=12, products=20)
    tiny = pa.table({"year": [2022], "reporter": ["TV"], "product": ["999999"], "value": [999]})
    with_tiny = complexity(ibis.memtable(pa.concat_tables([flows, tiny])), least_exports=1000)
    without = complexity(ibis.memtable(flows), least_exports=1000)
    assert "TV" not in with_tiny.countries
    assert with_tiny.products == without.products
    np.testing.assert_array_equal(with_tiny.eci, without.eci)


def test_the_row_of_all_goods_is_no_product() -> None:
    flows = world(8, countries=12, products=20)
    total = pa.table({"year": [2022], "reporter": ["C001"], "product": ["TOTAL"], "value": [9**9]})
    found = complexity(ibis.memtable(pa.concat_tables([flows, total])), least_exports=1)
    assert "TOTAL" not in found.products


def test_tables_give_every_country_product_and_pair() -> None:
    found = complexity(ibis.memtable(world(9, countries=12, products=20)), least_exports=1)
    by_country, by_product = rows(found.by_country()), rows(found.by_product())
    assert [row["country"] for row in by_country] == list(found.countries)
    assert [row["eci"] for row in by_country] == found.eci.tolist()
    assert [row["product"] for row in by_product] == list(found.products)
    pairs = rows(found.by_pair())
    assert len(pairs) == found.has.size
    assert [row["density"] for row in pairs] == found.density.ravel().tolist()


@pytest.mark.parametrize("least", [1, 10**15])
def test_too_little_to_compare_is_refused(least: int) -> None:
    trade = table(NAMES, ("A", "x", 9), ("B", "y", 9))
    with pytest.raises(NotInTheDataError, match="at least three of both") as refused:
        complexity(trade, least_exports=least)
    assert "mindestens drei" in refused.value.sentence.de


def test_countries_that_share_no_product_are_refused() -> None:
    trade = table(NAMES, ("A", "x", 9), ("B", "y", 9), ("C", "z", 9))
    with pytest.raises(NotInTheDataError, match="share no product"):
        complexity(trade, least_exports=1)


def test_countries_that_export_the_same_are_refused() -> None:
    trade = table(NAMES, *((c, k, 9) for c in "ABC" for k in "xyz"))
    with pytest.raises(NotInTheDataError, match="all export the same"):
        complexity(trade, least_exports=1)
