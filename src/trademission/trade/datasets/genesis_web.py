"""The table of exports and imports by Land and partner, as the website of GENESIS hands it out.

UTF-8 with semicolons and decimal commas: lines of title, a line of headings, a line of units, then
blocks headed by a year and within it by a region, then a line of underscores with the day below.

    ;Ausfuhr: Gewicht;;Ausfuhr: Wert;
    ;t;t;Tsd. EUR;Tsd. EUR
    2010;;;;
    Baden-Württemberg;;;;
    Belgien (ab 1999);1602569,9;e;5667862;e
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trademission.domain.text import Text
from trademission.trade.datasets.genesis_blocks import Block, blocks_of
from trademission.trade.datasets.genesis_words import (
    CONCEPT_NOTE,
    CONCEPT_OF_A_LAND,
    Heading,
    flag_of,
    heading_of,
    partner_of_label,
    quantity_of,
    refuse_other_unit,
    unknown_flag,
    vintage_stated,
)
from trademission.trade.datasets.reading import Reading
from trademission.trade.datasets.refusal import (
    Place,
    UnreadableDatasetError,
    no_number,
    refuse_formula,
    refused,
    shown,
)
from trademission.trade.datasets.row_list import FlowRow, RowList
from trademission.trade.datasets.source_file import SourceText, source_text
from trademission.trade.flows import Concept, Flag, Flow, Symbol

NAME = "GENESIS-Online CSV"
TABLE = "51000-0032"
_FIRST_LINE = re.compile(r"(?:Tabelle|Table): *(?P<table>\S+)")
_STAND = re.compile(r"Stand: *(\d{2})\.(\d{2})\.(\d{4})\b.*")
_RULE = "__________"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Columns:
    """In which cells the weight and the value of a flow stand; each is followed by its flag."""

    flow: Flow
    concept: Concept
    weight: int | None
    value: int


def is_mine(head: str) -> bool:
    """Tell whether the first line names a table as the website of GENESIS does."""
    return _FIRST_LINE.match(head) is not None


def read(path: Path, *, vintage: date | None = None) -> Reading:
    """Read table 51000-0032 strictly; the file itself states its vintage.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    source = source_text(path)
    _refuse_other_table(source)
    end = _end(source)
    cells = [cells for _, cells in source.cells(";")]
    first, title = _title(source, cells)
    columns, is_stated = _columns(source, cells, first)
    stated = vintage_stated(_stand(source, end), vintage, source.at(len(source.lines)))
    rows = RowList(source=TABLE, vintage=stated)
    blocks = tuple(blocks_of(source, cells, begin=first + 2, end=end))
    converter = _Converter(source=source, columns=columns)
    for block in blocks:
        for index in range(block.begin, block.end):
            rows.rows.extend(converter.rows(block, index, cells[index]))
    return Reading(
        source=TABLE,
        vintage=stated,
        sha256=source.sha256,
        title=title,
        file_name=path.name,
        content=rows.content(),
        notes=tuple(_notes(blocks, is_stated=is_stated)),
    )


def _refuse_other_table(source: SourceText) -> None:
    found = _FIRST_LINE.fullmatch(source.lines[0].rstrip("; "))
    table = found["table"] if found else source.lines[0]
    if table != TABLE:
        raise refused(
            source.at(1),
            de=f"Die Tabelle {shown(table)} ist in dieser Form nicht lesbar, nur {TABLE}; laden "
            "Sie andere als Flatfile (ffcsv).",
            en=f"The table {shown(table)} cannot be read in this form, only {TABLE}; download "
            "others as a flat file (ffcsv).",
        )


def _end(source: SourceText) -> int:
    """Return the index of the line of underscores below the figures."""
    for index in range(len(source.lines) - 1, 0, -1):
        if source.lines[index].rstrip(";") == _RULE:
            return index
    raise refused(
        source.at(len(source.lines)),
        de="Die Datei ist abgeschnitten: die Schlusszeilen mit dem Stand fehlen. Laden Sie sie "
        "neu herunter.",
        en="The file is cut off: the closing lines with the Stand are missing. Download it again.",
    )


def _stand(source: SourceText, end: int) -> date:
    """Return the day of the Stand in the closing lines."""
    for line, words in enumerate(source.lines[end:], start=end + 1):
        found = _STAND.fullmatch(words.rstrip("; "))
        if found is None:
            continue
        day, month, year = map(int, found.groups())
        try:
            return date(year, month, day)
        except ValueError as error:
            raise refused(
                source.at(line),
                de=f"{shown(words)} nennt keinen Tag; laden Sie die Datei neu herunter.",
                en=f"{shown(words)} names no day; download the file again.",
            ) from error
    raise refused(
        source.at(len(source.lines)),
        de="Die Datei ist abgeschnitten: der Stand fehlt. Laden Sie sie neu herunter.",
        en="The file is cut off: the Stand is missing. Download it again.",
    )


def _title(source: SourceText, cells: list[list[str]]) -> tuple[int, str]:
    """Return the index of the line of headings, and the title above it."""
    index = next((i for i, line in enumerate(cells) if any(line) and not line[0]), 0)
    if not index or index + 1 >= len(cells) or len(cells[index + 1]) != len(cells[index]):
        raise refused(
            source.at(index + 1),
            de="Über den Zahlen fehlen die Zeilen mit Überschriften und Einheiten; laden Sie die "
            "Datei neu herunter.",
            en="The lines of headings and units above the figures are missing; download the file "
            "again.",
        )
    words = [line[0] for line in cells[1:index] if line and len(line) < len(cells[index])]
    title = " ".join(filter(None, words))
    refuse_formula(source.at(2), title)
    return index, title


def _columns(source: SourceText, cells: list[list[str]], first: int) -> tuple[list[_Columns], bool]:
    """Return the columns of each flow, and whether the headings tell the concept of all."""
    found: dict[Flow, dict[bool, tuple[int, Heading]]] = defaultdict(dict)
    for index in range(1, len(cells[first]), 2):
        heading = _heading(source, first, index, cells[first][index])
        refuse_other_unit(
            heading, cells[first + 1][index], source.at(first + 2, cells[first][index])
        )
        if heading.is_value in found[heading.flow]:
            raise _twice(source.at(first + 1, cells[first][index]))
        found[heading.flow][heading.is_value] = (index, heading)
    columns = [_columns_of(flow, pair, source.at(first + 1)) for flow, pair in found.items()]
    headings = [heading for pair in found.values() for _, heading in pair.values()]
    return columns, all(heading.concept for heading in headings)


def _heading(source: SourceText, first: int, index: int, words: str) -> Heading:
    heading = heading_of(words)
    if heading is None:
        raise refused(
            source.at(first + 1, str(index + 1)),
            de=f"Die Überschrift {shown(words)} ist nicht bekannt; lesbar sind Gewicht und Wert "
            "der Ausfuhr und Einfuhr, mit Qualitätskennzeichen.",
            en=f"The heading {shown(words)} is not known; weight and value of Ausfuhr and Einfuhr "
            "can be read, with their quality signs.",
        )
    return heading


def _columns_of(flow: Flow, pair: dict[bool, tuple[int, Heading]], place: Place) -> _Columns:
    if True not in pair:
        raise refused(
            place,
            de="Die Spalte mit dem Wert fehlt; laden Sie die Tabelle mit Werten.",
            en="The column with the value is missing; download the table with values.",
        )
    value, heading = pair[True]
    return _Columns(
        flow=flow,
        concept=heading.concept or CONCEPT_OF_A_LAND[flow],
        weight=pair[False][0] if False in pair else None,
        value=value,
    )


def _twice(place: Place) -> UnreadableDatasetError:
    return refused(
        place,
        de="Die Spalte steht zweimal da; laden Sie die Datei neu herunter.",
        en="The column stands twice; download the file again.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Converter:
    """Turns the line of a partner into a row for each flow."""

    source: SourceText
    columns: list[_Columns]
    codes: dict[str, str] = field(default_factory=dict)

    def rows(self, block: Block, index: int, cells: list[str]) -> Iterator[FlowRow]:
        label = cells[0]
        code = self.codes.get(label)
        if code is None:
            code = partner_of_label(label, self.source.at(index + 1))
            self.codes[label] = code
        for column in self.columns:
            value, symbol = self._quantity(index, cells, column.value, is_value=True)
            flag = self._flag(index, cells, column.value + 1)
            weight = None
            if column.weight is not None:
                weight, _ = self._quantity(index, cells, column.weight, is_value=False)
                # A value below half of the unit has no quality sign of its own.
                flag = flag or self._flag(index, cells, column.weight + 1)
            yield FlowRow(
                year=block.year,
                reporter=block.region,
                partner=code,
                partner_label=label,
                flow=column.flow,
                concept=column.concept,
                value=value,
                weight_kg=weight,
                flag=flag,
                symbol=symbol,
            )

    def _quantity(
        self, index: int, cells: list[str], column: int, *, is_value: bool
    ) -> tuple[int | None, Symbol]:
        found = quantity_of(cells[column], is_value=is_value)
        if found is None:
            raise no_number(self.source.at(index + 1, str(column + 1)), cells[column])
        return found

    def _flag(self, index: int, cells: list[str], column: int) -> Flag:
        found = flag_of(cells[column])
        if found is None:
            raise unknown_flag(self.source.at(index + 1, str(column + 1)), cells[column])
        return found


def _notes(blocks: tuple[Block, ...], *, is_stated: bool) -> Iterator[Text]:
    if not is_stated:
        yield CONCEPT_NOTE
    sizes = [block.end - block.begin for block in blocks]
    short = sum(size < max(sizes) for size in sizes)
    if short:
        yield Text(
            de=f"{short} von {len(sizes)} Blöcken aus Jahr und Region nennen weniger Partner als "
            "der längste; was fehlt, ist hier nicht null, sondern nicht in der Datei.",
            en=f"{short} of {len(sizes)} blocks of year and region list fewer partners than the "
            "longest; what is missing is not zero here, but not in the file.",
        )
