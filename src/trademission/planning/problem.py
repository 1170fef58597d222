"""Brief -> integers: units, travellers, stays and ways, in minutes since `epoch`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property

from trademission.domain.appointments import (
    Appointment,
    Interpreting,
    Rounds,
    Side,
    Strength,
    Wish,
)
from trademission.domain.atlas import Atlas, Stay
from trademission.domain.brief import Brief
from trademission.domain.findings import Severity
from trademission.domain.programme import Pin
from trademission.domain.time import Window, instant_at, local_date

HARD = frozenset({Severity.BLOCK, Severity.BLOCK_PUBLISHING})
INTERPRETERS_NEEDED = {Interpreting.CONSECUTIVE: 1, Interpreting.SIMULTANEOUS: 2}


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One round of an appointment; it starts `offset` minutes after the first round."""

    appointment: Appointment
    round: int
    offset: int

    @property
    def key(self) -> tuple[str, int]:
        """Appointment id and round."""
        return (self.appointment.id, self.round)

    @property
    def duration(self) -> int:
        """Minutes that one round takes."""
        return self.appointment.duration_minutes


@dataclass(frozen=True, kw_only=True, slots=True)
class IntStay:
    """A stay with its bounds in minutes and its number in the traveller's order."""

    number: int
    start: int
    end: int
    stay: Stay


class Problem:
    """The Brief in integers, with the decisions (`pins`) that bind the planner."""

    def __init__(self, brief: Brief, *, mission: str, pins: tuple[Pin, ...] = ()) -> None:
        """Index the Brief; nothing is decided here."""
        self.brief = brief
        self.mission = mission
        self.atlas = Atlas(brief)
        self.policies = brief.policies
        self.items = tuple(self.atlas.appointments.values())
        dead = {a.id for a in self.items if a.is_dead}
        self.pins = tuple(p for p in pins if p.appointment not in dead)
        self.units = {a.id: tuple(_units(a)) for a in self.items}
        self._stays: dict[str, tuple[IntStay, ...]] = {}
        self._dates: dict[tuple[str, int], date] = {}

    @cached_property
    def epoch(self) -> datetime:
        """Midnight in UTC two days before anything can happen."""
        first = min(self._instants())
        return datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=2)

    @cached_property
    def horizon(self) -> tuple[int, int]:
        """First and last minute at which anything can happen."""
        instants = list(self._instants())
        return self.minute(min(instants)) - 1440, self.minute(max(instants)) + 2880

    def _instants(self) -> Iterator[datetime]:
        for stop in self.brief.stops:
            zone = self.atlas.places[stop.base].zone
            yield instant_at(stop.first_date, time(0), zone)
            yield instant_at(stop.last_date, time(23, 59), zone)
        for session in self.brief.sessions:
            yield from (session.window.start, session.window.end)
        for transfer in self.brief.transfers:
            yield from (transfer.departs_at, transfer.arrives_at)
        for item in self.items:
            yield from (w.start for w in item.windows)
            yield from (w.end for w in item.windows)
            yield from (o.start_at for o in item.offers)
            if item.fixed_start is not None:
                yield item.fixed_start
        yield from (pin.start_at for pin in self.pins)

    def minute(self, instant: datetime) -> int:
        """Return whole minutes from the epoch to `instant`."""
        return int((instant - self.epoch).total_seconds() // 60)

    def instant(self, minute: int) -> datetime:
        """Return the instant `minute` minutes after the epoch."""
        return self.epoch + timedelta(minutes=minute)

    def span(self, window: Window) -> tuple[int, int]:
        """Return a window as (first minute, minute of its open end)."""
        return self.minute(window.start), self.minute(window.end)

    def clock(self, day: date, clock: time, zone: str) -> int:
        """Return the minute at which the clocks of `zone` show `clock` on `day`."""
        return self.minute(instant_at(day, clock, zone))

    def date_at(self, appointment: str, minute: int) -> date:
        """Return the local date at the place of an appointment."""
        zone = self.atlas.zone_of(appointment)
        key = (zone, minute)
        if key not in self._dates:
            self._dates[key] = local_date(self.instant(minute), zone)
        return self._dates[key]

    def days(self, appointment: str) -> tuple[date, ...]:
        """Return every local date at an appointment's place within the horizon."""
        first = self.date_at(appointment, self.horizon[0])
        last = self.date_at(appointment, self.horizon[1])
        return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))

    def enforces(self, rule: str) -> bool:
        """Tell whether this mission holds a breach of `rule` to be blocking."""
        return self.policies.severity_of(rule, Severity.BLOCK) in HARD

    def stays(self, traveller: str) -> tuple[IntStay, ...]:
        """Return the stays of a delegate or interpreter in minutes."""
        if traveller not in self._stays:
            self._stays[traveller] = tuple(
                IntStay(number=i, start=self.minute(s.start), end=self.minute(s.end), stay=s)
                for i, s in enumerate(self.atlas.stays(traveller))
            )
        return self._stays[traveller]

    def travel(self, one: str, other: str) -> int:
        """Return the minutes of the way between the places of two appointments."""
        items = self.atlas.appointments
        return self.atlas.travel(items[one].place, items[other].place)

    def registration(self, earlier: str, later: str) -> int:
        """Return the minutes at the gate of `later` for somebody who comes from `earlier`."""
        items = self.atlas.appointments
        if items[earlier].place == items[later].place:
            return 0
        return items[later].registration_minutes

    @cached_property
    def invited(self) -> dict[str, frozenset[str]]:
        """Who may attend, per appointment."""
        return {
            a.id: frozenset(d.id for d in self.atlas.members((*a.invited, *self.must_come[a.id])))
            for a in self.items
        }

    @cached_property
    def must_come(self) -> dict[str, frozenset[str]]:
        """Who has to attend if it takes place, per appointment: required people and leader."""
        return {
            a.id: frozenset(
                d.id for d in self.atlas.members((*a.required, *filter(None, (a.leader,))))
            )
            for a in self.items
        }

    @cached_property
    def vetoes(self) -> frozenset[tuple[str, str]]:
        """Every (delegate, appointment) that a veto forbids."""
        return frozenset(
            (wish.delegate, a)
            for wish in self.brief.wishes
            if wish.strength is Strength.VETO
            for a in self.targets(wish)
        )

    def pins_of(self, appointment: str) -> tuple[Pin, ...]:
        """Return the pins of one appointment."""
        return self._pins_by_appointment.get(appointment, ())

    @cached_property
    def _pins_by_appointment(self) -> dict[str, tuple[Pin, ...]]:
        found: dict[str, list[Pin]] = {}
        for pin in self.pins:
            found.setdefault(pin.appointment, []).append(pin)
        return {key: tuple(pins) for key, pins in found.items()}

    def targets(self, wish: Wish) -> tuple[str, ...]:
        """Return the appointments that a wish is about."""
        return self._by_target.get(wish.target, ())

    @cached_property
    def _by_target(self) -> dict[str, tuple[str, ...]]:
        """The appointments by their own id and by that of their host."""
        found: dict[str, list[str]] = {}
        for item in self.items:
            for target in filter(None, dict.fromkeys((item.id, item.host))):
                found.setdefault(target, []).append(item.id)
        return {target: tuple(keys) for target, keys in found.items()}

    @cached_property
    def wishes(self) -> tuple[Wish, ...]:
        """The wishes that can be met: all but vetoes."""
        return tuple(w for w in self.brief.wishes if w.strength is not Strength.VETO)

    @cached_property
    def mutual(self) -> frozenset[tuple[str, str]]:
        """Every (delegate, target) that both sides wish for."""
        sides: dict[tuple[str, str], set[Side]] = {}
        for wish in self.wishes:
            sides.setdefault((wish.delegate, wish.target), set()).add(wish.side)
        return frozenset(key for key, found in sides.items() if len(found) == len(Side))


def _units(item: Appointment) -> Iterable[Unit]:
    step = item.duration_minutes if item.rounds_run is Rounds.SEQUENTIAL else 0
    for number in range(1, item.rounds + 1):
        yield Unit(appointment=item, round=number, offset=(number - 1) * step)
