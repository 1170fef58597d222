"""A trip planned in parts is the trip: the same best value, bounds that are true."""

import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from benchmarks.trip_maker import TripSize, make_trip
from trademission.domain.appointments import Order
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.findings import Severity
from trademission.domain.people import Vehicle
from trademission.planning import Outcome, Settings, plan
from trademission.planning.engines.cpsat import part_search
from trademission.planning.engines.cpsat.aims.points import points
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.part_search import bounds_of, search_parts, together
from trademission.planning.engines.cpsat.parts import parts
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem
from trademission.planning.worth import worth

SIZE = TripSize(delegates=6, appointments=12, cities=3, wishes=6)
QUICK = Settings(seconds=60, workers=1, deterministic_seconds=15, reasons=False)


def problem_of(brief: Brief) -> Problem:
    return Problem(brief, mission="m")


def split(brief: Brief) -> tuple[Problem, ...]:
    problem = problem_of(brief)
    return parts(problem, Domains(problem, RULES))


def whole_optimum(brief: Brief) -> tuple[int, int]:
    """Return the best tier 1, and the best tier 2 under it, from one model of the whole."""
    model, found = TripModel(problem_of(brief), RULES), []
    for tier in (1, 2):
        model.cp.maximize(points(model, tier))
        ended = run(model.cp, settings=Settings(workers=4), limits=Limits(seconds=60))
        assert ended.verdict is Verdict.OPTIMAL
        assert ended.value is not None
        found.append(ended.value)
        model.cp.add(points(model, tier) >= ended.value)
    return found[0], found[1]


def search(brief: Brief) -> tuple[part_search.PartSearch, ...]:
    return search_parts(
        split(brief), settings=QUICK, clock=time.monotonic, until=time.monotonic() + 60, cancel=None
    )


def planned(brief: Brief) -> Outcome:
    return plan(brief, mission="m", settings=QUICK)


def test_every_city_is_a_part_and_every_appointment_in_one() -> None:
    brief = make_trip(1, SIZE)
    found = split(brief)
    assert len(found) == SIZE.cities
    keys = [item.id for part in found for item in part.items]
    assert sorted(keys) == sorted(a.id for a in brief.appointments)


def test_what_is_bound_together_is_one_part() -> None:
    brief = make_trip(1, SIZE)
    ordered = replace(brief, orders=(Order(first="a0", then="a1"),))
    assert len(split(ordered)) == SIZE.cities - 1
    coach = Vehicle(id="v", name="Coach", seats=9)
    driven = tuple(
        replace(a, vehicle="v") if a.id in {"a1", "a2"} else a for a in brief.appointments
    )
    assert len(split(replace(brief, vehicles=(coach,), appointments=driven))) == SIZE.cities - 1


@pytest.mark.parametrize("seed", range(1, 5))
def test_the_parts_together_reach_what_one_model_reaches(seed: int) -> None:
    brief = make_trip(seed, SIZE)
    found = search(brief)
    whole = together(found, problem_of(brief))
    assert whole is not None
    assert bounds_of(found) == dict(enumerate(whole_optimum(brief), start=1))
    assert worth(problem_of(brief), whole) == whole_optimum(brief)
    assert not [f for f in check(brief, whole) if f.severity is Severity.BLOCK]


@pytest.mark.parametrize("seed", range(1, 5))
def test_bounds_of_parts_are_true_where_nights_bind_them(seed: int) -> None:
    """A rest of 16 hours reaches from one city into the next, which the parts do not see."""
    brief = make_trip(seed, SIZE)
    long_rest = replace(brief, policies=replace(brief.policies, night_rest_minutes=16 * 60))
    optimum = whole_optimum(long_rest)
    bounds = bounds_of(search(long_rest))
    assert bounds[1] >= optimum[0]
    if bounds[1] == optimum[0]:
        assert bounds[2] >= optimum[1]


def test_a_trip_whose_parts_clash_is_planned_as_a_whole() -> None:
    brief = make_trip(2, SIZE)
    long_rest = replace(brief, policies=replace(brief.policies, night_rest_minutes=16 * 60))
    outcome = planned(long_rest)
    assert outcome.programme is not None
    assert not [f for f in check(long_rest, outcome.programme) if f.severity is Severity.BLOCK]
    for tier, best in zip(outcome.tiers[:1], whole_optimum(long_rest), strict=False):
        assert tier.value <= best
        assert tier.bound is not None
        assert tier.bound >= best


def test_a_planned_trip_tells_of_proven_tiers_and_their_time() -> None:
    outcome = planned(make_trip(1, SIZE))
    assert [tier.proven for tier in outcome.tiers[:2]] == [True, True]
    assert sum(tier.seconds for tier in outcome.tiers) <= outcome.seconds


def test_the_same_trip_gives_the_same_programme_with_one_worker() -> None:
    brief = make_trip(3, SIZE)
    assert planned(brief).programme == planned(brief).programme


def test_a_part_that_cannot_hold_makes_the_trip_infeasible() -> None:
    brief = make_trip(1, SIZE)
    firm = next(a for a in brief.appointments if a.fixed_start is not None)
    assert firm.fixed_start is not None
    late = replace(firm, fixed_start=firm.fixed_start + timedelta(days=60), windows=())
    others = tuple(a for a in brief.appointments if a is not firm)
    outcome = planned(replace(brief, appointments=(late, *others)))
    assert outcome.programme is None
    assert outcome.status.value == "infeasible"


def test_a_set_cancel_leaves_the_parts_without_much_search() -> None:
    cancel = threading.Event()
    cancel.set()
    outcome = plan(make_trip(1), mission="m", settings=Settings(seconds=60), cancel=cancel)
    assert outcome.cancelled
    assert outcome.status.value in {"feasible", "out_of_time"}
