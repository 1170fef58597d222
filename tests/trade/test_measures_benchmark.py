"""The benchmark of the trade floor: the same world for a seed, peers that agree, told faults."""

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks import trade
from benchmarks.trade_cases import CASES, Trial, measured
from benchmarks.trade_maker import FIRST_YEAR, WorldSize, make_world

SMALL = WorldSize(rows=12_000, countries=30, products=80)
FIGURES = Path(__file__).parents[3] / "shared/data/trade/51000-0032_all_countries_de.csv"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small world."""
    folder = tmp_path_factory.mktemp("world")
    make_world(folder, SMALL)
    return folder


def test_a_world_has_about_as_many_rows_as_asked_for(world: Path) -> None:
    table = pq.read_table(world / f"{FIRST_YEAR}.parquet")
    assert table.num_rows == pytest.approx(SMALL.rows, rel=0.05)
    assert {"year", "reporter", "partner", "product", "flow", "value"} == set(table.column_names)


def test_a_seed_makes_the_same_world_again(world: Path, tmp_path: Path) -> None:
    make_world(tmp_path, SMALL)
    keys = [(name, "ascending") for name in ("reporter", "partner", "product")]
    name = f"{FIRST_YEAR}.parquet"
    one, another = (pq.read_table(folder / name).sort_by(keys) for folder in (world, tmp_path))
    assert one.equals(another)


def test_more_rows_than_a_year_has_are_more_years() -> None:
    assert [WorldSize(rows=rows).years for rows in trade.CURVE] == [1, 2, 3, 4]


@pytest.mark.parametrize("case", ["herfindahl", "ranking", "complexity"])
def test_a_peer_finds_the_same(case: str, world: Path, tmp_path: Path) -> None:
    engines = [engine for name, engine in CASES if name == case]
    assert len(engines) == 2
    found = [measured(case, engine, path=world, folder=tmp_path) for engine in engines]
    assert list(trade.faults([replace(trial, seconds=0) for trial in found])) == []


def test_the_figure_from_the_warehouse_is_that_of_the_announcement(tmp_path: Path) -> None:
    found = measured("figure", "ours", path=FIGURES, folder=tmp_path)
    assert (found.answer, found.rows) == (850_983, 75_456)


def test_a_missed_target_and_a_differing_peer_are_told() -> None:
    ours = Trial(case="herfindahl", engine="ours", rows=9, seconds=7, megabytes=3000, answer=0.5)
    peer = replace(ours, engine="pandas", answer=0.6)
    assert list(trade.faults([ours, peer])) == [
        "herfindahl takes 7 s, not 6",
        "herfindahl takes 3000 MiB for 9 rows, not 2048",
        "herfindahl: we find 0.5, pandas 0.6",
    ]
