"""Figures say what the facts say: number, magnitude, sign, rank, record."""

from collections.abc import Iterator
from decimal import Decimal

from trademission.documents.dates import country_name
from trademission.documents.figures import printed
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.figures import (
    agreeing,
    amount_of,
    candidates,
    direction,
    direction_word,
    fits_number,
    is_of,
)
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.reading.found import Figure, Measure
from trademission.domain.facts import Fact
from trademission.domain.findings import Severity
from trademission.domain.text import Language, Text

NAME = "magnitude"
DEMAND = Text(
    de="Zahl, Größenordnung, Vorzeichen, Rang und Rekord stimmen mit den Fakten überein.",
    en="Number, magnitude, sign, rank and record agree with the facts.",
)
MAGNITUDES = tuple(Decimal(10) ** power for power in (-9, -6, -3, 3, 6, 9))
RECORD = "record"
REMEDY = Text(
    de="Übernehmen Sie die Zahl aus dem Fakt; ist der Fakt falsch, berichtigen Sie ihn.",
    en="Take the figure from the fact; if the fact is wrong, correct it.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each figure that contradicts the facts, or another in the text."""
    for figure in case.read.figures:
        if case.is_quoted(figure.spot.start):
            continue
        found = candidates(figure, case)
        if found and agreeing(figure, case) is None:
            yield _contradicting(figure, found, case)
        elif not found:
            yield from _of_another_country(figure, case)
        yield from _false_record(figure, found, case)
    yield from _against_each_other(case)


def _contradicting(figure: Figure, found: tuple[Fact, ...], case: Case) -> Fault:
    fact = next((one for one in found if _differs_in_magnitude(figure, one, case)), found[0])
    if figure.measure is Measure.GROWTH and fits_number(figure, abs(amount_of(fact)), case):
        why = Text(de="Das Vorzeichen ist falsch", en="The sign is wrong")
    elif _differs_in_magnitude(figure, fact, case):
        why = Text(de="Die Größenordnung ist falsch", en="The magnitude is wrong")
    else:
        why = Text(de="Die Zahl ist falsch", en="The number is wrong")
    told = {language: _told(fact, language) for language in ("de", "en")}
    here = _with_direction(figure, case)
    return Fault(
        start=here.start,
        end=here.end,
        sentence=Text(
            de=f"{why.de}: Der Fakt {fact.id} sagt {told['de']}.",
            en=f"{why.en}: fact {fact.id} says {told['en']}.",
        ),
        remedy=REMEDY,
    )


def _with_direction(figure: Figure, case: Case) -> Stretch:
    """Return the place of a figure; of a growth with the word that tells its direction."""
    here = Stretch(start=figure.spot.start, end=figure.spot.end)
    word = direction_word(figure, case) if figure.measure is Measure.GROWTH else None
    if word is None:
        return here
    return Stretch(start=min(here.start, word.start), end=max(here.end, word.end))


def _differs_in_magnitude(figure: Figure, fact: Fact, case: Case) -> bool:
    amount = abs(amount_of(fact))
    is_value = figure.measure is Measure.VALUE
    return is_value and any(fits_number(figure, amount * factor, case) for factor in MAGNITUDES)


def _told(fact: Fact, language: Language) -> str:
    partner = country_name(fact.partner, language) if fact.partner else ""
    return f"{printed(fact, language=language).text} ({partner}, {fact.period})"


def _of_another_country(figure: Figure, case: Case) -> Iterator[Fault]:
    """Yield a fault for a figure that the record has for another country than the text."""
    anywhere = (fact for fact in case.facts if fact.partner and _is_of_any(figure, fact))
    for fact in anywhere:
        if figure.measure is Measure.VALUE and fits_number(figure, amount_of(fact), case):
            told = {language: _told(fact, language) for language in ("de", "en")}
            yield Fault(
                start=figure.spot.start,
                end=figure.spot.end,
                severity=Severity.BLOCK_PUBLISHING,
                sentence=Text(
                    de=f"Diese Zahl ist im Fakt {fact.id} die eines anderen Landes: {told['de']}.",
                    en=f"In fact {fact.id} this figure is another country’s: {told['en']}.",
                ),
                remedy=REMEDY,
            )
            return


def _is_of_any(figure: Figure, fact: Fact) -> bool:
    """Tell whether a fact is of the measure of a figure, whatever country the figure names."""
    return is_of(figure, fact) or (fact.measure == figure.measure and fact.value is not None)


def _false_record(figure: Figure, found: tuple[Fact, ...], case: Case) -> Iterator[Fault]:
    """Yield a fault for a record that is none: by the facts, or because the text tells a fall."""
    if not figure.is_record:
        return
    partners = {fact.partner for fact in found}
    records = [f for f in case.facts if f.measure == RECORD and f.partner in partners]
    denied = bool(records) and not any(fact.value for fact in records)
    falls = figure.measure is Measure.GROWTH and direction(figure, case) < 0
    if denied or falls:
        yield Fault(
            start=figure.spot.start,
            end=figure.spot.end,
            sentence=Text(
                de="Ein Rekord ist dieser Wert nicht: Er liegt unter einem früheren.",
                en="This value is no record: an earlier one is higher.",
            ),
            remedy=Text(
                de="Streichen Sie den Rekord, oder berichtigen Sie die Zahl.",
                en="Strike the record, or correct the figure.",
            ),
        )


def _against_each_other(case: Case) -> Iterator[Fault]:
    """Yield a fault for a value that the text itself tells otherwise elsewhere.

    Only where no fact tells which of the two is right.
    """
    first: dict[tuple[str, str, int | None, str], Figure] = {}
    for figure in case.read.figures:
        key = (figure.measure, figure.partner, figure.year, figure.flow)
        is_open = all(key) and not candidates(figure, case)
        known = first.setdefault(key, figure) if is_open else figure
        is_other = known is not figure and figure.unit == known.unit
        if is_other and not _may_be_same(figure, known, case):
            words = case.read.words_at(known.spot)
            yield Fault(
                start=figure.spot.start,
                end=figure.spot.end,
                sentence=Text(
                    de=f"In Zeile {known.spot.line} steht für dasselbe »{words}«.",
                    en=f"Line {known.spot.line} says “{words}” of the same.",
                ),
                remedy=Text(
                    de="Prüfen Sie beide Stellen, und nennen Sie dieselbe Zahl.",
                    en="Check both places and tell the same figure.",
                ),
            )


def _may_be_same(figure: Figure, known: Figure, case: Case) -> bool:
    one, other = Decimal(repr(figure.amount)), Decimal(repr(known.amount))
    is_same = (one < 0) == (other < 0)
    return is_same and (fits_number(figure, other, case) or fits_number(known, one, case))
