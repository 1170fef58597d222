"""What of a mission one reader may know of, as ids.

Hiding is closed under reference: what leads to a hidden item is hidden with it. A hidden
stop also hides the places that belong to it more than to any visible stop, because a visit
in Hsinchu tells of a stop in Taipei even if nobody thought of hiding the visit.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief, words_for
from trademission.domain.mission import Mission
from trademission.domain.places import Stop, Transfer
from trademission.domain.programme import Entry, Programme, Ride
from trademission.domain.reader import Reader
from trademission.domain.time import local_date


class Kinship(IntEnum):
    """How closely a place belongs to a stop."""

    NONE = 0
    COUNTRY = 1
    EXCURSION = 2
    CITY = 3
    BASE = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Visible:
    """The ids of what a reader may know of, and the rides they may see."""

    stops: frozenset[str] = frozenset()
    transfers: frozenset[str] = frozenset()
    appointments: frozenset[str] = frozenset()
    sessions: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()
    rides: frozenset[Ride] = frozenset()

    def __or__(self, other: "Visible") -> "Visible":
        """Return what either knows of."""
        return Visible(
            stops=self.stops | other.stops,
            transfers=self.transfers | other.transfers,
            appointments=self.appointments | other.appointments,
            sessions=self.sessions | other.sessions,
            entries=self.entries | other.entries,
            rides=self.rides | other.rides,
        )


def visible_to(reader: Reader, mission: Mission, programme: Programme) -> Visible:
    """Return what `reader` may know of the mission and its programme."""
    scene = _Scene(mission, programme)
    if reader.host is not None:
        return scene.at_host(reader.host)
    of_level = scene.at_level(reader)
    if reader.delegate is None:
        return of_level
    return of_level | scene.of_delegate(reader.delegate, of_level)


def used_places(brief: Brief, visible: Visible) -> frozenset[str]:
    """Return the ids of the places that something visible uses."""
    stops = (s.base for s in brief.stops if s.id in visible.stops)
    visits = (a.place for a in brief.appointments if a.id in visible.appointments)
    sessions = (s.place for s in brief.sessions if s.id in visible.sessions)
    ends = (
        end
        for t in brief.transfers
        if t.id in visible.transfers
        for end in (t.origin, t.destination)
    )
    rides = (end for ride in visible.rides for end in (ride.origin, ride.destination))
    return frozenset((*stops, *visits, *sessions, *ends, *rides))


class _Scene:
    """The mission with its programme, asked for one reader after the other."""

    def __init__(self, mission: Mission, programme: Programme) -> None:
        self.brief = mission.brief
        self.programme = programme
        self.atlas = Atlas(mission.brief)
        placed = {e.appointment for e in programme.entries}
        withdrawn = {w.appointment for w in programme.withdrawn}
        # A meeting that never had a place tells of a wish, and wishes are planning state.
        self.idle = set(self.atlas.meetings) - placed - withdrawn

    def kinship(self, place: str, stop: Stop) -> Kinship:
        """Return how closely a place belongs to a stop."""
        here, base = self.atlas.places[place], self.atlas.places[stop.base]
        if place == stop.base:
            return Kinship.BASE
        if (here.city, here.country) == (base.city, base.country):
            return Kinship.CITY
        if self.atlas.way(stop.base, place) <= self.brief.policies.excursion_minutes:
            return Kinship.EXCURSION
        return Kinship.COUNTRY if here.country == base.country else Kinship.NONE

    def closest(self, place: str, stops: Iterable[Stop]) -> Kinship:
        """Return the closest kinship of a place with any of some stops."""
        return max((self.kinship(place, stop) for stop in stops), default=Kinship.NONE)

    def at_level(self, reader: Reader) -> Visible:
        """Return what everybody of the reader's level may know of."""
        stops = self._stops_for(reader)
        open_ = self._open_places(reader, stops)
        visits = frozenset(
            a.id
            for a in self.atlas.appointments.values()
            if reader.may_see(a.visibility) and a.place in open_ and a.id not in self.idle
        )
        entries = tuple(e for e in self.programme.entries if e.appointment in visits)
        seen = Visible(
            stops=stops,
            appointments=visits,
            sessions=frozenset(
                s.id
                for s in self.brief.sessions
                if reader.may_see(s.visibility) and s.place in open_
            ),
            entries=frozenset(e.id for e in entries),
            transfers=self._transfers_for(reader, entries, open_),
        )
        return replace(seen, rides=self._rides_between(seen))

    def _stops_for(self, reader: Reader) -> frozenset[str]:
        places = self.atlas.places
        return frozenset(
            s.id
            for s in self.brief.stops
            if reader.may_see(s.visibility) and reader.may_see(places[s.base].visibility)
        )

    def _open_places(self, reader: Reader, stops: frozenset[str]) -> frozenset[str]:
        """Return the places that are not hidden, neither themselves nor by a hidden stop."""
        seen = [s for s in self.brief.stops if s.id in stops]
        hidden = [s for s in self.brief.stops if s.id not in stops]
        return frozenset(
            p.id
            for p in self.brief.places
            if reader.may_see(p.visibility)
            and self.closest(p.id, hidden) <= self.closest(p.id, seen)
        )

    def _transfers_for(
        self, reader: Reader, entries: tuple[Entry, ...], open_: frozenset[str]
    ) -> frozenset[str]:
        """Return the visible transfers on which somebody travels whom the reader knows of."""
        known = {i for e in entries for i in e.interpreters} | self._seat_words()
        return frozenset(
            t.id
            for t in self.brief.transfers
            if reader.may_see(t.visibility)
            and {t.origin, t.destination} <= open_
            and not known.isdisjoint(t.passengers)
        )

    def _seat_words(self) -> set[str]:
        """Return every word that names delegates or the persons in their seats."""
        delegates = self.brief.delegates
        persons = {h.person for d in delegates for h in d.holdings}
        return persons.union({"all"}, *(words_for(d) for d in delegates))

    def _rides_between(self, seen: Visible) -> frozenset[Ride]:
        """Return the rides to visible entries whose ends something else visible uses.

        A coach that comes from the house of a hidden dinner would tell of it.
        """
        places = used_places(self.brief, seen)
        return frozenset(
            r
            for r in self.programme.rides
            if r.entry in seen.entries and {r.origin, r.destination} <= places
        )

    def at_host(self, host: str) -> Visible:
        """Return the entries at a host, those withdrawn from its calendar included."""
        own = {a.id for a in self.atlas.appointments.values() if a.host == host}
        entries = [e for e in self.programme.entries if e.appointment in own]
        withdrawn = {w.appointment for w in self.programme.withdrawn} & own
        return Visible(
            appointments=frozenset(e.appointment for e in entries) | withdrawn,
            sessions=self._sessions_of({*(e.appointment for e in entries), *withdrawn}),
            entries=frozenset(e.id for e in entries),
        )

    def of_delegate(self, delegate: str, of_level: Visible) -> Visible:
        """Return what a delegate attends or travels on, hidden from others or not."""
        known = self.atlas.appointments
        own = [e for e in self.programme.entries_with(delegate) if e.appointment in known]
        transfers = self.atlas.transfers_of(delegate)
        ids = {e.id for e in own}
        return Visible(
            stops=frozenset(self._stops_behind(own, transfers, of_level)),
            transfers=frozenset(t.id for t in transfers),
            appointments=frozenset(e.appointment for e in own),
            sessions=self._sessions_of(e.appointment for e in own),
            entries=frozenset(ids),
            rides=frozenset(
                r for r in self.programme.rides if r.entry in ids and delegate in r.passengers
            ),
        )

    def _sessions_of(self, appointments: Iterable[str]) -> frozenset[str]:
        """Return the sessions of which some appointments are meetings."""
        meetings = self.atlas.meetings
        return frozenset(meetings[key][0].id for key in appointments if key in meetings)

    def _stops_behind(
        self, own: Iterable[Entry], transfers: Iterable[Transfer], of_level: Visible
    ) -> Iterator[str]:
        """Yield the hidden stops to which hidden items of one's own lead, and no visible stop."""
        seen = [s for s in self.brief.stops if s.id in of_level.stops]
        hidden = [s for s in self.brief.stops if s.id not in of_level.stops]
        for place, instant in self._hidden_whereabouts(own, transfers, of_level):
            day = local_date(instant, self.atlas.places[place].zone)
            least = max(Kinship.EXCURSION, self.closest(place, seen) + 1)
            for stop in hidden:
                is_then = stop.first_date <= day <= stop.last_date
                if is_then and self.kinship(place, stop) >= least:
                    yield stop.id

    def _hidden_whereabouts(
        self, own: Iterable[Entry], transfers: Iterable[Transfer], of_level: Visible
    ) -> Iterator[tuple[str, datetime]]:
        """Yield where and when somebody is for items that their level does not see."""
        for entry in own:
            if entry.id not in of_level.entries:
                yield self.atlas.appointments[entry.appointment].place, entry.start_at
        for transfer in transfers:
            if transfer.id not in of_level.transfers:
                yield transfer.origin, transfer.departs_at
                yield transfer.destination, transfer.arrives_at
