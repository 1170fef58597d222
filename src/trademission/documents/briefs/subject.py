"""What a brief is about: an appointment with all its rounds."""

from dataclasses import dataclass

from trademission.documents.directory import Directory
from trademission.domain.appointments import Appointment
from trademission.domain.mission import AppointmentNote
from trademission.domain.places import Place
from trademission.domain.programme import Entry
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """An appointment that takes place, with its rounds in order of time."""

    item: Appointment
    entries: tuple[Entry, ...]
    directory: Directory

    @property
    def place(self) -> Place:
        """Where it takes place."""
        return self.directory.atlas.places[self.item.place]

    @property
    def note(self) -> AppointmentNote | None:
        """What is noted on it for the papers."""
        return self.directory.note(self.item.id)

    def say(self, text: Text, **values: object) -> str:
        """Return a fixed sentence in the language of the paper."""
        return text.in_language(self.directory.language).format(**values)


def subjects(directory: Directory) -> tuple[Subject, ...]:
    """Return every appointment that takes place in a view, in order of time.

    The meetings of a session are left out: nobody carries a brief from table to table.
    """
    found: dict[str, list[Entry]] = {}
    meetings = directory.atlas.meetings
    for entry in (e for e in directory.entries() if e.appointment not in meetings):
        found.setdefault(entry.appointment, []).append(entry)
    items = directory.atlas.appointments
    return tuple(
        Subject(item=items[key], entries=tuple(entries), directory=directory)
        for key, entries in found.items()
    )
