"""Tier 5: everything as early as may be, counted from each appointment's first chance."""

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.variables import TripModel


def early(model: TripModel) -> cp_model.LinearExpr:
    """Return the minutes by which all starts lie after their earliest chance."""
    terms = [
        model.start[key] - starts[0]
        for key, starts in model.domains.starts.items()
        if len(starts) > 1
    ]
    return cp_model.LinearExpr.sum(terms)
