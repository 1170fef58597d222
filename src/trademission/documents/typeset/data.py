"""A paper as the data that the template sets: strings, numbers and lists, no markup."""

import re
from dataclasses import replace
from typing import Any

from trademission.documents.clean import shortened, undisturbed
from trademission.documents.paper import (
    Agenda,
    AgendaItem,
    Block,
    Bullets,
    Figure,
    Heading,
    Letterhead,
    Matter,
    Matters,
    NewPage,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    Span,
    Table,
)
from trademission.documents.paper.anchors import target_of, with_sound_links
from trademission.documents.typeset.fonts import families, printable
from trademission.documents.typeset.languages import REGIONS, language_and_region
from trademission.documents.typeset.logo import as_svg
from trademission.domain.house import House

Data = dict[str, Any]
# Where a paper may lead to; anything else stays text.
ADDRESS = re.compile(r"(https?|mailto|tel):[!-~]+", re.IGNORECASE)
# What runs along the pages keeps to one line; the first page says it whole.
LONGEST_ABOVE, LONGEST_IMPRINT = 80, 48


def paper_data(paper: Paper, house: House) -> Data:
    """Return everything the template needs of a paper, set in the letters of a house."""
    return _Writer(house).paper(with_sound_links(paper))


def house_data(house: House) -> Data:
    """Return everything the template needs of a house."""
    return _Writer(house).profile()


class _Writer:
    """Turns the parts of a paper into data, with the fonts of one house."""

    def __init__(self, house: House) -> None:
        self.house = house

    def paper(self, paper: Paper) -> Data:
        cover = paper.cover
        return {
            "lang": paper.language,
            "region": REGIONS[paper.language],
            "kind": self.text(paper.kind),
            "running": shortened(self.text(paper.kind), LONGEST_IMPRINT),
            "title": self.text(paper.title),
            "above": shortened(self.text(paper.above), LONGEST_ABOVE),
            "imprint": [shortened(self.text(part), LONGEST_IMPRINT) for part in paper.imprint],
            "subtitle": self.line(paper.subtitle),
            "preface": [self.matter(one) for one in paper.preface],
            "contents": self.text(paper.contents),
            "fits": paper.fits_one_page,
            "prose": paper.is_prose,
            "blocks": [self.block(block) for block in paper.blocks],
            "letterhead": None if paper.letterhead is None else self.letterhead(paper.letterhead),
            "cover": None
            if cover is None
            else {
                "matters": [self.matter(one) for one in cover.matters],
                "note": self.line(cover.note),
            },
        }

    def letterhead(self, letterhead: Letterhead) -> Data:
        return {
            "sender": self.text(letterhead.sender),
            "address": [self.line(line) for line in letterhead.address],
            "date": self.text(letterhead.date),
        }

    def profile(self) -> Data:
        house = self.house
        return {
            "name": self.text(house.name),
            "ink": house.ink,
            "accent": house.accent,
            "fonts": families("", house.fonts),
            "logo": None if house.logo is None else as_svg(house.logo),
            "logo_words": "" if house.logo is None else self.text(house.logo.words),
        }

    def text(self, text: str) -> str:
        return printable(undisturbed(text), self.house.font_folders)

    def span(self, span: Span) -> Data:
        found: Data = {"text": self.text(span.text), "manner": span.manner.value}
        tongue = language_and_region(span.language) if span.language else None
        if tongue is not None:
            language, region = tongue
            found |= {"lang": language, "region": region or None}
            found["fonts"] = families(region, self.house.fonts)
        if ADDRESS.fullmatch(span.address):
            found["address"] = span.address
        if target_of(span):
            found["target"] = target_of(span)
        if span.anchor:
            found["anchor"] = span.anchor
        return found

    def line(self, line: Phrase) -> list[Data]:
        return [self.span(span) for span in line]

    def matter(self, matter: Matter) -> Data:
        return {"word": self.text(matter.word), "line": self.line(matter.line)}

    def item(self, item: AgendaItem) -> Data:
        return {
            "when": [self.line(line) for line in item.when],
            "title": self.line(item.title),
            "kind": self.text(item.kind),
            "state": self.text(item.state),
            "family": item.family,
            "mark": self.line(item.mark),
            "where": self.line(item.where),
            "matters": [self.matter(one) for one in item.matters],
        }

    def table(self, block: Table) -> Data:
        return {
            "summary": self.text(block.summary),
            "columns": [
                {"title": self.text(one.title), "share": one.share, "number": one.is_number}
                for one in block.columns
            ],
            "rows": [[self.line(cell) for cell in row] for row in block.rows],
            "compact": block.is_compact,
        }

    def agenda(self, block: Agenda) -> Data:
        return {
            "summary": self.text(block.summary),
            "when_word": self.text(block.when_word),
            "what_word": self.text(block.what_word),
            "compact": block.is_compact,
            "items": [self.item(item) for item in block.items],
        }

    def block(self, block: Block) -> Data:  # noqa: PLR0911 - one return for each kind of block
        kind = {"type": type(block).__name__.lower()}
        match block:
            case Heading():
                beside = self.line(block.beside)
                anchors = [span.anchor for span in block.line if span.anchor]
                alone = tuple(replace(span, anchor="") for span in block.line)
                return kind | {
                    "level": block.level,
                    "line": self.line(alone),
                    "beside": beside,
                    # On the heading as a whole: its words stand once more in the contents.
                    "anchor": anchors[0] if anchors else None,
                }
            case Paragraph() | Notice():
                return kind | {"line": self.line(block.line)}
            case Bullets():
                items = [self.line(item) for item in block.items]
                shape = {"ordered": block.is_ordered, "compact": block.is_compact}
                return kind | shape | {"items": items}
            case Matters():
                return kind | {"items": [self.matter(one) for one in block.items]}
            case Table():
                return kind | self.table(block)
            case Agenda():
                return kind | self.agenda(block)
            case Figure():
                words, caption = self.text(block.words), self.line(block.caption)
                drawing = self.text(block.drawing)
                return kind | {
                    "drawing": drawing,
                    "words": words,
                    "caption": caption,
                    "stays": block.stays_with_next,
                }
            case NewPage():
                return kind
