"""Which paragraph is which part of a release."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from trademission.documents.release.reading import headings
from trademission.documents.release.reading.datelines import is_date_alone
from trademission.documents.release.reading.found import PartKind
from trademission.documents.release.reading.manuscript import Paragraph
from trademission.documents.release.reading.sentences import sentence_ends
from trademission.documents.release.reading.units import units

FEWEST_PROSE_WORDS = 10
FEWEST_HEADLINE_WORDS = 3
LONGEST_NARROW = 48
LONGEST_CONTACT = 45
SENTENCE_END = re.compile(r"[.!?…][\"“”»«’')]*\s*$")
BULLET = re.compile(r"\s*[-•·▪\u2013—*]\s")
ADDRESS = re.compile(r"https?://|www\.")
LINK = re.compile(r"\W*(?:https?://|www\.)\S+\s*$")


@dataclass(slots=True)
class _Reading:
    """How far the paragraphs are read: the part they are in, and what was already seen."""

    kind: PartKind = PartKind.LABEL
    is_portrait: bool = False
    has_headline: bool = False
    has_lead: bool = False
    made: list[Paragraph] = field(default_factory=list)


def paragraphs_of(clean: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text with the parts they belong to.

    Before the first sentence stand label, office, contact, date, headline and sub-headline; then
    headings open the parts, and a margin or a contact ends where prose goes on.
    """
    reading = _Reading()
    for start, end in units(clean):
        words = clean[start:end]
        if reading.has_lead:
            kind = _kind_after_lead(reading, words)
        else:
            kind = _kind_before_lead(reading, words)
        reading.has_headline |= kind is PartKind.HEADLINE
        reading.has_lead |= kind is PartKind.LEAD
        portrait = reading.is_portrait and kind is PartKind.BACKGROUND
        reading.made.append(Paragraph(start=start, end=end, kind=kind, is_self_portrait=portrait))
    return tuple(_with_headline(reading.made))


def _kind_before_lead(reading: _Reading, words: str) -> PartKind:
    opened = headings.heading_of(words)
    if opened in {PartKind.LINKS, PartKind.NOTE_TO_EDITORS} and reading.has_headline:
        reading.has_lead, reading.kind = True, opened
        return opened
    is_line = not _is_prose(words) or bool(BULLET.match(words))
    kind = _kind_of_head(words, opened, is_line=is_line)
    if kind is None:
        kind = _kind_of_line(reading, words) if is_line else PartKind.LEAD
    if kind in {PartKind.CONTACT, PartKind.LEAD}:
        reading.kind = PartKind.BODY if kind is PartKind.LEAD else kind
    return kind


def _kind_of_head(words: str, opened: PartKind | None, *, is_line: bool) -> PartKind | None:
    """Return which part of the letterhead a paragraph is, or None where it is none."""
    is_contact = opened is PartKind.CONTACT or bool(headings.REACHED_BY.search(words))
    if headings.LABEL.match(words) and is_line:
        return PartKind.LABEL
    if is_date_alone(words):
        return PartKind.DATE
    if is_contact and len(words.split()) <= LONGEST_CONTACT and not words.rstrip().endswith("."):
        return PartKind.CONTACT
    return PartKind.MARGIN if opened is PartKind.MARGIN and is_line else None


def _kind_of_line(reading: _Reading, words: str) -> PartKind:
    is_address = reading.kind is PartKind.CONTACT and len(words.split()) <= 3  # noqa: PLR2004 - a name
    if not reading.has_headline and is_address:
        return PartKind.CONTACT
    is_office = headings.OFFICE.search(words) and len(words.split()) <= headings.SHORT_HEADING
    if not reading.has_headline and is_office and not _has_verb(words):
        return PartKind.OFFICE
    if LINK.match(words) or (
        not reading.has_headline and len(words.split()) < FEWEST_HEADLINE_WORDS
    ):
        return PartKind.OFFICE
    return PartKind.SUBHEADLINE if reading.has_headline else PartKind.HEADLINE


def _has_verb(words: str) -> bool:
    """Whether something happens in a line, so that it is a headline and no name of an office."""
    return bool(
        re.search(
            r"\b(?:reis\w+|wirbt|werben|besuch\w*|startet|führt|bricht|will|leads?|heads?|to lead"
            r"|travels?|visits?|to visit|to travel|takes?|brings?|sets? off|launch\w*|returns?"
            r"|kehrt|zieht|stärkt|setzt|sucht|unterwegs|nach|auf dem weg|delegation|mission)\b",
            words,
            re.IGNORECASE,
        )
    )


def _kind_after_lead(reading: _Reading, words: str) -> PartKind:
    is_prose = _is_prose(words)
    is_reached = bool(headings.REACHED_BY.search(words)) and len(words.split()) <= LONGEST_CONTACT
    if headings.END.match(words):
        reading.kind, reading.is_portrait = PartKind.NOTE_TO_EDITORS, False
        return PartKind.LABEL
    opened = _opened(words, is_prose=is_prose, is_reached=is_reached)
    if opened is not None:
        reading.kind, reading.is_portrait = opened, headings.is_about(words)
        return opened
    if reading.kind is PartKind.MARGIN and (_is_narrow(words) or words.lstrip().startswith("*")):
        return PartKind.MARGIN
    if is_reached and reading.kind is not PartKind.LINKS:
        reading.kind = PartKind.CONTACT
        return PartKind.CONTACT
    return _continued(reading, words, is_prose=is_prose)


def _opened(words: str, *, is_prose: bool, is_reached: bool) -> PartKind | None:
    """Return the part that a paragraph opens; a wide one is no margin, mere prose no contact."""
    opened = headings.heading_of(words)
    if opened is PartKind.MARGIN and not _is_narrow(words):
        return None
    if opened is PartKind.CONTACT and is_prose and not is_reached:
        return None
    if opened is PartKind.LINKS and is_reached and not ADDRESS.search(words):
        return PartKind.CONTACT
    return opened


def _continued(reading: _Reading, words: str, *, is_prose: bool) -> PartKind:
    ends_with_prose = {PartKind.CONTACT, PartKind.MARGIN, PartKind.LABEL}
    if reading.kind in ends_with_prose and is_prose:
        reading.kind = PartKind.BODY
    is_heading = not is_prose and len(words.split()) <= headings.SHORT_HEADING
    if reading.is_portrait and is_heading and not words.rstrip().endswith((".", ":")):
        reading.kind, reading.is_portrait = PartKind.BODY, False
    return reading.kind


def _is_narrow(words: str) -> bool:
    lines = [line.strip() for line in words.strip().split("\n")]
    return all(len(line) <= LONGEST_NARROW for line in lines)


def _is_prose(words: str) -> bool:
    if len(words.split()) < FEWEST_PROSE_WORDS:
        return False
    flat = words.replace("\n", " ")
    return bool(SENTENCE_END.search(flat)) or len(list(sentence_ends(flat))) > 1


def _with_headline(made: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs; where none is the headline, the last office before the lead is it."""
    kinds = [one.kind for one in made]
    lead = kinds.index(PartKind.LEAD) if PartKind.LEAD in kinds else len(made)
    offices = [n for n in range(lead) if kinds[n] is PartKind.OFFICE]
    lost = offices[-1] if offices and PartKind.HEADLINE not in kinds else -1
    for number, one in enumerate(made):
        yield replace(one, kind=PartKind.HEADLINE) if number == lost else one
