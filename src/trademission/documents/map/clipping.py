"""What of a ring or a line lies inside a rectangle, and what of it a drawing can show."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Spot = tuple[float, float]
ACROSS, DOWN = 0, 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """A rectangle of the drawing."""

    left: float
    top: float
    right: float
    bottom: float


def ring_within(ring: Sequence[Spot], window: Window) -> list[Spot]:
    """Return a ring cut to a window (Sutherland and Hodgman 1974); nothing where none is inside.

    Parts that the window separates stay joined along its edge, where nothing of them is seen.
    """
    kept = _cut(ring, ACROSS, window.left, 1)
    kept = _cut(kept, ACROSS, window.right, -1)
    kept = _cut(kept, DOWN, window.top, 1)
    return _cut(kept, DOWN, window.bottom, -1)


def _cut(ring: Sequence[Spot], axis: int, bound: float, side: int) -> list[Spot]:
    """Return what of a ring lies on one side of a line."""
    kept: list[Spot] = []
    for before, here in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        was_in, is_in = ((spot[axis] - bound) * side >= 0 for spot in (before, here))
        if was_in != is_in:
            share = (bound - before[axis]) / (here[axis] - before[axis])
            kept.append(_between(before, here, share))
        if is_in:
            kept.append(here)
    return kept


def line_within(line: Sequence[Spot], window: Window) -> Iterator[list[Spot]]:
    """Yield the pieces of a line inside a window."""
    piece: list[Spot] = []
    for start, end in pairwise(line):
        part = _part_within(start, end, window)
        if part is None:
            continue
        if piece and piece[-1] != part[0]:
            yield piece
            piece = []
        piece += part[1:] if piece else part
    if piece:
        yield piece


def _part_within(start: Spot, end: Spot, window: Window) -> tuple[Spot, Spot] | None:
    """Return the part of a stretch inside a window (Liang and Barsky 1984)."""
    first, last = 0.0, 1.0
    across, down = end[0] - start[0], end[1] - start[1]
    for step, room in (
        (-across, start[0] - window.left),
        (across, window.right - start[0]),
        (-down, start[1] - window.top),
        (down, window.bottom - start[1]),
    ):
        if step == 0 and room < 0:
            return None
        if step < 0:
            first = max(first, room / step)
        elif step > 0:
            last = min(last, room / step)
    if first > last:
        return None
    return (
        start if first == 0 else _between(start, end, first),
        end if last == 1 else _between(start, end, last),
    )


def _between(start: Spot, end: Spot, share: float) -> Spot:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def thinned(line: Sequence[Spot], *, closer_than: float) -> list[Spot]:
    """Return a line without the points that lie closer than a distance to the one before."""
    kept = [*line[:1]]
    for spot in line[1:]:
        if math.dist(spot, kept[-1]) >= closer_than:
            kept.append(spot)
    if len(line) > 1 and kept[-1] != line[-1]:
        kept.append(line[-1])
    return kept
