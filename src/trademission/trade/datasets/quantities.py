"""Numbers as the publishers write them, to whole numbers of our units."""

import re
from decimal import ROUND_HALF_UP, Decimal

from trademission.trade.flows import THOUSAND

_MOST_DIGITS = 15  # a thousandth of such a number still fits into 64 bits
_PLACES = 3
_POINTED = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?(E\+?[0-9])?", re.IGNORECASE)


def german_thousandths(words: str) -> int | None:
    """Return a number with a decimal comma in thousandths; None if it is none.

    No sign, no separators, at most three places.

    >>> german_thousandths("1602569,9"), german_thousandths("12.5")
    (1602569900, None)
    """
    whole, comma, places = words.partition(",")
    if not _is_digits(whole) or (comma and not (_is_digits(places) and len(places) <= _PLACES)):
        return None
    return int(whole) * THOUSAND + int((places + "000")[:_PLACES])


def whole_number(words: str) -> int | None:
    """Return a number without places, sign and separators; None if it is none."""
    return int(words) if _is_digits(words) else None


def positive_decimal(words: str) -> Decimal | None:
    """Return a number with a decimal point that is zero or more; None if it is none."""
    return Decimal(words) if _POINTED.fullmatch(words) else None


def rounded(number: Decimal) -> int:
    """Return the nearest whole number, the larger of two."""
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _is_digits(words: str) -> bool:
    return words.isdigit() and words.isascii() and len(words) <= _MOST_DIGITS
