"""What is agreed for a time takes place at that time."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, Spans, values


class FixedTimes(Rule):
    """A fixed start is the only start; lengths and rounds follow from the variables."""

    name = "fixed_times"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the agreed start, or all time where nothing is agreed."""
        fixed = unit.appointment.fixed_start
        if fixed is None:
            return EVER
        return values([problem.minute(fixed) + unit.offset])
