"""A release as a web page: valid, accessible, every figure opening its source."""

from collections.abc import Iterator
from dataclasses import replace

from trademission.documents.clean import one_line
from trademission.documents.paper import (
    Block,
    Bullets,
    Heading,
    Paper,
    Phrase,
    Span,
    joined,
    linked,
    plain,
    quiet,
)
from trademission.documents.release.formats import words
from trademission.documents.release.formats.edition import Edition, slug
from trademission.documents.release.formats.files import FIGURES, PAGE, PROSE, FormatFile
from trademission.documents.release.formats.json_ld import in_script, news_article
from trademission.documents.release.formats.paper import release_paper
from trademission.documents.release.formats.photographs import ShownPhotograph, shown_photographs
from trademission.documents.web_page import html
from trademission.domain.text import Language

OTHER: dict[Language, Language] = {"de": "en", "en": "de"}
HERE = "./"


def release_page(edition: Edition) -> str:
    """Return the page in one document, with the release as NewsArticle for search engines.

    An edition with an address has its other formats, its photographs and the list of releases
    beside it: the page leads there.
    """
    paper = release_paper(edition)
    whole = _with_neighbours(paper, edition) if edition.address else paper
    data = in_script(news_article(edition))
    return html(whole, house=edition.house, linked_data=data)


def format_links(files: tuple[FormatFile, ...], *, folder: str = HERE) -> Phrase:
    """Return links to files in a folder, by what people call them."""
    return joined(linked(one.word, f"{folder}{one.name}") for one in files)


def other_language(language: Language, address: str) -> Phrase:
    """Return a link to the same in the other language, said in that language."""
    text = words.OTHER_LANGUAGE.in_language(language)
    return (Span(text=text, address=address, language=OTHER[language]),)


def other_page(edition: Edition) -> Phrase:
    """Return a link to the page of a release in the other language; nothing without one."""
    other = OTHER[edition.language]
    if edition.version.text(other) is None:
        return ()
    return other_language(edition.language, f"./../../{other}/{slug(edition.release.id)}/{PAGE}")


def _with_neighbours(paper: Paper, edition: Edition) -> Paper:
    return replace(paper, blocks=(*paper.blocks, *_neighbours(edition)))


def _neighbours(edition: Edition) -> Iterator[Block]:
    language = edition.language
    photographs = shown_photographs(edition.release)
    if photographs:
        yield Heading(level=1, line=plain(words.PICTURES.in_language(language)))
        yield Bullets(items=tuple(_picture(one, language) for one in photographs))
    yield Heading(level=1, line=plain(words.FORMATS.in_language(language)))
    yield Bullets(items=tuple(_formats(edition)))


def _formats(edition: Edition) -> Iterator[Phrase]:
    language = edition.language
    yield format_links(PROSE)
    if edition.facts:
        head = plain(words.FIGURES.in_language(language))
        yield joined((head, format_links(FIGURES)), ": ")
    yield from filter(None, (other_page(edition),))
    yield linked(words.ALL_RELEASES.in_language(language), f"./../{PAGE}")


def _picture(shown: ShownPhotograph, language: Language) -> Phrase:
    photograph = shown.photograph
    caption = one_line(photograph.caption.in_language(language)) or shown.file_name
    terms = f"{one_line(photograph.credit)}. {one_line(photograph.rights)}"
    return joined((linked(caption, f"{HERE}{shown.file_name}"), quiet(terms)), " ")
