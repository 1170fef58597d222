"""Our table of countries, read once and indexed by label, code and name."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from trademission.domain.text import Text
from trademission.trade.codes.country import Country, LabelledCountry
from trademission.trade.codes.spelling import spellings
from trademission.trade.codes.validity import Validity, spanning

TABLES = files("trademission.trade") / "tables"
Row = Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Atlas:
    """Every country we know, by all the ways in which people and tables mean it.

    `labels` holds each label with and without its validity. The keys of `names` are folded
    words (see `spelling`), and a name may belong to several countries.
    """

    countries: tuple[Country, ...]
    entries: tuple[LabelledCountry, ...]
    labels: Mapping[str, LabelledCountry]
    names: Mapping[str, tuple[Country, ...]]
    by_comtrade: Mapping[str, Country]
    by_eurostat: Mapping[str, Country]


@cache
def atlas() -> Atlas:
    """Return the atlas, reading `countries.csv` the first time."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of("countries.csv"):
        groups[row["code"]].append(row)
    countries = {code: _country(rows) for code, rows in groups.items()}
    rows = [row for group in groups.values() for row in group if row["label"]]
    entries = tuple(_entry(row, countries[row["code"]]) for row in rows)
    labels = _labels(entries)
    return Atlas(
        countries=tuple(countries.values()),
        entries=entries,
        labels=labels,
        names=_names(countries.values(), labels),
        by_comtrade={str(number): c for c in countries.values() for number in c.comtrade_codes},
        by_eurostat={code: c for c in countries.values() for code in c.eurostat_codes},
    )


def rows_of(table: str) -> list[dict[str, str]]:
    """Return the rows of one of our own tables by its file name."""
    text = (TABLES / table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def listed(words: str) -> tuple[str, ...]:
    """Return the items of a cell with bars between them."""
    return tuple(words.split("|")) if words else ()


def _country(rows: list[Row]) -> Country:
    """Return the country that all `rows` are about: they differ in label and time alone."""
    row = rows[0]
    return Country(
        code=row["code"],
        name=Text(de=row["german"], en=row["english"]),
        is_country=row["is_country"] == "yes",
        aliases=listed(row["aliases"]),
        alpha_3=row["alpha_3"],
        former_code=row["former"],
        comtrade_codes=tuple(map(int, listed(row["comtrade"]))),
        eurostat_codes=listed(row["eurostat"]),
        validity=spanning(tuple(_validity(each) for each in rows)),
    )


def _validity(row: Row) -> Validity:
    return Validity(since=row["valid_from"], until=row["valid_until"])


def _entry(row: Row, country: Country) -> LabelledCountry:
    return LabelledCountry(label=row["label"], validity=_validity(row), country=country)


def _labels(entries: Iterable[LabelledCountry]) -> dict[str, LabelledCountry]:
    """Return the entries by what is printed, and by the bare label over its whole time."""
    bare: dict[str, list[LabelledCountry]] = defaultdict(list)
    for entry in entries:
        bare[entry.label].append(entry)
    whole = {
        label: LabelledCountry(
            label=label,
            validity=spanning(tuple(entry.validity for entry in group)),
            country=group[0].country,
        )
        for label, group in bare.items()
    }
    return whole | {entry.printed: entry for entry in entries}


def _names(
    countries: Iterable[Country], labels: Mapping[str, LabelledCountry]
) -> dict[str, tuple[Country, ...]]:
    """Return the countries by each of their folded names and codes."""
    found: dict[str, dict[str, Country]] = defaultdict(dict)
    for country in countries:
        for words in _words(country):
            for spelling in spellings(words):
                found[spelling][country.code] = country
    for label, entry in labels.items():
        for spelling in spellings(label):
            found[spelling][entry.country.code] = entry.country
    return {spelling: tuple(named.values()) for spelling, named in found.items()}


def _words(country: Country) -> Iterator[str]:
    """Yield all that a person may write to mean a country."""
    yield from (country.code, country.name.de, country.name.en, *country.aliases)
    yield from (code for code in (country.alpha_3, country.former_code) if code)
