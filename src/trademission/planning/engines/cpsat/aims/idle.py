"""Tier 4: minutes that people spend between the entries of a day, travelling or waiting."""

from collections import defaultdict
from datetime import date

from ortools.sat.python import cp_model

from trademission.domain.programme import Entry
from trademission.planning.engines.cpsat.variables import Coming, TripModel
from trademission.planning.problem import Problem

Days = dict[tuple[str, date], tuple[int, int]]
"""From when to when (minutes) the day of a delegate reaches."""


def idle(model: TripModel, beside: Days | None = None) -> cp_model.LinearExpr:
    """Return, over all delegates and days, last end minus first start minus attended time.

    `beside` tells from when to when somebody's day is taken by entries outside the model.
    """
    fast = beside or {}
    terms: list[cp_model.LinearExpr] = []
    for who in model.problem.atlas.delegates:
        days: dict[date, list[Coming]] = defaultdict(list)
        for coming in model.comings[who]:
            days[coming.slot.date].append(coming)
        for day, comings in days.items():
            known = fast.get((who, day))
            if len(comings) > 1 or known is not None:
                terms.append(_idle_on(model, comings, known))
    return cp_model.LinearExpr.sum(terms)


def days_of(whole: Problem, part: Problem, entries: tuple[Entry, ...]) -> Days:
    """Return the first start and the last end of entries, per delegate and day.

    The entries are those of the whole; the minutes are those of the part.
    """
    found: Days = {}
    for entry in entries:
        day = whole.atlas.day_of(entry.appointment, entry.start_at)
        start, end = part.minute(entry.start_at), part.minute(entry.end_at)
        for who in entry.attendees:
            first, last = found.get((who, day), (start, end))
            found[(who, day)] = (min(first, start), max(last, end))
    return found


def _idle_on(
    model: TripModel, comings: list[Coming], known: tuple[int, int] | None
) -> cp_model.LinearExpr:
    """Return the idle minutes of one delegate's day."""
    ends = known or (comings[0].slot.first, comings[0].slot.first)
    low = min(ends[0], *(c.slot.first for c in comings))
    high = max(ends[1], *(c.slot.last + c.slot.unit.duration for c in comings))
    first = model.cp.new_int_var(low, high if known is None else known[0], "first start")
    last = model.cp.new_int_var(low if known is None else known[1], high, "last end")
    for coming in comings:
        begin = model.begin(coming.slot)
        model.cp.add(first <= begin).only_enforce_if(coming.literal)
        model.cp.add(last >= begin + coming.slot.unit.duration).only_enforce_if(coming.literal)
    attended = cp_model.LinearExpr.sum([c.slot.unit.duration * c.literal for c in comings])
    # Nobody is in two places, so this only helps the bound.
    model.cp.add(last - first >= attended)
    return last - first - attended
