"""Workbooks from strangers, opened with care: plain cells or a sentence, never a crash."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any

from defusedxml.ElementTree import iterparse
from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from trademission.domain.text import Text
from trademission.files.cells import Cell
from trademission.files.problems import FileErrors, refuse_file

MOST_BYTES = 30_000_000
MOST_UNPACKED = 150_000_000
MOST_RATIO = 200  # a sheet of one repeated value packs about 100 to 1
MOST_ROWS = 100_000
MOST_COLUMNS = 200
LAST_ROW_OF_EXCEL = 1_048_576
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SAVE_AS_XLSX = Text(
    de="Öffnen Sie die Datei in Excel oder LibreOffice, und speichern Sie sie als .xlsx.",
    en="Open the file in Excel or LibreOffice and save it as .xlsx.",
)
OBSTACLE = re.compile(rb"<(\w+:)?(mergeCell|f)[\s/>]")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tab:
    """One sheet of a workbook: its cells by row, and what stands in their way.

    `merged` holds (first row, last row, range) of merged cells; `unknown` the addresses of
    formulas whose result the file does not hold.
    """

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[tuple[int, int, str], ...] = ()
    unknown: frozenset[str] = frozenset()


def open_tabs(content: bytes, *, name: str) -> tuple[Tab, ...]:
    """Return the sheets of a workbook; raises FileErrors for anything that is none.

    Sizes are checked before anything is unpacked, formulas are never computed.
    """
    _refuse_foreign(content, name)
    _refuse_bomb(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out
            return tuple(_tabs(content, name))
    except FileErrors:
        raise
    except Exception as error:  # openpyxl raises anything on a broken file
        raise refuse_file(
            name,
            sentence=Text(
                de="Die Arbeitsmappe ist beschädigt und lässt sich nicht lesen.",
                en="The workbook is damaged and cannot be read.",
            ),
            remedy=SAVE_AS_XLSX,
        ) from error


def is_workbook(content: bytes) -> bool:
    """Tell whether a file looks like a workbook of any age."""
    return content.startswith((b"PK\x03\x04", OLD_EXCEL))


def _refuse_foreign(content: bytes, name: str) -> None:
    """Refuse what is no workbook of today, with a sentence for what it is instead."""
    if zipfile.is_zipfile(io.BytesIO(content)) and content.startswith(b"PK"):
        return
    if content.startswith(OLD_EXCEL) and ENCRYPTED in content:
        sentence = Text(
            de="Die Arbeitsmappe ist mit einem Kennwort geschützt.",
            en="The workbook is protected by a password.",
        )
    elif content.startswith(OLD_EXCEL):
        sentence = Text(
            de="Die Datei ist eine Arbeitsmappe des alten Formats .xls.",
            en="The file is a workbook of the old format .xls.",
        )
    elif _is_text(content):
        sentence = Text(
            de="Die Datei ist eine Textdatei (etwa CSV), keine Arbeitsmappe.",
            en="The file is a text file (such as CSV), no workbook.",
        )
    else:
        sentence = Text(de="Die Datei ist keine Arbeitsmappe.", en="The file is no workbook.")
    raise refuse_file(name, sentence=sentence, remedy=SAVE_AS_XLSX)


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    return bool(text) and all(c.isprintable() or c in "\r\n\t" for c in text[:2000])


def _refuse_bomb(content: bytes, name: str) -> None:
    """Refuse an archive that would unpack to far more than any mission holds."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    ratio = unpacked / max(len(content), 1)
    if unpacked > MOST_UNPACKED or (ratio > MOST_RATIO and unpacked > MOST_BYTES):
        raise refuse_file(
            name,
            sentence=Text(
                de=f"Die Arbeitsmappe würde entpackt {unpacked // 1_000_000} MB groß.",
                en=f"Unpacked, the workbook would be {unpacked // 1_000_000} MB large.",
            ),
            remedy=Text(
                de="Löschen Sie, was nicht zur Reise gehört, oder beginnen Sie mit einer neuen "
                "Vorlage.",
                en="Delete what does not belong to the mission, or start from a new template.",
            ),
        )
    if "xl/workbook.xml" not in {info.filename for info in infos}:
        raise refuse_file(
            name,
            sentence=Text(
                de="Die Datei ist ein Archiv, aber keine Excel-Arbeitsmappe.",
                en="The file is an archive, but no Excel workbook.",
            ),
            remedy=SAVE_AS_XLSX,
        )


def _tabs(content: bytes, name: str) -> Iterator[Tab]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    obstacles = dict(_obstacles(content))
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says about its size may be wrong
        cells = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
        rows = [_trimmed(row) for row in islice(cells, MOST_ROWS)]
        # Programs like to format a million empty rows, so only rows that hold something count.
        if any(map(_trimmed, islice(cells, LAST_ROW_OF_EXCEL))):
            raise _too_long(name, sheet.title)
        while rows and not rows[-1]:
            rows.pop()
        merged, unknown = obstacles.get(sheet.title, ((), frozenset()))
        yield Tab(title=sheet.title, rows=tuple(rows), merged=merged, unknown=unknown)


def _trimmed(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    """Return a row without the empty cells at its end."""
    if row.count(None) == len(row):
        return ()
    return row[: max(index for index, cell in enumerate(row) if cell is not None) + 1]


def _too_long(name: str, title: str) -> FileErrors:
    return refuse_file(
        name,
        sentence=Text(
            de=f"Das Blatt {title} hat mehr als {MOST_ROWS} Zeilen.",
            en=f"The sheet {title} has more than {MOST_ROWS} rows.",
        ),
        remedy=Text(
            de="Löschen Sie die Zeilen, die nicht zur Reise gehören.",
            en="Delete the rows that do not belong to the mission.",
        ),
    )


Obstacles = tuple[tuple[tuple[int, int, str], ...], frozenset[str]]


def _obstacles(content: bytes) -> Iterator[tuple[str, Obstacles]]:
    """Yield, by title, the merged cells and unknown formulas, which openpyxl keeps to itself."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for title, part in _parts(archive):
            data = archive.read(part)
            if OBSTACLE.search(data):
                yield title, _found_in(io.BytesIO(data))


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield title and part name of each sheet in an archive."""
    with archive.open("xl/_rels/workbook.xml.rels") as stream:
        links = (element for _, element in iterparse(stream) if element.get("Target"))
        targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    known = set(archive.namelist())
    with archive.open("xl/workbook.xml") as stream:
        for _, element in iterparse(stream):
            if element.tag == f"{MAIN}sheet":
                target = targets.get(element.get(LINK, ""), "")
                part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                if part in known:
                    yield element.get("name", ""), part


def _found_in(stream: IO[bytes]) -> Obstacles:
    merged, unknown = [], set()
    for _, element in iterparse(stream):
        if element.tag == f"{MAIN}mergeCell":
            reference = element.get("ref", "")
            _, first, _, last = range_boundaries(reference)
            merged.append((first or 1, last or MOST_ROWS, reference))
        elif element.tag == f"{MAIN}c":
            has_formula = element.find(f"{MAIN}f") is not None
            result = element.find(f"{MAIN}v")
            if has_formula and (result is None or not result.text):
                unknown.add(element.get("r", ""))
        elif element.tag == f"{MAIN}row":
            element.clear()
    return tuple(merged), frozenset(unknown)
