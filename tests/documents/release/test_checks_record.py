"""What is checked against a record: quotes, photographs, figures of another vintage, links."""

from dataclasses import replace
from datetime import date

import pytest

from documents.release.checked import found, typed
from documents.release.clean_releases import Clean, clean_releases
from documents.release.drafted import profile, release
from trademission.documents.release.checks import check_release
from trademission.domain.findings import Severity
from trademission.domain.release import Photograph, Release
from trademission.domain.text import Text

PICTURE = Photograph(
    file="forum.jpg",
    caption=Text(de="Minister vor dem Forum in Seoul", en="The minister before the forum in Seoul"),
    credit="Fiona Foto",
    rights="Abdruck frei bei Namensnennung",
    appointment="a40",
    shown=("d01",),
)


def german() -> Clean:
    """Return the German draft of the example."""
    return clean_releases()[0]


def words(rule: str, clean: Clean, **changes: object) -> list[str]:
    """Return the words at which one rule found something, notices left out."""
    return [
        one.words
        for one in check_release(clean.case(**changes))
        if one.rule == rule and one.severity is not Severity.IGNORE
    ]


def test_a_changed_word_in_a_quote_is_found_where_it_is() -> None:
    text = (
        german()
        .text.replace("mehr Sicherheit", "mehr Freiheit")
        .replace("Mehr Partner heißt", "Mehr Partner bedeutet")
    )
    (changed,) = words("quotes", german(), text=text)
    assert changed.startswith("bedeutet mehr")


def test_a_quote_that_is_not_in_the_record_is_found() -> None:
    said = "»Das Wetter war auf allen Wegen gut und das Essen auch«, sagt Fiona Foto."
    text = german().text.replace("\n\nLinks", f"\n\n{said}\n\nLinks")
    assert any("Wetter" in hit for hit in words("quotes", german(), text=text))


def test_a_quote_without_approval_of_these_words_is_found() -> None:
    first, *others = release().quotes
    bare = replace(first, wordings=tuple(replace(w, approval=None) for w in first.wordings))
    record = replace(release(), quotes=(bare, *others))
    (hit,) = words("quotes", german(), release=record)
    assert "Wer sich trifft" in hit


def _with(picture: Photograph) -> Release:
    return replace(release(), photographs=(picture,))


def test_a_photograph_with_a_right_caption_rights_and_credit_has_no_fault() -> None:
    assert words("photographs", german(), release=_with(PICTURE)) == []


@pytest.mark.parametrize(
    ("picture", "sentence"),
    [
        (replace(PICTURE, rights=""), "Picture forum.jpg: The rights are missing."),
        (replace(PICTURE, credit=" "), "Picture forum.jpg: The credit is missing."),
        (
            replace(PICTURE, shown=("d01", "d19")),
            "Picture forum.jpg: The caption does not name who is shown: Elbwafer.",
        ),
        (
            replace(PICTURE, shown=("d01", "d19")),
            "Picture forum.jpg: By the programme Elbwafer was not there.",
        ),
    ],
)
def test_a_photograph_with_a_fault_is_found(picture: Photograph, sentence: str) -> None:
    findings = check_release(german().case(release=_with(picture)))
    assert sentence in [one.sentence.en for one in findings if one.rule == "photographs"]


def test_a_newer_table_that_prints_the_same_is_only_a_notice() -> None:
    fresh = tuple(
        replace(fact, vintage=date(2026, 11, 20)) if fact.vintage else fact
        for fact in german().version.facts
    )
    findings = [
        one for one in check_release(german().case(fresh_facts=fresh)) if one.rule == "vintage"
    ]
    assert len(findings) == 6
    assert {one.severity for one in findings} == {Severity.IGNORE}


def test_a_newer_table_that_prints_otherwise_says_what_it_would_be() -> None:
    fresh = tuple(
        replace(fact, value=900_400.0, vintage=date(2026, 11, 20)) if fact.id == "f1" else fact
        for fact in german().version.facts
    )
    (finding,) = [
        one for one in check_release(german().case(fresh_facts=fresh)) if one.rule == "vintage"
    ]
    assert finding.severity is Severity.BLOCK_PUBLISHING
    assert finding.words == "851 Millionen Euro"
    assert "900 Millionen Euro" in finding.sentence.de


def test_a_number_that_nobody_knows_is_found() -> None:
    text = german().text.replace(
        "\n\nLinks", "\n\nDazu kommen 77 Millionen Euro aus 12 Fabriken.\n\nLinks"
    )
    assert words("numbers", german(), text=text) == ["77", "12"]


@pytest.mark.parametrize(
    ("address", "is_dead"),
    [
        ("https://www.example.org/a", False),
        ("http://example.org", False),
        ("www.example.org", False),
        ("#", True),
        ("", True),
        ("/presse/1", True),
        ("presse.html", True),
        ("htp://example.org", True),
        ("https://", True),
        ("https://nowhere", True),
        ("javascript:void", True),
    ],
)
def test_a_link_leads_to_a_whole_address(address: str, *, is_dead: bool) -> None:
    text = f"Medieninformation\n\nLinks\n\n[Reise nach Japan 2017]({address})"
    assert bool(found("links", text, internal=None)) is is_dead


def test_a_link_to_an_unknown_target_is_found() -> None:
    text = "Links\n\n[Reise nach Japan 2017](https://www.example.org/1)"
    assert found("links", text, reachable=lambda _: True) == []
    assert len(found("links", text, reachable=lambda _: False)) == 1


@pytest.mark.parametrize(
    "gap", ["[Zitat fehlt: Ministerin]", "{count}", "TODO", "[Name bitte]", "Lorem ipsum", "XXX"]
)
def test_a_gap_of_a_template_is_found(gap: str) -> None:
    assert found("leftovers", f"Die Reise beginnt. {gap} ist noch offen.") == [gap]


def test_the_house_writes_percent_pairs_and_its_own_marks() -> None:
    text = "Mit 3 % mehr Unternehmer*innen. „So wird das auf jeden Fall etwas“, sagt Eva Muster."
    assert found("house_rules", text, profile=profile()) == ["3 %", "Unternehmer*innen", "„"]
    assert found("house_rules", text, profile=None) == []


def test_a_figure_that_contradicts_another_in_the_text_is_found_without_a_mission() -> None:
    text = (
        "Im Jahr 2022 exportierte Sachsen Waren im Wert von 851 Millionen Euro nach Japan.\n\n"
        "Die Exporte nach Japan hatten 2022 einen Wert von 815 Millionen Euro."
    )
    assert found("magnitude", text, internal=None) == ["815 Millionen Euro"]


def test_a_text_longer_than_any_release_does_not_go_out() -> None:
    findings = typed("Die Delegation ist in Tokio. " * 10_000)
    assert any(one.stops_publishing and "first" in one.sentence.en for one in findings)


def test_what_a_release_needs_is_missed_as_a_warning() -> None:
    findings = [one for one in typed("Nur ein Satz.") if one.rule == "structure"]
    assert {one.severity for one in findings} == {Severity.WARN}
    assert "Missing is the lead." in [one.sentence.en for one in findings]
