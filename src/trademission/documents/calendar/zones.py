"""VTIMEZONE components, one observance for each change of the clocks.

icalendar can make them as well, but 7.3 dates the begin of summer time an hour late: it writes
the new clock time where RFC 5545 (3.6.5) asks for the old one.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from trademission.domain.time import zone_of

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


@lru_cache(maxsize=64)
def timezone(name: str, *, first_year: int, last_year: int) -> Timezone:
    """Return the zone called `name` with every change of its clocks in these years."""
    zone = zone_of(name)
    begin = datetime(first_year, 1, 1, tzinfo=UTC)
    component = Timezone()
    component.add("tzid", name)
    component.add_component(_observance(begin, zone, before=begin))
    for change in _changes(zone, begin, datetime(last_year + 1, 1, 1, tzinfo=UTC)):
        component.add_component(_observance(change, zone, before=change - SECOND))
    return component


def _observance(
    change: datetime, zone: ZoneInfo, *, before: datetime
) -> TimezoneStandard | TimezoneDaylight:
    """Return what holds from `change` on; its begin is told on the clocks of `before`."""
    old, new = before.astimezone(zone), change.astimezone(zone)
    observance = TimezoneDaylight() if new.dst() else TimezoneStandard()
    begin = (change + _offset(old)).replace(tzinfo=None)
    observance.add("dtstart", begin)
    observance.add("tzoffsetfrom", _offset(old))
    observance.add("tzoffsetto", _offset(new))
    observance.add("tzname", new.tzname() or "")
    return observance


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the instants at which the clocks of `zone` change, to the second."""
    day = begin
    while day < end:
        if _offset(day.astimezone(zone)) != _offset((day + DAY).astimezone(zone)):
            yield _change_within(zone, day, day + DAY)
        day += DAY


def _change_within(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Return the first second after the one change between two instants."""
    old = _offset(before.astimezone(zone))
    while after - before > SECOND:
        middle = before + timedelta(seconds=(after - before) // SECOND // 2)
        if _offset(middle.astimezone(zone)) == old:
            before = middle
        else:
            after = middle
    return after


def _offset(local: datetime) -> timedelta:
    return local.utcoffset() or timedelta()
