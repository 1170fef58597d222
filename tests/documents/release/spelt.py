"""The real dictionaries, which `make test` installs."""

from functools import cache, partial
from pathlib import Path

from trademission.documents.release.checks.dictionary import Dictionary, dictionary_in
from trademission.documents.release.checks.speller import Speller
from trademission.documents.release.checks.spelling import misspelt
from trademission.domain.text import Language

FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))


@cache
def dictionary(language: Language) -> Dictionary:
    """Return the dictionary of a language; it belongs to what the tests need."""
    found = dictionary_in(FOLDERS, language)
    if found is None:
        sentence = f"There is no dictionary for {language}; make test installs it."
        raise FileNotFoundError(sentence)
    return found


def speller(language: Language) -> Speller:
    """Return who reads proofs in a language."""
    return partial(misspelt, dictionary=dictionary(language))
