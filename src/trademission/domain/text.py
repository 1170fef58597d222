"""Words in two languages, and labels in any."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["de", "en"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """One sentence in German and in English."""

    de: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A name in one language or script, such as `ja` for Japanese (BCP 47 tag).

    `reviewed` says that a native speaker has looked at the name and found it right.
    """

    language: str
    text: str
    reviewed: bool = False


def text_in(text: str, labels: Iterable[Label], language: Language) -> str:
    """Return the label in `language`, or `text` where there is none."""
    return next((one.text for one in labels if one.language.lower() == language), text)
