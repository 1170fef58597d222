"""Organisations that must not meet are never in one room."""

from ortools.sat.python import cp_model

from trademission.domain.appointments import Appointment
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Slot, TripModel


class KeepApart(Rule):
    """Of two organisations kept apart, at most one is in a slot."""

    name = "keep_apart"

    def constrain(self, model: TripModel) -> None:
        """Forbid the second wherever the first is, host included."""
        for pair in model.problem.brief.keep_apart:
            for slot in model.slots:
                _forbid(model, slot, pair.one, pair.other)


def _forbid(model: TripModel, slot: Slot, one: str, other: str) -> None:
    hosting = _host_names(model, slot.unit.appointment)
    if one in hosting and other in hosting:
        model.cp.add_bool_or([~slot.literal])
    first, second = _people(model, slot, one), _people(model, slot, other)
    for host_is, guests in ((one in hosting, second), (other in hosting, first)):
        if host_is:
            model.cp.add_bool_and([~guest for guest in guests])
    for guest in first:
        for rival in second:
            model.cp.add_bool_or([~guest, ~rival])


def _people(model: TripModel, slot: Slot, organisation: str) -> list[cp_model.IntVar]:
    delegates = model.problem.atlas.delegates
    return [
        c.literal for c in model.delegates_in(slot) if delegates[c.who].organisation == organisation
    ]


def _host_names(model: TripModel, item: Appointment) -> set[str]:
    """Return the names by which the host of an appointment is known."""
    if item.host is None:
        return set()
    return {item.host, model.problem.atlas.hosts[item.host].name}
