"""The table of contents: a field with its entries already in it.

A field to be worked out on opening makes Word ask its reader a question that sounds like a
warning. So the entries are there from the start; their page numbers, which only Word can know,
come when the table is updated or printed. None stands there before, rather than a wrong one.
"""

from collections.abc import Iterator
from dataclasses import replace

from docx.opc.part import Part

from trademission.documents.paper import Heading, Paper, Span
from trademission.documents.word.elements import Element, element, paragraph, text_element
from trademission.documents.word.spans import BESIDE, GAP, runs, words

DEEPEST = 2
INSTRUCTION = f'TOC \\o "1-{DEEPEST}" \\h \\z'


def contents(paper: Paper, part: Part) -> Iterator[Element]:
    """Yield the contents of a paper as the block that Word offers to update."""
    entries = list(_entries(paper, part))
    if not paper.contents or not entries:
        return
    first, last = entries[0], entries[-1]
    for sign in reversed((_mark("begin"), _code(INSTRUCTION), _mark("separate"))):
        first.insert(1, sign)
    last.append(_mark("end"))
    gallery = element("docPartGallery", val="Table of Contents")
    breaks = () if paper.cover is None else (element("pageBreakBefore"),)
    head = paragraph("TOCHeading", words(paper.contents), properties=breaks)
    yield element(
        "sdt",
        element("sdtPr", element("docPartObj", gallery, element("docPartUnique"))),
        element("sdtContent", head, *entries),
    )


def heading(block: Heading, part: Part, *, number: int) -> Element:
    """Return a heading with the bookmark by which the contents find it."""
    name = _bookmark(number)
    beside = (
        [words(GAP), *runs(block.beside, part, style=BESIDE, is_in_bold=True)]
        if block.beside
        else []
    )
    return paragraph(
        f"Heading{block.level}",
        element("bookmarkStart", id=number, name=name),
        *runs(block.line, part, is_in_bold=True),
        *beside,
        element("bookmarkEnd", id=number),
    )


def _entries(paper: Paper, part: Part) -> Iterator[Element]:
    headings = (block for block in paper.blocks if isinstance(block, Heading))
    for number, block in enumerate(headings):
        if block.level <= DEEPEST:
            yield _entry(block, part, number)


def _entry(block: Heading, part: Part, number: int) -> Element:
    shown = (*block.line, Span(text=GAP), *block.beside) if block.beside else block.line
    alone = tuple(replace(span, address="", anchor="") for span in shown)
    pieces = runs(alone, part, is_in_bold=block.level == 1)
    page = (_mark("begin"), _code(f"PAGEREF {_bookmark(number)} \\h"), _mark("separate"))
    tab = element("r", element("tab"))
    link = element("hyperlink", *pieces, tab, *page, _mark("end"), anchor=_bookmark(number))
    return paragraph(f"TOC{block.level}", link)


def _bookmark(number: int) -> str:
    return f"_Toc{number:08}"


def _mark(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))


def _code(text: str) -> Element:
    return element("r", text_element("instrText", f" {text} "))
