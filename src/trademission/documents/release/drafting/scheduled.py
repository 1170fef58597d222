"""The public items of the programme, as running text names them."""

from collections.abc import Iterator
from datetime import date

from trademission.documents.dates import date_without_year, long_date
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import Passages, computed, listed
from trademission.documents.words import KINDS
from trademission.domain.appointments import Appointment, Kind
from trademission.domain.programme import Entry
from trademission.domain.text import Language
from trademission.domain.time import local_date, local_time

Item = tuple[Entry, Appointment]
PRIVATE = frozenset({Kind.FREE_TIME, Kind.BRIEFING})
"""Kinds that a release passes over even where they are public."""


def public_items(desk: Desk) -> Iterator[Item]:
    """Yield entries with their appointments in the order of time, first rounds only."""
    known = desk.directory.atlas.appointments
    entries = desk.directory.view.programme.entries
    for entry in sorted(entries, key=lambda one: (one.start_at, one.id)):
        appointment = known.get(entry.appointment)
        if appointment is not None and entry.round == 1 and appointment.kind not in PRIVATE:
            yield entry, appointment


def day_of(item: Item, desk: Desk) -> date:
    """Return the day of an item where it takes place."""
    entry, appointment = item
    zone = desk.directory.atlas.places[appointment.place].zone
    return local_date(entry.start_at, zone)


def name_of(item: Item, desk: Desk) -> Passages:
    """Return what an item is called."""
    _, appointment = item
    name = desk.directory.name(appointment.name, appointment.labels).text
    return computed(name, f"appointment:{appointment.id}")


def item_names(desk: Desk, day: date) -> Passages:
    """Return the items of a day."""
    found = (item for item in public_items(desk) if day_of(item, desk) == day)
    return listed((name_of(item, desk) for item in found), desk.language)


def item_lines(desk: Desk, country: str) -> Passages:
    """Return the items in a country with kind and day."""
    found = [item for item in public_items(desk) if _country_of(item, desk) == country]
    return listed((_line(item, desk) for item in found), desk.language)


def press_lines(desk: Desk) -> Iterator[Passages]:
    """Yield the press dates: day, hour at the place, what and where."""
    for entry, appointment in public_items(desk):
        place = desk.directory.atlas.places[appointment.place]
        source = f"entry:{entry.id}"
        start = local_time(entry.start_at, place.zone)
        yield desk.phrases.fill(
            "stops.press_item",
            date=computed(long_date(start.date(), desk.language), source),
            time=computed(f"{start:%H:%M}", source),
            city=computed(desk.city(place.id), f"place:{place.id}"),
            name=name_of((entry, appointment), desk),
            place=computed(desk.directory.place(place).text, f"place:{place.id}"),
        )


def _line(item: Item, desk: Desk) -> Passages:
    entry, appointment = item
    said = date_without_year(day_of(item, desk), desk.language)
    name, source = name_of(item, desk), f"entry:{entry.id}"
    kind = _kind_word(appointment, desk.language)
    is_named = any(kind.casefold() in passage.text.casefold() for passage in name)
    return desk.phrases.fill(
        "stops.item_named" if is_named else "stops.item",
        name=name,
        kind=computed(kind, source),
        date=computed(said, source),
    )


def _kind_word(appointment: Appointment, language: Language) -> str:
    """Return the word for a kind inside a sentence; English writes it small."""
    word = KINDS[appointment.kind].in_language(language)
    return word if language == "de" else word[:1].lower() + word[1:]


def _country_of(item: Item, desk: Desk) -> str:
    return desk.directory.atlas.places[item[1].place].country
