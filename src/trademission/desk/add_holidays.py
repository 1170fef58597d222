"""Fill in the public holidays of the countries visited."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import holidays

from trademission.domain.brief import Brief, Holiday
from trademission.domain.time import days_of, local_date


def add_holidays(brief: Brief) -> Brief:
    """Return the Brief with the public holidays of each country that has none there yet.

    Countries are those of the places; days run from the first of the trip to the last. What
    the organiser wrote stands. A country the calendar does not know stays without holidays.
    """
    written = {h.country for h in brief.holidays}
    missing = sorted({p.country for p in brief.places} - written)
    found = tuple(h for country in missing for h in _holidays_of(country, _trip_days(brief)))
    return replace(brief, holidays=(*brief.holidays, *found)) if found else brief


def _trip_days(brief: Brief) -> tuple[date, ...]:
    """Return every day of the trip, with one on either side for the date line."""
    zones = {p.id: p.zone for p in brief.places}
    days = [d for s in brief.stops for d in (s.first_date, s.last_date)]
    for transfer in brief.transfers:
        days.append(local_date(transfer.departs_at, zones[transfer.origin]))
        days.append(local_date(transfer.arrives_at, zones[transfer.destination]))
    if not days:
        return ()
    return days_of(min(days) - timedelta(days=1), max(days) + timedelta(days=1))


def _holidays_of(country: str, days: tuple[date, ...]) -> Iterator[Holiday]:
    """Yield the holidays of one country on `days`, named in English."""
    if not days or country not in holidays.list_supported_countries():
        return
    years = range(days[0].year, days[-1].year + 1)
    known = holidays.country_holidays(country, years=years, language="en_US")
    for day in days:
        if day in known:
            yield Holiday(date=day, country=country, name=known[day])
