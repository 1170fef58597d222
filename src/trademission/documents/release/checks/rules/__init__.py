"""The demands on a release: one file each, none knowing another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.rules import (
    counts,
    dates,
    hidden,
    house_rules,
    leftovers,
    links,
    magnitude,
    names,
    numbers,
    photographs,
    quotes,
    spelling,
    stops,
    structure,
    vintage,
    weekday,
)
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One demand: its name (that of its file), what it demands, and its check."""

    name: str
    demand: Text
    check: Callable[[Case], Iterator[Fault]]


RULES: tuple[Rule, ...] = tuple(
    Rule(name=rule.NAME, demand=rule.DEMAND, check=rule.check)
    for rule in (
        magnitude,
        hidden,
        quotes,
        dates,
        weekday,
        stops,
        counts,
        names,
        numbers,
        vintage,
        links,
        photographs,
        leftovers,
        house_rules,
        structure,
        spelling,
    )
)
