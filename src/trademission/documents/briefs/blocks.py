"""All that a brief says, in the order in which one needs it."""

from collections.abc import Iterator

from trademission.documents.briefs import brief_words as words
from trademission.documents.briefs.background import chain_blocks, fact_blocks
from trademission.documents.briefs.meeting import (
    counterpart_blocks,
    head_matters,
    our_side_blocks,
)
from trademission.documents.briefs.subject import Subject
from trademission.documents.paper import Block, Bullets, Heading, Phrase, joined, plain
from trademission.documents.words import KINDS, STATES
from trademission.domain.appointments import FIRM_STATES


def brief_blocks(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield the brief of an appointment; `level` is that of the headings of its parts."""
    yield head_matters(subject)
    yield from counterpart_blocks(subject, level=level)
    yield from _talk(subject, level=level)
    yield from our_side_blocks(subject, level=level)
    yield from chain_blocks(subject, level=level)
    yield from fact_blocks(subject, level=level)


def kind_and_state(subject: Subject) -> Phrase:
    """Return what sort of appointment it is, and its state where it is not firm."""
    item = subject.item
    state = "" if item.state in FIRM_STATES else subject.say(STATES[item.state])
    return joined((plain(subject.say(KINDS[item.kind])), plain(state)))


def _talk(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield talking points, questions in advance and the order of speakers."""
    note = subject.note
    if note is None:
        return
    for title, lines, is_ordered in (
        (words.TALKING_POINTS, note.talking_points, False),
        (words.QUESTIONS, note.questions, False),
        (words.SPEAKERS, note.speaking_order, True),
    ):
        items = tuple(line for line in map(plain, lines) if line)
        if items:
            yield Heading(level=level, line=plain(subject.say(title)))
            yield Bullets(items=items, is_ordered=is_ordered)
