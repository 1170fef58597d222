"""The feeds: judged by parsers and by the grammar of Atom, in every state of a release."""

from calendar import timegm
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from time import struct_time

import feedparser
import pytest

from documents.release.judges import Shown, jing_complaints
from documents.release.released import (
    ADDRESS,
    LATER,
    OUT,
    corrected,
    edition,
    published,
    withdrawn,
)
from trademission.documents.release.formats import Channel, Edition, atom, rss
from trademission.domain.release import Release, ReleaseState, Step
from trademission.domain.text import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")
Write = Callable[[Channel, Iterable[Edition]], str]
STATES = {"published": published, "corrected": corrected, "withdrawn": withdrawn}


def channel(language: Language = "de") -> Channel:
    return Channel(
        title="Medieninformationen <alle> & mehr",
        description="Was das Haus mitteilt",
        page=f"{ADDRESS}{language}/",
        address=f"{ADDRESS}{language}/feed.atom",
        language=language,
    )


def instant(parts: struct_time) -> datetime:
    return datetime.fromtimestamp(timegm(parts), tz=UTC)


def entries(*releases: Release) -> list[Edition]:
    return [edition("de", release) for release in releases]


@pytest.mark.parametrize("language", LANGUAGES)
def test_atom_follows_the_grammar_of_its_rfc(language: Language, tmp_path: Path) -> None:
    editions = [edition(language, make()) for make in STATES.values()]
    assert jing_complaints(atom(channel(language), editions), tmp_path) == ""


def test_atom_without_entries_follows_the_grammar_too(tmp_path: Path) -> None:
    assert jing_complaints(atom(channel(), []), tmp_path) == ""


def test_the_grammar_would_find_a_fault(tmp_path: Path) -> None:
    broken = atom(channel(), entries(published())).replace("<updated>", "<updated>am ")
    assert "updated" in jing_complaints(broken, tmp_path)


@pytest.mark.parametrize("write", [rss, atom])
def test_the_feed_of_an_empty_newsroom_does_not_ask_the_clock(write: Write) -> None:
    feed = feedparser.parse(write(channel(), []).encode()).feed
    changed = feed.get("updated_parsed") or feed.published_parsed
    assert changed[:3] == (2000, 1, 1)


@pytest.mark.parametrize("write", [rss, atom])
def test_an_entry_is_dated_by_its_publication_and_not_by_an_embargo_before_it(
    write: Write,
) -> None:
    step = Step(to=ReleaseState.PUBLISHED, taken_at=LATER, by="Presse")
    (entry,) = feedparser.parse(
        write(channel(), entries(published(steps=(step,)))).encode()
    ).entries
    assert instant(entry.published_parsed) == LATER


def test_a_first_version_is_no_older_than_its_publication() -> None:
    (entry,) = feedparser.parse(atom(channel(), entries(published())).encode()).entries
    assert entry.published_parsed == entry.updated_parsed
    assert instant(entry.updated_parsed) == OUT


def test_a_correction_is_an_update_of_the_same_entry() -> None:
    first, second = (
        feedparser.parse(atom(channel(), entries(make())).encode()).entries[0]
        for make in (published, corrected)
    )
    assert first.id == second.id
    assert first.published_parsed == second.published_parsed
    assert instant(second.updated_parsed) == LATER


@pytest.mark.parametrize("write", [rss, atom])
def test_a_withdrawn_entry_replaces_the_old_one_and_says_why(write: Write) -> None:
    (entry,) = feedparser.parse(write(channel(), entries(withdrawn())).encode()).entries
    assert entry.id == edition().uri
    assert entry.title == "Zurückgezogene Medieninformation"
    assert entry.summary.endswith("am 9. September 2023 zurückgezogen: Falsche Zahl")


@pytest.mark.parametrize("write", [rss, atom])
def test_an_entry_names_the_office(write: Write) -> None:
    (entry,) = feedparser.parse(write(channel(), entries(published())).encode()).entries
    assert entry.author == "Sächsisches Staatsministerium für Wirtschaft, Arbeit und Verkehr"


@pytest.mark.parametrize("write", [rss, atom])
def test_a_summary_read_as_html_is_text_and_nothing_else(write: Write) -> None:
    reason = "<img src=x onerror=alert(1)> & <script>alert(2)</script>"
    step = Step(to=ReleaseState.WITHDRAWN, taken_at=LATER, by="Presse", reason=reason)
    gone = published(state=ReleaseState.WITHDRAWN, steps=(step,))
    parsed = feedparser.parse(write(channel(), entries(gone)).encode(), sanitize_html=False)
    shown = Shown(parsed.entries[0].summary)
    assert shown.tags == []
    assert shown.text.endswith(reason)
