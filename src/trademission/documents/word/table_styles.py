"""The styles of tables: thin rules between the rows, a stronger one below their headings."""

from collections.abc import Iterator

from trademission.documents.word.colours import HAIR, accent
from trademission.documents.word.elements import Element, element, twips
from trademission.domain.house import House

TABLE, COMPACT, AGENDA = "PaperTable", "CompactTable", "Agenda"
NAMES = {TABLE: "Paper Table", COMPACT: "Compact Table", AGENDA: "Agenda"}
ROOM = {
    TABLE: (3.0, 8.0),
    COMPACT: (2.0, 3.0),
    AGENDA: (5.0, 6.0),
}  # points above and below, and to the right
HAIR_EIGHTHS, RULE_EIGHTHS = 4, 6  # widths of rules, in eighths of a point


def table_styles(house: House) -> Iterator[Element]:
    """Yield the styles of tables."""
    for identity, name in NAMES.items():
        yield element(
            "style",
            element("name", val=name),
            element("basedOn", val="TableNormal"),
            element("qFormat"),
            element("tblPr", _rules(), _room(*ROOM[identity])),
            _first_row(house),
            type="table",
            styleId=identity,
        )


def _rules() -> Element:
    sides = (
        element(side, val="single", sz=HAIR_EIGHTHS, space=0, color=HAIR)
        for side in ("bottom", "insideH")
    )
    return element("tblBorders", *sides)


def _room(upright: float, beside: float) -> Element:
    lengths = {"top": upright, "left": 0.0, "bottom": upright, "right": beside}
    sides = (element(side, w=twips(length), type="dxa") for side, length in lengths.items())
    return element("tblCellMar", *sides)


def _first_row(house: House) -> Element:
    below = element("bottom", val="single", sz=RULE_EIGHTHS, space=0, color=accent(house))
    return element("tblStylePr", element("tcPr", element("tcBorders", below)), type="firstRow")
