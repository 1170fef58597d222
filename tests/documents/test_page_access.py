"""The page is open to everybody: axe finds nothing serious, and no width breaks it."""

from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from documents.hostile import LONG, hostile_mission
from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP, TODAY
from documents.screens import LAPTOP, PHONE, SIZES, SMALL_PHONE, opened, overflow
from trademission.documents import page
from trademission.domain.findings import Finding, Severity
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.text import Language, Text
from trademission.domain.view import reader_of_delegate, reader_of_level, view

FINDINGS = tuple(
    Finding(rule="r", severity=severity, sentence=Text(de="Ein Befund.", en="A finding."))
    for severity in Severity
)
LEVELS = """() => [...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))"""


def made(language: Language, mission: Mission = SAMPLE_MISSION) -> str:
    shown = view(mission, SAMPLE_PROGRAMME, reader_of_level(Visibility.INTERNAL))
    return page(shown, language=language, today=TODAY, findings=FINDINGS, stamp=STAMP)


def barriers(screen: Page) -> list[str]:
    """Return what axe holds to be serious or critical."""
    screen.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(screen).response["violations"]
    return [
        f"{one['id']}: {node['html']}"
        for one in found
        for node in one["nodes"]
        if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_barrier(
    language: Language, size: tuple[int, int], browser: Browser, tmp_path: Path, *, dark: bool
) -> None:
    with opened(browser, made(language), tmp_path, size=size, dark=dark) as screen:
        ground = screen.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == ("rgb(16, 23, 30)" if dark else "rgb(244, 246, 248)")
        assert barriers(screen) == []


def test_axe_finds_no_barrier_on_a_delegates_page(browser: Browser, tmp_path: Path) -> None:
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_delegate("d2"))
    text = page(shown, language="de", stamp=STAMP)
    with opened(browser, text, tmp_path, size=PHONE) as screen:
        assert barriers(screen) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [LAPTOP, PHONE, SMALL_PHONE])
def test_the_page_is_never_wider_than_the_window(
    language: Language, size: tuple[int, int], browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, made(language), tmp_path, size=size) as screen:
        screen.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert overflow(screen) == 0


@pytest.mark.parametrize("size", [LAPTOP, SMALL_PHONE])
def test_hostile_text_stays_text_and_wraps(
    size: tuple[int, int], browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, made("en", hostile_mission()), tmp_path, size=size) as screen:
        screen.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert screen.evaluate("window.broken") is None
        assert screen.locator("script, img").count() == 0
        assert overflow(screen) == 0
        title = screen.locator("h1").inner_text()
        assert title.startswith("Business delegation to Japan and South Korea <script>window.")
        assert "{{ 7*7 }} 🎉 مرحبا שלום" in title
        assert LONG in title
        whole = screen.locator("html").inner_text()
        assert not any(sign in whole for sign in "\x07\x1b\u202e\u2066")


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_heading_skips_a_level(language: Language, browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(language), tmp_path) as screen:
        levels = screen.evaluate(LEVELS)
        said = screen.locator("html").get_attribute("lang")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert said == language


def test_the_first_key_leads_to_the_programme(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made("en"), tmp_path) as screen:
        screen.keyboard.press("Tab")
        assert screen.evaluate("document.activeElement.textContent") == "Skip to the programme"
        screen.keyboard.press("Enter")
        assert screen.evaluate("document.activeElement.id") == "programme"


def test_every_link_within_the_page_leads_somewhere(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made("en"), tmp_path) as screen:
        lost = screen.evaluate(
            "() => [...document.querySelectorAll('a[href^=\"#\"]')]"
            ".map(a => a.getAttribute('href').slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        ids = screen.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert lost == []
    assert len(ids) == len(set(ids))


def test_the_list_is_read_out_and_the_grid_is_not(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made("en"), tmp_path) as screen:
        spoken = screen.locator("#day-2023-09-11").aria_snapshot()
    assert spoken.count("Briefing by the embassy") == 1


def test_a_printed_day_begins_on_its_own_page(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made("en"), tmp_path) as screen:
        screen.emulate_media(media="print")
        breaks = screen.evaluate(
            "() => [...document.querySelectorAll('.day:not(.is-empty)')].slice(1)"
            ".map(d => getComputedStyle(d).breakBefore)"
        )
        shown = screen.locator("nav.contents").is_visible()
    assert set(breaks) == {"page"}
    assert not shown
