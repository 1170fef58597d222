"""Short builders with good defaults: two days in Tokyo, two delegates, three places.

From the hotel to the office and to the annex it takes 10 minutes, from office to annex 30.
Lunch and night's rest are switched off, so that a test meets the law it is about.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from trademission.domain.appointments import Appointment, Kind
from trademission.domain.brief import Brief
from trademission.domain.case import Breach, Case
from trademission.domain.people import Counterpart, Delegate, Host
from trademission.domain.places import Mode, Place, Stop, Transfer, TravelTime
from trademission.domain.policies import Policies
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.time import Window

MISSION, ZONE = "m", "Asia/Tokyo"
CALM = Policies(lunch_minutes=0, night_rest_minutes=0)
SPOTS = {
    "Tokyo": (35.68, 139.76, ZONE, "JP"),
    "Sendai": (38.26, 140.87, ZONE, "JP"),
    "Taipei": (25.03, 121.56, "Asia/Taipei", "TW"),
    "Berlin": (52.52, 13.4, "Europe/Berlin", "DE"),
}


def at(text: str, zone: str = ZONE) -> datetime:
    """Return the instant at which the clocks of `zone` show `text`, as 2023-09-12 09:00."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def window(start: str, end: str, zone: str = ZONE) -> Window:
    """Return the window between two times on the clocks of `zone`."""
    return Window(start=at(start, zone), end=at(end, zone))


def place(key: str, where: str = "Tokyo", **changes: object) -> Place:
    """Return a place in the middle of a city."""
    latitude, longitude, zone, country = SPOTS[where]
    plain = Place(
        id=key,
        name=key.title(),
        latitude=latitude,
        longitude=longitude,
        zone=zone,
        city=where,
        country=country,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def stop(base: str = "hotel", first: str = "2023-09-12", last: str = "2023-09-13") -> Stop:
    """Return a stop around `base` between two days."""
    return Stop(
        id=f"stop-{base}",
        name=base.title(),
        base=base,
        first_date=date.fromisoformat(first),
        last_date=date.fromisoformat(last),
    )


def delegate(key: str, **changes: object) -> Delegate:
    """Return a delegate of the companies, who speaks German and English."""
    plain = Delegate(id=key, name=key.title(), segment="companies")
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def host(key: str = "fab", *windows: Window) -> Host:
    """Return a host whose one counterpart, `KEY-head`, has these windows."""
    head = Counterpart(id=f"{key}-head", name=f"Head of {key.title()}", windows=windows)
    return Host(id=key, name=key.title(), counterparts=(head,))


def appointment(key: str = "visit", where: str = "office", **changes: object) -> Appointment:
    """Return an hour's company visit at a place."""
    plain = Appointment(
        id=key, name=key.title(), kind=Kind.COMPANY_VISIT, place=where, duration_minutes=60
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def transfer(
    way: tuple[str, str], departs: datetime, arrives: datetime, **more: object
) -> Transfer:
    """Return a train for all from place to place."""
    plain = Transfer(
        id=f"{way[0]}-{way[1]}",
        name=f"Train to {way[1]}",
        mode=Mode.TRAIN,
        origin=way[0],
        destination=way[1],
        departs_at=departs,
        arrives_at=arrives,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # named fields


def travel(origin: str, destination: str, minutes: int) -> TravelTime:
    """Return a known way."""
    return TravelTime(origin=origin, destination=destination, minutes=minutes)


def brief(*items: Appointment, elsewhere: tuple[Place, ...] = (), **changes: object) -> Brief:
    """Return two days in Tokyo for Anna and Ben, with these appointments."""
    ways = (("hotel", "office", 10), ("hotel", "annex", 10), ("office", "annex", 30))
    fields: dict[str, object] = {
        "stops": (stop(),),
        "places": (place("hotel"), place("office"), place("annex"), *elsewhere),
        "delegates": (delegate("anna"), delegate("ben")),
        "hosts": (host(),),
        "appointments": items,
        "travel_times": tuple(travel(*way) for way in ways),
        "policies": CALM,
    }
    return Brief(**(fields | changes))  # type: ignore[arg-type]  # fields by name


def entry(key: str, start: str | datetime, *people: str, **changes: object) -> Entry:
    """Return an entry from `start` (Tokyo's clocks), for `minutes` (60), with these people."""
    begin = at(start) if isinstance(start, str) else start
    minutes, number = changes.pop("minutes", 60), changes.get("round", 1)
    plain = Entry(
        id=entry_id(MISSION, key, number),  # type: ignore[arg-type]  # round is a number
        appointment=key,
        start_at=begin,
        end_at=begin + timedelta(minutes=minutes),  # type: ignore[arg-type]  # a number
        attendees=people,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def programme(*entries: Entry, **changes: object) -> Programme:
    """Return a programme of these entries."""
    plain = Programme(mission=MISSION, entries=entries)
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


def told(
    law: Callable[[Case], Iterator[Breach]], task: Brief, *entries: Entry, **changes: object
) -> list[str]:
    """Return what one law says in English about a programme of these entries."""
    return [breach.sentence.en for breach in law(Case(task, programme(*entries, **changes)))]
