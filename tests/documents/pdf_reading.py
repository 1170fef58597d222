"""Reads PDFs back with programs that did not write them: PyMuPDF, pikepdf, outloud."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pymupdf
from outloud.content import PageContent
from outloud.model import Document

# What a line is broken with, and what stands between the matters of a compact agenda.
JOINTS = re.compile(r"[\s\u200b\u00ad\u00b7-]+")
# Scripts whose letters join or run from right to left: programs read them back differently.
INTRICATE = re.compile(r"[\u0590-\u0eff\u202a-\u202e]+")
SIGN_OF_A_LIST, LINE_OF_CONTENTS, DRAWING = "/Lbl", "/TOCI", "/Figure"
HEADING_POINTS = 11.9  # no running text is as large
MARGIN_POINTS = 50.0
POINTS = 72.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Structure:
    """What somebody who has the PDF read to them is told: text in order, headings by level."""

    text: str
    levels: tuple[int, ...]
    missing_glyphs: int


def structure(content: bytes) -> Structure:
    """Return the logical structure of a PDF, without furniture and signs of lists."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        document = Document(file.name)
        pages = [document.content(page.index) for page in document.pages]
        spoken = list(_spoken(document, pages))
        levels = [one.heading_level for one in document.elements if one.is_heading]
        document.close()
    return Structure(
        text=squeezed("".join(spoken)),
        levels=tuple(level for level in levels if level is not None),
        missing_glyphs=sum(page.notdef_shown for page in pages),
    )


def _spoken(document: Document, pages: list[PageContent]) -> Iterator[str]:
    """Yield the text of every marked stretch in the order of the structure tree."""
    numbers = {page.obj.objgen: page.index for page in document.pages}

    def walk(
        node: Any,  # noqa: ANN401 - pikepdf gives numbers, arrays and dictionaries
        role: str,
        page: int,
    ) -> Iterator[str]:
        if isinstance(node, int):
            yield "" if role == DRAWING else pages[page].mcid_text.get((None, node), "")
        elif isinstance(node, pikepdf.Array):
            for kid in node:
                yield from walk(kid, role, page)
        elif isinstance(node, pikepdf.Dictionary):
            here = numbers[node.Pg.objgen] if "/Pg" in node else page
            own = str(node.get("/S", role))
            if "/MCID" in node:
                yield from walk(int(node.MCID), role, here)
            elif own != SIGN_OF_A_LIST and "/K" in node:
                pieces = list(walk(node.K, own, here))
                yield from _without_page(pieces) if own == LINE_OF_CONTENTS else pieces

    yield from walk(document.root.StructTreeRoot.K, "", 0)


def _without_page(pieces: list[str]) -> list[str]:
    """Return the pieces of a line of the contents without its last, the number of the page."""
    numbers = [i for i, piece in enumerate(pieces) if piece.strip().isdigit()]
    return pieces[: numbers[-1]] if numbers else pieces


def squeezed(text: str) -> str:
    """Return text without blanks, hyphens and other joints, so that broken lines compare."""
    return JOINTS.sub("", INTRICATE.sub("", text))


def errors(content: bytes, folder: Path) -> list[str]:
    """Return the errors that the checker of accessibility finds."""
    path = folder / "paper.pdf"
    path.write_bytes(content)
    found = outloud.check(str(path)).findings
    return [str(one) for one in found if "error" in str(one.severity).casefold()]


def fonts(content: bytes) -> set[tuple[str, str]]:
    """Return (name, kind of the embedded file) of every font; the kind is n/a for none."""
    with pymupdf.open(stream=content) as document:
        return {(font[3], font[1]) for page in document for font in page.get_fonts()}


def orphaned_headings(content: bytes) -> list[str]:
    """Return the headings that stand last on a page, with what they head on the next."""
    with pymupdf.open(stream=content) as document:
        pages = [list(_lines(page)) for page in document]
    last = (lines[-1] for lines in pages[:-1] if lines)
    return [text for size, text in last if size >= HEADING_POINTS]


def beyond_the_margins(content: bytes) -> list[str]:
    """Return the text that runs into the right margin or off the page."""
    with pymupdf.open(stream=content) as document:
        return [
            span["text"]
            for page in document
            for span in _spans(page)
            if span["bbox"][2] > page.rect.width - MARGIN_POINTS or span["bbox"][0] < MARGIN_POINTS
        ]


def text_on(content: bytes) -> str:
    """Return all text on all pages, in the order of the page."""
    with pymupdf.open(stream=content) as document:
        return "".join(page.get_text() for page in document)


def page_count(content: bytes) -> int:
    """Return the number of pages."""
    with pymupdf.open(stream=content) as document:
        return int(document.page_count)


def picture(content: bytes, *, page: int = 0, dpi: int = 60) -> bytes:
    """Return one page as PNG."""
    with pymupdf.open(stream=content) as document:
        return bytes(document[page].get_pixmap(dpi=dpi).tobytes("png"))


def side_by_side(pages: list[tuple[bytes, int]], *, dpi: int = 60, gap: int = 12) -> bytes:
    """Return pages of PDFs beside each other as PNG."""
    with pymupdf.open() as sheet:
        sources = [(pymupdf.open(stream=content), number) for content, number in pages]
        wide = sources[0][0][sources[0][1]].rect
        whole = sheet.new_page(
            width=(wide.width + gap) * len(pages) + gap, height=wide.height + 2 * gap
        )
        whole.draw_rect(whole.rect, color=None, fill=(0.85, 0.87, 0.89))
        for place, (source, number) in enumerate(sources):
            left = gap + place * (wide.width + gap)
            box = pymupdf.Rect(left, gap, left + wide.width, gap + wide.height)
            whole.draw_rect(box, color=None, fill=(1, 1, 1))
            whole.show_pdf_page(box, source, number)
        return bytes(whole.get_pixmap(dpi=dpi).tobytes("png"))


def _spans(page: pymupdf.Page) -> Iterator[dict[str, Any]]:
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            yield from (span for span in line["spans"] if span["text"].strip())


def _lines(page: pymupdf.Page) -> Iterator[tuple[float, str]]:
    """Yield (size, text) of the lines between head and foot of a page, from top to bottom."""
    foot = page.rect.height - 23 / 25.4 * POINTS
    found = sorted(
        (span["bbox"][1], span["size"], span["text"])
        for span in _spans(page)
        if span["bbox"][3] < foot
    )
    yield from ((size, text) for _, size, text in found)
