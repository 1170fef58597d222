"""What a chart shows of a series: a point for each year, those that are missing as gaps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.figures import cell, short
from trademission.documents.figures.sources import is_provisional
from trademission.domain.dossier import Series
from trademission.domain.facts import Fact, Unit
from trademission.domain.text import Language

THOUSAND = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A year of a series; `value` as the axis counts it, None where the year is not known.

    `label` is the number as cells of tables have it, `told` the same with its unit.
    """

    period: str
    value: float | None = None
    label: str = ""
    told: str = ""
    is_provisional: bool = False


def points(series: Series, *, language: Language) -> tuple[Point, ...]:
    """Return the years of a series in their order, none left out between the first and last."""
    known = {fact.period: _point(fact, language) for fact in series.facts if fact.value is not None}
    return tuple(known.get(period, Point(period=period)) for period in _periods(known))


def known_points(found: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points that have a value."""
    return tuple(point for point in found if point.value is not None)


def highest(found: Iterable[Point], *, unit: str) -> Point | None:
    """Return the latest of the highest points, for ranks of the lowest; None without any."""
    sign = -1 if unit == Unit.RANK else 1
    known = known_points(found)
    return max(known, key=lambda one: (sign * (one.value or 0), one.period), default=None)


def _point(fact: Fact, language: Language) -> Point:
    value = fact.value or 0.0
    return Point(
        period=fact.period,
        value=value / THOUSAND if fact.unit == Unit.THOUSAND_EUROS else value,
        label=cell(fact, language=language),
        told=short(fact, language=language),
        is_provisional=is_provisional(fact),
    )


def _periods(known: dict[str, Point]) -> Iterator[str]:
    """Yield the periods, where they are years also those between them."""
    if known and all(len(period) == 4 and period.isdecimal() for period in known):  # noqa: PLR2004 - digits of a year
        years = [int(period) for period in known]
        yield from map(str, range(min(years), max(years) + 1))
    else:
        yield from known
