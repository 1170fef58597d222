"""One row of a sheet at a time, as a form shows it and takes it back.

What a form says means what it would mean in the workbook: names instead of ids, local times, lists
with semicolons, choices in German or English.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from trademission.domain.mission import Mission
from trademission.domain.text import Language, Text
from trademission.files.assembling import resolve
from trademission.files.building import build_mission
from trademission.files.cells import Cell, shown_text
from trademission.files.columns import ID, OWNER, Sheet
from trademission.files.flaws import Flaw, path_locator
from trademission.files.identities import fresh_id
from trademission.files.names import names_in
from trademission.files.problems import FileErrors, Problem
from trademission.files.records import Record, nested, read_record
from trademission.files.references import things
from trademission.files.shape import Document, Path, value_at
from trademission.files.sheets import SHEETS
from trademission.files.tables import Row, Spot
from trademission.files.validation import dump, dump_values
from trademission.files.writing import cells_of, rows_of

WITH_IDS = tuple(sheet.where for sheet in SHEETS if sheet.id_prefix)
UNKNOWN_OWNER = Text(
    de="Zu wem die Zeile gehört, ist unbekannt.", en="Whose row it is, is unknown."
)
NAME_OWNER = Text(de="Wählen Sie einen Eintrag der Liste.", en="Choose an entry of the list.")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownRow:
    """A row as a form shows it: `key` is its id, or its place in the list where it has none."""

    key: str
    path: Path
    cells: Mapping[str, str]


def sheet_called(key: str) -> Sheet:
    """Return the sheet with a key such as `delegates`; raises KeyError for another."""
    return next(iter(sheet for sheet in SHEETS if sheet.key == key), None) or _no_sheet(key)


def shown_rows(mission: Mission, sheet: Sheet, *, language: Language) -> tuple[ShownRow, ...]:
    """Return the rows of a sheet in the order of the mission, every cell as text."""
    document = dump_values(Mission, mission)
    names = names_in(document, WITH_IDS)
    return tuple(
        ShownRow(
            key=_key_of(path, item),
            path=path,
            cells={
                name: _said(cell)
                for name, cell in cells_of(
                    sheet, path, item, document=document, names=names, language=language
                ).items()
            },
        )
        for path, item in rows_of(document, sheet)
    )


def with_row(
    mission: Mission, sheet: Sheet, cells: Mapping[str, str], *, key: str | None = None
) -> Mission:
    """Return the mission with a row in the place of the one with `key`, or as a new one.

    Cells that are left out or empty stand for their default. Raises FileErrors with everything
    that is wrong, each at the heading of its column; KeyError for a key that is not there.
    """
    document = dump(Mission, mission)
    record = _record(sheet, cells)
    names = names_in(document, WITH_IDS)
    resolve(record, names)
    place = _place_of(document, sheet, key) if key is not None else None
    if sheet.id_prefix and ID not in record.values:
        taken = {str(found) for found in _ids(document)}
        record.values[ID] = key or fresh_id(record, taken)
    flaws: list[Flaw] = []
    if place is None:
        place = _new_place(document, sheet, record, names.meaning)
    _put(document, place, record)
    flaws += [
        Flaw(path=(*place, *flaw.path), sentence=flaw.sentence, remedy=flaw.remedy)
        for flaw in record.flaws.values()
    ]
    return build_mission(document, locate=_locator(document, sheet, place), known=tuple(flaws))


def without_row(mission: Mission, sheet: Sheet, key: str) -> Mission:
    """Return the mission without a row.

    Raises FileErrors where other things still name it, KeyError for a key that is not there.
    """
    document = dump(Mission, mission)
    place = _place_of(document, sheet, key)
    value_at(document, place[:-1]).pop(place[-1])
    return build_mission(document)


def _said(cell: Cell) -> str:
    """Return a cell as a form shows it; an instant keeps its time, midnight too."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        exactly = "minutes" if not cell.second and not cell.microsecond else "auto"
        return cell.isoformat(sep=" ", timespec=exactly)
    return shown_text(cell)


def _no_sheet(key: str) -> Sheet:
    raise KeyError(key)


def _key_of(path: Path, item: Mapping[str, Any]) -> str:
    return str(item.get(ID) or "-".join(map(str, path)))


def _record(sheet: Sheet, cells: Mapping[str, str]) -> Record:
    """Return what a form says, read cell by cell."""
    said = {name: text for name, text in cells.items() if text.strip()}
    spot = Spot(tab=sheet.title.en)
    record = read_record(Row(spot=spot, cells=dict(said), spots={}), sheet)
    if not sheet.id_prefix and not sheet.is_group:
        record.values.pop(ID, None)
    return record


def _place_of(document: Document, sheet: Sheet, key: str) -> Path:
    """Return where in the document a row stands."""
    for path, item in rows_of(document, sheet):
        if _key_of(path, item) == key:
            return path
    raise KeyError(key)


def _new_place(document: Document, sheet: Sheet, record: Record, meaning: Any) -> Path:  # noqa: ANN401 - a method of Names
    """Return the end of the list that a new row belongs to."""
    if not sheet.owners:
        items: list[Any] = _list_at(document, sheet.where)
        return (*sheet.where, len(items))
    owner = meaning(record.owner, sheet.owners)
    for owners in sheet.owners:
        for path, item in things(document, owners):
            if item[ID] == owner:
                return (*path, sheet.part, len(item[sheet.part]))
    raise FileErrors((_without_owner(sheet),))


def _without_owner(sheet: Sheet) -> Problem:
    heading = sheet.column(OWNER).title
    return Problem(where=heading, sentence=UNKNOWN_OWNER, remedy=NAME_OWNER)


def _list_at(document: Document, where: tuple[str, ...]) -> list[Any]:
    inner = document
    for step in where[:-1]:
        inner = inner.setdefault(step, {})
    items: list[Any] = inner.setdefault(where[-1], [])
    return items


def _put(document: Document, place: Path, record: Record) -> None:
    """Put a thing at its place; lists of its own that have sheets of theirs stay."""
    items, index = value_at(document, place[:-1]), place[-1]
    parts = {s.part for s in SHEETS if record.sheet.where in s.owners}
    if index == len(items):
        items.append({part: [] for part in parts} | nested(record.values))
        return
    kept = {part: items[index][part] for part in parts}
    items[index] = nested(record.values) | kept


def _ids(document: Document) -> Iterator[object]:
    for where in WITH_IDS:
        yield from (item.get(ID) for _, item in things(document, where))


def _locator(document: Document, sheet: Sheet, place: Path) -> Any:  # noqa: ANN401 - a Locator
    """Return what tells where something is wrong: below the row, the heading of its column."""
    elsewhere = path_locator(document)

    def locate(path: Path) -> Text:
        rest = path[len(place) :]
        if path[: len(place)] == place and rest:
            for column in sheet.columns:
                if column.steps == rest[: len(column.steps)]:
                    return column.title
        return elsewhere(path)

    return locate
