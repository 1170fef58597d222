"""What becomes of a release: the draft of a mission, verdicts on its figures, and what is open."""

from dataclasses import dataclass

from trademission.documents.release.reading.found import Figure
from trademission.domain.facts import Fact
from trademission.domain.mission import Mission
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What the table says of a figure of the release.

    `fact` is what the figure should be, None where no table at hand covers it; `agrees` is None
    then, too.
    """

    figure: Figure
    words: str
    fact: Fact | None
    agrees: bool | None
    sentence: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Unknown:
    """Something the release does not tell: what, and what to do next."""

    matter: str
    sentence: Text
    next_step: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """The draft of a mission with everything an organiser has to know about it."""

    mission: Mission
    verdicts: tuple[Verdict, ...]
    unknowns: tuple[Unknown, ...]
