"""The releases of one mission, and when each is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trademission.domain.mission import TravelDates
from trademission.domain.release import Release, ReleaseKind
from trademission.domain.release_states import OUT

ANNOUNCED_DAYS_BEFORE = 2
INVITED_DAYS_BEFORE = 3
DAYS_BETWEEN = 2
CLOSED_DAYS_AFTER = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """A release of the series: by which day, of which day it tells, and which one it is."""

    kind: ReleaseKind
    due_date: date
    subject_date: date | None = None
    release: Release | None = None

    def is_late(self, *, today: date) -> bool:
        """Whether it should be out by now and is not."""
        is_out = self.release is not None and self.release.state in OUT
        return not is_out and today > self.due_date


def series(
    dates: TravelDates, *, press_dates: tuple[date, ...] = (), releases: tuple[Release, ...] = ()
) -> tuple[Due, ...]:
    """Return what is due of a mission, by day: announcing, press dates, daily, closing.

    The announcement is due two days before the journey, the notice of press dates three days
    before the first of them, a daily release every second day, the closing one on the day
    after. `releases` are those that exist: each is put to the entry it fulfils.
    """
    found = sorted(_due(dates, press_dates), key=lambda due: (due.due_date, due.kind))
    return tuple(_fulfilled(due, releases) for due in found)


def _due(dates: TravelDates, press_dates: tuple[date, ...]) -> Iterator[Due]:
    first, last = dates.first_date, dates.last_date
    yield Due(kind=ReleaseKind.ANNOUNCING, due_date=first - timedelta(days=ANNOUNCED_DAYS_BEFORE))
    if press_dates:
        before = min(press_dates) - timedelta(days=INVITED_DAYS_BEFORE)
        yield Due(kind=ReleaseKind.PRESS_DATE, due_date=before)
    day = first + timedelta(days=DAYS_BETWEEN - 1)
    while day < last:
        yield Due(kind=ReleaseKind.DAILY, due_date=day, subject_date=day)
        day += timedelta(days=DAYS_BETWEEN)
    yield Due(kind=ReleaseKind.CLOSING, due_date=last + timedelta(days=CLOSED_DAYS_AFTER))


def _fulfilled(due: Due, releases: tuple[Release, ...]) -> Due:
    matching = (
        release
        for release in releases
        if release.kind is due.kind and release.subject_date == due.subject_date
    )
    found = next(matching, None)
    return Due(kind=due.kind, due_date=due.due_date, subject_date=due.subject_date, release=found)
