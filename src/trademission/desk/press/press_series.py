"""The releases that a mission should have, as the public knows the mission."""

from datetime import date

from trademission.domain.appointments import Kind
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.press_series import Due, series
from trademission.domain.programme import Programme
from trademission.domain.reader import reader_of_level
from trademission.domain.release import Release
from trademission.domain.time import local_date
from trademission.domain.view import view


def series_of(mission: Mission, releases: tuple[Release, ...]) -> tuple[Due, ...]:
    """Return what is due of a mission, by the dates and press dates that are public.

    Raises HiddenDatesError for a mission without public dates.
    """
    public = view(mission, Programme(mission=mission.id), reader_of_level(Visibility.PUBLIC))
    brief = public.mission.brief
    zones = {place.id: place.zone for place in brief.places}
    press_dates: tuple[date, ...] = tuple(
        local_date(one.fixed_start, zones[one.place])
        for one in brief.appointments
        if one.kind is Kind.PRESS_DATE and one.fixed_start is not None
    )
    return series(public.mission.header.dates[0], press_dates=press_dates, releases=releases)
