"""Figures on paper: each leads to its source, and carries a mark until it is final."""

from trademission.documents.figures.numbers import NO_BREAK_SPACE, unbroken
from trademission.documents.figures.sources import Source, is_provisional
from trademission.documents.paper import Manner, Phrase, Span
from trademission.domain.facts import Fact

PROVISIONAL_MARK = "p"


def figure(text: str, source: Source, manner: Manner = Manner.STRONG) -> Phrase:
    """Return a printed figure that leads to its source."""
    return (Span(text=unbroken(text), manner=manner, address=f"#{source.anchor}"),)


def mark(fact: Fact, source: Source) -> Phrase:
    """Return the number of the source in brackets, before it a p for what is provisional."""
    flag = f"{PROVISIONAL_MARK}{NO_BREAK_SPACE}" if is_provisional(fact) else ""
    number = Span(text=f"[{source.number}]", manner=Manner.QUIET, address=f"#{source.anchor}")
    return (Span(text=flag, manner=Manner.QUIET), number) if flag else (number,)
