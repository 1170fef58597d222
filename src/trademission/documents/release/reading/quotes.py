"""What people are quoted with."""

import re
from collections.abc import Iterator, Sequence

from trademission.documents.release.reading.found import PersonNamed, Quote
from trademission.documents.release.reading.manuscript import TELLING, Manuscript
from trademission.documents.release.reading.quotations import Quotation, quotations
from trademission.documents.release.reading.sentences import sentence_ends
from trademission.documents.release.reading.speakers import (
    SPOKEN,
    SPOKEN_FIRST,
    Speaker,
    last_named,
    speaker_in,
)

LONGEST_INTERRUPTION, LONGEST_LEAD, SHORTEST_CLAUSE = 260, 600, 3


def quotes(manuscript: Manuscript, people: Sequence[PersonNamed]) -> tuple[Quote, ...]:
    """Return what people are quoted with, in order, with the full name of who speaks.

    The speaker stands before with a colon, behind, or between the pieces of one quotation; an
    office, a surname or a pronoun is resolved to a person of the text. Titles and single words in
    quotation marks are no quotes; indirect speech is not read.
    """
    starts = frozenset(one.start for one in manuscript.paragraphs)
    telling = [(p.start, p.end) for p in manuscript.paragraphs if p.kind in TELLING]
    said = [
        one
        for one in quotations(manuscript.clean, starts)
        if one.is_statement and any(start <= one.start < end for start, end in telling)
    ]
    made: list[Quote] = []
    for pieces in _pieces(manuscript.clean, said):
        quote = _quote(manuscript, pieces, people, made[-1].speaker if made else "")
        if quote is not None:
            made.append(quote)
    return tuple(made)


def _pieces(clean: str, said: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Yield the pieces of each quotation: one interrupted by its speaker is one."""
    pieces: list[Quotation] = []
    for number, one in enumerate(said):
        following = said[number + 1].start if number + 1 < len(said) else len(clean)
        if pieces and _is_interruption(clean, pieces[-1], one, following):
            pieces.append(one)
            continue
        if pieces:
            yield pieces
        pieces = [one]
    if pieces:
        yield pieces


def _is_interruption(clean: str, one: Quotation, other: Quotation, following: int) -> bool:
    between = clean[one.end : other.start]
    has_break = bool(re.search(r"\n\s*\n", between))
    flat = " ".join(between.split())
    if not flat.strip(" ,.\u2013—-"):
        return not (has_break and SPOKEN_FIRST.match(clean[other.end : following][:80]))
    if len(flat) > LONGEST_INTERRUPTION or not SPOKEN.search(flat):
        return False
    if len(list(sentence_ends(flat))) > 1:
        return False
    if flat[:1].isupper() and not one.words.rstrip().endswith((",", "\u2013", "—")):
        return False
    if has_break:
        return not SPOKEN_FIRST.match(clean[other.end : following][:80]) and not flat.endswith(":")
    return True


def _quote(
    manuscript: Manuscript,
    pieces: list[Quotation],
    people: Sequence[PersonNamed],
    last: str,
) -> Quote | None:
    speaker = _speaker(manuscript, pieces, people, last)
    words = " ".join(" ".join(one.words.split()) for one in pieces)
    spots = tuple(manuscript.spot(one.start, one.end, speaker.confidence or 0.3) for one in pieces)
    if not speaker.name and len(words.split()) <= 8:  # noqa: PLR2004 - a phrase of nobody's
        return None
    return Quote(words=words, speaker=speaker.name, spot=spots[0], pieces=spots)


def _speaker(
    manuscript: Manuscript,
    pieces: list[Quotation],
    people: Sequence[PersonNamed],
    last: str,
) -> Speaker:
    clean = manuscript.clean
    before = clean[max(0, pieces[0].start - 2000) : pieces[0].start]
    lead = _clause_before(before)
    if re.search(r"[:|]\s*$", lead):
        found = speaker_in(lead, people, before)
        if found.name:
            return found
    behind = _clauses_behind(clean, pieces)
    for phrase in behind:
        if SPOKEN_FIRST.match(phrase) or SPOKEN.search(phrase[:90]):
            found = speaker_in(phrase[:200], people, before, _before_pronoun(before, last))
            if found.name:
                return found
    if SPOKEN.search(lead):
        found = speaker_in(lead, people, before)
        if found.name:
            return found
    paragraph = re.split(r"\n\s*\n", before)
    near = paragraph[-1] if paragraph[-1].strip() else " ".join(paragraph[-2:])
    return Speaker(name=last_named(near, people) or last, confidence=0.4)


def _before_pronoun(before: str, last: str) -> str:
    """Return the previous speaker where the quotation before stands in the same paragraph."""
    paragraph = re.split(r"\n\s*\n", before)[-1]
    return last if last and last.rsplit(maxsplit=1)[-1] in paragraph else ""


def _clause_before(before: str) -> str:
    """Return the sentence that leads to a quotation, across an empty line after a colon."""
    bare = before.rstrip()
    bare = bare[-LONGEST_LEAD:]
    sentences = list(sentence_ends(bare.replace("\n", " ")))[:-1]
    breaks = [m.end() for m in re.finditer(r"\n\s*\n|[“«”](?=\s)", bare)]
    start = max([0, *sentences, *breaks])
    return bare[start:][-300:]


def _clauses_behind(clean: str, pieces: list[Quotation]) -> Iterator[str]:
    """Yield the words behind each piece, up to the end of the sentence or the next piece."""
    for number, one in enumerate(pieces):
        stop = pieces[number + 1].start if number + 1 < len(pieces) else one.end + 300
        behind = clean[one.end : stop]
        behind = re.split(r"\n\s*\n", behind)[0].replace("\n", " ")
        ends = [end for end in sentence_ends(behind) if end > SHORTEST_CLAUSE]
        yield behind[: ends[0]] if ends else behind
