"""Economic complexity: which goods belong together, and what a country's exports say of it.

Hidalgo and Hausmann, The building blocks of economic complexity, PNAS 106 (2009); proximity and
density after Hidalgo, Klinger, Barabási and Hausmann, Science 317 (2007); outlook and gain after
Hausmann, Hidalgo and others, The Atlas of Economic Complexity (2014).
"""

from dataclasses import dataclass

import ibis
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy import sparse

from trademission.trade.flows import TOTAL
from trademission.trade.measures.columns import summed
from trademission.trade.measures.limits import NotInTheDataError

LEAST_EXPORTS = 1_000_000
"""Thousand dollars: who exports less than a billion is left out, as in the Atlas."""
FEWEST = 3
"""With fewer countries or products there is nothing to tell apart."""
NEARLY = 1e-9
"""An eigenvalue nearer than this to 0 or 1 is taken to be it."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Complexity:
    """Countries in rows and products in columns, in the order of `countries` and `products`.

    `advantage`: RCA_ck = (x_ck / x_c) / (x_k / x). `has`: M_ck = 1 where it is 1 or more.
    `proximity`: phi_kl = min(P(k|l), P(l|k)), products by products. `density`: how near a country
    is to a product, sum over l of M_cl phi_kl / sum over l of phi_kl. `eci` and `pci`:
    complexity of countries and products, both in deviations of the countries', so that a
    country's is the mean of that of its products. `outlook`, standardised: the density of what
    a country does not have, weighted by complexity. `gain`: what a product that it does not have
    would add to the outlook.
    """

    countries: tuple[str, ...]
    products: tuple[str, ...]
    advantage: Floats
    has: Floats
    proximity: Floats
    density: Floats
    eci: Floats
    pci: Floats
    outlook: Floats
    gain: Floats

    @property
    def diversity(self) -> Floats:
        """How many products each country has."""
        return np.asarray(self.has.sum(axis=1))

    @property
    def ubiquity(self) -> Floats:
        """How many countries have each product."""
        return np.asarray(self.has.sum(axis=0))

    def by_country(self) -> ibis.Table:
        """Return a row for each country: country, diversity, eci, outlook."""
        columns = {"diversity": self.diversity, "eci": self.eci, "outlook": self.outlook}
        return ibis.memtable(pa.table({"country": self.countries, **columns}))

    def by_product(self) -> ibis.Table:
        """Return a row for each product: product, ubiquity, pci."""
        columns = {"ubiquity": self.ubiquity, "pci": self.pci}
        return ibis.memtable(pa.table({"product": self.products, **columns}))

    def by_pair(self) -> ibis.Table:
        """Return a row for each country and product: advantage, has, density, gain."""
        places = np.indices(self.has.shape, dtype=np.int32).reshape(2, -1)
        names = {"country": self.countries, "product": self.products}
        coded = {
            name: pa.DictionaryArray.from_arrays(pa.array(row), pa.array(names[name]))
            for name, row in zip(names, places, strict=True)
        }
        columns = {
            "advantage": self.advantage.ravel(),
            "has": self.has.ravel() > 0,
            "density": self.density.ravel(),
            "gain": self.gain.ravel(),
        }
        return ibis.memtable(pa.table({**coded, **columns}))


def complexity(
    flows: ibis.Table,
    *,
    country: str = "reporter",
    product: str = "product",
    value: str = "value",
    least_exports: int = LEAST_EXPORTS,
) -> Complexity:
    """Return the complexity of countries and products from the exports of one year.

    The table holds the exports of all countries by product of one level; the row of all goods
    does not count. Countries that export less than `least_exports` (in units of value) are left
    out before anything else is computed: a handful of goods would look like skill. The matrices
    are computed in memory; 226 countries and 5,000 products take less than a gigabyte.

    Raises NotInTheDataError where fewer than three countries or products are left, or where the
    countries cannot be told apart.

    >>> rows = {"reporter": ["CH", "CH", "CH", "DE", "DE", "GH"],
    ...     "product": ["30", "91", "18", "30", "18", "18"], "value": [3, 3, 1, 2, 2, 4]}
    >>> found = complexity(ibis.memtable(pa.table(rows)), least_exports=1)
    >>> found.countries, found.eci.round(2).tolist()
    (('CH', 'DE', 'GH'), [1.31, -0.19, -1.12])
    """
    table = _goods(flows, country, product, value, least_exports).to_pyarrow()
    countries, rows = _places(table[country])
    products, columns = _places(table[product])
    shape = (len(countries), len(products))
    if min(shape) < FEWEST:
        raise _too_few(*shape)
    amounts = table[value].cast(pa.float64()).to_numpy()
    exports = sparse.coo_array((amounts, (rows, columns)), shape=shape).toarray()
    return _computed(exports, countries=countries, products=products)


def _goods(
    flows: ibis.Table, country: str, product: str, value: str, least_exports: int
) -> ibis.Table:
    goods = summed(flows.filter(flows[product] != TOTAL), by=(country, product), value=value)
    sizes = goods.mutate(exports=goods[value].sum().over(group_by=country))
    large = sizes.filter((sizes["exports"] >= least_exports) & (sizes[value] > 0))
    return large.select(country, product, value)


def _places(column: pa.ChunkedArray) -> tuple[tuple[str, ...], NDArray[np.intp]]:
    """Return the codes of a column in their order, and of each row which one it is."""
    coded = column.combine_chunks().dictionary_encode()
    codes = coded.dictionary.to_pylist()
    order = sorted(range(len(codes)), key=codes.__getitem__)
    place = np.empty(len(codes), dtype=np.intp)
    place[order] = np.arange(len(codes))
    return tuple(codes[n] for n in order), place[coded.indices.to_numpy()]


def _computed(
    exports: Floats, *, countries: tuple[str, ...], products: tuple[str, ...]
) -> Complexity:
    own = exports / exports.sum(axis=1, keepdims=True)
    usual = exports.sum(axis=0) / exports.sum()
    advantage = own / usual
    has = (advantage >= 1).astype(np.float64)
    raw_eci, raw_pci = _eigenvectors(has)
    proximity = _proximity(has)
    nearness = proximity.sum(axis=0)
    lacks = 1 - has
    density = has @ proximity / nearness
    outlook = (density * lacks * raw_pci).sum(axis=1)
    gain = lacks * ((lacks * (raw_pci / nearness)) @ proximity) / raw_eci.std()
    return Complexity(
        countries=countries,
        products=products,
        advantage=advantage,
        has=has,
        proximity=proximity,
        density=density,
        eci=_standardised(raw_eci, raw_eci),
        pci=_standardised(raw_pci, raw_eci),
        outlook=_standardised(outlook, outlook),
        gain=gain,
    )


def _eigenvectors(has: Floats) -> tuple[Floats, Floats]:
    """Return the second eigenvectors of countries and products, before they are standardised.

    That of countries solves D^-1 M U^-1 M' v = lambda v, with diversity D and ubiquity U. With
    v = D^-1/2 w it is that of a symmetric matrix, which is exact and fast. The sign is such
    that diverse countries tend to be the complex ones.
    """
    diversity, ubiquity = has.sum(axis=1), has.sum(axis=0)
    if not (diversity.all() and ubiquity.all()):  # only rounding hides that all export the same
        raise _alike()
    matrix = sparse.csr_array(has / np.sqrt(np.outer(diversity, ubiquity)))
    values, vectors = np.linalg.eigh((matrix @ matrix.T).toarray())
    if not NEARLY < values[-2] < 1 - NEARLY:
        raise _alike()
    countries = vectors[:, -2] / np.sqrt(diversity)
    if np.corrcoef(diversity, countries)[0, 1] < 0:
        countries = -countries
    products = has.T @ countries / ubiquity
    return countries * values[-2], products


def _proximity(has: Floats) -> Floats:
    """Return how often two products go together: a dense product beats a sparse one six times."""
    small = has.astype(np.float32)  # counts of countries are exact in it
    together = (small.T @ small).astype(np.float64)
    ubiquity = has.sum(axis=0)
    together /= np.maximum.outer(ubiquity, ubiquity)
    return together


def _standardised(values: Floats, among: Floats) -> Floats:
    return np.asarray((values - among.mean()) / among.std())


def _too_few(countries: int, products: int) -> NotInTheDataError:
    return NotInTheDataError(
        de=f"Nach dem Weglassen sehr kleiner Länder bleiben {countries} Länder mit {products} "
        "Waren; für die Komplexität braucht es von beidem mindestens drei. Nehmen Sie eine "
        "Tabelle mit den Ausfuhren aller Länder nach Waren, oder senken Sie die Grenze.",
        en=f"Without very small countries, {countries} countries with {products} products are "
        "left; complexity needs at least three of both. Take a table of the exports of all "
        "countries by product, or lower the limit.",
    )


def _alike() -> NotInTheDataError:
    return NotInTheDataError(
        de="Die Komplexität lässt sich nicht berechnen: Die Länder führen alle dasselbe aus oder "
        "zerfallen in Gruppen, die keine Ware gemeinsam haben. Nehmen Sie eine Tabelle mit mehr "
        "Ländern und Waren.",
        en="Complexity cannot be computed: the countries all export the same, or fall into "
        "groups that share no product. Take a table with more countries and products.",
    )
