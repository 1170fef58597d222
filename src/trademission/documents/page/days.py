"""The days as the page shows them: with anchors to jump to and a grid drawn to scale."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from trademission.documents.content.days import Day as PlainDay
from trademission.documents.content.days import all_days as plain_days
from trademission.documents.content.lines import Line
from trademission.documents.directory import Directory
from trademission.documents.page.grid import Grid, grids


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedLine:
    """A line with its anchor; `offset` is told where it is not the one of the line before."""

    anchor: str
    line: Line
    offset: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day of the page; `plain` is what every paper says of it."""

    plain: PlainDay
    anchor: str
    is_today: bool
    lines: tuple[ListedLine, ...]
    grids: tuple[Grid, ...]


def all_days(
    directory: Directory, lines: tuple[Line, ...], *, today: date | None
) -> tuple[Day, ...]:
    """Return every day that has an item or a stop, in order."""
    anchors = {line: f"item-{number}" for number, line in enumerate(lines, start=1)}
    return tuple(
        Day(
            plain=day,
            anchor=f"day-{day.date.isoformat()}",
            is_today=day.date == today,
            lines=tuple(_listed(day.lines, anchors)),
            grids=grids(day.lines),
        )
        for day in plain_days(directory, lines)
    )


def _listed(own: tuple[Line, ...], anchors: dict[Line, str]) -> Iterator[ListedLine]:
    before = own[0].start.offset if own else ""
    for line in own:
        is_told = line.start.offset != before or line.crosses_zones
        offset = line.start.offset if is_told else ""
        yield ListedLine(anchor=anchors[line], line=line, offset=offset)
        before = line.start.offset
