"""Nobody and nothing is in two places: delegates, counterparts, interpreters, vehicles."""

from itertools import combinations

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Slot, TripModel, coming_pairs
from trademission.planning.problem import Problem


class NoDoubleBooking(Rule):
    """Two slots that share somebody do not overlap."""

    name = "no_double_booking"

    def constrain(self, model: TripModel) -> None:
        """Separate travellers' slots, and slots that share a counterpart or waiting vehicle."""
        for comings in model.comings.values():
            for one, other in coming_pairs(comings, reach=0):
                if not _travel_covers(model.problem, one.stay, other.stay):
                    model.separate(one, other, (0, 0))
        for first, then in combinations(model.slots, 2):
            if _share(first, then):
                earlier, later = model.apart(first, then, 0), model.apart(then, first, 0)
                model.clause([~first.literal, ~then.literal, earlier, later])


def _travel_covers(problem: Problem, one: int, other: int) -> bool:
    """Tell whether travel_time separates the two already, by at least no time at all."""
    return one == other >= 0 and problem.enforces("travel_time")


def _share(one: Slot, other: Slot) -> bool:
    """Tell whether two appointments share a counterpart or a vehicle that waits."""
    a, b = one.unit.appointment, other.unit.appointment
    if a.id == b.id:
        return False
    waits = a.vehicle is not None and a.vehicle_waits and b.vehicle_waits
    return bool(set(a.counterparts) & set(b.counterparts)) or (waits and a.vehicle == b.vehicle)
