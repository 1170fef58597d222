from dataclasses import replace
from datetime import date

import pytest

from documents.release.drafted import mission, profile, programme, public, release, text, words
from trademission.documents.release.drafting import UnknownPhraseError, draft_text
from trademission.domain.errors import RefusedValueError
from trademission.domain.places import Visibility
from trademission.domain.press_profile import GenderForms, OwnPhrase
from trademission.domain.release import ReleaseKind
from trademission.domain.release_text import Origin, Passage, ReleaseText, SectionKind, words_of
from trademission.domain.text import Text
from trademission.domain.view import reader_of_level, view

DE, EN = text("de"), text("en")


def computed_in(found: ReleaseText, kind: SectionKind) -> dict[str, str]:
    """Return the computed passages of a section by their text, with their source."""
    section = found.section(kind)
    assert section is not None
    return {
        passage.text: passage.source
        for paragraph in section.paragraphs
        for passage in paragraph
        if passage.origin is Origin.COMPUTED
    }


def test_the_headline_names_the_office_of_the_minister_and_both_countries() -> None:
    assert DE.line_of(SectionKind.HEADLINE) == (
        "Sachsens Minister für Wirtschaft, Arbeit und Verkehr reist mit Wirtschaftsdelegation "
        "nach Japan und Südkorea"
    )
    assert EN.line_of(SectionKind.HEADLINE) == (
        "Saxony’s Minister for Economic Affairs, Labour and Transport travels to Japan and South "
        "Korea with a business delegation"
    )
    assert computed_in(DE, SectionKind.HEADLINE) == {
        "Sachsens": "profile.region",
        "Minister für Wirtschaft, Arbeit und Verkehr": "person:d01",
        "nach Japan": "stops:JP",
        "Südkorea": "stops:KR",
    }


def test_the_sub_headline_holds_the_dates_the_three_topics_and_the_lead_quote() -> None:
    assert DE.line_of(SectionKind.SUBHEADLINE) == (
        "Themen vom 10. bis 20. September 2023: Mikroelektronik, Mobilität der Zukunft und "
        "Wasserstoff | Minister für Wirtschaft, Arbeit und Verkehr: "
        "»Wer sich trifft, vertraut sich (erfundenes Zitat)«"
    )
    assert EN.line_of(SectionKind.SUBHEADLINE).startswith(
        "Topics from 10 to 20 September 2023: Microelectronics, Future mobility and Hydrogen | "
    )


def test_the_lead_counts_the_delegation_and_its_five_segments() -> None:
    found = computed_in(DE, SectionKind.LEAD)
    assert found["rund 30"] == "delegates@2023-09-08"
    assert found["fünf"] == "segments"
    assert {name for name, source in found.items() if source.startswith("segment:")} == {
        "Unternehmen", "Forschung", "Kommunen", "Wirtschaftsförderung", "Politik",
    }  # fmt: skip
    assert "about 30 members from five fields: companies," in words(EN, SectionKind.LEAD)


def test_the_lead_names_the_aims_and_both_organisers() -> None:
    found = computed_in(DE, SectionKind.LEAD)
    assert {name: source for name, source in found.items() if source.startswith("goal:")} == {
        "Neue Absatzmärkte erschließen": "goal:g1",
        "Kooperationen fördern": "goal:g2",
        "Impulse für Innovation": "goal:g3",
        "Investoren pflegen": "goal:g4",
    }
    organisers = [name for name, source in found.items() if source.startswith("header.organisers")]
    assert organisers == [
        "Sächsisches Staatsministerium für Wirtschaft, Arbeit und Verkehr",
        "Wirtschaftsförderung Sachsen GmbH",
    ]


def test_the_stops_stand_country_by_country_with_their_dates() -> None:
    told = words(DE, SectionKind.STOPS)
    assert (
        "In Japan ist die Delegation vom 10. bis 16. September. Stationen sind "
        "Tokio (10. bis 14. und 15. bis 16. September), Sendai (14. September) und "
        "Nagoya (14. bis 15. September)."
    ) in told
    assert (
        "In Südkorea ist die Delegation vom 16. bis 20. September. Stationen sind "
        "Seoul (16. bis 19. und 20. September) und Ulsan (19. bis 20. September)."
    ) in told
    assert "In Japan the delegation stays from 10 to 16 September." in words(EN, SectionKind.STOPS)


def test_forum_and_workshop_stand_with_what_they_continue() -> None:
    told = words(DE, SectionKind.STOPS)
    assert (
        "Workshop Nächste Generation Halbleiter (14. September, Sendai) knüpft an Früheres an: "
        "Online-Workshop mit den Universitäten Yamagata und Tohoku (Februar 2023)."
    ) in told
    assert (
        "Kooperationsforum Future Automotive (18. September, Seoul) knüpft an Früheres an: "
        "Ko-Vorsitz des Ministers im Deutsch-Koreanischen Forum (2023)."
    ) in told
    assert "Online workshop with the universities of Yamagata and Tohoku" in words(
        EN, SectionKind.STOPS
    )


def test_the_agreement_with_tipa_stands_with_what_follows() -> None:
    told = words(DE, SectionKind.AGENCY).splitlines()[-1]
    assert told.startswith("Stationen der Zusammenarbeit WFS - TIPA: Absichtserklärung: ")
    assert told.endswith("Vertiefung der Zusammenarbeit auf dieser Reise (September 2023).")
    found = computed_in(DE, SectionKind.AGENCY)
    assert set(found.values()) == {"person:d07", "chain:c1"}


def plain(told: str) -> str:
    """Return text with plain spaces in the place of those that hold words together."""
    return told.replace("\N{NO-BREAK SPACE}", " ")


def test_the_background_prints_both_figures_with_growth_record_and_rank() -> None:
    told = plain(words(DE, SectionKind.BACKGROUND)).splitlines()
    assert told[1].startswith(
        "Sachsen exportierte im Jahr 2022 Waren im Wert von 851 Millionen Euro nach Japan. "
        "Das sind 26 Prozent mehr als im Jahr 2021. Das ist ein Rekord: der höchste Wert "
        "seit 2010. Unter allen Zielländern lag Japan auf Rang 17. "
    )
    assert told[2].startswith(
        "Sachsen exportierte im Jahr 2022 Waren im Wert von 1,16 Milliarden Euro nach "
        "Südkorea. Das sind 30 Prozent mehr als im Jahr 2021. Das ist ein Rekord: der höchste "
        "Wert seit 2010. Unter allen Zielländern lag Südkorea auf Rang 14. "
    )


def test_the_background_prints_them_in_english_style_too() -> None:
    told = plain(words(EN, SectionKind.BACKGROUND)).splitlines()
    assert told[1].startswith(
        "In 2022, Saxony exported goods worth 851 million euros to Japan. That is 26 percent "
        "more than in 2021. It is a record: the highest value since 2010. Among all "
        "destinations Japan held rank 17. "
    )
    assert told[2].startswith(
        "In 2022, Saxony exported goods worth 1.16 billion euros to South Korea. That is 30 "
        "percent more than in 2021. It is a record: the highest value since 2010. Among all "
        "destinations South Korea held rank 14. "
    )


def test_the_main_goods_are_a_statement_of_somebody() -> None:
    found = computed_in(DE, SectionKind.BACKGROUND)
    assert found["Wichtigste Waren: Kraftfahrzeugbau, Elektrotechnik, Maschinenbau"] == "fact:f9"
    assert "(Angabe: SMWA, Medieninformation)" in words(DE, SectionKind.BACKGROUND)
    assert "Main goods: motor vehicles, electrical engineering, machinery" in words(
        EN, SectionKind.BACKGROUND
    )


def test_every_figure_of_the_background_names_the_fact_it_comes_from() -> None:
    section = DE.section(SectionKind.BACKGROUND)
    assert section is not None
    sources = {passage.source for line in section.paragraphs for passage in line}
    assert sources >= {f"fact:f{number}" for number in range(1, 11)}


def test_contact_note_to_editors_and_three_links_are_there() -> None:
    assert words(DE, SectionKind.CONTACT).splitlines() == [
        "Ihr Kontakt für Fragen",
        "Paula Presse (erfunden)",
        "Telefon +49 351 0000000",
        "presse@example.org",
    ]
    assert "Tabelle 51000-0032, Stand 21. Mai 2026" in words(DE, SectionKind.NOTE_TO_EDITORS)
    links = DE.section(SectionKind.LINKS)
    assert links is not None
    assert [words_of(line) for line in links.paragraphs] == [
        "[Wirtschaftsförderung Sachsen, 2022] Sachsen und Südkorea wollen enger zusammenarbeiten",
        "[SMWA, 2017] Reise nach Japan 2017",
        "[SMWA, 2015] Reise nach Südkorea 2015",
    ]


def test_no_date_count_name_or_figure_is_typed_into_a_phrase() -> None:
    for found in (DE, EN):
        phrases = "".join(
            passage.text
            for section in found.sections
            for paragraph in section.paragraphs
            for passage in paragraph
            if passage.origin is Origin.TEMPLATE
        )
        assert not any(sign.isdigit() for sign in phrases)
        assert [
            name for name in ("Japan", "Tok", "Sachsen", "Saxon", "TIPA") if name in phrases
        ] == []


def test_the_sections_stand_in_the_order_of_the_house() -> None:
    kinds = [section.kind for section in DE.sections]
    assert kinds == [kind for kind in SectionKind if kind is not SectionKind.CORRECTION]


def test_a_confidential_stop_leaves_no_trace_in_the_text() -> None:
    hidden = {"s8"}
    brief = mission().brief
    without = replace(
        mission(),
        brief=replace(brief, stops=tuple(s for s in brief.stops if s.id not in hidden)),
    )
    told = draft_text(release(), public(without), profile=profile(), language="de")
    assert told == DE
    every = "".join(
        passage.text for section in DE.sections for line in section.paragraphs for passage in line
    )
    assert [name for name in ("Hsinchu", "Taiwan", "Taipeh", "TSMC") if name in every] == []


def test_a_release_is_drafted_from_the_public_view_alone() -> None:
    internal = view(mission(), programme(), reader_of_level(Visibility.INTERNAL))
    with pytest.raises(RefusedValueError, match="drafted from the public view"):
        draft_text(release(), internal, profile=profile(), language="de")


def test_a_missing_quote_leaves_a_gap_that_shows() -> None:
    found = text("de", quotes=())
    assert words(found, SectionKind.QUOTE) == (
        "[Zitat fehlt: Minister für Wirtschaft, Arbeit und Verkehr]"
    )


def test_a_named_speaker_says_it_after_the_quote_and_the_stop_falls_away() -> None:
    named = replace(
        mission(),
        register=replace(
            mission().register,
            people=tuple(
                replace(
                    one, name="Rita Beispiel", labels=(), function="Ministerin", function_labels=()
                )
                if one.id == "d01"
                else one
                for one in mission().register.people
            ),
        ),
    )
    for language, ending in (
        ("de", "(erfundenes Zitat)«, sagt Ministerin Rita Beispiel."),
        ("en", "(invented quote),” says Ministerin Rita Beispiel."),
    ):
        told = draft_text(release(), public(named), profile=profile(), language=language)  # type: ignore[arg-type]  # one of the two
        assert words(told, SectionKind.QUOTE).endswith(ending)


def test_a_small_delegation_is_counted_exactly() -> None:
    house = replace(profile(), around_from=31)
    told = draft_text(release(), public(), profile=house, language="de")
    assert computed_in(told, SectionKind.LEAD)["30"] == "delegates@2023-09-08"


def test_the_neutral_house_has_no_region_no_margin_and_its_own_marks() -> None:
    told = draft_text(release(), public(), profile=profile("neutral"), language="de")
    assert told.line_of(SectionKind.HEADLINE).startswith("Minister für Wirtschaft")
    assert told.section(SectionKind.MARGIN) is None
    assert "„Wer sich trifft" in told.line_of(SectionKind.SUBHEADLINE)
    assert "Der Wert der Ausfuhren nach Japan betrug im Jahr 2022 851" in words(
        told, SectionKind.BACKGROUND
    )


def test_a_house_may_put_its_own_phrase_in_the_place_of_ours() -> None:
    own = OwnPhrase(key="links.heading", text=Text(de="Zum Weiterlesen", en="Read on"))
    house = replace(profile(), phrases=(own,), gender_forms=GenderForms.NEUTRAL)
    told = draft_text(release(), public(), profile=house, language="de")
    assert words(told, SectionKind.LINKS).startswith("Zum Weiterlesen\n")
    assert "Vertreterinnen" not in words(told, SectionKind.LEAD)


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (OwnPhrase(key="links.hedaing", text=Text(de="x", en="x")), "there is no 'links.hedaing'"),
        (
            OwnPhrase(key="quote.said", text=Text(de="{who}: {quote}", en="{who}: {quote}")),
            "there is no {who} here; possible are {quote}, {speaker}",
        ),
    ],
)
def test_a_phrase_that_does_not_fit_is_refused_with_what_is_possible(
    own: OwnPhrase, sentence: str
) -> None:
    house = replace(profile(), phrases=(own,))
    people = tuple(
        replace(one, name="Rita Beispiel") if one.id == "d01" else one
        for one in mission().register.people
    )
    named = replace(mission(), register=replace(mission().register, people=people))
    with pytest.raises(UnknownPhraseError, match=sentence.replace("{", "\\{")):
        draft_text(release(), public(named), profile=house, language="de")


def test_a_daily_release_tells_of_its_day() -> None:
    told = text("de", kind=ReleaseKind.DAILY, subject_date=date(2023, 9, 14), quotes=())
    assert told.line_of(SectionKind.HEADLINE) == (
        "Sachsens Minister für Wirtschaft, Arbeit und Verkehr in Tokio, Sendai und Nagoya: "
        "Workshop Nächste Generation Halbleiter"
    )
    assert words(told, SectionKind.LEAD) == (
        "Die Delegation ist am 14. September 2023 in Tokio, Sendai und Nagoya. "
        "Auf dem Programm: Workshop Nächste Generation Halbleiter."
    )


def test_a_daily_release_without_its_day_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="subject_date"):
        text("de", kind=ReleaseKind.DAILY)


def test_a_closing_release_looks_back() -> None:
    told = text("de", kind=ReleaseKind.CLOSING)
    assert told.line_of(SectionKind.HEADLINE).endswith("beendet Reise nach Japan und Südkorea")
    assert "Stationen der Reise waren Tokio, Sendai, Nagoya, Seoul und Ulsan." in words(
        told, SectionKind.LEAD
    )


def test_a_notice_of_press_dates_names_hour_and_place_in_local_time() -> None:
    told = text("en", kind=ReleaseKind.PRESS_DATE)
    assert (
        words(told, SectionKind.STOPS)
        .splitlines()[0]
        .startswith("11 September 2023, 11:30 (local time in Tokyo): Fujitsu, ")
    )


def test_countries_with_an_article_are_spoken_rightly() -> None:
    codes = {"JP": "CH", "KR": "US"}
    brief = mission().brief
    places = tuple(replace(p, country=codes.get(p.country, p.country)) for p in brief.places)
    moved = replace(mission(), brief=replace(brief, places=places))
    german = draft_text(release(), public(moved), profile=profile(), language="de")
    english = draft_text(release(), public(moved), profile=profile(), language="en")
    assert german.line_of(SectionKind.HEADLINE).endswith(
        "in die Schweiz und in die Vereinigten Staaten"
    )
    assert "to Switzerland and the United States" in english.line_of(SectionKind.HEADLINE)


def test_a_computed_passage_without_a_source_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="it has no source"):
        Passage(text="30", origin=Origin.COMPUTED)


def test_a_fact_that_is_not_public_stays_out_of_the_text() -> None:
    told = mission().register.facts[0]
    hidden = replace(told, id="geheim", value=999_999, visibility=Visibility.INTERNAL)
    found = text("de", facts=(hidden,))
    assert words(found, SectionKind.BACKGROUND) == words(DE, SectionKind.BACKGROUND)


def test_a_fall_is_told_once() -> None:
    facts = tuple(
        replace(fact, value=-18.2) if fact.measure == "growth" else fact
        for fact in mission().register.facts
    )
    fallen = replace(mission(), register=replace(mission().register, facts=facts))
    told = draft_text(release(), public(fallen), profile=profile(), language="de")
    assert "Das sind 18 Prozent weniger als im Jahr 2021." in plain(
        words(told, SectionKind.BACKGROUND)
    )
