"""Papers as web pages: open to everybody, whole, in one file that refers to nothing outside."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from documents.dossiers import japan
from documents.example_papers import example_papers
from documents.paper_text import edges_of, text_of, words_in
from documents.sample_papers import DRAWING, every_block, hostile_paper
from documents.screens import LAPTOP, PHONE, SMALL_PHONE, opened, overflow
from trademission.documents.country_note import country_note
from trademission.documents.paper import Figure, Paper
from trademission.documents.typeset.logo import DamagedLogoError
from trademission.documents.web_page import html
from trademission.documents.web_page.blocks import NoDrawingError
from trademission.domain.house import House, Logo

HOUSE = House(name="Haus")
LOGO = Logo(content=DRAWING.encode(), is_svg=True, words="Wappen")
MADE = datetime(2026, 11, 23, tzinfo=UTC)
LEVELS = """() => [...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))"""


@cache
def papers() -> dict[str, Paper]:
    found = {
        "note.de": country_note(japan(flag="provisional"), language="de", made_at=MADE),
        "note.en": country_note(japan(), language="en", made_at=MADE),
        "every": every_block(),
        "hostile": hostile_paper(),
    }
    for name in ("booklet", "letter.asked", "minute-schedule"):
        found[name] = example_papers("de")[name]
    return found


each = pytest.mark.parametrize(
    "name",
    ["note.de", "note.en", "every", "hostile", "booklet", "letter.asked", "minute-schedule"],
)


def barriers(screen: Page) -> list[str]:
    found = Axe().run(screen).response["violations"]
    return [
        f"{one['id']}: {node['html']}"
        for one in found
        for node in one["nodes"]
        if one["impact"] in {"serious", "critical"}
    ]


@each
@pytest.mark.parametrize("size", [LAPTOP, PHONE])
def test_axe_finds_no_barrier_and_nothing_runs_off_the_side(
    name: str, size: tuple[int, int], browser: Browser, tmp_path: Path
) -> None:
    page = html(papers()[name], house=HOUSE)
    with opened(browser, page, tmp_path, size=size) as screen:
        assert barriers(screen) == []
        assert overflow(screen) == 0
        assert screen.locator("script").count() == 0


@each
def test_no_heading_skips_a_level_and_the_page_has_its_language(
    name: str, browser: Browser, tmp_path: Path
) -> None:
    paper = papers()[name]
    with opened(browser, html(paper, house=HOUSE), tmp_path) as screen:
        levels = screen.evaluate(LEVELS)
        said = screen.locator("html").get_attribute("lang")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert said == ("de-DE" if paper.language == "de" else "en-GB")


@each
def test_the_page_says_every_word_of_the_paper(name: str, browser: Browser, tmp_path: Path) -> None:
    paper = papers()[name]
    with opened(browser, html(paper, house=HOUSE), tmp_path) as screen:
        shown = set(words_in([screen.locator("body").text_content() or ""]))
    joined = " ".join(shown)
    missing = [word for word in words_in([*text_of(paper), *edges_of(paper)]) if word not in joined]
    # The word above the contents is told to those who hear the page, joints are of the files.
    assert [word for word in missing if word not in {paper.contents, "\N{MIDDLE DOT}"}] == []


def test_a_page_is_one_small_file_without_scripts() -> None:
    for name in ("note.de", "note.en"):
        page = html(papers()[name], house=HOUSE)
        assert len(page.encode()) < 300_000
        assert not re.search(r"<script|\bon\w+=|@import|<link|src=\"http", page)


def test_drawings_have_titles_and_words_and_names_of_their_own(
    browser: Browser, tmp_path: Path
) -> None:
    paper = papers()["note.de"]
    figures = [block for block in paper.blocks if isinstance(block, Figure)]
    with opened(browser, html(paper, house=HOUSE), tmp_path) as screen:
        drawings = screen.locator("svg[role=img]")
        told = screen.evaluate(
            "() => [...document.querySelectorAll('svg[role=img]')].map(svg => "
            "svg.getAttribute('aria-labelledby').split(' ')"
            ".map(id => document.getElementById(id).textContent))"
        )
        assert drawings.count() == len(figures) == 5
    assert told[0] == ["Ausfuhren", figures[0].words]
    assert [words for _, words in told] == [figure.words for figure in figures]


def test_names_within_drawings_do_not_meet() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><clipPath id="c"/>'
        '<g clip-path="url(#c)"/></svg>'
    )
    twice = (Figure(drawing=drawing, words="one"), Figure(drawing=drawing, words="two"))
    page = html(replace(every_block(), blocks=twice), house=HOUSE)
    assert 'id="figure-1-c"' in page
    assert "url(#figure-2-c)" in page


def test_tables_have_captions_and_their_heads_a_scope(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(papers()["note.en"], house=HOUSE), tmp_path) as screen:
        tables = screen.locator("table").count()
        assert screen.locator("table > caption").count() == tables == 5
        assert screen.locator("th:not([scope])").count() == 0
        assert screen.locator("th[scope=row]").count() > tables


def test_the_first_key_leads_to_the_content(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(papers()["note.de"], house=HOUSE), tmp_path) as screen:
        screen.keyboard.press("Tab")
        assert screen.evaluate("document.activeElement.textContent") == "Zum Inhalt"
        screen.keyboard.press("Enter")
        assert screen.evaluate("document.activeElement.id") == "content"


def test_a_figure_is_followed_to_its_source(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(papers()["note.de"], house=HOUSE), tmp_path) as screen:
        screen.get_by_text("851 Millionen Euro").first.click()
        assert screen.evaluate("document.querySelector(':target').textContent") == "Ausfuhren."


def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    page = html(hostile_paper(), house=House(name="<b>Haus</b>"))
    with opened(browser, page, tmp_path, size=SMALL_PHONE) as screen:
        assert screen.evaluate("window.broken") is None
        assert screen.locator("script, img, header b").count() == 0
        assert "<script>window.broken=1" in screen.locator("h1").inner_text()


def test_a_printed_page_leaves_out_what_is_for_screens(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(papers()["note.de"], house=HOUSE), tmp_path) as screen:
        screen.emulate_media(media="print")
        assert not screen.locator("nav").is_visible()
        assert not screen.locator(".skip").is_visible()


def test_a_logo_is_a_picture_with_its_words() -> None:
    page = html(every_block(), house=House(logo=LOGO))
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="Wappen"' in page
    broken = House(logo=replace(LOGO, is_svg=False))
    with pytest.raises(DamagedLogoError):
        html(every_block(), house=broken)


def test_a_figure_that_is_no_drawing_is_refused() -> None:
    paper = replace(every_block(), blocks=(Figure(drawing="nothing", words="?"),))
    with pytest.raises(NoDrawingError, match="draw it again"):
        html(paper, house=HOUSE)


@each
def test_the_same_paper_gives_the_same_page(name: str) -> None:
    paper = papers()[name]
    assert html(paper, house=HOUSE) == html(paper, house=HOUSE)
