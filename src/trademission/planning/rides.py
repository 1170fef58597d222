"""When the coach leaves, and how long it waits."""

from collections.abc import Iterator

from trademission.domain.programme import Entry, Programme, Ride
from trademission.domain.time import later_by
from trademission.planning.problem import Problem


def rides(problem: Problem, programme: Programme) -> Iterator[Ride]:
    """Yield one ride to each entry that has a vehicle, from where its people come from.

    It leaves so early that way, buffer and registration fit before the start; the origin is
    the place of the passengers' entry before it on the same day, else the base of their stop.
    """
    for entry in programme.entries:
        item = problem.atlas.appointments[entry.appointment]
        if item.vehicle is None or not entry.attendees:
            continue
        origin = _origin(problem, programme, entry)
        arrives_at = later_by(entry.start_at, -item.registration_minutes)
        way = problem.atlas.travel(origin, item.place)
        yield Ride(
            vehicle=item.vehicle,
            entry=entry.id,
            origin=origin,
            destination=item.place,
            leaves_at=later_by(arrives_at, -way),
            arrives_at=arrives_at,
            passengers=entry.attendees,
            waits_until=entry.end_at if item.vehicle_waits else None,
        )


def _origin(problem: Problem, programme: Programme, entry: Entry) -> str:
    """Return the place from which most passengers come."""
    places = [_coming_from(problem, programme, entry, who) for who in entry.attendees]
    return max(sorted(set(places)), key=places.count)


def _coming_from(problem: Problem, programme: Programme, entry: Entry, who: str) -> str:
    day = problem.atlas.day_of(entry.appointment, entry.start_at)
    place = problem.atlas.appointments[entry.appointment].place
    earlier = [
        other
        for other in programme.entries_with(who)
        if other.end_at <= entry.start_at
        and problem.atlas.day_of(other.appointment, other.start_at) == day
    ]
    if earlier:
        return problem.atlas.appointments[earlier[-1].appointment].place
    stay = problem.atlas.stay_for(who, place, entry.start_at, entry.end_at)
    return place if stay is None else stay.base
