"""Amounts in euros: three significant digits, and the word for their size chosen after rounding."""

from dataclasses import dataclass
from decimal import Decimal

from trademission.documents.figures.numbers import exactly, in_words, rounded
from trademission.domain.text import Language, Text

THOUSAND = Decimal(1000)
SIGNIFICANT_DIGITS = 3
SINGULAR_EURO = Text(de="Euro", en="euro")
EUROS = Text(de="Euro", en="euros")
NEAREST = Text(de="auf {step} Euro", en="to the nearest {step} euros")
WHOLE = Text(de="auf ganze Euro", en="to whole euros")
# The long scale of German and the short one of English: a Billion is a trillion.
ONE = {
    12: Text(de="Billion", en="trillion"),
    9: Text(de="Milliarde", en="billion"),
    6: Text(de="Million", en="million"),
    3: Text(de="Tausend", en="thousand"),
    0: Text(de="", en=""),
}
MANY = {
    12: Text(de="Billionen", en="trillion"),
    9: Text(de="Milliarden", en="billion"),
    6: Text(de="Millionen", en="million"),
    3: Text(de="Tausend", en="thousand"),
    0: Text(de="", en=""),
}
TENS = (Text(de="ganze", en=""), Text(de="zehn", en="ten"), Text(de="hundert", en="hundred"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """Euros as they are printed: `euros` rounded to a power of ten, 10**`step` of them."""

    euros: Decimal
    step: int
    is_rounded: bool

    @property
    def scale(self) -> int:
        """The power of ten that has a word: 6 for millions; of the rounded amount."""
        found = (power for power in ONE if abs(self.euros) >= Decimal(10) ** power)
        return next(found, 0)

    def words(self, language: Language) -> str:
        """Return the amount like 851 Millionen Euro, 1.16 billion euros."""
        number = self.euros.scaleb(-self.scale)
        is_one = abs(number) == 1
        size = (ONE if is_one else MANY)[self.scale].in_language(language)
        unit = SINGULAR_EURO if is_one and not self.scale else EUROS
        told = (in_words(number, language), size, unit.in_language(language))
        return " ".join(word for word in told if word)

    def rounding(self, language: Language) -> str:
        """Return to what it is rounded, like auf ganze Millionen Euro."""
        tens = TENS[self.step % SIGNIFICANT_DIGITS].in_language(language)
        size = MANY[min(self.step // 3 * 3, max(MANY))].in_language(language)
        is_one_word = language == "de" and size == MANY[3].de and tens != TENS[0].de
        step = f"{tens}{size.lower()}" if is_one_word else f"{tens} {size}".strip()
        return (NEAREST if step else WHOLE).in_language(language).format(step=step)


def amount(thousands: float) -> Amount:
    """Return thousands of euros as they are printed, never finer than whole euros."""
    euros = exactly(thousands) * THOUSAND
    largest = euros.adjusted() if euros else 0
    step = max(largest - SIGNIFICANT_DIGITS + 1, 0)
    shown = rounded(euros, Decimal(10) ** step)
    return Amount(euros=shown, step=step, is_rounded=shown != euros)
