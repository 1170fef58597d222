"""Tier 3: leximin over persons of the share of their attainable wishes that are met.

Shares are weighted by the wishes' weights and compared in whole tenths. Leximin is reached
step by step: first as few people as possible below the lowest share, then below the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ortools.sat.python import cp_model

from trademission.domain.appointments import Side, Wish
from trademission.planning.engines.cpsat.aims.points import literals_of
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.measures import TENTHS
from trademission.planning.worth import Gain, gains


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """What a delegate has met, out of `total` attainable points."""

    met: cp_model.LinearExpr
    total: int


class Fairness:
    """The steps of the leximin over all delegates with an attainable wish."""

    def __init__(self, model: TripModel) -> None:
        """Collect the shares."""
        self.model = model
        self.shares = tuple(_shares(model))

    def steps(self) -> Iterator[tuple[int, cp_model.LinearExpr]]:
        """Yield, from the lowest tenth up, the tenth and the number of people who reach it."""
        if not self.shares:
            return
        for tenth in TENTHS:
            reached = [self._reaches(share, tenth) for share in self.shares]
            yield tenth, cp_model.LinearExpr.sum(reached)

    def _reaches(self, share: Share, tenth: int) -> cp_model.IntVar:
        """Return a literal that may hold only when a share is at least `tenth` tenths."""
        literal = self.model.cp.new_bool_var(f"at least {tenth} tenths")
        self.model.cp.add(10 * share.met >= tenth * share.total).only_enforce_if(literal)
        return literal


def _shares(model: TripModel) -> Iterator[Share]:
    own = {w.id for w in model.problem.wishes if w.side is Side.DELEGATE}
    wishes: dict[str, Wish] = {w.id: w for w in model.problem.wishes}
    found: dict[str, list[tuple[int, Gain]]] = {}
    for gain in gains(model.problem):
        if gain.delegate is not None and gain.wish in own and is_attainable(model, gain):
            weight = wishes[gain.wish].weight
            found.setdefault(gain.delegate, []).append((weight, gain))
    for weighed in found.values():
        terms = [w * lit for w, gain in weighed for lit in literals_of(model, gain)]
        yield Share(met=cp_model.LinearExpr.sum(terms), total=sum(weight for weight, _ in weighed))


def is_attainable(model: TripModel, gain: Gain) -> bool:
    """Tell whether the delegate could attend at all, by presence, invitation and language."""
    return any(model.literals_of(gain.delegate or "", key) for key in gain.appointments)
