"""Workbooks of other people: which of their sheets and columns are which of ours."""

import difflib
import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from trademission.domain.text import Text
from trademission.files.columns import Column, Sheet
from trademission.files.headings import normal
from trademission.files.problems import refuse_file
from trademission.files.sheets import SHEETS
from trademission.files.tables import heading_row, headings_of
from trademission.files.whole_file import read_bytes, write_whole
from trademission.files.workbook import MOST_BYTES, Tab, open_tabs

LIKE = 0.72  # below this, guesses were wrong more often than right


@dataclass(frozen=True, kw_only=True, slots=True)
class ColumnMapping:
    """A heading of a foreign sheet and the field that its column holds."""

    heading: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetMapping:
    """A foreign sheet, the key of ours that it stands for, and its columns."""

    title: str
    sheet: str
    columns: tuple[ColumnMapping, ...] = ()

    def field_of(self, heading: str) -> str | None:
        """Return the field that a heading holds, None where the mapping does not say."""
        wanted = normal(heading)
        return next((c.field for c in self.columns if normal(c.heading) == wanted), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mapping:
    """How to read a workbook whose sheets and columns have names of their own."""

    sheets: tuple[SheetMapping, ...] = ()

    def of_tab(self, title: str) -> SheetMapping | None:
        """Return the mapping of one sheet of the workbook."""
        return next((s for s in self.sheets if normal(s.title) == normal(title)), None)


def mapping_path(workbook: Path) -> Path:
    """Return where the mapping of a workbook is kept: beside it, under its name."""
    return workbook.with_name(f"{workbook.stem}.mapping.json")


def write_mapping(mapping: Mapping, path: Path) -> None:
    """Keep a mapping as JSON, to be read and corrected by people."""
    content = _ADAPTER.dump_python((mapping,), mode="json")[0]
    write_whole(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def read_mapping(path: Path) -> Mapping:
    """Return a mapping that was kept; raises FileErrors for a file that is none."""
    content = read_bytes(path, most=1_000_000)
    try:
        (mapping,) = _ADAPTER.validate_json(b"[" + content + b"]")
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"][1:]) or "JSON"
        raise refuse_file(
            path.name,
            sentence=Text(
                de=f"Die Zuordnung ist falsch geschrieben (bei {place}).",
                en=f"The mapping is written wrongly (at {place}).",
            ),
            remedy=Text(
                de="Löschen Sie die Datei; sie entsteht beim nächsten Import neu.",
                en="Delete the file; the next import makes it anew.",
            ),
        ) from error
    return mapping


_ADAPTER = TypeAdapter(tuple[Mapping], config=ConfigDict(extra="forbid"))


def guess_mapping(path: Path) -> Mapping:
    """Return the likely meaning of each sheet and column of a workbook.

    What the names say exactly goes first, then what they nearly say. Sheets and columns
    without a likely meaning are left out.
    """
    tabs = open_tabs(read_bytes(path, most=MOST_BYTES), name=path.name)
    found: list[SheetMapping] = []
    for tab in tabs:
        sheet = _likely_sheet(tab)
        if sheet is not None:
            found.append(_likely_columns(tab, sheet))
    return Mapping(sheets=tuple(found))


def _likely_sheet(tab: Tab) -> Sheet | None:
    exact = next((s for s in SHEETS if s.is_called(tab.title)), None)
    if exact is not None:
        return exact
    titles = {normal(t): s for s in SHEETS for t in (s.title.de, s.title.en, s.key)}
    close = difflib.get_close_matches(normal(tab.title), titles, n=1, cutoff=LIKE)
    if close:
        return titles[close[0]]
    counts = [(len(_exact(tab, sheet)), sheet) for sheet in SHEETS if not sheet.is_group]
    most, sheet = max(counts, key=lambda pair: pair[0])
    needed = 3
    return sheet if most >= needed else None


def _exact(tab: Tab, sheet: Sheet) -> set[str]:
    headings = headings_of(tab, heading_row(tab, sheet, None))
    return {c.field for c in sheet.columns for h in headings.values() if c.is_called(h)}


def _likely_columns(tab: Tab, sheet: Sheet) -> SheetMapping:
    headings = list(headings_of(tab, heading_row(tab, sheet, None)).values())
    taken: dict[str, str] = {}
    for column in sheet.columns:
        exact = next((h for h in headings if column.is_called(h) and h not in taken), None)
        if exact is not None:
            taken[exact] = column.field
    for heading in headings:
        if heading not in taken:
            free = [c for c in sheet.columns if c.field not in taken.values()]
            column_found = _nearest(heading, free)
            if column_found is not None:
                taken[heading] = column_found.field
    columns = tuple(ColumnMapping(heading=h, field=f) for h, f in taken.items())
    return SheetMapping(title=tab.title, sheet=sheet.key, columns=columns)


def _nearest(heading: str, columns: list[Column]) -> Column | None:
    spellings = {
        normal(word): column
        for column in columns
        for word in (column.title.de, column.title.en, column.field, *column.also)
    }
    close = difflib.get_close_matches(normal(heading), spellings, n=1, cutoff=LIKE)
    return spellings[close[0]] if close else None
