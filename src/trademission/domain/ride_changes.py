"""Whose ride to an entry differs between two programmes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from trademission.domain.programme import Programme


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Boarding:
    """What a passenger must know of a ride: when it leaves, from where, which vehicle."""

    leaves_at: datetime
    origin: str
    vehicle: str


Boardings = tuple[Boarding, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RideChange:
    """The rides of some people to an entry, before and after; empty where they had or have none."""

    people: tuple[str, ...]
    before: Boardings
    after: Boardings


class RideBook:
    """The rides of a programme by entry and passenger."""

    def __init__(self, programme: Programme) -> None:
        """Index every ride once."""
        self._boardings: dict[tuple[str, str], list[Boarding]] = {}
        for ride in programme.rides:
            boarding = Boarding(leaves_at=ride.leaves_at, origin=ride.origin, vehicle=ride.vehicle)
            for person in ride.passengers:
                self._boardings.setdefault((ride.entry, person), []).append(boarding)

    def of(self, person: str, entry: str) -> Boardings:
        """Return the rides of a person to an entry, in order of time."""
        return tuple(sorted(self._boardings.get((entry, person), ())))


def ride_changes(
    entry: str, people: Iterable[str], *, before: RideBook, after: RideBook
) -> Iterator[RideChange]:
    """Yield which of these people ride to an entry otherwise, those with equal rides together.

    A ride that arrives at another time or waits longer is no other ride.
    """
    groups: dict[tuple[Boardings, Boardings], list[str]] = {}
    for person in people:
        rides = before.of(person, entry), after.of(person, entry)
        if rides[0] != rides[1]:
            groups.setdefault(rides, []).append(person)
    for (had, has), others in groups.items():
        yield RideChange(people=tuple(others), before=had, after=has)
