"""Matters: a word, and in a column of its own what is said to it."""

from docx.opc.part import Part

from trademission.documents.paper import Matter
from trademission.documents.word.elements import Element, element, paragraph
from trademission.documents.word.spans import runs, words

# A longer word leaves no room beside it, so what is said to it stands below.
LONGEST_WORD = 17


def matter(one: Matter, part: Part, *, style: str) -> Element:
    """Return a matter as one paragraph, so that people can go on writing in it."""
    gap = "br" if len(one.word) > LONGEST_WORD else "tab"
    return paragraph(
        style, words(one.word, "Quiet"), element("r", element(gap)), *runs(one.line, part)
    )
