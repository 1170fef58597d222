"""The drawing of the map: a document of its own, safe from what people write, always the same."""

from xml.etree import ElementTree as ET

import pytest

from trademission.documents.map.chart import Mark, chart
from trademission.documents.map.drawing import Colours, drawing
from trademission.documents.map.projection import ON_PAPER
from trademission.documents.typeset.png import Box, png
from trademission.domain.house import House

SVG = "{http://www.w3.org/2000/svg}"
MARKS = (
    Mark(text="Prag", latitude=50.08, longitude=14.44, numbers=(1, 3)),
    Mark(text="Brünn", latitude=49.2, longitude=16.6, numbers=(2,)),
    Mark(text="Olmütz", latitude=49.6, longitude=17.25),
)
KINDS = {"svg", "rect", "path", "text", "tspan", "circle"}
HOSTILE = '</text><script href="https://example.org">&<'


def drawn(*names: str) -> str:
    """Return a map of stops with these names, side by side."""
    marks = [
        Mark(text=name, latitude=50, longitude=8 + 3 * i, numbers=(i + 1,))
        for i, name in enumerate(names)
    ]
    return drawing(chart(marks=marks, legs=()), language="de")


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own text


def test_a_drawing_holds_ground_ways_stops_and_names() -> None:
    svg = drawing(chart(marks=MARKS, legs=((0, 1), (1, 0)), size=ON_PAPER), language="de")
    root = ET.fromstring(svg)  # noqa: S314 - our own text
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"
    assert root.attrib["width"] == "720"
    assert texts(svg)[-3:] == ["1, 3 Prag", "2 Brünn", "Olmütz"]
    assert len(root.findall(f"{SVG}polygon")) == 2
    assert len(root.findall(f"{SVG}circle")) == 3


def test_the_same_map_gives_the_same_text() -> None:
    assert drawn("Prag", "Brünn") == drawn("Prag", "Brünn")


def test_a_drawing_refers_to_nothing_and_names_become_text_only() -> None:
    svg = drawn(HOSTILE)
    root = ET.fromstring(svg)  # noqa: S314 - our own text
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= KINDS
    assert "href" not in {name for one in root.iter() for name in one.attrib}
    assert texts(svg)[-1] == f"1 {HOSTILE[:25].rstrip()}…"


def test_colours_and_font_are_those_asked_for() -> None:
    colours = Colours(land="#010203", sea="#040506")
    svg = drawing(chart(marks=MARKS, legs=()), language="en", colours=colours, font='A "B" & C')
    root = ET.fromstring(svg)  # noqa: S314 - our own text
    assert root.attrib["font-family"] == 'A "B" & C'
    fills = {one.attrib.get("fill") for one in root.iter()}
    assert {"#010203", "#040506"} <= fills
    assert colours.way not in fills


@pytest.mark.parametrize("name", ["مرحبا", "กรุงเทพฯ", "दिल्ली", "\u0301", "👩\u200d🚀"])
def test_a_name_that_cannot_be_set_sign_by_sign_leaves_its_number(name: str) -> None:
    assert texts(drawn(name))[-1].strip() == "1"


@pytest.mark.parametrize("name", ["東京", "서울", "Đà Nẵng", "Київ", "Łódź", "e\u0301"])
def test_a_name_in_letters_that_stand_alone_is_drawn(name: str) -> None:
    box = Box(width=80, height=80)
    with_name, without = (
        png(drawn(one), box=box, resolution=72, house=House()) for one in (name, "")
    )
    assert with_name != without
