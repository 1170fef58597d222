"""Instants, windows and local days.

Instants are aware datetimes in UTC. The IANA zone belongs to the place, because an offset
alone cannot say what tomorrow's offset is. Windows are half-open: start <= instant < end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from trademission.domain.errors import RefusedValueError, refuse_unless


def as_utc(instant: datetime, field: str) -> datetime:
    """Return `instant` in UTC; refuse one without an offset, naming `field`."""
    refuse_unless(
        instant.tzinfo is not None,
        f"{field}: the time {instant.isoformat()} has no offset; write it like "
        f"{instant.isoformat()}+09:00.",
    )
    return instant.astimezone(UTC)


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone called `name`; refuse an unknown one."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        sentence = f"zone: {name!r} is not an IANA time zone; write one like Asia/Tokyo."
        raise RefusedValueError(sentence) from error


def local_time(instant: datetime, zone: str) -> datetime:
    """Return the wall-clock time of `instant` in `zone`."""
    return instant.astimezone(zone_of(zone))


def local_date(instant: datetime, zone: str) -> date:
    """Return the calendar day of `instant` in `zone`."""
    return local_time(instant, zone).date()


def instant_at(day: date, clock: time, zone: str) -> datetime:
    """Return the instant at which the clocks of `zone` show `clock` on `day`, in UTC."""
    return datetime.combine(day, clock, tzinfo=zone_of(zone)).astimezone(UTC)


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Return whole minutes from `earlier` to `later`, negative when later comes first."""
    return int((later - earlier).total_seconds() // 60)


def later_by(instant: datetime, minutes: int) -> datetime:
    """Return `instant` moved by `minutes`."""
    return instant + timedelta(minutes=minutes)


def days_of(first: date, last: date) -> tuple[date, ...]:
    """Return every day from `first` to `last`, both included."""
    return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Window:
    """A half-open span of time: `start` belongs to it, `end` does not."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse an empty or backward window."""
        object.__setattr__(self, "start", as_utc(self.start, "window start"))
        object.__setattr__(self, "end", as_utc(self.end, "window end"))
        refuse_unless(
            self.start < self.end,
            f"window: the end {self.end.isoformat()} is not after the start "
            f"{self.start.isoformat()}; swap them or correct one.",
        )

    def covers(self, start: datetime, end: datetime) -> bool:
        """Tell whether the whole span from `start` to `end` lies inside."""
        return self.start <= start and end <= self.end

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Tell whether any moment from `start` to `end` lies inside."""
        return self.start < end and start < self.end


def merged(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Return the same time as disjoint windows in order; windows that touch become one."""
    result: list[Window] = []
    for window in sorted(windows):
        if result and window.start <= result[-1].end:
            end = max(result[-1].end, window.end)
            result[-1] = Window(start=result[-1].start, end=end)
        else:
            result.append(window)
    return tuple(result)


def common(first: Iterable[Window], second: Iterable[Window]) -> tuple[Window, ...]:
    """Return the time that lies in both sets of windows."""
    pairs = ((a, b) for a in merged(first) for b in merged(second))
    spans = ((max(a.start, b.start), min(a.end, b.end)) for a, b in pairs)
    return merged(Window(start=start, end=end) for start, end in spans if start < end)


def any_covers(windows: Iterable[Window], start: datetime, end: datetime) -> bool:
    """Tell whether one stretch of `windows`, touching ones joined, covers the whole span."""
    return any(window.covers(start, end) for window in merged(windows))
