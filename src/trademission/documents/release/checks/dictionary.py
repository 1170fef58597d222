"""Hunspell dictionaries of this computer: which words they know, and what they suggest.

The dictionaries of LibreOffice, Firefox and Debian are of this kind. None comes along, because the
German one is under the GPL; where there is none, spelling is not checked and the check says so.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from trademission.domain.text import Language

NAMES: dict[Language, tuple[str, ...]] = {
    "de": ("de_DE", "de_DE_frami", "de_AT", "de_CH"),
    "en": ("en_GB", "en_US"),
}
MOST: dict[Language, int] = {"de": 1, "en": 2}
"""How many are asked: British and American spelling are both right."""


class Hunspell(Protocol):
    """One open dictionary."""

    def spell(self, word: str) -> bool:
        """Tell whether it knows a word."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Return what may be meant."""
        ...


class Dictionary:
    """The words of one language."""

    def __init__(self, parts: Sequence[Hunspell]) -> None:
        """Take dictionaries that are open; a word is right if one of them knows it."""
        self._parts = tuple(parts)
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Tell whether a word is right as it stands."""
        if word not in self._known:
            self._known[word] = any(part.spell(word) for part in self._parts)
        return self._known[word]

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return single words that are probably meant, the best first."""
        found = (each for part in self._parts for each in part.suggest(word))
        return tuple(dict.fromkeys(each for each in found if " " not in each and "-" not in each))


def dictionary_in(folders: Sequence[Path], language: Language) -> Dictionary | None:
    """Return the dictionary of a language in the first of some folders that has one, or None.

    None also without the extra `spelling`.
    """
    if find_spec("hunspell") is None:
        return None
    opened = import_module("hunspell").Hunspell
    for folder in folders:
        names = [name for name in NAMES[language] if (folder / f"{name}.dic").is_file()]
        if names:
            parts = [opened(name, hunspell_data_dir=str(folder)) for name in names]
            return Dictionary(parts[: MOST[language]])
    return None
