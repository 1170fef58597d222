"""Cities and countries are those in which the public programme has stops."""

import re
from collections.abc import Iterator

from trademission.documents.dates import country_name
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.itinerary import (
    Itinerary,
    VisitedCity,
    itinerary_of,
    mentions,
)
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.recorded import is_recorded
from trademission.documents.release.checks.stop_lists import (
    cities_named,
    stands_in_a_list,
    told_countries,
)
from trademission.documents.release.reading.found import City, Country, PartKind, Spot
from trademission.documents.release.reading.gazetteer import (
    country_names,
)
from trademission.domain.findings import Severity
from trademission.domain.release import ReleaseKind
from trademission.domain.text import Text

NAME = "stops"
DEMAND = Text(
    de="Städte und Länder der Reise stehen wie im Programm.",
    en="Cities and countries of the journey are those of the programme.",
)
SURE = 0.5
STOP = re.compile(r"\b(?:Station(?:en)?|stops?)\b")
OPENING = frozenset({PartKind.LABEL, PartKind.HEADLINE, PartKind.SUBHEADLINE, PartKind.LEAD})
STAY = re.compile(r"\s*\(\d")
ELSEWHERE = frozenset({PartKind.CONTACT, PartKind.LINKS, PartKind.MARGIN})
TELLS_OF_STOPS = re.compile(r"\b(?:Station|Halt|stop|visit|besuch|reist|travel)", re.IGNORECASE)
LEADS_TO_CITY = re.compile(r"(?:\s*\([^()\n]*\))?(?:\s+(?:am|on)\s+[^,;()\n]{1,25}?)?\s+in\s+")


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each city or country that is no stop, is misplaced, or is missing."""
    journey = itinerary_of(case)
    if journey is None:
        return
    for city in case.read.cities:
        if city.spot.confidence >= SURE and not case.is_quoted(city.spot.start):
            yield from _unknown_city(city, case, journey)
    yield from _strange_in_a_list(case, journey)
    for country in case.read.countries:
        if country.spot.confidence >= SURE and not case.is_quoted(country.spot.start):
            yield from _unknown_country(country, case, journey)
    yield from _countries_beside(case, journey)
    yield from _cities_in_the_wrong_country(case, journey)
    yield from _visits_in_the_wrong_city(case, journey)
    yield from _missing(case, journey)


def _unknown_city(city: City, case: Case, journey: Itinerary) -> Iterator[Fault]:
    here = Stretch(start=city.spot.start, end=city.spot.end)
    if journey.city(city.name) or journey.city(here.of(case.clean)) or is_recorded(here, case):
        return
    is_abroad = city.country not in {"", *_homes(case)}
    sentence = case.sentence_at(here.start)
    is_listed = STOP.search(sentence.of(case.clean)) is not None
    is_listed |= STAY.match(case.clean, here.end) is not None
    is_listed |= stands_in_a_list(here, journey.cities, case)
    is_visited = journey.country(city.country) is not None
    if is_visited or (is_abroad and is_listed):
        yield _no_stop(here, journey, Severity.BLOCK)
    elif is_abroad:
        yield _no_stop(here, journey, Severity.WARN)


def _strange_in_a_list(case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield cities of other countries that stand among the stops; the reading passes them over."""
    read = {city.spot.start for city in case.read.cities}
    for sentence in case.sentences:
        words = sentence.of(case.clean)
        is_list = STOP.search(words) or any(
            any(mentions(c.names, case, sentence)) for c in journey.cities
        )
        for found in cities_named(words) if is_list else ():
            here = Stretch(start=sentence.start + found.start, end=sentence.start + found.end)
            is_strange = not set(found.codes) & {c.code for c in journey.countries}
            is_prose = not case.is_in_part(here.start, ELSEWHERE) and not case.is_quoted(here.start)
            if is_strange and is_prose and here.start not in read:
                spot = Spot(start=here.start, end=here.end, line=0)
                yield from _unknown_city(
                    City(name=found.name, country=found.codes[0], spot=spot), case, journey
                )


def _unknown_country(country: Country, case: Case, journey: Itinerary) -> Iterator[Fault]:
    here = Stretch(start=country.spot.start, end=country.spot.end)
    is_known = journey.country(country.code) is not None or country.code in _homes(case)
    if is_known or is_recorded(here, case):
        return
    yield _unvisited(here, journey, Severity.BLOCK)


def _countries_beside(case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield countries that stand beside a visited one, as if they were visited too."""
    read = {country.spot.start for country in case.read.countries}
    known = {*(country.code for country in journey.countries), *_homes(case)}
    for found in country_names().mentions(case.clean):
        here = Stretch(start=found.start, end=found.end)
        is_new = not known & set(found.codes) and here.start not in read
        is_prose = not case.is_in_part(here.start, ELSEWHERE) and not case.is_quoted(here.start)
        is_beside = is_new and is_prose and stands_in_a_list(here, journey.countries, case)
        if is_beside and not is_recorded(here, case):
            is_opening = case.is_in_part(here.start, OPENING)
            yield _unvisited(here, journey, Severity.BLOCK if is_opening else Severity.WARN)


def _unvisited(here: Stretch, journey: Itinerary, severity: Severity) -> Fault:
    names = Text(
        de=", ".join(country_name(one.code, "de") for one in journey.countries),
        en=", ".join(country_name(one.code, "en") for one in journey.countries),
    )
    return Fault(
        start=here.start,
        end=here.end,
        severity=severity,
        sentence=Text(
            de=f"Dieses Land besucht die Reise nicht; angekündigt sind: {names.de}.",
            en=f"The journey does not visit this country; announced are: {names.en}.",
        ),
        remedy=Text(
            de="Nennen Sie die Länder des Programms, oder ändern Sie zuerst das Programm.",
            en="Name the countries of the programme, or change the programme first.",
        ),
    )


def _homes(case: Case) -> frozenset[str]:
    """Return where the delegation comes from: the countries of the figures and of the list."""
    if case.public is None:
        return frozenset()
    mission = case.public.mission
    regions = {fact.region.partition("-")[0] for fact in case.facts if fact.region}
    members = {delegate.organisation for delegate in mission.brief.delegates}
    known = (o for o in mission.register.organisations if members & {o.id, o.name})
    return frozenset(regions | {one.country for one in known if one.country})


def _cities_in_the_wrong_country(case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield cities among the stops of a country in which they are not."""
    for sentence in case.sentences:
        named = told_countries(sentence, case, journey)
        found = [(c, place) for c in journey.cities for place in mentions(c.names, case, sentence)]
        strange = [(c, place) for c, place in found if c.country not in named]
        if len(named) != 1 or not TELLS_OF_STOPS.search(sentence.of(case.clean)):
            continue
        country = next(iter(named))
        here = tuple(city for city in journey.cities if city.country == country)
        for city, place in strange:
            is_said = case.is_quoted(place.start) or is_recorded(place, case)
            is_listed = stands_in_a_list(place, here, case) or STAY.match(case.clean, place.end)
            if not is_said and is_listed:
                yield _misplaced(place, city, _country_words(country))


def _country_words(code: str) -> Text:
    """Return the name of a country in both languages."""
    return Text(de=country_name(code, "de"), en=country_name(code, "en"))


def _visits_in_the_wrong_city(case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield cities that stand behind a public appointment, but are not where it takes place."""
    for visit in journey.visits:
        for place in mentions(visit.names, case):
            leading = LEADS_TO_CITY.match(case.clean, place.end, place.end + 60)
            behind = leading and Stretch(start=leading.end(), end=leading.end() + 1)
            cities = (c for c in journey.cities if behind and any(mentions(c.names, case, behind)))
            city = next(cities, None)
            if city and behind and city.name != visit.city:
                end = behind.start + len(city.name)
                where = Stretch(start=behind.start, end=end)
                yield _misplaced(where, city, Text(de=visit.names[0], en=visit.names[-1]))


def _misplaced(here: Stretch, city: VisitedCity, about: Text) -> Fault:
    return Fault(
        start=here.start,
        end=here.end,
        sentence=Text(
            de=f"{city.name} gehört im Programm nicht zu: {about.de}.",
            en=f"In the programme {city.name} does not belong to: {about.en}.",
        ),
        remedy=Text(
            de="Nennen Sie den Ort des Programms.", en="Name the place that the programme has."
        ),
    )


def _no_stop(here: Stretch, journey: Itinerary, severity: Severity) -> Fault:
    cities = ", ".join(city.name for city in journey.cities)
    return Fault(
        start=here.start,
        end=here.end,
        severity=severity,
        sentence=Text(
            de=f"Diese Stadt ist keine Station der Reise; angekündigt sind: {cities}.",
            en=f"This city is no stop of the journey; announced are: {cities}.",
        ),
        remedy=Text(
            de="Nennen Sie die Stationen des Programms, oder ändern Sie zuerst das Programm.",
            en="Name the stops of the programme, or change the programme first.",
        ),
    )


def _missing(case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield stops that an announcement passes over, though it names others."""
    kind = case.release.kind if case.release else ReleaseKind.ANNOUNCING
    named = [city for city in journey.cities if any(mentions(city.names, case))]
    if kind is not ReleaseKind.ANNOUNCING or not named:
        return
    for city in journey.cities:
        if city not in named:
            yield Fault(
                severity=Severity.WARN,
                sentence=Text(
                    de=f"Die Station {city.name} wird nicht genannt.",
                    en=f"The stop {city.name} is not named.",
                ),
                remedy=Text(
                    de="Nennen Sie alle öffentlichen Stationen.", en="Name all public stops."
                ),
            )
