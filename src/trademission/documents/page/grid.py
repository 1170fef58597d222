"""A day drawn to scale: time runs down, what runs in parallel stands side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.content.lines import Line
from trademission.domain.time import minutes_between

DAY_MINUTES = 24 * 60
ARRIVAL_MINUTES = 30  # an arrival has no length of its own; this is how tall it is drawn
MINUTE_REM, LINE_REM, FRAME_REM = 0.047, 1.02, 0.37  # as in style.css
SHORTEST_MINUTES = 25  # less would not hold one line of text


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One item in the grid: minutes from the top, and its share of the width in percent."""

    line: Line
    top_minutes: int
    height_minutes: int
    left_percent: float
    width_percent: float

    @property
    def lines(self) -> int:
        """How many whole lines of text fit, at the sizes of the style sheet."""
        return max(1, int((self.height_minutes * MINUTE_REM - FRAME_REM) / LINE_REM))


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """The items of a day on clocks with one offset, between two full hours."""

    offset: str
    city: str
    first_hour: int
    last_hour: int
    blocks: tuple[Block, ...]

    @property
    def hours(self) -> range:
        """Every full hour on the axis."""
        return range(self.first_hour, self.last_hour + 1)

    @property
    def height_minutes(self) -> int:
        """How long the axis is."""
        return (self.last_hour - self.first_hour) * 60


@dataclass(frozen=True, kw_only=True, slots=True)
class _Span:
    line: Line
    start: int
    end: int


def grids(lines: Iterable[Line]) -> tuple[Grid, ...]:
    """Return a grid for each offset of the day's clocks that has two items or more.

    Clocks with different offsets do not share an axis: the same height would mean two times.
    """
    by_offset: dict[str, list[Line]] = {}
    for line in lines:
        by_offset.setdefault(line.start.offset, []).append(line)
    return tuple(_grid(found) for found in by_offset.values() if len(found) > 1)


def _grid(lines: list[Line]) -> Grid:
    spans = sorted((_span(line) for line in lines), key=lambda s: (s.start, -s.end))
    first_hour = spans[0].start // 60
    last_hour = -(-max(span.end for span in spans) // 60)
    blocks = (block for cluster in _clusters(spans) for block in _blocks(cluster, first_hour * 60))
    return Grid(
        offset=lines[0].start.offset,
        city=lines[0].start.city,
        first_hour=first_hour,
        last_hour=last_hour,
        blocks=tuple(blocks),
    )


def _span(line: Line) -> _Span:
    """Return the minutes of the local day that an item takes, cut at midnight."""
    hours, minutes = line.start.clock.split(":")
    start = int(hours) * 60 + int(minutes)
    if line.end is None:
        return _Span(line=line, start=max(0, start - ARRIVAL_MINUTES), end=max(start, 30))
    length = max(SHORTEST_MINUTES, minutes_between(line.start.at, line.end.at))
    start = min(start, DAY_MINUTES - SHORTEST_MINUTES)
    return _Span(line=line, start=start, end=min(DAY_MINUTES, start + length))


def _clusters(spans: Iterable[_Span]) -> Iterator[list[_Span]]:
    """Yield groups of spans that overlap, directly or through others."""
    cluster: list[_Span] = []
    for span in spans:
        if cluster and span.start >= max(one.end for one in cluster):
            yield cluster
            cluster = []
        cluster.append(span)
    yield cluster


def _blocks(cluster: list[_Span], top: int) -> Iterator[Block]:
    """Yield the spans of a cluster, each in the first column that is free."""
    ends: list[int] = []
    columns: list[int] = []
    for span in cluster:
        free = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        ends[free : free + 1] = [span.end]
        columns.append(free)
    width = 100 / len(ends)
    for span, column in zip(cluster, columns, strict=True):
        yield Block(
            line=span.line,
            top_minutes=span.start - top,
            height_minutes=span.end - span.start,
            left_percent=round(column * width, 3),
            width_percent=round(width, 3),
        )
