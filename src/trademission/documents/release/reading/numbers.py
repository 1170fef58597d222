"""Numbers in digits and in words."""

import re

from trademission.domain.text import Language

ONES = {
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
}
TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
IRREGULAR = {
    "eins": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "hundert": 100, "einhundert": 100,
    "dutzend": 12, "zwei dutzend": 24, "hundred": 100, "a hundred": 100, "one hundred": 100,
    "dozen": 12, "a dozen": 12, "two dozen": 24, "three dozen": 36, "drei dutzend": 36,
    "ein dutzend": 12, "einem dutzend": 12,
}  # fmt: skip
ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
GERMAN_ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "acht": 8}
LAST_SMALL_ORDINAL = 19


def _german() -> dict[str, int]:
    ones, tens = ONES["de"].split(), list(enumerate(TENS["de"].split(), start=2))
    made = {word: number for number, word in enumerate(ones)}
    made |= {word: ten * 10 for ten, word in tens}
    return made | {
        f"{ones[one]}und{word}": ten * 10 + one for ten, word in tens for one in range(1, 10)
    }


def _english() -> dict[str, int]:
    ones, tens = ONES["en"].split(), list(enumerate(TENS["en"].split(), start=2))
    made = {word: number for number, word in enumerate(ones)}
    made |= {word: ten * 10 for ten, word in tens}
    return made | {
        f"{word}-{ones[one]}": ten * 10 + one for ten, word in tens for one in range(1, 10)
    }


def _ordinals() -> dict[str, int]:
    made = {word: number for number, word in enumerate(ENGLISH_ORDINALS.split(), start=1)}
    made |= GERMAN_ORDINALS
    for word, number in _german().items():
        if number not in GERMAN_ORDINALS.values():
            made[word + ("t" if number <= LAST_SMALL_ORDINAL else "st")] = number
    for ten in TENS["en"].split():
        made |= {f"{ten}-{word}": WORDS[ten] + n for word, n in list(made.items())[:9] if n < 10}  # noqa: PLR2004 - ones
    return made


WORDS = IRREGULAR | _german() | _english()
ORDINALS = _ordinals()
_ALTERNATIVES = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\b(?i:{_ALTERNATIVES})\b)"


def number_of(words: str, language: Language) -> float | None:
    """Return the number written in digits or words, or None where it is none.

    The language decides what a point and a comma mean; groups of three digits stay thousands.
    """
    known = WORDS.get(words.strip().lower())
    if known is not None:
        return float(known)
    digits = words.strip()
    point, thousands = (",", ".") if language == "de" else (".", ",")
    if not re.search(rf"\{thousands}\d{{3}}(?!\d)", digits) and point not in digits:
        thousands, point = point, thousands
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
            point = ""
    plain = (
        digits.replace(thousands, "").replace(point, ".")
        if point
        else digits.replace(thousands, "")
    )
    try:
        return float(plain)
    except ValueError:
        return None
