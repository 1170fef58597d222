"""No more visits in a person's day than the mission holds to be bearable."""

from collections import defaultdict
from datetime import date

from ortools.sat.python import cp_model

from trademission.domain.appointments import LIGHT_KINDS
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel


class DailyLoad(Rule):
    """Visits per delegate and local day are counted; evenings and light items are not."""

    name = "daily_load"

    def constrain(self, model: TripModel) -> None:
        """Bound the sum of attendances of each delegate and day."""
        limit = model.problem.policies.daily_load
        for who in model.problem.atlas.delegates:
            days: dict[date, list[cp_model.IntVar]] = defaultdict(list)
            for coming in model.comings[who]:
                item = coming.slot.unit.appointment
                if not item.outside_working_day and item.kind not in LIGHT_KINDS:
                    days[coming.slot.date].append(coming.literal)
            for literals in days.values():
                if len(literals) > limit:
                    model.cp.add(sum(literals) <= limit)
