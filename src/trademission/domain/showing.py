"""What a view is made of: a mission, its programme, and what of them a reader may know."""

from dataclasses import dataclass
from functools import cached_property

from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.mission import Mission, TravelDates
from trademission.domain.places import Stop, Transfer
from trademission.domain.programme import Entry, Programme
from trademission.domain.reader import Reader
from trademission.domain.sessions import Meeting, Session
from trademission.domain.visible import Visible


@dataclass(frozen=True, kw_only=True)
class Showing:
    """A mission about to be shown: to whom, what of it, and with which dates."""

    mission: Mission
    programme: Programme
    reader: Reader
    visible: Visible
    announced: TravelDates

    @property
    def is_for_host(self) -> bool:
        """Whether a host reads."""
        return self.reader.host is not None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The visible entries, in order of time."""
        return tuple(e for e in self.programme.entries if e.id in self.visible.entries)

    @cached_property
    def atlas(self) -> Atlas:
        """The whole Brief, looked up."""
        return Atlas(self.mission.brief)

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """The visible appointments and meetings, whole."""
        items = self.atlas.appointments.values()
        return tuple(a for a in items if a.id in self.visible.appointments)

    @property
    def meetings(self) -> tuple[tuple[Session, Meeting], ...]:
        """The visible meetings, each with its session."""
        known = self.atlas.meetings
        return tuple(known[a.id] for a in self.appointments if a.id in known)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The visible sessions, whole."""
        return tuple(s for s in self.mission.brief.sessions if s.id in self.visible.sessions)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The visible stops."""
        return tuple(s for s in self.mission.brief.stops if s.id in self.visible.stops)

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """The visible transfers, whole."""
        return tuple(t for t in self.mission.brief.transfers if t.id in self.visible.transfers)
