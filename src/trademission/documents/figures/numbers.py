"""Numbers in the style of a language. Babel writes the digits; here they are rounded before."""

import re
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from trademission.documents.dates import LOCALES
from trademission.domain.text import Language, Text

MINUS = "\N{MINUS SIGN}"
MINUS_WORD = Text(de="minus", en="minus")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# A number and its unit, a word and its number: neither may stand alone at the end of a line.
JOINTS = re.compile(r"(?<=\d) (?=[\w%€])|(?<=rang|rank|inus|plus) (?=\d)", re.IGNORECASE)


def exactly(value: float) -> Decimal:
    """Return a number with the digits that it is written with: 0.1 is one tenth."""
    return Decimal(repr(value))


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Return `value` at the nearest multiple of `step`, halves away from zero (DIN 1333)."""
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def places(digits: int) -> Decimal:
    """Return the step of a number of decimal places: 0.01 for two."""
    return Decimal(1).scaleb(-digits)


def written(value: Decimal, language: Language, *, fewest: int = 0) -> str:
    """Return a number without its sign; at least `fewest` decimal places, else no closing zeros."""
    digits = max(fewest, decimal_places(value))
    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    return str(format_decimal(abs(value), format=pattern, locale=LOCALES[language]))


def decimal_places(value: Decimal) -> int:
    """Return how many decimal places a number needs."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def in_words(value: Decimal, language: Language, *, fewest: int = 0) -> str:
    """Return a number with its sign as a word, for running text."""
    sign = f"{MINUS_WORD.in_language(language)} " if value < 0 else ""
    return f"{sign}{written(value, language, fewest=fewest)}"


def with_sign(value: Decimal, language: Language, *, fewest: int = 0) -> str:
    """Return a number with a minus sign that is as wide as a digit, for tables."""
    return f"{MINUS if value < 0 else ''}{written(value, language, fewest=fewest)}"


def unbroken(text: str) -> str:
    """Return text whose numbers stay on one line with what belongs to them."""
    return JOINTS.sub(NO_BREAK_SPACE, text)
