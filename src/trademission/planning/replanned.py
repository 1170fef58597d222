"""What a re-planning returns: up to three alternatives, each with its proofs and changes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.brief import Brief
from trademission.domain.changes import Affected, Change
from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.planning.outcome import Settings, Status, Tier

REPLANNING = Settings(seconds=3.0, workers=1, reasons=False)
"""A call from a coach: an answer within three seconds, on one core of a laptop."""


class Way(StrEnum):
    """What an alternative is the best in, after the musts.

    `fewest_told`: as few people as possible have to be told; then few meetings move, by few
    minutes. `most_wishes`: appointments and wishes come first. `only_drops`: nothing moves,
    what is hit falls out.
    """

    FEWEST_TOLD = "fewest_told"
    MOST_WISHES = "most_wishes"
    ONLY_DROPS = "only_drops"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """What one step reached; `bound` is true, or None where the solver has shown none."""

    name: str
    value: int
    bound: int | None
    proven: bool
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Alternative:
    """A programme that could be given out now, what it changes, and what of it is proven.

    `told` counts people, each once; `moved` entries that move or fall out; `minutes` by how
    much they move. `programme` continues the revisions of the one given out before. It was
    there `seconds` after the beginning.
    """

    way: Way
    programme: Programme
    changes: tuple[Change, ...]
    affected: Affected
    told: Reached
    moved: Reached
    minutes: Reached
    tiers: tuple[Tier, ...]
    seconds: float = 0.0

    @property
    def is_least(self) -> bool:
        """Whether no programme changes less, in the order of its aims."""
        return self.told.proven and self.moved.proven and self.minutes.proven


OnAlternative = Callable[[Alternative], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Replanned:
    """The answer to what has happened.

    `brief` is what was asked of the planner: after the events, with what was given up.
    `hit` names the agreements that the events themselves override, `released` those that
    cannot be kept beside the rest; `release_proven`: it is proven that none fewer would do.
    `conflicts` says why there is no alternative, where there is none.
    """

    status: Status
    brief: Brief
    alternatives: tuple[Alternative, ...]
    hit: tuple[str, ...]
    released: tuple[str, ...]
    release_proven: bool
    seconds: float
    first_seconds: float | None
    seed: int
    solver: str
    conflicts: tuple[Text, ...] = ()
    cancelled: bool = False
