"""The empty workbook that organisers fill in."""

import io
from pathlib import Path

from openpyxl import Workbook

from trademission.domain.mission import FORMAT
from trademission.domain.text import Language
from trademission.files.cells import Cell
from trademission.files.columns import ID, Sheet
from trademission.files.layout import add_choices, add_group, add_guide, add_list
from trademission.files.quoting import EXAMPLE
from trademission.files.sheets import SHEETS
from trademission.files.tables import example_cell
from trademission.files.whole_file import write_whole


def template(path: Path, lang: Language = "en") -> None:
    """Write an empty workbook with headings, hints, drop-downs and example rows in `lang`.

    Reading it back finds the examples and leaves them out.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    add_guide(book, language=lang, is_template=True)
    for sheet in SHEETS:
        rows = _examples(sheet, lang)
        if sheet.is_group:
            cells: dict[str, Cell] = {"format": FORMAT} if sheet.key == "mission" else {}
            add_group(book, sheet, cells, language=lang)
        else:
            add_list(book, sheet, rows, language=lang, examples=len(rows))
    add_choices(book, language=lang)
    stream = io.BytesIO()
    book.save(stream)
    write_whole(path, stream.getvalue())


def _examples(sheet: Sheet, language: Language) -> list[dict[str, Cell]]:
    return [
        {ID: EXAMPLE, **{field: example_cell(value, language) for field, value in row.items()}}
        for row in sheet.examples
    ]
