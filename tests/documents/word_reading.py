"""Reads Word files with python-docx and lxml, as the tests need them."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn

TEXT, TAB, BREAK = qn("w:t"), qn("w:tab"), qn("w:br")
VALUE = qn("w:val")


def opened(content: bytes) -> Document:
    """Return a Word file as python-docx understands it."""
    return docx.Document(BytesIO(content))


def found(content: bytes, path: str) -> list[Any]:
    """Return the elements of the body that an XPath finds."""
    return list(opened(content).element.body.xpath(path))


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Return style and text of every paragraph of the body in order, those of tables too."""
    return [(_style(one), text_in(one)) for one in found(content, ".//w:p")]


def text_in(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return the text of an element, tabs and breaks as blanks."""
    return "".join(_pieces(element))


def value(element: Any, path: str, attribute: str = "w:val") -> str:  # noqa: ANN401 - as above
    """Return an attribute of the first element that an XPath finds, nothing where none is."""
    for one in element.xpath(path):
        return str(one.get(qn(attribute)))
    return ""


def _style(paragraph: Any) -> str:  # noqa: ANN401 - as above
    return value(paragraph, "./w:pPr/w:pStyle")


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    for one in element.iter(TEXT, TAB, BREAK):
        yield (one.text or "") if one.tag == TEXT else " "
