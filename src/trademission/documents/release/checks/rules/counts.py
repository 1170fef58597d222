"""Whatever is counted is as many: people, segments, cities, countries, days, aims, topics."""

import re
from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.counted import Counted, Counting
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.itinerary import (
    Days,
    Itinerary,
    VisitedCountry,
    itinerary_of,
    mentions,
)
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.recorded import is_recorded
from trademission.documents.release.reading.found import Segment
from trademission.domain.text import Text

NAME = "counts"
DEMAND = Text(
    de="Zahlen von Menschen, Bereichen, Städten, Ländern und Tagen stimmen mit der Liste überein.",
    en="Numbers of people, fields, cities, countries and days agree with the list.",
)
MORE_THAN = re.compile(r"\b(?:mehr als|über|mindestens|more than|over|at least)\s*$", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:rund|etwa|circa|ca\.?|knapp|gut|fast|ungefähr|about|around|roughly|some|nearly|almost"
    r"|approximately)\s*(?:eine[rnm]?\s+|an?\s+)?$",
    re.IGNORECASE,
)
JOURNEY = re.compile(r"reise|trip|journey|mission|delegation|tour|unterwegs", re.IGNORECASE)
LONGEST_HEDGE = 24
ABOUT_PEOPLE, ABOUT_SHARE, MOST_ABOVE = 2, 0.05, 1.2
IN_THE_LIST = {
    Segment.FIRMS: ("unternehm", "compan", "firm", "wirtschaft", "business", "industr"),
    Segment.RESEARCH: ("forsch", "wissensch", "research", "hochschul", "universit", "scien"),
    Segment.MUNICIPALITIES: ("kommun", "municip", "städte", "stadt", "cit", "local"),
    Segment.AGENCY: ("wirtschaftsförd", "agent", "agency"),
    Segment.POLITICS: ("polit", "minister", "regierung", "government", "parlament", "landtag"),
    Segment.CHAMBERS: ("kammer", "chamber"),
    Segment.ASSOCIATIONS: ("verb", "verein", "associat", "cluster"),
    Segment.CULTURE: ("kultur", "cultur"),
    Segment.MEDIA: ("presse", "medien", "press", "media"),
}
WORDS = {
    Counting.SEGMENTS: Text(de="Bereiche", en="fields"),
    Counting.CITIES: Text(de="Städte", en="cities"),
    Counting.STOPS: Text(de="Stationen", en="stops"),
    Counting.COUNTRIES: Text(de="Länder", en="countries"),
    Counting.DAYS: Text(de="Tage", en="days"),
    Counting.GOALS: Text(de="Ziele", en="aims"),
    Counting.TOPICS: Text(de="Themen", en="topics"),
    Counting.ORGANISERS: Text(de="Organisatoren", en="organisers"),
    Counting.HEADS: Text(de="Mitglieder der Delegation", en="members of the delegation"),
}


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each count that the list or the programme does not have."""
    journey = itinerary_of(case)
    if journey is None or case.public is None:
        return
    told = (*case.counted, *_heads_as_read(case))
    for one in told:
        here = Stretch(start=one.start, end=one.end)
        if not case.is_quoted(one.start) and not is_recorded(here, case):
            right = _expected(one, case, journey)
            if right and not any(_fits(one, number, case) for number in right):
                yield _fault(one, right)
    yield from _strange_segments(case)


def _heads_as_read(case: Case) -> Iterator[Counted]:
    """Yield the head counts that the reading found and that no counting covers."""
    covered = [Stretch(start=one.start, end=one.end) for one in case.counted]
    for count in case.read.head_counts:
        spot = count.spot
        if not any(one.overlaps(spot.start, spot.end) for one in covered):
            yield Counted(kind=Counting.HEADS, number=count.number, start=spot.start, end=spot.end)


def _expected(one: Counted, case: Case, journey: Itinerary) -> tuple[int, ...]:
    """Return the numbers that are right; none where the text does not speak of the journey."""
    if case.public is None:
        return ()
    mission, sentence = case.public.mission, case.sentence_at(one.start)
    named = [c for c in journey.countries if any(mentions(c.names, case, sentence))]
    if one.kind in {Counting.CITIES, Counting.STOPS}:
        return tuple(n for scope in _scopes(named) for n in _stops(one.kind, scope, journey))
    if one.kind is Counting.DAYS:
        is_told = JOURNEY.search(sentence.of(case.clean)) is not None
        stays = (scope.stay if scope else journey.whole for scope in _scopes(named))
        return tuple(_length(stay) for stay in stays) if is_told else ()
    country = named[0] if len(named) == 1 else None
    topics = {t.name for t in mission.header.topics if not country or t.country == country.code}
    numbers = {
        Counting.SEGMENTS: len({d.segment for d in mission.brief.delegates}),
        Counting.COUNTRIES: len(journey.countries),
        Counting.GOALS: len(mission.header.goals),
        Counting.TOPICS: len(topics),
        Counting.ORGANISERS: len(mission.header.organisers),
        Counting.HEADS: len(mission.brief.delegates),
    }
    return tuple(filter(None, (numbers[one.kind],)))


def _scopes(named: list[VisitedCountry]) -> tuple[VisitedCountry | None, ...]:
    """Return what a count may be about: the one country of the sentence, or any and the whole."""
    return tuple(named) if len(named) == 1 else (None, *named)


def _stops(kind: Counting, country: VisitedCountry | None, journey: Itinerary) -> tuple[int, ...]:
    cities = [c for c in journey.cities if country is None or c.country == country.code]
    if kind is Counting.CITIES:
        return (len(cities),)
    return tuple(dict.fromkeys((len(cities), sum(len(city.stays) for city in cities))))


def _length(stay: Days) -> int:
    return (stay[1] - stay[0]).days + 1


def _fits(one: Counted, right: int, case: Case) -> bool:
    before = case.clean[max(0, one.start - LONGEST_HEDGE) : one.start]
    words = case.clean[one.start : one.end]
    approximate = ABOUT.search(before) or ABOUT.search(words.partition(str(one.number))[0])
    read = (c for c in case.read.head_counts if c.spot.start < one.end and one.start < c.spot.end)
    is_about = approximate is not None or any(count.is_approximate for count in read)
    if MORE_THAN.search(before):
        return one.number <= right <= one.number * MOST_ABOVE
    if is_about and one.kind is Counting.HEADS:
        return abs(one.number - right) <= max(ABOUT_PEOPLE, ABOUT_SHARE * one.number)
    return one.number == right


def _fault(one: Counted, right: tuple[int, ...]) -> Fault:
    number, words = " / ".join(map(str, right)), WORDS[one.kind]
    return Fault(
        start=one.start,
        end=one.end,
        sentence=Text(
            de=f"Hier stehen {one.number} {words.de}; nach Liste und Programm sind es {number}.",
            en=f"This says {one.number} {words.en}; list and programme have {number}.",
        ),
        remedy=Text(
            de=f"Schreiben Sie {number}, oder bringen Sie zuerst die Liste auf den Stand.",
            en=f"Write {number}, or bring the list up to date first.",
        ),
    )


def _strange_segments(case: Case) -> Iterator[Fault]:
    """Yield segments of which nobody is on the list."""
    if case.public is None:
        return
    known = {delegate.segment.casefold() for delegate in case.public.mission.brief.delegates}
    for named in case.read.segments:
        beginnings = IN_THE_LIST[named.segment]
        is_own_word = named.words.casefold() in known
        if known and not is_own_word and not any(s.startswith(beginnings) for s in known):
            yield Fault(
                start=named.spot.start,
                end=named.spot.end,
                sentence=Text(
                    de=f"Aus dem Bereich »{named.words}« ist niemand auf der Liste.",
                    en=f"Nobody from the field “{named.words}” is on the list.",
                ),
                remedy=Text(
                    de="Streichen Sie den Bereich, oder ergänzen Sie die Liste.",
                    en="Strike the field, or add to the list.",
                ),
            )
