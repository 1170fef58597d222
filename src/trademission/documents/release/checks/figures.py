"""Figures of a text beside the facts of the record: which agree, which contradict."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.numerals import numerals_in
from trademission.documents.release.reading.found import Figure, Measure
from trademission.domain.facts import Fact, FactKind, Unit

EUROS = "EUR"
THOUSAND = 1000
HALF = Decimal("0.5")
ABOUT = re.compile(
    r"\b(?:rund|etwa|circa|ca\.?|zirka|knapp|fast|gut|ungefähr|about|around|roughly|nearly|almost|"
    r"some|approximately|just\s+(?:under|over))\s*$",
    re.IGNORECASE,
)
MORE_THAN = re.compile(
    r"(?:\büber|\bmehr als|\bmindestens|\bmore than|\bover|\bat least|\bwell over)\s*$",
    re.IGNORECASE,
)
MOST_ABOVE = Decimal("1.2")
LONGEST_HEDGE = 20
FALLS = re.compile(
    r"\b(?:Rückgang|Rückgänge|Minus|minus|sank|sanken|gesunken|fiel|fielen|gefallen|Einbruch|"
    r"weniger|verringert\w*|Abnahme|schrumpft\w*|decline\w*|decrease\w*|fell|fallen|down|drop\w*|"
    r"less|lower|loss)\b"
)
RISES = re.compile(
    r"\b(?:Zuwachs\w*|Zuwächse|Plus|plus|stieg|stiegen|gestiegen|Anstieg|Steigerung|wuchs|wuchsen|"
    r"gewachsen|mehr|erhöht\w*|Zunahme|growth|grew|grown|increase\w*|rose|risen|up|more|higher|"
    r"gain\w*|rise)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirmation:
    """A figure of the text that agrees with a fact of the record."""

    figure: Figure
    fact: Fact


def confirmed(case: Case) -> tuple[Confirmation, ...]:
    """Return the figures of a text that agree with a computed fact, in the order of the text.

    A figure agrees if the exact value, rounded to the digits that are printed, is the printed one.
    """
    found = ((figure, agreeing(figure, case)) for figure in case.read.figures)
    return tuple(Confirmation(figure=figure, fact=fact) for figure, fact in found if fact)


def agreeing(figure: Figure, case: Case) -> Fact | None:
    """Return the fact that a figure is, None where none is."""
    return next((fact for fact in candidates(figure, case) if agrees(figure, fact, case)), None)


def candidates(figure: Figure, case: Case) -> tuple[Fact, ...]:
    """Return the facts that a figure may be about: of its measure, country, flow and year.

    A year of which there is no fact is passed over: prose names both years of a growth.
    """
    found = [fact for fact in case.facts if is_of(figure, fact)]
    of_year = [fact for fact in found if str(figure.year) in fact.period]
    return tuple(of_year or found)


def is_of(figure: Figure, fact: Fact) -> bool:
    """Tell whether a fact is computed, and of the measure, country and flow of a figure."""
    return (
        fact.kind is FactKind.COMPUTED
        and fact.value is not None
        and fact.measure == figure.measure
        and UNITS[figure.measure] == fact.unit
        and (figure.measure is not Measure.VALUE or figure.unit == EUROS)
        and figure.partner in {"", fact.partner}
        and figure.flow in {"", fact.flow}
    )


UNITS: dict[Measure, str] = {
    Measure.VALUE: Unit.THOUSAND_EUROS,
    Measure.GROWTH: Unit.PERCENT,
    Measure.RANK: Unit.RANK,
}


def amount_of(fact: Fact) -> Decimal:
    """Return the value of a fact in the unit in which prose tells it: euros, percent, rank."""
    exact = Decimal(repr(fact.value or 0))
    return exact * THOUSAND if fact.unit == Unit.THOUSAND_EUROS else exact


def agrees(figure: Figure, fact: Fact, case: Case) -> bool:
    """Tell whether a fact, rounded as the figure is printed, is that figure, its sign included."""
    amount = amount_of(fact)
    sign = direction(figure, case)
    if figure.measure is Measure.GROWTH and sign and (amount < 0) != (sign < 0) and amount:
        return False
    return fits_number(figure, abs(amount), case)


def fits_number(figure: Figure, amount: Decimal, case: Case) -> bool:
    """Tell whether an amount is the number printed, apart from its sign."""
    number = abs(Decimal(repr(figure.number)))
    told = abs(amount) / figure.magnitude
    before = case.clean[max(0, figure.spot.start - LONGEST_HEDGE) : figure.spot.start]
    if MORE_THAN.search(before):
        return number <= told <= number * MOST_ABOVE
    step = Decimal(1).scaleb(-_decimals(figure, case))
    if ABOUT.search(before):
        step = max(step, _step_of_round_number(number))
    return abs(told - number) <= step * HALF


def direction(figure: Figure, case: Case) -> int:
    """Return 1 for a growth that the text tells as a rise, -1 for a fall, 0 where it does not say.

    The word nearest to the number decides, within its sentence.
    """
    if figure.number < 0:
        return -1
    word = direction_word(figure, case)
    if word is None:
        return 0
    return -1 if FALLS.fullmatch(word.of(case.clean)) else 1


def direction_word(figure: Figure, case: Case) -> Stretch | None:
    """Return where the word stands that tells whether a growth is a rise or a fall."""
    sentence = case.sentence_at(figure.spot.start)
    text = sentence.of(case.clean)
    words = [found.span() for pattern in (FALLS, RISES) for found in pattern.finditer(text)]
    place = figure.spot.start - sentence.start
    nearest = min(words, key=lambda span: abs(span[0] - place), default=None)
    if nearest is None:
        return None
    return Stretch(start=sentence.start + nearest[0], end=sentence.start + nearest[1])


def same_figure(fact: Fact, others: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts that say the same as another, of whatever vintage."""
    key = _key(fact)
    yield from (other for other in others if _key(other) == key)


def _key(fact: Fact) -> tuple[str, ...]:
    return (fact.measure, fact.unit, fact.period, fact.flow, fact.region, fact.partner)


def _decimals(figure: Figure, case: Case) -> int:
    """Return how many decimal places the number is printed with."""
    words = case.clean[figure.spot.start : figure.spot.end]
    wanted = abs(Decimal(repr(figure.number)))
    found = (one for one in numerals_in(words, case.language) if one.value == wanted)
    first = next(found, None)
    if first is not None:
        return first.decimals
    exponent = wanted.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _step_of_round_number(number: Decimal) -> Decimal:
    """Return the step to which a round number is rounded: ten for 850, one for 851."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(max(0, exponent) if isinstance(exponent, int) else 0)
