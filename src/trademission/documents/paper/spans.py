"""Stretches of text: each in one language and one manner, none with markup in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trademission.documents.clean import one_line
from trademission.documents.directory import Name


class Manner(StrEnum):
    """How a stretch of text is said."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    CHANGED = "changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of text; `language` is a BCP 47 tag, empty for the language of the paper.

    `address` is where it leads (`mailto:`, `tel:`, `https:`), empty where it leads nowhere;
    `#name` leads to the span of the same paper whose `anchor` is that name: small letters,
    digits and hyphens. `moment` is the day or instant that the text names, for machines
    (ISO 8601).
    """

    text: str
    manner: Manner = Manner.PLAIN
    language: str = ""
    address: str = ""
    anchor: str = ""
    moment: str = ""


Phrase = tuple[Span, ...]


def plain(text: str) -> Phrase:
    """Return text as a phrase, clean and without line ends; no text, no span."""
    return _line(text, Manner.PLAIN)


def strong(text: str) -> Phrase:
    """Return text that is meant to be found at a glance."""
    return _line(text, Manner.STRONG)


def quiet(text: str) -> Phrase:
    """Return text that steps back."""
    return _line(text, Manner.QUIET)


def linked(text: str, address: str) -> Phrase:
    """Return text that leads to an address; an empty address leads nowhere."""
    shown = one_line(text)
    return (Span(text=shown, address=address),) if shown else ()


def named(name: Name, manner: Manner = Manner.PLAIN) -> Phrase:
    """Return a name and beside it, quietly, its forms in other scripts, each in its language."""
    spans = [Span(text=name.text, manner=manner)]
    for other in name.others:
        spans.append(Span(text=" "))
        spans.append(Span(text=other.text, manner=Manner.QUIET, language=other.language))
    return tuple(span for span in spans if span.text)


def joined(lines: Iterable[Phrase], between: str = ", ") -> Phrase:
    """Return several lines as one, with `between` between those that say something."""
    spans: list[Span] = []
    for line in lines:
        if line and spans:
            spans.append(Span(text=between))
        spans.extend(line)
    return tuple(spans)


def words_of(line: Phrase) -> str:
    """Return the text of a line without its manner."""
    return "".join(span.text for span in line)


def _line(text: str, manner: Manner) -> Phrase:
    shown = one_line(text)
    return (Span(text=shown, manner=manner),) if shown else ()
