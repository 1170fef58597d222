"""Stops and places from the cities of a release; the days of a country shared out evenly."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trademission.desk.starting.whereabouts import whereabouts
from trademission.documents.release.reading.found import City, ReadRelease
from trademission.domain.places import Place, Stop, Visibility


@dataclass(frozen=True, kw_only=True, slots=True)
class Leg:
    """A city with its days; `is_rough` where its coordinates are those of another city."""

    stop: Stop
    place: Place
    is_rough: bool


def legs(read: ReadRelease) -> tuple[Leg, ...]:
    """Return the stops in the order of the release, each with a place as its base.

    Days of a country are those told, else those of the journey; they are shared out evenly among
    its cities, which is a proposal. A city of which nobody knows the country is left out.
    """
    return tuple(_legs(read))


def _legs(read: ReadRelease) -> Iterator[Leg]:
    countries = dict.fromkeys(city.country for city in read.cities if city.country)
    number = 0
    for country in countries:
        cities = [city for city in read.cities if city.country == country]
        for city, (first, last) in zip(cities, _shares(read, country, len(cities)), strict=True):
            number += 1
            leg = _leg(city, number, first, last)
            if leg is not None:
                yield leg


def _leg(city: City, number: int, first: date, last: date) -> Leg | None:
    where = whereabouts(city.name, city.country)
    if where is None:
        return None
    place = Place(
        id=f"p{number:02}",
        name=f"Unterkunft {city.name}",
        latitude=where.latitude,
        longitude=where.longitude,
        zone=where.zone,
        city=city.name,
        country=city.country,
        visibility=Visibility.PUBLIC,
    )
    stop = Stop(
        id=f"s{number}",
        name=city.name,
        base=place.id,
        first_date=first,
        last_date=last,
        visibility=Visibility.PUBLIC,
    )
    return Leg(stop=stop, place=place, is_rough=where.is_rough)


def _shares(read: ReadRelease, country: str, number: int) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each of so many cities; one ends where the next begins."""
    first, last = days_of(read, country)
    step = (last - first).days / number
    for place in range(number):
        begin = first + timedelta(days=round(step * place))
        end = first + timedelta(days=round(step * (place + 1)))
        yield begin, max(begin, end)


def days_of(read: ReadRelease, country: str = "") -> tuple[date, date]:
    """Return the days in a country, else of the whole journey, else the day of issue."""
    told = [stay for stay in read.stays if stay.country == country] or [
        stay for stay in read.stays if not stay.country
    ]
    if told:
        last = max(stay.last_date for stay in told)
        first = min((stay.first_date for stay in told if stay.first_date), default=last)
        return first, last
    issued = next((day.day for day in read.days if day.is_issue), date(1, 1, 1))
    return issued, issued
