"""Ways take their time: between appointments, from an arrival, to a departure."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Slot, TripModel, coming_pairs
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, Spans


class TravelTime(Rule):
    """Travel, buffer and registration fit between any two slots of one stay."""

    name = "travel_time"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:  # noqa: ARG002 - the interface
        """Return the starts that leave room for the ways at both ends of the stay."""
        if stay is None:
            return EVER
        first, last = stay.start, stay.end - unit.duration
        item, travel = unit.appointment, problem.atlas.travel
        if stay.stay.arrives_at_place is not None:
            first += travel(stay.stay.arrives_at_place, item.place) + item.registration_minutes
        if stay.stay.leaves_from_place is not None:
            last -= travel(item.place, stay.stay.leaves_from_place)
        return ((first, last),) if first <= last else ()

    def constrain(self, model: TripModel) -> None:
        """Separate the slots of one stay by the way between them."""
        for comings in model.comings.values():
            for one, other in coming_pairs(comings):
                if one.stay == other.stay >= 0:
                    there = _gap(model.problem, one.slot, other.slot)
                    back = _gap(model.problem, other.slot, one.slot)
                    model.separate(one, other, (there, back))


def _gap(problem: Problem, first: Slot, then: Slot) -> int:
    """Return the minutes needed from the end of `first` to the start of `then`."""
    ends = first.unit.appointment.id, then.unit.appointment.id
    return problem.travel(*ends) + problem.registration(*ends)
