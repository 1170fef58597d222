"""Reads calendars with vobject, which shares no code with the library that wrote them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import vobject


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadItem:
    """A calendar item as a second program understands it; times in UTC, and as clocks show them."""

    uid: str
    sequence: int
    start_at: datetime
    end_at: datetime
    status: str
    summary: str
    location: str
    description: str
    local_start: datetime
    local_end: datetime


def read_back(content: bytes) -> dict[str, ReadItem]:
    """Return the items of a calendar by UID."""
    calendar = vobject.readOne(content.decode("utf-8"))
    items = [_item(event) for event in getattr(calendar, "vevent_list", [])]
    assert len({item.uid for item in items}) == len(items)
    return {item.uid: item for item in items}


def zones_of(content: bytes) -> list[str]:
    """Return the names of the time zones that a calendar defines."""
    calendar = vobject.readOne(content.decode("utf-8"))
    return [zone.tzid.value for zone in getattr(calendar, "vtimezone_list", [])]


def _item(event: Any) -> ReadItem:  # noqa: ANN401 - vobject has no types
    def text(field: str) -> str:
        return str(getattr(event, field).value) if hasattr(event, field) else ""

    return ReadItem(
        uid=text("uid"),
        sequence=int(text("sequence")),
        start_at=event.dtstart.value.astimezone(UTC),
        end_at=event.dtend.value.astimezone(UTC),
        status=text("status"),
        summary=text("summary"),
        location=text("location"),
        description=text("description"),
        local_start=event.dtstart.value,
        local_end=event.dtend.value,
    )
