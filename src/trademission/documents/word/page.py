"""What stands around the blocks: the sheet, cover or title, head and foot of the pages."""

from collections.abc import Iterator

from docx.document import Document
from docx.parts.story import StoryPart
from docx.shared import Mm

from trademission.documents.paper import Cover, Letterhead, Paper
from trademission.documents.typeset.logo import as_svg
from trademission.documents.typeset.png import Box
from trademission.documents.word.elements import Element, element, paragraph
from trademission.documents.word.looks import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TOP,
)
from trademission.documents.word.matters import matter
from trademission.documents.word.pictures import Pictures
from trademission.documents.word.spans import runs, words
from trademission.domain.house import House

EDGE = 12.0  # mm between the edge of the sheet and what runs along it
LOGO, COVER_LOGO = Box(width=90, height=11), Box(width=120, height=18)
BETWEEN = "  \N{MIDDLE DOT}  "


def set_page(document: Document, paper: Paper) -> None:
    """Set sheet and margins, and what runs along head and foot.

    A cover has neither, the first page of a letter no head.
    """
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.header_distance = section.footer_distance = Mm(EDGE)
    is_letter = paper.letterhead is not None
    section.different_first_page_header_footer = is_letter or paper.cover is not None
    tab = element("r", element("tab"))
    head = paragraph("Header", words(paper.above), tab, words(paper.kind))
    edges = [(section.header, head), (section.footer, _foot(paper))]
    if is_letter:
        edges.append((section.first_page_footer, _foot(paper)))
    for edge, line in edges:
        edge.is_linked_to_previous = False
        root = edge.part.element
        root[:] = [line]


def _foot(paper: Paper) -> Element:
    return paragraph("Footer", words(BETWEEN.join(paper.imprint)), *_page_of_pages())


def opening(
    paper: Paper, *, pictures: Pictures, part: StoryPart, house: House
) -> Iterator[Element]:
    """Yield what a paper begins with: its cover, the head of a letter, or its title."""
    cover = paper.cover
    yield from _logo(house, pictures, is_cover=cover is not None)
    if paper.letterhead is not None:
        yield from _letterhead(paper.letterhead, part)
        yield paragraph("LetterSubject", words(paper.title))
        return
    yield paragraph("Kind" if cover is None else "CoverKind", words(paper.kind))
    yield from (matter(one, part, style="Matter") for one in paper.preface)
    yield paragraph("Title", words(paper.title))
    if paper.subtitle:
        yield paragraph("Subtitle", *runs(paper.subtitle, part))
    if cover is not None:
        yield from _below_title(cover, paper, part)


def _letterhead(letterhead: Letterhead, part: StoryPart) -> Iterator[Element]:
    """Yield who writes, to whom, and the date."""
    yield paragraph("LetterSender", words(letterhead.sender))
    for line in letterhead.address:
        yield paragraph("LetterAddress", *runs(line, part))
    yield paragraph("LetterDate", words(letterhead.date))


def _logo(house: House, pictures: Pictures, *, is_cover: bool) -> Iterator[Element]:
    """Yield the logo; on a cover its name stands for a house that has none."""
    if house.logo is not None:
        box = COVER_LOGO if is_cover else LOGO
        yield paragraph("Logo", pictures.run(as_svg(house.logo), house.logo.words, box))
    elif is_cover and house.name:
        yield paragraph("Logo", words(house.name))


def _below_title(cover: Cover, paper: Paper, part: StoryPart) -> Iterator[Element]:
    yield from (matter(one, part, style="CoverMatter") for one in cover.matters)
    if cover.note:
        yield paragraph("CoverNote", *runs(cover.note, part))
    yield paragraph("CoverNote", words(BETWEEN.join(paper.imprint)))


def _page_of_pages() -> Iterator[Element]:
    """Yield the number of the page and that of all, which Word works out."""
    yield element("r", element("tab"))
    yield element("fldSimple", words("1"), instr=" PAGE ")
    yield words(" / ")
    yield element("fldSimple", words("1"), instr=" NUMPAGES ")
