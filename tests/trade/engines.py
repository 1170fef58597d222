"""The engines on which the same measure has to give the same: DuckDB, PostgreSQL, ClickHouse."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, cast

import chdb
import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

Measure = Callable[[ibis.Table], ibis.Table]
Row = dict[str, object]


class Engine(Protocol):
    """Something that computes a measure on rows handed to it."""

    def rows(self, flows: pa.Table, measure: Measure) -> list[Row]:
        """Return the rows of the measure on `flows`, in no order."""
        ...


class OfIbis:
    """An engine that Ibis speaks to by itself."""

    def __init__(self, connection: ibis.BaseBackend) -> None:
        """Keep the open connection."""
        self.connection = connection

    def rows(self, flows: pa.Table, measure: Measure) -> list[Row]:
        found = self.connection.to_pyarrow(measure(ibis.memtable(flows)))
        return cast("list[Row]", found.to_pylist())


class ClickHouse:
    """ClickHouse within this process: Ibis writes the SQL, chdb runs it."""

    def rows(self, flows: pa.Table, measure: Measure) -> list[Row]:
        expression = measure(ibis.table(ibis.memtable(flows).schema(), name="flows"))
        sql = str(ibis.to_sql(expression, dialect="clickhouse"))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "flows.parquet"
            pq.write_table(flows, path)
            shown = f"CREATE TEMPORARY TABLE flows AS SELECT * FROM file('{path}', Parquet);"  # noqa: S608 - a path of our own
            answer = chdb.query(f"{shown} {sql}", "Parquet")  # type: ignore[no-untyped-call]  # chdb's
            found = Path(folder) / "found.parquet"
            found.write_bytes(answer.bytes())
            return cast("list[Row]", pq.read_table(found).to_pylist())


@contextmanager
def duckdb() -> Iterator[Engine]:
    """DuckDB in memory."""
    connection = ibis.duckdb.connect()
    yield OfIbis(connection)
    connection.disconnect()


@contextmanager
def clickhouse() -> Iterator[Engine]:
    """ClickHouse without a server."""
    yield ClickHouse()


@contextmanager
def postgresql() -> Iterator[Engine]:
    """PostgreSQL, as Ibis speaks to it."""
    with address_of_postgresql() as address:
        connection = ibis.connect(address)
        yield OfIbis(connection)
        connection.disconnect()


@contextmanager
def address_of_postgresql() -> Iterator[str]:
    """A cluster of its own that listens on a socket alone; skips where there is no PostgreSQL."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    as_user: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    data = folder / "data"
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    start = ["start", "-w", "-l", str(folder / "log"), "-o", options]
    try:
        _run(*as_user, f"{programs}/initdb", "-D", str(data), "-U", "tests", "-A", "trust", "-N")
        _run(*as_user, f"{programs}/pg_ctl", "-D", str(data), *start)
        yield f"postgresql://tests@/postgres?host={folder}"
    finally:
        _run(*as_user, f"{programs}/pg_ctl", "-D", str(data), "stop", "-m", "immediate")
        shutil.rmtree(folder)


ENGINES = {"DuckDB": duckdb, "PostgreSQL": postgresql, "ClickHouse": clickhouse}


def _programs() -> Path:
    """Return where PostgreSQL's programs are: Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    if not found:
        pytest.skip("PostgreSQL is not installed; apt-get install postgresql brings it.")
    return found[-1].parent


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
