"""The rules of the house: working days, meals, rests, travel speeds, weights."""

from dataclasses import dataclass
from datetime import date, time

from trademission.domain.errors import refuse_unless
from trademission.domain.findings import Severity
from trademission.domain.places import Mode


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """A span of local time within one day."""

    start: time
    end: time

    def __post_init__(self) -> None:
        """Refuse an empty span."""
        refuse_unless(self.start < self.end, f"hours: {self.end} is not after {self.start}.")


@dataclass(frozen=True, kw_only=True, slots=True)
class ModeSpeed:
    """How fast a mode is door to door, used for distances up to `up_to_km`.

    minutes = distance * detour_factor / speed_kmh * 60 + fixed_minutes.
    """

    mode: Mode
    up_to_km: float
    speed_kmh: float
    detour_factor: float
    fixed_minutes: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CityBuffer:
    """Minutes to keep in hand on every way that ends in a city."""

    city: str
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SeverityOf:
    """How bad this mission holds a breach of one rule to be."""

    rule: str
    severity: Severity


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """What counts how much inside a tier; tiers themselves are never weighed."""

    must_appointment: int = 10
    must_wish: int = 3
    should_appointment: int = 6
    could_appointment: int = 2
    want_wish: int = 2
    mutual_factor: int = 2


DEFAULT_SPEEDS = (
    ModeSpeed(mode=Mode.WALK, up_to_km=0.8, speed_kmh=4.8, detour_factor=1.3),
    ModeSpeed(mode=Mode.COACH, up_to_km=60, speed_kmh=28, detour_factor=1.4),
    ModeSpeed(mode=Mode.TRAIN, up_to_km=700, speed_kmh=160, detour_factor=1.25, fixed_minutes=30),
    ModeSpeed(
        mode=Mode.FLIGHT, up_to_km=21000, speed_kmh=750, detour_factor=1.1, fixed_minutes=180
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Policies:
    """The habits of this mission; every field has a documented default.

    `excursion_minutes` is the longest way from the base of a stop to an appointment.
    `daily_load` counts appointments inside the working day. `grid_minutes` is the raster on
    which the planner sets starts that nobody has fixed.
    """

    working_day: Hours = Hours(start=time(9), end=time(18))
    evening: Hours = Hours(start=time(18), end=time(22, 30))
    lunch_window: Hours = Hours(start=time(11, 30), end=time(14))
    lunch_minutes: int = 45
    night_rest_minutes: int = 600
    daily_load: int = 3
    arrival_day_dinner_only: bool = True
    rest_days: tuple[date, ...] = ()
    excursion_minutes: int = 90
    grid_minutes: int = 15
    speeds: tuple[ModeSpeed, ...] = DEFAULT_SPEEDS
    buffers: tuple[CityBuffer, ...] = ()
    weights: Weights = Weights()
    severities: tuple[SeverityOf, ...] = ()

    def __post_init__(self) -> None:
        """Refuse lunches that cannot fit and a raster that does not divide the hour."""
        window = self.lunch_window
        length = _minutes(window.end) - _minutes(window.start)
        refuse_unless(
            0 <= self.lunch_minutes <= length,
            f"lunch_minutes: {self.lunch_minutes} does not fit into the lunch window "
            f"of {length} minutes.",
        )
        refuse_unless(
            self.grid_minutes in {1, 5, 10, 15, 20, 30, 60},
            f"grid_minutes: {self.grid_minutes} must be 1, 5, 10, 15, 20, 30 or 60.",
        )
        refuse_unless(self.speeds, "speeds: the list is empty; give at least one, or leave it out.")
        refuse_unless(self.night_rest_minutes >= 0, "night_rest_minutes is negative.")
        refuse_unless(self.daily_load >= 1, "daily_load must be at least 1.")

    def buffer_of(self, city: str) -> int:
        """Return the minutes to keep in hand on ways that end in `city`."""
        return next((b.minutes for b in self.buffers if b.city == city), 0)

    def severity_of(self, rule: str, default: Severity) -> Severity:
        """Return how bad a breach of `rule` is in this mission."""
        return next((s.severity for s in self.severities if s.rule == rule), default)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
