"""The days of the programme: heading, place, clocks, holidays and items."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from trademission.documents.clean import one_line
from trademission.documents.content.lines import Line
from trademission.documents.dates import long_date, short_date, weekday
from trademission.documents.directory import Directory, Name
from trademission.domain.time import days_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day of the programme."""

    date: date
    weekday: str
    words: str
    short: str
    stops: tuple[Name, ...]
    clocks: tuple[str, ...]
    holidays: tuple[str, ...]
    is_rest_day: bool
    lines: tuple[Line, ...]


def all_days(
    directory: Directory, lines: tuple[Line, ...], *, also: tuple[date, ...] = ()
) -> tuple[Day, ...]:
    """Return every day that has an item or a stop, and the days `also`, in order."""
    found = {line.start.day for line in lines}.union(also)
    for stop in directory.brief.stops:
        found.update(days_of(stop.first_date, stop.last_date))
    return tuple(_day(one, directory, lines) for one in sorted(found))


def _day(day: date, directory: Directory, lines: tuple[Line, ...]) -> Day:
    own = tuple(line for line in lines if line.start.day == day)
    language = directory.language
    return Day(
        date=day,
        weekday=weekday(day, language),
        words=long_date(day, language),
        short=short_date(day, language),
        stops=tuple(_stops(day, directory)),
        clocks=tuple(_clocks(own)),
        holidays=tuple(_holidays(day, directory)),
        is_rest_day=day in directory.brief.policies.rest_days,
        lines=own,
    )


def _stops(day: date, directory: Directory) -> Iterator[Name]:
    for stop in sorted(directory.brief.stops, key=lambda s: (s.first_date, s.last_date)):
        if stop.first_date <= day <= stop.last_date:
            yield directory.name(stop.name, stop.labels)


def _clocks(own: tuple[Line, ...]) -> Iterator[str]:
    """Yield each offset of the day once, with the city whose clocks show it first."""
    seen: set[str] = set()
    for line in own:
        if line.start.offset not in seen:
            seen.add(line.start.offset)
            yield f"{line.start.city} {line.start.offset}"


def _holidays(day: date, directory: Directory) -> Iterator[str]:
    for holiday in directory.brief.holidays:
        if holiday.date == day:
            yield f"{one_line(holiday.name)} ({holiday.country})"
