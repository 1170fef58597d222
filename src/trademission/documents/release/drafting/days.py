"""Days in running text: 10. bis 20. September 2023, 10 to 20 September 2023."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from trademission.documents.dates import (
    DAY_ONLY,
    LOCALES,
    date_without_year,
    long_date,
)
from trademission.domain.text import Language

UNTIL = {"de": "bis", "en": "to"}


def spoken_range(first: date, last: date, language: Language, *, with_year: bool = True) -> str:
    """Return a span of days in words; one day is that day."""
    end = long_date(last, language) if with_year else date_without_year(last, language)
    if first == last:
        return end
    if first.year != last.year:
        begin = long_date(first, language)
    elif first.month != last.month:
        begin = date_without_year(first, language)
    else:
        begin = format_date(first, DAY_ONLY[language], locale=LOCALES[language])
    return f"{begin} {UNTIL[language]} {end}"


def spoken_ranges(spans: Sequence[tuple[date, date]], language: Language) -> list[str]:
    """Return several spans, the month said once if it is the same: 10. bis 14., 15. September."""
    months = {(day.year, day.month) for span in spans for day in span}
    if len(months) > 1:
        return [spoken_range(first, last, language, with_year=False) for first, last in spans]
    *others, (first, last) = spans
    early = [_in_month(*span, language) for span in others]
    return [*early, spoken_range(first, last, language, with_year=False)]


def _in_month(first: date, last: date, language: Language) -> str:
    days = [format_date(day, DAY_ONLY[language], locale=LOCALES[language]) for day in (first, last)]
    return days[0] if first == last else f"{days[0]} {UNTIL[language]} {days[1]}"


def heading_date(day: date, pattern: str, language: Language) -> str:
    """Return a day by a pattern of the house (Unicode LDML), such as 08.09.2023."""
    return format_date(day, pattern, locale=LOCALES[language])
