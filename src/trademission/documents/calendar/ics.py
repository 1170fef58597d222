"""Calendar items as a file (RFC 5545), written by icalendar."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from icalendar import Calendar, Event, Timezone

from trademission.documents.calendar.items import NO_ZONE, Item
from trademission.documents.calendar.zones import timezone
from trademission.domain.text import Language
from trademission.domain.time import local_time


def as_file(items: Sequence[Item], *, name: str, stamp: datetime, language: Language) -> bytes:
    """Return a calendar called `name` that holds `items`, made at the instant `stamp`."""
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", f"-//trademission//calendar//{language.upper()}")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("name", name)
    whole.add("x-wr-calname", name)
    for zone in _zones(items):
        whole.add_component(zone)
    for item in items:
        whole.add_component(_event(item, stamp.astimezone(UTC)))
    return bytes(whole.to_ical())


def _event(item: Item, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", item.uid)
    event.add("sequence", item.sequence)
    event.add("dtstamp", stamp)
    event.add("dtstart", _time(item.start_at, item.start_zone))
    event.add("dtend", _time(item.end_at, item.end_zone))
    event.add("summary", item.summary)
    event.add("status", item.status)
    event.add("transp", "OPAQUE" if item.is_busy else "TRANSPARENT")
    for field, text in (("location", item.location), ("description", item.description)):
        if text:
            event.add(field, text)
    if item.coordinates is not None:
        event.add("geo", item.coordinates)
    if item.category:
        event.add("categories", [item.category])
    return event


def _time(instant: datetime, zone: str) -> datetime:
    """Return a time on local clocks; the second of two equal clock times exists in UTC only."""
    local = local_time(instant, zone)
    return instant if local.fold else local


def _zones(items: Sequence[Item]) -> Iterator[Timezone]:
    """Yield a time zone for every zone of `items`, by name, valid over all their years."""
    names = {zone for item in items for zone in (item.start_zone, item.end_zone)} - {NO_ZONE}
    years = [at.year for item in items for at in (item.start_at, item.end_at)]
    for name in sorted(names):
        yield timezone(name, first_year=min(years) - 1, last_year=max(years) + 1)
