"""A text laid out: paragraphs, sentences, words, each with its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.sentences import sentence_ends

BETWEEN_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Characters `start` to `end` (half-open)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there."""
        return text[self.start : self.end]

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether it shares a character with others."""
        return self.start < end and start < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """Letters and digits between two other signs; a hyphen parts two words."""

    text: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text."""
    for found in WORD.finditer(text):
        yield Word(text=found.group(), start=found.start(), end=found.end())


def paragraphs_of(text: str) -> Iterator[Stretch]:
    """Yield what stands between empty lines."""
    start = 0
    for gap in BETWEEN_PARAGRAPHS.finditer(text):
        if gap.start() > start:
            yield Stretch(start=start, end=gap.start())
        start = gap.end()
    if start < len(text):
        yield Stretch(start=start, end=len(text))


def sentences_of(text: str, paragraphs: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the sentences of paragraphs."""
    for paragraph in paragraphs:
        start = paragraph.start
        for end in sentence_ends(paragraph.of(text)):
            if paragraph.start + end > start:
                yield Stretch(start=start, end=paragraph.start + end)
            start = paragraph.start + end
