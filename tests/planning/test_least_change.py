from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from cases import MISSION, at, brief, entry, item, programme
from plans import EXACT
from trademission.domain.brief import Brief
from trademission.domain.people import Interpreter, LanguagePair
from trademission.domain.programme import Entry
from trademission.planning.changed import Upheaval
from trademission.planning.engines.cpsat.aims.changes import Changes, beyond
from trademission.planning.engines.cpsat.least_change import Goal, bounds_in, together, weights
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem

PAIR = (LanguagePair(first="de", second="ja"),)


def task() -> Brief:
    return brief(
        item("a1"),
        item("a2", working_language="ja", interpreting="consecutive"),
        interpreters=tuple(Interpreter(id=i, name=i, pairs=PAIR) for i in ("i1", "i2")),
    )


BEFORE = (
    entry("a1", "09:00", "d1", "d2"),
    entry("a2", "11:00", "d1", interpreters=("i1",)),
)


def later(one: Entry, minutes: int) -> Entry:
    shift = timedelta(minutes=minutes)
    return replace(one, start_at=one.start_at + shift, end_at=one.end_at + shift)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (BEFORE, 0),
        ((later(BEFORE[0], 30), BEFORE[1]), 3),
        (BEFORE[1:], 3),
        ((replace(BEFORE[0], attendees=("d1",)), BEFORE[1]), 2),
        ((BEFORE[0], replace(BEFORE[1], attendees=("d1", "d2"))), 2),
        ((BEFORE[0], replace(BEFORE[1], interpreters=("i2",))), 4),
        ((BEFORE[0], later(BEFORE[1], 120)), 3),
        ((), 5),
    ],
)
def test_the_model_counts_changes_as_the_programmes_show_them(
    after: tuple[Entry, ...], told: int
) -> None:
    problem = Problem(task(), mission=MISSION)
    model = TripModel(problem, RULES)
    changes = Changes(model, BEFORE)
    upheaval = Upheaval(
        programme(*BEFORE),
        old_brief=problem.brief,
        brief=problem.brief,
        past=frozenset(),
        beyond=beyond(problem),
    )
    assert fix(model, programme(*after))
    figures = []
    for expression in (changes.told, changes.moved, changes.minutes()):
        model.cp.minimize(expression)
        figures.append(run(model.cp, settings=EXACT, limits=Limits(seconds=20)).value)
    new = programme(*after)
    assert figures == [upheaval.told(new), upheaval.moved(new), upheaval.minutes(new)]
    assert figures[0] == told


def test_an_appointment_at_another_place_has_moved_for_everybody_there() -> None:
    problem = Problem(task(), mission=MISSION)
    model = TripModel(problem, RULES)
    changes = Changes(model, BEFORE, elsewhere=frozenset({"a1"}))
    assert fix(model, programme(*BEFORE))
    model.cp.minimize(changes.told)
    assert run(model.cp, settings=EXACT, limits=Limits(seconds=20)).value == 3


def test_of_what_has_begun_nobody_is_told() -> None:
    problem = Problem(task(), mission=MISSION)
    model = TripModel(problem, RULES)
    changes = Changes(model, BEFORE, past=frozenset({"a1"}))
    assert fix(model, programme(later(BEFORE[0], 30), BEFORE[1]))
    model.cp.minimize(changes.told)
    assert run(model.cp, settings=EXACT, limits=Limits(seconds=20)).value == 0


def goal(most: int, value: int, *, maximise: bool) -> Goal:
    return Goal(
        name="goal",
        maximise=maximise,
        expression=cp_model.LinearExpr.sum([]),
        measure=lambda _: value,
        most=most,
    )


figures = st.integers(0, 40).flatmap(
    lambda most: st.tuples(st.just(most), st.integers(0, most), st.booleans())
)


@given(st.lists(figures, min_size=1, max_size=4), st.integers(0, 3000))
def test_a_bound_of_the_sum_bounds_each_goal_and_the_sum_itself_proves_all(
    drawn: list[tuple[int, int, bool]], slack: int
) -> None:
    group = [goal(most, value, maximise=large) for most, value, large in drawn]
    values = [value for _, value, _ in drawn]
    total = sum(w * value for w, value in zip(weights(group), values, strict=True))
    assert bounds_in(group, total, values) == values
    loose = bounds_in(group, total + slack, values)
    for one, value, bound in zip(group, values, loose, strict=True):
        assert bound is None or one.sign * bound >= one.sign * value


@given(st.lists(figures, min_size=2, max_size=4), st.data())
def test_a_better_goal_outweighs_everything_after_it(
    drawn: list[tuple[int, int, bool]], data: st.DataObject
) -> None:
    group = [goal(most, value, maximise=large) for most, value, large in drawn]
    values = [value for _, value, _ in drawn]
    others = [data.draw(st.integers(0, one.most)) for one in group]
    sums = [
        sum(w * value for w, value in zip(weights(group), found, strict=True))
        for found in (values, others)
    ]
    orders = [
        [one.sign * value for one, value in zip(group, found, strict=True)]
        for found in (values, others)
    ]
    assert (sums[0] > sums[1]) == (orders[0] > orders[1])


def test_goals_together_are_one_expression() -> None:
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 3, "x"), model.new_int_var(0, 5, "y")
    group = [
        replace(goal(3, 0, maximise=True), expression=x),
        replace(goal(5, 0, maximise=False), expression=y),
    ]
    model.add(x <= y)
    model.maximize(together(group))
    solver = cp_model.CpSolver()
    solver.solve(model)
    assert (solver.value(x), solver.value(y)) == (3, 3)


def test_the_days_start_at_nine() -> None:
    assert BEFORE[0].start_at == at("09:00")
