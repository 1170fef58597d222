"""Who of the delegation is with the mission on which day."""

from collections import Counter
from datetime import date

from trademission.documents.content.delegation import segment_name
from trademission.documents.directory import Directory
from trademission.domain.people import Delegate
from trademission.domain.time import days_of, local_date


def mission_days(directory: Directory) -> tuple[date, ...]:
    """Return the days of the mission as announced to the reader."""
    dates = directory.view.mission.header.dates
    widest = max(dates, key=lambda one: one.last_date - one.first_date)
    return tuple(days_of(widest.first_date, widest.last_date))


def days_present(delegate: Delegate, directory: Directory) -> frozenset[date]:
    """Return the days on which the holder of a seat is at a stop of the mission, by its clocks."""
    found: set[date] = set()
    bases = {stop.base for stop in directory.brief.stops}
    for stay in directory.atlas.stays(delegate.id):
        if stay.base in bases:
            zone = directory.atlas.places[stay.base].zone
            first, last = local_date(stay.start, zone), local_date(stay.end, zone)
            found.update(days_of(first, last))
    return frozenset(found)


def counts_on(day: date, directory: Directory) -> Counter[str]:
    """Return how many of each segment are with the mission on a day."""
    present = (d for d in directory.brief.delegates if day in days_present(d, directory))
    return Counter(segment_name(delegate, directory) for delegate in present)
