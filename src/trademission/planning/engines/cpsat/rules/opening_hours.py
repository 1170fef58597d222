"""Places, hosts and counterparts have their hours; a closed place receives nobody."""

from collections.abc import Iterator
from functools import reduce

from trademission.domain.time import Window, common, merged
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import Spans, both, starts_inside, starts_outside


class OpeningHours(Rule):
    """A unit fits into the hours of its place, its windows and those of its counterparts."""

    name = "opening_hours"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts inside all window sets at once, and outside all closures."""
        closures = problem.atlas.place_of(unit.appointment.id).closures
        free = starts_outside((problem.span(w) for w in closures), unit.duration)
        sets = list(_window_sets(problem, unit))
        if not sets:
            return free
        windows = (problem.span(w) for w in merged(reduce(common, sets)))
        return both(free, starts_inside(windows, unit.duration))


def _window_sets(problem: Problem, unit: Unit) -> Iterator[tuple[Window, ...]]:
    """Yield each set of windows that limits the unit."""
    item, atlas = unit.appointment, problem.atlas
    days = problem.days(item.id)
    hours = atlas.opening(item.place, days[0], days[-1])
    if hours is not None:
        yield hours
    if item.windows:
        yield item.windows
    for key in item.counterparts:
        if atlas.counterparts[key].windows:
            yield atlas.counterparts[key].windows
