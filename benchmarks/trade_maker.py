"""Made-up world trade of the size and the skew of BACI: by a seed, the same on every machine.

A flow is there with the chance 1 - exp(-c w_i w_j w_k): the weights of exporters, importers and
products fall with their rank, so that great exporters sell nearly everything nearly everywhere
and most pairs trade little. Chance is a hash of the flow, not a sequence, so the threads of DuckDB
may work in any order.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
from numpy.typing import NDArray

ROWS_A_YEAR = 11_200_000
"""As many as a year of BACI has."""
FIRST_YEAR = 2020
SKEWS = {"exporter": 1.2, "importer": 0.5, "product": 0.4}
"""The exponents of Zipf's law by which weights fall."""
STEPS = 40
SAMPLED = 50
_WORLD = """
COPY (
    SELECT {year}::INTEGER AS year, printf('E%03d', i) AS reporter, printf('E%03d', j) AS partner,
           printf('%06d', 10000 + 17 * k) AS product, 'export' AS flow,
           ceil(200 * sqrt(weight) * pow(luck, -0.9))::BIGINT AS value
    FROM (
        SELECT *, {scale} * pow(i, -{exporter}) * pow(j, -{importer}) * pow(k, -{product}) weight,
               hash(i, j, k, {year}, {seed}) / 18446744073709551616.0 AS chance,
               greatest(hash(k, j, i, {seed}, {year}) / 18446744073709551616.0, 1e-9) AS luck
        FROM range(1, {countries}) e(i), range(1, {countries}) m(j), range(1, {products}) p(k)
    )
    WHERE i <> j AND chance < 1 - exp(-weight)
) TO '{path}' (FORMAT parquet, COMPRESSION zstd)
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorldSize:
    """How much trade there is; `rows` are those of all years together, about.

    A year has as many as one of BACI, or a few more.
    """

    rows: int = ROWS_A_YEAR
    countries: int = 226
    products: int = 5000

    @property
    def years(self) -> int:
        """Over how many years the rows are spread."""
        return max(1, self.rows // ROWS_A_YEAR)


def make_world(folder: Path, size: WorldSize, *, seed: int = 1) -> None:
    """Write a parquet file for each year, with columns as `trademission.trade.flows` has them."""
    scale = _scale(size)
    for year in range(FIRST_YEAR, FIRST_YEAR + size.years):
        query = _WORLD.format(
            year=year,
            seed=seed,
            scale=scale,
            countries=size.countries + 1,
            products=size.products + 1,
            path=folder / f"{year}.parquet",
            **SKEWS,
        )
        with duckdb.connect(config={"threads": 2, "preserve_insertion_order": False}) as made:
            made.execute(query)


def _scale(size: WorldSize) -> float:
    """Return the c with which a year has so many rows, to about a hundredth."""
    countries = [_weights(size.countries, what) for what in ("exporter", "importer")]
    pairs = np.outer(*countries)
    np.fill_diagonal(pairs, 0)
    places = np.linspace(0.5 / SAMPLED, 1 - 0.5 / SAMPLED, SAMPLED)
    products = np.quantile(_weights(size.products, "product"), places)
    wanted = size.rows / size.years * SAMPLED / size.products
    low, high = 1e-3, 1e9
    for _ in range(STEPS):
        middle = math.sqrt(low * high)
        expected = sum((1 - np.exp(-middle * weight * pairs)).sum() for weight in products)
        low, high = (middle, high) if expected < wanted else (low, middle)
    return low


def _weights(number: int, what: str) -> NDArray[np.float64]:
    ranks = np.arange(1, number + 1, dtype=np.float64)
    return np.asarray(ranks ** -SKEWS[what])
