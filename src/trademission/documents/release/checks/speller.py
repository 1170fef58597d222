"""What the check of spelling asks of a speller: which words are wrong, and what is meant."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from trademission.domain.text import Language


class Misspelt(Protocol):
    """A word that no dictionary knows, at `start` to `end`, with suggestions, the best first."""

    @property
    def word(self) -> str:
        """The word as it stands."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def suggestions(self) -> Sequence[str]:
        """What is probably meant."""


class Speller(Protocol):
    """Finds misspelt words; `known` are names and terms of the record, which are right."""

    def __call__(
        self, text: str, *, language: Language, known: Collection[str]
    ) -> Iterable[Misspelt]:
        """Return the misspelt words of a text."""
