"""What a programme is worth in the first two tiers, in whole points.

Tier 1 counts must-appointments and must-wishes, tier 2 the rest. The weights are those of
the mission's policies times the item's own weight; a wish that both sides have counts
`mutual_factor` times.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from trademission.domain.appointments import Appointment, Priority, Strength
from trademission.domain.programme import Programme
from trademission.planning.problem import Problem

MUSTS, WANTS = 1, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Gain:
    """Points for one thing: an appointment that takes place, or a delegate at a target.

    `delegate` is None for an appointment; `appointments` are those of which one must
    take place (with the delegate).
    """

    tier: int
    points: int
    appointments: tuple[str, ...]
    delegate: str | None = None
    wish: str | None = None


def gains(problem: Problem) -> tuple[Gain, ...]:
    """Return everything that brings points, in the order of the Brief."""
    return (*_gains_of_appointments(problem), *_gains_of_wishes(problem))


def _gains_of_appointments(problem: Problem) -> Iterator[Gain]:
    weights = problem.policies.weights
    points = {
        Priority.MUST: weights.must_appointment,
        Priority.SHOULD: weights.should_appointment,
        Priority.COULD: weights.could_appointment,
    }
    for item in _valued(problem):
        tier = MUSTS if item.priority is Priority.MUST else WANTS
        value = points[item.priority] * item.weight
        yield Gain(tier=tier, points=value, appointments=(item.id,))


def _valued(problem: Problem) -> Iterator[Appointment]:
    """Yield what counts for itself: all but the meetings that are there for wishes alone."""
    listed = {m.id for session in problem.brief.sessions for m in session.meetings}
    meetings = problem.atlas.meetings
    return (item for item in problem.items if item.id not in meetings or item.id in listed)


def _gains_of_wishes(problem: Problem) -> Iterator[Gain]:
    weights = problem.policies.weights
    for wish in problem.wishes:
        must = wish.strength is Strength.MUST
        factor = weights.mutual_factor if (wish.delegate, wish.target) in problem.mutual else 1
        points = (weights.must_wish if must else weights.want_wish) * wish.weight * factor
        yield Gain(
            tier=MUSTS if must else WANTS,
            points=points,
            appointments=problem.targets(wish),
            delegate=wish.delegate,
            wish=wish.id,
        )


def worth(problem: Problem, programme: Programme) -> tuple[int, int]:
    """Return the points of a programme in tiers 1 and 2."""
    total = {MUSTS: 0, WANTS: 0}
    there = attendance(programme)
    for gain in gains(problem):
        if is_earned(gain, there):
            total[gain.tier] += gain.points
    return total[MUSTS], total[WANTS]


def attendance(programme: Programme) -> dict[str, set[str]]:
    """Return who attends each appointment that takes place."""
    found: dict[str, set[str]] = {}
    for entry in programme.entries:
        found.setdefault(entry.appointment, set()).update(entry.attendees)
    return found


def is_earned(gain: Gain, there: Mapping[str, Container[str]]) -> bool:
    """Tell whether the points of `gain` are earned by who attends what."""
    return any(
        key in there and (gain.delegate is None or gain.delegate in there[key])
        for key in gain.appointments
    )


def is_reached(gain: Gain, programme: Programme) -> bool:
    """Tell whether a programme earns the points of `gain`."""
    return is_earned(gain, attendance(programme))
