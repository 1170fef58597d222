"""The planner against brute force, and its model against the laws."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enumeration import best_of
from strategies import MISSION, SEEDS, larger_brief, mutated, random_programme, small_brief
from strategies_sessions import session_brief, with_meetings
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.planning import Settings, Status, plan
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem
from trademission.planning.worth import worth

QUICK = Settings(seconds=20, workers=1, deterministic_seconds=5, reasons=False)
SHORT = Settings(seconds=0.4, workers=2, reasons=False)
CALM = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("part", range(4))
def test_small_briefs_have_the_status_and_worth_of_brute_force(part: int) -> None:
    @CALM
    @given(SEEDS)
    def agrees(seed: int) -> None:
        agrees_with_brute_force(small_brief(4 * seed + part))

    agrees()


@settings(CALM, max_examples=100)
@given(SEEDS)
def test_small_sessions_have_the_status_and_worth_of_brute_force(seed: int) -> None:
    agrees_with_brute_force(session_brief(seed))


@pytest.mark.parametrize("part", range(4))
def test_larger_briefs_get_programmes_that_break_no_rule(part: int) -> None:
    @CALM
    @given(SEEDS)
    def keeps_the_laws(seed: int) -> None:
        brief = larger_brief(4 * seed + part)
        outcome = plan(brief, mission=MISSION, settings=SHORT)
        if outcome.programme is None:
            assert outcome.status is Status.INFEASIBLE
        else:
            assert [f for f in check(brief, outcome.programme) if f.severity == "block"] == []

    keeps_the_laws()


@settings(CALM, max_examples=400)
@given(SEEDS, st.integers(0, 2**31))
def test_the_checks_pass_exactly_when_the_fixed_model_is_feasible(seed: int, choice: int) -> None:
    brief = small_brief(seed)
    programme = random_programme(brief, choice)
    assert is_feasible(brief, programme) == (not blocks(check(brief, programme)))


@settings(CALM, max_examples=400)
@given(SEEDS, st.integers(0, 2**31))
def test_checks_and_model_agree_on_random_meetings(seed: int, choice: int) -> None:
    brief = session_brief(seed)
    programme = with_meetings(random_programme(brief, choice), brief, choice)
    assert is_feasible(brief, programme) == (not blocks(check(brief, programme)))


@settings(CALM, max_examples=150)
@given(SEEDS, st.integers(0, 2**31))
def test_near_good_programmes_checks_and_model_agree_as_well(seed: int, choice: int) -> None:
    """Random programmes are mostly hopeless; changed good ones lie on the border."""
    brief = session_brief(seed) if choice % 2 else small_brief(seed)
    outcome = plan(brief, mission=MISSION, settings=QUICK)
    if outcome.programme is not None:
        programme = mutated(outcome.programme, brief, choice)
        assert is_feasible(brief, programme) == (not blocks(check(brief, programme)))


def agrees_with_brute_force(brief: Brief) -> None:
    """Compare the outcome of planning with the best of all programmes there are."""
    best = best_of(brief, mission=MISSION)
    outcome = plan(brief, mission=MISSION, settings=QUICK)
    if best.worth is None:
        assert outcome.status is Status.INFEASIBLE
    else:
        assert outcome.programme is not None
        assert [tier.proven for tier in outcome.tiers[:2]] == [True, True]
        assert worth(Problem(brief, mission=MISSION), outcome.programme) == best.worth
        assert (outcome.tiers[0].value, outcome.tiers[1].value) == best.worth


def is_feasible(brief: Brief, programme: Programme) -> bool:
    """Tell whether the model accepts a programme with all its variables fixed."""
    model = TripModel(Problem(brief, mission=MISSION, pins=programme.pins), RULES)
    if not fix(model, programme):
        return False
    ended = run(model.cp, settings=QUICK, limits=Limits(seconds=20))
    assert ended.verdict is not Verdict.UNKNOWN
    return ended.verdict is not Verdict.INFEASIBLE
