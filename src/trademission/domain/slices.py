"""All that a programme holds about one appointment, taken out and put back.

A move touches one appointment only. So what it changed can be remembered as a slice, with
the position of each item, and a slice put back undoes it even when others were moved since.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Generic, TypeVar

from trademission.domain.programme import Ask, Entry, Pin, Programme, Ride, UnmetAppointment

Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed(Generic[Item]):
    """An item with its position in its list."""

    position: int
    item: Item


@dataclass(frozen=True, kw_only=True, slots=True)
class Slice:
    """What a programme held about one appointment; `ids` are the entries it speaks for."""

    appointment: str
    ids: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    rides: tuple[Placed[Ride], ...] = ()
    unmet_appointments: tuple[Placed[UnmetAppointment], ...] = ()
    asks: tuple[Placed[Ask], ...] = ()
    pins: tuple[Placed[Pin], ...] = ()
    moved_by_hand: tuple[Placed[str], ...] = ()


def slice_of(programme: Programme, appointment: str, ids: tuple[str, ...]) -> Slice:
    """Return what `programme` holds about the entries `ids` of an appointment."""
    return Slice(
        appointment=appointment,
        ids=ids,
        entries=tuple(e for e in programme.entries if e.id in ids),
        rides=_placed(programme.rides, lambda r: r.entry in ids),
        unmet_appointments=_placed(
            programme.unmet_appointments, lambda u: u.appointment == appointment
        ),
        asks=_placed(programme.asks, lambda a: a.appointment == appointment),
        pins=_placed(programme.pins, lambda p: p.appointment == appointment),
        moved_by_hand=_placed(programme.moved_by_hand, lambda key: key in ids),
    )


def put_back(programme: Programme, piece: Slice) -> Programme:
    """Return `programme` with all that it holds about the slice's entries replaced by it."""
    appointment, ids = piece.appointment, piece.ids
    return replace(
        programme,
        entries=(*(e for e in programme.entries if e.id not in ids), *piece.entries),
        rides=_with(piece.rides, (r for r in programme.rides if r.entry not in ids)),
        unmet_appointments=_with(
            piece.unmet_appointments,
            (u for u in programme.unmet_appointments if u.appointment != appointment),
        ),
        asks=_with(piece.asks, (a for a in programme.asks if a.appointment != appointment)),
        pins=_with(piece.pins, (p for p in programme.pins if p.appointment != appointment)),
        moved_by_hand=_with(
            piece.moved_by_hand, (key for key in programme.moved_by_hand if key not in ids)
        ),
    )


def take_out(programme: Programme, entry: Entry) -> Programme:
    """Return `programme` without an entry, its rides and its pin.

    What to ask the host goes with the last entry of the appointment.
    """
    is_last = len(programme.entries_of(entry.appointment)) == 1
    key = (entry.appointment, entry.round)
    return replace(
        programme,
        entries=tuple(e for e in programme.entries if e.id != entry.id),
        rides=tuple(r for r in programme.rides if r.entry != entry.id),
        pins=tuple(p for p in programme.pins if (p.appointment, p.round) != key),
        asks=tuple(a for a in programme.asks if not is_last or a.appointment != entry.appointment),
    )


def shifted(programme: Programme, appointment: str, by: timedelta) -> Programme:
    """Return `programme` with one appointment moved: its rounds, rides, pins and asks."""
    ids = {e.id for e in programme.entries_of(appointment)}
    return replace(
        programme,
        entries=tuple(_entry_later(e, by) if e.id in ids else e for e in programme.entries),
        rides=tuple(ride_later(r, by) if r.entry in ids else r for r in programme.rides),
        pins=tuple(
            replace(p, start_at=p.start_at + by) if p.appointment == appointment else p
            for p in programme.pins
        ),
        asks=tuple(
            _ask_later(a, by) if a.appointment == appointment else a for a in programme.asks
        ),
    )


def _entry_later(entry: Entry, by: timedelta) -> Entry:
    return replace(entry, start_at=entry.start_at + by, end_at=entry.end_at + by)


def ride_later(ride: Ride, by: timedelta) -> Ride:
    """Return the ride moved by a span of time."""
    waits = None if ride.waits_until is None else ride.waits_until + by
    return replace(
        ride, leaves_at=ride.leaves_at + by, arrives_at=ride.arrives_at + by, waits_until=waits
    )


def _ask_later(ask: Ask, by: timedelta) -> Ask:
    start = ask.start_at + by
    others = tuple(other for other in ask.alternatives if other != start)
    return replace(ask, start_at=start, alternatives=others)


def _placed(items: Iterable[Item], belongs: Callable[[Item], bool]) -> tuple[Placed[Item], ...]:
    pairs = enumerate(items)
    return tuple(Placed(position=i, item=item) for i, item in pairs if belongs(item))


def _with(placed: tuple[Placed[Item], ...], rest: Iterable[Item]) -> tuple[Item, ...]:
    """Return `rest` with each placed item at its position, or at the end of a shorter list."""
    result = list(rest)
    for one in placed:
        result.insert(one.position, one.item)
    return tuple(result)
