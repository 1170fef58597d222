"""A planted fault: what kind, where, and what else differs from the clean release."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from documents.release.clean_releases import Clean


class Planted(StrEnum):
    """The kinds of faults."""

    MAGNITUDE = "magnitude"
    WEEKDAY = "weekday"
    COUNT = "count"
    STOP = "stop"
    VINTAGE = "vintage"
    NAME = "name"
    HIDDEN = "hidden"
    QUOTE = "quote"
    SPELLING = "spelling"
    LINK = "link"


@dataclass(frozen=True, kw_only=True)
class Faulty:
    """A text with one fault at `start` to `end`, and what else differs from the clean release."""

    kind: Planted
    text: str
    start: int
    end: int
    clean: Clean
    told: str
    changes: dict[str, object] = field(default_factory=dict)


Maker = Callable[[Clean, Random], Iterator[Faulty]]
QUOTED = re.compile(r"[»“](?P<words>[^»«“”]+)[«”]")


def swapped(  # noqa: PLR0913 - a change has a kind, a place, words and a name
    kind: Planted, clean: Clean, start: int, end: int, words: str, *, told: str = ""
) -> Faulty:
    """Return the text with other words at a place."""
    old = clean.text[start:end]
    return Faulty(
        kind=kind,
        text=clean.text[:start] + words + clean.text[end:],
        start=start,
        end=start + max(1, len(words)),
        clean=clean,
        told=told or f"{old!r} -> {words!r}",
    )
