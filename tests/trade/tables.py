"""Small tables of trade for the tests of the measures, and rows read back from a measure."""

from collections.abc import Sequence

import ibis
import pyarrow as pa

Cell = object
Row = dict[str, object]


def table(names: str, *rows: Sequence[Cell]) -> ibis.Table:
    """Return a table with these columns, named in one line, and rows."""
    columns = zip(*rows, strict=True)
    return ibis.memtable(pa.table(dict(zip(names.split(), map(list, columns), strict=True))))


def rows(found: ibis.Table, *names: str) -> list[Row]:
    """Return the rows of a measure in the order of all their columns but the floats."""
    kept = found.select(*names) if names else found
    read: list[Row] = kept.to_pyarrow().to_pylist()
    return sorted(read, key=lambda row: [str(cell) for cell in row.values() if _tells(cell)])


def column(found: ibis.Table, name: str) -> list[object]:
    """Return one column in the order of the rows' texts and whole numbers."""
    return [row[name] for row in rows(found)]


def _tells(cell: object) -> bool:
    return isinstance(cell, str | int) and not isinstance(cell, bool)
