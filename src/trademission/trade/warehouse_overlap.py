"""Where a new file and those already stored of the same vintage speak of the same things."""

import glob
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

_KEY = "year, reporter, partner, partner_label, product, product_scheme, flow"
_NEW = "read_parquet(getvariable('new'))"
_OLD = "read_parquet(getvariable('old'))"
_YEARS = f"SELECT min(year), max(year) FROM {_NEW}"  # noqa: S608 - made of constants
# A weight that only one of the files knows contradicts nothing.
_DIFFERS = """
    new.value IS DISTINCT FROM old.value OR new.symbol IS DISTINCT FROM old.symbol
    OR new.flag IS DISTINCT FROM old.flag OR new.weight_kg <> old.weight_kg
"""
_SHARED = f"""
    SELECT count(*), count(*) FILTER ({_DIFFERS})
    FROM {_NEW} AS new JOIN {_OLD} AS old USING ({_KEY})
    WHERE old.year BETWEEN getvariable('first') AND getvariable('last')
"""  # noqa: S608 - made of constants
_FIRST = f"""
    SELECT year, reporter, new.partner_label, product, new.value, old.value
    FROM {_NEW} AS new JOIN {_OLD} AS old USING ({_KEY}) WHERE {_DIFFERS}
    ORDER BY year, reporter, partner, product LIMIT 1
"""  # noqa: S608 - made of constants
_FRESH = f"SELECT * FROM {_NEW} AS new ANTI JOIN {_OLD} AS old USING ({_KEY})"  # noqa: S608 - made of constants


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlap:
    """How many rows of a new file are stored already, and how many of these say otherwise.

    `example` tells the first row that says otherwise: year, reporter, partner, product, the new
    value and the stored one.
    """

    shared: int
    differing: int
    example: str = ""


def overlap(connection: duckdb.DuckDBPyConnection, new: Path, stored: Sequence[Path]) -> Overlap:
    """Compare a parquet file with others by year, reporter, partner, product and flow."""
    if not stored:
        return Overlap(shared=0, differing=0)
    _name(connection, new, stored)
    first, last = _row(connection, _YEARS)
    connection.execute("SET VARIABLE first = ?", [first])
    connection.execute("SET VARIABLE last = ?", [last])
    shared, differing = _row(connection, _SHARED)
    example = ", ".join(map(str, _row(connection, _FIRST))) if differing else ""
    return Overlap(shared=shared, differing=differing, example=example)


def keep_fresh(
    connection: duckdb.DuckDBPyConnection, new: Path, stored: Sequence[Path], *, to: Path
) -> int:
    """Write the rows of `new` that are not stored yet to `to` and return how many they are."""
    _name(connection, new, stored)
    connection.sql(_FRESH).write_parquet(str(to), compression="zstd")
    (rows,) = _row(connection, "SELECT count(*) FROM read_parquet(getvariable('new'))", new=to)
    return int(rows)


def _name(connection: duckdb.DuckDBPyConnection, new: Path, stored: Sequence[Path]) -> None:
    old = [glob.escape(str(path)) for path in stored]
    connection.execute("SET VARIABLE new = ?", [glob.escape(str(new))])
    connection.execute("SET VARIABLE old = ?", [old])


def _row(
    connection: duckdb.DuckDBPyConnection, query: str, *, new: Path | None = None
) -> tuple[int, ...]:
    if new is not None:
        connection.execute("SET VARIABLE new = ?", [glob.escape(str(new))])
    (row,) = connection.execute(query).fetchall()
    return tuple(row)
