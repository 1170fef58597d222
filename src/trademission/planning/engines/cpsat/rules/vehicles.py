"""A vehicle has seats, hours of hire, and one place at a time."""

from collections.abc import Iterator
from itertools import combinations, product

from ortools.sat.python import cp_model

from trademission.domain.time import merged
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, Spans, starts_inside

Job = tuple[cp_model.LinearExpr, cp_model.LinearExpr]


class Vehicles(Rule):
    """Passengers fit in, and the vehicle can drive from job to job."""

    name = "vehicles"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts within the hours of hire."""
        key = unit.appointment.vehicle
        if key is None or not problem.atlas.vehicles[key].windows:
            return EVER
        windows = merged(problem.atlas.vehicles[key].windows)
        return starts_inside((problem.span(w) for w in windows), unit.duration)

    def constrain(self, model: TripModel) -> None:
        """Count passengers, and separate the jobs of each vehicle by the way between them."""
        served = [a for a in model.problem.brief.appointments if a.vehicle is not None]
        for item in served:
            _count_passengers(
                model, item.id, model.problem.atlas.vehicles[item.vehicle or ""].seats
            )
        for one, other in combinations(served, 2):
            if one.vehicle == other.vehicle:
                _separate(model, one.id, other.id)


def _count_passengers(model: TripModel, key: str, seats: int) -> None:
    passengers = [
        coming.literal for slot in model.slots_of[key] for coming in model.delegates_in(slot)
    ]
    if len(passengers) > seats:
        model.cp.add(sum(passengers) <= seats)


def _separate(model: TripModel, one: str, other: str) -> None:
    """Keep every job of one appointment apart from every job of the other."""
    both = model.cp.new_bool_var(f"{one} and {other} take place")
    for literal, rival in product(model.taking_place[one], model.taking_place[other]):
        model.cp.add_bool_or([~literal, ~rival, both])
    there, back = model.problem.travel(one, other), model.problem.travel(other, one)
    for (start, end), (begin, finish) in product(_jobs(model, one), _jobs(model, other)):
        first = model.cp.new_bool_var("job first")
        model.cp.add(begin - end >= there).only_enforce_if([both, first])
        model.cp.add(start - finish >= back).only_enforce_if([both, ~first])


def _jobs(model: TripModel, key: str) -> Iterator[Job]:
    """Yield the (start, end) of each job: the whole time, or the ride there and back."""
    item, start = model.problem.atlas.appointments[key], model.start[key]
    later = [s for s in model.slots_of[key] if s.unit.offset > 0]
    lengths = [slot.literal * item.duration_minutes for slot in later]
    end = cp_model.LinearExpr.sum([start, item.duration_minutes, *lengths])
    if item.vehicle_waits:
        yield start, end
    else:
        yield start, start
        yield end, end
