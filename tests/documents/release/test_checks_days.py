"""Days in running text, the weekdays beside them, and the days of the programme."""

import pytest

from documents.release.checked import found, typed
from trademission.documents.release.checks.days_told import spans_told
from trademission.domain.findings import Severity

LEAD = "Medieninformation\n\n08.09.2023\n\nDie Ministerin reist nach Japan und Südkorea\n\n"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("vom 10. bis 20. September 2023", ["09-10/09-20"]),
        ("10.-16. September", ["09-10/09-16"]),
        ("28. August bis 3. September 2023", ["08-28/09-03"]),
        ("(10. bis 14. und 15. bis 16. September)", ["09-10/09-14", "09-15/09-16"]),
        ("am 10., 11. und 12. September", ["09-10", "09-11", "09-12"]),
        ("von Sonntag, 10., bis Mittwoch, 20. September", ["09-10/09-20"]),
        ("08.09.2023", ["09-08"]),
        ("am 11.9. um 10.30 Uhr", ["09-11"]),
        ("from 10 to 16 September", ["09-10/09-16"]),
        ("September 10-16, 2023", ["09-10/09-16"]),
        ("from September 10 to September 16", ["09-10/09-16"]),
        ("Monday, September 11, 2023", ["09-11"]),
        ("on the 14th of September", ["09-14"]),
        ("2023-09-10", ["09-10"]),
        ("31. Februar 2023", []),
        ("Linien 3, 7 und 8", []),
    ],
)
def test_days_and_spans_are_read_as_people_write_them(text: str, days: list[str]) -> None:
    told = [
        "/".join(f"{day.day:%m-%d}" for day in span.days) for span in spans_told(text, year=2023)
    ]
    assert told == days


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Am Montag, 11. September 2023, beginnt es.", []),
        ("Am Dienstag, 11. September 2023, beginnt es.", ["Dienstag, 11. September 2023"]),
        ("Am Dienstag, dem 11.09.2023, beginnt es.", ["Dienstag, dem 11.09.2023"]),
        ("It starts on Tuesday, 11 September 2023.", ["Tuesday, 11 September 2023"]),
        ("It starts on September 11, 2023 (Tuesday).", ["September 11, 2023 (Tuesday"]),
        ("Vom Samstag, 10., bis Mittwoch, 20. September 2023.", ["Samstag, 10"]),
    ],
)
def test_a_wrong_weekday_is_found_without_any_mission(text: str, wrong: list[str]) -> None:
    assert found("weekday", text, internal=None) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Die Reise dauert vom 10. bis 20. September 2023.", []),
        ("Die Reise dauert vom 10. bis 21. September 2023.", ["10. bis 21. September 2023"]),
        ("In Japan ist sie vom 10. bis 16. September.", []),
        ("In Japan ist sie vom 10. bis 17. September.", ["10. bis 17. September"]),
        ("Sie bleibt bis zum 20. September in Südkorea.", []),
        ("Sie bleibt bis zum 19. Oktober in Südkorea.", ["19. Oktober"]),
        ("Stationen sind Sendai (14. September) und Ulsan (19. bis 20. September).", []),
        ("Stationen sind Sendai (15. September) und Ulsan.", ["15. September"]),
        ("Der Workshop Nächste Generation Halbleiter ist am 14. September.", []),
        ("Der Workshop Nächste Generation Halbleiter ist am 15. September.", ["15. September"]),
        ("Zuletzt war am 22. November 2022 Besuch aus Korea da.", []),
        ("Der Gegenbesuch folgt am 12. Dezember 2023.", []),
        ("»Wir sind vom 1. bis 30. September 2023 unterwegs und freuen uns«, sagt sie.", []),
    ],
)
def test_days_of_the_journey_are_those_announced(text: str, wrong: list[str]) -> None:
    assert found("dates", LEAD + text) == wrong


def test_the_days_of_the_hidden_stop_are_not_the_days_of_the_journey() -> None:
    assert found("dates", f"{LEAD}Die Reise dauert vom 9. bis 21. September 2023.") == [
        "9. bis 21. September 2023"
    ]


def test_a_wrong_weekday_blocks() -> None:
    (finding,) = [
        one
        for one in typed("Am Dienstag, 11. September 2023.", internal=None)
        if one.rule == "weekday"
    ]
    assert finding.severity is Severity.BLOCK
    assert "Montag" in finding.sentence.de
    assert "Monday" in finding.sentence.en
