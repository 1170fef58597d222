"""Where the next mission should go: candidate countries beside each other, every part visible."""

import math
import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trademission.domain.text import Text
from trademission.trade.codes import Country, country_of
from trademission.trade.market.basis import COUNTRIES, NoFiguresError
from trademission.trade.market.panel import Panel
from trademission.trade.market.scoring import Score, scored

SPAN = 5
"""Years over which growth is taken: one year alone is chance."""
STEADY_SPAN = 10
"""Years over which ups and downs are looked at."""
LEAST = 10_000
"""Thousand euros; below that a single order decides the growth."""
LEAST_YEARS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Component:
    """Something to compare by; more is better."""

    id: str
    name: Text
    unit: str
    meaning: Text


COMPONENTS = (
    Component(
        id="size",
        name=Text(de="Größe", en="Size"),
        unit="TEUR",
        meaning=Text(
            de="Ausfuhr im Jahr: wo schon viel läuft", en="exports of the year: where much is going"
        ),
    ),
    Component(
        id="growth",
        name=Text(de="Wachstum", en="Growth"),
        unit="percent",
        meaning=Text(
            de="mittlerer jährlicher Zuwachs der letzten fünf Jahre, (x_t / x_(t-5))^(1/5) - 1",
            en="mean yearly growth over five years, (x_t / x_(t-5))^(1/5) - 1",
        ),
    ),
    Component(
        id="balance",
        name=Text(de="Ausgewogenheit", en="Balance"),
        unit="percent",
        meaning=Text(
            de="wie weit der Anteil des Landes unter dem Herfindahl-Index liegt, H - s: Darunter "
            "macht mehr Ausfuhr dorthin die Region weniger abhängig",
            en="how far the country's share lies below the Herfindahl index, H - s: below it more "
            "exports there make the region depend less on few",
        ),
    ),
    Component(
        id="steadiness",
        name=Text(de="Stetigkeit", en="Steadiness"),
        unit="percent",
        meaning=Text(
            de="Schwankung der jährlichen Zuwächse über zehn Jahre, mit umgekehrtem Vorzeichen",
            en="ups and downs of yearly growth over ten years, with the opposite sign",
        ),
    ),
)
EVEN = {component.id: 1.0 for component in COMPONENTS}
"""All components weigh the same unless somebody decides otherwise."""
PERCENT = 100
LIMIT = Text(
    de="Verglichen wird der gesamte Handel: Nach Themen oder Waren trennt die Tabelle eines "
    "Bundeslands nicht.",
    en="All trade is compared: the table of a Land does not tell topics or products apart.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A country with its components in their units, and its place with how far that holds."""

    country: Country
    values: Mapping[str, float | None]
    score: Score


def comparison(
    panel: Panel,
    *,
    year: int,
    candidates: Iterable[Country] = (),
    weights: Mapping[str, float] = EVEN,
) -> tuple[Candidate, ...]:
    """Return candidate countries, the best first; without any named all of at least 10 million.

    Raises NoFiguresError where no candidate has a figure, NoWeightError where weights leave
    nothing to compare by.
    """
    known = {country.code: country for country in candidates} or _all(panel, year)
    values = {code: _values(panel, code, year) for code in known}
    traded = {code: found for code, found in values.items() if found["size"] is not None}
    if not traded:
        raise NoFiguresError(
            de=f"Für {year} gibt es zu keinem der Länder eine Zahl.",
            en=f"There is no figure for any of the countries in {year}.",
        )
    return tuple(
        Candidate(country=known[score.candidate], values=traded[score.candidate], score=score)
        for score in scored(traded, weights=weights)
    )


def _all(panel: Panel, year: int) -> dict[str, Country]:
    return {
        key: country_of(key)
        for (key, when), cell in panel.cells.items()
        if when == year and key in COUNTRIES and cell.value >= LEAST
    }


def _values(panel: Panel, code: str, year: int) -> dict[str, float | None]:
    cell, before = panel.cell(code, year), panel.cell(code, year - SPAN)
    if cell is None:
        return dict.fromkeys(EVEN)
    return {
        "size": float(cell.value),
        "growth": None if before is None else _yearly(cell.value, before.value),
        "balance": None if cell.share is None else PERCENT * (_index(panel, year) - cell.share),
        "steadiness": _steadiness(panel, code, year),
    }


def _yearly(now: int, before: int) -> float | None:
    return PERCENT * ((now / before) ** (1 / SPAN) - 1) if before > 0 else None


def _index(panel: Panel, year: int) -> float:
    """Return the Herfindahl index of a year."""
    shares = (cell.share or 0.0 for (_, when), cell in panel.cells.items() if when == year)
    return sum(share**2 for share in shares)


def _steadiness(panel: Panel, code: str, year: int) -> float | None:
    cells = (panel.cell(code, when) for when in range(year - STEADY_SPAN + 1, year + 1))
    growths = [cell.growth for cell in cells if cell is not None and cell.growth is not None]
    logs = [math.log1p(growth) for growth in growths if growth > -1]
    return -PERCENT * statistics.stdev(logs) if len(logs) >= LEAST_YEARS else None
