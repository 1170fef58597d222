"""Where a text tells stops: cities in a list, and the country that a list belongs to."""

import re
from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.itinerary import (
    Itinerary,
    VisitedCity,
    VisitedCountry,
    mentions,
)
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.reading.gazetteer import (
    PlaceMention,
    city_names,
    country_names,
)

BETWEEN = re.compile(r"(?:\s*\([^()]*\))?\s*(?:,|/|,?\s*(?:und|and|sowie|then|dann|nach|to))\s*")
CITY_STATES = frozenset({"HK", "KW", "LU", "MC", "MO", "SG", "SM"})
Visited = tuple[VisitedCity, ...] | tuple[VisitedCountry, ...]


def stands_in_a_list(here: Stretch, visited: Visited, case: Case) -> bool:
    """Tell whether nothing but a comma or an and parts it from somewhere visited."""
    sentence = case.sentence_at(here.start)
    places = [place for one in visited for place in mentions(one.names, case, sentence)]
    after = (case.clean[here.end : place.start] for place in places if place.start >= here.end)
    before = (case.clean[place.end : here.start] for place in places if place.end <= here.start)
    return any(BETWEEN.fullmatch(gap) for gap in (*after, *before))


def told_countries(sentence: Stretch, case: Case, journey: Itinerary) -> set[str]:
    """Return the countries that a sentence names, or the paragraph before it where it has none."""
    paragraph = case.paragraph_at(sentence.start)
    before = Stretch(start=paragraph.start, end=sentence.start)
    for stretch in (sentence, before):
        named = {c.code for c in journey.countries if any(mentions(c.names, case, stretch))}
        if named:
            return named
    return set()


def cities_named(words: str) -> Iterator[PlaceMention]:
    """Yield the cities that some words name, and countries that are cities."""
    yield from city_names().mentions(words)
    for found in country_names().mentions(words):
        if CITY_STATES & set(found.codes):
            yield found
