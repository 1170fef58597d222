"""One spelling for what people write in many: capitals, accents, dots and hyphens are the same."""

import difflib
import unicodedata
from collections.abc import Collection
from string import punctuation

LONGEST_SHOWN = 60  # of what somebody wrote, in a sentence about it
_NEAR = 0.7  # below this share of common letters difflib offers words that nobody meant
_OFFERED = 3
_ARTICLES = frozenset({"the", "der", "die", "das", "den", "dem"})
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# Dots and apostrophes stand within a word (U.S., d'Ivoire), every other sign between two.
_WITHIN = ".'`\N{ACUTE ACCENT}\N{RIGHT SINGLE QUOTATION MARK}"
_PUNCTUATION = str.maketrans(dict.fromkeys(punctuation, " ") | dict.fromkeys(_WITHIN, ""))


def folded(words: str) -> str:
    """Return `words` without capitals, accents, punctuation, a leading article or extra blanks.

    >>> folded(" Côte d'Ivoire"), folded("U.S.A."), folded("die Türkei")
    ('cote divoire', 'usa', 'turkei')
    """
    plain = words.casefold()
    if not plain.isascii():
        plain = "".join(map(_plain, unicodedata.normalize("NFKD", plain)))
    first, *others = plain.translate(_PUNCTUATION).split() or [""]
    return " ".join(others if others and first in _ARTICLES else [first, *others])


def spellings(words: str) -> frozenset[str]:
    """Return how `words` may be folded: as they stand, and with ä, ö, ü spelled ae, oe, ue.

    >>> sorted(spellings("Südkorea"))
    ['sudkorea', 'suedkorea']
    """
    if words.isascii():
        return frozenset({folded(words)})
    composed = unicodedata.normalize("NFC", words.casefold())
    return frozenset({folded(words), folded(composed.translate(_SPELLED_OUT))})


def nearest(words: str, known: Collection[str]) -> list[str]:
    """Return the folded words of `known` that look most like `words`, the nearest first."""
    return difflib.get_close_matches(folded(shown(words)), known, n=_OFFERED, cutoff=_NEAR)


def shown(words: str) -> str:
    """Return what somebody wrote, cut to what fits into a sentence."""
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _plain(sign: str) -> str:
    """Return nothing for an accent, a blank for a foreign sign that is no letter or digit."""
    if unicodedata.combining(sign):
        return ""
    return sign if sign.isascii() or sign.isalnum() or sign in _WITHIN else " "
