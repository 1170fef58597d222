"""Stops, counts, names and secrets of a journey in texts typed by hand."""

import pytest

from documents.release.checked import found, internal, typed
from trademission.domain.findings import Severity

LEAD = "Medieninformation\n\n08.09.2023\n\nDer Minister reist nach Japan und Südkorea\n\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Stationen in Japan sind Tokio, Sendai und Nagoya.", []),
        ("Stationen in Japan sind Tokio, Sendai und Ulsan.", ["Ulsan"]),
        ("Stationen in Japan sind Tokio, Kyoto und Nagoya.", ["Kyoto"]),
        ("Stationen sind Tokio, Peking und Seoul.", ["Peking"]),
        ("Nach Tokio, Sendai und Nagoya in Japan reist die Delegation weiter nach Seoul.", []),
        ("Vor der Reise nach Tokio war der Minister im Landtag in Dresden.", []),
        ("Vom Workshop in Sendai erzählt die Technische Universität Beispielstadt.", []),
        ("Das Kooperationsforum Future Automotive findet in Seoul statt.", []),
        ("Das Kooperationsforum Future Automotive am 18. September in Ulsan.", ["Ulsan"]),
        ("»Wir waren schon in Peking, Hanoi und Tokio«, sagt der Minister.", []),
    ],
)
def test_cities_are_stops_of_the_programme(text: str, wrong: list[str]) -> None:
    assert [words for words in found("stops", LEAD + text) if words] == wrong


@pytest.mark.parametrize("country", ["Vietnam", "China", "Indien"])
def test_a_country_that_is_not_visited_is_found(country: str) -> None:
    assert country in found(
        "stops", LEAD.replace("Japan", country) + "Stationen sind Seoul, Ulsan."
    )


def test_a_stop_that_is_not_named_is_a_warning() -> None:
    text = f"{LEAD}Stationen sind Tokio, Sendai, Seoul und Ulsan."
    (missing,) = [one for one in typed(text) if one.rule == "stops"]
    assert (missing.severity, missing.line) == (Severity.WARN, 0)
    assert "Nagoya" in missing.sentence.de


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Mit rund 30 Vertreterinnen und Vertretern reist er.", []),
        ("Mit rund 32 Vertreterinnen und Vertretern reist er.", []),
        ("Mit rund 33 Vertreterinnen und Vertretern reist er.", ["33"]),
        ("Mit 30 Vertreterinnen und Vertretern reist er.", []),
        ("Mit 31 Vertreterinnen und Vertretern reist er.", ["31"]),
        ("Mit mehr als 25 Mitgliedern reist die Delegation.", []),
        ("Mit mehr als 30 Mitgliedern reist die Delegation.", []),
        ("Mit mehr als 35 Mitgliedern reist die Delegation.", ["35"]),
        ("Die elftägige Reise führt in zwei Länder und fünf Städte.", []),
        ("Die zehntägige Reise führt in drei Länder und sechs Städte.", ["zehn", "drei", "sechs"]),
        ("In Japan besucht die Delegation drei Städte, in Südkorea zwei.", []),
        ("Beide Länder kennt er schon.", []),
        ("Die Delegation kommt aus fünf Bereichen.", []),
        ("Die Delegation kommt aus vier Bereichen.", ["vier"]),
        ("Er verfolgt vier Ziele.", []),
        ("Er verfolgt drei Ziele.", ["drei"]),
        ("Vor zwei Tagen tagte der Landtag.", []),
    ],
)
def test_counts_are_those_of_the_list(text: str, wrong: list[str]) -> None:
    hits = found("counts", LEAD + text)
    assert len(hits) == len(wrong)
    assert all(hit.startswith(number) for hit, number in zip(hits, wrong, strict=True))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Dabei ist Emil Elbwafer.", []),
        ("Dabei ist Emil Elbwafers Kollegin.", []),
        ("Dabei ist Emil Elbwafr.", ["Emil Elbwafr"]),
        ("Dabei ist Emi Elbwafer.", ["Emi Elbwafer"]),
        ("Dabei ist Peter Elbwafer.", ["Peter Elbwafer"]),
        ("Dabei ist Dr. Nina Nano.", []),
        ("Dabei ist Prof. Nina Nano.", ["Prof. Nina Nano"]),
        ("Dabei ist Olaf Oberbuerger.", ["Olaf Oberbuerger"]),
        ("Besucht wird Fujitzu.", ["Fujitzu"]),
        ("Die Wirtschaftsförderung Sachsn GmbH organisiert.", ["Wirtschaftsförderung Sachsn GmbH"]),
        ("Die Leute vom Sächsischen Staatsministerium für Wirtschaft, Arbeit und Verkehr.", []),
        (
            "Das Sächsische Staatsministerium für Wirtschaft, Arbeit und Energie.",
            ["Sächsische Staatsministerium für Wirtschaft, Arbeit und Energie"],
        ),
        ("Dabei ist Sieglinde Unbekannt, die niemand kennt.", []),
        ("Auch Professor Meyer kommt.", []),
    ],
)
def test_names_are_those_of_the_register(text: str, wrong: list[str]) -> None:
    assert found("names", LEAD + text) == wrong


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Danach geht es nach Hsinchu.", "Hsinchu"),
        ("Danach geht es in Hsinchus Fabriken.", "Hsinchus"),
        ("Auch taiwanische Firmen laden ein.", "taiwanische"),
        ("From there to Taiwan.", "Taiwan"),
        ("Der Minister fliegt weiter nach Taipeh.", "Taipeh"),
        ("Ein Besuch bei TSMC steht an.", "TSMC"),
        ("Rapidus empfängt die Gruppe.", "Rapidus"),
        ("Mit KEIT wird unterzeichnet.", "KEIT"),
        ("Gast ist Hanbit Beispiel Semicon.", "Hanbit Beispiel Semicon"),
        (
            "Geplant ist ein Gespräch mit dem Vizeminister für Handel.",
            "Gespräch mit dem Vizeminister",
        ),
        ("»Wir besuchen TSMC auf dieser Reise, das freut uns sehr«, sagt der Minister.", "TSMC"),
    ],
)
def test_what_is_not_public_blocks(text: str, secret: str) -> None:
    blocked = [
        one.words
        for one in typed(LEAD + text)
        if one.rule == "hidden" and one.severity is Severity.BLOCK
    ]
    assert len(blocked) == 1
    assert blocked[0].startswith(secret)


@pytest.mark.parametrize(
    "text",
    [
        "Das Sächsische Wirtschaftsministerium lädt ein.",
        "Mit der TIPA wird die Zusammenarbeit vertieft.",
        "In der Stadt Ulsan gibt es einen Hafen, in Frankfurt einen Flughafen.",
        "Die Botschaft, ein Ministerium und eine Universität sind Gastgeber.",
        "Am Abend gibt es ein Essen, zum Beispiel mit Presse und Wirtschaft.",
        "Fujitsu und die Universität Tohoku empfangen die Delegation.",
    ],
)
def test_what_is_public_or_names_nobody_does_not_block(text: str) -> None:
    assert [one.words for one in typed(LEAD + text) if one.severity is Severity.BLOCK] == []


def test_without_a_mission_nothing_is_hidden_or_counted() -> None:
    text = f"{LEAD}Danach geht es mit 99 Mitgliedern nach Hsinchu."
    assert {one.rule for one in typed(text, internal=None)} <= {"structure", "spelling"}
    assert {"hidden", "counts"} <= {one.rule for one in typed(text, internal=internal())}
