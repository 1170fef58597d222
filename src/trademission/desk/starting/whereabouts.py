"""Where a city lies and what its clocks show: from a small table of ours, else roughly.

Coordinates of the table are those of the middle of each city, to a hundredth of a degree.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PLACE = re.compile(r"([+-]\d{4,6})([+-]\d{5,7})")
MINUTES = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Whereabouts:
    """Coordinates and zone of a city; `is_rough` where they are those of the zone's main city."""

    latitude: float
    longitude: float
    zone: str
    is_rough: bool


def whereabouts(city: str, country: str) -> Whereabouts | None:
    """Return where a city lies; None for a country that has no zone."""
    return _table().get((city.casefold(), country)) or _of_zones(city, country)


@cache
def _table() -> Mapping[tuple[str, str], Whereabouts]:
    text = (files("trademission.desk.starting") / "cities.csv").read_text(encoding="utf-8")
    return {
        (name.casefold(), row["country"]): Whereabouts(
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            zone=row["zone"],
            is_rough=False,
        )
        for row in csv.DictReader(text.splitlines())
        for name in row["names"].split("|")
    }


def _of_zones(city: str, country: str) -> Whereabouts | None:
    """Return the zone of a country that is named like the city, else its first one."""
    zones = [line.split("\t") for line in _zone_lines() if line.startswith(f"{country}\t")]
    wanted = city.casefold().replace(" ", "_")
    ranked = sorted(zones, key=lambda zone: not zone[2].casefold().endswith(f"/{wanted}"))
    for _, where, name, *_ in ranked:
        found = PLACE.fullmatch(where)
        if found:
            return Whereabouts(
                latitude=_degrees(found[1]),
                longitude=_degrees(found[2]),
                zone=name,
                is_rough=not name.casefold().endswith(f"/{wanted}"),
            )
    return None


@cache
def _zone_lines() -> tuple[str, ...]:
    """Return the lines of the table of zones: country, coordinates, name."""
    text = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


def _degrees(text: str) -> float:
    """Return ±DDMM, ±DDDMM, ±DDMMSS or ±DDDMMSS as degrees."""
    sign, digits = (-1 if text[0] == "-" else 1), text[1:]
    has_seconds = len(digits) > len("DDDMM")
    cut = len(digits) - (4 if has_seconds else 2)
    degrees, minutes = int(digits[:cut]), int(digits[cut : cut + 2])
    return sign * round(degrees + minutes / MINUTES, 2)
