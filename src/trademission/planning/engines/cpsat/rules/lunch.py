"""Everybody can eat: a free stretch in the lunch window, ways aside, or a meal that counts.

Every entry of a person's day is called before lunch or after it; those before end early
enough, those after start late enough, and between any of the first and any of the second lie
the way and the meal. That needs no variable for the meal itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import permutations

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Coming, Literal, Slot, TripModel
from trademission.planning.problem import Problem

Meal = Literal


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Half:
    """One attendance with the literals that say on which side of lunch it may lie."""

    coming: Coming
    before: Literal
    after: Literal
    is_after: Literal


class Lunch(Rule):
    """Binds the attendances of each delegate and day."""

    name = "lunch"

    def constrain(self, model: TripModel) -> None:
        """Go through the days of every delegate."""
        if model.problem.policies.lunch_minutes == 0:
            return
        for who in model.problem.atlas.delegates:
            days: dict[date, list[Coming]] = defaultdict(list)
            for coming in model.comings[who]:
                days[coming.slot.date].append(coming)
            for day, comings in days.items():
                _bind_day(model, who, day, comings)


def _bind_day(model: TripModel, who: str, day: date, comings: list[Coming]) -> None:
    """Bind one delegate's day unless a transfer covers lunch anyway."""
    if _eats_on_the_way(model.problem, who, day):
        return
    meal = _meal(model, who, day, comings)
    halves = [_half(model, coming) for coming in comings]
    for half in halves:
        _bind_side(model, half, meal)
    length = model.problem.policies.lunch_minutes
    for one, other in permutations(halves, 2):
        first, then = one.coming.slot, other.coming.slot
        ways = first.unit.appointment.id, then.unit.appointment.id
        apart = model.apart(first, then, length + model.problem.travel(*ways))
        there = [~one.coming.literal, ~other.coming.literal]
        model.clause([*there, one.is_after, _not(other.is_after), apart, meal])


def _window(problem: Problem, slot: Slot) -> tuple[int, int]:
    """Return the lunch window of a slot's day in its own zone."""
    return _window_on(problem, slot.date, problem.atlas.zone_of(slot.unit.appointment.id))


def _window_on(problem: Problem, day: date, zone: str) -> tuple[int, int]:
    hours = problem.policies.lunch_window
    return problem.clock(day, hours.start, zone), problem.clock(day, hours.end, zone)


def _half(model: TripModel, coming: Coming) -> Half:
    """Return on which sides of lunch an attendance may lie."""
    slot, length = coming.slot, model.problem.policies.lunch_minutes
    opens, closes = _window(model.problem, slot)
    latest = closes - length - slot.unit.duration
    before = model.inside(slot, slot.first, latest)
    after = model.inside(slot, opens + length, slot.last)
    free = any(opens + length <= m <= latest for m in slot.starts)
    is_after = model.cp.new_bool_var(f"{coming.who} lunch {slot.number}") if free else after
    return Half(coming=coming, before=before, after=after, is_after=is_after)


def _bind_side(model: TripModel, half: Half, meal: Meal) -> None:
    """Let an attendance be on a side only when its time allows, unless a meal counts."""
    absent = ~half.coming.literal
    model.clause([absent, _not(half.is_after), half.after, meal])
    model.clause([absent, half.is_after, half.before, meal])


def _meal(model: TripModel, who: str, day: date, comings: Iterable[Coming]) -> Meal:
    """Return a literal that may hold when one attended entry of the day serves lunch."""
    length = model.problem.policies.lunch_minutes
    served: list[Literal] = []
    for coming in comings:
        slot = coming.slot
        if slot.unit.appointment.provides_meal and slot.unit.duration >= length:
            opens, closes = _window(model.problem, slot)
            fits = model.inside(slot, opens + length - slot.unit.duration, closes - length)
            served.append(_and(model, coming.literal, fits))
    served = [item for item in served if item is not False]
    if not served:
        return False
    meal = model.cp.new_bool_var(f"{who} is served lunch on {day}")
    model.clause([~meal, *served])
    return meal


def _and(model: TripModel, one: Literal, other: Literal) -> Literal:
    """Return a literal that may hold only when both do."""
    if isinstance(other, bool):
        return one if other else False
    both = model.cp.new_bool_var("both")
    model.cp.add_implication(both, one)
    model.cp.add_implication(both, other)
    return both


def _not(literal: Literal) -> Literal:
    return not literal if isinstance(literal, bool) else ~literal


def _eats_on_the_way(problem: Problem, who: str, day: date) -> bool:
    """Tell whether a transfer takes up enough of the lunch window of where it departs."""
    for ride in problem.atlas.transfers_of(who):
        opens, closes = _window_on(problem, day, problem.atlas.places[ride.origin].zone)
        begin = max(opens, problem.minute(ride.departs_at))
        end = min(closes, problem.minute(ride.arrives_at))
        if end - begin >= problem.policies.lunch_minutes:
            return True
    return False
