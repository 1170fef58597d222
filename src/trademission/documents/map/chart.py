"""The map of a route: land, ways between marks, a graticule, labels that keep clear."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trademission.documents.map.label_places import (
    Box,
    Dot,
    Label,
    Surroundings,
    clear_place,
    placed,
    text_width,
)
from trademission.documents.map.land import border_path, land_path
from trademission.documents.map.projection import (
    ON_SCREEN,
    POLE,
    Frame,
    GridLine,
    Size,
    fitted,
    meridians,
    parallels,
)

# How far a way bends aside, as a share of its length: to its left, so there and back differ.
BENDS = (0.14, 0.2, 0.09, 0.27, 0.05)
LONGEST_LABEL = 26
ROUND, SMALL_ROUND = 7.0, 4.5  # half the room that a dot needs, of a stop and of a city
FAR, NEAR = 36.0, 18.0  # how far from its point the name of a stop, of another city, may stand
FONT, SMALL_FONT = 15.0, 13.0
STRIDE = 3.0  # a label must not slip between two points of a way
ARROW = ((6.0, 0.0), (-4.0, 4.5), (-4.0, -4.5))


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
    """Everything on the drawing, in units of its view box; `sea` is all between the poles."""

    width: float
    height: float
    sea: Box
    land: str
    borders: str
    points: tuple[Point, ...]
    ways: tuple[Way, ...]
    meridians: tuple[GridLine, ...]
    parallels: tuple[GridLine, ...]


def chart(
    *, marks: Sequence[Mark], legs: Sequence[tuple[int, int]], size: Size = ON_SCREEN
) -> Chart:
    """Return the drawing of `marks`, joined by `legs` (pairs of indices), fitted to its frame.

    A mark without numbers is left out where it would touch another or a label, or where its
    own label finds no clear place. What is drawn depends on the marks and the size alone.
    """
    frame = fitted([(m.latitude, m.longitude) for m in marks], size)
    dots = [Dot(x=frame.x(m.longitude), y=frame.y(m.latitude)) for m in marks]
    east, north = tuple(meridians(frame)), tuple(parallels(frame))
    names = [Box(x=line.at, y=frame.height - 18, width=40, height=18) for line in east]
    names += [Box(x=0, y=line.at - 18, width=40, height=18) for line in north]
    room = Box(x=4, y=4, width=frame.width - 8, height=frame.height - 8)
    stops = [dot for mark, dot in zip(marks, dots, strict=True) if mark.numbers]
    ways = [_bow(dots[a], dots[b], stops, room) for a, b in legs]
    obstacles = [dot for way in ways for dot in way.obstacles()]
    around = Surroundings(room=room, taken=names, obstacles=obstacles)
    return Chart(
        width=frame.width,
        height=frame.height,
        sea=_sea(frame),
        land=land_path(frame),
        borders=border_path(frame),
        points=tuple(_points(marks, dots, around)),
        ways=tuple(way.drawn() for way in ways),
        meridians=east,
        parallels=north,
    )


def _sea(frame: Frame) -> Box:
    """Return the part of the frame that is on the earth."""
    north, south = min(POLE, frame.north_edge), max(-POLE, frame.south_edge)
    top, bottom = round(frame.spot(0, north)[1], 1), round(frame.spot(0, south)[1], 1)
    return Box(x=0, y=top, width=frame.width, height=round(bottom - top, 1))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Bow:
    """A way on the drawing: a quadratic Bezier curve that bends to its left."""

    start: Dot
    end: Dot
    share: float

    def bend(self) -> Dot:
        """Return the point that pulls the way aside."""
        start, end = self.start, self.end
        return Dot(
            x=(start.x + end.x) / 2 + 2 * self.share * (end.y - start.y),
            y=(start.y + end.y) / 2 - 2 * self.share * (end.x - start.x),
        )

    def along(self, share: float) -> Dot:
        """Return the point at a share of the way."""
        start, bend, end = self.start, self.bend(), self.end
        rest = 1 - share
        return Dot(
            x=rest * rest * start.x + 2 * rest * share * bend.x + share * share * end.x,
            y=rest * rest * start.y + 2 * rest * share * bend.y + share * share * end.y,
        )

    def arrow(self) -> tuple[Dot, ...]:
        """Return the corners of the arrow in the middle, which points along."""
        middle, end = self.along(0.55), self.end
        angle = math.atan2(end.y - self.start.y, end.x - self.start.x)
        across, down = math.cos(angle), math.sin(angle)
        return tuple(
            Dot(x=middle.x + x * across - y * down, y=middle.y + x * down + y * across)
            for x, y in ARROW
        )

    def obstacles(self) -> Iterator[Dot]:
        """Yield points of the way, close together, and the corners of its arrow."""
        length = math.hypot(self.end.x - self.start.x, self.end.y - self.start.y)
        count = max(2, math.ceil(1.2 * length / STRIDE))
        yield from (self.along(i / count) for i in range(count + 1))
        yield from self.arrow()

    def drawn(self) -> Way:
        """Return the way as it is drawn."""
        start, bend, end = self.start, self.bend(), self.end
        return Way(
            path=f"M{start.x:.1f} {start.y:.1f}Q{bend.x:.1f} {bend.y:.1f} {end.x:.1f} {end.y:.1f}",
            arrow=" ".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in self.arrow()),
        )


def _bow(start: Dot, end: Dot, stops: Sequence[Dot], room: Box) -> _Bow:
    """Return the way between two stops: inside the frame, and if it can be past the others.

    Of those that can be neither the straightest is taken.
    """
    others = [_box(stop) for stop in stops if stop not in (start, end)]
    bows = [_Bow(start=start, end=end, share=share) for share in BENDS]
    inside = [bow for bow in bows if all(room.distance(dot) == 0 for dot in bow.obstacles())]
    clear = (
        bow
        for bow in inside
        if all(box.distance(dot) > ROUND for box in others for dot in bow.obstacles())
    )
    return next(clear, inside[0] if inside else bows[-1])


def _points(marks: Sequence[Mark], dots: Sequence[Dot], around: Surroundings) -> Iterator[Point]:
    """Yield the stops with their labels, then the other cities as far as there is room."""
    both = list(zip(marks, dots, strict=True))
    stops = [(mark, dot) for mark, dot in both if mark.numbers]
    taken = [*around.taken, *(_box(dot) for _, dot in stops)]
    boxes = placed([_label(*stop) for stop in stops], replace(around, taken=taken))
    yield from (_point(*stop, box) for stop, box in zip(stops, boxes, strict=True))
    taken += boxes
    for mark, dot in both:
        here = _box(dot, SMALL_ROUND)
        if mark.numbers or any(here.overlap(other) for other in taken):
            continue
        box = clear_place(_label(mark, dot), replace(around, taken=[*taken, here]))
        if box is not None:
            taken += (here, box)
            yield _point(mark, dot, box)


def _box(dot: Dot, half: float = ROUND) -> Box:
    """Return the room of a dot."""
    return Box(x=dot.x - half, y=dot.y - half, width=2 * half, height=2 * half)


def _size(mark: Mark) -> float:
    return FONT if mark.numbers else SMALL_FONT


def _numbers(mark: Mark) -> str:
    return ", ".join(str(number) for number in mark.numbers)


def _label(mark: Mark, dot: Dot) -> Label:
    words = f"{_numbers(mark)} {_shortened(mark.text)}".strip()
    size = _size(mark)
    return Label(
        dot=dot,
        width=text_width(words, size) + 4,
        height=size * 1.25,
        reach=FAR if mark.numbers else NEAR,
    )


def _point(mark: Mark, dot: Dot, box: Box) -> Point:
    x, anchor = _anchored(box, dot)
    return Point(
        x=dot.x,
        y=dot.y,
        text=_shortened(mark.text),
        numbers=_numbers(mark),
        label_x=round(x, 1),
        label_y=round(box.y + _size(mark), 1),
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
