"""A programme: what takes place, who attends, what was not met, what to ask."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Text
from trademission.domain.time import Window, as_utc

FORMAT = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One round of an appointment at its time, with those who attend.

    `attendees` holds delegate ids (seats), `interpreters` ids of interpreters; `table` is the
    number of the table in a matchmaking session.
    """

    id: str
    appointment: str
    start_at: datetime
    end_at: datetime
    attendees: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()
    round: int = 1
    revision: int = 0
    predecessor: str | None = None
    table: int | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC, sort the people, and refuse an entry that ends too early."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))
        object.__setattr__(self, "end_at", as_utc(self.end_at, "end_at"))
        object.__setattr__(self, "attendees", tuple(sorted(self.attendees)))
        object.__setattr__(self, "interpreters", tuple(sorted(self.interpreters)))
        refuse_unless(self.start_at < self.end_at, f"entry {self.id}: it ends before it starts.")

    @property
    def window(self) -> Window:
        """The time it takes."""
        return Window(start=self.start_at, end=self.end_at)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ride:
    """A vehicle takes passengers to an entry; it waits there until `waits_until`, if given."""

    vehicle: str
    entry: str
    origin: str
    destination: str
    leaves_at: datetime
    arrives_at: datetime
    passengers: tuple[str, ...] = ()
    waits_until: datetime | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "leaves_at", as_utc(self.leaves_at, "leaves_at"))
        object.__setattr__(self, "arrives_at", as_utc(self.arrives_at, "arrives_at"))
        if self.waits_until is not None:
            object.__setattr__(self, "waits_until", as_utc(self.waits_until, "waits_until"))


@dataclass(frozen=True, kw_only=True, slots=True)
class UnmetWish:
    """A wish that the programme does not meet, with a reason a second solve confirmed.

    `reason` is a short key (`never_fits`, `costs_must`, `costs_more`, `not_confirmed`);
    `price` names the appointments that meeting it would move, drop or shrink.
    """

    wish: str
    reason: str
    sentence: Text
    price: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class UnmetAppointment:
    """An appointment without a place in the programme, with the reason."""

    appointment: str
    reason: str
    sentence: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """What to ask which host: the first choice, then alternatives that also fit."""

    appointment: str
    host: str | None
    start_at: datetime
    alternatives: tuple[datetime, ...] = ()

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))
        others = tuple(as_utc(other, "alternatives") for other in self.alternatives)
        object.__setattr__(self, "alternatives", others)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pin:
    """A decision of the organiser: this appointment takes place at this time.

    With `attendees` given, the people are decided as well, and with `table` the table of a
    meeting in a session.
    """

    appointment: str
    start_at: datetime
    round: int = 1
    attendees: tuple[str, ...] | None = None
    table: int | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC and sort the people."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))
        if self.attendees is not None:
            object.__setattr__(self, "attendees", tuple(sorted(self.attendees)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawal:
    """An entry that somebody's calendar once held and must now cancel.

    Start and end are kept because a cancelled calendar item still needs them.
    """

    entry: str
    appointment: str
    person: str
    start_at: datetime
    end_at: datetime
    revision: int

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))
        object.__setattr__(self, "end_at", as_utc(self.end_at, "end_at"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme:
    """What comes out of planning, or of a human hand."""

    mission: str
    entries: tuple[Entry, ...] = ()
    rides: tuple[Ride, ...] = ()
    unmet_wishes: tuple[UnmetWish, ...] = ()
    unmet_appointments: tuple[UnmetAppointment, ...] = ()
    asks: tuple[Ask, ...] = ()
    pins: tuple[Pin, ...] = ()
    moved_by_hand: tuple[str, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    version: int = 1
    format: int = FORMAT

    def __post_init__(self) -> None:
        """Put the entries in order and refuse two entries for one round."""
        ordered = tuple(sorted(self.entries, key=lambda e: (e.start_at, e.id)))
        object.__setattr__(self, "entries", ordered)
        times = Counter(entry.id for entry in self.entries)
        double = sorted(key for key, number in times.items() if number > 1)
        refuse_unless(not double, f"entries: {', '.join(double)} stand twice in the programme.")
        refuse_unless(
            self.format == FORMAT,
            f"format: {self.format} is not {FORMAT}; open the file with a matching version.",
        )

    def entries_of(self, appointment: str) -> tuple[Entry, ...]:
        """Return the entries of one appointment, in order of time."""
        return tuple(e for e in self.entries if e.appointment == appointment)

    def entries_with(self, delegate: str) -> tuple[Entry, ...]:
        """Return the entries that one delegate attends, in order of time."""
        return tuple(e for e in self.entries if delegate in e.attendees)


def entry_id(mission: str, appointment: str, round_number: int) -> str:
    """Return the id of a round's entry: the same in every plan, and telling nobody its name."""
    key = f"{mission}\n{appointment}\n{round_number}".encode()
    return "e" + hashlib.blake2s(key, digest_size=6).hexdigest()
