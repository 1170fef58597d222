"""The items of a day as a table of time and item, each item with a rule in its colour."""

from collections.abc import Iterator

from docx.opc.part import Part

from trademission.documents.paper import Agenda, AgendaItem
from trademission.documents.word.colours import FAMILIES, QUIET
from trademission.documents.word.elements import Element, element, paragraph, twips_of_mm
from trademission.documents.word.looks import TEXT_WIDTH
from trademission.documents.word.matters import matter
from trademission.documents.word.spans import GAP, runs, words
from trademission.documents.word.table_styles import AGENDA
from trademission.documents.word.tables import cell, framed, length, row

TIME_WIDTH = twips_of_mm(28)
ITEM_WIDTH = twips_of_mm(TEXT_WIDTH) - TIME_WIDTH
WIDTHS = (TIME_WIDTH, ITEM_WIDTH)
LONGEST_WHOLE_ITEM = 1500
RULE_EIGHTHS = 16


def agenda(block: Agenda, part: Part) -> Element:
    """Return the items of a day as a table."""
    head = (
        cell(TIME_WIDTH, paragraph("TableHeading", words(block.when_word))),
        cell(ITEM_WIDTH, paragraph("TableHeading", words(block.what_word))),
    )
    rows = (_row(item, part) for item in block.items)
    return framed(
        style=AGENDA, summary=block.summary, widths=WIDTHS, rows=(row(head, is_head=True), *rows)
    )


def _row(item: AgendaItem, part: Part) -> Element:
    times = [paragraph("ItemTime", *runs(line, part)) for line in item.when]
    cells = (
        cell(TIME_WIDTH, *(times or [paragraph("ItemTime")])),
        cell(ITEM_WIDTH, *_item(item, part), borders=_rule(item.family)),
    )
    return row(cells, stays_whole=_length(item) <= LONGEST_WHOLE_ITEM)


def _rule(family: str) -> Element:
    colour = FAMILIES.get(family, QUIET)
    return element(
        "tcBorders", element("left", val="single", sz=RULE_EIGHTHS, space=0, color=colour)
    )


def _item(item: AgendaItem, part: Part) -> Iterator[Element]:
    above = list(_above(item, part))
    if above:
        yield paragraph("ItemKind", *above)
    yield paragraph("ItemTitle", *runs(item.title, part, is_in_bold=True))
    if item.where:
        yield paragraph("ItemPlace", *runs(item.where, part))
    yield from (matter(one, part, style="ItemMatter") for one in item.matters)


def _above(item: AgendaItem, part: Part) -> Iterator[Element]:
    """Yield what stands above the title of an item: its kind, its state, what changed."""
    family = item.family if item.family in FAMILIES else "other"
    groups = (
        [words(item.kind, f"Item{family.title()}")] if item.kind else [],
        [words(item.state, "Tag")] if item.state else [],
        runs(item.mark, part),
    )
    for number, group in enumerate(filter(None, groups)):
        if number:
            yield words(GAP)
        yield from group


def _length(item: AgendaItem) -> int:
    lines = (item.title, item.where, *(one.line for one in item.matters))
    return sum(map(length, lines))
