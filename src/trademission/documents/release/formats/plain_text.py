"""A release as plain text for mail: a paragraph a line, links with their addresses."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.release.formats.addresses import web_address
from trademission.domain.release_text import Passage, ReleaseText, SectionKind

TOGETHER = frozenset({SectionKind.CONTACT, SectionKind.LINKS, SectionKind.MARGIN})
"""Sections whose paragraphs are lines of one block."""


def plain_text(text: ReleaseText) -> str:
    """Return a release as text that ends with a line end.

    A paragraph is one line, for mail programs wrap lines themselves; an empty line stands between
    two. A link has its address in angle brackets behind it. Nothing in it can be taken for
    markup, a control character or a second line.
    """
    return "\n\n".join(_blocks(text)) + "\n"


def _blocks(text: ReleaseText) -> Iterator[str]:
    for section in text.sections:
        lines = [_line(paragraph) for paragraph in section.paragraphs]
        if section.heading:
            yield one_line(section.heading)
        if section.kind in TOGETHER:
            yield "\n".join(lines)
        else:
            yield from lines


def _line(paragraph: tuple[Passage, ...]) -> str:
    return one_line("".join(map(_passage, paragraph)))


def _passage(passage: Passage) -> str:
    address = web_address(passage.address)
    is_said = address.removeprefix("mailto:") == passage.text
    return passage.text if not address or is_said else f"{passage.text} <{address}>"
