"""The pictures in the documentation are those of the papers as they are now."""

import pymupdf

from documents.paper_pictures import PICTURES, pictures

ALLOWED = 1.0  # of 255, on average: another machine may round another way


def difference(one: bytes, other: bytes) -> float:
    """Return by how much two pictures differ on average; as much as can be for other sizes."""
    first, second = pymupdf.Pixmap(one), pymupdf.Pixmap(other)
    if (first.width, first.height) != (second.width, second.height):
        return 255.0
    pairs = zip(first.samples, second.samples, strict=True)
    return float(sum(abs(a - b) for a, b in pairs) / len(first.samples))


def test_the_pictures_in_the_documentation_show_the_papers_as_they_are() -> None:
    made = dict(pictures())
    kept = {path.name: path.read_bytes() for path in PICTURES.glob("*.png")}
    assert made.keys() == kept.keys()
    far = {name for name, content in made.items() if content != kept[name]}
    assert {name for name in far if difference(made[name], kept[name]) > ALLOWED} == set()
