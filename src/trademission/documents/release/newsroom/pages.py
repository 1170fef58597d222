"""The pages of the newsroom that are not a release: its list, and what was withdrawn."""

from collections.abc import Iterator
from datetime import UTC, datetime

from trademission.documents.clean import one_line
from trademission.documents.dates import long_date
from trademission.documents.paper import (
    Block,
    Bullets,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    joined,
    linked,
    plain,
    quiet,
)
from trademission.documents.release.formats import words
from trademission.documents.release.formats.edition import Edition, slug
from trademission.documents.release.newsroom.shown import is_withdrawn
from trademission.documents.web_page import html
from trademission.domain.house import House
from trademission.domain.release_text import SectionKind
from trademission.domain.text import Language, Text

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
OTHER: dict[Language, Language] = {"de": "en", "en": "de"}
FORMATS = (
    ("release.pdf", "PDF"),
    ("release.docx", "Word"),
    ("release.txt", "Text"),
    ("figures.csv", "CSV"),
    ("release.ninjs.json", "ninjs"),
)


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
        kind=words.NEWSROOM.in_language(language),
        title=one_line(title.in_language(language)),
        above="",
        imprint=(),
        made_at=max((one.version.made_at for one in editions), default=NEVER),
        blocks=tuple(blocks),
    )
    return html(paper, house=house)


def withdrawn_page(edition: Edition) -> str:
    """Return the page of a release that was taken back: when and why, and no word of it."""
    step = edition.release.steps[-1]
    said = words.WITHDRAWN.in_language(edition.language).format(
        day=long_date(step.taken_at.date(), edition.language), reason=one_line(step.reason)
    )
    paper = Paper(
        language=edition.language,
        kind=words.NEWSROOM.in_language(edition.language),
        title=words.WITHDRAWN_TITLE.in_language(edition.language),
        above="",
        imprint=(),
        made_at=step.taken_at,
        blocks=(Notice(line=plain(said)),),
    )
    return html(paper, house=edition.house)


def _above(language: Language) -> Phrase:
    """Return the ways to the other language and to the feeds."""
    other = linked(words.OTHER_LANGUAGE.in_language(language), f"./../{OTHER[language]}/index.html")
    return joined((other, linked("RSS", "./feed.rss"), linked("Atom", "./feed.atom")), " | ")


def _entry(edition: Edition) -> Phrase:
    folder = f"./{slug(edition.release.id)}"
    day = one_line(edition.text.line_of(SectionKind.DATE))
    if is_withdrawn(edition.release):
        title = words.WITHDRAWN_TITLE.in_language(edition.language)
        return joined((quiet(day), linked(title, f"{folder}/index.html")), " ")
    head = linked(edition.headline, f"{folder}/index.html")
    return joined((quiet(day), head, *_marks(edition), _formats(folder)), " ")


def _marks(edition: Edition) -> Iterator[Phrase]:
    if edition.version.correction is not None:
        yield quiet(
            f"({words.VERSION.in_language(edition.language).format(number=edition.version.number)})"
        )


def _formats(folder: str) -> Phrase:
    return joined((linked(name, f"{folder}/{file}") for file, name in FORMATS), ", ")
