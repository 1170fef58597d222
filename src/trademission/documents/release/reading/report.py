"""What a reading found, as JSON for people, programs and the scores of tests."""

from trademission.documents.release.reading.found import (
    Figure,
    LinkNamed,
    Quote,
    ReadRelease,
    Spot,
    Stay,
)

Json = dict[str, object]
# A head count that is less sure stays in the reading, but is not reported as the one.
LEAST_SURE = 0.5
WORDS_AT_START, WORDS_AT_END = 4, 3


def as_json(found: ReadRelease) -> Json:
    """Return the findings as objects, lists in the order of the text.

    Keys: language, issued, journey, stays, countries, cities, topics, head_count, segments,
    organisers, people, figures, quotes, contact, links. Days are ISO dates. Everything that has a
    place carries `start`, `end`, `line` and `confidence` under `spot`; countries, topics,
    segments and organisers are plain words and have theirs under `spots`, key by key.
    """
    journey = next((one for one in found.stays if not one.country), None)
    issued = next((one.day.isoformat() for one in found.days if one.is_issue), None)
    return {
        "language": found.language,
        "issued": issued,
        "journey": _days(journey) if journey else None,
        "stays": [{"country": s.country} | _days(s) for s in found.stays if s.country],
        "countries": [one.code for one in found.countries],
        "cities": [
            {"name": c.name, "country": c.country, "spot": _spot(c.spot)} for c in found.cities
        ],
        "topics": [one.name for one in found.topics],
        "head_count": _head_count(found),
        "segments": [one.segment.value for one in found.segments],
        "organisers": [one.name for one in found.organisers],
        "people": [{"name": p.name, "title": p.title, "spot": _spot(p.spot)} for p in found.people],
        "figures": [_figure(one) for one in found.figures],
        "quotes": [_quote(one) for one in found.quotes],
        "contact": _contact(found),
        "links": [_link(one) for one in found.links],
        "spots": _spots(found),
    }


def _spots(found: ReadRelease) -> Json:
    return {
        "countries": [_spot(one.spot) for one in found.countries],
        "topics": [_spot(one.spot) for one in found.topics],
        "segments": [_spot(one.spot) for one in found.segments],
        "organisers": [_spot(one.spot) for one in found.organisers],
        "days": [_spot(one.spot) for one in found.days],
    }


def _spot(spot: Spot) -> Json:
    return {
        "start": spot.start,
        "end": spot.end,
        "line": spot.line,
        "confidence": spot.confidence,
    }


def _days(stay: Stay) -> Json:
    return {
        "first": stay.first_date.isoformat() if stay.first_date else None,
        "last": stay.last_date.isoformat(),
        "spot": _spot(stay.spot),
    }


def _head_count(found: ReadRelease) -> Json | None:
    sure = (one for one in found.head_counts if one.spot.confidence >= LEAST_SURE)
    best = next(sure, None)
    if best is None:
        return None
    return {
        "number": best.number,
        "approximate": best.is_approximate,
        "spot": _spot(best.spot),
    }


def _figure(one: Figure) -> Json:
    return {
        "measure": one.measure.value,
        "number": one.number,
        "unit": one.unit,
        "magnitude": one.magnitude,
        "year": one.year,
        "partner": one.partner,
        "record": one.is_record,
        "flow": one.flow,
        "spot": _spot(one.spot),
    }


def _quote(one: Quote) -> Json:
    words = one.words.split()
    return {
        "speaker": one.speaker,
        "begins": " ".join(words[:WORDS_AT_START]),
        "ends": " ".join(words[-WORDS_AT_END:]),
        "spot": _spot(one.spot),
    }


def _contact(found: ReadRelease) -> Json | None:
    best = next(iter(found.contacts), None)
    if best is None:
        return None
    return {
        "name": best.name,
        "phone": best.phone,
        "fax": best.fax,
        "email": best.email,
        "spot": _spot(best.spot),
    }


def _link(one: LinkNamed) -> Json:
    return {
        "title": one.title,
        "origin": one.origin,
        "year": one.year,
        "address": one.address,
        "spot": _spot(one.spot),
    }
