"""Calendar items: entries, transfers, and what was withdrawn."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from trademission.documents.calendar.notes import entry_notes, session_notes, transfer_notes
from trademission.documents.clean import one_line
from trademission.documents.directory import Directory
from trademission.documents.words import KINDS, MODES
from trademission.domain.appointments import DEAD_STATES, FIRM_STATES, Appointment, Kind
from trademission.domain.places import Place, Transfer
from trademission.domain.programme import Entry, Withdrawal
from trademission.domain.sessions import Session
from trademission.domain.text import Text

WITHDRAWN = Text(de="Entfällt", en="Dropped")
NO_ZONE = "UTC"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One item of a calendar; `uid` is the same in every calendar ever made of the mission."""

    uid: str
    sequence: int
    start_at: datetime
    start_zone: str
    end_at: datetime
    end_zone: str
    summary: str
    status: str
    location: str = ""
    coordinates: tuple[float, float] | None = None
    description: str = ""
    category: str = ""
    is_busy: bool = True


def entry_item(entry: Entry, *, directory: Directory, person: str | None) -> Item:
    """Return the item for an entry; `person` is whose calendar it is, None for all."""
    item = directory.atlas.appointments[entry.appointment]
    place = directory.atlas.places[item.place]
    return Item(
        uid=_uid(directory, entry.id),
        sequence=entry.revision,
        start_at=entry.start_at,
        start_zone=place.zone,
        end_at=entry.end_at,
        end_zone=place.zone,
        summary=directory.entry(entry).text,
        status="CONFIRMED" if item.id in directory.atlas.meetings else _status(item),
        location=_location(place, directory),
        coordinates=(place.latitude, place.longitude),
        description=entry_notes(entry, directory=directory, person=person),
        category=KINDS[item.kind].in_language(directory.language),
        is_busy=item.kind is not Kind.FREE_TIME,
    )


def transfer_item(transfer: Transfer, *, directory: Directory, person: str | None) -> Item:
    """Return the item for a transfer: it starts in one zone and may end in another.

    A transfer has no revision of its own; its SEQUENCE is the version of the programme.
    """
    origin = directory.atlas.places[transfer.origin]
    return Item(
        uid=_uid(directory, _opaque(directory, "t", transfer.id)),
        sequence=directory.view.programme.version,
        start_at=transfer.departs_at,
        start_zone=origin.zone,
        end_at=transfer.arrives_at,
        end_zone=directory.atlas.places[transfer.destination].zone,
        summary=directory.name(transfer.name, transfer.labels).text,
        status="CONFIRMED",
        location=_location(origin, directory),
        coordinates=(origin.latitude, origin.longitude),
        description=transfer_notes(transfer, directory=directory, person=person),
        category=MODES[transfer.mode].in_language(directory.language),
    )


def session_item(session: Session, *, directory: Directory) -> Item:
    """Return the item for a whole session; its SEQUENCE is the version of the programme."""
    place = directory.atlas.places[session.place]
    return Item(
        uid=_uid(directory, _opaque(directory, "s", session.id)),
        sequence=directory.view.programme.version,
        start_at=session.window.start,
        start_zone=place.zone,
        end_at=session.window.end,
        end_zone=place.zone,
        summary=directory.name(session.name, session.labels).text,
        status="CONFIRMED",
        location=_location(place, directory),
        coordinates=(place.latitude, place.longitude),
        description=session_notes(session, directory=directory),
        category=KINDS[Kind.MATCHMAKING].in_language(directory.language),
    )


def withdrawn_item(withdrawal: Withdrawal, *, directory: Directory) -> Item:
    """Return the cancelled item for an entry that is gone, or not this reader's any more.

    It is named only where the view still holds the appointment.
    """
    item = directory.atlas.appointments.get(withdrawal.appointment)
    zone = NO_ZONE if item is None else directory.atlas.places[item.place].zone
    words = WITHDRAWN.in_language(directory.language)
    return Item(
        uid=_uid(directory, withdrawal.entry),
        sequence=withdrawal.revision,
        start_at=withdrawal.start_at,
        start_zone=zone,
        end_at=withdrawal.end_at,
        end_zone=zone,
        summary=words if item is None else f"{words}: {directory.appointment(item).text}",
        status="CANCELLED",
        is_busy=False,
    )


def _uid(directory: Directory, key: str) -> str:
    return one_line(f"{directory.view.mission.id}-{key}@trademission")


def _opaque(directory: Directory, sort: str, thing: str) -> str:
    """Return a key for a thing of a sort that tells nobody its id, which people may have chosen."""
    key = f"{directory.view.mission.id}\n{thing}".encode("utf-8", "backslashreplace")
    return sort + hashlib.blake2s(key, digest_size=6).hexdigest()


def _status(item: Appointment) -> str:
    if item.state in DEAD_STATES:
        return "CANCELLED"
    return "CONFIRMED" if item.state in FIRM_STATES else "TENTATIVE"


def _location(place: Place, directory: Directory) -> str:
    parts = (str(directory.place(place)), directory.address(place))
    return ", ".join(part for part in parts if part)
