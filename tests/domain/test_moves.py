from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_briefs import briefs, instants
from strategies_programmes import programmes
from trademission.domain.brief import Brief
from trademission.domain.moves import (
    Attend,
    Drop,
    Insert,
    Leave,
    Move,
    PinEntry,
    RefusedMoveError,
    Reinterpret,
    Restore,
    Retime,
    Unpin,
    apply,
    invert,
)
from trademission.domain.programme import (
    Ask,
    Entry,
    Pin,
    Programme,
    Ride,
    UnmetAppointment,
    entry_id,
)
from trademission.domain.text import Text

TEN = datetime(2023, 9, 11, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
SENTENCE = Text(de="Kein Platz.", en="No room.")


def entry(key: str, *, start: datetime = TEN, round_number: int = 1) -> Entry:
    return Entry(
        id=f"{key}-{round_number}",
        appointment=key,
        start_at=start,
        end_at=start + HOUR,
        attendees=("anna", "ben"),
        interpreters=("ida",),
        round=round_number,
    )


def ride(to: str, *passengers: str) -> Ride:
    return Ride(
        vehicle="coach",
        entry=to,
        origin="hotel",
        destination="fab",
        leaves_at=TEN - HOUR,
        arrives_at=TEN,
        passengers=passengers,
        waits_until=TEN + HOUR,
    )


FAB = entry("fab")
FAB_2 = replace(entry("fab", start=TEN + HOUR, round_number=2), attendees=("cleo",))
TALK = entry("talk", start=TEN + 5 * HOUR)
PROGRAMME = Programme(
    mission="m",
    entries=(FAB, FAB_2, TALK),
    rides=(ride("fab-1", "anna", "ben", "ida"), ride("talk-1", "anna")),
    unmet_appointments=(UnmetAppointment(appointment="forum", reason="x", sentence=SENTENCE),),
    asks=(
        Ask(appointment="fab", host="h", start_at=TEN, alternatives=(TEN + HOUR, TEN - HOUR)),
        Ask(appointment="talk", host="h", start_at=TEN + 5 * HOUR),
    ),
    pins=(
        Pin(appointment="fab", start_at=TEN, attendees=("anna", "ben")),
        Pin(appointment="talk", start_at=TEN + 5 * HOUR),
    ),
)


def entries(programme: Programme) -> dict[str, Entry]:
    return {e.id: e for e in programme.entries}


def test_moving_one_round_moves_its_sibling_with_ride_pin_and_ask() -> None:
    moved = apply(PROGRAMME, Retime(entry="fab-2", start_at=TEN + 2 * HOUR))
    assert [(e.id, e.start_at, e.end_at) for e in moved.entries] == [
        ("fab-1", TEN + HOUR, TEN + 2 * HOUR),
        ("fab-2", TEN + 2 * HOUR, TEN + 3 * HOUR),
        ("talk-1", TEN + 5 * HOUR, TEN + 6 * HOUR),
    ]
    leads_there = moved.rides[0]
    assert (leads_there.leaves_at, leads_there.arrives_at) == (TEN, TEN + HOUR)
    assert leads_there.waits_until == TEN + 2 * HOUR
    assert moved.rides[1] == PROGRAMME.rides[1]
    assert [p.start_at for p in moved.pins] == [TEN + HOUR, TEN + 5 * HOUR]
    assert moved.asks[0].start_at == TEN + HOUR
    assert moved.asks[0].alternatives == (TEN - HOUR,)
    assert moved.asks[1] == PROGRAMME.asks[1]
    assert moved.moved_by_hand == ("fab-1", "fab-2")


def test_a_dropped_round_leaves_the_other_and_what_to_ask() -> None:
    after = apply(PROGRAMME, Drop(entry="fab-1"))
    assert list(entries(after)) == ["fab-2", "talk-1"]
    assert after.rides == PROGRAMME.rides[1:]
    assert after.pins == PROGRAMME.pins[1:]
    assert after.asks == PROGRAMME.asks
    assert after.unmet_appointments == PROGRAMME.unmet_appointments
    assert after.moved_by_hand == ("fab-1",)


def test_a_dropped_appointment_is_no_longer_asked_for_and_is_listed_as_unmet() -> None:
    after = apply(PROGRAMME, Drop(entry="talk-1"))
    assert after.asks == PROGRAMME.asks[:1]
    assert [(u.appointment, u.reason) for u in after.unmet_appointments] == [
        ("forum", "x"),
        ("talk", "dropped_by_hand"),
    ]


def test_an_inserted_appointment_is_no_longer_unmet() -> None:
    forum = entry("forum")
    after = apply(PROGRAMME, Insert(entry=forum))
    assert entries(after)["forum-1"] == forum
    assert after.unmet_appointments == ()
    assert after.moved_by_hand == ("forum-1",)


def test_who_joins_takes_the_ride_and_belongs_to_the_pin() -> None:
    after = apply(PROGRAMME, Attend(entry="fab-1", delegate="cleo"))
    assert entries(after)["fab-1"].attendees == ("anna", "ben", "cleo")
    assert after.rides[0].passengers == ("anna", "ben", "ida", "cleo")
    assert after.pins[0].attendees == ("anna", "ben", "cleo")
    assert after.rides[1] == PROGRAMME.rides[1]


def test_who_joins_takes_one_ride_only() -> None:
    twice = replace(PROGRAMME, rides=(ride("fab-1", "anna"), ride("fab-1", "ben")))
    after = apply(twice, Attend(entry="fab-1", delegate="cleo"))
    assert [r.passengers for r in after.rides] == [("anna", "cleo"), ("ben",)]


def test_who_leaves_leaves_the_ride_and_the_pin() -> None:
    after = apply(PROGRAMME, Leave(entry="fab-1", delegate="ben"))
    assert entries(after)["fab-1"].attendees == ("anna",)
    assert after.rides[0].passengers == ("anna", "ida")
    assert after.pins[0].attendees == ("anna",)


def test_a_new_interpreter_takes_the_place_of_the_old_one() -> None:
    after = apply(PROGRAMME, Reinterpret(entry="fab-1", interpreters=("jun",)))
    assert entries(after)["fab-1"].interpreters == ("jun",)
    assert after.rides[0].passengers == ("anna", "ben", "jun")


@pytest.mark.parametrize(("people", "expected"), [(False, None), (True, ("anna", "ben"))])
def test_a_pin_holds_the_time_and_on_demand_the_people(
    *, people: bool, expected: tuple[str, ...] | None
) -> None:
    after = apply(PROGRAMME, PinEntry(entry="talk-1", people=people))
    assert after.pins[-1] == Pin(appointment="talk", start_at=TEN + 5 * HOUR, attendees=expected)
    assert len(after.pins) == 2


def test_an_unpinned_entry_has_no_pin() -> None:
    assert apply(PROGRAMME, Unpin(entry="fab-1")).pins == PROGRAMME.pins[1:]


@pytest.mark.parametrize(
    ("move", "words"),
    [
        (Drop(entry="gone"), "The programme has no entry 'gone'"),
        (Insert(entry=FAB), "already has an entry 'fab-1'"),
        (Insert(entry=replace(FAB, id="other")), "Round 1 of appointment 'fab' is already"),
        (Attend(entry="fab-1", delegate="anna"), "'anna' already attends entry 'fab-1'"),
        (Leave(entry="fab-1", delegate="cleo"), "'cleo' does not attend entry 'fab-1'"),
        (Unpin(entry="fab-2"), "Entry 'fab-2' is not pinned"),
    ],
)
def test_an_impossible_move_is_refused_with_a_sentence(move: Move, words: str) -> None:
    with pytest.raises(RefusedMoveError, match=words):
        apply(PROGRAMME, move)


def test_the_inverse_of_a_move_on_no_entry_is_refused() -> None:
    with pytest.raises(RefusedMoveError, match="no entry 'gone'"):
        invert(PROGRAMME, Retime(entry="gone", start_at=TEN))


def test_undo_keeps_what_others_moved_since() -> None:
    mine, theirs = Drop(entry="talk-1"), Leave(entry="fab-1", delegate="ben")
    undo = invert(PROGRAMME, mine)
    head = apply(apply(PROGRAMME, mine), theirs)
    assert apply(head, undo) == apply(PROGRAMME, theirs)


@st.composite
def moves(draw: st.DrawFn, programme: Programme, brief: Brief) -> Move:
    """Any move on this programme, possible or not."""
    start = draw(instants)
    visit = draw(st.sampled_from(brief.appointments)).id
    number = draw(st.integers(1, 2))
    new = replace(entry(visit, start=start, round_number=number), id=entry_id("m", visit, number))
    who = draw(st.sampled_from(brief.delegates)).id
    key = draw(st.sampled_from((new.id, *(e.id for e in programme.entries))))
    possible: list[Move] = [
        Insert(entry=new),
        Drop(entry=key),
        Retime(entry=key, start_at=start),
        Attend(entry=key, delegate=who),
        Leave(entry=key, delegate=who),
        Reinterpret(entry=key, interpreters=("i1",)),
        PinEntry(entry=key, people=draw(st.booleans())),
        Unpin(entry=key),
    ]
    return draw(st.sampled_from(possible))


@given(briefs().filter(lambda b: b.appointments), st.data())
def test_every_chain_of_moves_can_be_undone_and_done_again(
    brief: Brief, data: st.DataObject
) -> None:
    programme = data.draw(programmes(brief))
    for _ in range(4):
        move = data.draw(moves(programme, brief))
        try:
            moved = apply(programme, move)
        except RefusedMoveError:
            continue
        undo = invert(programme, move)
        assert apply(moved, undo) == programme
        redo = invert(moved, undo)
        assert isinstance(redo, Restore)
        assert apply(programme, redo) == moved
        programme = moved
