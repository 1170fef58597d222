"""Facts in running text. What is printed is a function of the fact and the language alone."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from trademission.documents.clean import one_line
from trademission.documents.figures.euros import amount
from trademission.documents.figures.numbers import (
    decimal_places,
    exactly,
    in_words,
    places,
    rounded,
    written,
)
from trademission.domain.facts import Fact, Unit
from trademission.domain.text import Language, Text, text_in

UNROUNDED = Text(de="nicht gerundet", en="not rounded")
AS_STATED = Text(de="wie gesagt", en="as stated")
WHOLE = Text(de="auf ganze {unit}", en="to whole {unit}")
DECIMALS = (
    Text(de="auf ganze Zahlen", en="to whole numbers"),
    Text(de="auf eine Nachkommastelle", en="to one decimal place"),
    Text(de="auf zwei Nachkommastellen", en="to two decimal places"),
    Text(de="auf drei Nachkommastellen", en="to three decimal places"),
    Text(de="auf vier Nachkommastellen", en="to four decimal places"),
    Text(de="auf fünf Nachkommastellen", en="to five decimal places"),
    Text(de="auf sechs Nachkommastellen", en="to six decimal places"),
)
PERCENT = Text(de="Prozent", en="percent")
RANK = Text(de="Rang", en="rank")
PARTNERS = Text(de="Partner", en="partners")
YES, NO = Text(de="ja", en="yes"), Text(de="nein", en="no")
UP, DOWN = Text(de="plus", en="up"), Text(de="minus", en="down")
UNCHANGED = Text(de="unverändert", en="unchanged")
WHOLE_PERCENT_FROM = 10
INDEX_PLACES, PARTNER_PLACES, OTHER_PLACES = 4, 1, 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """A fact in words, and to what its number was rounded; the exact one stays in the fact."""

    text: str
    rounding: str


def printed(fact: Fact, *, language: Language) -> Printed:
    """Return a fact as running text says it: 851 Millionen Euro, 26 Prozent, Rang 17.

    Amounts (TEUR) keep three significant digits, closing zeros dropped; percentages are whole
    from 10 up and have one decimal place below, unless they are whole themselves; an index
    has four, a number of partners one. A number in any other unit keeps up to three decimal
    places and its unit as it is. A statement is told in its own words. Halves are rounded
    away from zero (DIN 1333).
    """
    if fact.value is None:
        return Printed(
            text=one_line(text_in(fact.text, fact.labels, language)),
            rounding=AS_STATED.in_language(language),
        )
    given = PRINTERS.get(fact.unit)
    if given is None:
        return _other(fact, exactly(fact.value), language)
    return given(exactly(fact.value), language)


def told_growth(fact: Fact, *, language: Language) -> Printed:
    """Return a change in percent as running text says it: plus 26 Prozent, down 7 percent."""
    found = printed(fact, language=language)
    value = fact.value or 0
    if fact.unit != Unit.PERCENT or fact.value is None:
        return found
    if not value:
        return Printed(text=UNCHANGED.in_language(language), rounding=found.rounding)
    size = _percent(abs(exactly(value)), language)
    direction = (UP if value > 0 else DOWN).in_language(language)
    return Printed(text=f"{direction} {size.text}", rounding=size.rounding)


def percent_places(value: Decimal) -> int:
    """Return how many decimal places a percentage is printed with.

    None from 10 up, else one; more where nothing but zeros would be left of it, at most six.
    """
    shown = abs(rounded(value, places(1)))
    if shown >= WHOLE_PERCENT_FROM:
        return 0
    if shown or not value:
        return 1
    return min(-value.adjusted(), len(DECIMALS) - 1)


def rounding_words(value: Decimal, shown: Decimal, digits: int, language: Language) -> str:
    """Return to how many decimal places `value` was rounded, or that it was not."""
    return (UNROUNDED if value == shown else DECIMALS[digits]).in_language(language)


def _euros(value: Decimal, language: Language) -> Printed:
    found = amount(float(value))
    rounding = found.rounding(language) if found.is_rounded else UNROUNDED.in_language(language)
    return Printed(text=found.words(language), rounding=rounding)


def _percent(value: Decimal, language: Language) -> Printed:
    digits = percent_places(value)
    shown = rounded(value, places(digits))
    word = PERCENT.in_language(language)
    rounding = rounding_words(value, shown, digits, language)
    if not digits and shown != value:
        rounding = WHOLE.in_language(language).format(unit=word)
    fewest = 0 if shown == value else digits
    text = f"{in_words(shown, language, fewest=fewest)} {word}"
    return Printed(text=text, rounding=rounding)


def _rank(value: Decimal, language: Language) -> Printed:
    shown = rounded(value, places(0))
    text = f"{RANK.in_language(language)} {written(shown, language)}"
    return Printed(text=text, rounding=rounding_words(value, shown, 0, language))


def _yes_no(value: Decimal, language: Language) -> Printed:
    text = (YES if value else NO).in_language(language)
    return Printed(text=text, rounding=UNROUNDED.in_language(language))


def _index(value: Decimal, language: Language) -> Printed:
    shown = rounded(value, places(INDEX_PLACES))
    text = in_words(shown, language, fewest=INDEX_PLACES)
    return Printed(text=text, rounding=rounding_words(value, shown, INDEX_PLACES, language))


def _partners(value: Decimal, language: Language) -> Printed:
    shown = rounded(value, places(PARTNER_PLACES))
    number = in_words(shown, language, fewest=PARTNER_PLACES)
    text = f"{number} {PARTNERS.in_language(language)}"
    return Printed(text=text, rounding=rounding_words(value, shown, PARTNER_PLACES, language))


def _other(fact: Fact, value: Decimal, language: Language) -> Printed:
    shown = rounded(value, places(OTHER_PLACES))
    text = f"{in_words(shown, language)} {one_line(fact.unit)}".strip()
    digits = max(decimal_places(shown), OTHER_PLACES)
    return Printed(text=text, rounding=rounding_words(value, shown, digits, language))


PRINTERS: dict[str, Callable[[Decimal, Language], Printed]] = {
    Unit.THOUSAND_EUROS: _euros,
    Unit.PERCENT: _percent,
    Unit.RANK: _rank,
    Unit.YES_NO: _yes_no,
    Unit.INDEX: _index,
    Unit.PARTNERS: _partners,
}
