"""A change notice tells one reader what changed for them, before and now, and nothing else."""

from dataclasses import replace
from datetime import date, time

import pytest

from documents.notices import (
    ADA,
    CASES,
    LAB,
    LUNCH,
    PRESS,
    SECRET,
    ULSAN,
    ULSAN_LATER,
    ULSAN_NEXT_DAY,
    after,
    items_now,
    notice,
    read,
    told,
    with_appointment,
)
from documents.sample import EVERYONE, SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP
from trademission.documents.change_notice import NobodysNoticeError, change_notice
from trademission.documents.content.changed import TwoReadersError
from trademission.documents.paper import Manner, Matters, words_of
from trademission.domain.appointments import State
from trademission.domain.brief import Brief
from trademission.domain.mission import AppointmentNote, Mission
from trademission.domain.moves import Attend, Drop, Leave, Retime
from trademission.domain.places import Visibility
from trademission.domain.text import Language
from trademission.domain.time import instant_at
from trademission.domain.view import reader_of_delegate, reader_of_host, reader_of_level, view

LANGUAGES: tuple[Language, ...] = ("de", "en")


@pytest.mark.parametrize("case", CASES)
def test_a_delegate_reads_what_happened_before_and_now(case: str) -> None:
    old, new, german, english = CASES[case]
    assert told(notice(new, old=old, language="de")) == german
    assert told(notice(new, old=old, language="en")) == english


@pytest.mark.parametrize("case", CASES)
def test_whose_own_programme_is_the_same_gets_no_notice(case: str) -> None:
    old, new, _, _ = CASES[case]
    assert notice(new, old=old, reader=reader_of_delegate("d1")) is None or case == "interpreter"
    assert notice(new, old=old, reader=reader_of_delegate("d7")) is None
    assert notice(old, old=old) is None


def test_the_notice_names_its_reader_and_both_versions() -> None:
    said = {
        "de": ("Programmänderung", "Fassung 1 → Fassung 2"),
        "en": ("Programme change", "Version 1 → Version 2"),
    }
    for language in LANGUAGES:
        paper = notice(after(ULSAN_LATER), language=language)
        assert paper is not None
        assert (paper.kind, words_of(paper.subtitle)) == said[language]
        assert paper.title == "Ada Beispiel"


def test_the_changed_days_stand_below_whole_with_marks() -> None:
    paper = notice(after(ULSAN_LATER, Attend(entry=LAB, delegate="d2"), Drop(entry=LUNCH)))
    assert items_now(paper) == [
        ("09:00-10:00", "Briefing der Botschaft", ""),
        ("10:45-12:45", "Workshop Leistungselektronik", "neu für Sie"),
        ("11:00-12:00", "Besuch bei Alpha Semiconductor, Runde 1 アルファ半導体訪問", ""),
        ("09:30-12:30", "Forum Zukunft der Mobilität", ""),
        ("15:00-16:30", "Besuch bei Ulsan Beispielwerft", "verlegt, bisher 14:00"),
    ]


def test_the_changes_of_a_day_stand_in_order_of_its_times() -> None:
    later = Retime(entry=PRESS, start_at=instant_at(date(2023, 9, 18), time(16), "Asia/Seoul"))
    new = after(ULSAN_NEXT_DAY, later)
    pressed = replace(
        new,
        entries=tuple(replace(e, attendees=("d2",)) if e.id == PRESS else e for e in new.entries),
    )
    assert [line for line in told(notice(pressed, language="en")) if line.startswith("#")] == [
        "# Monday, 18 September 2023",
        "## Moved: Besuch bei Ulsan Beispielwerft",
        "## You attend: Pressetermin",
        "# Tuesday, 19 September 2023",
        "## Moved: Besuch bei Ulsan Beispielwerft",
    ]


def test_a_day_that_an_item_left_stands_below_as_well() -> None:
    paper = notice(after(ULSAN_NEXT_DAY), language="en")
    assert items_now(paper) == [
        ("09:30-12:30", "Forum Zukunft der Mobilität", ""),
        ("09:00-10:30", "Besuch bei Ulsan Beispielwerft", "moved, was Mon 18 Sept 14:00"),
    ]


def test_what_differs_is_strong() -> None:
    paper = notice(after(ULSAN_LATER))
    assert paper is not None
    (now,) = [
        one.line
        for block in paper.blocks
        if isinstance(block, Matters)
        for one in block.items
        if one.word == "Jetzt"
    ]
    strong = [read((span,)) for span in now if span.manner is Manner.STRONG]
    assert strong == ["Mo 18.9., 15:00-16:30"]


def test_a_cancelled_visit_says_why_in_the_words_of_the_register_else_by_its_state() -> None:
    cancelled = with_appointment("ulsan", state=State.CANCELLED)
    note = AppointmentNote(appointment="ulsan", reason_of_change="Streik in der Werft")
    noted = replace(cancelled, register=replace(cancelled.register, notes=(note,)))
    new = after(Drop(entry=ULSAN))
    assert [
        told(notice(new, mission=mission, language=language))[-1]
        for mission in (noted, cancelled)
        for language in LANGUAGES
    ] == [
        "Grund: Streik in der Werft",
        "Reason: Streik in der Werft",
        "Grund: Abgesagt",
        "Reason: Cancelled",
    ]


def test_a_hidden_item_is_named_to_those_alone_who_attended_it() -> None:
    new = after(Drop(entry=SECRET))
    assert notice(new, reader=reader_of_delegate("d3")) is None
    assert told(notice(new)) == [
        "# Mittwoch, 20. September 2023",
        "## Nicht mehr in Ihrem Programm: Besuch bei Formosa Wafer",
        "Bisher: Mi 20.9., 14:00-15:30; Formosa Wafer, Hsinchu",
    ]


def test_who_leaves_a_hidden_item_does_not_learn_whether_it_takes_place() -> None:
    without_ada, dropped = after(Leave(entry=SECRET, delegate="d2")), after(Drop(entry=SECRET))
    for language in LANGUAGES:
        one, other = (notice(new, language=language) for new in (without_ada, dropped))
        assert one == other
    (_, heading, _) = told(notice(dropped, language="en"))
    assert heading == "## No longer in your programme: Besuch bei Formosa Wafer"


def test_who_joins_a_hidden_item_reads_that_it_is_new() -> None:
    new = after(Attend(entry=SECRET, delegate="d3"))
    lines = told(notice(new, reader=reader_of_delegate("d3")))
    assert lines[1] == "## Neu: Besuch bei Formosa Wafer"


def test_an_item_in_another_zone_tells_both_clocks() -> None:
    old, new = (
        replace(m, brief=_with_open_stops(m.brief))
        for m in (SAMPLE_MISSION, with_appointment("ulsan", place="hotel-taipei"))
    )
    assert told(notice(after(), mission=new, old_mission=old)) == [
        "# Montag, 18. September 2023",
        "## Verlegt: Besuch bei Ulsan Beispielwerft",
        "Bisher: Mo 18.9., 14:00-15:30 UTC+9; Beispielwerft, Ulsan",
        "Jetzt: Mo 18.9., 13:00-14:30 UTC+8; Hotel Geheim, Taipei",
    ]


def _with_open_stops(brief: Brief) -> Brief:
    stops = tuple(replace(s, visibility=Visibility.DELEGATION) for s in brief.stops)
    return replace(brief, stops=stops)


def with_later_flight() -> Mission:
    brief = SAMPLE_MISSION.brief
    later = tuple(
        replace(t, arrives_at=instant_at(date(2023, 9, 16), time(14), "Asia/Seoul"))
        if t.id == "over"
        else t
        for t in brief.transfers
    )
    return replace(SAMPLE_MISSION, brief=replace(brief, transfers=later))


def test_a_later_flight_is_told_to_those_who_fly() -> None:
    for seat in EVERYONE:
        paper = notice(after(), mission=with_later_flight(), reader=reader_of_delegate(seat))
        assert told(paper) == [
            "# Samstag, 16. September 2023",
            "## Verlegt: Flug Haneda-Incheon",
            "Bisher: Sa 16.9., 11:00-13:30; Flughafen Haneda → Flughafen Incheon",
            "Jetzt: Sa 16.9., 11:00-14:00; Flughafen Haneda → Flughafen Incheon",
        ]
        assert items_now(paper) == [
            ("11:00-14:00", "Flug Haneda-Incheon", "anderes Ende, bisher 13:30")
        ]


def without_passenger(seat: str) -> Mission:
    brief = SAMPLE_MISSION.brief
    others = tuple(key for key in EVERYONE if key != seat)
    transfers = tuple(
        replace(t, passengers=others) if t.id == "out" else t for t in brief.transfers
    )
    return replace(SAMPLE_MISSION, brief=replace(brief, transfers=transfers))


FLIGHT_OUT = (
    "Before: Sat 9 Sept, 20:35 UTC+2 - Sun 10 Sept 16:10 UTC+9; Flughafen BER → Flughafen Haneda"
)


def test_who_no_longer_flies_reads_so_on_both_days_of_the_flight() -> None:
    lines = told(notice(after(), mission=without_passenger("d2"), language="en"))
    assert lines == [
        "# Saturday, 9 September 2023",
        "## You no longer travel: Flug BER-Haneda",
        FLIGHT_OUT,
        "# Sunday, 10 September 2023",
        "## You no longer travel: Flug BER-Haneda",
        FLIGHT_OUT,
    ]


def test_who_flies_now_reads_so_and_of_a_new_flight_that_it_is_new() -> None:
    boarded = notice(after(), old_mission=without_passenger("d2"))
    assert told(boarded)[1] == "## Sie reisen mit: Flug BER-Haneda"
    assert [mark for _, _, mark in items_now(boarded)][:2] == ["neu für Sie", "neu für Sie"]
    brief = SAMPLE_MISSION.brief
    grounded = replace(brief, transfers=brief.transfers[1:])
    new = notice(after(), old_mission=replace(SAMPLE_MISSION, brief=grounded))
    assert told(new)[1] == "## Neu: Flug BER-Haneda"
    gone = notice(after(), mission=replace(SAMPLE_MISSION, brief=grounded), language="en")
    assert told(gone)[1] == "## No longer in your programme: Flug BER-Haneda"


def test_a_host_reads_of_the_own_visits_who_comes_and_who_does_not() -> None:
    mission = with_appointment("lab", counterparts=())
    new = after(Attend(entry=LAB, delegate="d2"), Leave(entry=LAB, delegate="d6"), ULSAN_LATER)
    lab = reader_of_host("h-lab")
    assert told(notice(new, mission=mission, reader=lab)) == [
        "# Montag, 11. September 2023",
        "## Andere Gäste: Workshop Leistungselektronik",
        "Bisher: Mo 11.9., 10:45-12:45; Labor Tsukuba; 3 Gäste",
        "Jetzt: Mo 11.9., 10:45-12:45; Labor Tsukuba; 3 Gäste",
        "Neu dabei: Ada Beispiel",
        "Nicht mehr dabei: Emil Exempel",
    ]
    english = notice(new, mission=mission, reader=lab, language="en")
    assert told(english)[1:] == [
        "## Other guests: Workshop Leistungselektronik",
        "Before: Mon 11 Sept, 10:45-12:45; Labor Tsukuba; 3 guests",
        "Now: Mon 11 Sept, 10:45-12:45; Labor Tsukuba; 3 guests",
        "Now coming: Ada Beispiel",
        "No longer coming: Emil Exempel",
    ]
    assert items_now(english) == [("10:45-12:45", "Workshop Leistungselektronik", "other guests")]
    assert notice(new, mission=mission, reader=reader_of_host("h-alpha")) is None


def test_a_host_whom_nobody_visits_any_more_is_still_named() -> None:
    paper = notice(after(Drop(entry=LAB)), reader=reader_of_host("h-lab"))
    assert paper is not None
    assert (paper.title, paper.imprint[0]) == ("Labor Tsukuba", "Für: Labor Tsukuba")
    assert told(paper) == [
        "# Montag, 11. September 2023",
        "## Entfällt: Workshop Leistungselektronik",
        "Bisher: Mo 11.9., 10:45-12:45; Labor Tsukuba; 3 Gäste",
    ]
    assert items_now(paper) == []


def test_a_host_is_not_told_of_an_idea_and_then_of_something_new() -> None:
    idea, later = (
        with_appointment("lab", state=State.IDEA),
        Retime(entry=LAB, start_at=instant_at(date(2023, 9, 11), time(14), "Asia/Tokyo")),
    )
    lab = reader_of_host("h-lab")
    assert notice(after(later), mission=idea, old_mission=idea, reader=lab) is None
    asked = notice(after(later), old_mission=idea, reader=lab, language="en")
    assert told(asked)[1:] == [
        "## New: Workshop Leistungselektronik",
        "Now: Mon 11 Sept, 14:00-16:00; Labor Tsukuba; 3 guests",
    ]


def test_a_level_gets_no_notice_and_two_readers_are_refused() -> None:
    level = reader_of_level(Visibility.DELEGATION)
    with pytest.raises(NobodysNoticeError, match="no delegate's and no host's"):
        notice(after(), reader=level)
    ada, ben = (view(SAMPLE_MISSION, SAMPLE_PROGRAMME, r) for r in (ADA, level))
    with pytest.raises(TwoReadersError, match="make both for the same"):
        change_notice(ada, before=ben, language="de", made_at=STAMP)
