"""Reads maps back: the lines of SVG paths, what lies inside them, where labels stand."""

import re
from collections.abc import Iterator

from trademission.documents.map.chart import Chart, Way
from trademission.documents.map.label_places import Box, Dot, text_width

Spot = tuple[float, float]
NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)")


def lines_of(path: str) -> list[list[Spot]]:
    """Return the lines of a path of the form M x y l dx dy dx dy … z, in its units."""
    found = []
    for part in path.split("M")[1:]:
        numbers = [float(one) for one in NUMBER.findall(part)]
        x, y = numbers[:2]
        line = [(x, y)]
        for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + across, y + down
            line.append((x, y))
        found.append(line)
    return found


def is_inside(spot: Spot, rings: list[list[Spot]]) -> bool:
    """Tell whether a point is inside of rings by the even-odd rule, as a browser fills them."""
    x, y = spot
    crossings = 0
    for ring in rings:
        for (from_x, from_y), (to_x, to_y) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (from_y > y) != (to_y > y):
                crossings += x < from_x + (y - from_y) / (to_y - from_y) * (to_x - from_x)
    return crossings % 2 == 1


def dots_along(way: Way, count: int = 200) -> Iterator[Dot]:
    """Yield points of a way as it is drawn, ends included."""
    x0, y0, x1, y1, x2, y2 = (float(one) for one in NUMBER.findall(way.path))
    for i in range(count + 1):
        t = i / count
        yield Dot(
            x=(1 - t) ** 2 * x0 + 2 * (1 - t) * t * x1 + t * t * x2,
            y=(1 - t) ** 2 * y0 + 2 * (1 - t) * t * y1 + t * t * y2,
        )


def label_boxes(drawn: Chart) -> list[Box]:
    """Return the room that each label takes."""
    boxes = []
    for point in drawn.points:
        size = 15.0 if point.numbers else 13.0
        words = f"{point.numbers} {point.text}".strip()
        width = text_width(words, size)
        shift = {"start": 0.0, "middle": width / 2, "end": width}[point.label_anchor]
        left = point.label_x - shift
        boxes.append(Box(x=left, y=point.label_y - size, width=width, height=size * 1.2))
    return boxes
