"""The files of a warehouse on the disk: what lies there, and how something new gets there whole.

Of each file read there is a parquet file and, beside it, a JSON file that says where it is from.
The JSON file comes last: without it, a parquet file is not there. Whoever writes holds a lock that
the system takes back when the program ends, however it ends.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from trademission.domain.errors import BilingualError
from trademission.domain.text import Text

LOCK_SECONDS = 600  # the largest file is written in less
_LOCK = ".writing.sqlite"
_PART = ".part"


class WarehouseError(BilingualError):
    """The folder of a warehouse cannot be used as it is; the message says what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stored:
    """A file of figures that a warehouse holds.

    `rows` counts the rows kept of it, `sha256` is the hash of the file that was read, `path` the
    parquet file with its rows.
    """

    source: str
    vintage: date
    sha256: str
    rows: int
    title: str
    file_name: str
    path: Path
    notes: tuple[Text, ...] = ()


def all_stored(folder: Path, source: str) -> tuple[Stored, ...]:
    """Return everything stored of a source, the oldest vintage first."""
    records = sorted((folder / source).glob("*.json"))
    return tuple(_read(record) for record in records if record.with_suffix(".parquet").exists())


def place_for(folder: Path, *, source: str, vintage: date, sha256: str) -> Path:
    """Return the path of the parquet file for what was read from a file with this hash."""
    return folder / source / f"{vintage.isoformat()}-{sha256[:12]}.parquet"


def part_of(path: Path) -> Path:
    """Return where a file is written before it takes its place."""
    return path.with_name(f".{path.name}{_PART}")


def put(stored: Stored) -> None:
    """Move the written part of `stored` to its place, and the record beside it, in this order."""
    _settle(part_of(stored.path), stored.path)
    told = asdict(stored) | {"vintage": stored.vintage.isoformat()}
    del told["path"]
    record = stored.path.with_suffix(".json")
    part_of(record).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    _settle(part_of(record), record)


def sweep(folder: Path) -> None:
    """Remove what a crash has left behind; only for whoever holds the lock."""
    for part in folder.glob(f"*/.*{_PART}"):
        part.unlink()
    for parquet in folder.glob("*/*.parquet"):
        if not parquet.with_suffix(".json").exists():
            parquet.unlink()


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder, after waiting for others up to LOCK_SECONDS.

    Raises WarehouseError when it stays taken.
    """
    try:
        lock = sqlite3.connect(folder / _LOCK, timeout=LOCK_SECONDS, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        raise not_writable(folder, str(error)) from error
    with closing(lock):
        yield


def not_writable(folder: Path, reason: str) -> WarehouseError:
    """Return the error about a folder that does not take files now."""
    return WarehouseError(
        de=f"In den Ordner {folder.name} kann gerade nicht geschrieben werden ({reason}); warten "
        "Sie, bis andere Programme fertig sind, oder prüfen Sie Rechte und Platz.",
        en=f"The folder {folder.name} cannot be written to now ({reason}); wait until other "
        "programs have finished, or check its permissions and space.",
    )


def _settle(part: Path, path: Path) -> None:
    """Give a file its name once all of it is on the disk, so that no reader sees a half."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)


def _read(record: Path) -> Stored:
    try:
        told = json.loads(record.read_text(encoding="utf-8"))
        notes = tuple(Text(**note) for note in told.pop("notes"))
        vintage = date.fromisoformat(told.pop("vintage"))
        path = record.with_suffix(".parquet")
        return Stored(**told, vintage=vintage, path=path, notes=notes)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WarehouseError(
            de=f"Die Angaben in {record.name} sind beschädigt; löschen Sie diese Datei und lesen "
            "Sie die Quelle neu ein.",
            en=f"The record {record.name} is damaged; delete this file and read the source again.",
        ) from error
