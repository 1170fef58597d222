"""What has begun by now cannot be changed any more: it is given, whatever a law may say of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.domain.appointments import Appointment, Choice, State
from trademission.domain.brief import Brief
from trademission.domain.people import Delegate, Interpreter, Vehicle
from trademission.domain.places import Place
from trademission.domain.programme import Entry, Pin, Programme
from trademission.domain.time import Window, merged


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """The entries of appointments that began before now, all rounds of them."""

    now: datetime
    entries: tuple[Entry, ...]

    @property
    def appointments(self) -> frozenset[str]:
        """Their appointments."""
        return frozenset(entry.appointment for entry in self.entries)

    @property
    def pins(self) -> tuple[Pin, ...]:
        """Pins that hold them as they are."""
        return tuple(
            Pin(
                appointment=e.appointment,
                start_at=e.start_at,
                round=e.round,
                attendees=e.attendees,
            )
            for e in self.entries
        )


def past_of(programme: Programme, brief: Brief, *, now: datetime) -> Past:
    """Return what of a programme has begun by `now`; what the Brief no longer holds is left out."""
    known = {a.id for a in brief.appointments} | {e.appointment for e in programme.entries}
    begun = {e.appointment for e in programme.entries if e.start_at < now} & known
    return Past(now=now, entries=tuple(e for e in programme.entries if e.appointment in begun))


def given(brief: Brief, past: Past) -> Brief:
    """Return the Brief in which the past is agreed as it was, so that no law speaks against it.

    Absences and closures begin after what has begun; interpreters and vehicles at work then
    were there. An appointment that began is held, with exactly the people who are there.
    """
    entries: dict[str, list[Entry]] = {}
    for entry in past.entries:
        entries.setdefault(entry.appointment, []).append(entry)
    at = {a.id: a.place for a in brief.appointments}
    return replace(
        brief,
        appointments=tuple(
            _held(a, entries.get(a.id, []), now=past.now) for a in brief.appointments
        ),
        delegates=tuple(_there(d, past.entries) for d in brief.delegates),
        places=tuple(_open(p, past.entries, at) for p in brief.places),
        interpreters=tuple(_at_work(i, past.entries) for i in brief.interpreters),
        vehicles=tuple(_on_the_road(v, past.entries, brief) for v in brief.vehicles),
    )


def _held(item: Appointment, entries: list[Entry], *, now: datetime) -> Appointment:
    """Return an appointment as held; one that was agreed but is no entry did not take place."""
    first = next((e for e in entries if e.round == 1), None)
    if first is None:
        missed = item.fixed_start is not None and item.fixed_start < now
        return replace(item, state=State.CANCELLED, fixed_start=None) if missed else item
    people = tuple(sorted({who for e in entries for who in e.attendees}))
    return replace(
        item,
        state=State.HELD,
        fixed_start=first.start_at,
        windows=(),
        offers=(),
        choice=Choice.CHOSEN,
        invited=people,
        required=(),
        leader=None,
        seats_min=0,
        seats_max=None,
    )


def _there(delegate: Delegate, entries: Iterable[Entry]) -> Delegate:
    taken = [e.window for e in entries if delegate.id in e.attendees]
    return replace(delegate, absences=tuple(_after(delegate.absences, taken)))


def _open(place: Place, entries: Iterable[Entry], at: dict[str, str]) -> Place:
    taken = [e.window for e in entries if at.get(e.appointment) == place.id]
    return replace(place, closures=tuple(_after(place.closures, taken)))


def _after(windows: tuple[Window, ...], taken: list[Window]) -> Iterator[Window]:
    """Yield the windows, each begun only after what is taken and lies in it."""
    for window in windows:
        ends = [t.end for t in taken if t.overlaps(window.start, window.end)]
        start = max([window.start, *ends])
        if start < window.end:
            yield replace(window, start=start)


def _at_work(interpreter: Interpreter, entries: Iterable[Entry]) -> Interpreter:
    worked = [e.window for e in entries if interpreter.id in e.interpreters]
    return replace(interpreter, windows=_with(interpreter.windows, worked))


def _on_the_road(vehicle: Vehicle, entries: Iterable[Entry], brief: Brief) -> Vehicle:
    served = {a.id for a in brief.appointments if a.vehicle == vehicle.id}
    driven = [e.window for e in entries if e.appointment in served]
    return replace(vehicle, windows=_with(vehicle.windows, driven))


def _with(windows: tuple[Window, ...], more: list[Window]) -> tuple[Window, ...]:
    """Return windows that hold more as well; none given means always, and stays so."""
    return merged([*windows, *more]) if windows and more else windows
