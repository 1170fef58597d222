"""Figures are printed from facts: golden ones, and any within the rounding that is told."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.figures import cell, exact, printed, short, told_growth
from trademission.documents.figures.euros import amount
from trademission.documents.figures.numbers import unbroken
from trademission.domain.facts import Fact, FactKind, Unit
from trademission.domain.text import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")
SCALES = {
    "Billion": 12,
    "Billionen": 12,
    "Milliarde": 9,
    "Milliarden": 9,
    "Million": 6,
    "Millionen": 6,
    "Tausend": 3,
    "Euro": 0,
    "trillion": 12,
    "billion": 9,
    "million": 6,
    "thousand": 3,
    "euro": 0,
    "euros": 0,
}


def figure(value: float, unit: str) -> Fact:
    return Fact(id="x", kind=FactKind.COMPUTED, source="s", value=value, unit=unit)


def read_back(text: str, language: Language) -> tuple[Decimal, str]:
    """Return the number of a printed text, and the word after it."""
    found = re.fullmatch(r"(minus )?([\d.,]+)(?: (\w+).*)?", text)
    assert found is not None, text
    point, thousands = (",", ".") if language == "de" else (".", ",")
    number = Decimal(found[2].replace(thousands, "").replace(point, "."))
    return (-number if found[1] else number), found[3] or ""


@pytest.mark.parametrize(
    ("thousands", "de", "en"),
    [
        (850_983, "851 Millionen Euro", "851 million euros"),
        (1_160_326, "1,16 Milliarden Euro", "1.16 billion euros"),
        (53_187_400, "53,2 Milliarden Euro", "53.2 billion euros"),
        (999_600, "1 Milliarde Euro", "1 billion euros"),
        (999_400, "999 Millionen Euro", "999 million euros"),
        (1_000, "1 Million Euro", "1 million euros"),
        (85_098, "85,1 Millionen Euro", "85.1 million euros"),
        (1_594_300_000, "1,59 Billionen Euro", "1.59 trillion euros"),
        (5, "5 Tausend Euro", "5 thousand euros"),
        (0.001, "1 Euro", "1 euro"),
        (0, "0 Euro", "0 euros"),
        (-7_123, "minus 7,12 Millionen Euro", "minus 7.12 million euros"),
    ],
)
def test_amounts_keep_three_digits_and_the_word_for_their_size(
    thousands: float, de: str, en: str
) -> None:
    fact = figure(thousands, Unit.THOUSAND_EUROS)
    assert [printed(fact, language=one).text for one in LANGUAGES] == [de, en]


@pytest.mark.parametrize(
    ("thousands", "de", "en"),
    [
        (850_983, "auf ganze Millionen Euro", "to the nearest million euros"),
        (1_160_326, "auf zehn Millionen Euro", "to the nearest ten million euros"),
        (53_187_400, "auf hundert Millionen Euro", "to the nearest hundred million euros"),
        (12_345, "auf hunderttausend Euro", "to the nearest hundred thousand euros"),
        (0.0004, "auf ganze Euro", "to whole euros"),
        (851_000, "nicht gerundet", "not rounded"),
    ],
)
def test_the_rounding_of_an_amount_is_told(thousands: float, de: str, en: str) -> None:
    fact = figure(thousands, Unit.THOUSAND_EUROS)
    assert [printed(fact, language=one).rounding for one in LANGUAGES] == [de, en]


@pytest.mark.parametrize(
    ("value", "unit", "de", "en"),
    [
        (25.6436, Unit.PERCENT, "26 Prozent", "26 percent"),
        (1.6, Unit.PERCENT, "1,6 Prozent", "1.6 percent"),
        (1.986, Unit.PERCENT, "2,0 Prozent", "2.0 percent"),
        (9.96, Unit.PERCENT, "10 Prozent", "10 percent"),
        (-7.0, Unit.PERCENT, "minus 7 Prozent", "minus 7 percent"),
        (0.0041, Unit.PERCENT, "0,004 Prozent", "0.004 percent"),
        (0.0, Unit.PERCENT, "0 Prozent", "0 percent"),
        (17.0, Unit.RANK, "Rang 17", "rank 17"),
        (1.0, Unit.YES_NO, "ja", "yes"),
        (0.0, Unit.YES_NO, "nein", "no"),
        (0.06071, Unit.INDEX, "0,0607", "0.0607"),
        (16.47, Unit.PARTNERS, "16,5 Partner", "16.5 partners"),
        (1234.5678, "kg", "1.234,568 kg", "1,234.568 kg"),
    ],
)
def test_every_unit_is_printed_in_its_way(value: float, unit: str, de: str, en: str) -> None:
    fact = figure(value, unit)
    assert [printed(fact, language=one).text for one in LANGUAGES] == [de, en]


@pytest.mark.parametrize(
    ("value", "de", "en"),
    [
        (25.6436, "plus 26 Prozent", "up 26 percent"),
        (-7.24, "minus 7,2 Prozent", "down 7.2 percent"),
        (0.0, "unverändert", "unchanged"),
    ],
)
def test_growth_is_told_with_its_direction(value: float, de: str, en: str) -> None:
    fact = figure(value, Unit.PERCENT)
    assert [told_growth(fact, language=one).text for one in LANGUAGES] == [de, en]


def test_tables_have_short_forms_and_exact_ones() -> None:
    amount_of_exports = figure(850_983, Unit.THOUSAND_EUROS)
    loss = figure(-7_123, Unit.THOUSAND_EUROS)
    fall = figure(-7.24, Unit.PERCENT)
    assert short(amount_of_exports, language="de") == "851,0 Mio. €"
    assert short(amount_of_exports, language="en") == "€851.0m"
    assert short(amount_of_exports, language="de", exact_thousands=True) == "850.983 Tsd. €"
    assert exact(amount_of_exports, language="de") == "850.983 Tsd. Euro"
    assert exact(amount_of_exports, language="en") == "850,983 thousand euros"
    assert cell(amount_of_exports, language="de") == "851,0"
    assert short(loss, language="en") == "\N{MINUS SIGN}€7.1m"
    assert short(fall, language="de") == "\N{MINUS SIGN}7,2 %"
    assert cell(figure(3.2, Unit.THOUSAND_EUROS), language="en") == "0.003"


def test_a_statement_is_told_in_its_own_words() -> None:
    fact = Fact(id="s", kind=FactKind.STATED, source="s", text="  a\nb ")
    assert printed(fact, language="en").text == "a b"
    assert exact(fact, language="de") == short(fact, language="de") == "a b"


def test_numbers_stay_on_one_line_with_their_units() -> None:
    text = unbroken("Rang 17, plus 26 Prozent, 1,16 Milliarden Euro")
    assert text.split(" ") == [
        "Rang\N{NO-BREAK SPACE}17,",
        "plus\N{NO-BREAK SPACE}26\N{NO-BREAK SPACE}Prozent,",
        "1,16\N{NO-BREAK SPACE}Milliarden",
        "Euro",
    ]


@given(
    st.integers(min_value=-(10**11), max_value=10**11).map(float)
    | st.floats(min_value=-1e9, max_value=1e9),
    st.sampled_from(LANGUAGES),
)
def test_a_printed_amount_is_within_half_a_step_of_the_exact_one(
    thousands: float, language: Language
) -> None:
    number, word = read_back(
        printed(figure(thousands, Unit.THOUSAND_EUROS), language=language).text, language
    )
    told = number.scaleb(SCALES[word])
    exact_euros = Decimal(repr(thousands)) * 1000
    step = Decimal(10) ** amount(thousands).step
    assert abs(told - exact_euros) <= step / 2
    assert abs(number) < 1000
    assert len(re.sub(r"\D", "", str(abs(number).normalize()))) <= 4


@given(st.floats(min_value=-1e6, max_value=1e6), st.sampled_from(LANGUAGES))
def test_a_printed_percentage_is_within_half_a_step_of_the_exact_one(
    value: float, language: Language
) -> None:
    number, word = read_back(printed(figure(value, Unit.PERCENT), language=language).text, language)
    assert word in {"Prozent", "percent"}
    assert abs(number - Decimal(repr(value))) <= (
        Decimal("0.5") if abs(value) >= 9.95 else Decimal("0.05")
    )


@given(
    st.floats(min_value=-1e12, max_value=1e12),
    st.sampled_from([*Unit, "kg", ""]),
    st.sampled_from(LANGUAGES),
)
def test_any_number_in_any_unit_has_every_form(value: float, unit: str, language: Language) -> None:
    fact = figure(value, unit or "t")
    forms = (
        printed(fact, language=language).text,
        told_growth(fact, language=language).text,
        short(fact, language=language),
        cell(fact, language=language),
        exact(fact, language=language),
    )
    assert all(form and "E+" not in form for form in forms)
