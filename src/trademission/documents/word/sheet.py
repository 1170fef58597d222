"""The styles of the papers: sizes, spaces and colours like those of the PDF template."""

from trademission.documents.paper import Paper
from trademission.documents.word.colours import (
    CHANGED,
    FAMILIES,
    HAIR,
    QUIET,
    accent,
    ink,
    notice_ground,
)
from trademission.documents.word.looks import (
    ITEM_INDENT,
    MATTER_INDENT,
    TEXT_WIDTH,
    Look,
    Rule,
)
from trademission.domain.house import House

COVER_TITLE, TITLE = 32.0, 21.0
SMALL, COMPACT = 8.5, 7.0  # Arial, which every desk has, is wider than the letters of the PDFs
BULLETS = 1  # the list of equals; those whose order counts have numbers of their own


def paragraph_looks(house: House, paper: Paper) -> tuple[Look, ...]:
    """Return the styles of paragraphs, each after the one it is based on."""
    return (
        *_text_looks(house),
        *_table_looks(),
        *_title_looks(house, has_cover=paper.cover is not None),
        *_letter_looks(),
        *_heading_looks(house, is_letter=paper.letterhead is not None),
        *_edge_looks(),
    )


def _text_looks(house: House) -> tuple[Look, ...]:
    ground = notice_ground(house)
    bar = Rule(side="left", width=2.5, colour=accent(house), distance=8)
    above, below = (
        Rule(side=one, width=0.5, colour=ground, distance=5) for one in ("top", "bottom")
    )
    return (
        Look(name="Body Text", after=6),
        Look(
            name="Notice",
            ground=ground,
            rules=(above, bar, below),
            before=9,
            after=12,
            indent=4,
            keeps_lines=True,
        ),
        Look(name="List Bullet", after=3, numbering=BULLETS),
        Look(name="List Number", after=3),
        Look(name="List Bullet Small", beneath="List Bullet", size=SMALL),
        Look(name="List Number Small", beneath="List Number", size=SMALL),
        Look(name="Matter", after=3, indent=MATTER_INDENT, hanging=MATTER_INDENT),
        Look(name="Figure", before=3, after=6),
        Look(name="caption", following="Body Text", size=9, colour=QUIET, after=9),
    )


def _table_looks() -> tuple[Look, ...]:
    indent = ITEM_INDENT
    head = Look(
        name="Table Heading",
        beneath="Table Text",
        size=8.5,
        colour=QUIET,
        is_bold=True,
        keeps_next=True,
    )
    kind = Look(name="Item Kind", size=8.5, after=2.5, indent=indent)
    title = Look(name="Item Title", size=10.8, is_bold=True, after=2.5, indent=indent)
    matter = Look(
        name="Item Matter", beneath="Matter", size=9.2, after=1.5, indent=MATTER_INDENT + indent
    )
    return (
        Look(name="Table Text"),
        Look(name="Table Number", beneath="Table Text", is_right=True),
        head,
        Look(name="Table Heading Number", beneath=head.name, is_right=True),
        *_compact_looks(),
        Look(name="Item Time", beneath="Table Text"),
        kind,
        title,
        Look(name="Item Place", after=2.5, indent=indent),
        matter,
        Look(name="After Table", size=4, after=4),
    )


def _compact_looks() -> tuple[Look, ...]:
    """Return the styles of tables with many columns of numbers."""
    names = ("Table Text", "Table Number", "Table Heading", "Table Heading Number")
    return tuple(
        Look(
            name=name.replace("Table", "Compact"),
            beneath=name,
            size=COMPACT,
            keeps_next="Heading" in name,
        )
        for name in names
    )


def _title_looks(house: House, *, has_cover: bool) -> tuple[Look, ...]:
    size = COVER_TITLE if has_cover else TITLE
    colour = accent(house)
    bar = Rule(side="top", width=2.5, colour=colour, distance=10)
    kind = Look(name="Kind", size=9.5, is_bold=True, colour=colour, after=4, keeps_next=True)
    cover_kind = Look(
        name="Cover Kind", beneath=kind.name, size=13, rules=(bar,), before=130, after=6
    )
    title = Look(
        name="Title", size=size, is_bold=True, after=size / 4, keeps_next=True, hyphenates=False
    )
    return (
        Look(name="Logo", size=11, is_bold=True, after=17),
        kind,
        cover_kind,
        title,
        Look(name="Subtitle", size=15 if has_cover else 11.5, after=90 if has_cover else 10),
        Look(name="Cover Matter", beneath="Matter", size=10.5, after=5),
        Look(name="Cover Note", size=8.5, colour=QUIET, before=12, after=6),
    )


def _letter_looks() -> tuple[Look, ...]:
    """Return the styles of the head of a letter; its subject is a title."""
    rule = Rule(side="bottom", width=0.5, colour=HAIR, distance=2)
    return (
        Look(name="Letter Sender", size=7.5, colour=QUIET, before=51, after=6, rules=(rule,)),
        Look(name="Letter Address", size=10.5, after=1),
        Look(name="Letter Date", size=10.5, is_right=True, before=22, after=22),
        Look(name="Letter Subject", beneath="Title", size=12, after=12),
    )


def _heading_looks(house: House, *, is_letter: bool) -> tuple[Look, ...]:
    colour = accent(house)
    # In a letter the headings of parts are not larger than its subject.
    size, before, after = (12, 14, 5) if is_letter else (15, 22, 8)
    return (
        _heading(1, size=size, colour=colour, before=before, after=after),
        _heading(2, size=12, colour="", before=18, after=6),
        _heading(3, size=10.5, colour=colour, before=13, after=4),
        Look(name="TOC Heading", size=15, is_bold=True, colour=colour, after=8, keeps_next=True),
        Look(name="toc 1", is_bold=True, before=7, after=2, tab=TEXT_WIDTH),
        Look(name="toc 2", after=2, indent=4, tab=TEXT_WIDTH),
    )


def _heading(level: int, *, size: float, colour: str, before: float, after: float) -> Look:
    return Look(
        name=f"heading {level}",
        following="Body Text",
        size=size,
        colour=colour,
        is_bold=True,
        before=before,
        after=after,
        keeps_next=True,
        keeps_lines=True,
        hyphenates=False,
        outline=level - 1,
    )


def _edge_looks() -> tuple[Look, ...]:
    below = Rule(side="bottom", width=0.5, colour=HAIR, distance=4)
    edge = Look(name="header", size=8.5, colour=QUIET, tab=TEXT_WIDTH, rules=(below,))
    return edge, Look(name="footer", size=8.5, colour=QUIET, tab=TEXT_WIDTH)


def character_looks(house: House) -> tuple[Look, ...]:
    """Return the styles of stretches of text within a paragraph."""
    kinds = {"other": ink(house)} | FAMILIES
    return (
        Look(name="Strong", is_bold=True),
        Look(name="Quiet", colour=QUIET),
        Look(name="Changed", is_bold=True, colour=CHANGED),
        Look(name="Tag", size=8, colour=QUIET, is_boxed=True),
        Look(name="Beside", size=10, colour=QUIET),
        Look(name="Hyperlink", colour=accent(house), is_underlined=True),
        *(Look(name=f"Item {kind}", is_bold=True, colour=kinds[kind]) for kind in kinds),
    )
