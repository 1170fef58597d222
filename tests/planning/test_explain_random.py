"""Cores of random trips, judged by models of the whole Brief that are solved afresh."""

from dataclasses import replace
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from strategies import MISSION, larger_brief, small_brief
from trademission.domain.appointments import State
from trademission.domain.brief import Brief
from trademission.domain.time import later_by
from trademission.planning import Settings, Status, plan
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.core import Core, keys_of
from trademission.planning.explain.demands import demands
from trademission.planning.explain.eased_problem import EASED_RULES, EasedProblem
from trademission.planning.explain.easing import Lifted
from trademission.planning.explain.facts import facts
from trademission.planning.explain.members import DEMANDS, Key
from trademission.planning.explain.unmet import explain_wish
from trademission.planning.explain.why import explain_mission
from trademission.planning.problem import Problem
from trademission.planning.reasons import NEVER_FITS

EXACT = Settings(seconds=60, workers=1, deterministic_seconds=4)
QUICK = Settings(seconds=60, workers=1, deterministic_seconds=20, reasons=False)


def firm_brief(seed: int) -> Brief:
    """Return a random Brief in which half of the appointments are agreed for some time."""
    chance = Random(seed)
    task = (larger_brief if chance.random() < 0.5 else small_brief)(seed)
    items = []
    for item in task.appointments:
        if item.windows and not item.is_dead and chance.random() < 0.5:
            start = later_by(item.windows[0].start, chance.choice((0, 30, 60, 120)))
            windows = item.windows if chance.random() < 0.1 else ()
            agreed = replace(item, state=State.CONFIRMED, fixed_start=start, windows=windows)
            items.append(agreed)
        else:
            items.append(item)
    return replace(task, appointments=tuple(items))


class Judge:
    """Judges a core in models of the whole Brief, with all it needs not, made afresh."""

    def __init__(self, problem: Problem, core: Core) -> None:
        """Collect all facts about what the core demands."""
        keys = frozenset(m.items[0] for m in core.members if m.kind in DEMANDS)
        concern = Concern(problem=problem, keys=keys)
        self.problem = problem
        self.core = keys_of(core.members)
        self.named = frozenset(concern.people)
        self.universe = keys_of((*demands(problem), *facts(concern)))

    def hold_together(self, kept: frozenset[Key]) -> bool:
        """Tell whether some facts can hold together."""
        lifted = Lifted(keys=self.universe - kept)
        eased = EasedProblem(self.problem.brief, lifted, self.problem, named=self.named)
        ended = run(TripModel(eased, EASED_RULES).cp, settings=QUICK, limits=Limits(seconds=60))
        assert ended.verdict is not Verdict.UNKNOWN
        return ended.verdict is not Verdict.INFEASIBLE

    def is_contradictory(self) -> bool:
        """Tell whether the core cannot hold together."""
        return not self.hold_together(self.core)

    def needless(self) -> list[Key]:
        """Return the members without which the core is as contradictory as before."""
        return [key for key in self.core if not self.hold_together(self.core - {key})]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_what_is_possible_is_what_the_planner_can_plan(seed: int) -> None:
    task = firm_brief(seed)
    found = explain_mission(task, mission=MISSION, settings=QUICK)
    outcome = plan(task, mission=MISSION, settings=replace(QUICK, deterministic_seconds=1))
    assert found.possible is (outcome.status is not Status.INFEASIBLE)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_a_core_is_contradictory_alone_and_possible_without_any_one_member(seed: int) -> None:
    task = firm_brief(seed)
    found = explain_mission(task, mission=MISSION, settings=QUICK)
    assume(found.possible is False)
    assert found.core is not None
    assert found.core.minimal
    judge = Judge(Problem(task, mission=MISSION), found.core)
    assert judge.is_contradictory()
    assert judge.needless() == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_a_wish_never_fits_exactly_when_the_planner_proves_it(seed: int) -> None:
    task = small_brief(seed)
    outcome = plan(task, mission=MISSION, settings=replace(EXACT, reasons=True))
    assume(outcome.programme is not None)
    assert outcome.programme is not None
    for unmet in outcome.programme.unmet_wishes:
        found = explain_wish(task, outcome.programme, unmet.wish, settings=QUICK)
        assert (found.reason == NEVER_FITS) is (unmet.reason == NEVER_FITS)
        assert (found.core is not None) is (found.reason == NEVER_FITS)
        assert found.core is None or found.core.minimal
        assert found.core is not None or found.reason == unmet.reason
