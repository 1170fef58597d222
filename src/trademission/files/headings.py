"""Headings as people write them: with or without umlauts, capitals, spaces and brackets."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=10_000)
def normal(text: str) -> str:
    """Return `text` reduced to what makes two headings the same.

    Capitals, accents, brackets with what is in them, and all but letters and digits do not
    matter; ä and ae, ß and ss are the same.
    """
    folded = re.sub(r"\(.*?\)|\*", "", text).casefold()
    for letter, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        folded = unicodedata.normalize("NFC", folded).replace(letter, spelt)
    bare = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in bare if c.isalnum())
