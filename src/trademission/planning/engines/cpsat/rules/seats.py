"""Neither too few nor too many people in a round, and nobody in two rounds."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Slot, TripModel


class Seats(Rule):
    """The number of attendees of each round lies between the host's bounds."""

    name = "seats"

    def constrain(self, model: TripModel) -> None:
        """Count the delegates of each slot and the rounds of each delegate."""
        for slot in model.slots:
            _count(model, slot)
        for key, units in model.problem.units.items():
            if len(units) > 1:
                for who in model.problem.atlas.delegates:
                    model.cp.add_at_most_one(model.literals_of(who, key))


def _count(model: TripModel, slot: Slot) -> None:
    """Keep the number of people in one slot within its bounds."""
    item = slot.unit.appointment
    people = [coming.literal for coming in model.delegates_in(slot)]
    if item.seats_min:
        model.cp.add(sum(people) >= item.seats_min * slot.literal)
    if item.seats_max is not None and item.seats_max < len(people):
        model.cp.add(sum(people) <= item.seats_max * slot.literal)
