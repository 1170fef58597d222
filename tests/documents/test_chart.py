"""The map: everything in its frame, labels clear of each other, the date line crossed."""

from itertools import combinations, pairwise
from math import hypot
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.drawn import dots_along, label_boxes
from trademission.desk.open_files import open_mission
from trademission.documents.content.route import route
from trademission.documents.directory import Directory
from trademission.documents.map.chart import Chart, Mark, chart
from trademission.documents.map.label_places import Box, Dot
from trademission.documents.map.projection import ON_PAPER, ON_SCREEN, Size
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.view import reader_of_level, view

JAPAN_AND_KOREA = (
    Mark(text="Tokyo", latitude=35.68, longitude=139.76, numbers=(1, 4)),
    Mark(text="Sendai", latitude=38.27, longitude=140.87, numbers=(2,)),
    Mark(text="Nagoya", latitude=35.18, longitude=136.91, numbers=(3,)),
    Mark(text="Seoul", latitude=37.57, longitude=126.98, numbers=(5,)),
    Mark(text="Ulsan", latitude=35.54, longitude=129.31),
    Mark(text="Toyota", latitude=35.08, longitude=137.16),
    Mark(text="Tsukuba", latitude=36.08, longitude=140.11),
)
LEGS = ((0, 1), (1, 2), (2, 0), (0, 3))
GULF = (
    Mark(text="Riad", latitude=24.7, longitude=46.7, numbers=(1,)),
    Mark(text="Dschidda", latitude=21.5, longitude=39.2, numbers=(2,)),
    Mark(text="Abu Dhabi", latitude=24.45, longitude=54.4, numbers=(3,)),
    Mark(text="Dubai", latitude=25.2, longitude=55.3, numbers=(4,)),
    Mark(text="Doha", latitude=25.3, longitude=51.5, numbers=(5,)),
    Mark(text="Maskat", latitude=23.6, longitude=58.4, numbers=(6,)),
)
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SIZES = (ON_SCREEN, ON_PAPER)


def faults(drawn: Chart) -> list[str]:
    """Return the labels that stand on a way, on another label, on a dot or outside."""
    boxes = label_boxes(drawn)
    names = [point.text for point in drawn.points]
    inside = Box(x=0, y=0, width=drawn.width, height=drawn.height)
    dots = [dot for way in drawn.ways for dot in dots_along(way)]
    dots += [Dot(x=point.x, y=point.y) for point in drawn.points]
    found = [
        n for n, box in zip(names, boxes, strict=True) if any(not box.distance(d) for d in dots)
    ]
    found += [
        n
        for n, box in zip(names, boxes, strict=True)
        if box.overlap(inside) < box.width * box.height - 0.1
    ]
    return found + [str(pair) for pair in combinations(boxes, 2) if pair[0].overlap(pair[1]) > 0]


marks = st.lists(
    st.builds(
        Mark,
        text=st.sampled_from(("Tokyo", "Seoul", "東京", "A long name of a city far away indeed")),
        latitude=st.floats(-85, 85),
        longitude=st.floats(-180, 180),
        numbers=st.sampled_from(((), (1,), (2, 5))),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40)
@given(marks)
def test_every_point_lies_in_the_frame(drawn_marks: list[Mark]) -> None:
    drawn = chart(marks=drawn_marks, legs=())
    assert all(0 <= p.x <= drawn.width and 0 <= p.y <= drawn.height for p in drawn.points)
    assert all(0 <= line.at <= drawn.width for line in drawn.meridians)
    assert all(0 <= line.at <= drawn.height for line in drawn.parallels)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["tiny", "sachsen-japan-korea-2023"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_label_of_the_examples_stands_on_a_line_or_on_another(
    name: str, language: Language, size: Size
) -> None:
    mission = open_mission(EXAMPLES / name).mission
    shown = view(mission, Programme(mission=mission.id), reader_of_level(Visibility.INTERNAL))
    found = route(Directory(shown, language), size=size)
    assert found is not None
    assert len(found.map.points) > 1
    assert faults(found.map) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_label_of_a_crowded_mission_stands_on_a_line_or_on_another(size: Size) -> None:
    assert faults(chart(marks=JAPAN_AND_KOREA, legs=LEGS, size=size)) == []
    legs = [(i, i + 1) for i in range(len(GULF) - 1)]
    assert faults(chart(marks=GULF, legs=legs, size=size)) == []


@settings(max_examples=40)
@given(marks, st.sampled_from(SIZES))
def test_a_city_without_a_stop_never_stands_on_anything(
    drawn_marks: list[Mark], size: Size
) -> None:
    stops = [i for i, mark in enumerate(drawn_marks) if mark.numbers]
    drawn = chart(marks=drawn_marks, legs=list(pairwise(stops)), size=size)
    assert sum(bool(point.numbers) for point in drawn.points) == len(stops)
    cities = {point.text for point in drawn.points if not point.numbers}
    stop_names = {point.text for point in drawn.points if point.numbers}
    assert [one for one in faults(drawn) if one in cities - stop_names] == []


@settings(max_examples=40)
@given(marks, st.sampled_from(SIZES))
def test_ways_stay_in_the_frame(drawn_marks: list[Mark], size: Size) -> None:
    legs = [(i, i + 1) for i in range(len(drawn_marks) - 1)]
    drawn = chart(marks=drawn_marks, legs=legs, size=size)
    dots = [dot for way in drawn.ways for dot in dots_along(way, 20)]
    assert all(0 <= dot.x <= drawn.width and 0 <= dot.y <= drawn.height for dot in dots)


def test_a_way_keeps_clear_of_a_stop_that_it_passes() -> None:
    drawn = chart(marks=JAPAN_AND_KOREA[:4], legs=((0, 3),))
    nagoya = next(point for point in drawn.points if point.text == "Nagoya")
    nearest = min(hypot(d.x - nagoya.x, d.y - nagoya.y) for d in dots_along(drawn.ways[0]))
    assert nearest > 13


def test_the_map_depends_on_its_marks_alone() -> None:
    assert chart(marks=GULF, legs=()) == chart(marks=tuple(GULF), legs=[])


@pytest.mark.parametrize("latitude", [88.0, -88.0])
def test_sea_ends_at_the_pole(latitude: float) -> None:
    drawn = chart(marks=(Mark(text="X", latitude=latitude, longitude=9.0),), legs=())
    top, bottom = drawn.sea.y, drawn.sea.y + drawn.sea.height
    assert (top > 0) == (latitude > 0)
    assert (bottom < drawn.height) == (latitude < 0)


def test_north_is_up_and_east_is_right() -> None:
    tokyo, sendai, nagoya, seoul = chart(marks=JAPAN_AND_KOREA[:4], legs=()).points
    assert sendai.y < tokyo.y
    assert seoul.x < nagoya.x < tokyo.x < sendai.x


def test_a_mission_over_the_date_line_is_not_drawn_around_the_world() -> None:
    fiji = Mark(text="Suva", latitude=-18.1, longitude=178.4, numbers=(1,))
    samoa = Mark(text="Apia", latitude=-13.8, longitude=-171.8, numbers=(2,))
    drawn = chart(marks=(fiji, samoa), legs=((0, 1),))
    assert drawn.points[0].x < drawn.points[1].x
    assert "180°W" in {line.text for line in drawn.meridians}


def test_there_and_back_are_two_lines() -> None:
    drawn = chart(marks=JAPAN_AND_KOREA[:2], legs=((0, 1), (1, 0)))
    assert drawn.ways[0].path != drawn.ways[1].path
    assert drawn.ways[0].path.partition("Q")[2] != drawn.ways[1].path.partition("Q")[2]


def test_a_city_that_would_touch_a_stop_is_left_out() -> None:
    drawn = chart(marks=JAPAN_AND_KOREA, legs=LEGS, size=ON_PAPER)
    assert [p.text for p in drawn.points] == [
        "Tokyo",
        "Sendai",
        "Nagoya",
        "Seoul",
        "Ulsan",
        "Tsukuba",
    ]


def test_a_single_stop_is_a_map_too() -> None:
    drawn = chart(marks=JAPAN_AND_KOREA[:1], legs=())
    assert (drawn.points[0].x, drawn.points[0].y) == (drawn.width / 2, drawn.height / 2)


@pytest.mark.parametrize(("latitude", "name"), [(0.0, "0°"), (-30.0, "30°S"), (30.0, "30°N")])
def test_parallels_name_their_hemisphere(latitude: float, name: str) -> None:
    drawn = chart(marks=(Mark(text="X", latitude=latitude, longitude=9.0),), legs=())
    assert name in {line.text for line in drawn.parallels}
