"""Whether there is a programme at all, and if not, which facts cannot hold together."""

import time
from dataclasses import dataclass

from trademission.domain.brief import Brief
from trademission.domain.programme import Pin
from trademission.domain.text import Text
from trademission.planning.explain.conflict import core_of_trip, is_possible
from trademission.planning.explain.core import Core
from trademission.planning.explain.deadline import Deadline, within
from trademission.planning.explain.session_conflict import core_of_session
from trademission.planning.explain.words import told
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.watching import Clock

CORE_SECONDS = 10.0
"""After this time the core reached so far is told, minimal or not."""
UNSETTLED = Text(
    de="Was fest zugesagt ist, verträgt sich nicht; woran es liegt, war in der Zeit nicht zu "
    "klären.",
    en="What is firmly agreed cannot hold together; there was no time to settle why.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contradiction:
    """Whether what has to take place fits into a programme.

    `possible` is None where there was no time to tell. Where it is False, `core` holds the
    facts that cannot hold together and `sentences` say so; `core` is None when time was short.
    """

    possible: bool | None
    core: Core | None = None
    sentences: tuple[Text, ...] = ()


def explain_mission(
    brief: Brief,
    *,
    mission: str,
    settings: Settings,
    pins: tuple[Pin, ...] = (),
    clock: Clock = time.monotonic,
) -> Contradiction:
    """Return whether `brief` has a programme that keeps all rules and pins, and else why not.

    The answer is there after `settings.seconds`. A core has been confirmed by solving again.
    """
    problem = Problem(brief, mission=mission, pins=pins)
    deadline = within(settings.seconds, clock)
    core = _core_of_sessions(problem, deadline)
    if core is not None:
        return Contradiction(possible=False, core=core, sentences=told(problem, core))
    possible = is_possible(problem, settings=settings, deadline=deadline)
    if possible is not False:
        return Contradiction(possible=possible)
    core = core_of_trip(problem, settings=settings, deadline=deadline)
    return Contradiction(possible=False, core=core, sentences=_told(problem, core))


def why_infeasible(
    problem: Problem, *, settings: Settings, clock: Clock, seconds: float
) -> tuple[Text, ...]:
    """Return in words which facts of an infeasible task contradict, found within `seconds`."""
    deadline = within(min(seconds, CORE_SECONDS), clock)
    core = _core_of_sessions(problem, deadline)
    return _told(problem, core or core_of_trip(problem, settings=settings, deadline=deadline))


def _core_of_sessions(problem: Problem, deadline: Deadline) -> Core | None:
    """Return the core of the first session whose own facts contradict each other already."""
    found = (
        core_of_session(problem, session, deadline=deadline)
        for session in problem.brief.sessions
        if any(m.required or m.slot is not None for m in session.meetings)
    )
    return next((core for core in found if core is not None), None)


def _told(problem: Problem, core: Core | None) -> tuple[Text, ...]:
    return (UNSETTLED,) if core is None else told(problem, core)
