"""The first programme: sound, worth having, and never without what is agreed."""

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.trip_maker import TripSize, make_trip
from benchmarks.trips import planned
from cases import MISSION, at, brief, item
from plans import two_at_once, wish
from trademission.domain.appointments import Choice, State
from trademission.domain.brief import Brief
from trademission.domain.check import broken_laws
from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.greedy import greedy
from trademission.planning.problem import Problem
from trademission.planning.worth import worth


def first(task: Brief) -> tuple[Programme, bool]:
    """Return the first programme of a Brief, and whether it is sound."""
    problem = Problem(task, mission=MISSION)
    return greedy(problem, Domains(problem, RULES))


def attended(task: Brief) -> dict[str, tuple[str, ...]]:
    """Return who attends what in the first programme, which is sound."""
    programme, is_sound = first(task)
    assert is_sound
    return {entry.appointment: entry.attendees for entry in programme.entries}


@pytest.mark.parametrize("seed", range(1, 5))
def test_the_first_programme_of_a_trip_breaks_no_law_and_is_worth_having(seed: int) -> None:
    task = make_trip(seed, TripSize(delegates=12, appointments=20))
    programme, is_sound = first(task)
    assert is_sound
    assert not broken_laws(task, programme)
    assert len(programme.entries) > len([a for a in task.appointments if a.is_firm])
    best = planned(task, seconds=10).programme
    assert best is not None
    problem = Problem(task, mission=MISSION)
    assert worth(problem, programme) <= worth(problem, best)
    assert worth(problem, programme)[1] >= 0.7 * worth(problem, best)[1]


def test_of_two_at_once_the_one_with_more_points_is_kept() -> None:
    task = two_at_once(wishes=(wish("d1", "a2"), wish("d2", "a2"), wish("d1", "a1")))
    assert attended(task) == {"a2": ("d1", "d2")}


def test_seats_go_to_those_who_wish_and_are_filled_up_to_the_smallest_number() -> None:
    task = brief(item("a1", seats_min=2), item("a2", seats_max=1), wishes=(wish("d2", "a2"),))
    assert attended(task) == {"a1": ("d1", "d2"), "a2": ("d2",)}


def test_nothing_is_put_where_not_all_can_come_who_must() -> None:
    agreed = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"), required=("d1",))
    task = two_at_once()
    both = replace(task.appointments[0], id="a3", choice=Choice.EVERYONE)
    found = attended(replace(task, appointments=(agreed, both)))
    assert found == {"a1": ("d1",)}


def test_whoever_a_law_names_stays_away() -> None:
    pair: Any = (item("a1", seats_min=1), item("a2", seats_min=1), item("a3", seats_min=1))
    task = brief(*pair, wishes=tuple(wish("d1", a.id) for a in pair))
    task = replace(task, policies=replace(task.policies, daily_load=2))
    found = attended(task)
    assert sum("d1" in people for people in found.values()) == 2
