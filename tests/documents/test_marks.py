"""Marks tell beside an item what changed since the version before, each reader what they see."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from documents.notices import (
    ADA,
    ALPHA,
    LAB,
    LUNCH,
    SECRET,
    ULSAN,
    ULSAN_LATER,
    ULSAN_NEXT_DAY,
    after,
    with_appointment,
    with_ride,
    without,
)
from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME
from trademission.documents.content.changed import TwoReadersError
from trademission.documents.paper import Manner, words_of
from trademission.documents.paper.marks import marks_between
from trademission.domain.mission import Mission
from trademission.domain.moves import Attend, Drop, Reinterpret, Retime
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.time import instant_at
from trademission.domain.view import Reader, reader_of_delegate, reader_of_level, view

EVERYBODY = reader_of_level(Visibility.INTERNAL)
DELEGATION = reader_of_level(Visibility.DELEGATION)


def marks(
    new: Programme,
    *,
    old: Programme = SAMPLE_PROGRAMME,
    reader: Reader = DELEGATION,
    language: Language = "de",
    mission: Mission = SAMPLE_MISSION,
) -> dict[str, str]:
    shown, before = view(mission, new, reader), view(SAMPLE_MISSION, old, reader)
    found = marks_between(shown, before, language=language)
    assert all(span.manner is Manner.CHANGED for mark in found.values() for span in mark)
    return {key: words_of(mark) for key, mark in found.items()}


@pytest.mark.parametrize(
    ("new", "german", "english"),
    [
        (after(), {}, {}),
        (after(ULSAN_LATER), {ULSAN: "verlegt, bisher 14:00"}, {ULSAN: "moved, was 14:00"}),
        (
            after(ULSAN_NEXT_DAY),
            {ULSAN: "verlegt, bisher Mo 18.9. 14:00"},
            {ULSAN: "moved, was Mon 18 Sept 14:00"},
        ),
        (
            after(Attend(entry=LAB, delegate="d2")),
            {LAB: "andere Teilnehmende"},
            {LAB: "other people attend"},
        ),
        (
            after(Reinterpret(entry=ALPHA, interpreters=())),
            {ALPHA: "Dolmetschen geändert"},
            {ALPHA: "interpreting changed"},
        ),
        (
            with_ride(after(), origin="hotel-tokyo"),
            {ALPHA: "Fahrt geändert"},
            {ALPHA: "ride changed"},
        ),
        (after(Drop(entry=LUNCH)), {}, {}),
    ],
)
def test_a_mark_says_what_changed(
    new: Programme, german: dict[str, str], english: dict[str, str]
) -> None:
    assert marks(new) == german
    assert marks(new, language="en") == english


def test_a_new_item_is_marked_as_new_to_all_and_a_joined_one_to_who_joins() -> None:
    old = without(SAMPLE_PROGRAMME, ULSAN)
    assert marks(after(), old=old) == {ULSAN: "neu"}
    assert marks(after(), old=old, reader=ADA) == {ULSAN: "neu"}
    joined = after(Attend(entry=LAB, delegate="d2"))
    assert marks(joined, reader=ADA) == {LAB: "neu für Sie"}
    assert marks(joined, reader=reader_of_delegate("d6")) == {}


def test_several_changes_of_one_item_stand_in_one_mark() -> None:
    new = after(ULSAN_LATER, Attend(entry=ULSAN, delegate="d8"))
    elsewhere = with_appointment("ulsan", place="hall")
    assert marks(new, mission=elsewhere) == {
        ULSAN: "verlegt, bisher 14:00; anderer Ort, bisher Beispielwerft; andere Teilnehmende"
    }


def test_rides_that_differ_for_several_in_several_ways_are_one_mark() -> None:
    (ride,) = SAMPLE_PROGRAMME.rides
    rides = (replace(ride, passengers=("d1", "i1"), leaves_at=ride.leaves_at - timedelta(hours=1)),)
    assert marks(replace(after(), rides=rides)) == {ALPHA: "Fahrt geändert"}


def test_an_entry_of_an_appointment_that_the_mission_lost_has_no_mark() -> None:
    lost = replace(SAMPLE_PROGRAMME.entries[0], id="e-lost", appointment="lost")
    new = replace(SAMPLE_PROGRAMME, entries=(*SAMPLE_PROGRAMME.entries, lost))
    assert marks(new, reader=EVERYBODY) == {}


def test_an_item_that_only_ends_at_another_time_says_so() -> None:
    longer = tuple(
        replace(e, end_at=instant_at(date(2023, 9, 18), time(16), "Asia/Seoul"))
        if e.id == ULSAN
        else e
        for e in SAMPLE_PROGRAMME.entries
    )
    new = replace(SAMPLE_PROGRAMME, entries=longer)
    assert marks(new) == {ULSAN: "anderes Ende, bisher 15:30"}


def test_a_hidden_item_is_marked_for_those_alone_who_see_it() -> None:
    new = after(
        Retime(entry=SECRET, start_at=instant_at(date(2023, 9, 20), time(16), "Asia/Taipei"))
    )
    assert marks(new, reader=EVERYBODY) == {SECRET: "verlegt, bisher 14:00"}
    assert marks(new, reader=ADA) == {SECRET: "verlegt, bisher 14:00"}
    assert marks(new) == {}


def test_two_readers_are_refused() -> None:
    one, other = (view(SAMPLE_MISSION, SAMPLE_PROGRAMME, r) for r in (ADA, DELEGATION))
    with pytest.raises(TwoReadersError):
        marks_between(one, other, language="de")
