"""Calmer days cost nothing that the tiers before have reached."""

import threading
import time
from dataclasses import replace

import pytest

from benchmarks.trip_maker import TripSize, make_trip
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.planning import Settings, plan
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.parts import parts
from trademission.planning.engines.cpsat.polish import Polish
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.measures import IDLENESS, LATENESS, Measures
from trademission.planning.problem import Problem
from trademission.planning.worth import gains, is_reached, worth

SIZE = TripSize(delegates=6, appointments=12, cities=3, wishes=6)
QUICK = Settings(seconds=60, workers=1, deterministic_seconds=5, reasons=False)


def polish_of(problem: Problem, *, cancel: threading.Event | None = None) -> Polish:
    return Polish(
        problem=problem,
        parts=parts(problem, Domains(problem, RULES)),
        settings=QUICK,
        clock=time.monotonic,
        cancel=cancel,
    )


def restless(seed: int) -> tuple[Problem, Programme]:
    """Return a trip with a programme whose tier 4 nobody has looked at."""
    brief = make_trip(seed, SIZE)
    enough = threading.Event()
    outcome = plan(
        brief,
        mission="m",
        settings=QUICK,
        on_progress=lambda progress: enough.set() if progress.tier > 2 else None,
        cancel=enough,
    )
    assert outcome.programme is not None
    return Problem(brief, mission="m"), replace(outcome.programme, rides=(), asks=())


def idle_of(problem: Problem, programme: Programme) -> int:
    return Measures(problem, earliest={}, attainable=frozenset()).idle(programme)


def met(problem: Problem, programme: Programme) -> dict[str, int]:
    """Return the points of each delegate's wishes that are met."""
    found: dict[str, int] = {}
    for gain in gains(problem):
        if gain.delegate is not None and is_reached(gain, programme):
            found[gain.delegate] = found.get(gain.delegate, 0) + gain.points
    return found


@pytest.mark.parametrize("seed", range(1, 4))
def test_waiting_falls_and_nothing_else_does(seed: int) -> None:
    problem, before = restless(seed)
    after = polish_of(problem).polished(before, IDLENESS, until=time.monotonic() + 60)
    assert idle_of(problem, after) < idle_of(problem, before)
    assert worth(problem, after) >= worth(problem, before)
    assert all(met(problem, after)[who] >= points for who, points in met(problem, before).items())
    assert not blocks(check(problem.brief, after))


def test_being_early_costs_no_waiting() -> None:
    problem, before = restless(1)
    calm = polish_of(problem).polished(before, IDLENESS, until=time.monotonic() + 60)
    early = polish_of(problem).polished(calm, LATENESS, until=time.monotonic() + 60)
    assert idle_of(problem, early) <= idle_of(problem, calm)
    assert not blocks(check(problem.brief, early))


def test_without_time_or_when_cancelled_nothing_changes() -> None:
    problem, before = restless(1)
    cancel = threading.Event()
    cancel.set()
    polish = polish_of(problem, cancel=cancel)
    assert polish.polished(before, IDLENESS, until=time.monotonic() + 60) is before
    assert polish_of(problem).polished(before, IDLENESS, until=time.monotonic() - 1) is before


def test_a_day_that_reaches_into_another_part_is_seen_whole() -> None:
    """An idle hour between a visit here and one in the next city counts, so both stay close."""
    problem, before = restless(2)
    after = polish_of(problem).polished(before, IDLENESS, until=time.monotonic() + 60)
    assert idle_of(problem, after) <= idle_of(problem, before)
