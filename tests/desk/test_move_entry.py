from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desk_sample import ALPHA_AT, ALPHA_ENTRY, TODAY, mission, programme
from trademission.desk.move_entry import UnclearMoveError, Wanted, move_entry
from trademission.domain.changes import ChangeKind
from trademission.domain.check import blocks
from trademission.domain.programme import Entry


def moved(wanted: Wanted) -> Entry:
    result = move_entry(mission(), programme(), wanted=wanted, today=TODAY)
    return result.programme.entries[0]


@pytest.mark.parametrize("word", [ALPHA_ENTRY, "alpha", "Visit to Alpha", "visit to alpha"])
def test_an_entry_goes_by_its_id_and_by_its_appointment(word: str) -> None:
    entry = moved(Wanted(entry=word, to="2023-09-12 14:00"))
    assert entry.start_at == datetime(2023, 9, 12, 5, tzinfo=UTC)


def test_a_time_with_an_offset_is_meant_as_it_stands() -> None:
    entry = moved(Wanted(entry="alpha", to="2023-09-12T14:00+00:00"))
    assert entry.start_at == datetime(2023, 9, 12, 14, tzinfo=UTC)


def test_a_moved_entry_is_published_under_a_higher_revision() -> None:
    assert moved(Wanted(entry="alpha", to="2023-09-12 14:00")).revision == 1


def test_a_breach_is_reported_and_not_refused() -> None:
    wanted = Wanted(entry="alpha", to="2023-09-12 14:00")
    result = move_entry(mission(), programme(), wanted=wanted, today=TODAY)
    assert [change.kind for change in result.changes] == [ChangeKind.MOVED]
    assert blocks(result.findings)


def test_people_leave_and_join_by_name() -> None:
    left = moved(Wanted(entry="alpha", leave=("Jörg Größ",)))
    assert left.attendees == ("ada",)
    alone = replace(programme(), entries=(left,))
    wanted = Wanted(entry="alpha", attend=("joerg",))
    back = move_entry(mission(), alone, wanted=wanted, today=TODAY)
    assert back.programme.entries[0].attendees == ("ada", "joerg")


def test_an_entry_is_dropped_pinned_and_unpinned() -> None:
    dropped = move_entry(
        mission(), programme(), wanted=Wanted(entry="alpha", drop=True), today=TODAY
    )
    assert dropped.programme.entries == ()
    pinned = move_entry(
        mission(), programme(), wanted=Wanted(entry="alpha", pin=True), today=TODAY
    ).programme
    assert [pin.start_at for pin in pinned.pins] == [ALPHA_AT]
    unpinned = move_entry(
        mission(), pinned, wanted=Wanted(entry="alpha", unpin=True), today=TODAY
    ).programme
    assert unpinned.pins == ()


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (Wanted(entry="gamma", pin=True), "The programme has no entry 'gamma'"),
        (Wanted(entry="alpha"), "Nothing to do; say --to"),
        (Wanted(entry="alpha", drop=True, pin=True), "give --drop alone"),
        (Wanted(entry="alpha", pin=True, unpin=True), "not both"),
        (Wanted(entry="alpha", to="tomorrow"), "--to: 'tomorrow' is not a time"),
        (Wanted(entry="alpha", attend=("Nobody",)), "'Nobody' is not the id of a delegate"),
    ],
)
def test_what_is_unclear_is_refused_in_a_sentence(wanted: Wanted, sentence: str) -> None:
    with pytest.raises(UnclearMoveError, match=sentence):
        move_entry(mission(), programme(), wanted=wanted, today=TODAY)


def test_an_appointment_of_two_rounds_needs_the_entry() -> None:
    first = programme().entries[0]
    second = replace(first, id="second", round=2)
    both = replace(programme(), entries=(first, second))
    with pytest.raises(UnclearMoveError, match=f"could be {first.id} or second"):
        move_entry(mission(), both, wanted=Wanted(entry="alpha", pin=True), today=TODAY)
