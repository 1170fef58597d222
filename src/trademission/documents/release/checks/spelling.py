"""Misspelt words: unknown to the dictionary, and near to a word that is meant.

A check that cries at every name is switched off, so an unknown word is reported only if one slip of
the hand makes a known word of it (a letter doubled, dropped, swapped or replaced), and if nothing
says that it is a name. What is not reported: a typing error that makes another word, and two slips
in one word.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from trademission.documents.release.checks.compounds import Compounds
from trademission.documents.release.checks.dictionary import Dictionary
from trademission.domain.text import Language

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:de|com|org|net|eu)\b\S*")
# Two capitalised words before it, as in the name of a street: Wilhelm-Buck-Strasse.
CHAIN = re.compile(r"[^\W\d_]\w+-[^\W\d_]\w+-[^\W\d_]\w+$")
SHORTEST = 4
MOST_SUGGESTED = 3
MOST_ASKED = 400
"""How many unknown words are looked up: a text in another language has no others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Misspelling:
    """A word at characters `start` to `end` that is misspelt, with what is meant, best first."""

    word: str
    start: int
    end: int
    suggestions: tuple[str, ...]


def misspelt(
    text: str, *, language: Language, known: Collection[str] = (), dictionary: Dictionary
) -> tuple[Misspelling, ...]:
    """Return the misspelt words of a text in its order; `known` are right as they stand."""
    return tuple(_Proof(text, language, known, dictionary).faults())


class _Proof:
    """A text under the eyes of somebody who reads proofs."""

    def __init__(
        self, text: str, language: Language, known: Collection[str], dictionary: Dictionary
    ) -> None:
        self.text = ADDRESS.sub(lambda found: " " * len(found[0]), text)
        self.language, self.dictionary = language, dictionary
        self.known = frozenset(known) | {
            part for name in known for part in re.split(r"[-\s]", name) if len(part) >= SHORTEST
        }
        self.compounds = Compounds(dictionary)

    def faults(self) -> Iterator[Misspelling]:
        asked = 0
        for found in self.words:
            if not self._is_strange(found):
                continue
            asked += 1
            meant = self._meant(found[0])
            if meant:
                yield Misspelling(
                    word=found[0], start=found.start(), end=found.end(), suggestions=meant
                )
            if asked >= MOST_ASKED:
                return

    @cached_property
    def words(self) -> list[re.Match[str]]:
        return list(WORD.finditer(self.text))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(found[0] for found in self.words)

    def _is_strange(self, found: re.Match[str]) -> bool:
        """Tell whether a word is unknown, and no name."""
        word = found[0]
        if len(word) < SHORTEST or not word[1:].islower() or self._is_known(word):
            return False
        is_compound = self.language == "de" and self.compounds.are(word)
        if self._is_joined_well(found) or is_compound:
            return False
        return word[0].islower() or not self._is_name(found)

    def _is_known(self, word: str) -> bool:
        bare = word.removesuffix("s")
        return bool({word, bare, word.lower()} & self.known) or self.dictionary.knows(word)

    def _is_joined_well(self, found: re.Match[str]) -> bool:
        """Tell whether a hyphen makes it right: Forschungs- und, 30-köpfig, Wilhelm-Buck-Straße."""
        before = self.text[max(0, found.start() - 2) : found.start()]
        after = self.text[found.end() : found.end() + 1]
        if after == "-" and self.dictionary.knows(f"{found[0]}-"):
            return True
        if before[-1:] != "-":
            return False
        is_after_number = before[:1].isdigit()
        is_in_chain = (
            bool(CHAIN.search(self.text[max(0, found.start() - 60) : found.end()])) or after == "-"
        )
        is_in_chain = is_in_chain and found[0][0].isupper()
        return is_in_chain or (is_after_number and self.dictionary.knows(f"zwei{found[0]}"))

    def _is_name(self, found: re.Match[str]) -> bool:
        """Tell whether a capitalised word looks like a name: said twice, or beside another one."""
        if self.counts[found[0]] > 1:
            return True
        gap = r"[ \N{NO-BREAK SPACE}]"
        before = re.search(
            rf"([^\W\d_]+){gap}$", self.text[max(0, found.start() - 60) : found.start()]
        )
        after = re.match(rf"{gap}([^\W\d_]+)", self.text[found.end() : found.end() + 60])
        beside = [one[1] for one in (before, after) if one]
        return any(word[:2].istitle() and not self._is_ordinary(word) for word in beside)

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether a capitalised word is a word of the language rather than a name."""
        if self.language == "de":
            return self.dictionary.knows(word) or self.compounds.are(word)
        return self.dictionary.knows(word.lower())

    def _meant(self, word: str) -> tuple[str, ...]:
        """Return what one slip makes of a word, also a word of the same text."""
        near = [
            one
            for one in self.dictionary.suggestions(word)
            if OSA.distance(one, word) == 1 and one.casefold() != word.casefold()
        ]
        here = (one for one in self.counts if one != word and OSA.distance(one, word) == 1)
        near += [one for one in here if self._is_known(one)]
        near += self.compounds.near(word) if self.language == "de" and not near else ()
        return tuple(dict.fromkeys(near))[:MOST_SUGGESTED]
