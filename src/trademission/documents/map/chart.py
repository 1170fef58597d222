"""A small map without coastlines: marks, ways between them, a graticule, labels that keep clear."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trademission.documents.map.label_places import Box, Dot, Surroundings, place_label, text_width
from trademission.documents.map.projection import (
    WIDTH,
    GridLine,
    fitted,
    meridians,
    parallels,
)

BEND = 0.14  # how far a way bends aside, as a share of its length: there and back differ
LONGEST_LABEL = 26
TOUCH = 12.0
FONT, SMALL_FONT = 15.0, 13.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A city to draw; one with `numbers` holds the stops of these numbers."""

    text: str
    latitude: float
    longitude: float
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A mark on the drawing, with where its label stands."""

    x: float
    y: float
    text: str
    numbers: str
    label_x: float
    label_y: float
    label_anchor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A bent line from point to point, with an arrow in its middle."""

    path: str
    arrow: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """Everything on the drawing, in units of its view box."""

    width: float
    height: float
    points: tuple[Point, ...]
    ways: tuple[Way, ...]
    meridians: tuple[GridLine, ...]
    parallels: tuple[GridLine, ...]


def chart(*, marks: Sequence[Mark], legs: Sequence[tuple[int, int]]) -> Chart:
    """Return the drawing of `marks`, joined by `legs` (pairs of indices), fitted to its frame.

    A mark without numbers is left out where it would touch one with numbers.
    """
    frame = fitted([(m.latitude, m.longitude) for m in marks])
    dots = [Dot(x=frame.x(m.longitude), y=frame.y(m.latitude)) for m in marks]
    bends = [_bend(dots[a], dots[b]) for a, b in legs]
    ways = tuple(_way(dots[a], m, dots[b]) for (a, b), m in zip(legs, bends, strict=True))
    obstacles = [dot for (a, b), m in zip(legs, bends, strict=True)
                 for dot in _samples(dots[a], m, dots[b])]  # fmt: skip
    east, north = tuple(meridians(frame)), tuple(parallels(frame))
    names = [Box(x=line.at, y=frame.height - 18, width=40, height=18) for line in east]
    names += [Box(x=0, y=line.at - 18, width=40, height=18) for line in north]
    room = Box(x=4, y=4, width=WIDTH - 8, height=frame.height - 8)
    around = Surroundings(room=room, taken=names, obstacles=obstacles)
    return Chart(
        width=WIDTH,
        height=frame.height,
        points=tuple(_points(marks, dots, around)),
        ways=ways,
        meridians=east,
        parallels=north,
    )


def _bend(start: Dot, end: Dot) -> Dot:
    """Return the point that pulls the way from `start` to `end` to its left."""
    across, down = end.x - start.x, end.y - start.y
    return Dot(
        x=(start.x + end.x) / 2 + 2 * BEND * down, y=(start.y + end.y) / 2 - 2 * BEND * across
    )


def _along(start: Dot, bend: Dot, end: Dot, share: float) -> Dot:
    """Return the point of a quadratic Bezier curve at `share` of its way."""
    rest = 1 - share
    return Dot(
        x=rest * rest * start.x + 2 * rest * share * bend.x + share * share * end.x,
        y=rest * rest * start.y + 2 * rest * share * bend.y + share * share * end.y,
    )


def _samples(start: Dot, bend: Dot, end: Dot) -> Iterator[Dot]:
    yield from (_along(start, bend, end, i / 16) for i in range(2, 15))


def _way(start: Dot, bend: Dot, end: Dot) -> Way:
    middle = _along(start, bend, end, 0.55)
    angle = math.atan2(end.y - start.y, end.x - start.x)
    corners = ((6, 0), (-4, 4.5), (-4, -4.5))
    turned = (
        (
            middle.x + x * math.cos(angle) - y * math.sin(angle),
            middle.y + x * math.sin(angle) + y * math.cos(angle),
        )
        for x, y in corners
    )
    return Way(
        path=f"M{start.x:.1f} {start.y:.1f}Q{bend.x:.1f} {bend.y:.1f} {end.x:.1f} {end.y:.1f}",
        arrow=" ".join(f"{x:.1f},{y:.1f}" for x, y in turned),
    )


def _points(marks: Sequence[Mark], dots: Sequence[Dot], around: Surroundings) -> Iterator[Point]:
    """Yield the marks with their labels, each clear of the labels before."""
    taken = [*around.taken, *(Box(x=d.x - 7, y=d.y - 7, width=14, height=14) for d in dots)]
    stops = [dot for mark, dot in zip(marks, dots, strict=True) if mark.numbers]
    for mark, dot in zip(marks, dots, strict=True):
        if not mark.numbers and any(math.hypot(dot.x - s.x, dot.y - s.y) < TOUCH for s in stops):
            continue
        size = FONT if mark.numbers else SMALL_FONT
        numbers = ", ".join(str(number) for number in mark.numbers)
        text = _shortened(mark.text)
        width = text_width(f"{numbers} {text}" if numbers else text, size) + 4
        clear = replace(around, taken=tuple(taken))
        box = place_label(dot, width=width, height=size * 1.25, around=clear)
        taken.append(box)
        x, anchor = _anchored(box, dot)
        yield Point(
            x=dot.x,
            y=dot.y,
            text=text,
            numbers=numbers,
            label_x=round(x, 1),
            label_y=round(box.y + size, 1),
            label_anchor=anchor,
        )


def _anchored(box: Box, dot: Dot) -> tuple[float, str]:
    """Return where a label is held, on the side of its point: its width is an estimate."""
    if box.x > dot.x:
        return box.x + 2, "start"
    if box.x + box.width < dot.x:
        return box.x + box.width - 2, "end"
    return box.x + box.width / 2, "middle"


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[: LONGEST_LABEL - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
