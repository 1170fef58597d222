"""Interpreters and vehicles that are lost, for a while or for good."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time, timedelta

from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief
from trademission.domain.events.event import Event, agreed_span, exchanged, find
from trademission.domain.text import Text
from trademission.domain.time import Window, instant_at

INTERPRETER = Text(de="die Dolmetscherin oder den Dolmetscher", en="interpreter")
VEHICLE = Text(de="das Fahrzeug", en="vehicle")
MARGIN = timedelta(days=3)
"""Before and after the stops: further off than any zone and any transfer of the mission."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InterpreterIsLost(Event):
    """An interpreter is not there in `span`, or without one for the whole mission."""

    interpreter: str
    span: Window | None = None

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the interpreter's windows cut.

        What was agreed stays agreed: another interpreter may take over. Where none can, the
        re-planning shows it.
        """
        known = find(brief.interpreters, self.interpreter, INTERPRETER)
        windows = left(known.windows, self.span, brief)
        cut = replace(known, windows=windows)
        return replace(brief, interpreters=exchanged(brief.interpreters, cut))


@dataclass(frozen=True, kw_only=True, slots=True)
class VehicleIsLost(Event):
    """A vehicle does not run in `span`, or without one not at all.

    What is agreed for that time goes by `replacement`, or by other means where none is given.
    So does everything it served when it does not run at all.
    """

    vehicle: str
    span: Window | None = None
    replacement: str | None = None

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the vehicle's hours cut; no host is asked for another time."""
        known = find(brief.vehicles, self.vehicle, VEHICLE)
        if self.replacement is not None:
            find(brief.vehicles, self.replacement, VEHICLE)
        windows = left(known.windows, self.span, brief)
        cut = replace(known, windows=windows)
        items = (replace(a, vehicle=self.replacement) if self._hits(a) else a
                 for a in brief.appointments)  # fmt: skip
        vehicles = exchanged(brief.vehicles, cut)
        return replace(brief, vehicles=vehicles, appointments=tuple(items))

    def _hits(self, item: Appointment) -> bool:
        if item.vehicle != self.vehicle or self.span is None:
            return item.vehicle == self.vehicle
        agreed = agreed_span(item)
        return agreed is not None and self.span.overlaps(agreed.start, agreed.end)


def left(windows: tuple[Window, ...], lost: Window | None, brief: Brief) -> tuple[Window, ...]:
    """Return what is left of windows (none given: the whole mission) without the time lost.

    Since no windows at all would mean "always", a minute before the mission stands for nothing.
    """
    whole = _whole(brief)
    found = tuple(_without(windows or (whole,), whole if lost is None else lost))
    return found or (Window(start=whole.start - timedelta(minutes=1), end=whole.start),)


def _without(windows: tuple[Window, ...], lost: Window) -> Iterator[Window]:
    for window in windows:
        if window.start < min(window.end, lost.start):
            yield Window(start=window.start, end=min(window.end, lost.start))
        if max(window.start, lost.end) < window.end:
            yield Window(start=max(window.start, lost.end), end=window.end)


def _whole(brief: Brief) -> Window:
    """Return a window around all stops."""
    first, last = min(s.first_date for s in brief.stops), max(s.last_date for s in brief.stops)
    return Window(
        start=instant_at(first, time(0), "UTC") - MARGIN,
        end=instant_at(last, time(0), "UTC") + MARGIN,
    )
