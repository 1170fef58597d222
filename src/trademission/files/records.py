"""Rows read cell by cell: values of the right kind, and what could not be read."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from trademission.domain.text import Text
from trademission.files.cell_times import Instant
from trademission.files.cells import Cell, UnreadableCellError, shown_text
from trademission.files.columns import ID, OWNER, ZONE, Column, Sheet
from trademission.files.flaws import Flaw
from trademission.files.local_times import (
    REMEDY_OFFSET,
    UnclearTimeError,
    instant_of,
    known_zone,
)
from trademission.files.quoting import EXCEL_ERRORS
from trademission.files.shape import Path
from trademission.files.tables import Row


@dataclass(kw_only=True)
class Record:
    """One thing read from a row: its values by field, and the flaws of its cells."""

    sheet: Sheet
    row: Row
    values: dict[str, Any]
    flaws: dict[str, Flaw] = field(default_factory=dict)

    @property
    def owner(self) -> str:
        """The text that says whose row it is."""
        return str(self.values.get(OWNER, ""))


def read_record(row: Row, sheet: Sheet) -> Record:
    """Return the values of a row; cells that cannot be read become flaws of their fields."""
    record = Record(sheet=sheet, row=row, values={})
    for column in sheet.columns:
        if column.field in row.cells:
            _read_cell(record, column, row.cells[column.field])
    if ZONE in record.values:
        _apply_zone(record, record.values.pop(ZONE))
    return record


def _read_cell(record: Record, column: Column, cell: Cell) -> None:
    if cell is None:
        return  # a formula without result, told already
    try:
        if isinstance(cell, str) and cell.strip() in EXCEL_ERRORS:
            raise _excel_error(cell)
        record.values[column.field] = column.kind.read(cell)
    except UnreadableCellError as error:
        _flaw(record, column.field, error.sentence, error.remedy)


def _excel_error(cell: str) -> UnreadableCellError:
    return UnreadableCellError(
        Text(
            de=f"Die Zelle enthält den Fehler {cell.strip()}.",
            en=f"The cell holds the error {cell.strip()}.",
        ),
        Text(
            de="Berichtigen Sie die Formel, oder schreiben Sie den Wert selbst.",
            en="Correct the formula, or write the value itself.",
        ),
    )


def _flaw(record: Record, name: str, sentence: Text, remedy: Text) -> None:
    path: Path = (name,) if name.startswith("@") else tuple(name.split("."))
    record.flaws[name] = Flaw(path=path, sentence=sentence, remedy=remedy)


def _apply_zone(record: Record, name: str) -> None:
    """Give the local times of the row the offset of the zone that its own cell names."""
    zone = known_zone(name)
    if zone is None:
        said = shown_text(name)
        _flaw(
            record, ZONE,
            Text(de=f"{said!r} ist keine Zeitzone.", en=f"{said!r} is no time zone."),
            Text(de="Schreiben Sie eine wie Asia/Tokyo.", en="Write one like Asia/Tokyo."),
        )  # fmt: skip
        return
    for column in record.sheet.columns:
        value = record.values.get(column.field)
        if isinstance(column.kind, Instant) and value:
            local = datetime.fromisoformat(value)
            try:
                if local.tzinfo is None:
                    record.values[column.field] = instant_of(local, zone).isoformat()
            except UnclearTimeError as error:
                _flaw(record, column.field, error.sentence, REMEDY_OFFSET)


def nested(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a row as the thing they make: dots lead into groups."""
    thing: dict[str, Any] = {}
    for name, value in values.items():
        if name.startswith("@"):
            continue
        *groups, last = name.split(".")
        inner = thing
        for group in groups:
            inner = inner.setdefault(group, {})
        inner[last] = value
    return thing


def id_of(record: Record) -> str | None:
    """Return the id of a thing that has one."""
    value = record.values.get(ID)
    return value if isinstance(value, str) else None
