"""The stops of the mission as a list and as a map."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.documents.dates import country_name, date_range
from trademission.documents.directory import Directory, Name
from trademission.documents.map.chart import Chart, Mark, chart
from trademission.documents.map.projection import ON_SCREEN, Size
from trademission.domain.places import Place, Stop, distance_km
from trademission.domain.text import Text

NEARBY_KM = 400  # how far from a stop a city may lie and still be drawn
MAP_CREDIT = Text(
    de="Karte: Natural Earth. Grenzlinien ohne völkerrechtliche Aussage.",
    en="Map: Natural Earth. Its lines express no view on the status of any territory.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedStop:
    """A stop as the list says it."""

    number: int
    name: Name
    dates: str
    country: str
    base: Name
    address: str
    excursions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """Where the mission goes."""

    stops: tuple[ListedStop, ...]
    map: Chart


def route(directory: Directory, *, size: Size = ON_SCREEN) -> Route | None:
    """Return the stops in the order of travel; None when the view holds none.

    What the map shows follows from the stops and the cities of the view alone.
    """
    stops = sorted(directory.brief.stops, key=lambda s: (s.first_date, s.last_date, s.id))
    if not stops:
        return None
    cities = _nearest(directory, stops)
    listed = tuple(_listed(i, s, directory, cities) for i, s in enumerate(stops, start=1))
    marks = tuple(_marks(directory, stops))
    excursions = (place for found in cities.values() for place in found)
    small = tuple(
        Mark(text=one_line(p.city), latitude=p.latitude, longitude=p.longitude) for p in excursions
    )
    legs = tuple(_legs(stops, marks))
    return Route(stops=listed, map=chart(marks=(*marks, *small), legs=legs, size=size))


def _listed(
    number: int, stop: Stop, directory: Directory, cities: dict[str, list[Place]]
) -> ListedStop:
    base = directory.atlas.places[stop.base]
    return ListedStop(
        number=number,
        name=directory.name(stop.name, stop.labels),
        dates=date_range(stop.first_date, stop.last_date, directory.language),
        country=country_name(base.country, directory.language),
        base=directory.place(base),
        address=directory.address(base),
        excursions=tuple(one_line(place.city) for place in cities.get(stop.id, ())),
    )


def _nearest(directory: Directory, stops: list[Stop]) -> dict[str, list[Place]]:
    """Return by stop the cities without a stop where something takes place, one place each."""
    places = directory.atlas.places
    bases = {stop.id: places[stop.base] for stop in stops}
    seen = {one_line(base.city).casefold() for base in bases.values()}
    found: dict[str, list[Place]] = {}
    for entry in directory.entries():
        here = directory.atlas.place_of(entry.appointment)
        if one_line(here.city).casefold() not in seen:
            key = min(bases, key=lambda stop: distance_km(bases[stop], here))
            if distance_km(bases[key], here) <= NEARBY_KM:
                seen.add(one_line(here.city).casefold())
                found.setdefault(key, []).append(here)
    return found


def _marks(directory: Directory, stops: list[Stop]) -> Iterator[Mark]:
    """Yield a mark for each city with a stop, with the numbers of all its stops."""
    numbers: dict[tuple[str, str], list[int]] = {}
    first: dict[tuple[str, str], Stop] = {}
    for number, stop in enumerate(stops, start=1):
        base = directory.atlas.places[stop.base]
        city = (base.country, base.city)
        numbers.setdefault(city, []).append(number)
        first.setdefault(city, stop)
    for city, stop in first.items():
        base = directory.atlas.places[stop.base]
        yield Mark(
            text=directory.name(stop.name, stop.labels).text,
            numbers=tuple(numbers[city]),
            latitude=base.latitude,
            longitude=base.longitude,
        )


def _legs(stops: list[Stop], marks: tuple[Mark, ...]) -> Iterator[tuple[int, int]]:
    """Yield each way from stop to stop as the indices of two marks."""
    of_number = {number: i for i, mark in enumerate(marks) for number in mark.numbers}
    for number in range(1, len(stops)):
        leg = of_number[number], of_number[number + 1]
        if leg[0] != leg[1]:
            yield leg
