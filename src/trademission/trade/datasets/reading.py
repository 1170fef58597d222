"""A file of figures as read: its rows in the one form, and where they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from trademission.domain.text import Text
from trademission.trade.flows import COLUMNS

WORLD = "WORLD"
"""The partner of a table that does not tell partners apart."""

OFFLINE: dict[str, str | bool | int | float | list[str]] = {"autoinstall_known_extensions": False}
"""How DuckDB is started: it never asks the network for extensions."""

_TYPES = {
    "string": pa.string(),
    "date": pa.date32(),
    "int32": pa.int32(),
    "int64": pa.int64(),
}
SCHEMA = pa.schema([(name, _TYPES[kind]) for name, kind in COLUMNS.items()])
"""The columns of `trademission.trade.flows` as Arrow has them."""


class Rows(Protocol):
    """Rows with the columns of `trademission.trade.flows`, in memory or still in their file."""

    def table(self) -> pa.Table:
        """Return all rows in memory."""
        ...

    def write(self, path: Path) -> int:
        """Write all rows as one parquet file and return how many they are."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class RowsInMemory:
    """Rows of a table of some hundred thousand lines."""

    content: pa.Table

    def table(self) -> pa.Table:
        """Return the rows."""
        return self.content

    def write(self, path: Path) -> int:
        """Write the rows as one parquet file and return how many they are."""
        pq.write_table(self.content, path, compression="zstd")
        return int(self.content.num_rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class RowsInFile:
    """Rows of a file of millions of lines, which DuckDB reads anew each time they are asked for.

    `query` yields the columns in their order; it finds `tables` by their names, and `variables`
    by `getvariable`.
    """

    query: str
    tables: Mapping[str, pa.Table]
    variables: Mapping[str, object]

    def table(self) -> pa.Table:
        """Return all rows in memory: for a year of BACI some 2 GB."""
        with duckdb.connect(config=OFFLINE) as connection:
            return self._relation(connection).to_arrow_table().cast(SCHEMA)

    def write(self, path: Path) -> int:
        """Write the rows as one parquet file, never holding more than a part of them."""
        with duckdb.connect(config=OFFLINE) as connection:
            self._relation(connection).write_parquet(str(path), compression="zstd")
        return int(pq.read_metadata(path).num_rows)

    def _relation(self, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
        for name, table in self.tables.items():
            connection.register(name, table)
        for name, value in self.variables.items():
            connection.execute(f"SET VARIABLE {name} = ?", [value])
        return connection.sql(self.query)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a file of figures says.

    `source` is the table or dataset, `vintage` the day on which its publisher stood behind it,
    `sha256` the hash of the whole file as it lay on the disk, `notes` what a reader of the
    figures should know about how they were taken from it.
    """

    source: str
    vintage: date
    sha256: str
    title: str
    file_name: str
    content: Rows
    notes: tuple[Text, ...] = ()

    @property
    def rows(self) -> pa.Table:
        """All rows in memory, with the columns of `trademission.trade.flows`."""
        return self.content.table()
