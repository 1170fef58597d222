"""Where things are and where people are: the Brief, looked up.

Presence follows transfers: between an arrival and the next departure a person stays where
the arrival put them. Somebody without any transfer is at every stop on its days.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from itertools import pairwise

from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief, words_for
from trademission.domain.meetings import session_appointments
from trademission.domain.people import Counterpart, Delegate, Host, Interpreter, Vehicle
from trademission.domain.places import Place, Stop, Transfer, TravelTime
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window, instant_at, later_by, local_date
from trademission.domain.travel import travel_minutes, way_minutes


@dataclass(frozen=True, kw_only=True, slots=True)
class Stay:
    """A stretch of time that somebody spends around `base`.

    `arrives_at_place` and `leaves_from_place` are ids of places where transfers end and
    begin; None where the stay is bounded by the days of the stop alone.
    """

    base: str
    start: datetime
    end: datetime
    arrives_at_place: str | None = None
    leaves_from_place: str | None = None


class Atlas:
    """Look-ups over one Brief; everything is computed once and kept."""

    def __init__(self, brief: Brief) -> None:
        """Keep the Brief and index it by id."""
        self.brief = brief
        self.places: dict[str, Place] = {p.id: p for p in brief.places}
        self.appointments: dict[str, Appointment] = {a.id: a for a in brief.appointments}
        self.sessions: dict[str, Session] = {s.id: s for s in brief.sessions}
        self.meetings: dict[str, tuple[Session, Meeting]] = {}
        for session, meeting, item in session_appointments(brief):
            self.meetings[item.id] = (session, meeting)
            self.appointments[item.id] = item
        self.delegates: dict[str, Delegate] = {d.id: d for d in brief.delegates}
        self.hosts: dict[str, Host] = {h.id: h for h in brief.hosts}
        self.interpreters: dict[str, Interpreter] = {i.id: i for i in brief.interpreters}
        self.vehicles: dict[str, Vehicle] = {v.id: v for v in brief.vehicles}
        self._ways: dict[tuple[str, str], int] = {}
        self._travels: dict[tuple[str, str], int] = {}
        self._stays: dict[str, tuple[Stay, ...]] = {}

    @cached_property
    def counterparts(self) -> dict[str, Counterpart]:
        """Every counterpart by id."""
        return {c.id: c for host in self.brief.hosts for c in host.counterparts}

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        """The places in the list of those delegates that each word names."""
        found: dict[str, list[int]] = {}
        for number, delegate in enumerate(self.brief.delegates):
            for word in words_for(delegate):
                found.setdefault(word, []).append(number)
        return found

    def members(self, words: Iterable[str]) -> tuple[Delegate, ...]:
        """Return what `brief.members` does, without asking every delegate."""
        numbers = {number for word in words for number in self._named.get(word, ())}
        return tuple(self.brief.delegates[number] for number in sorted(numbers))

    @cached_property
    def _away(self) -> dict[tuple[str, str], set[int]]:
        """The slots, by number, in which somebody is absent from a session."""
        found: dict[tuple[str, str], set[int]] = {}
        for session in self.brief.sessions:
            for absence in session.absences:
                found.setdefault((session.id, absence.who), set()).update(absence.slots)
        return found

    def first_slots(self, meeting: str) -> tuple[int, ...]:
        """Return the numbers (from 1) of the slots in which a meeting may begin."""
        session, its = self.meetings[meeting]
        away = (self._away.get((session.id, who), ()) for who in (its.one, its.other))
        return session.first_slots(its, away={slot for slots in away for slot in slots})

    @cached_property
    def _table(self) -> dict[tuple[str, str], TravelTime]:
        return {(t.origin, t.destination): t for t in self.brief.travel_times}

    def place_of(self, appointment: str) -> Place:
        """Return the place of an appointment."""
        return self.places[self.appointments[appointment].place]

    def zone_of(self, appointment: str) -> str:
        """Return the zone of the place of an appointment."""
        return self.place_of(appointment).zone

    def day_of(self, appointment: str, instant: datetime) -> date:
        """Return the local date of `instant` at the place of an appointment."""
        return local_date(instant, self.zone_of(appointment))

    def way(self, origin: str, destination: str) -> int:
        """Return the minutes from place to place without buffer."""
        key = (origin, destination)
        if key not in self._ways:
            ends = self.places[origin], self.places[destination]
            speeds = self.brief.policies.speeds
            self._ways[key] = way_minutes(*ends, table=self._table, speeds=speeds)
        return self._ways[key]

    def travel(self, origin: str, destination: str) -> int:
        """Return the minutes from place to place with the buffer of the destination's city."""
        key = (origin, destination)
        if key not in self._travels:
            ends = self.places[origin], self.places[destination]
            policies = self.brief.policies
            self._travels[key] = travel_minutes(*ends, table=self._table, policies=policies)
        return self._travels[key]

    def name_of(self, key: str) -> str:
        """Return the name of a delegate, counterpart, interpreter, vehicle, host, appointment."""
        for index in (
            self.delegates, self.counterparts, self.interpreters, self.vehicles, self.hosts,
            self.appointments, self.places,
        ):  # fmt: skip
            if key in index:
                return index[key].name
        return key

    def transfers_of(self, traveller: str) -> tuple[Transfer, ...]:
        """Return the transfers of a delegate (any holder) or interpreter, by departure."""
        if traveller in self.delegates:
            delegate = self.delegates[traveller]
            persons = {h.person for h in delegate.holdings} or {delegate.id}
            found = {t.id: t for p in persons for t in self._rides_of(delegate, p)}
        else:
            found = {t.id: t for t in self.brief.transfers if traveller in t.passengers}
        return tuple(sorted(found.values(), key=lambda t: (t.departs_at, t.id)))

    def _rides_of(self, delegate: Delegate, person: str) -> Iterator[Transfer]:
        """Yield the transfers on which `person` travels, as themselves or in the seat."""
        words = words_for(delegate)
        for transfer in sorted(self.brief.transfers, key=lambda t: (t.departs_at, t.id)):
            in_seat = words & set(transfer.passengers)
            holds = delegate.holder_at(transfer.departs_at) == person
            if person in transfer.passengers or (in_seat and holds):
                yield transfer

    def stays(self, traveller: str) -> tuple[Stay, ...]:
        """Return where a delegate or interpreter is, when, in order of time.

        A delegate's stays are those of whoever holds the seat at the time.
        """
        if traveller not in self._stays:
            self._stays[traveller] = tuple(self._find_stays(traveller))
        return self._stays[traveller]

    def _find_stays(self, traveller: str) -> Iterable[Stay]:
        if traveller not in self.delegates:
            return self._stays_between(self.transfers_of(traveller))
        delegate = self.delegates[traveller]
        if not delegate.holdings:
            return self._stays_between(tuple(self._rides_of(delegate, delegate.id)))
        clipped = (
            _clip(stay, holding.since, holding.until)
            for holding in delegate.holdings
            for stay in self._stays_between(tuple(self._rides_of(delegate, holding.person)))
        )
        return sorted((s for s in clipped if s is not None), key=lambda s: s.start)

    def _stays_between(self, rides: tuple[Transfer, ...]) -> tuple[Stay, ...]:
        """Return the stays before, between and after the transfers of one person."""
        if not rides:
            return tuple(self._stay_at(stop) for stop in self.brief.stops)
        inner = [
            Stay(
                base=self._base_near(a.destination, a.arrives_at),
                start=a.arrives_at,
                end=b.departs_at,
                arrives_at_place=a.destination,
                leaves_from_place=b.origin,
            )
            for a, b in pairwise(rides)
            if a.arrives_at < b.departs_at
        ]
        return (*self._before(rides[0]), *inner, *self._after(rides[-1]))

    def _stay_at(self, stop: Stop) -> Stay:
        zone = self.places[stop.base].zone
        start = instant_at(stop.first_date, time(0), zone)
        end = later_by(instant_at(stop.last_date, time(23, 59), zone), 1)
        return Stay(base=stop.base, start=start, end=end)

    def _before(self, first: Transfer) -> Iterator[Stay]:
        """Yield the stay at the stop where the mission begins without an arrival."""
        stop = self._stop_near(first.origin, first.departs_at)
        if stop is not None and self._stay_at(stop).start < first.departs_at:
            whole = self._stay_at(stop)
            yield replace(whole, end=first.departs_at, leaves_from_place=first.origin)

    def _after(self, last: Transfer) -> Iterator[Stay]:
        """Yield the stay at the stop where the mission ends without a departure."""
        stop = self._stop_near(last.destination, last.arrives_at)
        if stop is not None and last.arrives_at < self._stay_at(stop).end:
            whole = self._stay_at(stop)
            yield replace(whole, start=last.arrives_at, arrives_at_place=last.destination)

    def _stop_near(self, place: str, instant: datetime) -> Stop | None:
        """Return the stop in the city of `place` on the local day of `instant`."""
        here = self.places[place]
        day = local_date(instant, here.zone)
        return next(
            (
                stop
                for stop in self.brief.stops
                if self.places[stop.base].city == here.city
                and stop.first_date <= day <= stop.last_date
            ),
            None,
        )

    def _base_near(self, place: str, instant: datetime) -> str:
        stop = self._stop_near(place, instant)
        return place if stop is None else stop.base

    def stay_for(self, traveller: str, place: str, start: datetime, end: datetime) -> Stay | None:
        """Return the stay in which somebody can be at `place` from `start` to `end`.

        The stay covers the whole time, and the way from its base is no longer than an
        excursion. Ways from an arrival and to a departure are the matter of travel_time.
        """
        limit = self.brief.policies.excursion_minutes
        for stay in self.stays(traveller):
            if stay.start <= start and end <= stay.end and self.way(stay.base, place) <= limit:
                return stay
        return None

    def reaches_in_time(
        self, stay: Stay, *, place: str, start: datetime, end: datetime, registration: int = 0
    ) -> bool:
        """Tell whether the ways from the stay's arrival and to its departure fit."""
        late = early = 0
        if stay.arrives_at_place is not None:
            late = self.travel(stay.arrives_at_place, place) + registration
        if stay.leaves_from_place is not None:
            early = self.travel(place, stay.leaves_from_place)
        return later_by(stay.start, late) <= start and later_by(end, early) <= stay.end

    def arrival_date(self, traveller: str, instant: datetime) -> date | None:
        """Return the local date on which the holder at `instant` first arrived, if by transfer."""
        delegate = self.delegates[traveller]
        person = delegate.holder_at(instant)
        rides = tuple(self._rides_of(delegate, person)) if person else ()
        if not rides or any(self._before(rides[0])):
            return None
        return local_date(rides[0].arrives_at, self.places[rides[0].destination].zone)

    def able_to_come(
        self, traveller: str, appointment: Appointment, start: datetime, end: datetime
    ) -> bool:
        """Tell whether a delegate can be there in time: presence, ways and arrival-day rule."""
        stay = self.stay_for(traveller, appointment.place, start, end)
        if self.delegates[traveller].is_absent(start, end):
            return False
        if stay is None or not self.reaches_in_time(
            stay,
            place=appointment.place,
            start=start,
            end=end,
            registration=appointment.registration_minutes,
        ):
            return False
        return not self.is_arrival_day(traveller, appointment, start)

    def is_arrival_day(self, traveller: str, appointment: Appointment, start: datetime) -> bool:
        """Tell whether the arrival-day rule (dinner only) keeps a delegate away."""
        if not self.brief.policies.arrival_day_dinner_only or appointment.outside_working_day:
            return False
        arrival = self.arrival_date(traveller, start)
        return arrival == self.day_of(appointment.id, start)

    def opening(self, place: str, first: date, last: date) -> tuple[Window, ...] | None:
        """Return the opening hours of a place over some days; None when it is always open."""
        here = self.places[place]
        if not here.opening:
            return None
        days = ((last - first).days + 1) if last >= first else 0
        dates = (date.fromordinal(first.toordinal() + i) for i in range(days))
        return tuple(
            Window(
                start=instant_at(day, hours.opens, here.zone),
                end=instant_at(day, hours.closes, here.zone),
            )
            for day in dates
            for hours in here.opening
            if hours.weekday == day.weekday()
        )


def _clip(stay: Stay, since: datetime | None, until: datetime | None) -> Stay | None:
    """Return the part of `stay` from `since` to `until`, or None when nothing is left."""
    start = stay.start if since is None else max(stay.start, since)
    end = stay.end if until is None else min(stay.end, until)
    if start >= end:
        return None
    arrives = stay.arrives_at_place if start == stay.start else None
    leaves = stay.leaves_from_place if end == stay.end else None
    return replace(stay, start=start, end=end, arrives_at_place=arrives, leaves_from_place=leaves)
