"""The newsroom: which files lie there, what they hold, and that they fit together."""

import json
import posixpath
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pymupdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from documents.release.judges import Shown, nu_complaints
from documents.release.released import (
    ADDRESS,
    LATER,
    ROOM,
    corrected,
    published,
    with_photographs,
    withdrawn,
)
from documents.screens import LAPTOP, opened, overflow
from trademission.documents.release.newsroom import newsroom_files
from trademission.domain.errors import RefusedValueError
from trademission.domain.release import Release, ReleaseState

NAME = "sachsen-japan-korea-2023-1"


def files(*releases: Release, now: datetime = LATER) -> dict[str, bytes]:
    return dict(newsroom_files(releases, now=now, newsroom=ROOM))


def test_a_release_stands_there_in_every_format_and_both_languages() -> None:
    found = files(published())
    name = "sachsen-japan-korea-2023-1"
    formats = (
        "index.html", "release.pdf", "release.docx", "release.txt", "release.ninjs.json",
        "figures.json", "figures.csv",
    )  # fmt: skip
    assert set(found) == {
        "index.html",
        *(f"{language}/{name}/{one}" for language in ("de", "en") for one in formats),
        *(f"{language}/{one}" for language in ("de", "en")
          for one in ("index.html", "feed.rss", "feed.atom")),
    }  # fmt: skip


def test_the_same_releases_at_the_same_hour_give_the_same_bytes() -> None:
    assert files(published()) == files(published())


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_feed_is_read_by_a_parser_that_is_not_ours(name: str, language: str) -> None:
    older = published(id="aelter", issued_date=datetime(2023, 9, 1, tzinfo=UTC).date())
    read = feedparser.parse(files(older, published())[f"{language}/{name}"])
    assert not read.bozo
    assert read.version in {"rss20", "atom10"}
    assert read.feed.language == language
    assert [entry.link for entry in read.entries] == [
        f"{ADDRESS}{language}/sachsen-japan-korea-2023-1/",
        f"{ADDRESS}{language}/aelter/",
    ]
    first = read.entries[0]
    assert first.title.startswith(("Sachsens Minister", "Saxony’s Minister"))
    assert first.summary
    assert first.id == first.link
    assert first.published_parsed[:5] == (2023, 9, 8, 8, 0)


def test_an_empty_newsroom_has_a_page_and_feeds() -> None:
    found = files()
    assert "Noch keine Medieninformation." in found["de/index.html"].decode()
    assert feedparser.parse(found["en/feed.atom"]).entries == []


def test_a_withdrawn_release_says_why_and_shows_no_word_of_itself() -> None:
    found = files(withdrawn())
    folder = f"de/{NAME}"
    assert {name for name in found if name.startswith(f"{folder}/")} == {
        f"{folder}/index.html", f"{folder}/release.ninjs.json",
    }  # fmt: skip
    page = Shown(found[f"{folder}/index.html"].decode()).text
    assert "Diese Medieninformation wurde am 9. September 2023 zurückgezogen: Falsche Zahl" in page
    assert "Zurückgezogene Medieninformation" in Shown(found["de/index.html"].decode()).text
    for content in found.values():
        assert b"Wirtschaftsdelegation" not in content
        assert b"business delegation" not in content


def test_a_correction_is_told_in_every_format_that_is_text_and_in_the_list() -> None:
    found = files(corrected())
    folder = f"en/{NAME}"
    said = "Correction (version 2, 9 September 2023): rank <corrected>"
    assert said in Shown(found[f"{folder}/index.html"].decode()).text
    assert said in found[f"{folder}/release.txt"].decode()
    assert said in json.loads(found[f"{folder}/release.ninjs.json"])["edNote"]
    with pymupdf.open(stream=found[f"{folder}/release.pdf"]) as document:
        assert said in " ".join("".join(page.get_text() for page in document).split())
    assert "(corrected version 2)" in Shown(found["en/index.html"].decode()).text
    assert feedparser.parse(found["en/feed.atom"]).entries[0].updated_parsed[:3] == (2023, 9, 9)


def test_a_photograph_goes_out_only_with_credit_rights_and_a_file_that_is_there() -> None:
    told = with_photographs("bild 1.JPG").photographs[0]
    release = published(
        photographs=(
            replace(told, file="bild 2.jpg", rights=" "),
            replace(told, file="bild 3.jpg", credit="\x00"),
            replace(told, file="lost.jpg"),
            told,
        )
    )
    pictures = {f"bild {number}.jpg": b"0" for number in (2, 3)} | {"bild 1.JPG": b"1"}
    room = replace(ROOM, pictures=pictures)
    found = dict(newsroom_files([release], now=LATER, newsroom=room))
    assert {name: content for name, content in found.items() if "photograph" in name} == {
        f"de/{NAME}/photograph-1.jpg": b"1",
        f"en/{NAME}/photograph-1.jpg": b"1",
    }
    assert found[f"de/{NAME}/index.html"].decode().count("photograph-1.jpg") == 2
    (picture,) = json.loads(found[f"de/{NAME}/release.ninjs.json"])["associations"]
    assert picture["renditions"][0]["href"] == f"{ADDRESS}de/{NAME}/photograph-1.jpg"


@pytest.mark.parametrize(
    "file", ["index.html", "release.pdf", "x.svg", "figures.csv", "a.jpg.html"]
)
def test_no_photograph_takes_the_place_of_a_page_or_can_run(file: str) -> None:
    room = replace(ROOM, pictures={file: b"<script>alert(1)</script>"})
    found = dict(newsroom_files([with_photographs(file)], now=LATER, newsroom=room))
    assert found == files(published())


def test_every_link_between_pages_finds_its_file() -> None:
    found = files(corrected(), published(id="zwei"), published(id="drei", languages=("de",)))
    for name, content in found.items():
        if name.endswith(".html"):
            for link in Shown(content.decode()).links:
                if link.startswith("./"):
                    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
                    assert path in found


def test_a_link_to_the_other_language_is_said_in_it() -> None:
    found = files(published())
    for name in ("de/index.html", f"de/{NAME}/index.html"):
        assert 'lang="en-GB">English version</a>' in found[name].decode()


def test_every_page_is_valid_html(tmp_path: Path) -> None:
    found = files(corrected(), replace(withdrawn(), id="weg"))
    pages = {
        name.replace("/", "-"): content.decode()
        for name, content in (*found.items(), *files().items())
        if name.endswith("index.html")
    }
    assert len(pages) == 1 + 2 + 4
    assert nu_complaints(pages, tmp_path) == []


@pytest.mark.parametrize("size", [LAPTOP, (320, 568)])
def test_pages_are_open_to_everybody_and_never_wider_than_the_window(
    size: tuple[int, int], browser: Browser, tmp_path: Path
) -> None:
    found = files(corrected(), replace(withdrawn(), id="weg"))
    for name in ("de/index.html", f"de/{NAME}/index.html", "de/weg/index.html"):
        with opened(browser, found[name].decode(), tmp_path, size=size) as screen:
            assert overflow(screen) == 0
            assert Axe().run(screen).response["violations"] == []


def test_two_releases_of_one_id_are_refused_also_while_one_is_hidden() -> None:
    with pytest.raises(RefusedValueError, match="stands for more than one release"):
        files(published(), published(state=ReleaseState.DRAFT))


@pytest.mark.parametrize("other", ["A b", "a--b", "a b", "ä-b", "A-B", "a-b-"])
def test_ids_that_look_alike_have_folders_of_their_own(other: str) -> None:
    names = [
        name
        for name, _ in newsroom_files(
            [published(id="a-b"), published(id=other)], now=LATER, newsroom=ROOM
        )
    ]
    assert len(names) == len(set(names))
    assert "de/a-b/index.html" in names


@pytest.mark.parametrize(
    "address", ["", "example.org/", "https://example.org/room", "javascript:x/"]
)
def test_a_newsroom_without_a_place_on_the_web_is_refused(address: str) -> None:
    with pytest.raises(RefusedValueError, match="is none of a folder"):
        replace(ROOM, address=address)


@pytest.mark.parametrize("id_", ["../../etc/passwd", "a/b\\c", "..", "CON:x", "ü<script>"])
def test_no_name_of_a_release_leads_out_of_the_folder(id_: str) -> None:
    for name in files(published(id=id_)):
        parts = name.split("/")
        assert ".." not in parts
        assert all(part and part.isascii() and "\\" not in part for part in parts)
