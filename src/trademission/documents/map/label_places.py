"""Where labels stand beside their points, clear of each other, of points, ways and the edge."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

STEPS = (9.0, 13.5, 18.0, 27.0, 36.0)
CLASH, COVERED, FAR = 10_000.0, 10.0, 5.0
LEAST_GAIN = 0.001  # what is less is an error of rounding, and could go on for ever
SHARES = (0.5, 0.25, 0.75, 0.0, 1.0)  # how far a label above or below reaches to the left


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """A point of the drawing."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle of the drawing, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: "Box") -> float:
        """Return the area that both cover."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, down)

    def distance(self, dot: Dot) -> float:
        """Return how far a point is from the nearest point of this box."""
        across = max(self.x - dot.x, 0.0, dot.x - self.x - self.width)
        down = max(self.y - dot.y, 0.0, dot.y - self.y - self.height)
        return math.hypot(across, down)


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A label to be placed: its point, its size, and how far from the point it may stand."""

    dot: Dot
    width: float
    height: float
    reach: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What labels must keep to (`room`) and clear of.

    `taken` are boxes, `obstacles` points of ways, close enough together that no label slips
    between two; `clearance` is how far from them a label has to stay.
    """

    room: Box
    taken: Sequence[Box]
    obstacles: Sequence[Dot]
    clearance: float = 2.0

    def clashes(self, box: Box, others: Sequence[Box] = ()) -> float:
        """Return on how many things a label in `box` would stand, and how much it would cover.

        Each thing counts CLASH, whatever is covered of it counts besides: a place that covers
        nothing is better than any that does.
        """
        outside = box.width * box.height - box.overlap(self.room)
        areas = [outside, *(box.overlap(other) for other in (*self.taken, *others))]
        near = self.clearance
        left, right = box.x - near, box.x + box.width + near
        top, bottom = box.y - near, box.y + box.height + near
        crossed = sum(left < one.x < right and top < one.y < bottom for one in self.obstacles)
        return crossed * CLASH + sum(CLASH + area * COVERED for area in areas if area > 0)


def text_width(text: str, size: float) -> float:
    """Return about how wide `text` runs at a font size; East Asian letters are square."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return size * (wide + 0.56 * (len(text) - wide))


def placed(labels: Sequence[Label], around: Surroundings) -> tuple[Box, ...]:
    """Return where labels stand.

    A label that stands on something could stand nowhere better as long as the others stay
    where they are.
    """
    return tuple(_settled(labels, around))


def clear_place(label: Label, around: Surroundings) -> Box | None:
    """Return the best place of a label that stands on nothing; None where there is none."""
    best = _best(label, None, (), around)
    return None if around.clashes(best) else best


def _settled(labels: Sequence[Label], around: Surroundings) -> list[Box]:
    """Return places of which none can be bettered alone.

    It ends, because two labels on each other count the same for both: with every move the sum
    over all falls.
    """
    found: list[Box] = []
    for label in labels:
        found.append(_best(label, None, found, around))
    is_settled = False
    while not is_settled:
        is_settled = True
        for i, label in enumerate(labels):
            best = _best(label, found[i], found[:i] + found[i + 1 :], around)
            if best != found[i]:
                found[i], is_settled = best, False
    return found


def _best(label: Label, now: Box | None, others: Sequence[Box], around: Surroundings) -> Box:
    """Return the best place of a label, the one where it stands `now` if none is better."""

    def cost(box: Box) -> float:
        return around.clashes(box, others) + FAR * box.distance(label.dot)

    best = min(places_beside(label, around.room), key=cost)
    return best if now is None or cost(best) < cost(now) - LEAST_GAIN else now


def places_beside(label: Label, room: Box) -> Iterator[Box]:
    """Yield the places of a label beside, above and below its point, near ones first.

    Those above and below slide along until they are in the room.
    """
    dot, width, height = label.dot, label.width, label.height
    for away in (step for step in STEPS if step <= label.reach):
        for x in (dot.x + away, dot.x - away - width):
            yield Box(x=x, y=dot.y - height / 2, width=width, height=height)
        near = away * 0.7
        corners = [
            (x, y)
            for y in (dot.y - near - height, dot.y + near)
            for x in (dot.x + near, dot.x - near - width)
        ]
        level = [
            (dot.x - width * share, y)
            for y in (dot.y - away - height, dot.y + away)
            for share in SHARES
        ]
        for x, y in (*corners, *level):
            inside = max(room.x, min(x, room.x + room.width - width))
            yield Box(x=inside, y=y, width=width, height=height)
