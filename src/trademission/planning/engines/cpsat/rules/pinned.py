"""What is agreed or decided takes place, at its time and with its people."""

from trademission.domain.programme import Pin
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, Spans, values


class Pinned(Rule):
    """Firm appointments and pins are not a matter of choice."""

    name = "pinned"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the only start of what is pinned; what is firm has its own in fixed_times."""
        pins = [p for p in problem.pins_of(unit.appointment.id) if p.round == unit.round]
        return values(problem.minute(p.start_at) for p in pins) if pins else EVER

    def constrain(self, model: TripModel) -> None:
        """Demand that it takes place, and for pins with people, with exactly these."""
        for item in model.problem.items:
            if item.is_firm:
                model.demand((item.id, 1))
        for pin in model.problem.pins:
            model.demand((pin.appointment, pin.round))
            bind_people(model, pin)


def bind_people(model: TripModel, pin: Pin) -> None:
    """Let exactly the people of a pin attend its round, if it names any."""
    if pin.attendees is None:
        return
    slots = [s for s in model.slots_of[pin.appointment] if s.unit.round == pin.round]
    for slot in slots:
        able = {coming.who for coming in model.delegates_in(slot)}
        if not set(pin.attendees) <= able:
            model.cp.add_bool_or([~slot.literal])
        for who in able:
            there = [c.literal for c in model.delegates_in(slot) if c.who == who]
            model.cp.add(sum(there) == (slot.literal if who in pin.attendees else 0))
