"""The lists of a paper: one of equals, and one for each list whose order counts."""

from docx.document import Document

from trademission.documents.word.elements import Element, element, twips_of_mm
from trademission.documents.word.sheet import BULLETS

BULLET = "\N{BULLET}"
ORDERED = 2
INDENT = 5.0


class Lists:
    """The numbering of a document; every list in order begins again with one."""

    def __init__(self, document: Document) -> None:
        """Replace the lists of the template by those of the papers."""
        self._numbering: Element = document.part.numbering_part.element
        for old in list(self._numbering):
            self._numbering.remove(old)
        self._numbering.append(_kind(BULLETS, form="bullet", text=BULLET, style="ListBullet"))
        self._numbering.append(_kind(ORDERED, form="decimal", text="%1.", style=""))
        self._last = BULLETS
        self._numbering.append(_list(BULLETS, BULLETS))

    def ordered(self) -> int:
        """Return the number of a new list in order."""
        self._last += 1
        again = element("lvlOverride", element("startOverride", val=1), ilvl=0)
        self._numbering.append(_list(self._last, ORDERED, again))
        return self._last


def item_of(number: int) -> Element:
    """Return what makes a paragraph an item of a list."""
    return element("numPr", element("ilvl", val=0), element("numId", val=number))


def _kind(identity: int, *, form: str, text: str, style: str) -> Element:
    indent = twips_of_mm(INDENT)
    level = element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=form),
        element("pStyle", val=style) if style else None,
        element("lvlText", val=text),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=indent, hanging=indent)),
        ilvl=0,
    )
    kind = element("multiLevelType", val="singleLevel")
    return element("abstractNum", kind, level, abstractNumId=identity)


def _list(identity: int, kind: int, *overrides: Element) -> Element:
    return element("num", element("abstractNumId", val=kind), *overrides, numId=identity)
