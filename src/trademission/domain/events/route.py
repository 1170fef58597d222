"""What happens to the route: a transfer is late, a city closes, a stop is added."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief, members
from trademission.domain.errors import refuse_unless
from trademission.domain.events.event import (
    Event,
    EventError,
    exchanged,
    find,
    loosen,
    loosen_meetings,
)
from trademission.domain.people import Host
from trademission.domain.places import Place, Stop, Transfer
from trademission.domain.sessions import Session
from trademission.domain.text import Text
from trademission.domain.time import Window, instant_at, later_by

TRANSFER = Text(de="den Transfer", en="transfer")


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferIsLate(Event):
    """A transfer departs and arrives later; the presence of its passengers follows."""

    transfer: str
    minutes: int

    def __post_init__(self) -> None:
        """Refuse a delay of nothing."""
        refuse_unless(self.minutes > 0, "minutes: a delay is at least 1 minute.")

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the transfer later."""
        known = find(brief.transfers, self.transfer, TRANSFER)
        late = replace(
            known,
            departs_at=later_by(known.departs_at, self.minutes),
            arrives_at=later_by(known.arrives_at, self.minutes),
        )
        return replace(brief, transfers=exchanged(brief.transfers, late))


@dataclass(frozen=True, kw_only=True, slots=True)
class CityCloses(Event):
    """Nothing can take place in a city on a day: a typhoon, a strike, a state mourning."""

    city: str
    date: date

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the city's places closed, what was agreed there requested again."""
        shut = {p.id: self._day(p) for p in brief.places if p.city == self.city}
        if not shut:
            raise EventError(_unknown_city(self.city, brief))
        places = (
            replace(p, closures=(*p.closures, shut[p.id])) if p.id in shut else p
            for p in brief.places
        )
        return replace(
            brief,
            places=tuple(places),
            appointments=tuple(
                loosen(brief.appointments, lambda item, span: _within(shut.get(item.place), span))
            ),
            sessions=tuple(_session(one, shut.get(one.place)) for one in brief.sessions),
        )

    def _day(self, place: Place) -> Window:
        """Return the day on the clocks of a place."""
        return Window(
            start=instant_at(self.date, time(0), place.zone),
            end=instant_at(self.date + timedelta(days=1), time(0), place.zone),
        )


def _session(session: Session, shut: Window | None) -> Session:
    return loosen_meetings(session, lambda _, slot: _within(shut, slot))


def _within(shut: Window | None, span: Window) -> bool:
    return shut is not None and shut.overlaps(span.start, span.end)


def _unknown_city(city: str, brief: Brief) -> Text:
    known = ", ".join(sorted({p.city for p in brief.places}))
    return Text(
        de=f"Das Ereignis nennt die Stadt {city!r}, in der die Reise keinen Ort hat; sie kennt "
        f"{known}.",
        en=f"The event names the city {city!r}, in which the mission has no place; it knows "
        f"{known}.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class StopIsAdded(Event):
    """The mission stops once more, with the places, transfers, hosts and appointments there.

    Those who travel on the new transfers no longer travel on the transfers in `instead_of`.
    """

    stop: Stop
    places: tuple[Place, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    hosts: tuple[Host, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    instead_of: tuple[str, ...] = ()

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the stop, the stops in order of time."""
        for key in self.instead_of:
            find(brief.transfers, key, TRANSFER)
        stops = sorted((*brief.stops, self.stop), key=lambda s: (s.first_date, s.last_date))
        return replace(
            brief,
            stops=tuple(stops),
            places=(*brief.places, *self.places),
            transfers=(*self._others(brief), *self.transfers),
            hosts=(*brief.hosts, *self.hosts),
            appointments=(*brief.appointments, *self.appointments),
        )

    def _others(self, brief: Brief) -> Iterator[Transfer]:
        """Yield the known transfers, without those who travel elsewhere now."""
        words = {word for t in self.transfers for word in t.passengers}
        gone = words | {d.id for d in members(brief, words)}
        for transfer in brief.transfers:
            if transfer.id not in self.instead_of:
                yield transfer
                continue
            named = {d.id: d for d in members(brief, transfer.passengers)}
            groups = ("all", "segment:", "track:")
            alone = (p for p in transfer.passengers if not p.startswith(groups))
            people = dict.fromkeys((*named, *alone))
            yield replace(transfer, passengers=tuple(p for p in people if p not in gone))
