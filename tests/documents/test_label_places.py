"""Labels: none stands on anything if it could stand clear."""

from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.map.label_places import (
    Box,
    Dot,
    Label,
    Surroundings,
    clear_place,
    placed,
    places_beside,
)

ROOM = Box(x=4, y=4, width=452, height=292)
dots = st.builds(Dot, x=st.integers(80, 380).map(float), y=st.integers(50, 250).map(float))
labels = st.lists(
    st.builds(
        Label,
        dot=dots,
        width=st.sampled_from((40.0, 90.0, 200.0)),
        height=st.just(18.0),
        reach=st.just(36.0),
    ),
    max_size=8,
)
obstacles = st.lists(dots, max_size=40)


@given(labels, obstacles)
def test_a_label_stands_on_something_only_where_no_place_beside_it_is_clear(
    wanted: list[Label], lines: list[Dot]
) -> None:
    around = Surroundings(room=ROOM, taken=(), obstacles=lines)
    boxes = placed(wanted, around)
    assert len(boxes) == len(wanted)
    for i, label in enumerate(wanted):
        others = boxes[:i] + boxes[i + 1 :]
        if around.clashes(boxes[i], others):
            assert all(around.clashes(box, others) for box in places_beside(label, ROOM))


@given(labels, obstacles)
def test_a_clear_place_is_clear_and_near(wanted: list[Label], lines: list[Dot]) -> None:
    around = Surroundings(room=ROOM, taken=(), obstacles=lines)
    for label in wanted:
        box = clear_place(label, around)
        assert box is None or not around.clashes(box)
        assert box is None or box.distance(label.dot) <= label.reach


def test_without_room_there_is_no_clear_place() -> None:
    label = Label(dot=Dot(x=200, y=100), width=90, height=18, reach=18)
    full = Surroundings(room=ROOM, taken=(ROOM,), obstacles=())
    assert clear_place(label, full) is None
