"""Names for files that every system can hold and that a person recognises."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from trademission.domain.people import Delegate, Host

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST = 60
RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # Windows takes these for devices


def file_names(items: Iterable[Delegate | Host]) -> Mapping[str, str]:
    """Return a file name without ending per id, made of the name, each different."""
    names: dict[str, str] = {}
    for item in items:
        plain = plain_name(item.name)
        taken = plain in names.values()
        names[item.id] = _free_name(plain, names.values()) if taken else plain
    return names


def plain_name(name: str) -> str:
    """Return `name` in small letters, digits and hyphens: `Jörg Groß` is `joerg-gross`."""
    ascii_only = unicodedata.normalize("NFKD", name.casefold().translate(GERMAN))
    words = re.findall(r"[a-z0-9]+", ascii_only.encode("ascii", "ignore").decode())
    plain = "-".join(words)[:LONGEST].strip("-") or "unnamed"
    return f"{plain}-1" if RESERVED.fullmatch(plain) else plain


def _free_name(plain: str, taken: Iterable[str]) -> str:
    """Return the first of `plain`-2, `plain`-3 ... that is not taken."""
    used, number = set(taken), 2
    while f"{plain}-{number}" in used:
        number += 1
    return f"{plain}-{number}"
