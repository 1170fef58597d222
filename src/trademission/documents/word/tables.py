"""Tables: their row of headings is repeated on every page, their rows stay whole."""

from collections.abc import Iterable, Iterator, Sequence

from docx.opc.part import Part

from trademission.documents.clean import undisturbed
from trademission.documents.paper import Column, Phrase, Table
from trademission.documents.word.elements import Element, element, paragraph, twips_of_mm
from trademission.documents.word.looks import TEXT_WIDTH
from trademission.documents.word.spans import runs, words
from trademission.documents.word.table_styles import COMPACT, TABLE

# A row that fills most of a page has to break, any other stays whole.
LONGEST_WHOLE_CELL = 900


def table(block: Table, part: Part) -> Element:
    """Return a table of a paper."""
    widths = _widths([column.share for column in block.columns])
    return framed(
        style=COMPACT if block.is_compact else TABLE,
        summary=block.summary,
        widths=widths,
        rows=(_head(block, widths), *_rows(block, widths, part)),
    )


def framed(*, style: str, summary: str, widths: Sequence[int], rows: Iterable[Element]) -> Element:
    """Return rows as a table of fixed widths with the words that tell what it holds."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        # The bits that tell old versions of Word to mark the first row and no bands.
        element(
            "tblLook",
            val="0620",
            firstRow=1,
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        element("tblDescription", val=undisturbed(summary)),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", properties, grid, *rows)


def row(cells: Iterable[Element], *, is_head: bool = False, stays_whole: bool = True) -> Element:
    """Return a row; a head is repeated on every page that the table runs to."""
    properties = element(
        "trPr",
        element("cantSplit") if stays_whole else None,
        element("tblHeader") if is_head else None,
    )
    return element("tr", properties, *cells)


def cell(width: int, *paragraphs: Element, borders: Element | None = None) -> Element:
    """Return a cell with its paragraphs, of which Word wants one at least."""
    properties = element("tcPr", element("tcW", w=width, type="dxa"), borders)
    return element("tc", properties, *paragraphs)


def length(line: Phrase) -> int:
    """Return how many signs a phrase has."""
    return sum(len(span.text) for span in line)


def _head(block: Table, widths: Sequence[int]) -> Element:
    cells = (
        cell(width, paragraph(_style(block, column, "Heading"), words(column.title)))
        for column, width in zip(block.columns, widths, strict=True)
    )
    return row(cells, is_head=True)


def _rows(block: Table, widths: Sequence[int], part: Part) -> Iterator[Element]:
    styles = [_style(block, column, "Text") for column in block.columns]
    for lines in block.rows:
        cells = (
            cell(width, paragraph(style, *runs(line, part)))
            for width, style, line in zip(widths, styles, lines, strict=True)
        )
        longest = max(map(length, lines), default=0)
        yield row(cells, stays_whole=longest <= LONGEST_WHOLE_CELL)


def _style(block: Table, column: Column, name: str) -> str:
    numbers = {"Heading": "HeadingNumber", "Text": "Number"}
    size = "Compact" if block.is_compact else "Table"
    return f"{size}{numbers[name] if column.is_number else name}"


def _widths(shares: Sequence[float]) -> list[int]:
    """Return the widths of columns, which together are that of the text."""
    whole = twips_of_mm(TEXT_WIDTH)
    ends = [round(whole * sum(shares[: at + 1]) / sum(shares)) for at in range(len(shares))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]
