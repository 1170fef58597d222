"""Tier 5: everything as early as may be, and nobody anywhere without need.

The first is counted in minutes from each appointment's first chance, the second in people.
The count also settles ties, so that a small programme has one best form.
"""

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.variables import TripModel


def early(model: TripModel) -> cp_model.LinearExpr:
    """Return the minutes after the earliest chances, plus the number of attendances."""
    terms = [
        model.start[key] - starts[0]
        for key, starts in model.domains.starts.items()
        if len(starts) > 1
    ]
    people = model.problem.atlas.delegates
    attended = [c.literal for who in people for c in model.comings[who]]
    return cp_model.LinearExpr.sum([*terms, *attended])
