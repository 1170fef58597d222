"""The five tiers of aims as expressions over the model, strictly one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ortools.sat.python import cp_model

from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.planning.engines.cpsat.aims.early import early
from trademission.planning.engines.cpsat.aims.fairness import Fairness
from trademission.planning.engines.cpsat.aims.idle import idle
from trademission.planning.engines.cpsat.aims.points import points
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.measures import FAIRNESS, IDLENESS, LATENESS, Measures
from trademission.planning.worth import MUSTS, WANTS


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One expression to optimise, and how a programme without a solver is measured by it."""

    expression: cp_model.LinearExpr
    measure: Callable[[Measures, Programme], int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """One tier: its number, its name, and the steps that are optimised one after the other."""

    number: int
    name: Text
    maximise: bool
    steps: Callable[[TripModel], Iterator[Step]]


def _points_of(tier: int) -> Callable[[TripModel], Iterator[Step]]:
    return lambda model: _single(points(model, tier), tier)


def _single(expression: cp_model.LinearExpr, tier: int) -> Iterator[Step]:
    yield Step(expression=expression, measure=lambda measures, found: measures.tier(tier, found))


def _leximin(model: TripModel) -> Iterator[Step]:
    """Yield a step per tenth: how many people reach it."""
    for tenth, expression in Fairness(model).steps():
        yield Step(expression=expression, measure=_people_at(tenth))


def _people_at(tenth: int) -> Callable[[Measures, Programme], int]:
    return lambda measures, found: measures.people_at(tenth, found)


AIMS: tuple[Aim, ...] = (
    Aim(
        number=MUSTS,
        name=Text(de="Pflichttermine und Muss-Wünsche", en="must-appointments and must-wishes"),
        maximise=True,
        steps=_points_of(MUSTS),
    ),
    Aim(
        number=WANTS,
        name=Text(de="Termine und Wünsche", en="appointments and wishes"),
        maximise=True,
        steps=_points_of(WANTS),
    ),
    Aim(
        number=FAIRNESS,
        name=Text(de="Fairness", en="fairness"),
        maximise=True,
        steps=_leximin,
    ),
    Aim(
        number=IDLENESS,
        name=Text(de="Wenig Leerlauf und Wege", en="few breaks, little travel"),
        maximise=False,
        steps=lambda model: _single(idle(model), IDLENESS),
    ),
    Aim(
        number=LATENESS,
        name=Text(de="Früh und kompakt", en="early and compact"),
        maximise=False,
        steps=lambda model: _single(early(model), LATENESS),
    ),
)
