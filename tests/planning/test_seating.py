"""Tables are given after planning: nobody shares one at a time, and few people change theirs."""

from dataclasses import replace
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import MISSION, at, brief, delegate, entry, host, programme
from plans import EXACT
from trademission.domain.brief import Brief
from trademission.domain.case import Case
from trademission.domain.check import check
from trademission.domain.programme import Entry, Pin, Programme
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window, later_by
from trademission.planning import plan
from trademission.planning.problem import Problem
from trademission.planning.seating import seated

CLOCKS = tuple(f"2023-09-12 {9 + n // 2}:{n % 2 * 30:02}".replace(" 9:", " 09:") for n in range(6))
SLOTS = tuple(Window(start=at(clock), end=later_by(at(clock), 30)) for clock in CLOCKS)
GUESTS, HOSTS = ("anna", "ben", "cleo"), ("fab", "lab", "mill")


def fair(*meetings: Meeting, tables: int, spare: int = 0) -> Brief:
    session = Session(
        id="fair",
        name="Fair",
        place="annex",
        slots=SLOTS,
        tables=tables + spare,
        spare_tables=spare,
        meetings=meetings,
        outside_working_day=True,
    )
    return brief(
        delegates=tuple(delegate(key) for key in GUESTS),
        hosts=tuple(host(key) for key in HOSTS),
        sessions=(session,),
    )


def talk(who: str, whom: str, **changes: object) -> Meeting:
    other = whom if whom in GUESTS else f"{whom}-head"
    plain = Meeting(id=f"{who}-{whom}", one=who, other=other)
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def held(who: str, whom: str, slot: int, minutes: int = 30, **changes: object) -> Entry:
    people = {who, whom} & set(GUESTS)
    return entry(f"{who}-{whom}", CLOCKS[slot], *people, minutes=minutes, **changes)


def tables_of(task: Brief, *entries: Entry, pins: tuple[Pin, ...] = ()) -> dict[str, int | None]:
    problem = Problem(task, mission=MISSION, pins=pins)
    found = seated(problem, programme(*entries))
    assert [f.rule for f in check(task, found) if f.rule == "tables"] == []
    return {e.appointment: e.table for e in found.entries}


def test_who_sits_there_keeps_one_table_while_the_visitors_change() -> None:
    task = fair(talk("anna", "fab"), talk("ben", "fab"), talk("ben", "lab"), tables=2)
    entries = held("anna", "fab", 0), held("ben", "lab", 0), held("ben", "fab", 3)
    assert tables_of(task, *entries) == {"anna-fab": 1, "ben-fab": 1, "ben-lab": 2}


def test_a_delegate_stays_where_those_who_sit_have_to_change() -> None:
    """Two tables for three who sit: the third comes to where its visitor already is."""
    task = fair(talk("anna", "fab"), talk("ben", "lab"), talk("ben", "mill"), tables=2)
    entries = held("anna", "fab", 0), held("ben", "lab", 0), held("ben", "mill", 1)
    assert tables_of(task, *entries) == {"anna-fab": 1, "ben-lab": 2, "ben-mill": 2}


def test_spare_tables_stay_free() -> None:
    task = fair(talk("anna", "fab"), talk("ben", "lab"), tables=2, spare=2)
    entries = held("anna", "fab", 0), held("ben", "lab", 0)
    assert set(tables_of(task, *entries).values()) == {1, 2}


def test_a_meeting_that_has_a_table_keeps_it() -> None:
    task = fair(talk("anna", "fab"), talk("ben", "fab"), tables=3)
    entries = held("anna", "fab", 0, table=3), held("ben", "fab", 1)
    assert tables_of(task, *entries) == {"anna-fab": 3, "ben-fab": 3}


def test_a_pin_names_the_table() -> None:
    task = fair(talk("anna", "fab"), tables=3)
    pin = Pin(appointment="anna-fab", start_at=at(CLOCKS[0]), table=2)
    assert tables_of(task, held("anna", "fab", 0), pins=(pin,)) == {"anna-fab": 2}


def test_two_delegates_who_meet_get_a_table_as_well() -> None:
    task = fair(talk("anna", "ben"), talk("cleo", "fab"), tables=2)
    entries = held("anna", "ben", 0), held("cleo", "fab", 0)
    assert set(tables_of(task, *entries).values()) == {1, 2}


def test_long_meetings_find_a_table_where_whole_sittings_leave_none() -> None:
    """With `fab` at one table and `lab` at the other, the hour of `mill` would fit at neither."""
    task = fair(
        talk("anna", "fab"),
        talk("ben", "fab"),
        talk("anna", "lab"),
        talk("ben", "lab"),
        talk("cleo", "mill", length=2),
        tables=2,
    )
    entries = (
        held("anna", "fab", 0),
        held("ben", "fab", 3),
        held("anna", "lab", 1, table=None),
        held("ben", "lab", 4),
        held("cleo", "mill", 2, minutes=60),
    )
    assert None not in tables_of(task, *entries).values()


def test_a_meeting_without_a_free_table_stays_without() -> None:
    task = fair(talk("anna", "fab", length=2), talk("ben", "lab"), talk("ben", "mill"), tables=2)
    entries = (
        held("anna", "fab", 0, minutes=60),
        held("ben", "lab", 0, table=1),
        held("ben", "mill", 1, table=2),
    )
    assert tables_of(task, *entries)["anna-fab"] is None


def test_other_entries_have_no_table() -> None:
    task = fair(talk("anna", "fab"), tables=1)
    stranger = entry("visit", CLOCKS[0], "ben")
    assert tables_of(task, stranger) == {"visit": None}


def test_the_planner_gives_tables() -> None:
    task = fair(*(talk(who, whom, required=True) for who in GUESTS for whom in HOSTS), tables=3)
    outcome = plan(task, mission=MISSION, settings=EXACT)
    assert outcome.programme is not None
    assert check(task, outcome.programme) == ()
    where = {(e.appointment.split("-")[1], e.table) for e in outcome.programme.entries}
    assert sorted(host for host, _ in where) == sorted(HOSTS)
    assert sorted(table or 0 for _, table in where) == [1, 2, 3]


def random_fair(seed: int) -> tuple[Brief, Programme]:
    """Return a session with as many meetings as tables and people allow, and their times."""
    random = Random(seed)
    tables = random.randint(1, 3)
    pairs = [(who, whom) for who in GUESTS for whom in (*HOSTS, *GUESTS) if who < whom]
    random.shuffle(pairs)
    talks: list[Meeting] = []
    entries: list[Entry] = []
    for who, whom in pairs:
        length = random.choice((1, 1, 2))
        slot = random.randrange(len(SLOTS) + 1 - length)
        new = held(who, whom, slot, minutes=30 * length)
        at_once = [e for e in entries if new.window.overlaps(e.start_at, e.end_at)]
        is_busy = any({who, whom} & set(e.appointment.split("-")) for e in at_once)
        if not is_busy and all(_busy(entries, s) < tables for s in range(slot, slot + length)):
            talks.append(talk(who, whom, length=length))
            entries.append(new)
    return fair(*talks, tables=tables), programme(*entries)


def _busy(entries: list[Entry], slot: int) -> int:
    return sum(SLOTS[slot].overlaps(e.start_at, e.end_at) for e in entries)


@settings(max_examples=200)
@given(st.integers(0, 2**31))
def test_everybody_gets_a_table_that_is_free(seed: int) -> None:
    task, plan_without = random_fair(seed)
    problem = Problem(task, mission=MISSION)
    found = seated(problem, plan_without)
    assert [f.rule for f in check(task, found) if f.rule == "tables"] == []
    assert all(1 <= (e.table or 0) <= task.sessions[0].tables_in_use for e in found.entries)
    for one, other in combinations(found.entries, 2):
        assert one.table != other.table or not one.window.overlaps(other.start_at, other.end_at)
    assert seated(problem, plan_without) == found
    assert seated(problem, found) == found


@settings(max_examples=200)
@given(st.integers(0, 2**31))
def test_nobody_who_sits_changes_tables_where_there_are_enough(seed: int) -> None:
    task, plan_without = random_fair(seed)
    found = seated(Problem(task, mission=MISSION), plan_without)
    case = Case(task, found)
    sits = {(case.people_at(e)[1], e.table) for e in found.entries}
    sitting = {who for who, _ in sits}
    if len(sitting) <= task.sessions[0].tables_in_use:
        assert len(sits) == len(sitting)
