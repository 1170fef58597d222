"""Where spelling is looked up: the dictionaries of this computer."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from trademission.documents.release.checks.dictionary import dictionary_in
from trademission.documents.release.checks.speller import Speller
from trademission.documents.release.checks.spelling import misspelt
from trademission.domain.text import Language

VARIABLE = "TRADEMISSION_DICTIONARIES"
LANGUAGES: tuple[Language, ...] = ("de", "en")


def spellers() -> dict[Language, Speller]:
    """Return who checks spelling in which language; nobody where no dictionary is found."""
    folders = tuple(folder for folder in _folders() if folder.is_dir())
    found = ((language, dictionary_in(folders, language)) for language in LANGUAGES)
    return {
        language: partial(misspelt, dictionary=dictionary)
        for language, dictionary in found
        if dictionary is not None
    }


def _folders() -> Iterator[Path]:
    """Yield where dictionaries lie: a folder that is given, then those of the system."""
    given = os.environ.get(VARIABLE, "")
    if given:
        yield Path(given)
    yield from (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
    yield from (Path.home() / ".local/share/hunspell", Path.home() / "Library/Spelling")
    for programs in filter(None, (os.environ.get("PROGRAMFILES"), "/Applications")):
        office = Path(programs) / "LibreOffice" / "share" / "extensions"
        yield from (office / "dict-de", office / "dict-en")
    if sys.platform == "darwin":
        inside = Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        yield from (inside / "dict-de", inside / "dict-en")
