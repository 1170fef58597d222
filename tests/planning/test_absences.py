"""Absences and closures: the laws and the model mean the same by them."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import at, brief, item, place
from plans import planned, result
from strategies import MISSION, SEEDS, random_programme, small_brief
from trademission.domain.appointments import Choice
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.people import Delegate
from trademission.domain.programme import Programme
from trademission.domain.time import Window, later_by
from trademission.planning import Settings
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem
from trademission.planning.spans import EVER, holds, starts_outside

QUICK = Settings(seconds=20, workers=1, deterministic_seconds=5, reasons=False)
MORNING = Window(start=at("08:00"), end=at("13:00"))


def disturbed(task: Brief, programme: Programme, seed: int) -> Brief:
    """Return the Brief with people away and places closed near what the programme holds."""
    random = Random(f"away {seed}")
    spans = [
        Window(
            start=later_by(e.start_at, random.choice((-90, -30, 0, 30))),
            end=later_by(e.end_at, random.choice((-15, 0, 45))),
        )
        for e in programme.entries
    ]
    delegates = (
        replace(d, absences=tuple(s for s in spans if random.random() < 0.25))
        for d in task.delegates
    )
    places = (
        replace(p, closures=tuple(s for s in spans if random.random() < 0.15)) for p in task.places
    )
    return replace(task, delegates=tuple(delegates), places=tuple(places))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEEDS, st.integers(0, 2**31))
def test_checks_and_model_agree_on_absences_and_closures(seed: int, choice: int) -> None:
    task = small_brief(seed)
    programme = random_programme(task, choice)
    task = disturbed(task, programme, choice)
    model = TripModel(Problem(task, mission=MISSION, pins=programme.pins), RULES)
    feasible = fix(model, programme)
    if feasible:
        ended = run(model.cp, settings=QUICK, limits=Limits(seconds=20))
        assert ended.verdict is not Verdict.UNKNOWN
        feasible = ended.verdict is not Verdict.INFEASIBLE
    assert feasible == (not blocks(check(task, programme)))


def test_whoever_is_away_is_not_planned_and_not_missed() -> None:
    seats = (
        Delegate(id="d1", name="Ada", segment="companies", absences=(MORNING,)),
        Delegate(id="d2", name="Bo", segment="companies"),
    )
    briefing = item(
        "a1", choice=Choice.EVERYONE, windows=(Window(start=at("09:00"), end=at("10:00")),)
    )
    (entry,) = result(planned(brief(briefing, delegates=seats))).entries
    assert entry.attendees == ("d2",)


def test_a_visit_waits_until_its_place_opens_again() -> None:
    task = brief(item("a1", seats_min=1))
    shut = replace(place("p1"), closures=(MORNING,))
    (entry,) = result(
        planned(replace(task, places=tuple(shut if p.id == "p1" else p for p in task.places)))
    ).entries
    assert entry.start_at == at("13:00")


@pytest.mark.parametrize(("start", "free"), [(40, True), (41, False), (119, False), (120, True)])
def test_starts_outside_a_window_touch_it_at_most(start: int, free: bool) -> None:  # noqa: FBT001 - a case
    assert holds(starts_outside([(100, 120)], 60), start) is free


def test_without_windows_everything_is_outside() -> None:
    assert starts_outside([], 60) == EVER
