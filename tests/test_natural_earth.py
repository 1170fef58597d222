"""The shapes of the map: made the same each time, without leaps at the date line."""

import gzip
import json
from typing import Any

import natural_earth
from natural_earth import packed, shapes

# Steps in degrees from the lower left corner of the earth.
TRANSFORM = {"scale": [1, 1], "translate": [-180, -90]}


def atlas(*rings: list[list[int]], countries: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Return a topology whose land is made of rings, an arc each."""
    land = {"type": "MultiPolygon", "arcs": [[[i]] for i in range(len(rings))]}
    return {
        "transform": TRANSFORM,
        "arcs": list(rings),
        "objects": {"land": {"geometries": [land]}, "countries": {"geometries": countries or []}},
    }


def test_a_ring_across_the_date_line_runs_on_past_180() -> None:
    ring = [[355, 80], [-350, 5], [345, 5], [5, -10]]
    assert shapes(atlas(ring))["land"] == [
        [175000, -10000, 10000, 5000, -15000, 5000, 5000, -10000]
    ]


def test_land_around_the_pole_is_closed_along_it() -> None:
    ring = [[0, 20], [120, 0], [120, 0], [119, 0]]
    (found,) = shapes(atlas(ring))["land"]
    assert found[:2] == [-180000, -70000]
    assert found[-6:] == [1000, 0, 0, -20000, -360000, 0]


def test_a_cut_along_the_pole_is_no_land() -> None:
    assert shapes(atlas([[0, 0], [120, 0], [120, 0], [119, 0]]))["land"] == []


def test_borders_are_what_two_countries_share_unless_no_border_of_states() -> None:
    arcs = [[[200, 100], [1, 1]], [[210, 100], [1, 1]], [[215, 135], [1, 0]], [[220, 100], [1, 1]]]
    countries: list[dict[str, Any]] = [
        {"properties": {"name": "Russia"}, "arcs": [[0, 1, 2]]},
        {"properties": {"name": "Finland"}, "arcs": [[[~1]]]},
        {"properties": {"name": "Ukraine"}, "arcs": [[~2]]},
        {"properties": {"name": "Nowhere"}},
    ]
    found = shapes(atlas(*arcs, countries=countries))["borders"]
    assert found == [[30000, 10000, 1000, 1000]]


def test_the_same_content_is_packed_into_the_same_bytes() -> None:
    content = {"land": [[1, 2]]}
    assert packed(content) == packed(content)
    assert json.loads(gzip.decompress(packed(content))) == content


def test_the_shapes_that_come_along_name_source_and_licence_and_are_small() -> None:
    held = natural_earth.TARGET.read_bytes()
    content = json.loads(gzip.decompress(held))
    assert {key: content[key] for key in natural_earth.HEAD} == natural_earth.HEAD
    assert "Natural Earth 4.1.0" in content["source"]
    assert content["licence"] == "public domain"
    assert len(held) < 400_000
