"""Land and borders within the frame of a map, from Natural Earth."""

import gzip
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from trademission.documents.map.clipping import Spot, Window, line_within, ring_within, thinned
from trademission.documents.map.projection import Frame

SHAPES = files("trademission.documents") / "map" / "natural_earth.json.gz"
UNIT = 1000  # the shapes are in thousandths of a degree
BEYOND = 4.0  # cut so far outside the drawing that the cut itself is not seen
# Nearer points are one for the eye. The first that leaves no more points than MOST is taken, so
# that a map of the whole earth does not weigh more than all the rest of a page.
CLOSE = (0.5, 0.75, 1.1, 1.6, 2.4)
MOST = 3500


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """A ring or line in degrees (longitude, latitude); longitudes may run past 180."""

    spots: tuple[Spot, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Shapes:
    """The land of the earth as rings to be filled by the even-odd rule, and its borders."""

    land: tuple[Shape, ...]
    borders: tuple[Shape, ...]


@lru_cache(maxsize=1)
def shapes() -> Shapes:
    """Return all shapes that come along."""
    held = json.loads(gzip.decompress(SHAPES.read_bytes()))
    return Shapes(
        land=tuple(_shape(steps) for steps in held["land"]),
        borders=tuple(_shape(steps) for steps in held["borders"]),
    )


def _shape(steps: Sequence[int]) -> Shape:
    """Return the shape of a first point and the steps to all others."""
    x = y = 0
    spots = []
    for across, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + up
        spots.append((x / UNIT, y / UNIT))
    longitudes, latitudes = zip(*spots, strict=True)
    return Shape(
        spots=tuple(spots),
        west=min(longitudes),
        south=min(latitudes),
        east=max(longitudes),
        north=max(latitudes),
    )


@lru_cache(maxsize=8)
def land_path(frame: Frame) -> str:
    """Return the land in a frame as an SVG path of closed rings, to be filled by even-odd."""
    window = _window(frame)
    cut = [ring_within(ring, window) for ring in _drawn(shapes().land, frame)]
    return "".join(f"{_path(ring)}z" for ring in _light(cut))


@lru_cache(maxsize=8)
def border_path(frame: Frame) -> str:
    """Return the borders of countries in a frame as an SVG path of open lines."""
    window = _window(frame)
    lines = _drawn(shapes().borders, frame)
    return "".join(
        _path(piece) for piece in _light([p for line in lines for p in line_within(line, window)])
    )


def _light(lines: Sequence[Sequence[Spot]]) -> list[list[Spot]]:
    """Return lines as exactly as they can be seen and as they may weigh, without specks."""
    found: list[list[Spot]] = []
    for close in CLOSE:
        seen = (line for line in lines if _is_seen(line, speck=2 * close))
        found = [thinned(line, closer_than=close) for line in seen]
        if sum(map(len, found)) <= MOST:
            break
    return found


def _window(frame: Frame) -> Window:
    return Window(
        left=-BEYOND, top=-BEYOND, right=frame.width + BEYOND, bottom=frame.height + BEYOND
    )


def _drawn(known: Iterable[Shape], frame: Frame) -> Iterator[list[Spot]]:
    """Yield the shapes that may be seen in a frame, in its units, each as often as it is seen.

    On a frame across the date line a shape is seen a turn of the earth away from its numbers.
    """
    margin = BEYOND / frame.scale / frame.shrink
    west, east = frame.west_edge - margin, frame.east_edge + margin
    for shape in known:
        if shape.south > frame.north_edge + margin or shape.north < frame.south_edge - margin:
            continue
        first, last = math.ceil((west - shape.east) / 360), math.floor((east - shape.west) / 360)
        for turn in range(first, last + 1):
            yield [frame.spot(x + 360 * turn, y) for x, y in shape.spots]


def _is_seen(line: Sequence[Spot], *, speck: float) -> bool:
    """Tell whether a ring or line is wider or taller than a speck."""
    if not line:
        return False
    return any(max(held) - min(held) > speck for held in zip(*line, strict=True))


def _path(line: Sequence[Spot]) -> str:
    """Return a line as an SVG path in steps of tenths of a unit, which keeps it short."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in line]
    steps = [
        (x - from_x, y - from_y)
        for (from_x, from_y), (x, y) in pairwise(tenths)
        if (x, y) != (from_x, from_y)
    ]
    x, y = tenths[0]
    path = f"M{_tenth(x)} {_tenth(y)}l" + " ".join(f"{_tenth(a)} {_tenth(b)}" for a, b in steps)
    return path.replace(" -", "-")


def _tenth(value: int) -> str:
    """Return tenths as a number, in as few signs as SVG allows."""
    whole, rest = divmod(abs(value), 10)
    digits = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"-{digits}" if value < 0 else digits
