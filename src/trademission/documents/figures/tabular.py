"""Facts in tables, where room is short, and exactly, where nothing may be lost."""

from decimal import Decimal

from trademission.documents.clean import one_line
from trademission.documents.figures.numbers import (
    MINUS,
    exactly,
    places,
    rounded,
    with_sign,
    written,
)
from trademission.documents.figures.printing import percent_places, printed
from trademission.domain.facts import Fact, Unit
from trademission.domain.text import Language, Text

MILLIONS = Text(de="{sign}{number} Mio. €", en="{sign}€{number}m")
THOUSANDS = Text(de="{sign}{number} Tsd. €", en="{sign}€{number}k")
SHORT_PERCENT = Text(de="{sign}{number} %", en="{sign}{number}%")
EXACT_UNITS: dict[str, Text] = {
    Unit.THOUSAND_EUROS: Text(de="Tsd. Euro", en="thousand euros"),
    Unit.PERCENT: Text(de="Prozent", en="percent"),
    Unit.PARTNERS: Text(de="Partner", en="partners"),
    Unit.INDEX: Text(de="", en=""),
}
COLUMNS: dict[str, Text] = {
    Unit.THOUSAND_EUROS: Text(de="Mio. Euro", en="€ million"),
    Unit.PERCENT: Text(de="Prozent", en="Percent"),
    Unit.RANK: Text(de="Rang", en="Rank"),
    Unit.YES_NO: Text(de="ja oder nein", en="yes or no"),
    Unit.INDEX: Text(de="Index", en="Index"),
    Unit.PARTNERS: Text(de="Partner", en="Partners"),
}
# Decimal places that all cells of a column share, so that they stand below each other.
CELL_PLACES: dict[str, int] = {
    Unit.THOUSAND_EUROS: 1,
    Unit.PERCENT: 1,
    Unit.RANK: 0,
    Unit.INDEX: 4,
    Unit.PARTNERS: 1,
}
EXACT_PLACES = 6
THOUSAND = 1000


def short(fact: Fact, *, language: Language, exact_thousands: bool = False) -> str:
    """Return a fact for the cell of a table, with its unit: 851,0 Mio. €, 26 %, €851.0m.

    With `exact_thousands` amounts are not rounded: 850.983 Tsd. €.
    """
    if fact.value is None:
        return printed(fact, language=language).text
    value = exactly(fact.value)
    if fact.unit == Unit.THOUSAND_EUROS:
        if exact_thousands:
            return _filled(THOUSANDS, value, language)
        number = cell(fact, language=language)
        sign = MINUS if number.startswith(MINUS) else ""
        return MILLIONS.in_language(language).format(sign=sign, number=number.removeprefix(MINUS))
    if fact.unit == Unit.PERCENT:
        digits = percent_places(value)
        return _filled(SHORT_PERCENT, rounded(value, places(digits)), language, fewest=digits)
    return printed(fact, language=language).text


def cell(fact: Fact, *, language: Language) -> str:
    """Return the number of a fact alone, for a column that names its unit: 851,0.

    Amounts are in millions of euros. Where rounding leaves nothing but zeros of a number, it
    has as many places more as it takes.
    """
    if fact.value is None or fact.unit not in CELL_PLACES:
        return printed(fact, language=language).text
    value = exactly(fact.value)
    if fact.unit == Unit.THOUSAND_EUROS:
        value /= THOUSAND
    digits = CELL_PLACES[fact.unit]
    if value and not rounded(value, places(digits)):
        digits = min(-value.adjusted(), EXACT_PLACES)
    return with_sign(rounded(value, places(digits)), language, fewest=digits)


def column_words(unit: str, language: Language) -> str:
    """Return what heads the column or row of numbers that `cell` prints."""
    known = COLUMNS.get(unit)
    return one_line(unit) if known is None else known.in_language(language)


def exact(fact: Fact, *, language: Language) -> str:
    """Return a fact as exactly as its table has it: 850.983 Tsd. Euro.

    Ratios, whose digits never end, keep six decimal places.
    """
    if fact.value is None or fact.unit in {Unit.RANK, Unit.YES_NO}:
        return printed(fact, language=language).text
    number = exact_number(fact, language=language)
    return f"{number} {exact_unit(fact.unit, language)}".strip()


def exact_number(fact: Fact, *, language: Language) -> str:
    """Return the number of `exact` without its unit."""
    if fact.value is None:
        return printed(fact, language=language).text
    value = exactly(fact.value)
    if fact.unit != Unit.THOUSAND_EUROS:
        value = rounded(value, places(EXACT_PLACES))
    return with_sign(value, language)


def exact_unit(unit: str, language: Language) -> str:
    """Return the unit of `exact`: Tsd. Euro, Prozent; one that is not known as it is."""
    known = EXACT_UNITS.get(unit)
    return one_line(unit) if known is None else known.in_language(language)


def _filled(text: Text, value: Decimal, language: Language, *, fewest: int = 0) -> str:
    sign = MINUS if value < 0 else ""
    number = written(value, language, fewest=fewest)
    return text.in_language(language).format(sign=sign, number=number)
