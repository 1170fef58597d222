"""Names found again in a text, whatever ending the grammar puts on them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from trademission.documents.release.checks.layout import Stretch, Word, words_of

GENITIVE = ("s", "es", "n", "en", "ens", "e", "er", "em", "ns")
ADJECTIVE = ("es", "er", "em", "en", "e")
KEY_LETTERS = 4
SHORTEST_INFLECTED, SHORTEST_ADJECTIVE = 3, 5


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, ...]:
    """Return the words of a name."""
    return tuple(word.text for word in words_of(name))


def same_word(found: str, known: str) -> bool:
    """Tell whether a word of the text is a known one, perhaps with an ending."""
    one, other = found.lower(), known.lower()
    if one == other:
        return True
    if len(other) < SHORTEST_INFLECTED or len(one) < SHORTEST_INFLECTED:
        return False
    if any(one == f"{other}{ending}" for ending in GENITIVE):
        return True
    return len(other) > SHORTEST_ADJECTIVE and _without_ending(one) == _without_ending(other)


def _without_ending(word: str) -> str:
    ending = next((end for end in ADJECTIVE if word.endswith(end)), "")
    return word[: len(word) - len(ending)]


def key_of(word: str) -> str:
    """Return what a word is filed under: its first letters."""
    return word.lower()[:KEY_LETTERS]


def index_of(words: Iterable[Word]) -> dict[str, list[int]]:
    """Return the numbers of the words by their first letters."""
    found: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        found.setdefault(key_of(word.text), []).append(number)
    return found


def places_of(
    phrase: tuple[str, ...], words: tuple[Word, ...], index: Mapping[str, list[int]]
) -> Iterator[Stretch]:
    """Yield where the words of a name follow each other in a text."""
    if not phrase:
        return
    for number in index.get(key_of(phrase[0]), ()):
        found = words[number : number + len(phrase)]
        is_here = len(found) == len(phrase) and all(
            same_word(one.text, known) for one, known in zip(found, phrase, strict=True)
        )
        if is_here:
            yield Stretch(start=found[0].start, end=found[-1].end)
