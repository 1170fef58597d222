"""What people wrote: quotes with their speakers, and paragraphs of their own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import Passages, written
from trademission.domain.release import Quote, ReleaseKind, WrittenPlace
from trademission.domain.text import Language

# All ways to mark a quotation but the right single mark, which is an apostrophe more often.
OPENING, CLOSING = '\u201e\u201c\u00bb\u00ab\u201a"', '\u201c\u201d\u00ab\u00bb\u2018"'
QUOTED_INSIDE = re.compile(rf"[{OPENING}]([^{OPENING}{CLOSING}]+)[{CLOSING}]")


def quotes_at(desk: Desk, place: WrittenPlace) -> Iterator[Passages]:
    """Yield each quote that stands at a place, with its speaker, as a paragraph.

    Where the head of delegation should speak in an announcement and does not, a gap is shown.
    """
    found = [quote for quote in desk.release.quotes if quote.place is place]
    for quote in found:
        said = said_words(quote, desk)
        if said:
            yield _attributed(quote, said, desk)
    is_due = place is WrittenPlace.LEAD and desk.release.kind is ReleaseKind.ANNOUNCING
    if is_due and not found and desk.head is not None:
        yield desk.phrases.fill("quote.missing", speaker=desk.spoken(desk.head.id))


def _attributed(quote: Quote, said: Passages, desk: Desk) -> Passages:
    """Return a quote with its speaker: after a name one says so, an office stands before."""
    speaker = desk.spoken(quote.speaker)
    if desk.is_office(quote.speaker):
        return desk.phrases.fill("quote.said_office", quote=said, speaker=speaker)
    ended = tuple(replace(part, text=_running_on(part.text, desk.language)) for part in said)
    return desk.phrases.fill("quote.said", quote=ended, speaker=speaker)


def _running_on(quoted: str, language: Language) -> str:
    """Return a quotation after which the sentence goes on: in English with a comma inside."""
    text, mark = quoted[:-1], quoted[-1:]
    text = text.removesuffix(".")
    is_closed = text.endswith(("!", "?"))
    return f"{text}{mark}" if language == "de" or is_closed else f"{text},{mark}"


def said_words(quote: Quote, desk: Desk) -> Passages:
    """Return the words of a quote between the marks of the house; inner marks are set anew."""
    wording = quote.wording(desk.language)
    if wording is None:
        return ()
    marks = desk.profile.marks(desk.language)
    text = QUOTED_INSIDE.sub(rf"{marks.inner[0]}\1{marks.inner[1]}", wording.text.strip())
    return written(f"{marks.outer[0]}{text}{marks.outer[1]}", f"quote:{quote.id}")


def written_at(desk: Desk, place: WrittenPlace, country: str = "") -> Iterator[Passages]:
    """Yield each paragraph that people wrote for a place."""
    for item in desk.release.written:
        wording = item.wording(desk.language)
        if item.place is place and item.country == country and wording is not None:
            yield written(wording.text, f"written:{item.id}")
