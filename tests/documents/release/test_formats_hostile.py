"""Whatever people write stays text: every format is read again and compared."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import docx as python_docx
import feedparser
import pymupdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.release.hostile_releases import HOSTILE, hostile, hostile_edition
from documents.release.judges import Shown, jing_complaints, ninjs_of, nu_complaints
from documents.release.released import LATER, ROOM
from trademission.documents.clean import one_line
from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Channel,
    atom,
    news_article,
    ninjs,
    notices,
    plain_text,
    release_page,
    release_paper,
    rss,
)
from trademission.documents.release.formats.addresses import SCHEMES
from trademission.documents.release.formats.json_ld import in_script
from trademission.documents.release.newsroom import newsroom_files
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.house import House

HARMLESS = ("#", "./")
RUNS = {"script", "img", "iframe", "object", "embed", "svg", "form", "b", "i"}
MEGABYTES = "Wort <b> & " * 90_000


def channel(words: str) -> Channel:
    return Channel(
        title=words, description=words, page="https://x.org/", address="https://x.org/f",
        language="de",
    )  # fmt: skip


def is_harmless(link: str) -> bool:
    return link.startswith(HARMLESS) or link.partition(":")[0] in SCHEMES


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_shows_the_words_and_runs_nothing(words: str) -> None:
    found = Shown(release_page(hostile_edition(words)))
    assert found.scripts == ["application/ld+json"]
    assert found.tags.count("script") == 1
    assert set(found.tags) & RUNS == {"script"}
    assert all(map(is_harmless, found.links))
    assert one_line(words) in found.text


def test_hostile_pages_are_valid_html(tmp_path: Path) -> None:
    pages = {
        f"hostile-{number}": release_page(hostile_edition(words))
        for number, words in enumerate(HOSTILE)
    }
    assert nu_complaints(pages, tmp_path) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_json_ld_in_a_page_is_read_back_as_it_was(words: str) -> None:
    article = news_article(hostile_edition(words))
    inside = in_script(article)
    assert json.loads(inside) == article
    assert not set("<>&\u2028\u2029") & set(inside)


@pytest.mark.parametrize("words", HOSTILE)
def test_ninjs_holds_the_words_and_a_harmless_body(words: str) -> None:
    found = ninjs_of(ninjs(hostile_edition(words)))
    assert found["title"] == one_line(words * 2)
    body = Shown(found["bodies"][1]["value"])
    assert set(body.tags) <= {"p", "strong", "h2", "ul", "li", "a"}
    assert all(map(is_harmless, body.links))
    assert one_line(words) in body.text


@pytest.mark.parametrize("words", HOSTILE)
def test_feeds_are_well_formed_and_their_summaries_are_text(words: str, tmp_path: Path) -> None:
    own = hostile_edition(words)
    for write in (rss, atom):
        read = feedparser.parse(write(channel(words), [own]).encode(), sanitize_html=False)
        assert not read.bozo
        (entry,) = read.entries
        assert Shown(entry.summary).tags == []
        assert Shown(entry.summary).text == own.lead
    assert jing_complaints(atom(channel(words), [own]), tmp_path) == ""


@pytest.mark.parametrize("words", HOSTILE)
def test_plain_text_has_no_line_that_people_began(words: str) -> None:
    own = hostile_edition(words)
    text = plain_text(own.text, notices=notices(own))
    lines = [line for line in text.splitlines() if line]
    assert text == "\n".join(text.splitlines()) + "\n"
    assert not any(line.casefold().startswith("bcc:") for line in lines)
    assert all(line == one_line(line) for line in lines)
    assert one_line(words) in text


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula_and_json_holds_the_words(words: str) -> None:
    facts = hostile_edition(words).facts
    (row,) = json.loads(facts_json(facts))["figures"]
    assert row["text"] == one_line(words)
    (cells,) = csv.DictReader(StringIO(facts_csv(facts), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells.values())


@pytest.mark.parametrize("words", HOSTILE)
def test_pdf_and_word_hold_the_words(words: str) -> None:
    paper = release_paper(hostile_edition(words))
    file = python_docx.Document(BytesIO(docx(paper, house=House())))
    assert one_line(words) in "\n".join(paragraph.text for paragraph in file.paragraphs)
    with pymupdf.open(stream=pdf(paper, house=House())) as document:
        addresses = [link["uri"] for page in document for link in page.get_links() if "uri" in link]
        assert document.page_count >= 1
    assert all(map(is_harmless, addresses))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_newsroom_of_hostile_words_has_sound_names_and_can_be_written(words: str) -> None:
    found = dict(newsroom_files([hostile(words)], now=LATER, newsroom=ROOM))
    assert len(found) == 1 + 6 + 7
    for name in found:
        assert name.isascii()
        assert all(part.strip(".") for part in name.split("/"))
        assert not set(name) & set('\\:*?"<>| ')


@settings(max_examples=60)
@given(st.text(max_size=80))
@example("\ud800")
@example("]]>")
@example("\x85")
def test_no_text_breaks_out_of_page_feed_mail_or_json(words: str) -> None:
    own = hostile_edition(words if words.strip() else "x")
    page = release_page(own)
    assert page.encode()
    assert Shown(page).scripts == ["application/ld+json"]
    assert json.loads(ninjs(own).encode())["bodies"]
    for write in (rss, atom):
        read = feedparser.parse(write(channel(words), [own]).encode(), sanitize_html=False)
        assert not read.bozo
        assert Shown(read.entries[0].summary).tags == []
    assert "\r" not in plain_text(own.text, notices=notices(own))


def test_ten_megabytes_of_text_go_through() -> None:
    own = hostile_edition(MEGABYTES)
    text = plain_text(own.text)
    assert len(text) > 10_000_000
    assert Shown(release_page(own)).scripts == ["application/ld+json"]
    assert not feedparser.parse(atom(channel("x"), [own]).encode()).bozo
    assert json.loads(ninjs(own))["title"] == own.headline
