"""Missions out, as workbooks that read back equal."""

import io
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from trademission.domain.mission import Mission
from trademission.domain.text import Language, Text
from trademission.files.cells import Cell, Context
from trademission.files.columns import ID, OWNER, ZONE, Column, Sheet
from trademission.files.layout import add_choices, add_group, add_guide, add_list
from trademission.files.lists import EMPTY_TEXT, Refers
from trademission.files.local_times import known_zone, zone_at
from trademission.files.names import Names, names_in
from trademission.files.problems import FileErrors, Problem
from trademission.files.references import things
from trademission.files.shape import Document, Path, value_at
from trademission.files.sheets import SHEETS
from trademission.files.sheets.common import APPOINTMENTS
from trademission.files.validation import dump_values

LONGEST_CELL = 32_767  # a limit of Excel; openpyxl would cut the rest off silently
Cells = dict[str, Cell]


def workbook_of(mission: Mission, *, language: Language) -> bytes:
    """Return the workbook of a mission; reading it gives an equal mission.

    Raises FileErrors for a text that is longer than a cell can be.
    """
    document = dump_values(Mission, mission)
    names = names_in(document, tuple(s.where for s in SHEETS if s.id_prefix))
    book = Workbook()
    book.remove(book.worksheets[0])
    add_guide(book, language=language, is_template=False)
    for sheet in SHEETS:
        rows = [
            cells_of(sheet, path, item, document=document, names=names, language=language)
            for path, item in rows_of(document, sheet)
        ]
        _refuse_long(sheet, rows)
        if sheet.is_group:
            add_group(book, sheet, rows[0], language=language)
        else:
            add_list(book, sheet, rows, language=language)
    add_choices(book, language=language)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def rows_of(document: Document, sheet: Sheet) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield path and content of each thing that a sheet holds."""
    if sheet.is_group:
        group = value_at(document, sheet.where) if sheet.where else document
        yield sheet.where, group
    elif sheet.owners:
        for owners in sheet.owners:
            for path, owner in things(document, owners):
                for index, item in enumerate(owner[sheet.part]):
                    yield (*path, sheet.part, index), {**item, OWNER: owner["id"]}
    else:
        yield from things(document, sheet.where)


def cells_of(  # noqa: PLR0913 - a row depends on all that surrounds it
    sheet: Sheet,
    path: Path,
    item: dict[str, Any],
    *,
    document: Document,
    names: Names,
    language: Language,
) -> Cells:
    """Return the cells of a thing by field, as a workbook holds them."""
    cells: Cells = {}
    for column in sheet.columns:
        value = _value(item, column)
        zone = zone_at(document, (*path, *column.steps)) or home_zone(document)
        if column.field == ZONE:
            cells[ZONE] = None if path[:2] == APPOINTMENTS else zone.key
        else:
            context = Context(language=language, names=names, zone=zone)
            cells[column.field] = _cell(sheet, column, value, context)
    return cells


def _value(item: dict[str, Any], column: Column) -> Any:  # noqa: ANN401 - any part of a document
    value: Any = item
    for step in (column.field,) if column.field in item else column.steps:
        value = value.get(step)
    return value


def _cell(sheet: Sheet, column: Column, value: Any, context: Context) -> Cell:  # noqa: ANN401 - as above
    """Return the cell of a value; it is empty where reading an empty one gives the value."""
    if value is None:
        return None
    if value in ("", []) and column.field != ID:
        default = sheet.default_of(column)
        if value == (list(default) if isinstance(default, tuple) else default):
            return None
        if value == "" and not isinstance(column.kind, Refers):
            return EMPTY_TEXT
    return column.kind.write(value, context)


def home_zone(document: Document) -> ZoneInfo:
    """Return the zone for times that no place tells: that of the first stop, else UTC."""
    stops = value_at(document, ("brief", "stops")) or [{}]
    places = value_at(document, ("brief", "places")) or []
    base = next((p for p in places if p["id"] == stops[0].get("base")), None)
    zone = known_zone(base["zone"]) if base else None
    return zone or ZoneInfo("UTC")


def _refuse_long(sheet: Sheet, rows: list[Cells]) -> None:
    problems = [
        Problem(
            where=Text(
                de=f"Blatt {sheet.title.de}, Spalte {sheet.column(name).title.de}",
                en=f"sheet {sheet.title.en}, column {sheet.column(name).title.en}",
            ),
            sentence=Text(
                de=f"Der Text, der mit {cell[:40]!r} beginnt, ist länger als eine Zelle.",
                en=f"The text that begins with {cell[:40]!r} is longer than a cell can be.",
            ),
            remedy=Text(
                de="Kürzen Sie ihn, oder schreiben Sie die Reise als JSON.",
                en="Shorten it, or write the mission as JSON.",
            ),
        )
        for cells in rows
        for name, cell in cells.items()
        if isinstance(cell, str) and len(cell) > LONGEST_CELL
    ]
    if problems:
        raise FileErrors(problems)
