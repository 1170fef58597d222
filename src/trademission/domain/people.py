"""Who travels, who receives them, who interprets, what carries them."""

from dataclasses import dataclass
from datetime import datetime

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Label
from trademission.domain.time import Window, as_utc


@dataclass(frozen=True, kw_only=True, slots=True)
class Holding:
    """Who sits in a seat of the delegation, from and until when (open where None)."""

    person: str
    since: datetime | None = None
    until: datetime | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse a holding that ends before it begins."""
        if self.since is not None:
            object.__setattr__(self, "since", as_utc(self.since, "since"))
        if self.until is not None:
            object.__setattr__(self, "until", as_utc(self.until, "until"))
        if self.since is not None and self.until is not None:
            refuse_unless(self.since < self.until, f"holding of {self.person}: until is too early.")

    def covers(self, instant: datetime) -> bool:
        """Tell whether the person holds the seat at `instant`."""
        since_ok = self.since is None or self.since <= instant
        return since_ok and (self.until is None or instant < self.until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Delegate:
    """A seat in the delegation: entries and wishes belong to it, persons hold it over time.

    `rank` 1 is the highest. Without `holdings` the seat is its own person throughout.
    `absences` are times when nobody of this seat can attend anything, wherever they are: ill,
    called away, late.
    """

    id: str
    name: str
    segment: str
    rank: int = 100
    organisation: str = ""
    tracks: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("de", "en")
    holdings: tuple[Holding, ...] = ()
    absences: tuple[Window, ...] = ()

    def is_absent(self, start: datetime, end: datetime) -> bool:
        """Tell whether an absence takes any moment from `start` to `end`."""
        return any(absence.overlaps(start, end) for absence in self.absences)

    def holder_at(self, instant: datetime) -> str | None:
        """Return the id of the person who holds the seat at `instant`."""
        if not self.holdings:
            return self.id
        return next((h.person for h in self.holdings if h.covers(instant)), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counterpart:
    """A person at a host, with windows of their own (none given: always free)."""

    id: str
    name: str
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Host:
    """An organisation that receives the delegation."""

    id: str
    name: str
    country: str = ""
    counterparts: tuple[Counterpart, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguagePair:
    """Two languages between which somebody interprets, in both directions."""

    first: str
    second: str

    def links(self, one: str, other: str) -> bool:
        """Tell whether this pair joins the two languages."""
        return {self.first, self.second} == {one, other}


@dataclass(frozen=True, kw_only=True, slots=True)
class Interpreter:
    """Somebody who interprets for us, with language pairs and times of presence."""

    id: str
    name: str
    pairs: tuple[LanguagePair, ...]
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Vehicle:
    """A coach or car with its number of seats and the times it is hired for."""

    id: str
    name: str
    seats: int
    windows: tuple[Window, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a vehicle without a seat."""
        refuse_unless(self.seats > 0, f"vehicle {self.name}: seats must be at least 1.")
