"""CSV files of millions of lines: read by DuckDB, never held in memory, checked as strictly."""

import glob
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from trademission.domain.text import Text
from trademission.trade.datasets.reading import OFFLINE
from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused, shown
from trademission.trade.datasets.source_file import LONGEST_LINE, cut_off, head_of, sha256_of

MOST_BYTES = 8 * 2**30  # a year of BACI has 0.4 GB, a year of Comext 1 GB
T = TypeVar("T")
# The table of what DuckDB rejects appears when all results of a query have been fetched.
_IS_ANY_REJECTED = "SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'"
_REJECTED = """
    SELECT line, column_name, error_type::VARCHAR, error_message
    FROM reject_errors ORDER BY line LIMIT 1
"""
_REASONS = {
    "CAST": Text(de="Hier steht keine Zahl, wo eine stehen muss", en="There is no number here"),
    "MISSING COLUMNS": Text(de="Die Zeile hat zu wenige Felder", en="The line has too few fields"),
    "TOO MANY COLUMNS": Text(de="Die Zeile hat zu viele Felder", en="The line has too many fields"),
    "LINE SIZE OVER MAXIMUM": Text(
        de=f"Die Zeile hat mehr als {LONGEST_LINE} Zeichen",
        en=f"The line has more than {LONGEST_LINE} characters",
    ),
    "INVALID ENCODING": Text(de="Die Zeile ist nicht in UTF-8", en="The line is not in UTF-8"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class LargeCsv:
    """A large file that has the right header; `scan` is the query that reads it in DuckDB."""

    path: Path
    sha256: str
    scan: str

    @property
    def variables(self) -> dict[str, object]:
        """What `scan` asks for by `getvariable`."""
        return {"given": glob.escape(str(self.path)), "longest": LONGEST_LINE, "examining": False}

    def at(self, line: int | None, column: str = "") -> Place:
        """Return a place in the file."""
        return Place(file=self.path.name, line=line, column=column)


def large_csv(path: Path, *, header: str, scan: str) -> LargeCsv:
    """Return the file, if its first line is `header` and every line has the columns of `scan`.

    `scan` reads `getvariable('given')`, lines up to `getvariable('longest')`, and stores what it
    rejects where `getvariable('examining')` says so. Raises UnreadableDatasetError.
    """
    found = head_of(path).partition("\n")[0]
    if found != header:
        raise refused(
            Place(file=path.name, line=1),
            de=f"Die Überschriften sind {shown(found)} statt {header}.",
            en=f"The headings are {shown(found)} instead of {header}.",
        )
    if zipfile.is_zipfile(path):
        raise refused(
            Place(file=path.name),
            de="Dateien dieser Größe werden nicht gepackt gelesen; entpacken Sie das Archiv "
            "zuerst.",
            en="Files of this size are not read packed; unpack the archive first.",
        )
    if path.stat().st_size > MOST_BYTES:
        raise refused(
            Place(file=path.name),
            de=f"Die Datei ist größer als {MOST_BYTES // 2**30} GB; lesen Sie jedes Jahr für sich.",
            en=f"The file is larger than {MOST_BYTES // 2**30} GB; read each year by itself.",
        )
    file = LargeCsv(path=path, sha256=sha256_of(path), scan=scan)
    with path.open("rb") as content:
        content.seek(-1, os.SEEK_END)
        if content.read() != b"\n":
            raise cut_off(file.at(None))
    return file


def examined(file: LargeCsv, examine: Callable[[duckdb.DuckDBPyConnection], T]) -> T:
    """Return what `examine` finds in the file, which it sees as the table `lines`.

    Raises UnreadableDatasetError for the first line that the table cannot hold: one with another
    number of fields, with a word for a number, or that is no text.
    """
    with duckdb.connect(config=OFFLINE) as connection:
        for name, value in file.variables.items():
            connection.execute(f"SET VARIABLE {name} = ?", [value])
        connection.execute("SET VARIABLE examining = true")
        try:
            connection.execute(f"CREATE VIEW lines AS {file.scan}")
            found = examine(connection)
        except duckdb.Error as error:
            raise _unreadable(file, str(error)) from error
        except UnreadableDatasetError:
            _refuse_rejected(file, connection)
            raise
        _refuse_rejected(file, connection)
        return found


def only_row(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    """Return the one row of a query, fetched to the end so that rejected lines are known."""
    (row,) = connection.execute(query).fetchall()
    return tuple(row)


def _refuse_rejected(file: LargeCsv, connection: duckdb.DuckDBPyConnection) -> None:
    """Refuse the first line that DuckDB could not take, if there is one."""
    if not connection.execute(_IS_ANY_REJECTED).fetchall():
        return
    for line, column, kind, reason in connection.execute(_REJECTED).fetchall():
        words = _REASONS.get(kind) or Text(de=shown(reason), en=shown(reason))
        raise refused(
            file.at(line, column or ""),
            de=f"{words.de}; laden Sie die Datei neu herunter.",
            en=f"{words.en}; download the file again.",
        )


def _unreadable(file: LargeCsv, reason: str) -> UnreadableDatasetError:
    words = shown(reason.partition("\n")[0])
    return refused(
        file.at(None),
        de=f"Die Datei ist nicht lesbar ({words}); laden Sie sie neu herunter.",
        en=f"The file cannot be read ({words}); download it again.",
    )
