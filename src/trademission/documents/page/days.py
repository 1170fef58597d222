"""The days of the page: heading, place, grid and list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from trademission.documents.clean import one_line
from trademission.documents.dates import long_date, short_date, weekday
from trademission.documents.directory import Directory, Name
from trademission.documents.page.grid import Grid, grids
from trademission.documents.page.lines import Line
from trademission.domain.time import days_of


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedLine:
    """A line with its anchor; `offset` is told where it is not the one of the line before."""

    anchor: str
    line: Line
    offset: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day of the programme."""

    date: date
    anchor: str
    weekday: str
    words: str
    short: str
    stops: tuple[Name, ...]
    clocks: tuple[str, ...]
    holidays: tuple[str, ...]
    is_today: bool
    is_rest_day: bool
    lines: tuple[ListedLine, ...]
    grids: tuple[Grid, ...]


def all_days(
    directory: Directory, lines: tuple[Line, ...], *, today: date | None
) -> tuple[Day, ...]:
    """Return every day that has an item or a stop, in order."""
    anchors = {line: f"item-{number}" for number, line in enumerate(lines, start=1)}
    found = {line.start.day for line in lines}
    for stop in directory.brief.stops:
        found.update(days_of(stop.first_date, stop.last_date))
    return tuple(_day(one, directory, anchors, today) for one in sorted(found))


def _day(day: date, directory: Directory, anchors: dict[Line, str], today: date | None) -> Day:
    own = tuple(line for line in anchors if line.start.day == day)
    language, policies = directory.language, directory.brief.policies
    return Day(
        date=day,
        anchor=f"day-{day.isoformat()}",
        weekday=weekday(day, language),
        words=long_date(day, language),
        short=short_date(day, language),
        stops=tuple(_stops(day, directory)),
        clocks=tuple(_clocks(own)),
        holidays=tuple(_holidays(day, directory)),
        is_today=day == today,
        is_rest_day=day in policies.rest_days,
        lines=tuple(_listed(own, anchors)),
        grids=grids(own),
    )


def _listed(own: tuple[Line, ...], anchors: dict[Line, str]) -> Iterator[ListedLine]:
    before = own[0].start.offset if own else ""
    for line in own:
        is_told = line.start.offset != before or line.crosses_zones
        offset = line.start.offset if is_told else ""
        yield ListedLine(anchor=anchors[line], line=line, offset=offset)
        before = line.start.offset


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
