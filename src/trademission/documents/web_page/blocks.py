"""The blocks of a paper as the template of the web page needs them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from trademission.documents.clean import undisturbed
from trademission.documents.paper import (
    Block,
    Figure,
    Heading,
    Phrase,
    Span,
    words_of,
)
from trademission.documents.paper.anchors import target_of
from trademission.documents.typeset.languages import language_and_region
from trademission.domain.errors import TradeMissionError

SVG = re.compile(r"<svg\b[^>]*>")
NAMES = re.compile(r"""(\bid="|\bhref="#|url\(#)""")
# A page may lead to its neighbours in a folder; papers on their own lead nowhere but outside.
ADDRESS = re.compile(r"(https?|mailto|tel):[!-~]+|\./[a-z0-9._/-]*", re.IGNORECASE)
OPENING = '{top} role="img" aria-labelledby="{key}-title {key}-words">'
SAID = '<title id="{key}-title">{title}</title><desc id="{key}-words">{words}</desc>'


class NoDrawingError(TradeMissionError):
    """A figure is no drawing; the message says which."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSpan:
    """A stretch of text; `language` is empty where it is that of the paper."""

    text: str
    manner: str
    language: str = ""
    address: str = ""
    anchor: str = ""
    moment: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownBlock:
    """A block with its number and the heading above it; only a figure has a `drawing`."""

    kind: str
    number: int
    block: Block
    heading: str
    drawing: Markup


def shown_blocks(blocks: Iterable[Block]) -> Iterator[ShownBlock]:
    """Yield the blocks of a paper in their order."""
    heading = ""
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Heading):
            heading = undisturbed(words_of(block.line))
        yield ShownBlock(
            kind=type(block).__name__.lower(),
            number=number,
            block=block,
            heading=heading,
            drawing=inline_drawing(block, key=f"figure-{number}", title=heading)
            if isinstance(block, Figure)
            else Markup(),
        )


def is_part(shown: ShownBlock) -> bool:
    """Say whether a block heads a part of the paper, which the contents list."""
    return isinstance(shown.block, Heading) and shown.block.level == 1


def shown_line(line: Phrase) -> Iterator[ShownSpan]:
    """Yield the spans of a line; addresses that are none stay text."""
    for span in line:
        if span.text:
            yield _span(span)


def inline_drawing(figure: Figure, *, key: str, title: str) -> Markup:
    """Return a drawing as markup, with the words that stand for it and names of its own.

    `key` tells its names from those of other drawings. Raises NoDrawingError for no SVG.
    """
    drawing = undisturbed(figure.drawing)
    found = SVG.search(drawing)
    if found is None or found[0].endswith("/>"):
        raise NoDrawingError(f"figure {key}: it is no SVG drawing; draw it again.")
    named = NAMES.sub(rf"\g<1>{key}-", drawing[found.end() :])
    opening = OPENING.format(top=found[0][:-1], key=key)
    said = SAID.format(key=key, title=escape(title), words=escape(undisturbed(figure.words)))
    # The drawing is ours, its words are escaped above.
    return Markup(f"{opening}{said}{named}")  # noqa: S704 - the reason stands above


def _span(span: Span) -> ShownSpan:
    tongue = language_and_region(span.language) if span.language else None
    within = target_of(span)
    address = span.address if ADDRESS.fullmatch(span.address) else ""
    return ShownSpan(
        text=undisturbed(span.text),
        manner=span.manner.value,
        language="-".join(filter(None, tongue)) if tongue else "",
        address=f"#{within}" if within else address,
        anchor=span.anchor,
        moment=span.moment,
    )
