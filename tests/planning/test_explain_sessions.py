"""Why meetings do not fit into a session: the SAT oracle against CP-SAT, and its cores."""

import time
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders import MISSION, at, brief, delegate
from trademission.domain.appointments import Order
from trademission.domain.brief import Brief
from trademission.domain.findings import Severity
from trademission.domain.policies import Policies, SeverityOf
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.time import Window
from trademission.planning import Settings, Status, plan
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.core import Core, keys_of
from trademission.planning.explain.deadline import within
from trademission.planning.explain.demands import demands
from trademission.planning.explain.facts import facts
from trademission.planning.explain.members import DEMANDS, Key
from trademission.planning.explain.session_conflict import core_of_session
from trademission.planning.explain.session_oracle import SessionOracle
from trademission.planning.explain.session_sheet import SessionSheet
from trademission.planning.explain.trip_oracle import TripOracle
from trademission.planning.explain.why import explain_mission
from trademission.planning.explain.words import told
from trademission.planning.problem import Problem

QUICK = Settings(seconds=60, workers=1, deterministic_seconds=20, reasons=False)
PEOPLE = ("anna", "ben", "clara", "dora", "emil", "fred")
NINE = at("2023-09-12 09:00")
SLOTS = tuple(
    Window(start=NINE + n * timedelta(minutes=30), end=NINE + (n + 1) * timedelta(minutes=30))
    for n in range(6)
)


def hall(*meetings: Meeting, slots: int = 3, tables: int = 9, **changes: object) -> Session:
    """Return a session of half-hours with these meetings."""
    plain = Session(
        id="s",
        name="Exchange",
        place="annex",
        slots=SLOTS[:slots],
        tables=tables,
        guests=PEOPLE,
        meetings=meetings,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # named fields


def required(key: str, one: str, other: str, **changes: object) -> Meeting:
    """Return a meeting that has to take place."""
    plain = Meeting(id=key, one=one, other=other, required=True)
    return replace(plain, **changes)  # type: ignore[arg-type]  # named fields


def task(session: Session, **changes: object) -> Brief:
    """Return a Brief with nothing but a session."""
    people = tuple(delegate(who) for who in PEOPLE)
    return replace(brief(sessions=(session,), delegates=people), **changes)  # type: ignore[arg-type]  # named fields


def core(session: Session, **changes: object) -> Core | None:
    """Return the core of a session's meetings."""
    problem = Problem(task(session, **changes), mission=MISSION)
    return core_of_session(problem, problem.brief.sessions[0], deadline=within(60, time.monotonic))


def keys(found: Core | None) -> set[tuple[str, tuple[str, ...]]]:
    """Return the facts of a core that is minimal."""
    assert found is not None
    assert found.minimal
    return {(str(member.kind), member.items) for member in found.members}


def meetings_of_anna(*others: str) -> tuple[Meeting, ...]:
    """Return required meetings of Anna with others."""
    return tuple(required(f"m-{who}", "anna", who) for who in others)


def asked(*others: str) -> set[tuple[str, tuple[str, ...]]]:
    """Return the facts that Anna's meetings are required."""
    return {("required_meeting", (f"m-{who}",)) for who in others}


def test_more_meetings_than_slots_contradict_each_other() -> None:
    crowd = ("ben", "clara", "dora", "emil")
    assert keys(core(hall(*meetings_of_anna(*crowd)))) == asked(*crowd)


def test_an_absence_is_named_where_it_takes_the_slot_that_is_missing() -> None:
    absences = (Absence(who="anna", slots=(2,)), Absence(who="fred", slots=(1, 2)))
    found = core(hall(*meetings_of_anna("ben", "clara", "dora"), absences=absences))
    assert keys(found) == asked("ben", "clara", "dora") | {("absence", ("s", "anna"))}


def test_tables_are_named_where_they_are_too_few() -> None:
    pairs = (("anna", "ben"), ("clara", "dora"), ("emil", "fred"))
    meetings = tuple(required(f"m{n}", *pair) for n, pair in enumerate(pairs))
    found = core(hall(*meetings, slots=1, tables=2))
    wanted = {("required_meeting", (f"m{n}",)) for n in range(3)}
    assert keys(found) == wanted | {("tables", ("s",))}


def test_a_slot_agreed_in_an_absence_is_named() -> None:
    away = (Absence(who="ben", slots=(3,)),)
    found = core(hall(required("m", "anna", "ben", slot=3, slots=(1, 2)), absences=away))
    assert keys(found) == {("fixed", ("m",)), ("absence", ("s", "ben"))}


def test_slots_asked_for_are_named_where_they_leave_none() -> None:
    away = (Absence(who="ben", slots=(1,)),)
    found = core(hall(required("m", "anna", "ben", slots=(1,)), absences=away))
    assert keys(found) == {
        ("required_meeting", ("m",)),
        ("absence", ("s", "ben")),
        ("meeting_slots", ("m",)),
    }


def test_an_order_against_agreed_slots_is_named() -> None:
    first, then = required("m1", "anna", "ben", slot=3), required("m2", "clara", "dora", slot=1)
    found = core(hall(first, then), orders=(Order(first="m1", then="m2"),))
    assert keys(found) == {("fixed", ("m1",)), ("fixed", ("m2",)), ("order", ("m1", "m2"))}


def test_the_largest_number_of_meetings_is_named() -> None:
    found = core(hall(*meetings_of_anna("ben", "clara"), meetings_max=1))
    assert keys(found) == asked("ben", "clara") | {("meetings_max", ("s",))}


def test_uneven_breaks_are_named() -> None:
    far = tuple(required(f"m{n}", "anna", "ben", slot=n) for n in (1, 3))
    found = core(hall(*far, required("m9", "clara", "dora"), breaks_differ_by=0))
    assert keys(found) == {("fixed", ("m1",)), ("fixed", ("m3",)), ("even_breaks", ("s",))}


def test_a_session_with_room_has_no_core() -> None:
    assert core(hall(*meetings_of_anna("ben", "clara", "dora"))) is None


def test_a_law_of_which_the_mission_only_warns_is_not_held_against_it() -> None:
    warns = SeverityOf(rule="tables", severity=Severity.WARN)
    policies = Policies(lunch_minutes=0, night_rest_minutes=0, severities=(warns,))
    crowd = meetings_of_anna("ben", "clara", "dora", "emil")
    assert core(hall(*crowd), policies=policies) is None


def test_many_meetings_of_one_person_are_told_in_one_sentence() -> None:
    crowd = PEOPLE[1:]
    away = (Absence(who="anna", slots=(5,)),)
    session = hall(*meetings_of_anna(*crowd), slots=5, absences=away)
    problem = Problem(task(session), mission=MISSION)
    found = core(session)
    assert found is not None
    (sentence,) = told(problem, found)
    assert sentence.en == (
        "Anna has 5 required meetings at “Exchange”, which has 5 slots; but Anna is absent in "
        "slot 5."
    )
    assert sentence.de == (
        "Anna hat 5 feste Gespräche bei »Exchange« mit 5 Zeitfenstern; aber Anna fehlt in "
        "Zeitfenster 5."
    )


def test_a_mission_says_why_its_session_fails() -> None:
    found = explain_mission(
        task(hall(*meetings_of_anna("ben", "clara", "dora", "emil"))),
        mission=MISSION,
        settings=QUICK,
    )
    assert found.possible is False
    assert keys(found.core) == asked("ben", "clara", "dora", "emil")


def random_session(seed: int) -> Brief:
    """Return a Brief with a session that is tight."""
    chance = Random(seed)
    slots = chance.randint(2, 5)
    pairs = chance.sample(list(combinations(PEOPLE[: chance.randint(3, 6)], 2)), k=3)
    pairs += chance.choices(pairs, k=chance.randint(0, 4))
    meetings = tuple(
        Meeting(
            id=f"m{n}",
            one=one,
            other=other,
            required=chance.random() < 0.8,
            length=chance.choice((1, 1, 1, 2)),
            slots=tuple(sorted(chance.sample(range(1, slots + 1), k=2)))
            if chance.random() < 0.3
            else (),
            slot=chance.randint(1, slots) if chance.random() < 0.3 else None,
        )
        for n, (one, other) in enumerate(pairs)
    )
    away = tuple(
        Absence(who=who, slots=(chance.randint(1, slots),))
        for who in PEOPLE
        if chance.random() < 0.3
    )
    session = hall(
        *meetings,
        slots=slots,
        tables=chance.randint(1, 3),
        absences=away,
        meetings_max=chance.choice((None, None, 3)),
        breaks_differ_by=chance.choice((None, 0, 1)),
    )
    first, then = chance.sample([m.id for m in meetings], k=2)
    lags = {"lag_min_minutes": chance.choice((0, 0, 30)), "lag_max_minutes": None}
    orders = (Order(first=first, then=then, **lags),)  # type: ignore[arg-type]  # named fields
    return task(session, orders=orders if chance.random() < 0.5 else ())


class Referee:
    """Asks CP-SAT about the same facts of a session."""

    def __init__(self, problem: Problem) -> None:
        """Collect everything that binds the session."""
        concern = Concern(problem=problem, keys=frozenset(problem.atlas.meetings))
        self.wanted = demands(problem)
        self.facts = facts(concern)
        self.oracle = TripOracle(
            problem=problem,
            universe=keys_of((*self.wanted, *self.facts)),
            settings=QUICK,
            deadline=within(600, time.monotonic),
            named=frozenset(concern.people),
        )

    def says(self, kept: frozenset[Key]) -> bool | None:
        """Tell whether facts can hold together."""
        return self.oracle(kept)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_both_oracles_agree_on_any_facts(seed: int) -> None:
    problem = Problem(random_session(seed), mission=MISSION)
    sheet = SessionSheet(problem=problem, session=problem.brief.sessions[0])
    oracle, referee = SessionOracle(sheet, within(60, time.monotonic)), Referee(problem)
    known, chance = sorted(oracle.known), Random(seed)
    for share in (1.0, 0.8, 0.5):
        kept = frozenset(key for key in known if chance.random() < share)
        assert oracle(kept) is referee.says(kept)
    oracle.close()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_a_core_of_a_session_is_contradictory_and_possible_without_any_member(seed: int) -> None:
    problem = Problem(random_session(seed), mission=MISSION)
    session = problem.brief.sessions[0]
    found = core_of_session(problem, session, deadline=within(60, time.monotonic))
    assume(found is not None)
    assert found is not None
    assert found.minimal
    referee, kept = Referee(problem), keys_of(found.members)
    assert any(kind in DEMANDS for kind, _ in kept)
    assert referee.says(kept) is False
    assert all(referee.says(kept - {key}) for key in kept)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_a_session_has_a_core_exactly_when_it_cannot_be_planned(seed: int) -> None:
    brief_of_session = random_session(seed)
    problem = Problem(brief_of_session, mission=MISSION)
    session = problem.brief.sessions[0]
    found = core_of_session(problem, session, deadline=within(60, time.monotonic))
    outcome = plan(
        brief_of_session, mission=MISSION, settings=replace(QUICK, deterministic_seconds=2)
    )
    assert (found is not None) is (outcome.status is Status.INFEASIBLE)


@pytest.mark.parametrize("seconds", [0.0, -1.0])
def test_without_time_a_core_is_told_as_perhaps_too_large(seconds: float) -> None:
    far = tuple(required(f"m{n}", "anna", "ben", slot=n) for n in (1, 3))
    session = hall(*far, required("m9", "clara", "dora"), breaks_differ_by=0)
    problem = Problem(task(session), mission=MISSION)
    deadline = within(seconds, time.monotonic)
    assert core_of_session(problem, problem.brief.sessions[0], deadline=deadline) is None
