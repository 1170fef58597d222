"""Stops, places, travel between them, and the transfers of the delegation."""

import math
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Label
from trademission.domain.time import Window, as_utc, zone_of

MONDAY, SUNDAY = 0, 6
POLE_DEGREES, DATE_LINE_DEGREES = 90, 180


class Visibility(StrEnum):
    """Who may learn of an item: each level includes the ones before it."""

    INTERNAL = "internal"
    DELEGATION = "delegation"
    PRESS = "press"
    PUBLIC = "public"


class Mode(StrEnum):
    """A means of transport."""

    FLIGHT = "flight"
    TRAIN = "train"
    COACH = "coach"
    CAR = "car"
    FERRY = "ferry"
    WALK = "walk"


@dataclass(frozen=True, kw_only=True, slots=True)
class OpeningHours:
    """When a place can be visited on one weekday (0 is Monday), in its local time."""

    weekday: int
    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse an impossible weekday and hours that end before they begin."""
        refuse_unless(
            MONDAY <= self.weekday <= SUNDAY,
            f"weekday: {self.weekday} is not between 0 (Monday) and 6 (Sunday).",
        )
        refuse_unless(
            self.opens < self.closes,
            f"closes: {self.closes} is not after {self.opens}; correct the opening hours.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Anywhere the mission goes: an address with coordinates, a zone and a city.

    `labels` are other names of the place, `city_labels` those of its city. `closures` are
    times when nothing can take place here, whatever the opening hours say: a typhoon, a strike.
    """

    id: str
    name: str
    latitude: float
    longitude: float
    zone: str
    city: str
    country: str
    address: str = ""
    opening: tuple[OpeningHours, ...] = ()
    closures: tuple[Window, ...] = ()
    labels: tuple[Label, ...] = ()
    city_labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION

    def __post_init__(self) -> None:
        """Refuse coordinates off the globe, an unknown zone and an odd country code."""
        refuse_unless(
            abs(self.latitude) <= POLE_DEGREES and abs(self.longitude) <= DATE_LINE_DEGREES,
            f"place {self.name}: latitude {self.latitude} or longitude {self.longitude} "
            "is not on the globe; give degrees.",
        )
        zone_of(self.zone)
        refuse_unless(
            len(self.country) == len("JP") and self.country.isupper(),
            f"place {self.name}: country {self.country!r} is not a two-letter code like JP.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """Where nights are spent: a city, its base (the hotel), from the first to the last day."""

    id: str
    name: str
    base: str
    first_date: date
    last_date: date
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION

    def __post_init__(self) -> None:
        """Refuse a stop that ends before it begins."""
        refuse_unless(
            self.first_date <= self.last_date,
            f"stop {self.name}: the last day {self.last_date} is before the first "
            f"{self.first_date}.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Transfer:
    """A flight, train or coach of the delegation with the people on it.

    `passengers` holds ids of delegates, persons or interpreters, `all`, `segment:NAME` or
    `track:NAME`. A delegate who travels is at `destination` from `arrives_at` on.
    """

    id: str
    name: str
    mode: Mode
    origin: str
    destination: str
    departs_at: datetime
    arrives_at: datetime
    passengers: tuple[str, ...] = ("all",)
    counts_as_night: bool = False
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse an arrival before the departure."""
        object.__setattr__(self, "departs_at", as_utc(self.departs_at, "departs_at"))
        object.__setattr__(self, "arrives_at", as_utc(self.arrives_at, "arrives_at"))
        refuse_unless(
            self.departs_at < self.arrives_at,
            f"transfer {self.name}: it arrives before it departs; check the time zones.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class TravelTime:
    """Minutes from one place to another, door to door, known rather than estimated.

    It holds for both directions unless the opposite one is given as well.
    """

    origin: str
    destination: str
    minutes: int
    mode: Mode = Mode.COACH

    def __post_init__(self) -> None:
        """Refuse a negative time."""
        refuse_unless(self.minutes >= 0, f"minutes: {self.minutes} is negative.")


EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


def distance_km(origin: Place, destination: Place) -> float:
    """Return the great-circle distance in kilometres (haversine formula)."""
    phi_1, phi_2 = math.radians(origin.latitude), math.radians(destination.latitude)
    delta_lambda = math.radians(destination.longitude - origin.longitude)
    a = (
        math.sin((phi_2 - phi_1) / 2) ** 2
        + math.cos(phi_1) * math.cos(phi_2) * math.sin(delta_lambda / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(a))
