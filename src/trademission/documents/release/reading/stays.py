"""When the journey is, and when it is in which country."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trademission.documents.release.reading.day_words import DaySpan, day_spans
from trademission.documents.release.reading.found import Day, PartKind, Spot, Stay
from trademission.documents.release.reading.manuscript import OPENING, Manuscript, Sentence
from trademission.documents.release.reading.numbers import NUMBER, number_of
from trademission.documents.release.reading.places import Destinations, codes_in, place_mentions
from trademission.documents.release.reading.words import JOURNEY

STARTS = re.compile(
    r"start|beginn|bricht|aufbruch|abreis|fliegt|reist|ab dem|depart|leave|begin|starts|kick"
    r"|set[s]? off|fl(?:y|ies)|from",
    re.IGNORECASE,
)
LASTING = re.compile(
    rf"\b(?P<number>{NUMBER})[- ]?(?:tägig\w*|day\b|days\b|Tage\b)|(?P<week>einwöchig\w*"
    rf"|week-long|weeklong|one-week)",
    re.IGNORECASE,
)
# The sentence is about the journey as a whole, whatever place it names beside.
WHOLE = re.compile(
    r"\b(?:mission|trip|tour|(?:delegations|unternehmer)?reise|programme?)\b[^.]{0,160}?"
    r"\b(?:takes place|runs|will run|lasts|will take place|took place|ran|dauert\w*|findet|fand"
    r"|stattfindet)\b",
    re.IGNORECASE,
)
ARRIVING = re.compile(
    r"flieg|reist|weiter|geht es|geht's|bricht|erreich|ankunft|trifft|wechsel|travel|continu"
    r"|fl(?:y|ies|own)|mov(?:e|es|ing)|arriv|head|proceed|onward|cross|depart",
    re.IGNORECASE,
)
ARRIVING_AT = re.compile(
    r"\b(?:nach|in|to|for|reaches|reach|erreicht)\s+(?:the |die |den |das )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
# A fair or a deadline is seldom longer ago or further away than a journey that is announced.
MOST_DAYS_AWAY = 400
MOST_DAYS = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """A span of days with the visited countries that its sentence gives it."""

    sentence: Sentence
    span: DaySpan
    countries: tuple[str, ...]
    is_journey: bool


def named_days(manuscript: Manuscript, near: date | None) -> tuple[Day, ...]:
    """Return the single days that the release tells beside that of issue."""
    found = []
    for sentence in manuscript.told():
        for span in day_spans(sentence.words, near):
            if span.is_single:
                start = sentence.start + span.start
                spot = manuscript.spot(start, sentence.start + span.end, 0.8)
                found.append(Day(day=span.last, is_issue=False, weekday=span.weekday, spot=spot))
    return tuple(found)


def stays(manuscript: Manuscript, goals: Destinations, near: date | None) -> tuple[Stay, ...]:
    """Return the journey, then the days in each country, in the order of the countries told.

    Of spans without a place, one in headline, lead or a sentence about the journey is that of the
    journey; it covers the stays. Spans of several cities of one country are put together. A
    journey to one country stays there all the time. What is told as a day alone is no stay; a
    journey told by its first day and its length, or until a day, is read.
    """
    told = list(_told(manuscript, goals, near))
    in_countries = _in_countries(manuscript, told, goals)
    arrivals = _arrivals(manuscript, goals, near)
    journey = _journey(manuscript, told, in_countries, is_single=len(goals.codes) == 1)
    if journey is None:
        return tuple(in_countries)
    if len(goals.codes) == 1:
        return (journey, replace(journey, country=goals.codes[0]))
    if arrivals or len(in_countries) > 1:
        partial = [one for one in in_countries if not _is_whole(one, journey)]
        in_countries = _with_arrivals(partial, arrivals, journey, goals)
    in_countries = [_begun(one, journey, goals) for one in in_countries]
    within = [one for one in in_countries if _is_within(one, journey)]
    return (journey, *within)


def _arrivals(
    manuscript: Manuscript, goals: Destinations, near: date | None
) -> dict[str, tuple[date, Spot]]:
    """Return on which day a country is reached, where a sentence tells a day and the way there."""
    found: dict[str, tuple[date, Spot]] = {}
    for sentence in manuscript.told():
        days = [one for one in day_spans(sentence.hushed, near) if one.is_single]
        places = [m for m in place_mentions(sentence.hushed) if codes_in((m,), goals.codes)]
        for day in days:
            behind = [m for m in places if m.start >= day.end] or [
                m for m in places if m.end <= day.start
            ]
            if not behind or not ARRIVING.search(sentence.hushed):
                continue
            before = sentence.hushed[: behind[0].start]
            if ARRIVING_AT.search(before):
                code = codes_in(behind[:1], goals.codes)[0]
                start = sentence.start + day.start
                spot = manuscript.spot(start, sentence.start + day.end, 0.6)
                found.setdefault(code, (day.last, spot))
    return found


def _with_arrivals(
    stays: list[Stay], arrivals: dict[str, tuple[date, Spot]], journey: Stay, goals: Destinations
) -> list[Stay]:
    """Return the stays, with those of countries of which only the arrival is told.

    Such a stay lasts until the next country is reached, the last one until the journey ends.
    """
    known = {one.country: one for one in stays}
    starts = {code: day for code, (day, _) in arrivals.items() if code not in known}
    starts |= {one.country: one.first_date for one in stays if one.first_date}
    if journey.first_date and arrivals:
        missing = [code for code in goals.codes if code not in starts]
        starts |= {code: journey.first_date for code in missing[:1] if code == goals.codes[0]}
    for code, first in starts.items():
        if code in known:
            continue
        later = [day for other, day in starts.items() if other != code and day > first]
        spot = arrivals[code][1] if code in arrivals else journey.spot
        last = min([*later, journey.last_date])
        known[code] = Stay(
            first_date=first,
            last_date=max(first, last),
            country=code,
            spot=replace(spot, confidence=0.5),
        )
    return [known[code] for code in goals.codes if code in known]


def _begun(stay: Stay, journey: Stay, goals: Destinations) -> Stay:
    """Return the stay in the first country with the journey's first day where none is told."""
    if stay.first_date is None and stay.country == goals.codes[0]:
        return replace(stay, first_date=journey.first_date)
    return stay


def _is_whole(stay: Stay, journey: Stay) -> bool:
    return (stay.first_date, stay.last_date) == (journey.first_date, journey.last_date)


def _is_within(stay: Stay, journey: Stay) -> bool:
    starts = journey.first_date is None or (stay.first_date or stay.last_date) >= journey.first_date
    return starts and stay.last_date <= journey.last_date


def _told(manuscript: Manuscript, goals: Destinations, near: date | None) -> Iterator[_Told]:
    previous: tuple[int, tuple[str, ...]] = (-1, ())
    for sentence in manuscript.told():
        mentions = list(place_mentions(sentence.hushed))
        spans = list(day_spans(sentence.hushed, near))
        of_sentence = () if WHOLE.search(sentence.hushed) else codes_in(mentions, goals.codes)
        is_journey = sentence.kind in OPENING or bool(JOURNEY.search(sentence.hushed))
        paired = _paired(sentence, spans, goals)
        for span, codes in zip(spans, paired, strict=True):
            if near and abs((span.last - near).days) > MOST_DAYS_AWAY:
                continue
            same = previous[0] == sentence.paragraph.start and sentence.kind not in OPENING
            inherited = previous[1] if same and not of_sentence else ()
            yield _Told(
                sentence=sentence, span=span, countries=codes or inherited, is_journey=is_journey
            )
        if of_sentence:
            previous = (sentence.paragraph.start, of_sentence)


def _paired(sentence: Sentence, spans: list[DaySpan], goals: Destinations) -> list[tuple[str, ...]]:
    """Return for each span the countries it is about: all of the sentence, or its neighbour."""
    mentions = [m for m in place_mentions(sentence.hushed) if codes_in((m,), goals.codes)]
    codes = codes_in(mentions, goals.codes)
    if WHOLE.search(sentence.hushed):
        return [() if len(goals.codes) > 1 else codes] * len(spans)
    if len(codes) <= 1 or len([one for one in spans if not one.is_single]) <= 1:
        return [codes] * len(spans)
    before = mentions[0].start < spans[0].start
    paired = []
    for span in spans:
        earlier = [m for m in mentions if m.end <= span.start]
        later = [m for m in mentions if m.start >= span.end]
        nearest = (earlier[-1:] or later[:1]) if before else (later[:1] or earlier[-1:])
        paired.append(codes_in(nearest, goals.codes))
    return paired


def _in_countries(manuscript: Manuscript, told: Iterable[_Told], goals: Destinations) -> list[Stay]:
    made: dict[str, Stay] = {}
    last_end: date | None = None
    for one in told:
        if len(one.countries) != 1 or one.span.is_single or not _is_long_enough(one.span):
            continue
        code = one.countries[0]
        first = one.span.first or last_end
        spot = _spot(manuscript, one, 0.9)
        stay = Stay(first_date=first, last_date=one.span.last, country=code, spot=spot)
        made[code] = _put_together(made[code], stay) if code in made else stay
        last_end = one.span.last
    order = [code for code in goals.codes if code in made]
    return [made[code] for code in order]


def _is_long_enough(span: DaySpan) -> bool:
    return span.first is None or (span.last - span.first).days <= MOST_DAYS


def _put_together(one: Stay, other: Stay) -> Stay:
    firsts = [day for day in (one.first_date, other.first_date) if day is not None]
    first = min(firsts) if firsts else None
    last = max(one.last_date, other.last_date)
    if first is not None and (last - first).days > MOST_DAYS:
        return one
    return replace(one, first_date=first, last_date=last)


def _journey(
    manuscript: Manuscript,
    told: list[_Told],
    in_countries: list[Stay],
    *,
    is_single: bool,
) -> Stay | None:
    whole = [one for one in told if one.is_journey and (is_single or len(one.countries) != 1)]
    whole = [one for one in whole if _is_long_enough(one.span)]
    ranges = [one for one in whole if one.span.first is not None and not one.span.is_single]
    opened = [one for one in ranges if one.sentence.kind in OPENING]
    ranges = opened or ranges
    if ranges:
        widest = max(ranges, key=lambda one: _length(one.span))
        span = widest.span
        found: Stay | None = Stay(
            first_date=span.first, last_date=span.last, spot=_spot(manuscript, widest, 0.95)
        )
    else:
        found = _from_pieces(manuscript, whole, told)
    return _covering(found, in_countries)


def _covering(found: Stay | None, in_countries: list[Stay]) -> Stay | None:
    for stay in in_countries:
        whole = replace(stay, country="", spot=replace(stay.spot, confidence=0.7))
        if found is None:
            found = whole
        elif _is_near(found, stay):
            found = _put_together(found, whole)
    return found


def _is_near(journey: Stay, stay: Stay) -> bool:
    first = stay.first_date or stay.last_date
    return abs((first - journey.last_date).days) <= MOST_DAYS // 2


def _from_pieces(manuscript: Manuscript, whole: list[_Told], told: list[_Told]) -> Stay | None:
    """Return a journey told by its first day and its last, or its first and how long it lasts."""
    starting = [one for one in whole if one.span.is_single and _starts(one)]
    ending = [one for one in [*whole, *told] if one.span.first is None]
    first = starting[0].span.last if starting else None
    if ending:
        last = ending[0]
        begins = first if first and first <= last.span.last else None
        return Stay(first_date=begins, last_date=last.span.last, spot=_spot(manuscript, last, 0.8))
    days = _days_of_journey(manuscript)
    if first and days:
        spot = _spot(manuscript, starting[0], 0.6)
        return Stay(first_date=first, last_date=first + timedelta(days=days - 1), spot=spot)
    return None


def _starts(one: _Told) -> bool:
    return bool(STARTS.search(one.sentence.hushed)) and one.sentence.kind is not PartKind.BACKGROUND


def _days_of_journey(manuscript: Manuscript) -> int:
    for sentence in manuscript.told():
        found = LASTING.search(sentence.hushed)
        if found and JOURNEY.search(sentence.hushed):
            number = number_of(found["number"], manuscript.language) if found["number"] else 7
            return int(number or 0) if (number or 0) <= MOST_DAYS else 0
    return 0


def _length(span: DaySpan) -> int:
    return (span.last - span.first).days if span.first else 0


def _spot(manuscript: Manuscript, one: _Told, confidence: float) -> Spot:
    start = one.sentence.start
    return manuscript.spot(start + one.span.start, start + one.span.end, confidence)
