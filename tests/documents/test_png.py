"""Drawings become bitmaps as large as their box allows, always the same."""

import struct

import pytest

from documents.sample_papers import DRAWING
from trademission.documents.typeset.png import Box, png
from trademission.domain.house import House


def size_of(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return width, height


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (Box(width=25.4, height=100), (100, 50)),
        (Box(width=254, height=25.4), (200, 100)),
    ],
)
def test_a_drawing_fills_its_box_and_keeps_its_shape(box: Box, size: tuple[int, int]) -> None:
    assert size_of(png(DRAWING, box=box, resolution=100, house=House())) == size


def test_the_same_drawing_gives_the_same_bytes() -> None:
    box = Box(width=50, height=50)
    once, again = (png(DRAWING, box=box, resolution=200, house=House()) for _ in range(2))
    assert once == again
