"""In which of the two languages a release is written."""

import re

from trademission.domain.text import Language

GERMAN = frozenset({"der", "die", "das", "und", "mit", "nach", "von", "für", "ist", "im", "dem"})
ENGLISH = frozenset({"the", "and", "of", "to", "with", "for", "is", "will", "on", "by", "that"})
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> Language:
    """Return the language of which more small words occur; German where there is none."""
    words = [word.lower() for word in WORD.findall(text)]
    german = sum(word in GERMAN for word in words)
    english = sum(word in ENGLISH for word in words)
    return "en" if english > german else "de"
