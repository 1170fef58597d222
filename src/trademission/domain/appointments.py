"""Appointments, their states, who comes, and what people wish for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.places import Visibility
from trademission.domain.text import Label
from trademission.domain.time import Window, as_utc


class Kind(StrEnum):
    """What sort of programme item it is."""

    BRIEFING = "briefing"
    COMPANY_VISIT = "company_visit"
    INVESTOR_MEETING = "investor_meeting"
    POLITICAL_TALKS = "political_talks"
    COURTESY_CALL = "courtesy_call"
    FORUM = "forum"
    WORKSHOP = "workshop"
    SIGNING = "signing"
    RECEPTION = "reception"
    DINNER = "dinner"
    LUNCH = "lunch"
    PRESS_DATE = "press_date"
    FREE_TIME = "free_time"
    MATCHMAKING = "matchmaking"


LIGHT_KINDS = frozenset(
    {Kind.BRIEFING, Kind.PRESS_DATE, Kind.FREE_TIME, Kind.LUNCH, Kind.MATCHMAKING}
)
"""Kinds that do not count towards a person's daily load."""


class State(StrEnum):
    """How far the talk with the host has come."""

    IDEA = "idea"
    REQUESTED = "requested"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    HELD = "held"


FIRM_STATES = frozenset({State.CONFIRMED, State.HELD})
DEAD_STATES = frozenset({State.DECLINED, State.CANCELLED})


class Priority(StrEnum):
    """How much the mission wants an appointment."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Choice(StrEnum):
    """How attendance comes about.

    `everyone`: all invited who are there must come. `chosen`: the planner chooses among the
    invited, by their wishes.
    """

    EVERYONE = "everyone"
    CHOSEN = "chosen"


class Interpreting(StrEnum):
    """Who interprets: nobody, one of ours, a pair of ours, or the host."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"
    HOST = "host"


class Rounds(StrEnum):
    """Whether the rounds of an appointment follow each other or run side by side."""

    SEQUENTIAL = "sequential"
    PARALLEL = "parallel"


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A slot that the host named, with the instant until which the host holds it."""

    start_at: datetime
    expires_at: datetime | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))
        if self.expires_at is not None:
            object.__setattr__(self, "expires_at", as_utc(self.expires_at, "expires_at"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What was asked of the host: when, when reminded, by whom, and what comes next."""

    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    by: str = ""
    next_step: str = ""

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        if self.asked_at is not None:
            object.__setattr__(self, "asked_at", as_utc(self.asked_at, "asked_at"))
        if self.reminded_at is not None:
            object.__setattr__(self, "reminded_at", as_utc(self.reminded_at, "reminded_at"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """One item that the programme may hold.

    `invited` and `required` hold delegate ids, `all`, `segment:NAME` or `track:NAME`.
    `working_language` empty means that language is no matter.
    `fixed_start` is where the host and we agreed; confirmed and held ones need it.
    """

    id: str
    name: str
    kind: Kind
    place: str
    duration_minutes: int
    host: str | None = None
    counterparts: tuple[str, ...] = ()
    state: State = State.IDEA
    priority: Priority = Priority.SHOULD
    weight: int = 1
    windows: tuple[Window, ...] = ()
    fixed_start: datetime | None = None
    offers: tuple[Offer, ...] = ()
    request: Request = Request()
    choice: Choice = Choice.CHOSEN
    invited: tuple[str, ...] = ("all",)
    required: tuple[str, ...] = ()
    leader: str | None = None
    seats_min: int = 1
    seats_max: int | None = None
    rounds: int = 1
    rounds_run: Rounds = Rounds.SEQUENTIAL
    provides_meal: bool = False
    outside_working_day: bool = False
    working_language: str = ""
    interpreting: Interpreting = Interpreting.NONE
    vehicle: str | None = None
    vehicle_waits: bool = True
    registration_minutes: int = 0
    visitor_list_due_at: datetime | None = None
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse what cannot be meant."""
        for field in ("fixed_start", "visitor_list_due_at"):
            value = getattr(self, field)
            if value is not None:
                object.__setattr__(self, field, as_utc(value, field))
        for wrong, sentence in _nonsense(self):
            refuse_unless(not wrong, f"appointment {self.name}: {sentence}")

    @property
    def is_firm(self) -> bool:
        """Whether it takes place without exception: confirmed, held or fixed, and not dead."""
        return self.fixed_start is not None and self.state not in DEAD_STATES

    @property
    def is_dead(self) -> bool:
        """Whether the host declined or cancelled."""
        return self.state in DEAD_STATES


def _nonsense(item: Appointment) -> tuple[tuple[bool, str], ...]:
    """Return (wrong, sentence) for each thing that no appointment may be."""
    upper = item.seats_max
    return (
        (item.duration_minutes <= 0, "duration_minutes must be at least 1."),
        (item.rounds < 1, "rounds must be at least 1."),
        (item.weight < 1, "weight must be at least 1."),
        (item.registration_minutes < 0, "registration_minutes is negative."),
        (item.seats_min < 0, "seats_min is negative."),
        (
            upper is not None and upper < max(1, item.seats_min),
            f"seats_max {upper} is smaller than seats_min {item.seats_min} or than 1.",
        ),
        (
            item.state in FIRM_STATES and item.fixed_start is None,
            f"it is {item.state}, but has no fixed_start; write the agreed time.",
        ),
        (
            item.state is State.OFFERED and not item.offers and item.fixed_start is None,
            "it is offered, but no offered slot is given; list them or set it to requested.",
        ),
        (
            item.interpreting in {Interpreting.CONSECUTIVE, Interpreting.SIMULTANEOUS}
            and not item.working_language,
            "it needs interpreting, but names no working_language.",
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """`first` ends at least `lag_min_minutes` and at most `lag_max_minutes` before `then`.

    It binds when both take place.
    """

    first: str
    then: str
    lag_min_minutes: int = 0
    lag_max_minutes: int | None = None

    def __post_init__(self) -> None:
        """Refuse an empty range of lags."""
        upper = self.lag_max_minutes
        refuse_unless(
            upper is None or upper >= self.lag_min_minutes,
            f"order {self.first} -> {self.then}: lag_max_minutes is below lag_min_minutes.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepApart:
    """Two organisations that are never in one room."""

    one: str
    other: str


class Strength(StrEnum):
    """How strong a wish is; a veto forbids."""

    MUST = "must"
    WANT = "want"
    VETO = "veto"


class Side(StrEnum):
    """Whose wish it is."""

    DELEGATE = "delegate"
    HOST = "host"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """Delegate and target should meet (or must not); `target` is a host or an appointment.

    The wish is met when the delegate attends the appointment, or any appointment of the host.
    """

    id: str
    delegate: str
    target: str
    strength: Strength = Strength.WANT
    side: Side = Side.DELEGATE
    weight: int = 1

    def __post_init__(self) -> None:
        """Refuse a weight below one."""
        refuse_unless(self.weight >= 1, f"wish {self.id}: weight must be at least 1.")
