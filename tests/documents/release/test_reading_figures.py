"""Figures of trade with magnitude, sign, year and partner."""

import pytest

from trademission.documents.release.reading import read_release
from trademission.documents.release.reading.found import Figure, Measure

GERMAN = (
    "Delegation reist nach Kanada und Mexiko\n\nEine Delegation reist vom 3. bis 9. Mai 2025"
    " nach Kanada und nach Mexiko, um dort Firmen zu treffen.\n\n"
)
ENGLISH = (
    "Minister leads trade mission to Canada and Mexico\n\nThe minister will lead a trade mission to"
    " Canada and to Mexico from 3 to 9 May 2025, her second this year.\n\n"
)


def figures(sentence: str) -> tuple[Figure, ...]:
    is_german = any(word in sentence for word in ("der ", "die ", "nach ", "mit ", "von "))
    return read_release((GERMAN if is_german else ENGLISH) + sentence + "\n").figures


def told(sentence: str) -> list[tuple[Measure, float]]:
    return [(one.measure, one.number) for one in figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "amount", "unit"),
    [
        ("Die Ausfuhren nach Kanada betrugen 1,16 Milliarden Euro.", 1_160_000_000, "EUR"),
        ("Die Ausfuhren nach Kanada betrugen 12,5 Mrd. €.", 12_500_000_000, "EUR"),
        ("Die Ausfuhren nach Kanada betrugen 850.000 Euro.", 850_000, "EUR"),
        ("Nach Kanada gingen Exporte für 340 Mio. EUR.", 340_000_000, "EUR"),
        ("Exports to Canada were worth £1.3bn.", 1_300_000_000, "GBP"),
        ("Exports to Canada reached US$850 million.", 850_000_000, "USD"),
        ("Exports to Canada reached C$1,250.5 million.", 1_250_500_000, "CAD"),
        ("Trade with Canada is worth $2.4 billion.", 2_400_000_000, "USD"),
    ],
)
def test_values_have_their_magnitude_and_currency(sentence: str, amount: float, unit: str) -> None:
    (figure,) = figures(sentence)
    assert (round(figure.amount), figure.unit, figure.partner) == (amount, unit, "CA")


@pytest.mark.parametrize(
    ("sentence", "growth"),
    [
        ("Die Exporte nach Kanada stiegen um 4,2 Prozent.", 4.2),
        ("Die Exporte nach Kanada gingen um 2,5 % auf niedrigere Werte zurück.", -2.5),
        ("Die Exporte nach Kanada legten um vier Prozent zu.", 4),
        ("Der Export nach Kanada verzeichnete ein Plus von 30 Prozent.", 30),
        ("Die Importe von dort: minus 3,1 Prozent.", -3.1),
        ("Exports to Canada fell by 12 per cent.", -12),
        ("Exports to Canada were up 9 percent on the previous year.", 9),
        ("Imports from Canada saw a decline of 1.8%.", -1.8),
    ],
)
def test_growth_has_its_sign(sentence: str, growth: float) -> None:
    assert told(sentence) == [(Measure.GROWTH, growth)]


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Kanada liegt auf Platz 17 der wichtigsten Handelspartner.", 17),
        ("Kanada ist der zwölftgrößte Abnehmer von Waren.", 12),
        ("Kanada steht auf dem 14. Platz der Handelspartner.", 14),
        ("Kanada belegt den siebzehnten Rang der Ausfuhren.", 17),
        ("Canada ranks third among our export markets.", 3),
        ("Canada is our 14th-largest export market.", 14),
        ("Canada is the fifth most important trading partner.", 5),
    ],
)
def test_ranks_are_read_in_digits_and_words(sentence: str, rank: int) -> None:
    assert told(sentence) == [(Measure.RANK, rank)]


def test_a_year_with_which_is_compared_is_not_the_year_of_the_figure() -> None:
    found = figures("Die Exporte nach Kanada stiegen 2024 gegenüber 2023 um 5 Prozent.")
    assert [one.year for one in found] == [2024]


def test_a_sentence_that_points_back_keeps_year_and_partner() -> None:
    found = figures(
        "Im Jahr 2024 gingen Exporte für 96 Millionen Euro nach Mexiko. Das war ein Zuwachs von"
        " 17 Prozent."
    )
    assert [(one.year, one.partner, one.flow) for one in found] == [(2024, "MX", "export")] * 2


def test_two_countries_in_one_sentence_keep_their_own_figures() -> None:
    found = figures(
        "In 2024, exports to Canada hit £640 million; exports to Mexico fell to £212 million."
    )
    assert [(one.partner, one.number) for one in found] == [("CA", 640), ("MX", 212)]


def test_money_that_is_not_trade_is_no_figure_of_trade() -> None:
    assert (
        figures("Die Firma investierte 200 Millionen Euro in Kanada, mit 500 Arbeitsplätzen.") == ()
    )
    assert figures("The fund of $30 million was up 5 percent.") == ()
    assert figures("Waren im Wert von nichts; der Anteil der Exporte beträgt 12 Prozent.") == ()
