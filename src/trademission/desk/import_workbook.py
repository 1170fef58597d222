"""Take in a workbook: with columns of its own, or as an edited copy of a known mission."""

from dataclasses import dataclass
from pathlib import Path

from trademission.desk.open_files import naming
from trademission.domain.errors import BilingualError
from trademission.domain.mission import Mission
from trademission.files import (
    Mapping,
    Merge,
    Reading,
    guess_mapping,
    mapping_path,
    merge,
    read,
    read_mapping,
    write_mapping,
)


class MergeNeedsBothError(BilingualError):
    """Only one of the two missions that a merge needs was given."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """The mission as read or merged, and how it came about.

    `mapping` is the file that holds the meaning of foreign columns; `merge` is None where the
    workbook was taken as it is.
    """

    mission: Mission
    reading: Reading
    mapping: Path | None = None
    merge: Merge | None = None


def import_workbook(
    workbook: Path,
    *,
    mapping_file: Path | None = None,
    base: Mission | None = None,
    mine: Mission | None = None,
) -> Imported:
    """Read a workbook; with `base` and `mine` bring what it changed since `base` into `mine`.

    A mapping is taken from `mapping_file`, else from where it is kept beside the workbook. A
    `mapping_file` that does not exist yet is written with a guess, to be corrected and used
    again. Raises FileErrors for a workbook that cannot be read.
    """
    if (base is None) != (mine is None):
        raise MergeNeedsBothError(
            de="Zum Zusammenführen gehören --base (der gemeinsame Ausgangsstand) und --mine (Ihr "
            "Stand); nennen Sie beide.",
            en="A merge needs --base (what both started from) and --mine (your copy); give both.",
        )
    kept = mapping_file or _kept_beside(workbook)
    with naming(workbook):
        reading = read(workbook, mapping=_mapping(workbook, kept) if kept else None)
    if base is None or mine is None:
        return Imported(mission=reading.mission, reading=reading, mapping=kept)
    merged = merge(base, mine, reading.mission)
    return Imported(mission=merged.mission, reading=reading, mapping=kept, merge=merged)


def _kept_beside(workbook: Path) -> Path | None:
    path = mapping_path(workbook)
    return path if path.is_file() else None


def _mapping(workbook: Path, kept: Path) -> Mapping:
    """Return the mapping that is kept, or keep a guess even if reading fails with it."""
    if kept.exists():
        return read_mapping(kept)
    guess = guess_mapping(workbook)
    write_mapping(guess, kept)
    return guess
