from collections.abc import Callable
from dataclasses import replace

import pytest

from broken_trips import EXACT, Broken, Key, calm, early, firm, two_places
from broken_trips_more import CASES
from builders import MISSION, brief, stop
from trademission.domain.brief import Brief
from trademission.domain.findings import Severity
from trademission.domain.policies import SeverityOf
from trademission.domain.programme import Pin
from trademission.planning import Status, plan
from trademission.planning.explain.why import Contradiction, explain_mission


def explained(task: Brief, pins: tuple[Pin, ...] = ()) -> Contradiction:
    """Return why a Brief has no programme."""
    return explain_mission(task, mission=MISSION, settings=EXACT, pins=pins)


def keys_of(found: Contradiction) -> set[Key]:
    """Return the facts of a core."""
    assert found.core is not None
    return {(str(member.kind), member.items) for member in found.core.members}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_the_core_holds_exactly_the_facts_that_contradict(case: Callable[[], Broken]) -> None:
    broken = case()
    found = explained(broken.brief, broken.pins)
    assert found.possible is False
    assert found.core is not None
    assert found.core.minimal
    assert keys_of(found) == set(broken.mended)


MENDED = [
    pytest.param(case, key, id=f"{case.__name__}-{key[0]}-{'-'.join(key[1])}")
    for case in CASES
    for key in case().mended
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_the_planner_finds_no_programme_either(case: Callable[[], Broken]) -> None:
    broken = case()
    settings = replace(EXACT, reasons=True)
    outcome = plan(broken.brief, mission=MISSION, settings=settings, pins=broken.pins)
    assert outcome.status is Status.INFEASIBLE
    assert outcome.conflicts == explained(broken.brief, broken.pins).sentences


@pytest.mark.parametrize(("case", "key"), MENDED)
def test_mending_one_fact_of_a_core_makes_room(case: Callable[[], Broken], key: Key) -> None:
    broken = case()
    pins = broken.mended_pins.get(key, broken.pins)
    outcome = plan(broken.mended[key], mission=MISSION, settings=EXACT, pins=pins)
    assert outcome.programme is not None


def test_a_mission_without_contradiction_is_possible() -> None:
    found = explained(brief(firm("visit", "14:00")))
    assert (found.possible, found.core, found.sentences) == (True, None, ())


def test_what_contradicts_nothing_is_not_named() -> None:
    task = two_places().brief
    others = (firm("lab", "16:00", required=("anna",)), firm("talk", "10:00"))
    more = replace(task, appointments=(*task.appointments, *others), stops=(stop(),))
    assert keys_of(explained(more)) == keys_of(explained(task))


def test_a_law_that_only_warns_contradicts_nothing() -> None:
    warns = SeverityOf(rule="working_day", severity=Severity.WARN)
    task = replace(early().brief, policies=calm(severities=(warns,)))
    assert explained(task).possible is True
