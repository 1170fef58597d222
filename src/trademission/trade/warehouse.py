"""The warehouse: every vintage of every source as parquet in one folder, asked through Ibis.

with Warehouse(Path("figures")) as warehouse:
    warehouse.store(read_dataset(Path("51000-0032.csv")))
    japan = warehouse.flows("51000-0032").filter(_.partner == "JP")
"""

import glob
import re
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import ibis

from trademission.trade.datasets.reading import Reading
from trademission.trade.warehouse_overlap import Overlap, keep_fresh, overlap
from trademission.trade.warehouse_shelf import (
    Stored,
    WarehouseError,
    all_stored,
    not_writable,
    part_of,
    place_for,
    put,
    sweep,
    writing,
)

_SOURCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


class NotStoredError(WarehouseError):
    """Nothing is stored of a source or a vintage; the message names what is."""


class ContradictionError(WarehouseError):
    """Two files of one vintage say different things about the same; nothing was stored."""


class Warehouse:
    """All figures in one folder, for one thread; several processes may share the folder.

    Within a vintage each row stands once: of a file that repeats rows of another, only the others
    are kept. Older vintages stay.
    """

    def __init__(self, folder: Path, *, threads: int = 2, memory_limit: str = "2GB") -> None:
        """Open the folder, making it if need be.

        DuckDB works with `threads` and up to `memory_limit` ("2GB"); beyond that it puts things
        aside in the folder. It never asks the network for extensions.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._tables: dict[tuple[Path, ...], ibis.Table] = {}
        self._ibis = ibis.duckdb.connect(
            threads=threads,
            memory_limit=memory_limit,
            temp_directory=str(folder / ".spill"),
            autoinstall_known_extensions=False,
        )

    def store(self, reading: Reading) -> Stored:
        """Keep what was read, and return what is stored of it.

        What is stored already stays as it is: the same file, or one of the same vintage that says
        the same. Either all of a file is stored or nothing.

        Raises ContradictionError if a file of the same vintage says something else.
        """
        path = self._place(reading)
        with writing(self.folder):
            sweep(self.folder)
            stored = all_stored(self.folder, reading.source)
            same = [each for each in stored if each.vintage == reading.vintage]
            twin = next((each for each in same if each.path == path), None)
            if twin is not None:
                return twin
            try:
                return self._write(reading, path, same)
            except (OSError, duckdb.Error) as error:
                raise not_writable(self.folder, str(error).partition("\n")[0]) from error
            finally:
                part_of(path).unlink(missing_ok=True)

    def vintages(self, source: str) -> tuple[Stored, ...]:
        """Return every file stored of a source, the oldest vintage first.

        A vintage may consist of several files, as the years of BACI do.
        """
        return all_stored(self.folder, source)

    def flows(self, source: str, vintage: date | None = None) -> ibis.Table:
        """Return the rows of one vintage, by default the newest, as a lazy Ibis table.

        The columns are those of `trademission.trade.flows`. Raises NotStoredError.
        """
        stored = self.vintages(source)
        days = sorted({each.vintage for each in stored})
        day = vintage or (days[-1] if days else None)
        if day not in days:
            raise _not_stored(source, vintage, days)
        paths = tuple(each.path for each in stored if each.vintage == day)
        if paths not in self._tables:
            escaped = [glob.escape(str(path)) for path in paths]
            self._tables[paths] = self._ibis.read_parquet(escaped)
        return self._tables[paths]

    def close(self) -> None:
        """Let go of everything; tables handed out can no longer be asked."""
        self._tables.clear()
        self._ibis.disconnect()

    def __enter__(self) -> Self:
        """Return the warehouse, which closes with the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the warehouse."""
        self.close()

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        connection: duckdb.DuckDBPyConnection = self._ibis.con
        return connection

    def _place(self, reading: Reading) -> Path:
        if not _SOURCE.fullmatch(reading.source):
            raise WarehouseError(
                de=f"{reading.source!r} ist kein Name einer Quelle: erlaubt sind Buchstaben, "
                "Ziffern und Bindestriche.",
                en=f"{reading.source!r} is no name of a source: letters, digits and hyphens are "
                "allowed.",
            )
        path = place_for(
            self.folder, source=reading.source, vintage=reading.vintage, sha256=reading.sha256
        )
        path.parent.mkdir(exist_ok=True)
        return path

    def _write(self, reading: Reading, path: Path, same: list[Stored]) -> Stored:
        part = part_of(path)
        rows = reading.content.write(part)
        paths = [each.path for each in same]
        found = overlap(self._connection, part, paths)
        if found.differing:
            raise _contradiction(reading, found)
        if found.shared >= rows:
            return same[-1]
        if found.shared:
            fresh = part.with_name(f".fresh-{part.name.removeprefix('.')}")
            rows = keep_fresh(self._connection, part, paths, to=fresh)
            fresh.replace(part)
        stored = Stored(
            source=reading.source,
            vintage=reading.vintage,
            sha256=reading.sha256,
            rows=rows,
            title=reading.title,
            file_name=reading.file_name,
            path=path,
            notes=reading.notes,
        )
        put(stored)
        return stored


def _not_stored(source: str, vintage: date | None, days: list[date]) -> NotStoredError:
    if not days:
        return NotStoredError(
            de=f"Von {source} ist nichts gespeichert; lesen Sie zuerst eine Datei ein.",
            en=f"Nothing of {source} is stored; read a file first.",
        )
    known = ", ".join(day.isoformat() for day in days)
    return NotStoredError(
        de=f"Von {source} ist kein Stand {vintage} gespeichert, nur {known}.",
        en=f"No vintage {vintage} of {source} is stored, only {known}.",
    )


def _contradiction(reading: Reading, found: Overlap) -> ContradictionError:
    return ContradictionError(
        de=f"{reading.file_name}: {found.differing} Zahlen widersprechen dem, was vom selben Stand "
        f"{reading.vintage.isoformat()} schon gespeichert ist, zuerst {found.example}. Löschen Sie "
        "den alten Stand, wenn der neue gelten soll.",
        en=f"{reading.file_name}: {found.differing} figures contradict what is stored already of "
        f"the same vintage {reading.vintage.isoformat()}, first {found.example}. Delete the old "
        "one if the new one is to hold.",
    )
