"""Days and spans of days are those announced: of the journey, a country, a city, a visit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trademission.documents.dates import date_range
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.days_told import SpanTold
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.itinerary import (
    Days,
    Itinerary,
    NamedVisit,
    VisitedCity,
    itinerary_of,
    mentions,
)
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.reading.found import PartKind
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "dates"
DEMAND = Text(
    de="Reisetage und Termine stehen wie im angekündigten Programm.",
    en="Days of travel and of visits are those of the announced programme.",
)
ELSEWHERE = frozenset({PartKind.CONTACT, PartKind.DATE})
BELOW = frozenset({PartKind.NOTE_TO_EDITORS, PartKind.LINKS, PartKind.MARGIN})
UNTIL = re.compile(r"\b(?:bis|until|till|to|through)(?:\s+(?:zum|the))?\s*$", re.IGNORECASE)
SINCE = re.compile(r"\b(?:ab|vom|from|since|seit)(?:\s+(?:dem|the))?\s*$", re.IGNORECASE)
NEARBY = timedelta(days=10)
LONGEST_PREPOSITION = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """The spans that may stand at a place; `about` says whose they are."""

    stays: tuple[Days, ...]
    about: Text
    days: frozenset[date] = frozenset()
    is_list_of_stays: bool = False


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each day or span that the announced programme does not have."""
    journey = itinerary_of(case)
    if journey is None:
        return
    for span in case.spans:
        if _is_about_the_journey(span, case, journey):
            yield from _compared(span, case, journey)


def _is_about_the_journey(span: SpanTold, case: Case, journey: Itinerary) -> bool:
    """Tell whether a span is neither quoted nor history nor the date of issue."""
    is_in_prose = not case.is_in_part(span.start, ELSEWHERE | BELOW)
    is_issue = span.first is None and span.last.day == case.issued_date
    is_now = span.last.day.year in {day.year for day in journey.whole}
    return is_in_prose and not is_issue and is_now and not case.is_quoted(span.start)


def _compared(span: SpanTold, case: Case, journey: Itinerary) -> Iterator[Fault]:
    found = _of_city(span, case, journey) or _of_visit(span, case, journey)
    if found is None:
        found = _of_country(span, case, journey)
    if found is None:
        yield from _of_journey(span, case, journey)
    elif not _fits(span, found, case):
        is_whole = span.first is not None and _days_of(span) == journey.whole
        yield _fault(span, found, Severity.WARN if is_whole else Severity.BLOCK)


def _of_city(span: SpanTold, case: Case, journey: Itinerary) -> Expected | None:
    """Return what may stand in brackets behind a city."""
    paragraph = case.paragraph_at(span.start)
    before = case.clean[paragraph.start : span.start]
    opening = before.rfind("(")
    if opening < 0 or ")" in before[opening:]:
        return None
    name_end = paragraph.start + len(before[:opening].rstrip())
    city = _city_ending_at(name_end, case, journey)
    if city is None:
        return None
    closing = case.clean.find(")", span.end)
    inside = [s for s in case.spans if paragraph.start + opening < s.start < closing]
    return Expected(
        stays=city.stays,
        about=Text(de=city.name, en=city.name),
        is_list_of_stays=len(inside) > 1 or all(first == last for first, last in city.stays),
    )


def _city_ending_at(end: int, case: Case, journey: Itinerary) -> VisitedCity | None:
    nearby = Stretch(start=max(0, end - 40), end=end)
    for city in journey.cities:
        if any(place.end == end for place in mentions(city.names, case, nearby)):
            return city
    return None


def _of_visit(span: SpanTold, case: Case, journey: Itinerary) -> Expected | None:
    """Return the days of the appointment that is named last before, in the same sentence."""
    if span.first is not None:
        return None
    sentence = case.sentence_at(span.start)
    before = Stretch(start=sentence.start, end=span.start)
    found: tuple[int, NamedVisit] | None = None
    for visit in journey.visits:
        ends = [place.end for place in mentions(visit.names, case, before)]
        if ends and visit.days and (found is None or max(ends) > found[0]):
            found = max(ends), visit
    if found is None or _is_other_day_between(found[0], span, case):
        return None
    name = found[1].names[0]
    return Expected(stays=(), days=found[1].days, about=Text(de=f"»{name}«", en=f"“{name}”"))


def _is_other_day_between(start: int, span: SpanTold, case: Case) -> bool:
    return any(start <= other.start < span.start for other in case.spans)


def _of_country(span: SpanTold, case: Case, journey: Itinerary) -> Expected | None:
    """Return the stays in the one country that the sentence names."""
    sentence = case.sentence_at(span.start)
    named = [c for c in journey.countries if any(mentions(c.names, case, sentence))]
    if len(named) != 1 or len(journey.countries) == 1:
        return None
    (country,) = named
    stays = (stay for c in journey.cities if c.country == country.code for stay in c.stays)
    names = country.names
    return Expected(stays=(country.stay, *stays), about=Text(de=names[0], en=names[-1]))


def _of_journey(span: SpanTold, case: Case, journey: Itinerary) -> Iterator[Fault]:
    """Yield a fault where nothing on the whole journey fits."""
    countries = tuple(country.stay for country in journey.countries)
    cities = tuple(stay for city in journey.cities for stay in city.stays)
    about = Text(de="die Reise", en="the journey")
    expected = Expected(stays=(journey.whole, *countries, *cities), about=about)
    first, last = journey.whole
    is_near = first - NEARBY <= span.last.day <= last + NEARBY
    if is_near and not _fits(span, expected, case):
        yield _fault(span, expected, Severity.BLOCK if span.first else Severity.WARN)


def _fits(span: SpanTold, expected: Expected, case: Case) -> bool:
    if span.first is not None:
        return _days_of(span) in expected.stays
    day, stays = span.last.day, expected.stays
    if day in expected.days:
        return True
    before = case.clean[max(0, span.start - LONGEST_PREPOSITION) : span.start]
    if UNTIL.search(before):
        return any(day == last for _, last in stays)
    if SINCE.search(before):
        return any(day == first for first, _ in stays)
    if expected.is_list_of_stays:
        return (day, day) in stays
    return any(first <= day <= last for first, last in stays)


def _days_of(span: SpanTold) -> Days:
    return (span.first or span.last).day, span.last.day


def _fault(span: SpanTold, expected: Expected, severity: Severity) -> Fault:
    stays = dict.fromkeys((*expected.stays, *((day, day) for day in sorted(expected.days))))
    right = Text(
        de="; ".join(date_range(first, last, "de") for first, last in stays),
        en="; ".join(date_range(first, last, "en") for first, last in stays),
    )
    return Fault(
        start=span.start,
        end=span.end,
        severity=severity,
        sentence=Text(
            de=f"Dieses Datum steht nicht im Programm; für {expected.about.de} gilt: {right.de}.",
            en=f"The programme does not have this date; {expected.about.en} has: {right.en}.",
        ),
        remedy=Text(
            de="Schreiben Sie das Datum des Programms, oder ändern Sie zuerst das Programm.",
            en="Write the date of the programme, or change the programme first.",
        ),
    )
