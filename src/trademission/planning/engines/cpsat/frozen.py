"""Nothing new begins before now, and whoever works in what has begun stays there."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.past import Past
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, Spans


class Frozen(Rule):
    """No law of a mission, but of time; the pins of the past hold the rest."""

    name = "frozen"

    def __init__(self, past: Past) -> None:
        """Keep what has begun."""
        self.past = past

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts from now on, for what has not begun."""
        if unit.appointment.id in self.past.appointments:
            return EVER
        return ((-(-self._seconds(problem) // 60), EVER[0][1]),)

    def _seconds(self, problem: Problem) -> int:
        return int((self.past.now - problem.epoch).total_seconds())

    def constrain(self, model: TripModel) -> None:
        """Bind the interpreters of what has begun."""
        at_work = {(e.appointment, e.round): set(e.interpreters) for e in self.past.entries}
        for slot in model.slots:
            for coming in model.interpreters_in(slot):
                if slot.unit.key in at_work and coming.who not in at_work[slot.unit.key]:
                    model.cp.add_bool_or([~coming.literal])
