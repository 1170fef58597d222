"""The blocks of a paper as plain text, for mails."""

from collections.abc import Iterable, Iterator
from textwrap import TextWrapper

from trademission.documents.paper.blocks import (
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
    Paragraph,
    Table,
)
from trademission.documents.paper.spans import Phrase, words_of

LONGEST_LINE = 72
DEEPER = "  "


def plain_text(blocks: Iterable[Block]) -> str:
    """Return blocks as text in lines of at most 72 characters, a blank line between them.

    A word that is longer, such as an address, stands on a line of its own.
    """
    paragraphs = ("\n".join(_block(block)) for block in blocks)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _block(block: Block) -> Iterator[str]:  # noqa: C901 - one case for each kind of block
    match block:
        case Heading():
            yield from _wrapped(", ".join(_told((block.line, block.beside))))
        case Paragraph() | Notice():
            yield from _wrapped(words_of(block.line))
        case Bullets():
            for number, line in enumerate(block.items, start=1):
                sign = f"{number}. " if block.is_ordered else "- "
                yield from _wrapped(words_of(line), first=sign, then=" " * len(sign))
        case Matters():
            yield from _matters(block.items)
        case Table():
            for row in block.rows:
                yield from _row(block, row)
        case Agenda():
            for item in block.items:
                yield from _item(item)
        case Figure():
            yield from _wrapped(block.words)
        case NewPage():
            return


def _matters(matters: Iterable[Matter], *, first: str = "") -> Iterator[str]:
    for matter in matters:
        words = f"{matter.word}: {words_of(matter.line)}"
        yield from _wrapped(words, first=first, then=first + DEEPER)


def _row(table: Table, row: tuple[Phrase, ...]) -> Iterator[str]:
    """Yield a row as one item: every cell that says something after the title of its column."""
    told = (
        f"{column.title}: {words_of(cell)}"
        for column, cell in zip(table.columns, row, strict=True)
        if cell
    )
    yield from _wrapped("; ".join(told), first="- ", then=DEEPER)


def _item(item: AgendaItem) -> Iterator[str]:
    words = (" ".join(_told(item.when)), *_told((item.title, item.where)), item.kind, item.state)
    yield from _wrapped(", ".join(one for one in (*words, words_of(item.mark)) if one))
    yield from _matters(item.matters, first=DEEPER)


def _told(lines: Iterable[Phrase]) -> Iterator[str]:
    yield from (words for words in map(words_of, lines) if words)


def _wrapped(text: str, *, first: str = "", then: str = "") -> list[str]:
    """Return text in lines, the first begun with one sign, the others with another."""
    wrapper = TextWrapper(
        width=LONGEST_LINE,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)
