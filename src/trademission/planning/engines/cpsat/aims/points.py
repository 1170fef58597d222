"""Tiers 1 and 2: points for appointments that take place and wishes that are met."""

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.worth import Gain, gains


def points(model: TripModel, tier: int) -> cp_model.LinearExpr:
    """Return the points of one tier as an expression."""
    terms = [
        gain.points * reached
        for gain in gains(model.problem)
        if gain.tier == tier
        for reached in literals_of(model, gain)
    ]
    return cp_model.LinearExpr.sum(terms)


def literals_of(model: TripModel, gain: Gain) -> list[cp_model.IntVar]:
    """Return literals of which at most one holds, and one does if the gain is reached.

    A wish of which several appointments could be the fulfilment gets a literal of its own.
    """
    if gain.delegate is None:
        return [item for key in gain.appointments for item in model.taking_place[key]]
    chances = [model.literals_of(gain.delegate, key) for key in gain.appointments]
    chances = [found for found in chances if found]
    if not chances:
        return []
    if len(chances) == 1 and model.problem.enforces("seats"):
        return chances[0]
    return [_any(model, gain, [item for found in chances for item in found])]


def _any(model: TripModel, gain: Gain, chances: list[cp_model.IntVar]) -> cp_model.IntVar:
    """Return a literal that may hold only when one of `chances` does."""
    key = (gain.delegate or "", gain.appointments)
    if key not in model.met:
        literal = model.cp.new_bool_var(f"{gain.delegate} meets {gain.appointments}")
        model.cp.add_bool_or([~literal, *chances])
        for chance in chances:
            model.cp.add_implication(chance, literal)
        model.met[key] = literal
    return model.met[key]
