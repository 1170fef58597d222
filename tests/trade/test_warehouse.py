"""The warehouse: every vintage stays, nothing is stored by halves, and processes share a folder."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from ibis import _

from trademission.trade.datasets import Reading, UnreadableDatasetError, read_dataset
from trademission.trade.datasets.reading import RowsInFile
from trademission.trade.datasets.row_list import FlowRow, RowList
from trademission.trade.flows import COLUMNS, Concept, Flag, Flow, Symbol
from trademission.trade.warehouse import ContradictionError, NotStoredError, Warehouse
from trademission.trade.warehouse_shelf import Stored, WarehouseError

pytestmark = pytest.mark.filterwarnings(
    "ignore:fetch_arrow_table:DeprecationWarning"  # Ibis 12 still calls it, DuckDB 2 renamed it
)
SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data" / "trade"
TABLE = SHARED / "51000-0032_all_countries_de.csv"
SOURCE = "51000-0032"
FIRST, LATER = date(2025, 5, 21), date(2026, 5, 21)
MANY = 40
WRITER = f"""
import sys
from datetime import date
from pathlib import Path
from trademission.trade.warehouse import Warehouse
sys.path.insert(0, {str(Path(__file__).parent)!r})
from test_warehouse import reading
with Warehouse(Path(sys.argv[1])) as warehouse:
    for number in range({MANY}):
        warehouse.store(reading({{2000 + number: number}}))
"""


def reading(values: dict[int, int], *, vintage: date = LATER, name: str = "") -> Reading:
    """Return a reading with Saxony's exports to Japan by year."""
    rows = RowList(source=SOURCE, vintage=vintage)
    for year, value in values.items():
        row = FlowRow(
            year=year,
            reporter="DE-SN",
            partner="JP",
            partner_label="Japan",
            flow=Flow.EXPORT,
            concept=Concept.SPECIAL,
            value=value,
            weight_kg=None,
            flag=Flag.FINAL,
            symbol=Symbol.NONE,
        )
        rows.rows.append(row)
    told = f"{name}{vintage}{values}"
    return Reading(
        source=SOURCE,
        vintage=vintage,
        sha256=hashlib.sha256(told.encode()).hexdigest(),
        title="Ausfuhr",
        file_name="table.csv",
        content=rows.content(),
    )


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "ware[1]") as opened:
        yield opened


def stored_values(warehouse: Warehouse, vintage: date | None = None) -> dict[int, int]:
    """Return the values by year of a vintage."""
    rows = warehouse.flows(SOURCE, vintage).to_pyarrow().to_pylist()
    assert len({row["year"] for row in rows}) == len(rows)
    return {row["year"]: row["value"] for row in rows}


def files(warehouse: Warehouse) -> list[str]:
    """Return the names of all files of the source."""
    return sorted(path.name for path in (warehouse.folder / SOURCE).iterdir())


@pytest.mark.skipif(not TABLE.exists(), reason="the published table is not beside this folder")
def test_the_whole_table_goes_in_and_its_figures_come_out(warehouse: Warehouse) -> None:
    stored = warehouse.store(read_dataset(TABLE))
    assert stored.rows == 75_456
    flows = warehouse.flows(SOURCE)
    assert {name: str(kind) for name, kind in flows.schema().items()} == COLUMNS
    japan = flows.filter(_.reporter == "DE-SN", _.partner == "JP", _.year == 2022)
    assert japan.value.sum().to_pyarrow().as_py() == 850_983


def test_what_is_stored_says_where_it_is_from(warehouse: Warehouse) -> None:
    given = reading({2022: 850_983})
    stored = warehouse.store(given)
    assert warehouse.vintages(SOURCE) == (stored,)
    assert stored == Stored(
        source=SOURCE,
        vintage=LATER,
        sha256=given.sha256,
        rows=1,
        title="Ausfuhr",
        file_name="table.csv",
        path=warehouse.folder / SOURCE / f"2026-05-21-{given.sha256[:12]}.parquet",
    )


def test_storing_the_same_file_twice_changes_nothing(warehouse: Warehouse) -> None:
    stored = warehouse.store(reading({2022: 850_983}))
    before = {path: path.stat().st_mtime_ns for path in stored.path.parent.iterdir()}
    assert warehouse.store(reading({2022: 850_983})) == stored
    assert {path: path.stat().st_mtime_ns for path in stored.path.parent.iterdir()} == before


def test_an_older_vintage_stays_and_the_newest_is_asked(warehouse: Warehouse) -> None:
    warehouse.store(reading({2022: 851_000}, vintage=FIRST))
    warehouse.store(reading({2022: 850_983}))
    assert stored_values(warehouse) == {2022: 850_983}
    assert stored_values(warehouse, FIRST) == {2022: 851_000}
    assert [each.vintage for each in warehouse.vintages(SOURCE)] == [FIRST, LATER]


def test_an_older_vintage_that_comes_later_is_not_the_newest(warehouse: Warehouse) -> None:
    warehouse.store(reading({2022: 850_983}))
    warehouse.store(reading({2022: 851_000}, vintage=FIRST))
    assert stored_values(warehouse) == {2022: 850_983}


def test_several_files_are_one_vintage(warehouse: Warehouse) -> None:
    warehouse.store(reading({2021: 677_299}))
    warehouse.store(reading({2022: 850_983}))
    assert stored_values(warehouse) == {2021: 677_299, 2022: 850_983}


def test_a_second_download_of_the_same_day_counts_nothing_twice(warehouse: Warehouse) -> None:
    first = warehouse.store(reading({2022: 850_983}))
    assert warehouse.store(reading({2022: 850_983}, name="again")) == first
    assert warehouse.vintages(SOURCE) == (first,)


def test_of_a_file_that_repeats_some_rows_only_the_others_are_kept(warehouse: Warehouse) -> None:
    warehouse.store(reading({2021: 677_299, 2022: 850_983}))
    assert warehouse.store(reading({2022: 850_983, 2023: 900_000})).rows == 1
    assert stored_values(warehouse) == {2021: 677_299, 2022: 850_983, 2023: 900_000}


def test_a_file_that_contradicts_its_own_vintage_is_refused(warehouse: Warehouse) -> None:
    warehouse.store(reading({2022: 850_983}))
    before = files(warehouse)
    with pytest.raises(ContradictionError) as refused:
        warehouse.store(reading({2021: 1, 2022: 850_984}))
    assert "1 figures contradict" in refused.value.sentence.en
    assert "2022, DE-SN, Japan, TOTAL, 850984, 850983" in refused.value.sentence.de
    assert files(warehouse) == before
    assert stored_values(warehouse) == {2022: 850_983}


def test_what_is_not_stored_is_told_with_what_is(warehouse: Warehouse) -> None:
    with pytest.raises(NotStoredError, match="Nothing of BACI-HS92 is stored"):
        warehouse.flows("BACI-HS92")
    warehouse.store(reading({2022: 850_983}))
    with pytest.raises(NotStoredError, match=r"No vintage 2025-05-21 .* only 2026-05-21"):
        warehouse.flows(SOURCE, FIRST)


def test_a_source_cannot_lead_out_of_the_folder(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="is no name of a source"):
        warehouse.store(replace(reading({2022: 1}), source="../elsewhere"))


def test_a_half_written_file_is_ignored_and_swept_away(warehouse: Warehouse) -> None:
    stored = warehouse.store(reading({2022: 850_983}))
    orphan = stored.path.with_name("2027-01-01-000000000000.parquet")
    orphan.write_bytes(b"PAR1 half of a file")
    part = stored.path.with_name(".2027-01-01-000000000001.parquet.part")
    part.write_bytes(b"half")
    assert stored_values(warehouse) == {2022: 850_983}
    warehouse.store(reading({2021: 677_299}))
    assert not orphan.exists()
    assert not part.exists()
    assert stored_values(warehouse) == {2021: 677_299, 2022: 850_983}


def test_a_file_that_breaks_off_while_it_is_written_leaves_nothing(
    warehouse: Warehouse,
) -> None:
    breaking = RowsInFile(
        query="SELECT error('the disk is gone') AS source", tables={}, variables={}
    )
    with pytest.raises(WarehouseError, match="cannot be written to now"):
        warehouse.store(replace(reading({2022: 1}), content=breaking))
    assert files(warehouse) == []


def test_a_refused_file_leaves_nothing(warehouse: Warehouse, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Tabelle: 51000-0032\n", encoding="utf-8")
    with pytest.raises(UnreadableDatasetError):
        warehouse.store(read_dataset(path))
    assert warehouse.vintages(SOURCE) == ()


def test_a_damaged_record_is_told_by_name(warehouse: Warehouse) -> None:
    record = warehouse.store(reading({2022: 850_983})).path.with_suffix(".json")
    for damaged in ("{", "[]", "{}", json.dumps({"notes": [], "vintage": "soon"})):
        record.write_text(damaged, encoding="utf-8")
        with pytest.raises(WarehouseError, match=record.name):
            warehouse.flows(SOURCE)


def test_a_folder_that_cannot_be_written_to_is_told(warehouse: Warehouse) -> None:
    (warehouse.folder / ".writing.sqlite").mkdir()
    with pytest.raises(WarehouseError, match="cannot be written to now"):
        warehouse.store(reading({2022: 1}))


def test_readers_in_one_process_and_a_writer_in_another_do_not_meet(warehouse: Warehouse) -> None:
    warehouse.store(reading({1999: 0}))
    command = [sys.executable, "-c", WRITER, str(warehouse.folder)]
    seen = [1]
    with subprocess.Popen(command) as writer:
        while writer.poll() is None:
            seen.append(len(stored_values(warehouse)))
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert len(stored_values(warehouse)) == MANY + 1


def test_two_writers_wait_for_each_other(warehouse: Warehouse) -> None:
    command = [sys.executable, "-c", WRITER, str(warehouse.folder)]
    with subprocess.Popen(command) as one, subprocess.Popen(command) as other:
        pass
    assert (one.returncode, other.returncode) == (0, 0)
    assert stored_values(warehouse) == {2000 + number: number for number in range(MANY)}
