"""In which language to speak."""

import os
from collections.abc import Mapping

from trademission.domain.text import Language, Text


def language_of(environment: Mapping[str, str]) -> Language:
    """Return German where the environment's locale is German, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            return "de" if locale.lower().startswith("de") else "en"
    return "en"


DEFAULT_LANGUAGE: Language = language_of(os.environ)


def said(*, de: str, en: str) -> str:
    """Return help text in the language of the environment, for help is written before --lang."""
    return Text(de=de, en=en).in_language(DEFAULT_LANGUAGE)
