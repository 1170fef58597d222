"""From the words an organiser types, or a file, to what has happened."""

import shlex
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Protocol

from trademission.desk.open_files import naming
from trademission.domain.appointments import Offer
from trademission.domain.brief import Brief
from trademission.domain.errors import BilingualError
from trademission.domain.events import (
    AppointmentMoves,
    CityCloses,
    DelegateIsAway,
    Event,
    HostCancels,
    HostOffers,
    InterpreterIsLost,
    SubstituteComes,
    TransferIsLate,
    VehicleIsLost,
)
from trademission.domain.time import Window, instant_at, zone_of
from trademission.files import read_events as read_event_file

FILES = frozenset({".toml", ".json"})


class _Named(Protocol):
    """Anything with an id and a name."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""


class UnclearEventError(BilingualError):
    """It is not clear what has happened; the message says what to write."""


def read_events(words: Iterable[str], *, brief: Brief) -> tuple[Event, ...]:
    """Return the events that some words mean; each is a file of events, or one short event.

    Short events are `cancel APPOINTMENT`, `move APPOINTMENT TIME [PLACE]`,
    `offer APPOINTMENT TIME...`, `away DELEGATE FROM [TO]`, `substitute DELEGATE PERSON SINCE`,
    `interpreter INTERPRETER [FROM TO]`, `vehicle VEHICLE [FROM TO] [by VEHICLE]`,
    `delay TRANSFER MINUTES`, `close CITY DAY`. Things are named by id or name, times are those
    of the place unless they have an offset. Raises UnclearEventError for anything else.
    """
    reader = _Reader(brief)
    found: list[Event] = []
    for text in words:
        path = Path(text)
        if path.suffix in FILES:
            with naming(path):
                found.extend(read_event_file(path))
        else:
            found.append(reader.event(text))
    return tuple(found)


@dataclass(frozen=True)
class _Reader:
    """Reads short events of one mission."""

    brief: Brief

    def event(self, text: str) -> Event:
        """Return the event that a line means."""
        try:
            word, *rest = shlex.split(text)
        except ValueError:
            raise _unclear(text) from None
        reading = self._readings.get(word)
        if reading is None:
            raise _unclear(text)
        try:
            return reading(*rest)
        except TypeError:
            # More or fewer words than this event takes.
            raise _unclear(text) from None

    @property
    def _readings(self) -> dict[str, Callable[..., Event]]:
        return {
            "cancel": self._cancel,
            "move": self._move,
            "offer": self._offer,
            "away": self._away,
            "substitute": self._substitute,
            "interpreter": self._interpreter,
            "vehicle": self._vehicle,
            "delay": self._delay,
            "close": self._close,
        }

    def _cancel(self, appointment: str) -> Event:
        return HostCancels(appointment=self._appointment(appointment))

    def _move(self, appointment: str, start: str, place: str | None = None) -> Event:
        key = self._appointment(appointment)
        where = None if place is None else self._called(place, self.brief.places)
        return AppointmentMoves(appointment=key, start_at=self._at(start, key), place=where)

    def _offer(self, appointment: str, *starts: str) -> Event:
        key = self._appointment(appointment)
        offers = tuple(Offer(start_at=self._at(start, key)) for start in starts)
        return HostOffers(appointment=key, offers=offers)

    def _away(self, delegate: str, since: str, until: str | None = None) -> Event:
        key = self._called(delegate, self.brief.delegates)
        return DelegateIsAway(delegate=key, span=self._span(since, until))

    def _substitute(self, delegate: str, person: str, since: str) -> Event:
        key = self._called(delegate, self.brief.delegates)
        return SubstituteComes(delegate=key, person=person, since=self._span(since, None).start)

    def _interpreter(
        self, interpreter: str, since: str | None = None, until: str | None = None
    ) -> Event:
        key = self._called(interpreter, self.brief.interpreters)
        span = None if since is None else self._span(since, until)
        return InterpreterIsLost(interpreter=key, span=span)

    def _vehicle(self, vehicle: str, *rest: str) -> Event:
        key, words = self._called(vehicle, self.brief.vehicles), list(rest)
        other = None
        if len(words) >= len(("by", "vehicle")) and words[-2] == "by":
            other = self._called(words[-1], self.brief.vehicles)
            words = words[:-2]
        span = self._span(*words) if words else None
        return VehicleIsLost(vehicle=key, span=span, replacement=other)

    def _delay(self, transfer: str, minutes: str) -> Event:
        key = self._called(transfer, self.brief.transfers)
        if not minutes.isdecimal():
            raise _no_time(minutes)
        return TransferIsLate(transfer=key, minutes=int(minutes))

    def _close(self, city: str, day: str) -> Event:
        return CityCloses(city=city, date=_moment(day).date())

    def _appointment(self, word: str) -> str:
        return self._called(word, self.brief.appointments)

    def _called(self, word: str, items: Iterable[_Named]) -> str:
        """Return the id of the one item whose id, or else whose name, is `word`."""
        names = {item.id: item.name.casefold() for item in items}
        if word in names:
            return word
        found = [key for key, name in names.items() if name == word.casefold()]
        if len(found) != 1:
            raise UnclearEventError(
                de=f"{word!r} ist hier weder Kennung noch eindeutiger Name; nennen Sie die "
                "Kennung.",
                en=f"{word!r} is neither an id here nor the name of exactly one; give the id.",
            )
        return found[0]

    def _at(self, words: str, appointment: str) -> datetime:
        """Return the instant meant at the place of an appointment."""
        places = {a.id: a.place for a in self.brief.appointments}
        zones = {p.id: p.zone for p in self.brief.places}
        moment = _moment(words)
        return (
            moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zones[places[appointment]]))
        )

    def _span(self, since: str, until: str | None = None) -> Window:
        """Return the time from one moment to another; of a day alone, the whole day."""
        start, end = _moment(since), _moment(until or since)
        if until is None or _is_day(until):
            end = datetime.combine(end.date() + timedelta(days=1), time(0), tzinfo=end.tzinfo)
        return Window(start=self._there(start), end=self._there(end))

    def _there(self, moment: datetime) -> datetime:
        """Return the instant meant at the stop of the day."""
        if moment.tzinfo is not None:
            return moment
        day, stops = moment.date(), self.brief.stops
        stop = next((s for s in stops if s.first_date <= day <= s.last_date), stops[0])
        zone = next(p.zone for p in self.brief.places if p.id == stop.base)
        return instant_at(day, moment.time(), zone)


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _moment(words: str) -> datetime:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        raise _no_time(words) from None


def _no_time(words: str) -> UnclearEventError:
    return UnclearEventError(
        de=f"{words!r} ist keine Zeit; schreiben Sie 2023-09-12 oder '2023-09-12 14:00', für "
        "Verspätungen Minuten wie 240.",
        en=f"{words!r} is no time; write it like 2023-09-12 or '2023-09-12 14:00', a delay in "
        "minutes like 240.",
    )


def _unclear(text: str) -> UnclearEventError:
    return UnclearEventError(
        de=f"{text!r} ist kein Ereignis; schreiben Sie etwa 'cancel a17', 'delay t3 240', "
        "'away d01 2023-09-12', 'close Tokio 2023-09-13', 'move a40 \"2023-09-18 14:00\"', oder "
        "nennen Sie eine Datei mit [[events]].",
        en=f"{text!r} is no event; write something like 'cancel a17', 'delay t3 240', "
        "'away d01 2023-09-12', 'close Tokio 2023-09-13', 'move a40 \"2023-09-18 14:00\"', or "
        "name a file with [[events]].",
    )
