"""Days between two zones and nights on a train: the model agrees with the laws."""

from dataclasses import replace

import pytest

from builders import (
    CALM,
    MISSION,
    appointment,
    at,
    brief,
    delegate,
    entry,
    place,
    programme,
    stop,
    transfer,
)
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.planning import Settings
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem

ALONE = (delegate("anna"),)


def is_feasible(task: Brief, held: Programme) -> bool:
    """Tell whether the model accepts a programme with all its variables fixed."""
    model = TripModel(Problem(task, mission=MISSION), RULES)
    assert fix(model, held)
    ended = run(model.cp, settings=Settings(workers=1), limits=Limits(seconds=10))
    return ended.verdict is Verdict.OPTIMAL


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(("departs", "has_lunch"), [("13:15", True), ("14:00", False)])
def test_lunch_aboard_counts_by_the_clocks_where_the_flight_departs(
    departs: str, *, has_lunch: bool, is_first: bool
) -> None:
    """Two in Tokyo is one in Taipei, so only Taipei's clocks see the later flight over lunch."""
    lab = place("lab", "Taipei")
    items = [
        appointment("talk", duration_minutes=90),
        appointment("dinner", "lab", outside_working_day=True),
    ]
    flight = transfer(("office", "lab"), at(f"2023-09-12 {departs}"), at("2023-09-12 17:30"))
    policies = replace(CALM, lunch_minutes=45, arrival_day_dinner_only=False)
    task = brief(
        *(items if is_first else reversed(items)),
        elsewhere=(lab,),
        stops=(stop(), stop("lab")),
        transfers=(flight,),
        delegates=ALONE,
        policies=policies,
    )
    talk = entry("talk", "2023-09-12 11:45", "anna", minutes=90)
    held = programme(talk, entry("dinner", "2023-09-12 20:00", "anna"))
    assert blocks(check(task, held)) is not has_lunch
    assert is_feasible(task, held) is has_lunch


@pytest.mark.parametrize("counts", [True, False])
def test_a_night_on_a_train_is_rest_before_the_next_train(*, counts: bool) -> None:
    sleeper = transfer(
        ("hotel", "sendai"),
        at("2023-09-12 22:30"),
        at("2023-09-13 05:00"),
        counts_as_night=counts,
    )
    onward = transfer(("sendai", "aomori"), at("2023-09-13 06:00"), at("2023-09-13 08:00"))
    task = brief(
        appointment(outside_working_day=True),
        elsewhere=(place("sendai", "Sendai"), place("aomori", "Sendai", city="Aomori")),
        transfers=(sleeper, onward),
        delegates=ALONE,
        policies=replace(CALM, night_rest_minutes=600),
    )
    held = programme(entry("visit", "2023-09-12 21:00", "anna"))
    assert blocks(check(task, held)) is not counts
    assert is_feasible(task, held) is counts


@pytest.mark.parametrize("counts", [True, False])
def test_a_night_on_a_train_is_rest_after_the_train_before(*, counts: bool) -> None:
    arriving = transfer(("aomori", "sendai"), at("2023-09-12 20:00"), at("2023-09-12 22:00"))
    sleeper = transfer(
        ("sendai", "hotel"),
        at("2023-09-12 23:00"),
        at("2023-09-13 06:00"),
        counts_as_night=counts,
    )
    task = brief(
        appointment(outside_working_day=True, windows=()),
        elsewhere=(place("sendai", "Sendai"), place("aomori", "Sendai", city="Aomori")),
        transfers=(arriving, sleeper),
        delegates=ALONE,
        policies=replace(CALM, night_rest_minutes=720),
    )
    held = programme(entry("visit", "2023-09-13 09:00", "anna"))
    assert blocks(check(task, held)) is not counts
    assert is_feasible(task, held) is counts
