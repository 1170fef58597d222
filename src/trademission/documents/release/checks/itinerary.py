"""Where the mission goes, as the public may know: cities and countries with their days."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from trademission.documents.dates import LOCALES, country_name
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.phrases_found import parts_of
from trademission.domain.appointments import Appointment
from trademission.domain.places import Place
from trademission.domain.text import Label
from trademission.domain.time import local_date
from trademission.domain.view import View

REMARK = re.compile(r"\s*\([^()]*\)")
Days = tuple[date, date]


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitedCity:
    """A city in which stops are, with the days of each and every name it has."""

    name: str
    country: str
    names: tuple[str, ...]
    stays: tuple[Days, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitedCountry:
    """A country in which stops are, from the first day to the last."""

    code: str
    names: tuple[str, ...]
    stay: Days


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedVisit:
    """A public appointment: its names, its city and its days; no days where none is known."""

    names: tuple[str, ...]
    city: str
    days: frozenset[date]


@dataclass(frozen=True, kw_only=True, slots=True)
class Itinerary:
    """The public journey."""

    whole: Days
    cities: tuple[VisitedCity, ...]
    countries: tuple[VisitedCountry, ...]
    visits: tuple[NamedVisit, ...]

    def city(self, name: str) -> VisitedCity | None:
        """Return the visited city of that name, in any language."""
        wanted = name.casefold()
        return next((c for c in self.cities if wanted in map(str.casefold, c.names)), None)

    def country(self, code: str) -> VisitedCountry | None:
        """Return a visited country by its ISO code."""
        return next((c for c in self.countries if c.code == code), None)


def itinerary_of(case: Case) -> Itinerary | None:
    """Return the public journey, None where no mission is known."""
    if case.public is None:
        return None
    cities = tuple(_cities(case.public))
    dates = case.public.mission.header.dates[0]
    return Itinerary(
        whole=(dates.first_date, dates.last_date),
        cities=cities,
        countries=tuple(_countries(cities)),
        visits=tuple(_visits(case.public)),
    )


def plain(name: str) -> str:
    """Return a name without remarks in brackets: Tokio (Rückkehr) is Tokio."""
    return REMARK.sub("", name).strip()


def names_of(name: str, labels: Iterable[Label]) -> tuple[str, ...]:
    """Return a name and its labels, without remarks, each once."""
    found = (plain(text) for text in (name, *(label.text for label in labels)))
    return tuple(dict.fromkeys(filter(None, found)))


def mentions(names: Iterable[str], case: Case, within: Stretch | None = None) -> Iterator[Stretch]:
    """Yield where one of several names stands in the text, or in a stretch of it."""
    for name in names:
        places = case.places(parts_of(name))
        first = bisect_left(places, within.start, key=_start) if within else 0
        for place in islice(places, first, None):
            if within is not None and place.start >= within.end:
                break
            yield place


def _start(place: Stretch) -> int:
    return place.start


def _cities(public: View) -> Iterator[VisitedCity]:
    brief = public.mission.brief
    places = {place.id: place for place in brief.places}
    by_city: dict[tuple[str, str], list[tuple[Place, Days, tuple[str, ...]]]] = {}
    for stop in brief.stops:
        base = places[stop.base]
        names = names_of(stop.name, stop.labels)
        here = by_city.setdefault((plain(base.city), base.country), [])
        here.append((base, (stop.first_date, stop.last_date), names))
    for (city, country), stops in by_city.items():
        labels = tuple(label for base, _, _ in stops for label in base.city_labels)
        others = (name for _, _, names in stops for name in names)
        yield VisitedCity(
            name=city,
            country=country,
            names=tuple(dict.fromkeys((*names_of(city, labels), *others))),
            stays=tuple(days for _, days, _ in stops),
        )


def _countries(cities: tuple[VisitedCity, ...]) -> Iterator[VisitedCountry]:
    for code in dict.fromkeys(city.country for city in cities):
        stays = [days for city in cities if city.country == code for days in city.stays]
        yield VisitedCountry(
            code=code,
            names=tuple(dict.fromkeys(country_name(code, language) for language in LOCALES)),
            stay=(min(first for first, _ in stays), max(last for _, last in stays)),
        )


def _visits(public: View) -> Iterator[NamedVisit]:
    places = {place.id: place for place in public.mission.brief.places}
    for item in public.mission.brief.appointments:
        place = places[item.place]
        yield NamedVisit(
            names=names_of(item.name, item.labels),
            city=plain(place.city),
            days=frozenset(_days(item, place, public)),
        )


def _days(item: Appointment, place: Place, public: View) -> Iterator[date]:
    starts = [entry.start_at for entry in public.programme.entries_of(item.id)]
    if not starts and item.fixed_start is not None:
        starts.append(item.fixed_start)
    yield from (local_date(start, place.zone) for start in starts)
