import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from delete_hidden import delete_hidden
from documents.hostile import hostile_mission
from documents.pdf_reading import page_count
from documents.sample import SAMPLE_PROGRAMME, STAMP
from documents.sample_briefed import BRIEFED_MISSION, BRIEFED_PROGRAMME, crowded, lines_of, part
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents.briefing import NoBriefError, appointment_brief, briefing_book
from trademission.documents.briefs.background import link_date
from trademission.documents.paper import Cover, Heading, NewPage, Paper, words_of
from trademission.documents.typeset import pdf
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.view import Reader, View, reader_of_level, view

INTERNAL = reader_of_level(Visibility.INTERNAL)
DELEGATION = reader_of_level(Visibility.DELEGATION)
HIDDEN = ("Formosa", "Wafer", "Taiwan", "Vermerk", "Reinraum", "Lieferung")
Planned = tuple[Mission, Programme]
planned = planned_missions(missions())
IN_GERMAN = [
    "Termin, Runde 1: Montag, 11. September 2023, 11:00-12:00 UTC+9",
    "Termin, Runde 2: Montag, 11. September 2023, 11:00-12:00 UTC+9",
    "Anmeldung: 15 Minuten vor Beginn",
    "Ort: Alpha Tower アルファタワー, Tokyo",
    "Gastgeber: Alpha Semiconductor アルファ半導体",
    "Profil: Halbleiter, Investor seit 2019",
    "Leitung, Runde 1: Minister",
    "Leitung, Runde 2: Gustav Gleichnis (nach Rang)",
    "Sprache: Japanisch",
    "Dolmetschen, Runde 1: konsekutiv, Hana Ito",
    "Dolmetschen, Runde 2: konsekutiv",
    "Ziele: Neue Märkte",
    "Schwerpunkte: Mikroelektronik",
    "Presse: Foto am Eingang",
    "Geschenk: Porzellan",
    "Kleidung: Dunkler Anzug",
    "# Gesprächspartner []",
    "- Dr. Sato Ken 佐藤健 (geprüft), Vorstand; Anrede: Sato-san; Aussprache: satoh ken",
    "- Mori Aya 森彩 (ungeprüft)",
    "# Gesprächspunkte []",
    "- Werk in Sachsen",
    "- Fachkräfte",
    "# Fragen vorab []",
    "- Wie geht es weiter?",
    "# Es sprechen, in dieser Reihenfolge []",
    "- Minister",
    "- Dr. Sato",
    "# Unsere Seite in Runde 1, nach Rang [3]",
    "- Minister, Staatsminister, Staatsministerium (Beispiel)",
    "- Dr. Ada Beispiel, Geschäftsführerin, Beispiel Chips GmbH",
    "- Jörg Größ, Muster Maschinenbau AG",
    "# Unsere Seite in Runde 2, nach Rang [2]",
    "- Gustav Gleichnis, Gleichnis SE",
    "- Mia Muster, Elbtal Sensorik GmbH",
    "# Vereinbarungen und Vorgeschichte []",
    "Sachsen - Alpha",
    "2019 | Ereignis: Gegenbesuch | Archiv",
    "Mai 2022 | Vereinbarung: Absichtserklärung | Vertrag 7",
    "11. September 2023 | Termin: Besuch (dieser Termin) | Programm",
    "bald | Ergebnis: Lieferung | Vermerk",
    "# Zahlen und Fakten: Japan []",
    "- Rekord im Handel (Quelle: Ministerium 2023)",
    (
        "- Ausfuhr, Sachsen - Japan, 2022: 1.234,5 Millionen Euro (vorläufig)"
        " (Quelle: Statistisches Amt)"
    ),
    "# Kontakt []",
    "Referat: +49 351 0000, reise@example.org",
]


def seen_by(reader: Reader) -> View:
    return view(BRIEFED_MISSION, BRIEFED_PROGRAMME, reader)


def book(language: Language = "de", *, reader: Reader = INTERNAL) -> Paper:
    return briefing_book(seen_by(reader), language=language, made_at=STAMP)


def brief(
    appointment: str = "alpha", language: Language = "de", *, reader: Reader = INTERNAL
) -> Paper:
    shown = seen_by(reader)
    return appointment_brief(shown, appointment=appointment, language=language, made_at=STAMP)


def whole_text(paper: Paper) -> str:
    cover = paper.cover or Cover(matters=())
    matters = (f"{one.word} {words_of(one.line)}" for one in cover.matters)
    return "\n".join((*matters, *lines_of(paper)))


def test_a_brief_tells_all_in_german() -> None:
    paper = brief()
    assert (paper.kind, paper.title) == ("Terminbriefing", "Besuch bei Alpha Semiconductor")
    assert words_of(paper.subtitle) == "アルファ半導体訪問, Unternehmensbesuch, Angefragt"
    assert paper.fits_one_page
    assert lines_of(paper) == IN_GERMAN


def test_a_brief_tells_all_in_english() -> None:
    paper = brief(language="en")
    assert (paper.kind, paper.title) == ("Appointment brief", "Visit to Alpha Semiconductor")
    assert lines_of(paper)[:20] == [
        "Time, round 1: Monday, 11 September 2023, 11:00-12:00 UTC+9",
        "Time, round 2: Monday, 11 September 2023, 11:00-12:00 UTC+9",
        "Registration: 15 minutes before the start",
        "Place: Alpha Tower アルファタワー, Tokyo",
        "Host: Alpha Semiconductor アルファ半導体",
        "Profile: Halbleiter, investor since 2019",
        "Led by, round 1: Minister",
        "Led by, round 2: Gustav Gleichnis (by rank)",
        "Language: Japanese",
        "Interpreting, round 1: consecutive, Hana Ito",
        "Interpreting, round 2: consecutive",
        "Goals: Neue Märkte",
        "Topics: Mikroelektronik",
        "Press: Picture at the gate",
        "Geschenk: Porzellan",
        "Kleidung: Dunkler Anzug",
        "# Counterparts []",
        (
            "- Dr. Sato Ken 佐藤健 (reviewed), Chief executive; form of address: Sato-san;"
            " pronounced satoh ken"
        ),
        "- Mori Aya 森彩 (not reviewed)",
        "# Talking points []",
    ]
    assert part(lines_of(paper), "# Agreements and background") == [
        "Sachsen - Alpha",
        "2019 | Event: Gegenbesuch | Archiv",
        "May 2022 | Agreement: Absichtserklärung | Vertrag 7",
        "11 September 2023 | Appointment: Besuch (this appointment) | Programm",
        "bald | Result: Lieferung | Vermerk",
    ]
    assert part(lines_of(paper), "# Facts and figures: Japan") == [
        "- Rekord im Handel (source: Ministerium 2023)",
        (
            "- Ausfuhr, Sachsen - Japan, 2022: 1,234.5 Millionen Euro (vorläufig)"
            " (source: Statistisches Amt)"
        ),
    ]


def test_the_book_goes_by_country_and_time_with_a_page_for_each_appointment() -> None:
    lines = lines_of(book())
    starts = [line for line in lines if line.startswith(("# ", "## "))]
    assert starts == [
        "# Japan [Tokio 東京 10.-16.9.]",
        "## Begrüßungsessen der Delegation [Abendessen, Angefragt]",
        "## Briefing der Botschaft [Briefing]",
        "## Workshop Leistungselektronik [Workshop, Angefragt]",
        "## Besuch bei Alpha Semiconductor アルファ半導体訪問 [Unternehmensbesuch, Angefragt]",
        "## Mittagessen bei Alpha [Mittagessen, Angefragt]",
        "## Gespräch im Wirtschaftsministerium [Politisches Gespräch, Angefragt]",
        "## Höflichkeitsbesuch beim Gouverneur [Höflichkeitsbesuch, Angefragt]",
        "# Südkorea [Seoul 서울 16.-20.9.]",
        "## Forum Zukunft der Mobilität [Forum]",
        "## Unterzeichnung der Absichtserklärung [Unterzeichnung, Angefragt]",
        "## Besuch bei Ulsan Beispielwerft [Unternehmensbesuch, Angefragt]",
        "## Pressetermin [Pressetermin, Angefragt]",
        "# Taiwan [Taipeh 20.-21.9.]",
        "## Besuch bei Formosa Wafer [Unternehmensbesuch, Angefragt]",
    ]
    blocks = book().blocks
    before = [a for a, b in itertools.pairwise(blocks) if _is_start(b)]
    assert before == [NewPage()] * len(starts)


def _is_start(block: object) -> bool:
    return isinstance(block, Heading) and block.level <= 2


def test_a_country_lists_its_appointments_with_their_lead() -> None:
    lines = lines_of(book("en"))
    start = lines.index("# Japan [Tokyo 東京 10-16 Sept]")
    assert lines[start + 1 : start + 10] == [
        "Sun 10 Sept, 19:00 | Welcome dinner of the delegation | Tokyo | Minister (by rank)",
        "Mon 11 Sept, 09:00 | Briefing by the embassy | Tokyo | Minister (by rank)",
        "Mon 11 Sept, 10:45 | Workshop Leistungselektronik | Tsukuba | Frieda Fall (by rank)",
        (
            "Mon 11 Sept, 11:00 | Visit to Alpha Semiconductor, round 1 アルファ半導体訪問"
            " | Tokyo | Minister"
        ),
        (
            "Mon 11 Sept, 11:00 | Visit to Alpha Semiconductor, round 2 アルファ半導体訪問"
            " | Tokyo | Gustav Gleichnis (by rank)"
        ),
        "Mon 11 Sept, 12:00 | Mittagessen bei Alpha | Tokyo | Minister (by rank)",
        "Mon 11 Sept, 15:00 | Gespräch im Wirtschaftsministerium | Tokyo | Minister (by rank)",
        "Tue 12 Sept, 10:00 | Höflichkeitsbesuch beim Gouverneur | Tokyo | Minister (by rank)",
        "NewPage",
    ]


def test_the_book_holds_the_brief_of_each_appointment_word_for_word() -> None:
    lines = [line.replace("###", "#", 1) for line in lines_of(book())]
    alone = lines_of(brief())
    alone = alone[: alone.index("# Kontakt []")]
    start = lines.index(alone[0])
    assert lines[start : start + len(alone)] == alone


def test_the_cover_says_topics_goals_and_whom_to_call() -> None:
    paper = book()
    assert paper.contents == "Inhalt"
    assert paper.cover is not None
    assert [(one.word, words_of(one.line)) for one in paper.cover.matters] == [
        ("Schwerpunkte", "Japan: Mikroelektronik; Südkorea: Mobilität; Taiwan: Wafer"),
        ("Ziele", "Neue Märkte, Investorenpflege"),
        ("Termine", "12"),
        ("Referat", "+49 351 0000, reise@example.org"),
    ]


def test_the_seat_is_filled_by_whoever_holds_it_on_the_day() -> None:
    lines = lines_of(book())
    signing = part(lines, "## Unterzeichnung der Absichtserklärung")
    assert "- Quentin Quelle, Institut für Beispielforschung" in signing
    workshop = part(lines, "## Workshop Leistungselektronik")
    assert "- Prof. Dr. Paula Probe, Institut für Beispielforschung" in workshop


def test_many_of_our_side_run_on_in_one_paragraph_by_rank() -> None:
    shown = view(*crowded(), INTERNAL)
    paper = appointment_brief(shown, appointment="talks", language="de", made_at=STAMP)
    title = next(one for one in lines_of(paper) if one.startswith("# Unsere Seite"))
    told = part(lines_of(paper), title)
    assert title == "# Unsere Seite, nach Rang [28]"
    assert len(told) == 1
    assert told[0].startswith("Minister, Staatsminister, Staatsministerium (Beispiel); Frieda")
    assert told[0].endswith("; Zusatz 27, Zusatz AG; Zusatz 28, Zusatz AG")


def test_an_appointment_past_midnight_names_the_day_on_which_it_ends() -> None:
    late = replace(
        BRIEFED_PROGRAMME,
        entries=tuple(
            replace(one, end_at=one.end_at + timedelta(hours=5))
            for one in BRIEFED_PROGRAMME.entries
            if one.appointment == "welcome"
        ),
        rides=(),
    )
    shown = view(BRIEFED_MISSION, late, INTERNAL)
    paper = appointment_brief(shown, appointment="welcome", language="de", made_at=STAMP)
    assert lines_of(paper)[0] == (
        "Termin: Sonntag, 10. September 2023, 19:00 - Mo 11.9. 02:00 UTC+9"
    )


def test_the_delegation_learns_nothing_hidden() -> None:
    whole, shown = whole_text(book()), whole_text(book(reader=DELEGATION))
    assert [one for one in HIDDEN if one not in whole] == []
    assert [one for one in HIDDEN if one in shown] == []
    assert "bald" not in whole_text(brief(reader=DELEGATION))


@settings(max_examples=25)
@given(planned)
def test_a_book_equals_that_of_the_mission_with_hidden_items_deleted(
    planned_mission: Planned,
) -> None:
    deleted = delete_hidden(*planned_mission, Visibility.DELEGATION)
    papers = (
        briefing_book(view(*one, DELEGATION), language="de", made_at=STAMP)
        for one in (planned_mission, deleted)
    )
    first, second = papers
    assert first == second


def test_what_does_not_take_place_has_no_brief() -> None:
    with pytest.raises(NoBriefError) as refusal:
        brief("idea")
    assert str(refusal.value) == (
        "appointment: 'idea' does not take place in this programme; name one that does by its id."
    )
    with pytest.raises(NoBriefError):
        brief("secret", reader=DELEGATION)


def test_a_book_without_appointments_says_so() -> None:
    empty = view(BRIEFED_MISSION, replace(BRIEFED_PROGRAMME, entries=(), rides=()), INTERNAL)
    paper = briefing_book(empty, language="en", made_at=STAMP)
    assert lines_of(paper) == ["This version of the programme holds no appointment."]


def test_a_link_of_a_chain_may_be_dated_by_year_month_or_day() -> None:
    dates = ("2019", "2022-05", "2022-11-22", "2022-13", "Herbst 2022")
    assert [link_date(when, "de") for when in dates] == [
        "2019",
        "Mai 2022",
        "22. November 2022",
        "2022-13",
        "Herbst 2022",
    ]
    assert link_date("2022-11-22", "en") == "22 November 2022"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_brief_of_the_book_is_printed_on_a_page_of_its_own(language: Language) -> None:
    paper = book(language)
    starts = [block for block in paper.blocks if _is_start(block)]
    cover_and_contents = 2
    assert page_count(pdf(paper, house=House())) == cover_and_contents + len(starts)
    assert page_count(pdf(brief(language=language), house=House())) == 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_briefs_of_hostile_text_can_be_printed(language: Language) -> None:
    shown = view(hostile_mission(), SAMPLE_PROGRAMME, INTERNAL)
    whole = briefing_book(shown, language=language, made_at=STAMP)
    assert pdf(whole, house=House()).startswith(b"%PDF")
    alone = appointment_brief(shown, appointment="alpha", language=language, made_at=STAMP)
    assert pdf(alone, house=House()).startswith(b"%PDF")
