"""Places in a Word file that links lead to."""

from docx.oxml.ns import qn

from trademission.documents.word.elements import Element, element

# Word takes letters, digits and underscores, and hides names that begin with one.
PREFIX = "_Place_"
NAME, NUMBER = qn("w:name"), qn("w:id")
FIRST = 100_000  # beyond the numbers of headings


def bookmark_name(anchor: str) -> str:
    """Return the name of the bookmark for an anchor of a paper."""
    return f"{PREFIX}{anchor.replace('-', '_')}"[:40]


def bookmark(anchor: str) -> tuple[Element, Element]:
    """Return the start and the end of the place of an anchor, as yet without a number."""
    return (
        element("bookmarkStart", id=0, name=bookmark_name(anchor)),
        element("bookmarkEnd", id=0),
    )


def number_bookmarks(body: Element) -> None:
    """Give each place its own number, which no other in the document may have."""
    starts = (one for one in body.iter(qn("w:bookmarkStart")) if _is_place(one))
    for number, start in enumerate(starts, start=FIRST):
        for one in (start, start.getnext()):
            one.set(NUMBER, str(number))


def _is_place(start: Element) -> bool:
    return str(start.get(NAME)).startswith(PREFIX)
