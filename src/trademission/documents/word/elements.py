"""Elements of WordprocessingML, made straight: looking cells up in python-docx is slow."""

from collections.abc import Iterable
from functools import cache

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
SPACE = qn("xml:space")
TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4


def element(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return `<w:tag>` with attributes of the same namespace and children; None is left out."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(_name(name), str(value))
    made.extend(child for child in children if child is not None)
    return made


def text_element(tag: str, text: str) -> Element:
    """Return an element that holds text, the blanks at its ends kept."""
    made = element(tag)
    made.text = text
    made.set(SPACE, "preserve")
    return made


def paragraph(style: str, *children: Element | None, properties: Iterable[Element] = ()) -> Element:
    """Return a paragraph in a style; `properties` are what no style can say, as a page break."""
    return element("p", element("pPr", element("pStyle", val=style), *properties), *children)


def twips(points: float) -> int:
    """Return points in twentieths of a point."""
    return round(points * TWIPS_PER_POINT)


def twips_of_mm(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


@cache
def _name(attribute: str) -> str:
    return qn(f"w:{attribute}")
