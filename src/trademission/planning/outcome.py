"""What the planner is told, reports on the way, and returns."""

from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.programme import Programme
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """How long and how to search.

    With `workers` 1 and `deterministic_seconds` (CP-SAT's own measure of work, about a second
    each) the same Brief gives the same Programme on every machine. `seconds` is the limit on
    the wall clock for everything together, reasons included.
    """

    seconds: float = 30.0
    seed: int = 1
    workers: int = 4
    deterministic_seconds: float | None = None
    reasons: bool = True

    def __post_init__(self) -> None:
        """Refuse no time and no worker."""
        refuse_unless(self.seconds > 0, "seconds: give the planner more than 0 seconds.")
        refuse_unless(self.workers >= 1, "workers: at least 1 is needed.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """A better programme or a better bound was found in a tier."""

    tier: int
    name: Text
    value: int | None
    bound: int | None
    gap: float | None
    seconds: float


class Status(StrEnum):
    """How the search ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    OUT_OF_TIME = "out_of_time"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tier:
    """What one tier reached; `bound` is true, and `gap` is (bound - value) / value.

    Tiers 1-3 are maximised, 4 and 5 minimised, where gap is (value - bound) / value.
    """

    number: int
    name: Text
    value: int
    bound: int | None
    gap: float | None
    proven: bool
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The answer: a programme with its proofs, or the reasons why there is none.

    `first` is the programme that a search on a trip began with or found first, without its
    rides, asks and reasons; it was there after `first_feasible_seconds`.
    """

    status: Status
    programme: Programme | None
    tiers: tuple[Tier, ...]
    seconds: float
    first_feasible_seconds: float | None
    seed: int
    solver: str
    conflicts: tuple[Text, ...] = ()
    cancelled: bool = False
    first: Programme | None = None


def gap_of(value: int, bound: int | None) -> float | None:
    """Return the relative gap, None where it is not known; 0 when nothing is left."""
    if bound is None:
        return None
    if bound == value:
        return 0.0
    return abs(bound - value) / abs(value) if value else None
