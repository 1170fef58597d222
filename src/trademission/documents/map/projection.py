"""How degrees become units of a drawing, and the graticule.

Equirectangular projection whose standard parallel is the middle latitude, so that shapes near
the middle are true: x = longitude * cos(middle latitude), y = latitude.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SIDE, ABOVE = 84.0, 52.0  # room for labels
SMALLEST_SPAN = 4.0  # degrees; drawn larger, a stop would stand on land without a shape
STEPS = (0.25, 0.5, 1, 2, 5, 10, 20, 30, 60)
MOST_LINES = 6
POLE = 90
EDGE = 20.0  # nearer to the edge a line would have no room for its name


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """How wide a drawing is, and between which bounds it chooses its height."""

    width: float
    least_height: float
    most_height: float


ON_SCREEN = Size(width=460.0, least_height=240.0, most_height=460.0)
ON_PAPER = Size(width=720.0, least_height=320.0, most_height=560.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class GridLine:
    """A meridian or parallel, at x or y, with its name."""

    at: float
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """How degrees become units of the drawing."""

    west: float
    north: float
    shrink: float
    scale: float
    width: float
    height: float
    left: float
    top: float

    @property
    def west_edge(self) -> float:
        """Return the longitude of the left edge."""
        return self.west - self.left / self.shrink / self.scale

    @property
    def east_edge(self) -> float:
        """Return the longitude of the right edge, greater than that of the left one."""
        return self.west_edge + self.width / self.shrink / self.scale

    @property
    def north_edge(self) -> float:
        """Return the latitude of the upper edge; it may lie beyond the pole."""
        return self.north + self.top / self.scale

    @property
    def south_edge(self) -> float:
        """Return the latitude of the lower edge; it may lie beyond the pole."""
        return self.north_edge - self.height / self.scale

    def x(self, longitude: float) -> float:
        """Return how far from the left edge a longitude lies."""
        east_of_west = (longitude - self.west) % 360
        return round(self.left + east_of_west * self.shrink * self.scale, 1)

    def y(self, latitude: float) -> float:
        """Return how far from the upper edge a latitude lies."""
        return round(self.top + (self.north - latitude) * self.scale, 1)

    def spot(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point lies, exactly; its longitude counts on from that of the edge."""
        per_degree = self.shrink * self.scale
        return (longitude - self.west_edge) * per_degree, (self.north_edge - latitude) * self.scale


def fitted(points: Sequence[tuple[float, float]], size: Size) -> Frame:
    """Return the frame that fits points (latitude, longitude), no closer than SMALLEST_SPAN."""
    west, span_x = _westmost([longitude for _, longitude in points])
    south = min(latitude for latitude, _ in points)
    north = max(latitude for latitude, _ in points)
    shrink = max(0.2, math.cos(math.radians((south + north) / 2)))
    wide, tall = max(span_x * shrink, SMALLEST_SPAN), max(north - south, SMALLEST_SPAN)
    inner = size.width - 2 * SIDE
    height = min(max(inner * tall / wide + 2 * ABOVE, size.least_height), size.most_height)
    scale = min(inner / wide, (height - 2 * ABOVE) / tall)
    return Frame(
        west=west,
        north=north,
        shrink=shrink,
        scale=scale,
        width=size.width,
        height=round(height, 1),
        left=(size.width - span_x * shrink * scale) / 2,
        top=(height - (north - south) * scale) / 2,
    )


def _westmost(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return where the shortest stretch that holds all `longitudes` begins, and its length.

    It may cross the date line: what is cut out is the widest gap on the circle.
    """
    ordered = sorted({longitude % 360 for longitude in longitudes})
    after = [*ordered[1:], ordered[0] + 360]
    gaps = [later - earlier for earlier, later in zip(ordered, after, strict=True)]
    widest = gaps.index(max(gaps))
    return ordered[(widest + 1) % len(ordered)], 360 - gaps[widest]


def _step(span: float) -> float:
    return next((step for step in STEPS if span / step <= MOST_LINES), STEPS[-1])


def meridians(frame: Frame) -> Iterator[GridLine]:
    """Yield the meridians of a frame that leave room for their names, from west to east."""
    per_degree = frame.shrink * frame.scale
    first = frame.west_edge
    span = min(360.0, frame.width / per_degree)
    step = _step(span)
    count = math.floor((first + span) / step) - math.ceil(first / step) + 1
    for i in range(count):
        degree = (math.ceil(first / step) + i) * step
        x = (degree - first) * per_degree
        if EDGE < x < frame.width - 2 * EDGE:
            yield GridLine(at=round(x, 1), text=_degrees((degree + 180) % 360 - 180, "EW"))


def parallels(frame: Frame) -> Iterator[GridLine]:
    """Yield the parallels of a frame that leave room for their names, from south to north."""
    first = frame.north_edge
    span = min(180.0, frame.height / frame.scale)
    step = _step(span)
    lowest = math.ceil((first - span) / step)
    for i in range(lowest, math.floor(first / step) + 1):
        if abs(i * step) <= POLE:
            found = GridLine(at=frame.y(i * step), text=_degrees(i * step, "NS"))
            if EDGE < found.at < frame.height - EDGE:
                yield found


def _degrees(value: float, signs: str) -> str:
    """Return degrees with the letter of the hemisphere, zero without one."""
    letter = "" if value == 0 else signs[0] if value > 0 else signs[1]
    return f"{abs(value):g}\N{DEGREE SIGN}{letter}"
