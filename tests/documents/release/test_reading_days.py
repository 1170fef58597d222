"""Days, spans and stays as they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.dates import date_range, long_date
from trademission.documents.release.reading import read_release
from trademission.documents.release.reading.day_words import day_spans

NEAR = date(2025, 2, 1)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 12, 1))


def spans(words: str) -> list[tuple[date | None, date]]:
    return [(one.first, one.last) for one in day_spans(words, NEAR)]


@pytest.mark.parametrize(
    "words",
    [
        "vom 10. bis 16. März",
        "vom 10. bis zum 16. März 2025",
        "10.\N{EN DASH}16. März",
        "10.-16.3.2025",
        "10.03. - 16.03.2025",
        "zwischen dem 10. und dem 16. März",
        "Montag, 10. März, bis Sonntag, 16. März",
        "from 10 to 16 March",
        "10\N{EN DASH}16 March 2025",
        "10th to 16th March",
        "from March 10th to 16th",
        "(March 10\N{EN DASH}16)",
        "March 10-16, 2025",
        "between 10 and 16 March",
        "from Monday, March 10, through Sunday, March 16",
        "Monday 10 to Sunday 16 March",
    ],
)
def test_a_span_is_read_however_it_is_written(words: str) -> None:
    assert spans(words) == [(date(2025, 3, 10), date(2025, 3, 16))]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("vom 28. Februar bis 4. März", date(2025, 2, 28), date(2025, 3, 4)),
        ("Dec 29 through Jan 3", date(2024, 12, 29), date(2025, 1, 3)),
        ("bis zum 20. März", None, date(2025, 3, 20)),
        ("9./10. Mai", date(2025, 5, 9), date(2025, 5, 10)),
    ],
)
def test_spans_over_months_and_years_and_with_one_end(
    words: str, first: date | None, last: date
) -> None:
    assert spans(words) == [(first, last)]


def test_numbers_that_are_no_days_are_none() -> None:
    assert spans("der 10. Wirtschaftstag mit 30 Firmen, 12,5 Prozent und 31. Februar") == []


@given(first=DAYS, length=st.integers(min_value=0, max_value=30))
def test_what_our_own_papers_print_is_read_back(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    for language in ("de", "en"):
        printed = date_range(first, last, language)
        assert [(one.first, one.last) for one in day_spans(printed, None)] == [(first, last)]


@given(DAYS)
def test_a_day_of_issue_alone_in_its_line_is_found(day: date) -> None:
    found = read_release(f"Dresden, {long_date(day, 'de')}\n\nMinisterin reist nach Kanada\n")
    assert [(one.day, one.is_issue) for one in found.days][:1] == [(day, True)]


def test_the_weekday_that_the_text_names_is_kept_even_if_it_is_wrong() -> None:
    found = read_release("Ministerin reist nach Kanada\n\nMontag, 4. März 2025\n")
    assert [one.weekday for one in found.days if one.is_issue] == [0]


def test_each_country_has_its_days_in_one_sentence() -> None:
    found = read_release(
        "TORONTO, September 8, 2025 \N{EN DASH} An envoy will lead a trade mission to Poland and"
        " Denmark next week. The delegates will spend four days in Poland (September 14-17) and"
        " three in Denmark (September 18-20).\n"
    )
    assert [(one.country, one.first_date, one.last_date) for one in found.stays] == [
        ("", date(2025, 9, 14), date(2025, 9, 20)),
        ("PL", date(2025, 9, 14), date(2025, 9, 17)),
        ("DK", date(2025, 9, 18), date(2025, 9, 20)),
    ]


def test_a_country_reached_on_a_day_is_stayed_in_until_the_end() -> None:
    found = read_release(
        "Kammer reist nach Marokko und Tunesien\n\nChemnitz, 22. September 2025. Die Delegation"
        " besucht vom 28. September bis 3. Oktober zunächst Casablanca. Am 1. Oktober reist die"
        " Gruppe weiter nach Tunis.\n"
    )
    assert [(one.country, one.last_date) for one in found.stays][1:] == [
        ("MA", date(2025, 10, 1)),
        ("TN", date(2025, 10, 3)),
    ]
