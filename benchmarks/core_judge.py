"""Cores judged by solving again, without what found them.

A core of a session is handed to `plan()`: the session without all other facts. A core of a trip
can hold facts that no Brief can be without, such as where somebody is; it is judged in models
of the whole trip, where the search for it looked at the appointments concerned alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from trademission.domain.brief import Brief
from trademission.planning import Settings, Status, plan
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.core import Core, keys_of
from trademission.planning.explain.demands import demands
from trademission.planning.explain.eased_problem import EASED_RULES, EasedProblem
from trademission.planning.explain.easing import Lifted, eased_brief
from trademission.planning.explain.facts import facts
from trademission.planning.explain.members import DEMANDS, Key
from trademission.planning.problem import Problem

Possible = Callable[[frozenset[Key]], bool | None]
MISSION = "cores"


def faults(brief: Brief, core: Core, settings: Settings) -> tuple[str, ...]:
    """Return what is wrong with a core: possible after all, or impossible without a member."""
    keys = keys_of(core.members)
    possible = _in_session if brief.sessions else _in_trip
    return tuple(_faults(keys, possible(brief, keys, settings)))


def _faults(keys: frozenset[Key], possible: Possible) -> Iterator[str]:
    if possible(keys) is not False:
        yield "not contradictory"
    for key in sorted(keys):
        if possible(keys - {key}) is not True:
            yield f"needless: {key}"


def _universe(problem: Problem, concern: Concern) -> frozenset[Key]:
    return keys_of((*demands(problem), *facts(concern)))


def _in_session(brief: Brief, _: frozenset[Key], settings: Settings) -> Possible:
    """Return whether `plan()` finds a programme in which only some facts hold."""
    problem = Problem(brief, mission=MISSION)
    concern = Concern(problem=problem, keys=frozenset(problem.atlas.meetings))
    universe = _universe(problem, concern)

    def possible(kept: frozenset[Key]) -> bool | None:
        eased = eased_brief(brief, Lifted(keys=universe - kept))
        outcome = plan(
            _only_what_must_be(eased), mission=MISSION, settings=replace(settings, reasons=False)
        )
        answers = {Status.INFEASIBLE: False, Status.OUT_OF_TIME: None}
        return answers.get(outcome.status, True)

    return possible


def _only_what_must_be(brief: Brief) -> Brief:
    """Return the Brief without meetings that need not take place."""
    sessions = tuple(
        replace(s, meetings=tuple(m for m in s.meetings if m.required or m.slot is not None))
        for s in brief.sessions
    )
    known = {m.id for s in sessions for m in s.meetings}
    orders = tuple(o for o in brief.orders if {o.first, o.then} <= known)
    return replace(brief, sessions=sessions, orders=orders)


def _in_trip(brief: Brief, core: frozenset[Key], settings: Settings) -> Possible:
    """Return whether a model of the whole trip has a solution in which only some facts hold."""
    problem = Problem(brief, mission=MISSION)
    wanted = frozenset(items[0] for kind, items in core if kind in DEMANDS)
    concern = Concern(problem=problem, keys=wanted)
    named, universe = frozenset(concern.people), _universe(problem, concern)

    def possible(kept: frozenset[Key]) -> bool | None:
        eased = EasedProblem(brief, Lifted(keys=universe - kept), problem, named=named)
        model = TripModel(eased, EASED_RULES)
        ended = run(model.cp, settings=settings, limits=Limits(seconds=60))
        answers = {Verdict.INFEASIBLE: False, Verdict.UNKNOWN: None}
        return answers.get(ended.verdict, True)

    return possible
