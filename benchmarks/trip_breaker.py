"""Made-up trips in which more is agreed than goes together, in one of six ways."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from benchmarks.trip_maker import make_trip
from trademission.domain.appointments import Appointment, Interpreting, State
from trademission.domain.brief import Brief

Change = dict[str, object]
Break = Callable[[datetime, str], Sequence[Change]]


def broken_trip(seed: int) -> Brief:
    """Return the trip of a seed with some visits of one city agreed for where they cannot be.

    The head of the delegation, or who else has to come, is somebody who is there at all.
    """
    trip, chance = make_trip(seed), Random(seed)
    agreed = next(a for a in trip.appointments if a.fixed_start is not None)
    if agreed.fixed_start is None:
        raise AssertionError(agreed.id)
    changes = BREAKS[seed % len(BREAKS)](agreed.fixed_start, _head(trip))
    cities = {p.id: p.city for p in trip.places}
    near = [a for a in trip.appointments if cities[a.place] == cities[agreed.place]]
    chosen = chance.sample(near, k=len(changes))
    changed = {a.id: _agreed(a, change) for a, change in zip(chosen, changes, strict=True)}
    items = tuple(changed.get(a.id, a) for a in trip.appointments)
    return replace(trip, appointments=items)


def _head(trip: Brief) -> str:
    """Return a delegate who travels with the first train, so is in the first city."""
    return min(trip.transfers, key=lambda t: t.departs_at).passengers[0]


def _agreed(item: Appointment, change: Change) -> Appointment:
    plain = {
        "state": State.CONFIRMED,
        "offers": (),
        "windows": (),
        "working_language": "",
        "interpreting": Interpreting.NONE,
        "seats_min": 1,
        "duration_minutes": 60,
    }
    return replace(item, **(plain | change))  # type: ignore[arg-type]  # named fields


def _at_once(start: datetime, who: str) -> list[Change]:
    """Return three visits that the same person has to come to at the same time."""
    return [{"fixed_start": start, "required": (who,)} for _ in range(3)]


def _in_a_hurry(start: datetime, who: str) -> list[Change]:
    """Return visits of one person with no time for the way."""
    starts = [start + timedelta(minutes=60 * n) for n in range(3)]
    return [{"fixed_start": at, "required": (who,)} for at in starts]


def _elsewhere(start: datetime, who: str) -> list[Change]:
    """Return a visit on a day on which the delegation is in another city."""
    return [{"fixed_start": start + timedelta(days=5), "required": (who,)}]


def _at_night(start: datetime, _: str) -> list[Change]:
    """Return a visit late in the evening."""
    return [{"fixed_start": start + timedelta(hours=12)}]


def _interpreted(start: datetime, _: str) -> list[Change]:
    """Return more talks at once than there are interpreters."""
    spoken = {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE}
    return [{"fixed_start": start, **spoken} for _ in range(3)]


def _crowded(start: datetime, who: str) -> list[Change]:
    """Return more visits in a day than anybody should have."""
    nine = start.replace(hour=0)  # nine in the morning in Japan, told in UTC
    starts = [nine + timedelta(minutes=120 * n) for n in range(4)]
    return [{"fixed_start": at, "required": (who,)} for at in starts]


BREAKS: tuple[Break, ...] = (
    _at_once, _in_a_hurry, _elsewhere, _at_night, _interpreted, _crowded,
)  # fmt: skip
