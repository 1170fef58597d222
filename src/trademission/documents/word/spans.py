"""Phrases as runs of Word, each in its manner and language, links as links."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn

from trademission.documents.clean import undisturbed
from trademission.documents.paper import Manner, Phrase, Span
from trademission.documents.paper.anchors import target_of
from trademission.documents.word.bookmarks import bookmark, bookmark_name
from trademission.documents.word.elements import Element, element, text_element
from trademission.documents.word.tongues import letters, tongue

STYLES = {
    Manner.PLAIN: "",
    Manner.STRONG: "Strong",
    Manner.QUIET: "Quiet",
    Manner.CHANGED: "Changed",
}
BESIDE = "Beside"
# Bold on bold is not bold in Word when both come from styles, so the run has to say it.
WEIGHTS = {"Strong": 1, "Changed": 1, BESIDE: 0}
GAP = "\N{EN SPACE}"
# An address of any other shape makes Word refuse the whole file, so it stays text.
LINK = re.compile(
    r"mailto:[^\s@?&#]+@[^\s@?&#/]+|tel:\+?[0-9().-]+"
    r"|https?://[a-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"\\^`{|}\[\]]*)?",
    re.IGNORECASE,
)
ALLOWED = "%:/?#@!$&'()*+,;=-._~"
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def runs(line: Phrase, part: Part, *, style: str = "", is_in_bold: bool = False) -> list[Element]:
    """Return a phrase as runs and links of a part.

    `style` is that of its plain and quiet text, `is_in_bold` says that the paragraph is bold.
    """
    pieces: list[Element] = []
    for span in line:
        if span.text:
            pieces.extend(bookmark(span.anchor) if span.anchor else ())
            pieces.append(_piece(span, part, style, is_in_bold=is_in_bold))
    return pieces


def words(text: str, style: str = "") -> Element:
    """Return text as one run, in a character style where one is given."""
    return _run(Span(text=text), style)


def _piece(span: Span, part: Part, style: str, *, is_in_bold: bool) -> Element:
    if target_of(span):
        return _link_within(span, style, is_in_bold=is_in_bold)
    address = _link_address(span.address)
    if not address:
        return _run(span, _style_of(span, style), is_in_bold=is_in_bold)
    link = element("hyperlink", _run(span, "Hyperlink"), history=1)
    kind = RELATIONSHIP_TYPE.HYPERLINK
    link.set(qn("r:id"), part.relate_to(address, kind, is_external=True))
    return link


def _link_within(span: Span, style: str, *, is_in_bold: bool) -> Element:
    run = _run(span, _style_of(span, style), is_in_bold=is_in_bold)
    return element("hyperlink", run, anchor=bookmark_name(target_of(span)), history=1)


def _style_of(span: Span, style: str) -> str:
    if style and span.manner in {Manner.PLAIN, Manner.QUIET}:
        return style
    return STYLES[span.manner]


def _run(span: Span, style: str, *, is_in_bold: bool = False) -> Element:
    shown = text_element("t", undisturbed(span.text))
    properties = list(_properties(span, style, is_in_bold=is_in_bold))
    return element("r", element("rPr", *properties) if properties else None, shown)


def _properties(span: Span, style: str, *, is_in_bold: bool) -> Iterator[Element]:
    """Yield what a run says of itself, in the order that the standard wants."""
    if style:
        yield element("rStyle", val=style)
    if span.language:
        yield from letters(span.language)
    if is_in_bold and style in WEIGHTS:
        yield from (element(name, val=WEIGHTS[style]) for name in ("b", "bCs"))
    if span.language:
        yield from tongue(span.language, span.text)


def _link_address(address: str) -> str:
    found = LONE_PERCENT.sub("%25", undisturbed(address))
    return quote(found, safe=ALLOWED) if LINK.fullmatch(found) else ""
