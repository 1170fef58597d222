"""How the sheets of a workbook look: headings, hints, widths, drop-downs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from trademission.domain.text import Language, Text
from trademission.files.cells import Cell, Pick, YesNo
from trademission.files.columns import ID, Column, Sheet
from trademission.files.lists import Refers
from trademission.files.sheets import SHEETS
from trademission.files.tables import FIELD, GROUP_HEADINGS, VALUE
from trademission.files.words import words_of

LAST_ROW = 2000  # how far drop-downs reach
CHOICES = Text(de="Auswahl", en="Choices")
GUIDE = Text(de="Anleitung", en="Read me")
HEADING = Font(bold=True, color="FFFFFF")
HEADING_FILL = PatternFill("solid", fgColor="1F4E79")
EXAMPLE_FONT = Font(italic=True, color="808080")
WRAPPED = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of the guide: what, and what about it."""

    what: Text
    text: Text


GUIDE_LINES = (
    Line(what=Text(de="Zeilen", en="Rows"),
         text=Text(de="Jedes Blatt ist eine Liste, jede Zeile ein Eintrag. Leere Zeilen und die "
                   "Reihenfolge der Spalten sind gleichgültig.",
                   en="Each sheet is a list, each row an entry. Empty rows and the order of "
                   "columns do not matter.")),
    Line(what=Text(de="Namen", en="Names"),
         text=Text(de="Andere Einträge nennen Sie beim Namen. Tragen zwei denselben, schreiben "
                   "Sie die Kennung dahinter: Name [Kennung].",
                   en="Call other entries by name. Where two have the same, add the id: "
                   "Name [id].")),
    Line(what=Text(de="Kennungen", en="Ids"),
         text=Text(de="Die ausgeblendete Spalte A hält fest, welche Zeile welche ist. Kopieren Sie "
                   "eine Zeile, leeren Sie dort die Kennung der Kopie.",
                   en="The hidden column A keeps which row is which. When you copy a row, clear "
                   "the id of the copy there.")),
    Line(what=Text(de="Zeiten", en="Times"),
         text=Text(de="Zeiten sind örtlich, wie 12.09.2023 14:00 oder 2023-09-12 14:00. Werden die "
                   "Uhren umgestellt, schreiben Sie den Abstand dazu: 2023-10-29 02:30+02:00.",
                   en="Times are local, like 2023-09-12 14:00 or 12.09.2023 14:00. Where clocks "
                   "change, add the offset: 2023-10-29 02:30+02:00.")),
    Line(what=Text(de="Listen", en="Lists"),
         text=Text(de="Mehreres in einer Zelle trennt ein Semikolon oder eine neue Zeile; [] heißt "
                   "ausdrücklich niemand oder nichts.",
                   en="Several things in one cell are apart by semicolons or lines; [] means "
                   "nobody or nothing on purpose.")),
    Line(what=Text(de="Zeichen", en="Characters"),
         text=Text(de="Ein Apostroph vor = + - @ hält den Text davon ab, eine Formel zu werden; er "
                   "gehört nicht dazu.",
                   en="An apostrophe before = + - @ keeps text from becoming a formula; it is not "
                   "part of the text.")),
)  # fmt: skip
EXAMPLES_LINE = Line(
    what=Text(de="Beispiele", en="Examples"),
    text=Text(
        de="Graue schräge Zeilen sind Beispiele. Sie werden nicht gelesen, solange sie "
        "unverändert sind; überschreiben oder löschen Sie sie.",
        en="Grey slanted rows are examples. They are not read while they are unchanged; write "
        "over them or delete them.",
    ),
)


def add_guide(book: Workbook, *, language: Language, is_template: bool) -> None:
    """Add the sheet that tells how to fill in the others."""
    page = book.create_sheet(GUIDE.in_language(language))
    lines = (*GUIDE_LINES, EXAMPLES_LINE) if is_template else GUIDE_LINES
    for line in lines:
        page.append([line.what.in_language(language), line.text.in_language(language)])
    for sheet in SHEETS:
        page.append([sheet.title.in_language(language), sheet.about.in_language(language)])
    page.column_dimensions["A"].width = 24
    page.column_dimensions["B"].width = 100
    for what, text in page.iter_rows(max_col=2):
        what.font = Font(bold=True)
        text.alignment = what.alignment = WRAPPED


def columns_shown(sheet: Sheet) -> tuple[str, ...]:
    """Return the fields of a list sheet in order; the hidden one for ids comes first."""
    return (ID, *(c.field for c in sheet.columns if c.field != ID))


def add_list(
    book: Workbook,
    sheet: Sheet,
    rows: Iterable[Mapping[str, Cell]],
    *,
    language: Language,
    examples: int = 0,
) -> None:
    """Add a sheet with a thing a row; the first `examples` rows are shown as examples."""
    page = book.create_sheet(sheet.title_in(language))
    shown = columns_shown(sheet)
    known = {column.field: column for column in sheet.columns}
    for number, field in enumerate(shown, start=1):
        _head(page, number, known.get(field), language)
    page.column_dimensions["A"].hidden = True
    page.freeze_panes = page.cell(row=2, column=3 if "name" in known else 2)
    for row, cells in enumerate(rows, start=2):
        for number, field in enumerate(shown, start=1):
            put(page.cell(row=row, column=number), cells.get(field))
            if row < examples + 2:
                page.cell(row=row, column=number).font = EXAMPLE_FONT
    for number, field in enumerate(shown, start=1):
        if field in known:
            letter = get_column_letter(number)
            _drop_down(page, known[field], f"{letter}2:{letter}{LAST_ROW}")


def _head(page: Worksheet, number: int, column: Column | None, language: Language) -> None:
    cell = page.cell(row=1, column=number)
    cell.value = column.title.in_language(language) if column else "Id"
    cell.font, cell.fill, cell.alignment = HEADING, HEADING_FILL, WRAPPED
    if column is not None:
        page.column_dimensions[get_column_letter(number)].width = column.kind.width
        hint = column.hint.in_language(language)
        if hint:
            cell.comment = Comment(hint, "trademission", width=260, height=90)


def add_group(
    book: Workbook, sheet: Sheet, cells: Mapping[str, Cell], *, language: Language
) -> None:
    """Add a sheet with a field a row: its name, its value, a hint."""
    page = book.create_sheet(sheet.title_in(language))
    position = 0 if language == "de" else 1
    hint = "Hinweis" if language == "de" else "Hint"
    page.append([GROUP_HEADINGS[FIELD][position], GROUP_HEADINGS[VALUE][position], hint])
    for heading in page[1]:
        heading.font, heading.fill = HEADING, HEADING_FILL
    for row, column in enumerate(sheet.columns, start=2):
        page.cell(row=row, column=1).value = column.title.in_language(language)
        put(page.cell(row=row, column=2), cells.get(column.field))
        page.cell(row=row, column=3).value = column.hint.in_language(language) or None
        _drop_down(page, column, f"B{row}")
    for letter, width in (("A", 36), ("B", 44), ("C", 60)):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A2"


def put(cell: SheetCell, value: Cell) -> None:
    """Put a value into a cell of a sheet, days and times in a form that everybody reads."""
    if value is None:
        return
    cell.value = value
    if isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, str):
        cell.alignment = WRAPPED


def _drop_down(page: Worksheet, column: Column, cells: str) -> None:
    """Offer the choices or names of a column; other words may be typed as well."""
    name = list_name(column)
    if name is not None:
        choice = DataValidation(type="list", formula1=name, allow_blank=True)
        choice.showErrorMessage = False
        choice.add(cells)
        page.add_data_validation(choice)


def list_name(column: Column) -> str | None:
    """Return the name of the list that a drop-down of this column offers, if it has one."""
    kind = column.kind
    if isinstance(kind, Pick):
        return f"choices_{kind.of.__name__}"
    if isinstance(kind, YesNo):
        return "choices_yes_no"
    if isinstance(kind, Refers) and kind.one and len(kind.to) == 1:
        return f"names_{kind.to[0][-1]}"
    return None


def add_choices(book: Workbook, *, language: Language) -> None:
    """Add the hidden sheet with the choices, and the names that drop-downs go by."""
    page = book.create_sheet(CHOICES.in_language(language))
    page.sheet_state = "hidden"
    lists: dict[str, list[str]] = {
        "choices_yes_no": ["ja", "nein"] if language == "de" else ["yes", "no"]
    }
    for column in (c for sheet in SHEETS for c in sheet.columns):
        if isinstance(column.kind, Pick):
            said = words_of(column.kind.of).values()
            lists[list_name(column) or ""] = [word.in_language(language) for word in said]
    for number, (name, words) in enumerate(lists.items(), start=1):
        for row, word in enumerate(words, start=1):
            page.cell(row=row, column=number).value = word
        letter = get_column_letter(number)
        _define(book, name, page.title, f"${letter}$1:${letter}${len(words)}")
    for sheet in SHEETS:
        if sheet.id_prefix and any(c.field == "name" for c in sheet.columns):
            name = f"names_{sheet.where[-1]}"
            _define(book, name, sheet.title_in(language), f"$B$2:$B${LAST_ROW}")


def _define(book: Workbook, name: str, title: str, cells: str) -> None:
    book.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(title)}!{cells}")
