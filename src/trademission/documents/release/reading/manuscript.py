"""A release laid out for reading: paragraphs, sentences, and the quoted words hushed."""

from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.found import PartKind, Spot
from trademission.domain.text import Language

# What the release itself says about the journey.
TELLING = frozenset(
    {
        PartKind.HEADLINE,
        PartKind.SUBHEADLINE,
        PartKind.LEAD,
        PartKind.BODY,
        PartKind.BACKGROUND,
        PartKind.NOTE_TO_EDITORS,
    }
)
OPENING = frozenset({PartKind.HEADLINE, PartKind.SUBHEADLINE, PartKind.LEAD})


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """Characters `start` to `end` that belong together.

    `is_self_portrait` where a body tells about itself ("About …"): nothing there is about the
    journey.
    """

    start: int
    end: int
    kind: PartKind
    is_self_portrait: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence: `words` as long as in the text, `hushed` with the quoted words blanked."""

    start: int
    words: str
    hushed: str
    paragraph: Paragraph
    number: int

    @property
    def kind(self) -> PartKind:
        """The part it stands in."""
        return self.paragraph.kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Manuscript:
    """A release laid out; `clean` and `hushed` have every sign at the place it has in `text`."""

    text: str
    clean: str
    hushed: str
    language: Language
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    line_starts: tuple[int, ...]

    def spot(self, start: int, end: int, confidence: float = 1.0) -> Spot:
        """Return the spot of characters `start` to `end`, without blanks at its ends."""
        words = self.clean[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        line = bisect_right(self.line_starts, start)
        return Spot(start=start, end=max(start, end), line=line, confidence=confidence)

    def told(self, kinds: Container[PartKind] = TELLING) -> Iterator[Sentence]:
        """Yield the sentences of some parts, none in which a body portrays itself."""
        for one in self.sentences:
            if one.kind in kinds and not one.paragraph.is_self_portrait:
                yield one
