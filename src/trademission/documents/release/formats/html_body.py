"""The prose of a release as HTML elements, for systems that put a page around it themselves."""

from collections.abc import Iterator

from markupsafe import Markup

from trademission.documents.clean import one_line, undisturbed
from trademission.documents.release.formats.addresses import web_address
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.notices import notices
from trademission.documents.release.formats.sections import ABOVE
from trademission.domain.release_text import Passage, Section, SectionKind

PARAGRAPH, ITEM = Markup("<p>{}</p>"), Markup("<li>{}</li>")
HEADING, NOTICE = Markup("<h2>{}</h2>"), Markup("<p><strong>{}</strong></p>")
LIST, LINK = Markup("<ul>{}</ul>"), Markup('<a href="{}">{}</a>')
NOTHING = Markup()


def html_body(edition: Edition) -> str:
    """Return notices and prose as p, h2, ul and a, and nothing else; all text is escaped.

    Masthead and headline are not in it: the format around it has places of its own for them.
    """
    return "\n".join(_elements(edition))


def _elements(edition: Edition) -> Iterator[Markup]:
    for notice in notices(edition):
        yield NOTICE.format(notice)
    for section in edition.text.sections:
        if section.kind not in ABOVE:
            yield from _section(section)


def _section(section: Section) -> Iterator[Markup]:
    lines = [NOTHING.join(map(_passage, paragraph)) for paragraph in section.paragraphs]
    if one_line(section.heading):
        yield HEADING.format(one_line(section.heading))
    if section.kind is SectionKind.LINKS:
        yield LIST.format(NOTHING.join(ITEM.format(line) for line in lines))
    else:
        yield from (PARAGRAPH.format(line) for line in lines)


def _passage(passage: Passage) -> Markup:
    text, address = undisturbed(passage.text), web_address(passage.address)
    return LINK.format(address, text) if address and text.strip() else Markup.escape(text)
