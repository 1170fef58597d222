"""Days and spans of days as German and English releases write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan jänner",
            "februar february feb feber",
            "märz march mar mär mrz maerz",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday mon mo",
            "dienstag tuesday tue tues di",
            "mittwoch wednesday wed mi",
            "donnerstag thursday thu thur thurs do",
            "freitag friday fri fr",
            "samstag sonnabend saturday sat sa",
            "sonntag sunday sun so",
        )
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
# Two letters are a weekday with a point or comma only: "Do" and "So" are words.
SHORTEST = 3
_WEEKDAY = (
    "(?:"
    + "|".join(sorted((w for w in WEEKDAYS if len(w) >= SHORTEST), key=len, reverse=True))
    + ")"
)
_LEAD = (
    rf"(?:\b(?P<weekday>{_WEEKDAY}|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b(?=[.,]))[.,]{{0,2}}\s+(?:(?:den"
    rf"|dem|the)\s+)?)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
DAY = re.compile(
    rf"{_LEAD}(?:"
    rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    rf"|(?<![\d.,])(?P<numeric>\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?(?:20)?\d\d\b)?)(?!\d)"
    rf"|\b(?P<month_first>{_MONTH})\s+(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]?\d)"
    rf"|(?:(?<=\d[-\u2013—])|(?<=\d [-\u2013—] )|(?<=[\ddht] to )|(?<=[\ddht] and )"
    rf"|(?<=[\ddht] through ))"
    rf"(?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]?\d|\s?%|\.?\s+(?:of\s+)?{_MONTH})"
    rf"|(?<![\d.,])(?P<day>\d{{1,2}})(?:\.|st\b|nd\b|rd\b|th\b)?"
    rf"(?:\s+(?:of\s+)?(?P<month>{_MONTH})|(?=\s*(?:[-\u2013—,/]|bis\b|to\b|until\b|till\b"
    rf"|through\b|and\b|und\b|[.]))"
    rf"|(?<=\.)(?=\s))"
    rf")(?:,?\s+{_YEAR}(?![.,]\d))?",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"\s*(?:[-\u2013—]|bis(?:\s+(?:zum|einschließlich|inklusive|Ende))?|to|until|till|thru"
    r"|through|and|und|/)"
    r"\s*(?:(?:zum|dem|den|the|including|am|on)\s+)?",
    re.IGNORECASE,
)
LONGEST_JOURNEY = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class DayMention:
    """A day as written; what is not written is None."""

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    weekday: int | None

    @property
    def is_whole(self) -> bool:
        """Whether day and month are told."""
        return self.month is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class DaySpan:
    """From a day to a day, or one day; `first` is None where only the end is told."""

    start: int
    end: int
    first: date | None
    last: date
    is_single: bool = False
    weekday: int | None = None


def day_spans(words: str, near: date | None) -> Iterator[DaySpan]:
    """Yield the days and spans of a sentence; years that are missing are those nearest to `near`.

    Without `near` a day without a year is not read.
    """
    mentions = list(_mentions(words))
    number = 0
    while number < len(mentions):
        here = mentions[number]
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        span = _joined(words, here, after, near) if after else None
        number += 2 if span else 1
        span = span or _alone(words, here, near)
        if span:
            yield span


def single_days(words: str) -> Iterator[DaySpan]:
    """Yield the days that are told with month and year."""
    for span in day_spans(words, None):
        if span.is_single:
            yield span


def _mentions(words: str) -> Iterator[DayMention]:
    for found in DAY.finditer(words):
        mention = _mention(found)
        if mention is not None:
            yield mention


def _mention(found: re.Match[str]) -> DayMention | None:
    weekday = WEEKDAYS.get((found["weekday"] or "").lower())
    year = int(found["year"]) if found["year"] else None
    month: int | None = None
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    elif found["numeric"]:
        parts = [int(part) for part in re.findall(r"\d+", found["numeric"])]
        day, month = parts[0], parts[1]
        year = _full_year(parts[2]) if len(parts) > 2 else year  # noqa: PLR2004 - day, month, year
    else:
        day = int(found["day"] or found["day_after"] or found["day_last"])
        name = (found["month"] or found["month_first"] or "").lower().rstrip(".")
        month = MONTHS.get(name)
    if not 1 <= day <= 31 or month not in {None, *range(1, 13)}:  # noqa: PLR2004 - of a calendar
        return None
    start, end = found.span()
    return DayMention(start=start, end=end, day=day, month=month, year=year, weekday=weekday)


def _full_year(year: int) -> int:
    return year if year > 99 else 2000 + year  # noqa: PLR2004 - two digits


def _joined(words: str, one: DayMention, other: DayMention, near: date | None) -> DaySpan | None:
    if not BETWEEN.fullmatch(words[one.end : other.start].lstrip(",")):
        return None
    month = other.month or one.month
    last = _date(other.day, month, other.year or one.year, near)
    if last is None or (one.month is None and other.month is None):
        return None
    first = _date(one.day, one.month or month, one.year or last.year, near)
    if first is not None and first > last and one.year is None:
        first = _date(one.day, one.month or month, last.year - 1, near)
    if first is None or first > last or (last - first).days > LONGEST_JOURNEY:
        return None
    return DaySpan(start=one.start, end=other.end, first=first, last=last, weekday=one.weekday)


OPEN_END = re.compile(
    r"(?:bis(?:\s+(?:zum|einschließlich|inklusive))?|until|till|through|to)\s*(?:the\s+)?$",
    re.IGNORECASE,
)


def _alone(words: str, one: DayMention, near: date | None) -> DaySpan | None:
    day = _date(one.day, one.month, one.year, near) if one.is_whole else None
    if day is None:
        return None
    is_open = bool(OPEN_END.search(words[max(0, one.start - 30) : one.start]))
    first = None if is_open else day
    return DaySpan(
        start=one.start,
        end=one.end,
        first=first,
        last=day,
        is_single=not is_open,
        weekday=one.weekday,
    )


def _date(day: int, month: int | None, year: int | None, near: date | None) -> date | None:
    if month is None or (year is None and near is None):
        return None
    years = [year] if year is not None else [near.year + n for n in (0, 1, -1)] if near else []
    days = [made for one in years if one for made in [_made(one, month, day)] if made]
    if near is None or not days:
        return days[0] if days else None
    return min(days, key=lambda one: abs((one - near).days))


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
