"""How rules name times, people and items in their sentences."""

from datetime import datetime

from trademission.domain.case import Case
from trademission.domain.programme import Entry
from trademission.domain.time import local_time


def clock(case: Case, entry: Entry, instant: datetime) -> str:
    """Return the local time of `instant` at the place of an entry, as 14:30."""
    return f"{local_time(instant, case.atlas.zone_of(entry.appointment)):%H:%M}"


def day(case: Case, entry: Entry) -> str:
    """Return the local date of an entry, as 12.09.2023."""
    return f"{case.day_of(entry):%d.%m.%Y}"


def name(case: Case, key: str) -> str:
    """Return the name of anything that has an id."""
    return case.atlas.name_of(key)


def span(case: Case, entry: Entry) -> str:
    """Return day and time of an entry, as 12.09.2023, 10:00-11:00."""
    start, end = clock(case, entry, entry.start_at), clock(case, entry, entry.end_at)
    return f"{day(case, entry)}, {start}-{end}"
