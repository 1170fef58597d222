"""Numbers in digits, as a language writes them: 1.160.326 and 1,16 in German, turned in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from trademission.domain.text import Language

NUMERALS = {
    "de": re.compile(r"(?<![\w.,])(?:\d{1,3}(?:\.\d{3})+(?![\d.])|\d+)(?:,\d+)?"),
    "en": re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?"),
}
MARKS = {"de": (".", ","), "en": (",", ".")}


@dataclass(frozen=True, kw_only=True, slots=True)
class Numeral:
    """A number with its place; `decimals` tells how many places it is written with."""

    value: Decimal
    decimals: int
    start: int
    end: int


def numerals_in(text: str, language: Language) -> Iterator[Numeral]:
    """Yield the numbers that are written in digits."""
    thousands, decimal = MARKS[language]
    for found in NUMERALS[language].finditer(text):
        whole, _, part = found.group().partition(decimal)
        digits = f"{whole.replace(thousands, '')}.{part or 0}"
        yield Numeral(
            value=Decimal(digits), decimals=len(part), start=found.start(), end=found.end()
        )
