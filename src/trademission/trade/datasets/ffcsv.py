"""Flat files of GENESIS (ffcsv): a line for every figure, or for every cell of the table.

Today all columns have English names and all figures stand in the column `value`; before 2024 the
names were German and each figure had a column of its own, named `CODE__Label__Unit`. Both are
read. A flat file states neither its table nor its vintage: the table follows from the variables,
the vintage has to be given.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trademission.domain.text import Text
from trademission.trade.datasets.ffcsv_cells import Cell, CellReader
from trademission.trade.datasets.ffcsv_layout import Figure, Variable, layout_of
from trademission.trade.datasets.genesis_words import (
    CONCEPT_NOTE,
    CONCEPT_OF_A_LAND,
    Heading,
    flag_of,
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
)
from trademission.trade.datasets.row_list import FlowRow, RowList
from trademission.trade.datasets.source_file import SourceText, source_text
from trademission.trade.flows import Concept, Flag, Flow, Symbol

NAME = "GENESIS-Online ffcsv"
TABLES = {
    frozenset({Variable.REGION}): "51000-0030",
    frozenset({Variable.REGION, Variable.PARTNER}): "51000-0032",
    frozenset({Variable.REGION, Variable.GOODS}): "51000-0034",
}
"""The tables that are read, by what they tell apart."""
_COLUMN = "value"
_DOLLARS = ("US-Dollar", "US-$", "USD")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Quantity:
    """A figure as found: the number, or the sign in its place, and its quality."""

    number: int | None
    symbol: Symbol
    flag: Flag


@dataclass(kw_only=True, slots=True)
class _Pair:
    """Value and weight of one row, which stand in different figures."""

    concept: Concept | None = None
    value: _Quantity | None = None
    weight: _Quantity | None = None


@dataclass(kw_only=True, slots=True)
class _Collection:
    """The rows of a file by what they are about, and the figures that were left out."""

    source: SourceText
    pairs: dict[tuple[Cell, Flow], _Pair] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)

    def add(self, line: int, cell: Cell, figure: Figure) -> None:
        """Take in a figure; refuses one that is none, and one that stands twice."""
        place = self.source.at(line, figure.code or _COLUMN)
        heading = figure.heading
        if heading is None or any(word in figure.unit for word in _DOLLARS):
            self.left_out[figure.label] = self.left_out.get(figure.label, 0) + 1
            return
        refuse_other_unit(heading, figure.unit, place)
        pair = self.pairs.setdefault((cell, heading.flow), _Pair())
        if (pair.value if heading.is_value else pair.weight) is not None:
            raise _twice(place)
        found = _quantity(figure, heading, place)
        if heading.is_value:
            pair.value, pair.concept = found, heading.concept
        else:
            pair.weight = found


def is_mine(head: str) -> bool:
    """Tell whether the first line names the columns of a flat file, old or new."""
    return head.casefold().startswith(("statistics_code;", "statistik_code;"))


def read(path: Path, *, vintage: date | None = None) -> Reading:
    """Read one of the tables 51000-0030, -0032 and -0034 strictly.

    `vintage` is the day of the download, for the file does not say.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    source = source_text(path, ends_line=True)
    given = vintage_stated(None, vintage, source.at(1))
    lines = source.cells(";")
    layout = layout_of(source, next(lines)[1])
    cells_of = CellReader(source=source, layout=layout)
    collection = _Collection(source=source)
    title = ""
    for line, cells in lines:
        cell = cells_of.cell(line, cells)
        title = title or cells[layout.title]
        if cell is None:
            continue
        for figure in layout.figures(cells):
            collection.add(line, cell, figure)
    refuse_formula(source.at(2), title)
    table = _table(source, cells_of.variables)
    return Reading(
        source=table,
        vintage=given,
        sha256=source.sha256,
        title=title,
        file_name=path.name,
        content=_rows(collection, table, given).content(),
        notes=tuple(_notes(collection, cells_of.sums)),
    )


def _quantity(figure: Figure, heading: Heading, place: Place) -> _Quantity:
    found = quantity_of(figure.words, is_value=heading.is_value)
    if found is None:
        raise no_number(place, figure.words)
    flag = flag_of(figure.quality)
    if flag is None:
        raise unknown_flag(place, figure.quality)
    return _Quantity(number=found[0], symbol=found[1], flag=flag)


def _table(source: SourceText, variables: frozenset[Variable]) -> str:
    table = TABLES.get(variables)
    if table is None:
        raise refused(
            source.at(2),
            de="Die Tabelle ist nicht bekannt: lesbar sind Bundesländer allein (51000-0030), mit "
            "Ländern (51000-0032) und mit Gütern (51000-0034), nach Jahren.",
            en="The table is not known: Länder alone (51000-0030), with countries (51000-0032) "
            "and with goods (51000-0034) can be read, by years.",
        )
    return table


def _rows(collection: _Collection, table: str, vintage: date) -> RowList:
    rows = RowList(source=table, vintage=vintage)
    for (cell, flow), pair in collection.pairs.items():
        value = pair.value or _Quantity(number=None, symbol=Symbol.UNKNOWN, flag=Flag.UNSAID)
        weight = pair.weight or _Quantity(number=None, symbol=Symbol.UNKNOWN, flag=Flag.UNSAID)
        row = FlowRow(
            year=cell.year,
            reporter=cell.region,
            partner=cell.partner,
            partner_label=cell.partner_label,
            flow=flow,
            concept=pair.concept or CONCEPT_OF_A_LAND[flow],
            value=value.number,
            weight_kg=weight.number,
            flag=value.flag or weight.flag,
            symbol=value.symbol,
            product=cell.product,
            product_scheme=cell.scheme,
        )
        rows.rows.append(row)
    return rows


def _notes(collection: _Collection, sums: int) -> Iterator[Text]:
    if not all(pair.concept for pair in collection.pairs.values()):
        yield CONCEPT_NOTE
    if sums:
        yield Text(
            de=f"{sums} Zeilen sind Summen über alle Partner; sie zählten doppelt und sind "
            "weggelassen.",
            en=f"{sums} lines are sums over all partners; they would count twice and are left out.",
        )
    for label, count in collection.left_out.items():
        yield Text(
            de=f"{count} Angaben zu {label!r} sind weggelassen.",
            en=f"{count} figures of {label!r} are left out.",
        )


def _twice(place: Place) -> UnreadableDatasetError:
    return refused(
        place,
        de="Diese Angabe steht schon weiter oben; laden Sie die Datei neu herunter.",
        en="This figure already stands further up; download the file again.",
    )
