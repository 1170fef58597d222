"""The announcement of 2023, checked against the example mission."""

from dataclasses import replace

import pytest

from documents.release.checked import announcement, found, internal, typed
from documents.release.spelt import speller
from trademission.documents.release.checks import Case, confirmed
from trademission.documents.release.reading import read_release
from trademission.domain.findings import Severity

# Three links lead to "#"; one word is misspelt, which takes a dictionary to find.
DEAD = ["Sachsen und Südkorea wollen", "nach Japan", "wirbt in Südkorea"]


def test_the_announcement_has_three_dead_links_and_no_other_fault() -> None:
    findings = [one for one in typed(announcement()) if one.severity is not Severity.IGNORE]
    assert [one.rule for one in findings] == ["links"] * 3
    assert [one.line for one in findings] == [74, 76, 78]
    assert all(part in one.words for part, one in zip(DEAD, findings, strict=True))


def test_with_the_dictionary_exactly_one_word_is_misspelt() -> None:
    findings = typed(announcement(), speller=speller("de"))
    assert [one.rule for one in findings if one.severity is not Severity.IGNORE] == [
        "spelling",
        *["links"] * 3,
    ]
    (spelling,) = [one for one in findings if one.rule == "spelling"]
    assert (spelling.words, spelling.severity) == ("Schwerpunktt", Severity.WARN)
    assert "»Schwerpunkt«" in spelling.remedy.de


def test_a_notice_says_that_a_firm_visited_in_secret_is_named_in_a_quote() -> None:
    notices = [one for one in typed(announcement()) if one.severity is Severity.IGNORE]
    assert [(one.rule, one.words) for one in notices] == [("spelling", ""), ("hidden", "TSMC")]


def test_six_figures_of_the_announcement_are_confirmed() -> None:
    case = Case(read=read_release(announcement()), internal=internal())
    told = [(one.figure.number, one.fact.partner, one.fact.measure) for one in confirmed(case)]
    assert told == [
        (851, "JP", "value"),
        (26, "JP", "growth"),
        (17, "JP", "rank"),
        (1.16, "KR", "value"),
        (30, "KR", "growth"),
        (14, "KR", "rank"),
    ]


@pytest.mark.parametrize(
    ("rule", "right", "wrong", "words"),
    [
        ("magnitude", "1,16 Milliarden", "1,16 Millionen", "1,16 Millionen Euro"),
        ("magnitude", "851 Millionen", "815 Millionen", "815 Millionen Euro"),
        ("magnitude", "Platz 17", "Platz 7", "Platz 7"),
        ("magnitude", "Zuwachs um 26", "Rückgang um 26", "Rückgang um 26 Prozent"),
        ("counts", "rund 30-köpfigen", "rund 40-köpfigen", "40-köpfigen"),
        ("stops", "Sendai und Nagoya", "Sendai und Osaka", "Osaka"),
        (
            "dates",
            "vom 16. bis 20. September",
            "vom 16. bis 21. September",
            "16. bis 21. September",
        ),
        ("hidden", "die Hauptstadt Seoul", "Hsinchu und die Hauptstadt Seoul", "Hsinchu"),
    ],
)
def test_a_fault_planted_in_a_copy_is_caught(rule: str, right: str, wrong: str, words: str) -> None:
    assert right in announcement()
    hits = found(rule, announcement().replace(right, wrong, 1))
    assert [hit for hit in hits if hit] == [words]


def test_without_a_mission_only_the_text_itself_is_judged() -> None:
    findings = typed(announcement(), internal=None)
    assert {one.rule for one in findings if one.severity is not Severity.IGNORE} == {"links"}


def test_all_findings_say_what_is_wrong_and_what_to_do_in_two_languages() -> None:
    copy = announcement().replace("1,16 Milliarden", "1,16 Millionen").replace("Nagoya", "Osaka")
    for one in typed(copy):
        texts = (one.sentence.de, one.sentence.en, one.remedy.de, one.remedy.en)
        assert all(text.strip().endswith(".") for text in texts), one


def test_facts_that_the_public_may_not_see_are_not_printed() -> None:
    view = internal()
    mission = view.mission
    secret = tuple(
        replace(fact, visibility=type(fact.visibility)("internal"))
        for fact in mission.register.facts
    )
    hidden = replace(
        view, mission=replace(mission, register=replace(mission.register, facts=secret))
    )
    assert "851 Millionen Euro" in found("hidden", announcement(), internal=hidden)
