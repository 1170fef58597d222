"""The page says what the view holds, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from documents.sample import (
    DELEGATES,
    SAMPLE_MISSION,
    SAMPLE_PROGRAMME,
    STAMP,
    TODAY,
)
from documents.screens import opened
from trademission.documents import page
from trademission.documents.words import STATES
from trademission.domain.findings import Finding, Severity
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language, Text
from trademission.domain.time import local_time
from trademission.domain.view import (
    Reader,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

INTERNAL = reader_of_level(Visibility.INTERNAL)
DELEGATION = reader_of_level(Visibility.DELEGATION)
ITEMS = """() => [...document.querySelectorAll('.item')].map(item => ({
  day: item.closest('.day').querySelector('h3 time').getAttribute('datetime'),
  title: item.querySelector('h4 bdi').textContent,
  start: item.querySelector('.when time').textContent,
  exact: [...item.querySelectorAll('.when time')].map(t => t.getAttribute('datetime')),
  where: item.querySelector('.where').textContent,
  state: item.querySelector('.badge')?.textContent ?? '',
}))"""
SECRETS = (
    "Taip",
    "Hsinchu",
    "Formosa",
    "Geheim",
    "Wafer",
    "21. September",
    "21 September",
    "UTC+8",
)


def made(reader: Reader, language: Language = "de", programme: Programme = SAMPLE_PROGRAMME) -> str:
    shown = view(SAMPLE_MISSION, programme, reader)
    return page(shown, language=language, today=TODAY, stamp=STAMP)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_entry_stands_with_its_time_place_name_and_state(
    language: Language, browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, made(INTERNAL, language), tmp_path) as screen:
        items = screen.evaluate(ITEMS)
    read = {(item["title"].partition(", ")[0], item["exact"][0]): item for item in items}
    brief = SAMPLE_MISSION.brief
    visits = {a.id: a for a in brief.appointments}
    places = {p.id: p for p in brief.places}
    for entry in SAMPLE_PROGRAMME.entries:
        visit = visits[entry.appointment]
        place = places[visit.place]
        name = next((o.text for o in visit.labels if o.language == language), visit.name)
        start, end = (local_time(at, place.zone) for at in (entry.start_at, entry.end_at))
        item = read[name, start.isoformat(timespec="minutes")]
        assert item["day"] == start.date().isoformat()
        assert item["start"] == f"{start:%H:%M}"
        assert item["exact"][1] == end.isoformat(timespec="minutes")
        assert place.name in item["where"]
        assert STATES[visit.state].in_language(language) in item["state"]
    arrivals = 1
    assert len(items) == len(SAMPLE_PROGRAMME.entries) + len(brief.transfers) + arrivals


def test_a_flight_shows_the_clocks_of_both_ends(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(DELEGATION), tmp_path) as screen:
        times = screen.locator(".item .when").first.inner_text().split()
    assert times == ["20:35", "UTC+2", "\N{EN DASH}", "bis", "So", "10.9.", "16:10", "UTC+9"]


def test_counts_by_segment_are_counted_from_the_list(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(DELEGATION), tmp_path) as screen:
        counts = screen.locator(".counts li").all_inner_texts()
        total = screen.locator(".facts strong").inner_text()
    assert [text.split() for text in counts] == [
        ["Politik", "1"],
        ["Unternehmen", "4"],
        ["Wissenschaft", "1"],
        ["Kommunen", "1"],
        ["Agentur", "1"],
    ]
    assert int(total) == len(DELEGATES)


def test_the_stops_of_the_map_stand_in_the_list_too(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(INTERNAL), tmp_path) as screen:
        on_map = screen.locator(".stop-name").all_text_contents()
        listed = screen.locator(".stops strong bdi").all_text_contents()
    assert on_map == ["1 Tokio", "2 Seoul", "3 Taipeh"]
    assert listed == ["Tokio", "Seoul", "Taipeh"]


def test_names_in_other_scripts_say_their_language(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(DELEGATION), tmp_path) as screen:
        spoken = screen.evaluate(
            "() => [...document.querySelectorAll('.stops .other')]"
            ".map(o => [o.lang, o.textContent])"
        )
    assert spoken == [["ja", "東京"], ["ko", "서울"]]


def test_the_day_that_is_today_is_marked_in_words(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(DELEGATION), tmp_path) as screen:
        marked = screen.locator(".day:has(.badge.today) h3 time").all_inner_texts()
    assert marked == ["12. September 2023"]


def test_organisers_read_what_is_open(browser: Browser, tmp_path: Path) -> None:
    finding = Finding(
        rule="travel_time",
        severity=Severity.WARN,
        sentence=Text(de="Der Weg ist knapp.", en="The way is tight."),
    )
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, INTERNAL)
    text = page(shown, language="en", today=TODAY, findings=(finding,), stamp=STAMP)
    with opened(browser, text, tmp_path) as screen:

        def row(section: str) -> list[list[str]]:
            rows = screen.locator(f"#{section} tbody tr")
            cells = "r => [...r.children].map(c => c.textContent.trim())"
            return [one.evaluate(cells) for one in rows.all()]

        assert row("asks") == [
            [
                "\N{EN DASH}",
                "Gespräch im Wirtschaftsministerium",
                "Mon 11 Sept, 15:00",
                "Tue 12 Sept, 15:00",
            ]
        ]
        assert row("unplaced") == [
            ["Besuch bei Beta Motors", "should", "Declined", "It was declined or cancelled."],
            ["Idee: Besuch im Reinraum", "should", "Idea", "No free morning."],
        ]
        assert row("unmet") == [
            ["Ada Beispiel", "Idee: Besuch im Reinraum", "must", "It costs more than it brings."]
        ]
        assert row("findings") == [["Warning", "The way is tight."]]


def test_the_delegation_reads_nothing_of_what_is_open() -> None:
    text = made(DELEGATION)
    for anchor in ("asks", "unplaced", "unmet", "findings"):
        assert f'id="{anchor}"' not in text
    assert "Reinraum" not in text


OTHERS = (
    DELEGATION,
    reader_of_level(Visibility.PUBLIC),
    reader_of_delegate("d3"),
    reader_of_host("h-alpha"),
)


@pytest.mark.parametrize("reader", OTHERS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_confidential_leaks(reader: Reader, language: Language) -> None:
    text = made(reader, language)
    assert [secret for secret in SECRETS if secret in text] == []
    assert "Taip" in made(INTERNAL, language)


def test_a_delegate_reads_their_own_days_and_nobody_elses(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, made(reader_of_delegate("d6"), "en"), tmp_path) as screen:
        own = screen.locator("#my-days a").all_inner_texts()
        others = screen.locator("details").count()
        first = screen.locator("#my-days a").first.get_attribute("href")
        target = screen.locator(f"{first} h4").inner_text()
    assert own == [
        "Flug BER-Haneda",
        "Arrival: Flug BER-Haneda",
        "Welcome dinner of the delegation",
        "Briefing by the embassy",
        "Workshop Leistungselektronik",
        "Flug Haneda-Incheon",
        "Forum Zukunft der Mobilität",
    ]
    assert others == 0
    assert target == own[0]


def test_the_delegation_opens_the_days_of_each_by_keyboard(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, made(DELEGATION), tmp_path) as screen:
        assert screen.locator("details").count() == len(DELEGATES)
        one = screen.locator("details", has_text="Emil Exempel").first
        one.locator("summary").focus()
        screen.keyboard.press("Enter")
        assert one.locator("tbody tr").first.is_visible()


def test_a_host_reads_the_own_rounds_and_every_name_that_comes(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, made(reader_of_host("h-alpha"), "en"), tmp_path) as screen:
        titles = screen.locator("h4 bdi").all_inner_texts()
        who = screen.locator(".who dd").all_inner_texts()
        sections = screen.locator("main > section").count()
    assert titles == [f"Visit to Alpha Semiconductor, round {number}" for number in (1, 2)]
    assert who == ["3: Minister, Ada Beispiel, Jörg Größ", "2: Gustav Gleichnis, Mia Muster"]
    assert sections == 2


def test_a_programme_without_entries_is_a_page_too(browser: Browser, tmp_path: Path) -> None:
    empty = Programme(mission=SAMPLE_PROGRAMME.mission)
    with opened(browser, made(DELEGATION, "en", empty), tmp_path) as screen:
        assert screen.locator("h1").inner_text().startswith("Business delegation")


def test_the_same_arguments_give_the_same_text() -> None:
    again = replace(SAMPLE_PROGRAMME, entries=tuple(reversed(SAMPLE_PROGRAMME.entries)))
    assert made(INTERNAL, "en", again) == made(INTERNAL, "en")


def test_only_addresses_of_the_web_become_links() -> None:
    text = made(DELEGATION)
    assert 'href="https://example.org/reise"' in text
    assert "javascript:" not in text


def test_where_few_are_missing_the_few_are_named() -> None:
    without_gustav = tuple(
        replace(e, attendees=tuple(d.id for d in DELEGATES if d.id != "d8"))
        if e.appointment == "forum"
        else e
        for e in SAMPLE_PROGRAMME.entries
    )
    text = made(DELEGATION, "en", replace(SAMPLE_PROGRAMME, entries=without_gustav))
    assert "7 of 8, all except Gustav Gleichnis" in text
