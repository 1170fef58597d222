from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import brief as two_days
from builders import entry, window
from builders import programme as entries_of_two_days
from small_mission import BRIEF, PROGRAMME, at
from strategies_briefs import briefs
from strategies_programmes import programmes
from trademission.domain.appointments import Appointment, Rounds, State
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.moves import Rebased, rebase
from trademission.domain.people import Delegate
from trademission.domain.programme import Pin, Programme
from trademission.domain.sessions import Meeting, Session

FAB = BRIEF.appointments[0]
HALF = timedelta(minutes=30)
CONFIRMED = replace(FAB, state=State.CONFIRMED, fixed_start=at(13, 1))


def with_fab(fab: Appointment) -> Brief:
    """Return the Brief with another visit to the fab."""
    return replace(BRIEF, appointments=(fab, *BRIEF.appointments[1:]))


def rounds(plan: Programme, appointment: str = "fab-visit") -> list[tuple[int, datetime]]:
    return [(e.round, e.start_at) for e in plan.entries_of(appointment)]


def dropped(rebased: Rebased) -> list[str]:
    return [e.appointment for e in rebased.dropped]


def test_nothing_falls_out_when_the_brief_is_the_same() -> None:
    rebased = rebase(PROGRAMME, BRIEF, BRIEF)
    assert (rebased.programme, rebased.dropped) == (PROGRAMME, ())
    assert rebased.findings == check(BRIEF, PROGRAMME)


def test_entries_of_a_vanished_appointment_fall_out() -> None:
    new = replace(BRIEF, appointments=BRIEF.appointments[1:], orders=())
    rebased = rebase(PROGRAMME, BRIEF, new)
    assert dropped(rebased) == ["fab-visit"]
    plan = rebased.programme
    assert [r.entry for r in plan.rides] == ["entry-chip-visit"]
    assert (plan.asks, plan.pins, plan.moved_by_hand) == ((), (), ())
    assert plan.unmet_appointments == PROGRAMME.unmet_appointments


@pytest.mark.parametrize(
    "fab",
    [
        replace(FAB, state=State.CANCELLED),
        replace(FAB, place="tokyo-hotel"),
        replace(FAB, duration_minutes=60),
    ],
    ids=["it was cancelled", "it is elsewhere", "it is shorter"],
)
def test_entries_of_an_appointment_that_is_no_longer_the_same_fall_out(fab: Appointment) -> None:
    rebased = rebase(PROGRAMME, BRIEF, with_fab(fab))
    assert dropped(rebased) == ["fab-visit"]
    assert rebased.programme.asks == ()


def test_a_place_with_another_name_is_the_same_place() -> None:
    renamed = tuple(replace(p, name="New name", address="New street") for p in BRIEF.places)
    assert rebase(PROGRAMME, BRIEF, replace(BRIEF, places=renamed)).dropped == ()


def test_an_appointment_that_was_fixed_since_takes_its_time_and_ride_along() -> None:
    rebased = rebase(PROGRAMME, BRIEF, with_fab(CONFIRMED))
    plan = rebased.programme
    assert rebased.dropped == ()
    assert rounds(plan) == [(1, at(13, 1))]
    assert (plan.rides[0].leaves_at, plan.rides[0].arrives_at) == (at(13, 0), at(13, 1))
    assert (plan.asks, plan.pins) == ((), ())


def test_a_fixed_appointment_elsewhere_keeps_its_people_and_loses_its_ride() -> None:
    fab = replace(CONFIRMED, place="tokyo-hotel", duration_minutes=60)
    plan = rebase(PROGRAMME, BRIEF, with_fab(fab)).programme
    (entry,) = plan.entries_of("fab-visit")
    assert (entry.start_at, entry.end_at) == (at(13, 1), at(13, 2))
    assert entry.attendees == ("anna", "ben", "minister")
    assert [r.entry for r in plan.rides] == ["entry-chip-visit"]


@pytest.mark.parametrize(
    ("run", "second"),
    [(Rounds.SEQUENTIAL, at(13, 2, 30)), (Rounds.PARALLEL, at(13, 1))],
)
def test_the_rounds_of_a_fixed_appointment_follow_it(run: Rounds, second: datetime) -> None:
    first = PROGRAMME.entries[0]
    others = tuple(
        replace(first, id=f"round-{n}", round=n, start_at=first.end_at, end_at=first.end_at + HALF)
        for n in (2, 3)
    )
    plan = replace(PROGRAMME, entries=(*PROGRAMME.entries, *others))
    rebased = rebase(plan, BRIEF, with_fab(replace(CONFIRMED, rounds=2, rounds_run=run)))
    assert rounds(rebased.programme) == [(1, at(13, 1)), (2, second)]
    assert [e.id for e in rebased.dropped] == ["round-3"]


def test_a_pin_stays_where_the_fixed_time_agrees_and_for_rounds_that_exist() -> None:
    pins = (
        Pin(appointment="fab-visit", start_at=at(13, 1)),
        Pin(appointment="fab-visit", start_at=at(13, 1), round=2),
        Pin(appointment="fab-visit", start_at=at(12, 1)),
        Pin(appointment="talk", start_at=at(13, 1), attendees=("anna", "gone")),
        Pin(appointment="gone", start_at=at(13, 1)),
    )
    plan = rebase(replace(PROGRAMME, pins=pins), BRIEF, with_fab(CONFIRMED)).programme
    assert plan.pins == (pins[0], replace(pins[3], attendees=("anna",)))


def test_who_left_the_mission_leaves_entries_rides_and_wishes() -> None:
    minister, anna, _ = BRIEF.delegates
    newcomer = Delegate(id="cleo", name="Cleo", segment="research")
    new = replace(
        BRIEF,
        delegates=(minister, newcomer),
        wishes=(),
        transfers=BRIEF.transfers[1:],
        appointments=tuple(replace(a, required=()) for a in BRIEF.appointments),
    )
    plan = rebase(PROGRAMME, BRIEF, new).programme
    assert [e.attendees for e in plan.entries] == [("minister",)] * 3
    assert plan.unmet_wishes == ()
    assert anna.id not in {p for r in plan.rides for p in r.passengers}


def test_interpreters_vehicles_and_places_that_are_gone_leave_the_programme() -> None:
    ida_alone = replace(
        BRIEF,
        interpreters=BRIEF.interpreters[:1],
        transfers=BRIEF.transfers[:1],
        vehicles=BRIEF.vehicles[:1],
        appointments=tuple(replace(a, vehicle=None) for a in BRIEF.appointments),
    )
    plan = rebase(PROGRAMME, BRIEF, ida_alone).programme
    assert [e.interpreters for e in plan.entries] == [("ida",), ("ida",), ()]
    assert [r.vehicle for r in plan.rides] == ["coach"]


def test_an_appointment_unknown_to_the_old_brief_stays_where_it_is() -> None:
    old = replace(BRIEF, appointments=BRIEF.appointments[1:], orders=())
    assert rebase(PROGRAMME, old, BRIEF).programme == PROGRAMME


@given(briefs(), st.data())
def test_what_stands_stands_still(brief: Brief, data: st.DataObject) -> None:
    programme = data.draw(programmes(brief))
    kept = brief.appointments[: data.draw(st.integers(0, len(brief.appointments)))]
    sessions = brief.sessions[: data.draw(st.integers(0, len(brief.sessions)))]
    known = {a.id for a in kept} | {h.id for h in brief.hosts}
    items = known | {m.id for session in sessions for m in session.meetings}
    new = replace(
        brief,
        appointments=kept,
        sessions=sessions,
        wishes=tuple(w for w in brief.wishes if w.target in known),
        orders=tuple(o for o in brief.orders if {o.first, o.then} <= items),
    )
    rebased = rebase(programme, brief, new)
    again = rebase(rebased.programme, new, new)
    assert (again.programme, again.dropped) == (rebased.programme, ())
    assert again.findings == rebased.findings
    assert {e.appointment for e in rebased.programme.entries} <= Atlas(new).appointments.keys()


def test_a_meeting_stays_while_its_session_does() -> None:
    slot = window("2023-09-12 09:00", "2023-09-12 09:30")
    talk = Meeting(id="talk", one="anna", other="fab-head")
    fair = Session(
        id="fair", name="Fair", place="annex", slots=(slot,), tables=1, meetings=(talk,)
    )  # fmt: skip
    held = entry("talk", "2023-09-12 09:00", "anna", minutes=30, table=1)
    with_session, without = two_days(sessions=(fair,)), two_days()
    plan = entries_of_two_days(held)
    assert rebase(plan, with_session, with_session).programme == plan
    gone = rebase(plan, with_session, without)
    assert (gone.programme.entries, gone.dropped) == ((), (held,))
    longer = replace(fair, meetings=(replace(talk, slot=1),))
    assert rebase(plan, with_session, two_days(sessions=(longer,))).programme.entries == (held,)
