"""Names of countries and cities, found in running text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

WORD = re.compile(r"(?<![\w-])[^\W\d_]\w*")
FOLLOWED = re.compile(r"(?:['’]s?)?(?![\w$]|-\w)")
TABLES = files("trademission.documents.release.reading") / "tables"
# As releases write them, beside the names that Babel knows.
MORE_COUNTRIES = {
    "AE": "VAE|UAE|Emirate|Emiraten|Vereinigten Arabischen Emiraten|the Emirates|U.A.E.",
    "BA": "Bosnien und Herzegowina|Bosnien-Herzegowina|Bosnien|Bosnia and Herzegovina|Bosnia",
    "BY": "Weißrussland",
    "CI": "Elfenbeinküste|Ivory Coast",
    "CD": "Demokratischen Republik Kongo|DR Congo",
    "CN": "Volksrepublik China|People's Republic of China|mainland China",
    "CZ": "Tschechischen Republik|Tschechische Republik|Czech Republic|Czechia|Tschechien",
    "GB": "Vereinigten Königreich|Vereinigten Königreichs|Großbritannien|Great Britain|Britain|UK"
    "|U.K.|England|Schottland|Scotland|Wales|Nordirland|Northern Ireland|United Kingdom",
    "HK": "Hongkong|Hong Kong",
    "KR": "Republik Korea|Republic of Korea|South Korea|Südkorea|Korea",
    "KP": "Nordkorea|North Korea",
    "MD": "Republik Moldau|Moldova|Moldawien",
    "MK": "Nordmazedonien|North Macedonia",
    "NL": "Niederlanden|Niederlande|Holland|the Netherlands|Netherlands",
    "PH": "Philippinen|the Philippines|Philippines",
    "RU": "Russland|Russia|Russischen Föderation",
    "SK": "Slowakischen Republik|Slovak Republic",
    "TR": "Türkei|Turkey|Türkiye",
    "TW": "Taiwan",
    "US": "USA|U.S.|US|U.S.A.|Vereinigten Staaten|Vereinigte Staaten|United States"
    "|United States of America|Vereinigten Staaten von Amerika",
    "VN": "Viet Nam|Vietnam|Socialist Republic of Vietnam",
    "ZA": "Republik Südafrika|Republic of South Africa",
}
# Names that mostly mean something else: parts of other names, companies, words.
UNLIKELY = frozenset(
    {"JE", "IM", "GG", "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "ZZ"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceMention:
    """A name at `start` to `end` of a text, without a genitive's ending; `codes` of countries."""

    start: int
    end: int
    name: str
    codes: tuple[str, ...]


class Gazetteer:
    """Finds the longest known names in a text, each word looked up once."""

    def __init__(self, names: Mapping[str, tuple[str, ...]]) -> None:
        """Sort the names by their first word."""
        self.names = dict(names)
        self._by_first: dict[str, list[str]] = {}
        for name in names:
            first = WORD.search(name)
            if first:
                self._by_first.setdefault(first.group(), []).append(name)
        for same in self._by_first.values():
            same.sort(key=len, reverse=True)

    def mentions(self, words: str) -> Iterator[PlaceMention]:
        """Yield the names in `words`, none within another."""
        position = 0
        for word in WORD.finditer(words):
            if word.start() < position:
                continue
            name = self._at(words, word)
            if name:
                position = word.start() + len(name)
                yield PlaceMention(
                    start=word.start(), end=position, name=name, codes=self.names[name]
                )

    def _at(self, words: str, word: re.Match[str]) -> str:
        first = word.group()
        for key in (first, first.removesuffix("s")):
            for name in self._by_first.get(key, ()):
                start = word.start()
                if words.startswith(name, start):
                    end = start + len(name)
                    end += words.startswith("s", end) and not name.endswith("s")
                    if FOLLOWED.match(words, end):
                        return name
        return ""


@cache
def country_names() -> Gazetteer:
    """Return the names of countries in German and English, with the ISO code of each."""
    names: dict[str, tuple[str, ...]] = {}
    for language in ("de", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in UNLIKELY:  # noqa: PLR2004 - ISO codes
                names[name] = (code,)
    for code, more in MORE_COUNTRIES.items():
        names |= dict.fromkeys(more.split("|"), (code,))
    names |= {name.upper(): codes for name, codes in names.items() if len(name) > 4}  # noqa: PLR2004 - no short forms
    return Gazetteer(names)


@cache
def city_names() -> Gazetteer:
    """Return the names of cities that delegations go to; some are in several countries."""
    names: dict[str, tuple[str, ...]] = {}
    for line in (TABLES / "cities.txt").read_text(encoding="utf-8").splitlines():
        code, _, cities = line.partition(" ")
        if code == "#":
            continue
        for name in re.split(r"[|=]", cities):
            names[name] = tuple(dict.fromkeys((*names.get(name, ()), code)))
            names[name.replace("'", "’")] = names[name]
    return Gazetteer(names)
