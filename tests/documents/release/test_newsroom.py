from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.release.released import ADDRESS, LATER, OUT, ROOM, embargoed, published, version
from trademission.documents.release.newsroom import is_shown, newsroom_files
from trademission.domain.errors import RefusedValueError
from trademission.domain.release import (
    Photograph,
    Release,
    ReleaseState,
    Step,
)
from trademission.domain.text import Text

MICROSECOND = timedelta(microseconds=1)
# Some hours are named twice when the clocks go back: the second one is the later.
HOURS = {
    "Berlin, first 02:30": ("2025-10-26T02:30", 0, "Europe/Berlin"),
    "Berlin, second 02:30": ("2025-10-26T02:30", 1, "Europe/Berlin"),
    "Berlin, after the gap": ("2026-03-29T03:00", 0, "Europe/Berlin"),
    "New York, second 01:30": ("2025-11-02T01:30", 1, "America/New_York"),
    "Tokyo": ("2025-10-26T00:00", 0, "Asia/Tokyo"),
}


def files(*releases: Release, now: datetime = LATER) -> dict[str, bytes]:
    return dict(newsroom_files(releases, now=now, newsroom=ROOM))


@pytest.mark.parametrize("name", HOURS)
def test_before_the_hour_no_file_holds_a_trace_and_at_it_all_do(name: str) -> None:
    local, fold, zone = HOURS[name]
    hour = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold)
    other, hidden = published(), embargoed(hour, zone)
    before = hour.astimezone(UTC) - MICROSECOND
    assert files(other, hidden, now=before) == files(other, now=before)
    at_it = files(other, hidden, now=hour.astimezone(UTC))
    assert "de/geheim/index.html" in at_it
    assert b"geheim" in at_it["de/feed.rss"]


@settings(max_examples=40)
@given(st.sampled_from(ReleaseState), st.integers(-3, 3))
def test_only_what_is_out_and_past_its_hour_is_shown(state: ReleaseState, hours: int) -> None:
    known = embargoed(OUT, "Europe/Berlin")
    now = OUT + timedelta(hours=hours)
    is_out = state in {ReleaseState.PUBLISHED, ReleaseState.CORRECTED, ReleaseState.WITHDRAWN}
    assert is_shown(replace(known, state=state), now=now) == (is_out and hours >= 0)


@pytest.mark.parametrize(
    "state",
    [
        ReleaseState.DRAFT,
        ReleaseState.CHECKED,
        ReleaseState.APPROVED,
        ReleaseState.UNDER_EMBARGO,
    ],
)
def test_what_is_not_out_leaves_no_trace_whatever_the_hour(state: ReleaseState) -> None:
    other, hidden = published(), published(id="geheim", state=state)
    assert files(other, hidden) == files(other)


def test_a_release_stands_there_in_every_format_and_both_languages() -> None:
    found = files(published())
    name = "sachsen-japan-korea-2023-1"
    formats = (
        "index.html", "release.pdf", "release.docx", "release.txt", "release.ninjs.json",
        "figures.json", "figures.csv",
    )  # fmt: skip
    assert set(found) == {
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
    step = Step(to=ReleaseState.WITHDRAWN, taken_at=LATER, by="Presse", reason="Falsche Zahl")
    gone = published(state=ReleaseState.WITHDRAWN, steps=(*published().steps, step))
    found = files(gone)
    folder = "de/sachsen-japan-korea-2023-1"
    assert set(found) & {f"{folder}/release.pdf", f"{folder}/release.txt"} == set()
    page = found[f"{folder}/index.html"].decode()
    assert "Diese Medieninformation wurde am 9. September 2023 zurückgezogen: Falsche Zahl" in page
    for content in found.values():
        assert b"Wirtschaftsdelegation" not in content
        assert b"business delegation" not in content


def test_a_correction_says_on_the_page_what_was_wrong() -> None:
    second = replace(
        version(),
        number=2,
        made_at=LATER,
        correction=Text(de="Rang berichtigt", en="rank corrected"),
    )
    mended = published(versions=(version(), second), state=ReleaseState.CORRECTED)
    found = files(mended)
    page = found["en/sachsen-japan-korea-2023-1/index.html"].decode()
    assert "Correction (version 2, 9 September 2023): rank corrected" in page
    assert "(Version 2)" in found["en/index.html"].decode()
    assert feedparser.parse(found["en/feed.atom"]).entries[0].updated_parsed[:3] == (2023, 9, 9)


def test_a_photograph_goes_out_only_with_credit_and_rights() -> None:
    caption = Text(de="Minister", en="Minister")
    good = Photograph(file="bild 1.jpg", caption=caption, credit="Foto: A", rights="frei")
    bad = replace(good, file="bild 2.jpg", rights=" ")
    room = replace(ROOM, pictures={"bild 1.jpg": b"1", "bild 2.jpg": b"2"})
    release = published(photographs=(good, bad))
    found = dict(newsroom_files([release], now=LATER, newsroom=room))
    assert found["de/sachsen-japan-korea-2023-1/bild-1.jpg"] == b"1"
    assert not any("bild-2" in name for name in found)


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
