"""Every file of the newsroom, from the releases and the hour."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Channel,
    Edition,
    atom,
    ninjs,
    plain_text,
    release_page,
    release_paper,
    rss,
    slug,
)
from trademission.documents.release.newsroom.pages import index_page, withdrawn_page
from trademission.documents.release.newsroom.shown import is_withdrawn, shown
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.errors import refuse_unless
from trademission.domain.house import House
from trademission.domain.release import Photograph, Release, Version
from trademission.domain.text import Language, Text

File = tuple[str, bytes]
LANGUAGES: tuple[Language, ...] = ("de", "en")


@dataclass(frozen=True, kw_only=True, slots=True)
class Newsroom:
    """A newsroom: its title, the address of its folder, the terms of use, and its house.

    `pictures` are the photographs by the names that releases give them.
    """

    title: Text
    address: str
    rights: Text = Text(de="", en="")  # noqa: RUF009 - a frozen value is safe to share
    house: House = House()  # noqa: RUF009 - as above
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse an address that feeds could not lead to."""
        refuse_unless(
            self.address.startswith(("https://", "http://")) and self.address.endswith("/"),
            f"address: {self.address!r} is none of a folder; write it like "
            "https://example.org/newsroom/.",
        )


def newsroom_files(
    releases: Iterable[Release], *, now: datetime, newsroom: Newsroom
) -> Iterator[File]:
    """Yield (path, content) of every file of the newsroom at an instant.

    A release that is not out, or whose embargo has not passed, leaves no trace: the files are
    byte for byte those of a newsroom without it.
    """
    known = shown(releases, now=now)
    for language in LANGUAGES:
        editions = tuple(_editions(known, language, newsroom))
        yield (
            f"{language}/index.html",
            index_page(
                editions, title=newsroom.title, language=language, house=newsroom.house
            ).encode(),
        )
        yield from _feeds(editions, language, newsroom)
        for edition in editions:
            yield from _release(edition, newsroom)


def _editions(
    releases: Iterable[Release], language: Language, newsroom: Newsroom
) -> Iterator[Edition]:
    for release in releases:
        version: Version = release.versions[-1]
        if version.text(language) is not None:
            yield Edition(
                release=release,
                version=version,
                language=language,
                house=newsroom.house,
                address=f"{newsroom.address}{language}/{slug(release.id)}/",
                rights=newsroom.rights.in_language(language),
            )


def _feeds(editions: tuple[Edition, ...], language: Language, newsroom: Newsroom) -> Iterator[File]:
    standing = tuple(one for one in editions if not is_withdrawn(one.release))
    title = newsroom.title.in_language(language)
    for name, write in (("feed.rss", rss), ("feed.atom", atom)):
        channel = Channel(
            title=title,
            description=title,
            page=f"{newsroom.address}{language}/",
            address=f"{newsroom.address}{language}/{name}",
            language=language,
        )
        yield f"{language}/{name}", write(channel, standing).encode()


def _release(edition: Edition, newsroom: Newsroom) -> Iterator[File]:
    """Yield the files of a release; of a withdrawn one the page that says why, and ninjs."""
    folder = f"{edition.language}/{slug(edition.release.id)}"
    yield f"{folder}/release.ninjs.json", ninjs(edition).encode()
    if is_withdrawn(edition.release):
        yield f"{folder}/index.html", withdrawn_page(edition).encode()
        return
    paper = release_paper(edition)
    yield f"{folder}/index.html", release_page(edition).encode()
    yield f"{folder}/release.pdf", pdf(paper, house=edition.house)
    yield f"{folder}/release.docx", docx(paper, house=edition.house)
    yield f"{folder}/release.txt", plain_text(edition.text).encode()
    yield f"{folder}/figures.json", facts_json(edition.version.facts).encode()
    yield f"{folder}/figures.csv", facts_csv(edition.version.facts).encode()
    for picture in edition.release.photographs:
        if _may_be_used(picture) and picture.file in newsroom.pictures:
            yield f"{folder}/{_file_name(picture)}", newsroom.pictures[picture.file]


def _may_be_used(picture: Photograph) -> bool:
    """Whether it is told who took a picture and under which terms it may be printed."""
    return bool(picture.rights.strip() and picture.credit.strip())


def _file_name(picture: Photograph) -> str:
    stem, _, ending = picture.file.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return f"{slug(stem)}.{slug(ending)}"
