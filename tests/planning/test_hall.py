"""A mission that is one hall: planned by MaxSAT, and as good as by CP-SAT."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import CALM, MISSION, brief, delegate, window
from trademission.domain.appointments import Order
from trademission.domain.brief import Brief
from trademission.domain.case import Case
from trademission.domain.check import check
from trademission.domain.programme import Pin
from trademission.domain.sessions import Absence, Meeting, Session, breaks
from trademission.planning import Outcome, Settings, Status, plan
from trademission.planning.engines.maxsat.race import Raced
from trademission.planning.engines.maxsat.search import Proven
from trademission.planning.hall import is_hall
from trademission.planning.problem import Problem

NAMES = ("anna", "ben", "cleo", "dora")
SLOTS = tuple(window(f"2023-09-12 14:{n}0", f"2023-09-12 14:{n + 1}0") for n in range(5))
QUICK = Settings(seconds=60, workers=1, reasons=False)


def meeting(one: str, other: str, **changes: object) -> Meeting:
    plain = Meeting(id=f"{one}-{other}", one=one, other=other, required=True)
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def hall(*meetings: Meeting, **changes: object) -> Brief:
    fields: dict[str, object] = {"tables": 2, "guests": (), "breaks_differ_by": 1}
    orders = changes.pop("orders", ())
    session = Session(
        id="s",
        name="Fair",
        place="office",
        slots=SLOTS,
        meetings=meetings,
        **(fields | changes),  # type: ignore[arg-type]  # fields by name
    )
    people = tuple(delegate(name) for name in NAMES)
    return brief(sessions=(session,), delegates=people, orders=orders)


def planned(task: Brief) -> Outcome:
    return plan(task, mission=MISSION, settings=QUICK)


def breaks_in(task: Brief, outcome: Outcome) -> int:
    assert outcome.programme is not None
    case = Case(task, outcome.programme)
    return sum(breaks(slots) for slots in case.slots_in(task.sessions[0]).values())


def test_a_hall_is_told_from_a_trip() -> None:
    plain = hall(meeting("anna", "ben"))
    assert is_hall(Problem(plain, mission=MISSION))
    assert not is_hall(Problem(brief(), mission=MISSION))
    pin = Pin(appointment="anna-ben", start_at=SLOTS[0].start)
    assert not is_hall(Problem(plain, mission=MISSION, pins=(pin,)))
    for other in (
        hall(meeting("anna", "ben", required=False)),
        hall(meeting("anna", "ben", length=2)),
        hall(meeting("anna", "ben"), meetings_max=1),
    ):
        assert not is_hall(Problem(other, mission=MISSION))


def test_all_meetings_take_place_with_fewest_breaks() -> None:
    task = hall(
        meeting("anna", "ben", slots=(1,)),
        meeting("anna", "cleo", slots=(3, 5)),
        meeting("ben", "cleo"),
        meeting("anna", "dora", slots=(2, 4)),
    )
    outcome = planned(task)
    assert outcome.status is Status.OPTIMAL
    assert outcome.programme is not None
    assert len(outcome.programme.entries) == 4
    assert check(task, outcome.programme) == ()
    assert [(t.number, t.proven) for t in outcome.tiers] == [(1, True), (2, True), (4, True)]
    assert outcome.tiers[-1].value == breaks_in(task, outcome) == 0


def test_absences_orders_and_confirmed_slots_are_kept() -> None:
    task = hall(
        meeting("anna", "ben", slot=4),
        meeting("cleo", "dora"),
        absences=(Absence(who="cleo", slots=(1, 2, 3)),),
        orders=(Order(first="anna-ben", then="cleo-dora"),),
    )
    programme = planned(task).programme
    assert programme is not None
    assert [e.start_at for e in programme.entries] == [SLOTS[3].start, SLOTS[4].start]


def test_a_hall_that_cannot_be_is_infeasible() -> None:
    task = hall(*(meeting("anna", other, slots=(1, 2)) for other in NAMES[1:]))
    outcome = planned(task)
    assert outcome.status is Status.INFEASIBLE
    assert outcome.programme is None


def test_lunch_in_the_hall_is_left_to_the_planner_of_trips() -> None:
    """The engine for halls knows no lunch; what it finds is checked by all laws."""
    noon = tuple(window(f"2023-09-12 {h}:00", f"2023-09-12 {h + 1}:00") for h in range(11, 16))
    pairs = (("anna", "ben"), ("anna", "cleo"), ("anna", "dora"))
    task = hall(*(meeting(one, other) for one, other in pairs))
    session = replace(task.sessions[0], slots=noon, breaks_differ_by=None)
    hungry = replace(task, sessions=(session,), policies=replace(CALM, lunch_minutes=45))
    outcome = planned(hungry)
    assert outcome.programme is not None
    assert check(hungry, outcome.programme) == ()


def test_a_search_out_of_time_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trademission.planning.hall.race", lambda *_, **__: Raced(proven=None))
    outcome = planned(hall(meeting("anna", "ben")))
    assert outcome.status is Status.OUT_OF_TIME


def test_a_schedule_without_proof_carries_a_true_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Raced(proven=None, first=(0, 2), bound=0)
    monkeypatch.setattr("trademission.planning.hall.race", lambda *_, **__: found)
    outcome = planned(hall(meeting("anna", "ben"), meeting("anna", "cleo")))
    assert outcome.status is Status.FEASIBLE
    assert (outcome.tiers[-1].value, outcome.tiers[-1].bound) == (1, 0)
    assert not outcome.tiers[-1].proven


def test_a_proof_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Raced(proven=Proven(schedule=(0, 2), breaks=1))
    monkeypatch.setattr("trademission.planning.hall.race", lambda *_, **__: found)
    outcome = planned(hall(meeting("anna", "ben"), meeting("anna", "cleo")))
    assert outcome.status is Status.OPTIMAL
    assert outcome.tiers[-1].gap == 0.0


@st.composite
def halls(draw: st.DrawFn) -> Brief:
    """Draw a hall of up to six meetings."""
    pairs = [(a, b) for a in NAMES for b in NAMES if a < b]
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=6, unique=True))
    numbers = st.lists(st.integers(1, len(SLOTS)), unique=True, max_size=4).map(tuple)
    meetings = [meeting(one, other, slots=draw(numbers)) for one, other in chosen]
    absent = draw(st.lists(st.sampled_from(NAMES), max_size=1))
    away = tuple(Absence(who=name, slots=draw(numbers)[:2]) for name in absent)
    return hall(
        *meetings,
        tables=draw(st.integers(1, 3)),
        absences=away,
        breaks_differ_by=draw(st.sampled_from((9, 0, 1))),
    )


@settings(max_examples=40, deadline=None)
@given(task=halls())
def test_both_engines_agree_on_what_can_be(task: Brief) -> None:
    """A pin makes the same mission a trip for CP-SAT; all slots of one meeting are tried."""
    by_maxsat = planned(task)
    first = task.sessions[0].meetings[0].id
    pins = (Pin(appointment=first, start_at=slot.start) for slot in SLOTS)
    by_trip = [plan(task, mission=MISSION, settings=QUICK, pins=(pin,)) for pin in pins]
    feasible = [o for o in by_trip if o.programme is not None]
    assert bool(feasible) == (by_maxsat.programme is not None)
    if by_maxsat.programme is not None:
        assert breaks_in(task, by_maxsat) <= min(breaks_in(task, o) for o in feasible)
