"""Make the map shapes of the papers from Natural Earth.

    .venv/bin/python tools/natural_earth.py countries-50m.json

The argument is the file of that name in the package world-atlas 2.0.2, which redistributes
Natural Earth 4.1.0 (public domain) as TopoJSON; download and unpack it yourself. The result is
`src/trademission/documents/map/natural_earth.json.gz`, and it describes its own layout.
"""

import argparse
import gzip
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src/trademission/documents/map/natural_earth.json.gz"
UNIT = 1000
TURN = 360 * UNIT
SOUTH_POLE = -90 * UNIT
HEAD = {
    "source": "Natural Earth 4.1.0, 1:50m, countries; from world-atlas 2.0.2, countries-50m.json",
    "licence": "public domain",
    "layout": "Lines of numbers in thousandths of a degree: longitude and latitude of the first "
    "point, then the step to each next one; longitudes run on past 180. land: rings, to be "
    "filled by the even-odd rule. borders: lines.",
}
# Lines of control that the Federal Republic of Germany does not regard as borders of states:
# two countries, and the latitude south of which the line between them is left out.
LEFT_OUT = {
    frozenset(("Russia", "Ukraine")): 46.5,
    frozenset(("Cyprus", "N. Cyprus")): 90.0,
    frozenset(("Somalia", "Somaliland")): 90.0,
}
Spot = tuple[int, int]


def main() -> None:
    """Write the file of the product."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("atlas", type=Path, help="countries-50m.json of world-atlas 2.0.2")
    asked.add_argument("--target", type=Path, default=TARGET, help="the file to write")
    told = asked.parse_args()
    atlas = json.loads(told.atlas.read_text(encoding="utf-8"))
    told.target.write_bytes(packed(shapes(atlas)))
    print(f"{told.target}: {told.target.stat().st_size} bytes")


def packed(content: dict[str, Any]) -> bytes:
    """Return content as compressed JSON, without a time or a name: the same bytes each time."""
    text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    held = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=held, compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    return held.getvalue()


def shapes(atlas: dict[str, Any]) -> dict[str, Any]:
    """Return land and borders of an atlas (TopoJSON with `land` and `countries`)."""
    arcs = [list(points(arc, atlas["transform"])) for arc in atlas["arcs"]]
    land = (
        around_the_pole(continuous(ring_of(ring, arcs)))
        for polygons in atlas["objects"]["land"]["geometries"]
        for polygon in polygons["arcs"]
        for ring in polygon
    )
    lines = (continuous(arcs[i]) for i in borders(atlas["objects"]["countries"], arcs))
    return HEAD | {
        "land": [steps(ring) for ring in land if ring],
        "borders": [steps(line) for line in lines],
    }


def points(arc: Iterable[Spot], transform: dict[str, Any]) -> Iterator[Spot]:
    """Yield the points of an arc, which holds steps on a grid of its own."""
    (wide, tall), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    for across, up in arc:
        x, y = x + across, y + up
        yield round((x * wide + west) * UNIT), round((y * tall + south) * UNIT)


def ring_of(numbers: Iterable[int], arcs: list[list[Spot]]) -> Iterator[Spot]:
    """Yield the points of arcs on end; the complement of a number is its arc from the end."""
    for number in numbers:
        yield from arcs[number] if number >= 0 else reversed(arcs[~number])


def continuous(spots: Iterable[Spot]) -> list[Spot]:
    """Return points, each once, without the leaps at the date line."""
    found: list[Spot] = []
    for x, y in spots:
        turns = round((found[-1][0] - x) / TURN) if found else 0
        spot = x + turns * TURN, y
        if not found or spot != found[-1]:
            found.append(spot)
    return found


def around_the_pole(ring: list[Spot]) -> list[Spot]:
    """Return a ring; one that runs around the earth (Antarctica) is closed along the pole."""
    first, last = ring[0], ring[-1]
    if abs(last[0] - first[0]) < TURN // 2:
        return ring
    if max(y for _, y in ring) < SOUTH_POLE + UNIT:
        return []
    end = first[0] + (TURN if last[0] > first[0] else -TURN)
    return [*ring, (end, first[1]), (end, SOUTH_POLE), (first[0], SOUTH_POLE)]


def borders(countries: dict[str, Any], arcs: list[list[Spot]]) -> Iterator[int]:
    """Yield the numbers of the arcs that two countries share and that are drawn."""
    sides: dict[int, set[str]] = defaultdict(set)
    for country in countries["geometries"]:
        for number in numbers_in(country.get("arcs", [])):
            sides[max(number, ~number)].add(country["properties"]["name"])
    for number, names in sorted(sides.items()):
        north = max(y for _, y in arcs[number])
        if len(names) > 1 and north >= LEFT_OUT.get(frozenset(names), -90.0) * UNIT:
            yield number


def numbers_in(arcs: Any) -> Iterator[int]:  # noqa: ANN401 - lists in lists, as deep as they go
    """Yield all numbers of a nested list."""
    for one in arcs:
        if isinstance(one, int):
            yield one
        else:
            yield from numbers_in(one)


def steps(line: list[Spot]) -> list[int]:
    """Return the first point of a line and the steps to the others, in one list."""
    found = [*line[0]]
    for (x, y), (next_x, next_y) in pairwise(line):
        found += (next_x - x, next_y - y)
    return found


if __name__ == "__main__":
    main()
