"""Which countries a sentence names on the way, and which of them the journey goes to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.found import Country, PartKind
from trademission.documents.release.reading.gazetteer import (
    PlaceMention,
    city_names,
    country_names,
)
from trademission.documents.release.reading.manuscript import OPENING, Manuscript, Sentence
from trademission.documents.release.reading.words import JOURNEY, LISTED, TRADE

WAY = re.compile(
    r"(?P<way>\b(?:nach|in|ins|durch|besuch\w*|bereis\w*|richtung|reiseziele?|ziele?|zielland|aus"
    r"|sind|ist"
    r"|to|visit\w*|of|across|for|from|through|toward[s]?|tour\w*))[:,]?\s+"
    r"(?:(?:die|den|das|der|dem|the|both|beide[n]?|republik|republic of|nachbarland|neighbouring"
    r"|partnerland|unter anderem)\s+){0,3}$",
    re.IGNORECASE,
)
STRONG_WAYS = re.compile(
    r"nach|besuch|bereis|richtung|reiseziel|zielland|^to$|visit|tour|toward", re.IGNORECASE
)
WEAK_WAYS = frozenset({"of", "for", "from", "aus", "sind", "ist", "ziel", "ziele"})
SOLD = re.compile(
    r"(?:export\w*|ausfuhr\w*|import\w*|einfuhr\w*|sales|goods|waren|handel|trade|ties|links"
    r"|shipped|sold|euro|dollars?"
    r"|million|billion|bn|m|beziehungen|markt|market)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
CALLING_CODES = {
    "+49": "DE", "+43": "AT", "+41": "CH", "+44": "GB", "+353": "IE", "+33": "FR", "+31": "NL",
    "+32": "BE", "+45": "DK", "+46": "SE", "+47": "NO", "+358": "FI", "+48": "PL", "+61": "AU",
    "+64": "NZ", "+39": "IT", "+34": "ES", "+420": "CZ", "+352": "LU", "+423": "LI",
}  # fmt: skip
OF_COUNTRY = {
    "GB": "Welsh Scottish British English UK Wales Scotland",
    "IE": "Irish", "US": "American U.S. US", "CA": "Canadian", "AU": "Australian",
    "DE": "German Saxon Bavarian", "DK": "Danish", "NL": "Dutch", "SE": "Swedish",
    "NO": "Norwegian", "FI": "Finnish", "AT": "Austrian", "CH": "Swiss", "BE": "Flemish",
}  # fmt: skip
OF_HOME = {word: code for code, words in OF_COUNTRY.items() for word in words.split()}
HOME_ADJECTIVE = re.compile(
    r"\b("
    + "|".join(map(re.escape, OF_HOME))
    + r")(?:['’]s?)? (?:\w+ ){0,2}?(?:firms?|compan(?:y|ies)|business(?:es)?"
    r"|exporters?|exports?|government|minister|goods|economy|delegation|fastest|largest"
    r"|manufacturers)\b"
)
ADDRESS = frozenset(
    {PartKind.CONTACT, PartKind.MARGIN, PartKind.OFFICE, PartKind.LABEL, PartKind.DATE}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Destinations:
    """The countries of the journey in the order of the text, and the country it starts from."""

    countries: tuple[Country, ...]
    home: str

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the countries."""
        return tuple(one.code for one in self.countries)


def destinations(manuscript: Manuscript) -> Destinations:
    """Return where the journey goes, by headline and lead, then by what the body says of stops.

    A country counts that a sentence about a journey names as its goal (nach, besucht, to, visit,
    in), also through a city. The country of the sender's address does not count unless named so.
    Countries of which only the trade is told are none.
    """
    home = _home(manuscript)
    found: dict[str, Country] = {}
    for kinds, only_strong in ((OPENING, False), (frozenset({PartKind.BODY}), True)):
        for sentence in manuscript.told(kinds):
            for mention, code in _goals(sentence, home, only_strong=only_strong or bool(found)):
                confidence = 0.95 if sentence.kind in OPENING else 0.8
                start = sentence.start + mention.start
                spot = manuscript.spot(start, start + len(mention.name), confidence)
                found.setdefault(code, Country(code=code, spot=spot))
        if found:
            break
    if not found:
        found = _most_named(manuscript, home)
    return Destinations(countries=tuple(found.values()), home=home)


def place_mentions(words: str) -> Iterator[PlaceMention]:
    """Yield countries and cities of a text in its order, none within another."""
    countries = list(country_names().mentions(words))
    cities = list(city_names().mentions(words))
    spans = sorted([*countries, *cities], key=lambda one: (one.start, one.start - one.end))
    position = 0
    for one in spans:
        if one.start >= position:
            position = one.end
            yield one


def _goals(
    sentence: Sentence, home: str, *, only_strong: bool
) -> Iterator[tuple[PlaceMention, str]]:
    words = sentence.hushed
    if sentence.kind is not PartKind.HEADLINE and not JOURNEY.search(words):
        return
    way, end = "", -1
    for mention in place_mentions(words):
        way = (
            way
            if end >= 0 and LISTED.fullmatch(words[end : mention.start])
            else _way(words, mention)
        )
        end = mention.end
        is_strong = bool(STRONG_WAYS.match(way))
        code = mention.codes[0]
        if sentence.kind is PartKind.HEADLINE and not way and code != home and _is_country(mention):
            way = "headline"
        if not way or (code == home and not is_strong) or len(mention.codes) > 1:
            continue
        if only_strong and not is_strong and way not in {"in", "headline", "across"}:
            continue
        yield mention, code


def _is_country(mention: PlaceMention) -> bool:
    return mention.name in country_names().names


def _way(words: str, mention: PlaceMention) -> str:
    """Return the word that points to a place as a goal; empty where goods go there."""
    before = words[max(0, mention.start - 60) : mention.start]
    found = WAY.search(before)
    if not found or SOLD.search(before[: found.start()]):
        return ""
    way = found["way"].lower()
    rest = before[: found.start()]
    if way in WEAK_WAYS and not JOURNEY.search(rest[-40:]):
        return ""
    return way


def _home(manuscript: Manuscript) -> str:
    counted: Counter[str] = Counter()
    for one in manuscript.paragraphs:
        if one.kind in ADDRESS:
            words = manuscript.clean[one.start : one.end]
            for code in re.findall(r"(?:\+|\b00)\d{2,3}", words):
                known = "+" + code.lstrip("+").removeprefix("00")
                counted[CALLING_CODES.get(known) or CALLING_CODES.get(known[:3], "")] += 3
            for mention in city_names().mentions(words):
                if len(mention.codes) == 1:
                    counted[mention.codes[0]] += 1
    del counted[""]
    if counted:
        return counted.most_common(1)[0][0]
    if manuscript.language == "de":
        return "DE"
    return _by_adjective(manuscript)


def _by_adjective(manuscript: Manuscript) -> str:
    """Return the country whose firms and ministers an English release without address is about."""
    counted = Counter(OF_HOME[one.group(1)] for one in HOME_ADJECTIVE.finditer(manuscript.clean))
    return counted.most_common(1)[0][0] if counted else ""


def _most_named(manuscript: Manuscript, home: str) -> dict[str, Country]:
    """Return the country named most often, where no sentence tells the goal."""
    counted: Counter[str] = Counter()
    first: dict[str, Country] = {}
    for sentence in manuscript.told():
        for mention in country_names().mentions(sentence.words):
            code, start = mention.codes[0], sentence.start + mention.start
            if code != home:
                counted[code] += 1
                spot = manuscript.spot(start, start + len(mention.name), 0.4)
                first.setdefault(code, Country(code=code, spot=spot))
    return {code: first[code] for code, _ in counted.most_common(1)}


def of_trade_alone(sentence: Sentence) -> bool:
    """Whether a sentence tells of trade and not of a journey."""
    return bool(TRADE.search(sentence.words)) and not JOURNEY.search(sentence.hushed)


def codes_in(mentions: Iterable[PlaceMention], visited: tuple[str, ...]) -> tuple[str, ...]:
    """Return which visited countries the mentions are of, in their order, once each."""
    return tuple(dict.fromkeys(code for m in mentions for code in m.codes if code in visited))
