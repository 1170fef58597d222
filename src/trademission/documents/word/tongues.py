"""How Word is told the language of a stretch of text, and the letters it needs."""

import unicodedata
from collections.abc import Iterator

from trademission.documents.typeset.languages import language_and_region
from trademission.documents.word.elements import Element, element

# Fonts of every Word; without one, shared signs are drawn as those of another country.
EAST_ASIAN = {
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
    "zh-TW": "Microsoft JhengHei",
    "zh-HK": "Microsoft JhengHei",
}
RIGHT_TO_LEFT = frozenset({"R", "AL"})
LEFT_TO_RIGHT = "L"
# Word sets these apart as scripts whose signs change with what stands beside them.
COMPLEX = frozenset({"ar", "bn", "fa", "he", "hi", "km", "lo", "mr", "ne", "ta", "th", "ur"})


def letters(tag: str) -> Iterator[Element]:
    """Yield the font that text in the language of a tag needs, where the usual one lacks it."""
    font = _font(language_and_region(tag))
    if font:
        yield element("rFonts", hint="eastAsia", eastAsia=font)


def tongue(tag: str, text: str) -> Iterator[Element]:
    """Yield direction and language of text in the language of a tag; a wrong tag says nothing.

    The direction is that of the first letter, because a name in Arabic may also be told in
    Latin letters.
    """
    found = language_and_region(tag)
    if found is None:
        return
    full = "-".join(filter(None, found))
    is_complex = found[0] in COMPLEX
    if runs_to_the_left(text):
        yield element("rtl")
    elif is_complex and not text.isascii():
        yield element("cs")
    if _font(found):
        yield element("lang", val=full, eastAsia=full)
    elif is_complex:
        yield element("lang", val=full, bidi=full)
    else:
        yield element("lang", val=full)


def _font(found: tuple[str, str] | None) -> str:
    language, region = found or ("", "")
    return EAST_ASIAN.get(f"{language}-{region}", EAST_ASIAN.get(language, ""))


def runs_to_the_left(text: str) -> bool:
    """Say whether the first letter that has a direction is written from right to left."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    first = next((one for one in directions if one in RIGHT_TO_LEFT | {LEFT_TO_RIGHT}), "")
    return first in RIGHT_TO_LEFT
