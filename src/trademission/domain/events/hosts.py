"""What hosts do to a programme: they cancel, shift, offer other times, or come in anew."""

from dataclasses import dataclass, replace
from datetime import datetime

from trademission.domain.appointments import Appointment, Offer, State
from trademission.domain.brief import Brief
from trademission.domain.errors import refuse_unless
from trademission.domain.events.event import Event, exchanged, find
from trademission.domain.people import Host
from trademission.domain.places import Place
from trademission.domain.text import Text
from trademission.domain.time import as_utc

APPOINTMENT = Text(de="den Termin", en="appointment")
PLACE = Text(de="den Ort", en="place")


@dataclass(frozen=True, kw_only=True, slots=True)
class HostCancels(Event):
    """A host calls an appointment off."""

    appointment: str

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the appointment cancelled."""
        item = find(brief.appointments, self.appointment, APPOINTMENT)
        off = replace(item, state=State.CANCELLED, fixed_start=None)
        return replace(brief, appointments=exchanged(brief.appointments, off))


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentMoves(Event):
    """An appointment is now agreed for another time, and perhaps another place."""

    appointment: str
    start_at: datetime
    place: str | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the appointment agreed for the new time."""
        item = find(brief.appointments, self.appointment, APPOINTMENT)
        where = item.place if self.place is None else find(brief.places, self.place, PLACE).id
        moved = replace(
            item,
            state=State.CONFIRMED,
            fixed_start=self.start_at,
            place=where,
            windows=(),
            offers=(),
        )
        return replace(brief, appointments=exchanged(brief.appointments, moved))


@dataclass(frozen=True, kw_only=True, slots=True)
class HostOffers(Event):
    """A host takes back what was agreed and offers other times."""

    appointment: str
    offers: tuple[Offer, ...]

    def __post_init__(self) -> None:
        """Refuse an offer of nothing."""
        refuse_unless(
            bool(self.offers), "offers: no time is given; a host who offers none cancels."
        )

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the appointment offered at these times alone."""
        item = find(brief.appointments, self.appointment, APPOINTMENT)
        open_again = replace(item, state=State.OFFERED, fixed_start=None, offers=self.offers)
        return replace(brief, appointments=exchanged(brief.appointments, open_again))


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentComesIn(Event):
    """A new appointment is wanted, perhaps of a host or at a place not known so far."""

    appointment: Appointment
    host: Host | None = None
    place: Place | None = None

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the appointment."""
        return replace(
            brief,
            appointments=(*brief.appointments, self.appointment),
            hosts=brief.hosts if self.host is None else (*brief.hosts, self.host),
            places=brief.places if self.place is None else (*brief.places, self.place),
        )
