"""From the text of a release to its manuscript."""

import re
from collections.abc import Iterable, Iterator

from trademission.documents.release.reading.datelines import dateline_end
from trademission.documents.release.reading.found import PartKind
from trademission.documents.release.reading.language import language_of
from trademission.documents.release.reading.manuscript import Manuscript, Paragraph, Sentence
from trademission.documents.release.reading.marks import blanked
from trademission.documents.release.reading.parts import paragraphs_of
from trademission.documents.release.reading.quotations import quotations
from trademission.documents.release.reading.sentences import sentence_ends

# A release has a few pages; what stands behind so many signs is not read.
LONGEST_RELEASE = 60_000
LONGEST_SENTENCE = 3_000


def manuscript_of(text: str) -> Manuscript:
    """Return the text laid out in paragraphs and sentences, at most `LONGEST_RELEASE` signs."""
    clean = blanked(text[:LONGEST_RELEASE])
    paragraphs = paragraphs_of(clean)
    hushed = _hushed(clean, paragraphs)
    starts = (0, *(end.end() for end in re.finditer("\n", clean)))
    return Manuscript(
        text=text,
        clean=clean,
        hushed=hushed,
        language=language_of(clean),
        paragraphs=paragraphs,
        sentences=tuple(_sentences(clean, hushed, paragraphs)),
        line_starts=starts,
    )


def _hushed(clean: str, paragraphs: Iterable[Paragraph]) -> str:
    """Return the text with statements in quotation marks as blanks."""
    starts = frozenset(one.start for one in paragraphs)
    pieces, position = [], 0
    for one in quotations(clean, starts):
        if one.is_statement:
            blank = re.sub(r"[^\n]", " ", clean[one.start : one.end])
            pieces += [clean[position : one.start], blank]
            position = one.end
    return "".join([*pieces, clean[position:]])


def _flat(words: str, one: Paragraph) -> str:
    """Return the words in one line, but for a contact, whose lines are things of their own."""
    return words if one.kind is PartKind.CONTACT else words.replace("\n", " ")


def _sentences(clean: str, hushed: str, paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    number = 0
    for one in paragraphs:
        words = _flat(clean[one.start : one.end], one)
        start = dateline_end(words) if one.kind in {PartKind.LEAD, PartKind.BODY} else 0
        for end in sentence_ends(words):
            if end <= start:
                continue
            for begin in range(start, end, LONGEST_SENTENCE):
                stop = min(end, begin + LONGEST_SENTENCE)
                yield Sentence(
                    start=one.start + begin,
                    words=words[begin:stop],
                    hushed=_flat(hushed[one.start + begin : one.start + stop], one),
                    paragraph=one,
                    number=number,
                )
                number += 1
            start = end
