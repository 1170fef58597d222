"""The blocks of a paper as paragraphs and tables of Word."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, zip_longest

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from trademission.documents.paper import (
    Agenda,
    Block,
    Bullets,
    Figure,
    Heading,
    Matters,
    NewPage,
    Notice,
    Paragraph,
    Table,
)
from trademission.documents.typeset.png import Box
from trademission.documents.word.agenda import agenda
from trademission.documents.word.contents import heading
from trademission.documents.word.elements import Element, element, paragraph
from trademission.documents.word.lists import Lists, item_of
from trademission.documents.word.looks import TEXT_WIDTH
from trademission.documents.word.matters import matter
from trademission.documents.word.pictures import Pictures
from trademission.documents.word.spans import runs
from trademission.documents.word.tables import table

FIGURE = Box(width=TEXT_WIDTH, height=200)
TABLES = (Table, Agenda)
PARAGRAPH = qn("w:p")
FIRST_PROPERTIES = frozenset({qn("w:pStyle"), qn("w:keepNext")})


@dataclass(frozen=True, kw_only=True, slots=True)
class _Placed:
    """The elements of a block, and what they ask of those around them."""

    elements: tuple[Element, ...]
    is_table: bool
    is_on_new_page: bool
    keeps_away: bool


class Blocks:
    """Turns the blocks of a paper into elements of one document."""

    def __init__(self, part: DocumentPart, *, lists: Lists, pictures: Pictures) -> None:
        """Write for a part, with the lists and pictures of its document."""
        self._part = part
        self._lists = lists
        self._pictures = pictures
        self._headings = count()

    def elements(self, blocks: tuple[Block, ...], *, on_new_page: bool) -> Iterator[Element]:
        """Yield the elements of all blocks, with page breaks only where something follows."""
        placed = list(self._placed(blocks, on_new_page=on_new_page))
        for now, following in zip_longest(placed, placed[1:]):
            yield from _on_new_page(now.elements) if now.is_on_new_page else now.elements
            # Two tables without a paragraph between them would become one, and none may be last.
            if now.is_table and (following is None or not following.keeps_away):
                yield paragraph("AfterTable")

    def _placed(self, blocks: tuple[Block, ...], *, on_new_page: bool) -> Iterator["_Placed"]:
        breaks = on_new_page
        for block in blocks:
            made = tuple(self._block(block))
            breaks = breaks or isinstance(block, NewPage)
            if made:
                is_table, is_heading = isinstance(block, TABLES), isinstance(block, Heading)
                yield _Placed(
                    elements=made,
                    is_table=is_table,
                    is_on_new_page=breaks,
                    keeps_away=breaks or is_heading,
                )
                breaks = False

    def _block(self, block: Block) -> Iterator[Element]:
        match block:
            case Heading():
                yield heading(block, self._part, number=next(self._headings))
            case Paragraph():
                yield paragraph("BodyText", *runs(block.line, self._part))
            case Notice():
                yield paragraph("Notice", *runs(block.line, self._part))
            case Bullets():
                yield from self._bullets(block)
            case Matters():
                yield from (matter(one, self._part, style="Matter") for one in block.items)
            case Table():
                yield table(block, self._part)
            case Agenda():
                yield agenda(block, self._part)
            case Figure():
                yield from self._figure(block)
            case NewPage():
                return

    def _bullets(self, block: Bullets) -> Iterator[Element]:
        size = "Small" if block.is_compact else ""
        style = f"List{'Number' if block.is_ordered else 'Bullet'}{size}"
        number = self._lists.ordered() if block.is_ordered else None
        for line in block.items:
            properties = () if number is None else (item_of(number),)
            yield paragraph(style, *runs(line, self._part), properties=properties)

    def _figure(self, block: Figure) -> Iterator[Element]:
        stays = (element("keepNext"),) if block.stays_with_next else ()
        keeps = (element("keepNext"),) if block.caption else stays
        picture = self._pictures.run(block.drawing, block.words, FIGURE)
        yield paragraph("Figure", picture, properties=keeps)
        if block.caption:
            yield paragraph("Caption", *runs(block.caption, self._part), properties=stays)


def _on_new_page(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield elements of which the first begins a page; a table cannot, a paragraph does it."""
    first = elements[0]
    if first.tag != PARAGRAPH:
        yield paragraph("AfterTable", properties=(element("pageBreakBefore"),))
    else:
        # After the style and what keeps paragraphs together: the standard wants this order.
        properties = first[0]
        kept = sum(1 for one in properties if one.tag in FIRST_PROPERTIES)
        properties.insert(kept, element("pageBreakBefore"))
    yield from elements
