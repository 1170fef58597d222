"""Days and spans of days in running text, with the weekdays that stand beside them.

Known are 10. September 2023, 10.09.2023, 10 September 2023, September 10, 2023, 2023-09-10, spans
of these (10. bis 16. September, from 10 to 16 September, September 10-16), months with a year, and
years. A day without a year is of the year given. Not known are days in words (am zweiten Montag).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from babel.dates import get_day_names, get_month_names

from trademission.documents.dates import LOCALES
from trademission.documents.release.checks.layout import Stretch

WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def _names(of: str) -> dict[str, int]:
    """Return the names of months or weekdays in both languages, wide and short, to their number."""
    ask = get_month_names if of == "month" else get_day_names
    return {
        str(name).rstrip(".").casefold(): number
        for locale in LOCALES.values()
        for width in WIDTHS
        for context in CONTEXTS
        for number, name in ask(width, context=context, locale=locale).items()
    }


MONTHS = _names("month")
WEEKDAYS = _names("weekday")
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
WEEKDAY = rf"\b(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?"
DAY = r"(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[89]|20)\d\d(?!\d)"
ORDINAL = r"(?:\.|st|nd|rd|th)?"
BEFORE = rf"(?:(?P<weekday>{WEEKDAY})\s*,?\s*(?:den\s+|dem\s+|the\s+)?)?"
AFTER = rf"(?:\s*[,(]\s*(?:einem?\s+|an?\s+)?(?P<later_weekday>{WEEKDAY}))?"
SINGLE = re.compile(
    rf"""{BEFORE}
    (?: (?P<iso>(?<!\d){YEAR}-\d\d-\d\d(?!\d))
      | (?P<day>{DAY})\.\s?(?P<number>0?[1-9]|1[0-2])\.(?:\s?(?P<year>{YEAR}))?(?!\d)
      | (?P<day2>{DAY}){ORDINAL}\s*(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year2>{YEAR}))?
      | \b(?P<month3>{MONTH})\s+(?P<day3>{DAY})(?:st|nd|rd|th)?(?![\d.:])
        (?P<until>\s*(?:[-\u2013\u2014]|to|until|through|and)\s*(?P<last>{DAY})(?:st|nd|rd|th)?(?!\d))?
        (?:,?\s+(?P<year3>{YEAR}))?
    ){AFTER}""",
    re.IGNORECASE | re.VERBOSE,
)
OPENING = re.compile(
    rf"""{BEFORE}(?P<day>{DAY})(?:\.\s?(?P<number>0?[1-9]|1[0-2])\.|{ORDINAL}\s*(?P<month>{MONTH})?)
    (?:\s*(?P<year>{YEAR}))?\s*,?\s*
    (?:[-\u2013\u2014]|bis|to|until|through|(?P<two>[/,]|und|and))\s*(?:zum\s+|the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
MONTH_OR_YEAR = re.compile(rf"\b(?:{MONTH}\s+)?(?<![\d.,-]){YEAR}(?![.,]\d|-\d)", re.IGNORECASE)
LONGEST_OPENING = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class DayTold:
    """One day with its place; `weekday` is 0 for Monday to 6 if one stands beside it."""

    day: date
    start: int
    end: int
    weekday: int | None = None
    has_year: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SpanTold:
    """From when to when; a single day has no `first`."""

    last: DayTold
    first: DayTold | None = None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.first.start if self.first else self.last.start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.last.end

    @property
    def days(self) -> tuple[DayTold, ...]:
        """The days that are named."""
        return (self.first, self.last) if self.first else (self.last,)


def spans_told(text: str, *, year: int) -> tuple[SpanTold, ...]:
    """Return the days and spans of days of a text; `year` is that of days without one."""
    told: list[SpanTold] = []
    for found in SINGLE.finditer(text):
        last = _single(found, year)
        if last is None:
            continue
        new = tuple(_in_one_month(found, last)) or tuple(_chained(text, last))
        while told and told[-1].end > new[0].start:
            told.pop()
        told.extend(new)
    return tuple(told)


def _chained(text: str, last: DayTold) -> Iterator[SpanTold]:
    """Yield the spans that end with a whole date: 10. bis 14. und 15. bis 16. September."""
    days, is_span = [last], list[bool]()
    while True:
        start = days[0].start
        before = text[max(0, start - LONGEST_OPENING) : start]
        opening = OPENING.search(before)
        first = _opened(opening, start - len(before), days[0]) if opening else None
        if opening is None or first is None:
            break
        days.insert(0, first)
        is_span.insert(0, not opening["two"])
    place = 0
    while place < len(days):
        if place < len(is_span) and is_span[place]:
            yield SpanTold(first=days[place], last=days[place + 1])
            place += 1
        else:
            yield SpanTold(last=days[place])
        place += 1


def times_told(text: str) -> Iterator[Stretch]:
    """Yield where months with a year and years stand."""
    for found in MONTH_OR_YEAR.finditer(text):
        yield Stretch(start=found.start(), end=found.end())


def _single(found: re.Match[str], year: int) -> DayTold | None:
    told_year = found["year"] or found["year2"] or found["year3"]
    beside = found["weekday"] or found["later_weekday"]
    day = _date(
        found["iso"],
        told_year or year,
        _month(found["month"] or found["month3"], found["number"]),
        found["day"] or found["day2"] or found["day3"],
    )
    if day is None:
        return None
    return DayTold(
        day=day,
        start=found.start(),
        end=found.end() - found.group().endswith("."),
        weekday=None if beside is None else WEEKDAYS[beside.rstrip(".").casefold()],
        has_year=bool(told_year or found["iso"]),
    )


def _in_one_month(found: re.Match[str], first: DayTold) -> Iterator[SpanTold]:
    """Yield the span of September 10-16, which names its month before the days."""
    if not found["last"]:
        return
    day = _date(None, first.day.year, first.day.month, found["last"])
    if day is not None:
        ends = {"start": found.start("last"), "end": found.end()}
        last = DayTold(day=day, has_year=first.has_year, **ends)
        yield SpanTold(first=first, last=last)


def _opened(opening: re.Match[str], shift: int, last: DayTold) -> DayTold | None:
    """Return the first day of a span; month and year are those of the last where it has none."""
    month = _month(opening["month"], opening["number"]) or last.day.month
    year = opening["year"] or (last.day.year - (month > last.day.month))
    beside = opening["weekday"]
    day = _date(None, year, month, opening["day"])
    if day is None:
        return None
    return DayTold(
        day=day,
        start=shift + opening.start(),
        end=shift + max(opening.end(part) for part in ("day", "number", "month", "year")),
        weekday=None if beside is None else WEEKDAYS[beside.rstrip(".").casefold()],
        has_year=bool(opening["year"]),
    )


def _month(name: str | None, number: str | None) -> int | None:
    if name:
        return MONTHS[name.rstrip(".").casefold()]
    return int(number) if number else None


def _date(iso: str | None, year: str | int, month: int | None, day: str | None) -> date | None:
    """Return a date, None where the calendar has no such day."""
    try:
        return date.fromisoformat(iso) if iso else date(int(year), month or 0, int(day or 0))
    except ValueError:
        return None
