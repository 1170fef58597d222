"""A release as plain text for mail: a paragraph a line, links with their addresses."""

from collections.abc import Iterable, Iterator

from trademission.documents.clean import one_line
from trademission.documents.release.formats.addresses import web_address
from trademission.documents.release.formats.sections import ABOVE, TOGETHER
from trademission.domain.release_text import Passage, ReleaseText, Section


def plain_text(text: ReleaseText, *, notices: Iterable[str] = ()) -> str:
    """Return a release as text that ends with a line end; `notices` stand above the lead.

    A paragraph is one line, for mail programs wrap lines themselves; an empty line stands between
    two. A link has its address in angle brackets behind it. Nothing in it can be taken for
    markup, a control character or a second line.
    """
    above = [section for section in text.sections if section.kind in ABOVE]
    below = [section for section in text.sections if section.kind not in ABOVE]
    blocks = (*_blocks(above), *map(one_line, notices), *_blocks(below))
    return "\n\n".join(blocks) + "\n"


def _blocks(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
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
