"""Where a label stands beside its point, clear of other labels, points, ways and the edge."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GAP = 9.0
OUTSIDE, COVERED, CROSSED, FAR = 1000.0, 10.0, 16.0, 5.0


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

    def holds(self, dot: Dot) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= dot.x <= self.x + self.width and self.y <= dot.y <= self.y + self.height


def text_width(text: str, size: float) -> float:
    """Return about how wide `text` runs at a font size; East Asian letters are square."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return size * (wide + 0.56 * (len(text) - wide))


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What a label must keep to (`room`) and clear of (boxes `taken`, points of ways)."""

    room: Box
    taken: Sequence[Box]
    obstacles: Sequence[Dot]

    def cost(self, box: Box, dot: Dot) -> float:
        """Return how badly a label of `dot` would stand in `box`."""
        outside = box.width * box.height - box.overlap(self.room)
        covered = sum(box.overlap(other) for other in self.taken)
        crossed = sum(box.holds(obstacle) for obstacle in self.obstacles)
        away = box.distance(dot)
        return outside * OUTSIDE + covered * COVERED + crossed * CROSSED + away * FAR


def place_label(dot: Dot, *, width: float, height: float, around: Surroundings) -> Box:
    """Return the best of the places beside `dot` for a label; the first of equal ones."""
    return min(_beside(dot, width, height), key=lambda box: around.cost(box, dot))


def _beside(dot: Dot, width: float, height: float) -> Iterator[Box]:
    """Yield the places beside, above and below a point, near ones first."""
    for away in (GAP, 2 * GAP, 3 * GAP):
        near = away * 0.7
        for x, y in (
            (dot.x + away, dot.y - height / 2),
            (dot.x - away - width, dot.y - height / 2),
            (dot.x + near, dot.y - near - height),
            (dot.x + near, dot.y + near),
            (dot.x - near - width, dot.y - near - height),
            (dot.x - near - width, dot.y + near),
            (dot.x - width / 2, dot.y - away - height),
            (dot.x - width / 2, dot.y + away),
        ):
            yield Box(x=x, y=y, width=width, height=height)
