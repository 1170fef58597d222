"""Who finds what in a calendar, and how a later one updates an earlier one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from documents.hostile import hostile_mission
from documents.read_back import read_back
from documents.sample import (
    ENTRIES,
    MISSION,
    SAMPLE_MISSION,
    SAMPLE_PROGRAMME,
    STAMP,
)
from trademission.documents import calendar
from trademission.documents.calendar import UnknownOwnerError
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme, entry_id
from trademission.domain.revision import revise
from trademission.domain.view import (
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

INTERNAL = reader_of_level(Visibility.INTERNAL)
LAB, CALL, SECRET = (f"{MISSION}-{entry_id(MISSION, key, 1)}@trademission"
                     for key in ("lab", "call", "secret"))  # fmt: skip


def internal(programme: Programme = SAMPLE_PROGRAMME) -> View:
    return view(SAMPLE_MISSION, programme, INTERNAL)


def first_published() -> Programme:
    return replace(SAMPLE_PROGRAMME, withdrawn=())


def test_a_delegate_finds_what_they_attend_and_travel_and_nothing_else() -> None:
    content = calendar(internal(), person="d6", stamp=STAMP, language="de")
    assert [item.summary for item in read_back(content).values()] == [
        "Flug BER-Haneda",
        "Begrüßungsessen der Delegation",
        "Briefing der Botschaft",
        "Workshop Leistungselektronik",
        "Flug Haneda-Incheon",
        "Forum Zukunft der Mobilität",
    ]


def test_a_delegates_own_view_and_the_organisers_view_agree_on_their_items() -> None:
    own = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_delegate("d2"))
    of_own = read_back(calendar(own, person="d2", stamp=STAMP, language="en"))
    of_all = read_back(calendar(internal(), person="d2", stamp=STAMP, language="en"))
    assert set(of_own) == set(of_all)
    assert SECRET in of_own


def test_a_host_finds_the_rounds_at_the_own_house_without_the_journey() -> None:
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_host("h-alpha"))
    content = calendar(shown, host="h-alpha", stamp=STAMP, language="en")
    assert [item.summary for item in read_back(content).values()] == [
        "Visit to Alpha Semiconductor, round 1",
        "Visit to Alpha Semiconductor, round 2",
    ]


def test_an_item_says_where_who_and_with_whom() -> None:
    content = calendar(internal(), person="d1", stamp=STAMP, language="de")
    uid = f"{MISSION}-{entry_id(MISSION, 'alpha', 1)}@trademission"
    item = read_back(content)[uid]
    assert item.location == "Alpha Tower (アルファタワー), Tokyo"
    assert item.description.splitlines() == [
        "Stand: Angefragt",
        "Gastgeber: Alpha Semiconductor (アルファ半導体)",
        "Gesprächspartner: Sato Ken (佐藤健)",
        "Leitung: Minister",
        "Sprache: Japanisch",
        "Dolmetschen: konsekutiv, Hana Ito",
        "Anmeldung am Eingang: 15 Minuten",
        "Fahrt: Reisebus 1, 10:10 Deutsche Botschaft",
        "Mit dabei: Ada Beispiel, Jörg Größ",
    ]


def test_whoever_holds_the_seat_at_the_time_is_named() -> None:
    items = read_back(calendar(internal(), stamp=STAMP, language="de"))
    signing = items[f"{MISSION}-{entry_id(MISSION, 'signing', 1)}@trademission"]
    assert "Prof. Dr. Paula Probe" in items[LAB].description
    assert "Quentin Quelle" in signing.description
    assert "Paula Probe" not in signing.description


def test_dress_and_gifts_stand_in_the_description() -> None:
    items = read_back(calendar(internal(), stamp=STAMP, language="de"))
    assert "Kleidung: Dunkler Anzug" in items[CALL].description


def test_only_what_is_agreed_is_confirmed() -> None:
    items = read_back(calendar(internal(), stamp=STAMP, language="de"))
    firm = {item.summary for item in items.values() if item.status == "CONFIRMED"}
    assert firm == {
        "Briefing der Botschaft",
        "Forum Zukunft der Mobilität",
        "Flug BER-Haneda",
        "Flug Haneda-Incheon",
        "Flug Incheon-Taoyuan",
    }


def test_what_a_delegate_no_longer_attends_is_cancelled_for_them_alone() -> None:
    for_one = read_back(calendar(internal(), person="d2", stamp=STAMP, language="en"))
    for_all = read_back(calendar(internal(), stamp=STAMP, language="en"))
    assert (for_one[LAB].status, for_one[LAB].sequence) == ("CANCELLED", 3)
    assert for_one[LAB].summary == "Dropped: Workshop Leistungselektronik"
    assert for_all[LAB].status == "TENTATIVE"


def test_a_moved_entry_updates_the_item_that_calendars_hold() -> None:
    moved = tuple(
        replace(e, start_at=e.start_at + timedelta(hours=2), end_at=e.end_at + timedelta(hours=2))
        if e.appointment == "call"
        else e
        for e in ENTRIES
    )
    later = revise(first_published(), replace(first_published(), entries=moved))
    before = read_back(calendar(internal(first_published()), stamp=STAMP, language="de"))
    after = read_back(calendar(internal(later), stamp=STAMP, language="de"))
    assert set(after) == set(before)
    assert after[CALL].sequence == before[CALL].sequence + 1
    assert after[CALL].start_at == before[CALL].start_at + timedelta(hours=2)


def test_a_dropped_entry_is_cancelled_in_everybodys_calendar() -> None:
    left = tuple(e for e in ENTRIES if e.appointment != "lab")
    later = revise(first_published(), replace(first_published(), entries=left))
    before = read_back(calendar(internal(first_published()), stamp=STAMP, language="de"))
    for person in (None, "d5", "d6", "d7"):
        content = calendar(internal(later), person=person, stamp=STAMP, language="de")
        item = read_back(content)[LAB]
        assert item.status == "CANCELLED"
        assert item.sequence > before[LAB].sequence
        assert item.start_at == before[LAB].start_at
    assert LAB not in read_back(calendar(internal(later), person="d1", stamp=STAMP, language="de"))


def test_a_hidden_entry_is_cancelled_without_its_name_for_whoever_held_it() -> None:
    left = tuple(e for e in ENTRIES if e.appointment != "secret")
    later = revise(first_published(), replace(first_published(), entries=left))
    own = view(SAMPLE_MISSION, later, reader_of_delegate("d2"))
    item = read_back(calendar(own, person="d2", stamp=STAMP, language="de"))[SECRET]
    assert (item.status, item.summary) == ("CANCELLED", "Entfällt")


def test_a_uid_tells_no_name_that_people_gave() -> None:
    for uid in read_back(calendar(internal(), stamp=STAMP, language="de")):
        key = uid.removeprefix(f"{MISSION}-").removesuffix("@trademission")
        assert len(key) == len("e") + 12
        assert set(key[1:]) <= set("0123456789abcdef")


def test_hostile_text_stays_text() -> None:
    shown = view(hostile_mission(), SAMPLE_PROGRAMME, INTERNAL)
    content = calendar(shown, stamp=STAMP, language="de")
    plain = read_back(calendar(internal(), stamp=STAMP, language="de"))
    items = read_back(content)
    assert {u: (i.start_at, i.end_at) for u, i in items.items()} == {
        u: (i.start_at, i.end_at) for u, i in plain.items()
    }
    for uid, item in items.items():
        assert item.summary.startswith(plain[uid].summary.partition(",")[0])
        assert "BEGIN:VEVENT SUMMARY:false a;b,c\\n{{ 7*7 }} 🎉 مرحبا" in item.summary
        assert not any(sign in item.summary for sign in "\x00\x07\x1b\r\n\u202e\u2066")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_somebody_unknown_has_no_calendar() -> None:
    with pytest.raises(UnknownOwnerError, match="no delegate 'nobody'"):
        calendar(internal(), person="nobody", stamp=STAMP, language="de")
    with pytest.raises(UnknownOwnerError, match="no host 'nobody'"):
        calendar(internal(), host="nobody", stamp=STAMP, language="de")
    with pytest.raises(UnknownOwnerError, match="are two"):
        calendar(internal(), person="d1", host="h-lab", stamp=STAMP, language="de")
