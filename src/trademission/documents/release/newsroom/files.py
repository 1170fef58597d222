"""Every file of the newsroom, from the releases and the hour."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Channel,
    Edition,
    atom,
    ninjs,
    notices,
    plain_text,
    release_page,
    release_paper,
    rss,
    shown_photographs,
    slug,
)
from trademission.documents.release.formats.files import (
    FIGURES_CSV,
    FIGURES_JSON,
    NINJS,
    PAGE,
    PDF,
    TEXT,
    WORD,
)
from trademission.documents.release.newsroom.pages import door_page, index_page, withdrawn_page
from trademission.documents.release.newsroom.shown import shown
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.errors import refuse_unless
from trademission.domain.house import House
from trademission.domain.release import Release
from trademission.domain.text import Language, Text
from trademission.domain.time import as_utc

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
    byte for byte those of a newsroom without it. Refuses two releases of one id and an hour
    without offset, before the first file.
    """
    every = tuple(releases)
    _refuse_namesakes(every)
    known = [_with_pictures_at_hand(one, newsroom) for one in shown(every, now=as_utc(now, "now"))]
    yield PAGE, door_page(title=newsroom.title, house=newsroom.house).encode()
    for language in LANGUAGES:
        editions = tuple(_editions(known, language, newsroom))
        page = index_page(editions, title=newsroom.title, language=language, house=newsroom.house)
        yield f"{language}/{PAGE}", page.encode()
        yield from _feeds(editions, language, newsroom)
        for edition in editions:
            yield from _release(edition, newsroom)


def _refuse_namesakes(releases: tuple[Release, ...]) -> None:
    """Refuse two releases of one id, also hidden ones: at their hour it would be too late."""
    twice = [name for name, count in Counter(one.id for one in releases).items() if count > 1]
    refuse_unless(
        not twice,
        f"id: {twice[:1]} stands for more than one release; give each an id of its own.",
    )


def _with_pictures_at_hand(release: Release, newsroom: Newsroom) -> Release:
    at_hand = (one for one in release.photographs if one.file in newsroom.pictures)
    return replace(release, photographs=tuple(at_hand))


def _editions(
    releases: Iterable[Release], language: Language, newsroom: Newsroom
) -> Iterator[Edition]:
    for release in releases:
        version = release.versions[-1]
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
    title = newsroom.title.in_language(language)
    for name, write in (("feed.rss", rss), ("feed.atom", atom)):
        channel = Channel(
            title=title,
            description=title,
            page=f"{newsroom.address}{language}/",
            address=f"{newsroom.address}{language}/{name}",
            language=language,
        )
        yield f"{language}/{name}", write(channel, editions).encode()


def _release(edition: Edition, newsroom: Newsroom) -> Iterator[File]:
    """Yield the files of a release; of a withdrawn one the page that says why, and ninjs."""
    folder = f"{edition.language}/{slug(edition.release.id)}"
    yield f"{folder}/{NINJS.name}", ninjs(edition).encode()
    if edition.is_withdrawn:
        yield f"{folder}/{PAGE}", withdrawn_page(edition).encode()
        return
    paper = release_paper(edition)
    text = plain_text(edition.text, notices=notices(edition))
    yield f"{folder}/{PAGE}", release_page(edition).encode()
    yield f"{folder}/{PDF.name}", pdf(paper, house=edition.house)
    yield f"{folder}/{WORD.name}", docx(paper, house=edition.house)
    yield f"{folder}/{TEXT.name}", text.encode()
    yield f"{folder}/{FIGURES_JSON.name}", facts_json(edition.facts).encode()
    yield f"{folder}/{FIGURES_CSV.name}", facts_csv(edition.facts).encode()
    for one in shown_photographs(edition.release):
        yield f"{folder}/{one.file_name}", newsroom.pictures[one.photograph.file]
