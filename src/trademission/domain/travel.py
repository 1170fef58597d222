"""How long a way takes."""

import math
from collections.abc import Mapping

from trademission.domain.places import Place, TravelTime, distance_km
from trademission.domain.policies import ModeSpeed, Policies


def way_minutes(
    origin: Place,
    destination: Place,
    *,
    table: Mapping[tuple[str, str], TravelTime],
    speeds: tuple[ModeSpeed, ...],
) -> int:
    """Return minutes from door to door, without any buffer.

    A time given in `table` (keyed by both place ids) wins, in its own direction first; else
    the great-circle distance is travelled at the speed of the first mode that reaches so far.
    """
    if origin.id == destination.id:
        return 0
    for key in ((origin.id, destination.id), (destination.id, origin.id)):
        if key in table:
            return table[key].minutes
    distance = distance_km(origin, destination)
    speed = next((s for s in speeds if distance <= s.up_to_km), speeds[-1])
    hours = distance * speed.detour_factor / speed.speed_kmh
    return speed.fixed_minutes + math.ceil(hours * 60)


def travel_minutes(
    origin: Place,
    destination: Place,
    *,
    table: Mapping[tuple[str, str], TravelTime],
    policies: Policies,
) -> int:
    """Return the way's minutes plus the buffer of the city where it ends; 0 for no way."""
    if origin.id == destination.id:
        return 0
    way = way_minutes(origin, destination, table=table, speeds=policies.speeds)
    return way + policies.buffer_of(destination.city)
