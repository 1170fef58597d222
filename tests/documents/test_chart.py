"""The map: everything in its frame, labels clear of each other, the date line crossed."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.map.chart import Chart, Mark, chart
from trademission.documents.map.label_places import Box, text_width

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


@given(marks)
def test_every_point_lies_in_the_frame(drawn_marks: list[Mark]) -> None:
    drawn = chart(marks=drawn_marks, legs=())
    assert all(0 <= p.x <= drawn.width and 0 <= p.y <= drawn.height for p in drawn.points)
    assert all(0 <= line.at <= drawn.width for line in drawn.meridians)
    assert all(0 <= line.at <= drawn.height for line in drawn.parallels)


def test_the_labels_of_the_known_mission_do_not_touch() -> None:
    boxes = label_boxes(chart(marks=JAPAN_AND_KOREA, legs=LEGS))
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlap(pair[1]) > 0] == []


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
    drawn = chart(marks=JAPAN_AND_KOREA, legs=LEGS)
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
