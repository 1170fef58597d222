"""The fixed words of the printed papers, in German and English."""

from trademission.documents.directory import Directory
from trademission.domain.text import Text

PAPER_WORDS = {
    "nothing": Text(de="Kein Programmpunkt an diesem Tag.", en="No item on this day."),
    "version": Text(de="Fassung", en="Version"),
    "as_of": Text(de="Stand", en="As of"),
    "made_for": Text(de="Für", en="For"),
    "contents": Text(de="Inhalt", en="Contents"),
    "contact": Text(de="Kontakt", en="Contact"),
}


def say(key: str, directory: Directory) -> str:
    """Return a fixed word in the language of the paper."""
    return PAPER_WORDS[key].in_language(directory.language)
