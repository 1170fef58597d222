"""What has to come before comes before, with the lag that was asked for."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Slot, TripModel


class Order(Rule):
    """Every round of the first ends the asked lag before every round of the second."""

    name = "order"

    def constrain(self, model: TripModel) -> None:
        """Bind the starts of ordered slots that both take place."""
        for order in model.problem.brief.orders:
            for first in model.slots_of[order.first]:
                for then in model.slots_of[order.then]:
                    _bind(model, first, then, (order.lag_min_minutes, order.lag_max_minutes))


def _bind(model: TripModel, first: Slot, then: Slot, lags: tuple[int, int | None]) -> None:
    """Keep the lag between the end of `first` and the start of `then` within bounds."""
    lag = model.begin(then) - model.begin(first) - first.unit.duration
    together = [first.literal, then.literal]
    model.cp.add(lag >= lags[0]).only_enforce_if(together)
    if lags[1] is not None:
        model.cp.add(lag <= lags[1]).only_enforce_if(together)
