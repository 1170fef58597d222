"""The cities in which the journey stops."""

import re
from collections.abc import Iterator

from trademission.documents.release.reading.found import City, PartKind
from trademission.documents.release.reading.gazetteer import (
    PlaceMention,
    city_names,
    country_names,
)
from trademission.documents.release.reading.manuscript import Manuscript, Sentence
from trademission.documents.release.reading.places import Destinations, codes_in, of_trade_alone
from trademission.documents.release.reading.words import JOURNEY, LISTED

# A city after these is where somebody comes from, or part of a name.
NO_STOP_BEFORE = re.compile(
    r"\b(?:aus|from|based in|headquartered in|headquarters in|sitz in|ansässig\w* in|stammt aus"
    r"|gebürtig\w*"
    r"|universit\w+(?: of| in)?|university(?: of| in)?|hochschule|college|bank of|treaty of|messe"
    r"|börse|flughafen|airport"
    r"|(?:consul\w*|embassy|office|botschaft|büro)(?: of \w+)?(?: general)? in"
    r"|generalkonsulat (?:in)?|via|über)\s+(?:der |dem |the "
    r"|hauptstadt )?$",
    re.IGNORECASE,
)
NO_STOP_AFTER = re.compile(
    r"(?:[- ](?:based|born|headquartered|ansässig\w*)\b|\s(?:University|Universität"
    r"|Stock Exchange|Institute|College|"
    r"School|Street|Airport|Declaration|Agreement|Convention|Messe|Abkommen|Tech\b|Times\b"
    r"|Polytechnic))"
)
NAME = (
    r"[A-ZÀ-ÞĐŠŽČĆŁŚŻİ][\w'’-]+(?: (?:de |del |da |do |la |am |an der "
    r"|al-)?[A-ZÀ-ÞĐŠŽČĆŁŚŻİ][\w'’-]+){0,2}"
)
CALLED_CITY = re.compile(
    rf"\b(?:\w*[Ss]tadt|Metropole|\w+metropole|[Cc]ity of|[Pp]ort city of|[Tt]own of"
    rf"|capital(?: city)?(?: of)?,?|[Hh]ub of|"
    rf"[Ii]ndustrial cent(?:re|er) of|[Ss]tationen (?:sind|waren|der Reise sind)|[Ss]tops (?:are"
    rf"|in|include))\s+(?P<name>{NAME})"
)
NEXT_NAME = re.compile(
    rf"(?P<name>{NAME})(?=\s*(?:[,.;:)(\u2013—|]|$|und |and |sowie |as well |where |wo "
    rf"|stattfinden|geplant|auf dem))"
)
# Regions stand behind a city, and are none.
REGIONS = re.compile(
    r"Africa|Afrika|Alabama|Alberta|America|Amerika|Andalusia|Andalusien|Anhui|Arizona|Asia|Asien"
    r"|Bavaria|Bayern|California|Carolina|Catalonia|Colorado|England|Europa|Europe|Flandern"
    r"|Flanders|Florida|Georgia|Guangdong|Gujarat|Hessen|Illinois|Indiana|Jalisco|Jiangsu"
    r"|Kalifornien|Karnataka|Katalonien|Kentucky|Kerala|Lombardei|Lombardy|Maharashtra|Manitoba"
    r"|Massachusetts|Michigan|Minnesota|Missouri|Ohio|Ontario|Oregon|Parlament|Parliament"
    r"|Pennsylvania|Quebec|Queensland|Québec|Sachsen|Saskatchewan|Saxony|Schlesien|Schottland"
    r"|Scotland|Silesia|Telangana|Tennessee|Texas|Utah|Victoria|Virginia|Wales|Wallonia|Wallonien"
    r"|Washington|Wisconsin|Zhejiang"
)


CITY_STATES = frozenset({"HK", "MC", "MO", "SG"})


def stops(manuscript: Manuscript, goals: Destinations) -> tuple[City, ...]:
    """Return the cities of the visited countries that the release names as places to go, once each.

    Known cities count unless somebody comes from there or they are part of another name; others
    where they are called a city or listed beside a known one. Cities in quotations are not read.
    """
    found: dict[str, City] = {}
    for sentence in manuscript.told():
        if sentence.kind is PartKind.BACKGROUND and of_trade_alone(sentence):
            continue
        for start, name, codes, confidence in _named(sentence, goals):
            spot = manuscript.spot(
                sentence.start + start, sentence.start + start + len(name), confidence
            )
            code = codes[0] if len(codes) == 1 else _country(goals, codes)
            found.setdefault(name, City(name=name, country=code, spot=spot))
    for one in goals.countries:
        if one.code in CITY_STATES:
            name = manuscript.text[one.spot.start : one.spot.end]
            found.setdefault(name, City(name=name, country=one.code, spot=one.spot))
    return tuple(found.values())


def _country(goals: Destinations, codes: tuple[str, ...]) -> str:
    visited = [code for code in codes if code in goals.codes]
    return visited[0] if len(visited) == 1 else ""


Named = tuple[int, str, tuple[str, ...], float]


def _named(sentence: Sentence, goals: Destinations) -> Iterator[Named]:
    words = sentence.hushed
    if sentence.kind is PartKind.BACKGROUND and not JOURNEY.search(words):
        return
    known = [one for one in city_names().mentions(words) if codes_in((one,), goals.codes)]
    taken = set(country_names().names)
    last: PlaceMention | None = None
    for one in known:
        if _is_stop(words, one) or (last and LISTED.fullmatch(words[last.end : one.start])):
            yield one.start, one.name, codes_in((one,), goals.codes), 0.9
            yield from _beside(words, one, taken, goals)
            last = one
    yield from _called(words, goals)


def _is_stop(words: str, one: PlaceMention) -> bool:
    before = words[max(0, one.start - 40) : one.start]
    return not NO_STOP_BEFORE.search(before) and not NO_STOP_AFTER.match(words, one.end)


def _beside(words: str, one: PlaceMention, taken: set[str], goals: Destinations) -> Iterator[Named]:
    """Yield names that the table does not know, in one list with a city that it knows."""
    end = one.end
    for _ in range(4):
        joint = LISTED.match(words, end)
        found = NEXT_NAME.match(words, joint.end()) if joint else None
        if not joint or not found:
            return
        name = found["name"]
        if name in taken or REGIONS.fullmatch(name.split()[-1]) or name in city_names().names:
            return
        if joint.group().strip() == "," and not re.match(
            r"\s*(?:,|und |and |sowie )", words[found.end() :]
        ):
            return
        yield found.start(), name, codes_in((one,), goals.codes), 0.5
        end = found.end()


def _called(words: str, goals: Destinations) -> Iterator[Named]:
    for found in CALLED_CITY.finditer(words):
        name = found["name"]
        if next(city_names().mentions(name), None) or next(country_names().mentions(name), None):
            continue
        if not REGIONS.fullmatch(name.split()[-1]) and goals.codes:
            yield found.start("name"), name, goals.codes, 0.5
