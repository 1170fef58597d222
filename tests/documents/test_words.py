"""Words, dates and clean text in both languages."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trademission.documents
from trademission.documents import dates, words
from trademission.documents.clean import one_line
from trademission.documents.content.lines import FAMILY_OF
from trademission.documents.page.page_words import FAMILIES, PAGE_WORDS
from trademission.domain.appointments import Interpreting, Kind, Priority, State, Strength
from trademission.domain.findings import Severity
from trademission.domain.places import Mode, Visibility
from trademission.domain.text import Language, Text

SOURCE = Path(trademission.documents.__file__).parent


@pytest.mark.parametrize(
    ("known", "members"),
    [
        (words.KINDS, Kind),
        (words.STATES, State),
        (words.PRIORITIES, Priority),
        (words.STRENGTHS, Strength),
        (words.INTERPRETING, Interpreting),
        (words.MODES, Mode),
        (words.SEVERITIES, Severity),
        (words.READERS, Visibility),
        (FAMILY_OF, Kind),
    ],
)
def test_everything_has_a_word(known: Mapping[str, object], members: type[Kind]) -> None:
    assert set(known) == set(members)


def test_every_family_has_a_key_in_the_legend() -> None:
    assert set(FAMILY_OF.values()) | {"travel"} == set(FAMILIES)


@pytest.mark.parametrize("known", [PAGE_WORDS, FAMILIES, words.KINDS, words.STATES])
def test_no_word_is_empty(known: Mapping[str, Text]) -> None:
    assert all(text.de.strip() and text.en.strip() for text in known.values())


def test_every_word_of_the_page_is_used() -> None:
    folders = ("templates/*.html", "page/*.py", "content/*.py", "paper/*.py")
    files = (path for pattern in folders for path in SOURCE.glob(pattern))
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    used = set(re.findall(r"\bw\.(\w+)", text)) | set(re.findall(r"\bword\(['\"](\w+)", text))
    assert used == set(PAGE_WORDS)


@pytest.mark.parametrize(
    ("language", "first", "last", "expected"),
    [
        ("de", date(2023, 9, 9), date(2023, 9, 20), "9.\N{EN DASH}20. September 2023"),
        ("en", date(2023, 9, 9), date(2023, 9, 20), "9\N{EN DASH}20 September 2023"),
        ("de", date(2023, 9, 28), date(2023, 10, 2), "28. September \N{EN DASH} 2. Oktober 2023"),
        ("en", date(2023, 12, 30), date(2024, 1, 2), "30 December 2023 \N{EN DASH} 2 January 2024"),
        ("de", date(2023, 9, 9), date(2023, 9, 9), "9. September 2023"),
    ],
)
def test_a_range_of_days_repeats_nothing(
    language: Language, first: date, last: date, expected: str
) -> None:
    assert dates.date_range(first, last, language) == expected


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Tokyo", "UTC+9"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/St_Johns", "UTC\N{MINUS SIGN}2:30"),
        ("Etc/UTC", "UTC+0"),
    ],
)
def test_an_offset_is_told_in_hours(zone: str, expected: str) -> None:
    assert dates.offset_of(datetime(2023, 9, 12, tzinfo=UTC), zone) == expected


def test_a_stamp_tells_its_own_offset() -> None:
    berlin = datetime(2023, 9, 4, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    assert dates.stamp_words(berlin, "de") == "4. September 2023, 10:00 UTC+02:00"
    assert dates.stamp_words(berlin.astimezone(UTC), "en") == "4 September 2023, 08:00 UTC"


def test_short_days_carry_no_dot_after_the_weekday() -> None:
    assert dates.short_date(date(2023, 9, 11), "de") == "Mo 11.9."
    assert dates.short_date(date(2023, 9, 11), "en") == "Mon 11 Sept"


@given(st.text(alphabet=st.characters(categories=None)))
def test_clean_text_is_one_line_that_every_file_holds(text: str) -> None:
    clean = one_line(text)
    assert clean.encode("utf-8").decode("utf-8").split() == clean.split()
    assert clean.splitlines() in ([clean], [])
    assert one_line(clean) == clean


def test_clean_text_keeps_what_belongs_to_names() -> None:
    for name in ("Jörg Größ", "佐藤 健", "👩‍🔬 Labor", "שלום GmbH", "O'Neill & Co."):
        assert one_line(f"  {name}\n") == name
