"""What everything and everybody in a view is called, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from trademission.documents.clean import one_line
from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.mission import AppointmentNote, Person, ProtocolNote
from trademission.domain.people import Delegate
from trademission.domain.places import Place, Transfer
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.text import Label, Language
from trademission.domain.view import View

READ_BY_ALL = ("de", "en")
Note = TypeVar("Note", AppointmentNote, ProtocolNote)


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A name in the reader's language, with its forms in other scripts, for signs and cards."""

    text: str
    others: tuple[Label, ...] = ()

    def __str__(self) -> str:
        """Return the name with its other forms in brackets."""
        others = ", ".join(label.text for label in self.others)
        return f"{self.text} ({others})" if others else self.text


class Directory:
    """The names of one view, in one language; every one is clean and on one line."""

    def __init__(self, view: View, language: Language) -> None:
        """Keep the view and index it."""
        self.view = view
        self.language: Language = language
        self.brief = view.mission.brief
        self.atlas = Atlas(self.brief)
        self._people: dict[str, Person] = {p.id: p for p in view.mission.register.people}
        self._travellers = self._find_travellers()

    def name(self, text: str, labels: Iterable[Label] = ()) -> Name:
        """Return a name with its labels: the reader's language first, other scripts beside."""
        known = tuple(labels)
        own = next((one for one in known if _is_in(one, self.language)), None)
        here = one_line(own.text if own else text)
        others = {
            Label(language=one_line(one.language), text=one_line(one.text), reviewed=one.reviewed)
            for one in known
            if not any(_is_in(one, tag) for tag in READ_BY_ALL)
        }
        shown = (one for one in others if one.text and one.text != here)
        in_order = sorted(shown, key=lambda one: (one.language, one.text, one.reviewed))
        return Name(text=here, others=_once(in_order))

    def appointment(self, item: Appointment) -> Name:
        """Return the name of an appointment."""
        return self.name(item.name, item.labels)

    def entry(self, entry: Entry) -> Name:
        """Return the name of an entry: its appointment, with the number of the round."""
        item = self.atlas.appointments[entry.appointment]
        name = self.appointment(item)
        if item.rounds == 1:
            return name
        round_word = "Runde" if self.language == "de" else "round"
        return Name(text=f"{name.text}, {round_word} {entry.round}", others=name.others)

    def place(self, place: Place) -> Name:
        """Return the name of a place."""
        return self.name(place.name, place.labels)

    def city(self, place: Place) -> str:
        """Return the city of a place in the reader's language."""
        return self.name(place.city, place.city_labels).text

    def address(self, place: Place) -> str:
        """Return address and city of a place, each once."""
        address, city = one_line(place.address), self.city(place)
        known = f"{self.place(place).text} {address}".casefold()
        parts = (address, "" if city.casefold() in known else city)
        return ", ".join(part for part in parts if part)

    def host(self, key: str | None) -> Name | None:
        """Return the name of a host, None where there is none."""
        if key is None or key not in self.atlas.hosts:
            return None
        host = self.atlas.hosts[key]
        return self.name(host.name, host.labels)

    def person(self, key: str) -> Name:
        """Return the name of a person as papers name them, with title and other scripts."""
        known = self._people.get(key)
        if known is None:
            return self.name(self.atlas.name_of(key))
        name = self.name(known.name, known.labels)
        title = one_line(known.title)
        if not title or name.text.startswith(title):
            return name
        return Name(text=f"{title} {name.text}", others=name.others)

    def record(self, key: str) -> Person | None:
        """Return what the register knows of a person, None for nothing."""
        return self._people.get(key)

    def function(self, key: str) -> str:
        """Return what a person does, in the reader's language; nothing where nobody knows."""
        known = self._people.get(key)
        return self.name(known.function, known.function_labels).text if known else ""

    def note(self, appointment: str) -> AppointmentNote | None:
        """Return the note on an appointment in the reader's language, else the house's own."""
        found = [n for n in self.view.mission.register.notes if n.appointment == appointment]
        return next(iter(self._in_language(found)), None)

    def protocol(self, about: str) -> tuple[ProtocolNote, ...]:
        """Return the matters of protocol noted about an id, in the reader's language if any is."""
        found = [n for n in self.view.mission.register.protocol if n.about == about]
        return tuple(self._in_language(found))

    def _in_language(self, notes: list[Note]) -> list[Note]:
        """Return the notes in the reader's language, else those of the house, else all."""
        for tag in (self.language, ""):
            fitting = [note for note in notes if note.language == tag]
            if fitting:
                return fitting
        return notes

    def holder(self, key: str, at: datetime) -> str:
        """Return the id of whoever holds a seat at an instant; the seat's own where nobody does."""
        return self.atlas.delegates[key].holder_at(at) or key

    def seat(self, key: str, at: datetime | None = None) -> str:
        """Return the name of whoever holds a seat of the delegation; at no instant, its own."""
        delegate = self.atlas.delegates[key]
        holder = delegate.holder_at(at) if at is not None else delegate.id
        is_known = holder is not None and holder in self._people
        return self.person(holder).text if holder and is_known else one_line(delegate.name)

    def seats(self, keys: Iterable[str], at: datetime) -> tuple[str, ...]:
        """Return the names of the holders of several seats, highest rank first."""
        delegates = self.atlas.delegates
        found = (delegates[key] for key in keys if key in delegates)
        return tuple(self.seat(one.id, at) for one in sorted(found, key=rank_order))

    def interpreters(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the names of interpreters."""
        known = self.atlas.interpreters
        return tuple(self.person(key).text for key in keys if key in known)

    def entries(self) -> tuple[Entry, ...]:
        """Return the entries whose appointment the view holds, in order of time."""
        known = self.atlas.appointments
        return tuple(e for e in self.view.programme.entries if e.appointment in known)

    def meetings_in(self, session: Session) -> tuple[Entry, ...]:
        """Return the meetings of a session that take place, slot by slot, by table."""
        meetings = self.atlas.meetings
        found = (e for e in self.entries() if e.appointment in meetings)
        own = (e for e in found if meetings[e.appointment][0].id == session.id)
        return tuple(sorted(own, key=lambda e: (e.start_at, e.table or 0, e.id)))

    def travellers(self, transfer: Transfer) -> tuple[str, ...]:
        """Return the ids of the seats on a transfer."""
        return self._travellers.get(transfer.id, ())

    def _find_travellers(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for delegate in self.brief.delegates:
            for transfer in self.atlas.transfers_of(delegate.id):
                found.setdefault(transfer.id, []).append(delegate.id)
        return {key: tuple(seats) for key, seats in found.items()}


def rank_order(delegate: Delegate) -> tuple[int, str]:
    """Return where a delegate stands in the order of precedence; equals go by name."""
    return delegate.rank, one_line(delegate.name).casefold()


def _is_in(label: Label, tag: str) -> bool:
    return label.language.partition("-")[0].lower() == tag


def _once(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Return every name once; the last one counts, which is the reviewed one if any is."""
    return tuple({(one.language, one.text): one for one in labels}.values())
