"""A host's word counts: an offer takes only its slots, a refusal takes none."""

from trademission.domain.appointments import State
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans, values


class OfferedSlots(Rule):
    """Starts of an offered appointment are those that the host named."""

    name = "offered_slots"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the named slots, nothing for a refusal, all time otherwise."""
        item = unit.appointment
        if item.is_dead:
            return NEVER
        if item.state is not State.OFFERED or item.fixed_start is not None:
            return EVER
        return values(problem.minute(o.start_at) + unit.offset for o in item.offers)
