"""Days, times and zones in words. Locale data comes from Babel; times are always 24 hours."""

from datetime import date, datetime

from babel import Locale
from babel.dates import format_date

from trademission.domain.text import Language
from trademission.domain.time import local_time

LOCALES: dict[Language, Locale] = {"de": Locale("de"), "en": Locale("en", "GB")}
LONG: dict[Language, str] = {"de": "d. MMMM y", "en": "d MMMM y"}
WITHOUT_YEAR: dict[Language, str] = {"de": "d. MMMM", "en": "d MMMM"}
DAY_ONLY: dict[Language, str] = {"de": "d.", "en": "d"}
DAY_AND_MONTH: dict[Language, str] = {"de": "d.M.", "en": "d MMM"}
SHORT: dict[Language, str] = {"de": "EE d.M.", "en": "EE d MMM"}


def long_date(day: date, language: Language) -> str:
    """Return `day` like 11. September 2023."""
    return _formatted(day, LONG[language], language)


def date_without_year(day: date, language: Language) -> str:
    """Return `day` like 11. September."""
    return _formatted(day, WITHOUT_YEAR[language], language)


def short_date(day: date, language: Language) -> str:
    """Return `day` like Mo 11.9. or Mon 11 Sept."""
    return _formatted(day, SHORT[language], language).replace(". ", " ", 1)


def weekday(day: date, language: Language) -> str:
    """Return the name of the day of the week."""
    return _formatted(day, "EEEE", language)


def date_range(first: date, last: date, language: Language) -> str:
    """Return a span of days without repeating month and year: 9.-20. September 2023."""
    whole = long_date(last, language)
    if first == last:
        return whole
    if first.year != last.year:
        return f"{long_date(first, language)} \N{EN DASH} {whole}"
    if first.month != last.month:
        return f"{date_without_year(first, language)} \N{EN DASH} {whole}"
    return f"{_formatted(first, DAY_ONLY[language], language)}\N{EN DASH}{whole}"


def short_range(first: date, last: date, language: Language) -> str:
    """Return a span of days as short as can be: 10.-21.9. or 10-21 Sept."""
    whole = _formatted(last, DAY_AND_MONTH[language], language)
    if first == last:
        return whole
    is_one_month = (first.year, first.month) == (last.year, last.month)
    pattern = DAY_ONLY[language] if is_one_month else DAY_AND_MONTH[language]
    return f"{_formatted(first, pattern, language)}\N{EN DASH}{whole}"


def clock(instant: datetime, zone: str) -> str:
    """Return what the clocks of `zone` show at `instant`, like 09:30."""
    return f"{local_time(instant, zone):%H:%M}"


def offset_of(instant: datetime, zone: str) -> str:
    """Return how far the clocks of `zone` are from UTC at `instant`, like UTC+9 or UTC-3:30."""
    offset = local_time(instant, zone).utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset is not None else 0
    sign = "+" if minutes >= 0 else "\N{MINUS SIGN}"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def stamp_words(stamp: datetime, language: Language) -> str:
    """Return an aware instant as day, time and offset of its own zone."""
    offset = f"{stamp:%z}"
    utc = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"
    return f"{long_date(stamp.date(), language)}, {stamp:%H:%M} {utc}"


def country_name(code: str, language: Language) -> str:
    """Return the name of a country, or its code where there is none."""
    return str(LOCALES[language].territories.get(code, code))


def language_name(tag: str, language: Language) -> str:
    """Return the name of a language, or its tag where there is none."""
    return str(LOCALES[language].languages.get(tag.partition("-")[0].lower(), tag))


def _formatted(day: date, pattern: str, language: Language) -> str:
    return format_date(day, pattern, locale=LOCALES[language])
