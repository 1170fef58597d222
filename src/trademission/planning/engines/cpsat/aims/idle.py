"""Tier 4: minutes that people spend between the entries of a day, travelling or waiting."""

from collections import defaultdict
from datetime import date

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.variables import Coming, TripModel


def idle(model: TripModel) -> cp_model.LinearExpr:
    """Return, over all delegates and days, last end minus first start minus attended time."""
    terms: list[cp_model.LinearExpr] = []
    for who in model.problem.atlas.delegates:
        days: dict[date, list[Coming]] = defaultdict(list)
        for coming in model.comings[who]:
            days[coming.slot.date].append(coming)
        terms.extend(_idle_on(model, comings) for comings in days.values() if len(comings) > 1)
    return cp_model.LinearExpr.sum(terms)


def _idle_on(model: TripModel, comings: list[Coming]) -> cp_model.LinearExpr:
    """Return the idle minutes of one delegate's day."""
    low = min(c.slot.first for c in comings)
    high = max(c.slot.last + c.slot.unit.duration for c in comings)
    first = model.cp.new_int_var(low, high, "first start")
    last = model.cp.new_int_var(low, high, "last end")
    for coming in comings:
        begin = model.begin(coming.slot)
        model.cp.add(first <= begin).only_enforce_if(coming.literal)
        model.cp.add(last >= begin + coming.slot.unit.duration).only_enforce_if(coming.literal)
    attended = cp_model.LinearExpr.sum([c.slot.unit.duration * c.literal for c in comings])
    # Nobody is in two places, so this only helps the bound.
    model.cp.add(last - first >= attended)
    return last - first - attended
