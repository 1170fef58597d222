"""Two sessions in one Brief are held side by side, each by its own terms."""

from dataclasses import replace

from cases import DAY, DAY_LONG, MISSION, brief, entry, programme
from cases_sessions import ADA_ONE, ADA_TWO, BO_TWO, session
from plans import EXACT, planned, result
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem

BO_ONE = Meeting(id="m21", one="d2", other="c1")


def next_day(first: Session, *meetings: Meeting) -> Session:
    """Return the same session on the next day, with other meetings."""
    slots = tuple(Window(start=s.start + DAY_LONG, end=s.end + DAY_LONG) for s in first.slots)
    return replace(first, id="y", name="Second", slots=slots, meetings=meetings)


def two_days() -> Brief:
    even = session(ADA_ONE, ADA_TWO, breaks_differ_by=0)
    return brief(sessions=(even, replace(next_day(even, BO_ONE, BO_TWO), breaks_differ_by=None)))


def test_waiting_in_one_session_does_not_count_in_another() -> None:
    task = two_days()
    day = DAY + DAY_LONG
    waits = entry("m21", "09:00", "d2", day=day), entry("m22", "11:00", "d2", day=day)
    no_wait = entry("m11", "10:00", "d1"), entry("m12", "11:00", "d1")
    held = programme(*no_wait, *waits)
    assert check(task, held) == ()
    model = TripModel(Problem(task, mission=MISSION), RULES)
    assert fix(model, held)
    ended = run(model.cp, settings=EXACT, limits=Limits(seconds=10))
    assert ended.verdict in {Verdict.OPTIMAL, Verdict.FEASIBLE}


def test_both_sessions_are_planned_and_seated() -> None:
    task = two_days()
    sessions = tuple(
        replace(s, meetings=tuple(replace(m, required=True) for m in s.meetings))
        for s in task.sessions
    )
    found = result(planned(replace(task, sessions=sessions)))
    assert found.mission == MISSION
    assert check(replace(task, sessions=sessions), found) == ()
    assert {e.appointment: e.table is not None for e in found.entries} == {
        "m11": True,
        "m12": True,
        "m21": True,
        "m22": True,
    }
