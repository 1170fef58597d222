"""The pages of the newsroom that are not a release: its list, and what was withdrawn."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.paper import (
    Block,
    Bullets,
    Manner,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    Span,
    joined,
    linked,
    plain,
    quiet,
)
from trademission.documents.release.formats import words
from trademission.documents.release.formats.edition import Edition, slug
from trademission.documents.release.formats.feeds import NEVER
from trademission.documents.release.formats.files import FIGURES, PAGE, PROSE
from trademission.documents.release.formats.notices import withdrawal
from trademission.documents.release.formats.page import (
    OTHER,
    format_links,
    other_language,
    other_page,
)
from trademission.documents.web_page import html
from trademission.domain.house import House
from trademission.domain.release_text import SectionKind
from trademission.domain.text import Language, Text

BETWEEN = " | "


LANGUAGE_NAMES = (("de", "Deutsch"), ("en", "English"))


def index_page(
    editions: tuple[Edition, ...], *, title: Text, language: Language, house: House
) -> str:
    """Return the list of releases, the newest first, each with its formats."""
    blocks: list[Block] = [Paragraph(line=_above(language))]
    lines = tuple(_entry(edition) for edition in editions)
    empty = Paragraph(line=plain(words.NO_RELEASES.in_language(language)))
    blocks.append(Bullets(items=lines) if lines else empty)
    paper = Paper(
        language=language,
        kind=words.PRESS.in_language(language),
        title=one_line(title.in_language(language)),
        above="",
        imprint=(),
        made_at=max((one.changed_at for one in editions), default=NEVER),
        blocks=tuple(blocks),
    )
    return html(paper, house=house)


def door_page(*, title: Text, house: House) -> str:
    """Return the page at the root: the ways to the list in each language."""
    ways = tuple(linked(name, f"./{language}/{PAGE}") for language, name in LANGUAGE_NAMES)
    paper = Paper(
        language="de",
        kind=words.PRESS.in_language("de"),
        title=one_line(title.de),
        above="",
        imprint=(),
        made_at=NEVER,
        blocks=(Bullets(items=ways),),
    )
    return html(paper, house=house)


def withdrawn_page(edition: Edition) -> str:
    """Return the page of a release that was taken back: when and why, and no word of it."""
    language = edition.language
    every = linked(words.ALL_RELEASES.in_language(language), f"./../{PAGE}")
    paper = Paper(
        language=language,
        kind=words.PRESS.in_language(language),
        title=words.WITHDRAWN_TITLE.in_language(language),
        above="",
        imprint=(),
        made_at=edition.changed_at,
        blocks=(
            Notice(line=plain(withdrawal(edition))),
            Paragraph(line=joined((every, other_page(edition)), BETWEEN)),
        ),
    )
    return html(paper, house=edition.house)


def _above(language: Language) -> Phrase:
    """Return the ways to the other language and to the feeds."""
    other = other_language(language, f"./../{OTHER[language]}/{PAGE}")
    feeds = (linked("RSS", "./feed.rss"), linked("Atom", "./feed.atom"))
    return joined((other, *feeds), BETWEEN)


def _entry(edition: Edition) -> Phrase:
    folder = f"./{slug(edition.release.id)}/"
    page = f"{folder}{PAGE}"
    if edition.is_withdrawn:
        title = words.WITHDRAWN_TITLE.in_language(edition.language)
        return joined((_day(edition), linked(title, page)), " ")
    files = (*PROSE, *(FIGURES if edition.facts else ()))
    parts = (
        _day(edition),
        linked(edition.headline, page),
        *_marks(edition),
        format_links(files, folder=folder),
    )
    return joined(parts, " ")


def _day(edition: Edition) -> Phrase:
    day = one_line(edition.text.line_of(SectionKind.DATE))
    moment = edition.release.issued_date.isoformat()
    return (Span(text=day, manner=Manner.QUIET, moment=moment),) if day else ()


def _marks(edition: Edition) -> Iterator[Phrase]:
    if edition.version.correction is not None:
        mark = words.CORRECTED_MARK.in_language(edition.language)
        yield quiet(f"({mark.format(number=edition.version.number)})")
