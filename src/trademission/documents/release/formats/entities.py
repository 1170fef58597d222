"""Whom and what a release names: told by the sources of its computed passages."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.domain.release_text import Origin, Passage, ReleaseText, words_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Entities:
    """Names in the order in which they are first named, each once."""

    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]
    events: tuple[str, ...]


def entities_in(text: ReleaseText) -> Entities:
    """Return whom and what a text names, and the record knows."""
    return Entities(
        people=_named(text, "person:"),
        organisations=_named(text, "header.organisers"),
        places=_named(text, "stop:"),
        events=_named(text, "appointment:"),
    )


def passages_of(text: ReleaseText) -> Iterator[Passage]:
    """Yield every passage in the order of the text."""
    for section in text.sections:
        for paragraph in section.paragraphs:
            yield from paragraph


def prose(text: ReleaseText) -> str:
    """Return all paragraphs as text, an empty line between two."""
    return "\n\n".join(
        one_line(words_of(paragraph))
        for section in text.sections
        for paragraph in section.paragraphs
    )


def _named(text: ReleaseText, source: str) -> tuple[str, ...]:
    names = (
        one_line(passage.text)
        for passage in passages_of(text)
        if passage.origin is Origin.COMPUTED and passage.source.startswith(source)
    )
    # Days of a stop have its source, too: they begin with a digit, and no name of ours does.
    return tuple(dict.fromkeys(name for name in names if name and not name[0].isdigit()))
