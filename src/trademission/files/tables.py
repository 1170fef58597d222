"""From the cells of a sheet to rows with fields: headings found, in any order, in any place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from openpyxl.utils import get_column_letter

from trademission.domain.text import Language, Text
from trademission.files.cells import Cell, shown_text
from trademission.files.columns import ID, Sheet
from trademission.files.problems import Notice, Problem
from trademission.files.quoting import EXAMPLE
from trademission.files.workbook import Tab

ROWS_BEFORE_HEADINGS = 10
FIELD = "@field"
VALUE = "@value"
GROUP_HEADINGS = {
    FIELD: ("Feld", "Field", "Angabe"),
    VALUE: ("Wert", "Value"),
}


class Renaming(Protocol):
    """What a mapping tells about one sheet."""

    def field_of(self, heading: str) -> str | None:
        """Return the field that a heading holds, None where the mapping does not say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place in a workbook."""

    tab: str
    row: int | None = None
    column: int | None = None
    heading: str = ""

    @property
    def where(self) -> Text:
        """The place in words."""
        return Text(de=self._in_language("de"), en=self._in_language("en"))

    def _in_language(self, language: Language) -> str:
        sheet, row, column = ("Blatt", "Zeile", "Spalte")
        if language == "en":
            sheet, row, column = ("sheet", "row", "column")
        parts = [f"{sheet} {self.tab}"]
        if self.row is not None:
            parts.append(f"{row} {self.row}")
        if self.column is not None:
            parts.append(f"{column} {get_column_letter(self.column)} ({self.heading})")
        elif self.heading:
            parts.append(f"{column} {self.heading}")
        return ", ".join(parts)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One thing of a sheet: its cells by field, and where each stands."""

    spot: Spot
    cells: dict[str, Cell]
    spots: dict[str, Spot]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The rows of one sheet, and what was remarkable or wrong about it."""

    sheet: Sheet
    tab: str
    rows: tuple[Row, ...]
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()


def table_of(tab: Tab, sheet: Sheet, renaming: Renaming | None) -> Table:
    """Return the rows of a sheet with their fields; group sheets become a single row."""
    start = heading_row(tab, sheet, renaming)
    headings = headings_of(tab, start)
    fields = {i: f for i, h in headings.items() if (f := _field(h, sheet, renaming)) is not None}
    problems = [*_doubled(tab, headings, fields), *_merged(tab, start)]
    if not fields and tab.rows:
        problems.append(_without_headings(tab, sheet))
    rows = list(_rows(tab, start, headings, fields))
    if sheet.is_group:
        rows = [_as_one_row(tab, sheet, rows)]
    problems += [p for row in rows for p in _unknown_formulas(tab, row)]
    rows, notices = without_examples(rows, sheet)
    notices += _extra_columns(tab, start, headings, fields)
    return Table(
        sheet=sheet,
        tab=tab.title,
        rows=tuple(rows),
        notices=tuple(notices),
        problems=tuple(problems),
    )


def heading_row(tab: Tab, sheet: Sheet, renaming: Renaming | None) -> int:
    """Return the number of the row that holds most known headings among the first ones."""

    def known(number: int) -> int:
        found = headings_of(tab, number).values()
        return sum(_field(heading, sheet, renaming) is not None for heading in found)

    numbers = range(1, min(len(tab.rows), ROWS_BEFORE_HEADINGS) + 1)
    return max(numbers, key=lambda number: (known(number), -number), default=1)


def headings_of(tab: Tab, row: int) -> dict[int, str]:
    """Return the texts of a row by their index."""
    cells = tab.rows[row - 1] if row <= len(tab.rows) else ()
    return {i: shown_text(cell) for i, cell in enumerate(cells) if not is_empty(cell)}


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _field(heading: str, sheet: Sheet, renaming: Renaming | None) -> str | None:
    """Return the field that a heading means: as mapped, else as known in either language."""
    mapped = renaming.field_of(heading) if renaming else None
    if mapped in {ID, *(column.field for column in sheet.columns)}:
        return mapped
    if sheet.is_group:
        return next((f for f, words in GROUP_HEADINGS.items() if heading in words), None)
    found = next((c.field for c in sheet.columns if c.is_called(heading)), None)
    return ID if found is None and heading in {"Id", "Kennung"} else found


def _rows(tab: Tab, start: int, headings: dict[int, str], fields: dict[int, str]) -> Iterator[Row]:
    for number, cells in enumerate(tab.rows[start:], start=start + 1):
        found = {
            field: (index, cells[index])
            for index, field in fields.items()
            if index < len(cells)
            and (not is_empty(cells[index]) or _address(index, number) in tab.unknown)
        }
        if found:
            spots = {
                field: Spot(tab=tab.title, row=number, column=i + 1, heading=headings[i])
                for i, field in fields.items()
            }
            yield Row(
                spot=Spot(tab=tab.title, row=number),
                cells={field: cell for field, (_, cell) in found.items()},
                spots=spots,
            )


def _as_one_row(tab: Tab, sheet: Sheet, rows: list[Row]) -> Row:
    """Return the rows of a group sheet, each a field and its value, as one row."""
    cells: dict[str, Cell] = {}
    spots: dict[str, Spot] = {}
    for row in rows:
        label = shown_text(row.cells.get(FIELD))
        column = next((c for c in sheet.columns if c.is_called(label)), None)
        if column is not None and VALUE in row.spots:
            value = row.spots[VALUE]
            spots[column.field] = replace(value, heading=label)
            if VALUE in row.cells:
                cells[column.field] = row.cells[VALUE]
    return Row(spot=Spot(tab=tab.title), cells=cells, spots=spots)


def _address(index: int, row: int) -> str:
    return f"{get_column_letter(index + 1)}{row}"


def _unknown_formulas(tab: Tab, row: Row) -> Iterator[Problem]:
    for spot in row.spots.values():
        if tab.unknown and _address((spot.column or 1) - 1, spot.row or 0) in tab.unknown:
            yield Problem(
                where=spot.where,
                sentence=Text(
                    de="Die Zelle enthält eine Formel, deren Ergebnis die Datei nicht kennt.",
                    en="The cell holds a formula whose result is not in the file.",
                ),
                remedy=Text(
                    de="Speichern Sie die Datei in Excel neu, oder schreiben Sie den Wert selbst.",
                    en="Save the file in Excel again, or write the value itself.",
                ),
            )


def _doubled(tab: Tab, headings: dict[int, str], fields: dict[int, str]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for index, field in fields.items():
        if field in seen:
            yield Problem(
                where=Spot(tab=tab.title, column=index + 1, heading=headings[index]).where,
                sentence=Text(
                    de=f"Die Überschrift meint dasselbe wie „{seen[field]}“.",
                    en=f"The heading means the same as “{seen[field]}”.",
                ),
                remedy=Text(de="Löschen Sie eine der Spalten.", en="Delete one of the columns."),
            )
        seen[field] = headings[index]


def _merged(tab: Tab, start: int) -> Iterator[Problem]:
    for _, last, reference in tab.merged:
        if last >= start:
            yield Problem(
                where=Spot(tab=tab.title).where,
                sentence=Text(
                    de=f"Die Zellen {reference} sind verbunden; unklar ist, wofür sie gelten.",
                    en=f"The cells {reference} are merged; what they hold for is unclear.",
                ),
                remedy=Text(
                    de="Heben Sie die Verbindung auf, und füllen Sie jede Zelle.",
                    en="Unmerge them and fill in each cell.",
                ),
            )


def _without_headings(tab: Tab, sheet: Sheet) -> Problem:
    german = ", ".join(c.title.de for c in sheet.columns[:4])
    english = ", ".join(c.title.en for c in sheet.columns[:4])
    return Problem(
        where=Spot(tab=tab.title).where,
        sentence=Text(de="Keine Überschrift ist bekannt.", en="None of the headings is known."),
        remedy=Text(
            de=f"Schreiben Sie in eine Zeile die Überschriften {german} …, oder ordnen Sie die "
            "Spalten beim Import zu.",
            en=f"Write the headings {english} … into one row, or map the columns on import.",
        ),
    )


def _extra_columns(
    tab: Tab, start: int, headings: dict[int, str], fields: dict[int, str]
) -> list[Notice]:
    indexes = {
        i for cells in tab.rows[start:] for i, cell in enumerate(cells) if not is_empty(cell)
    } - set(fields)
    hints = {"hinweis", "hint"}
    names = [
        headings.get(i, get_column_letter(i + 1))
        for i in sorted(indexes)
        if headings.get(i, "").casefold() not in hints
    ]
    if not names:
        return []
    told = ", ".join(names)
    return [
        Notice(
            where=Spot(tab=tab.title).where,
            sentence=Text(
                de=f"Diese Spalten wurden nicht übernommen: {told}.",
                en=f"These columns were not taken over: {told}.",
            ),
        )
    ]


def without_examples(rows: list[Row], sheet: Sheet) -> tuple[list[Row], list[Notice]]:
    """Return the rows without untouched examples; one that was written over counts as real."""
    kept: list[Row] = []
    notices: list[Notice] = []
    for row in rows:
        if row.cells.get(ID) != EXAMPLE:
            kept.append(row)
        elif not _is_untouched(row, sheet):
            cells = {field: cell for field, cell in row.cells.items() if field != ID}
            kept.append(Row(spot=row.spot, cells=cells, spots=row.spots))
            notices.append(Notice(where=row.spot.where, sentence=WRITTEN_OVER))
    return kept, notices


WRITTEN_OVER = Text(
    de="Hier stand ein Beispiel; weil es geändert wurde, gilt die Zeile.",
    en="An example stood here; it was changed, so the row counts.",
)


def _is_untouched(row: Row, sheet: Sheet) -> bool:
    found = {f: shown_text(cell) for f, cell in row.cells.items() if f != ID}
    languages: tuple[Language, ...] = ("de", "en")
    return any(
        found == {f: shown_text(example_cell(v, language)) for f, v in example.items()}
        for example in sheet.examples
        for language in languages
    )


def example_cell(value: Cell | Text, language: Language) -> Cell:
    """Return the cell of an example in one language."""
    return value.in_language(language) if isinstance(value, Text) else value
