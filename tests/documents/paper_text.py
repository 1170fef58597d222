"""The text of a paper as it has to be found in every file made from it."""

from collections.abc import Iterable, Iterator

from trademission.documents.clean import undisturbed
from trademission.documents.paper import (
    Agenda,
    AgendaItem,
    Block,
    Bullets,
    Figure,
    Heading,
    Matter,
    Matters,
    NewPage,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    Table,
    words_of,
)

DEEPEST_IN_CONTENTS = 2


def text_of(paper: Paper) -> list[str]:
    """Return what a paper says on its pages, in reading order, piece by piece.

    The words that run along head and foot of the pages are those of `edges_of`; those that
    stand for a figure are not printed.
    """
    return _shown(_paper(paper))


def edges_of(paper: Paper) -> list[str]:
    """Return what runs along head and foot of the pages, without the numbers of the pages."""
    return _shown((paper.above, paper.kind, *paper.imprint))


def words_in(pieces: Iterable[str]) -> list[str]:
    """Return the words of pieces of text in order: files break lines where they like."""
    return " ".join(pieces).split()


def _shown(pieces: Iterable[str]) -> list[str]:
    cleaned = (undisturbed(piece).strip() for piece in pieces)
    return [piece for piece in cleaned if piece]


def _paper(paper: Paper) -> Iterator[str]:
    if paper.letterhead is None:
        yield paper.kind
    else:
        yield paper.letterhead.sender
        yield from _lines(paper.letterhead.address)
        yield paper.letterhead.date
    yield paper.title
    yield words_of(paper.subtitle)
    if paper.cover is not None:
        yield from _matters(paper.cover.matters)
        yield words_of(paper.cover.note)
        yield "  \N{MIDDLE DOT}  ".join(paper.imprint)
    headings = [block for block in paper.blocks if isinstance(block, Heading)]
    if paper.contents and headings:
        yield paper.contents
        for heading in headings:
            if heading.level <= DEEPEST_IN_CONTENTS:
                yield from _block(heading)
    for block in paper.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from map(words_of, (block.line, block.beside))
        case Paragraph() | Notice():
            yield words_of(block.line)
        case Bullets():
            yield from map(words_of, block.items)
        case Matters():
            yield from _matters(block.items)
        case Table():
            yield from (column.title for column in block.columns)
            yield from _lines(cell for row in block.rows for cell in row)
        case Agenda():
            yield from (block.when_word, block.what_word)
            for item in block.items:
                yield from _compact(item) if block.is_compact else _item(item)
        case Figure():
            yield words_of(block.caption)
        case NewPage():
            return


def _item(item: AgendaItem) -> Iterator[str]:
    yield from _lines(item.when)
    yield from (item.kind, item.state)
    yield from _lines((item.mark, item.title, item.where))
    yield from _matters(item.matters)


def _compact(item: AgendaItem) -> Iterator[str]:
    yield from _lines((*item.when, item.title, item.where))
    yield item.state
    yield words_of(item.mark)
    yield item.kind
    yield from _matters(item.matters)


def _matters(matters: Iterable[Matter]) -> Iterator[str]:
    for matter in matters:
        yield from (matter.word, words_of(matter.line))


def _lines(lines: Iterable[Phrase]) -> Iterator[str]:
    yield from map(words_of, lines)
