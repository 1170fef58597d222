"""What is measured of the trade floor: each case is a question, an engine and a target."""

import resource
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import ibis
import pandas as pd  # type: ignore[import-untyped]  # published without types
import pyarrow as pa
import pyarrow.parquet as pq
from ecomplexity import ecomplexity

from trademission.trade.datasets import read_dataset
from trademission.trade.measures.complexity import complexity
from trademission.trade.measures.concentration import herfindahl
from trademission.trade.measures.growth import growth
from trademission.trade.measures.rank import rank
from trademission.trade.warehouse import Warehouse

KILOBYTES = 1024
IMPORTER = "E002"
COMPLEX_YEAR = 2020


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One case measured in this process; `answer` is what it found, to be compared."""

    case: str
    engine: str
    rows: int
    seconds: float
    megabytes: int
    answer: float


@dataclass(kw_only=True)
class Watch:
    """The time that a block takes."""

    seconds: float = field(default=0.0)

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Measure the block."""
        began = time.perf_counter()
        yield
        self.seconds = time.perf_counter() - began


def figures_stored(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Read, clean and store the table of GENESIS; the answer is how many rows are kept."""
    with Warehouse(folder / "warehouse") as warehouse, watch():
        stored = warehouse.store(read_dataset(path))
    return stored.rows, stored.rows


def figure_found(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Find Saxony's exports to Japan in 2022 with their growth in an open warehouse."""
    with Warehouse(folder / "warehouse") as warehouse:
        stored = warehouse.store(read_dataset(path))
        _figure(warehouse, stored.source, 2021)
        with watch():
            found = _figure(warehouse, stored.source, 2022)
    return stored.rows, found


def _figure(warehouse: Warehouse, source: str, year: int) -> float:
    flows = warehouse.flows(source)
    asked = flows.filter(
        (flows["reporter"] == "DE-SN") & (flows["partner"] == "JP") & (flows["flow"] == "export")
    )
    grown = growth(asked)
    (row,) = grown.filter(grown["year"] == year).to_pyarrow().to_pylist()
    return float(row["value"])


def concentration_of_all(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Compute the Herfindahl index of every importer, product and year."""
    flows = _world(path, folder)
    with watch():
        found = herfindahl(flows, by=("partner", "product", "year"), of="reporter").to_pyarrow()
    return _rows(path), _mean(found["herfindahl"])


def concentration_of_all_in_pandas(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Compute the same as `concentration_of_all` in pandas, reading included as there."""
    del folder
    with watch():
        keys = ["partner", "product", "year"]
        flows = pd.read_parquet(path, columns=["reporter", *keys, "value"])
        amounts = flows.groupby([*keys, "reporter"], sort=False)["value"].sum().astype(float)
        sums = amounts.groupby(level=keys, sort=False).agg(["count", "sum", "max"])
        squares = (amounts * amounts).groupby(level=keys, sort=False).sum()
        index = squares / sums["sum"] ** 2
        sums["normalised"] = (index - 1 / sums["count"]) / (1 - 1 / sums["count"])
        sums["effective"], sums["largest"] = 1 / index, sums["max"] / sums["sum"]
    return _rows(path), float(index.mean())


def ranking_of_one(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Rank the partners of one importer; the answer is how many have a place."""
    flows = _world(path, folder)
    codes = frozenset(f"E{n:03}" for n in range(1, 227))
    with watch():
        asked = flows.filter(flows["partner"] == IMPORTER)
        found = rank(asked, countries=codes, by=("partner", "year"), of="reporter").to_pyarrow()
    return _rows(path), len(found)


def ranking_of_one_in_pandas(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Rank the same in pandas, reading included as there."""
    del folder
    with watch():
        columns = ["reporter", "partner", "year", "value"]
        flows = pd.read_parquet(path, columns=columns, filters=[("partner", "==", IMPORTER)])
        sums = flows.groupby(["partner", "year", "reporter"], as_index=False)["value"].sum()
        groups = sums.groupby(["partner", "year"])["value"]
        sums["rank"] = groups.rank(method="min", ascending=False)
        sums["ranked"] = groups.transform("count")
    return _rows(path), len(sums)


def complexity_of_all(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Compute everything about complexity; the answer is that of the greatest exporter."""
    exports = _exports(path, folder)
    with watch():
        found = complexity(ibis.memtable(exports), least_exports=1)
        pairs = found.by_pair().to_pyarrow()
    assert len(pairs) == found.has.size  # noqa: S101 - all outputs are there
    return len(exports), float(found.eci[0])


def complexity_of_all_in_ecomplexity(path: Path, folder: Path, watch: Watch) -> tuple[int, float]:
    """Compute the same outputs with the package ecomplexity."""
    exports = _exports(path, folder)
    frame = exports.to_pandas()
    columns = {"time": "year", "loc": "reporter", "prod": "product", "val": "value"}
    with watch(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package uses pandas in ways that end with its next
        found = ecomplexity(frame, columns, check_logsupermodularity=False, verbose=False)
    return len(exports), float(found.loc[found["reporter"] == "E001", "eci"].iloc[0])


Case = Callable[[Path, Path, Watch], tuple[int, float]]
CASES: dict[tuple[str, str], Case] = {
    ("store", "ours"): figures_stored,
    ("figure", "ours"): figure_found,
    ("herfindahl", "ours"): concentration_of_all,
    ("herfindahl", "pandas"): concentration_of_all_in_pandas,
    ("ranking", "ours"): ranking_of_one,
    ("ranking", "pandas"): ranking_of_one_in_pandas,
    ("complexity", "ours"): complexity_of_all,
    ("complexity", "ecomplexity"): complexity_of_all_in_ecomplexity,
}
"""What can be measured, by case and engine. The file or folder of figures comes first."""


def measured(case: str, engine: str, *, path: Path, folder: Path) -> Trial:
    """Run a case in this process and tell its time and the peak of the process."""
    watch = Watch()
    rows, answer = CASES[case, engine](path, folder, watch)
    return Trial(
        case=case,
        engine=engine,
        rows=rows,
        seconds=round(watch.seconds, 4),
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES,
        answer=answer,
    )


def _world(path: Path, folder: Path) -> ibis.Table:
    connection = ibis.duckdb.connect(
        threads=2, memory_limit="2GB", temp_directory=str(folder / "spill")
    )
    return connection.read_parquet(sorted(map(str, path.glob("*.parquet"))))


def _exports(path: Path, folder: Path) -> pa.Table:
    """Return what each country exports of each product in the first year."""
    flows = _world(path, folder)
    of_year = flows.filter(flows["year"] == COMPLEX_YEAR)
    sums = of_year.group_by("year", "reporter", "product").agg(value=of_year["value"].sum())
    return sums.to_pyarrow()


def _rows(folder: Path) -> int:
    return sum(pq.read_metadata(path).num_rows for path in folder.glob("*.parquet"))


def _mean(column: pa.ChunkedArray) -> float:
    return float(column.to_pandas().mean())
