"""German compounds that no dictionary has: put together of words that it has."""

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from trademission.documents.release.checks.dictionary import Dictionary

SHORTEST_PART, SHORTEST_LAST = 4, 5
SHORTEST_TO_MEND = 9
LINKS = ("", "s", "es", "n", "en")
"""Letters between two parts: Innovation-s-geschehen."""
FIRST = frozenset(
    {"außen", "binnen", "einzel", "fern", "fremd", "gesamt", "groß", "halb", "haupt", "hoch",
     "innen", "klein", "mehr", "mittel", "nach", "neben", "roh", "schwer", "sonder", "teil", "tief",
     "voll", "vorder", "weit", "zusammen", "zwischen", "über", "unter"}
)  # fmt: skip
"""Words that are no nouns and begin compounds."""


class Compounds:
    """Words of two or three parts."""

    def __init__(self, dictionary: Dictionary) -> None:
        """Look parts up in a dictionary."""
        self._dictionary = dictionary

    def are(self, word: str, *, most_parts: int = 3) -> bool:
        """Tell whether a word is put together of known words."""
        for first, rest in _splits(word):
            if self._is_first(first):
                if self._is_last(rest, word):
                    return True
                if most_parts > len(LINKS[:2]) and self.are(rest, most_parts=most_parts - 1):
                    return True
        return False

    def near(self, word: str) -> tuple[str, ...]:
        """Return compounds that one slip makes of a word: one part is known, the other nearly."""
        if len(word) < SHORTEST_TO_MEND:
            return ()
        return tuple(dict.fromkeys(self._mended(word)))

    def _mended(self, word: str) -> Iterator[str]:
        for first, rest in _splits(word):
            if self._is_first(first) and len(first) > SHORTEST_PART:
                for meant in self._dictionary.suggestions(rest.capitalize()):
                    if OSA.distance(meant.lower(), rest) == 1:
                        yield first + meant.lower()
            elif self._is_last(rest, word) and len(rest) > SHORTEST_PART:
                for meant in self._dictionary.suggestions(first.capitalize()):
                    if OSA.distance(meant.lower(), first.lower()) == 1:
                        yield _cased(meant, word) + rest

    def _is_first(self, part: str) -> bool:
        """Tell whether a part can stand first: a word, with or without letters that link."""
        for link in LINKS:
            bare = part.removesuffix(link) if link else part
            is_linked = not link or (bare != part and not bare.endswith(link))
            if len(bare) >= SHORTEST_PART and is_linked and self._is_stem(bare):
                return True
        return False

    def _is_last(self, part: str, whole: str) -> bool:
        """Tell whether a part can stand last: a noun in a noun, else a word written small."""
        if whole[0].isupper():
            return self._dictionary.knows(part.capitalize())
        return self._dictionary.knows(part)

    def _is_stem(self, bare: str) -> bool:
        """Tell whether compounds begin with a word: nouns do, and some others."""
        small, noun = bare.lower(), bare.capitalize()
        is_noun = self._dictionary.knows(noun) and not self._dictionary.knows(small)
        return is_noun or small in FIRST


def _splits(word: str) -> Iterator[tuple[str, str]]:
    for place in range(SHORTEST_PART, len(word) - SHORTEST_LAST + 1):
        yield word[:place], word[place:]


def _cased(part: str, whole: str) -> str:
    return part.capitalize() if whole[0].isupper() else part.lower()
