"""Appointments lie in the working day, dinners in the evening; days of rest and arrival rest."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from trademission.domain.appointments import Appointment, Kind
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, Spans, starts_inside, without


class WorkingDay(Rule):
    """The local day at the place of the appointment rules."""

    name = "working_day"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts inside the hours of each day that is not a day of rest."""
        item = unit.appointment
        if item.is_firm and item.outside_working_day:
            return EVER
        days = (d for d in problem.days(item.id) if _works(problem, item, d))
        windows = (_hours(problem, item, day) for day in days)
        return starts_inside(windows, unit.duration)

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:
        """Return all time but the day on which the delegate arrives, dinners excepted."""
        item = unit.appointment
        rested = problem.policies.arrival_day_dinner_only and not item.outside_working_day
        if stay is None or not rested or who in problem.atlas.interpreters:
            return EVER
        arrival = problem.atlas.arrival_date(who, stay.stay.start)
        return EVER if arrival is None else without(EVER, tuple(_day(problem, item, arrival)))


def _works(problem: Problem, item: Appointment, day: date) -> bool:
    """Tell whether an appointment of this kind may lie on `day`."""
    rests = day in problem.policies.rest_days
    free = item.outside_working_day or item.is_firm or item.kind is Kind.FREE_TIME
    return free or not rests


def _hours(problem: Problem, item: Appointment, day: date) -> tuple[int, int]:
    """Return the minutes between which an appointment may lie on `day`."""
    zone, policies = problem.atlas.zone_of(item.id), problem.policies
    end = policies.working_day.end
    if item.outside_working_day:
        end = max(end, policies.evening.end)
    start = problem.clock(day, policies.working_day.start, zone)
    return start, problem.clock(day, end, zone)


def _day(problem: Problem, item: Appointment, day: date) -> Iterator[tuple[int, int]]:
    """Yield the whole local day as a span of starts."""
    zone = problem.atlas.zone_of(item.id)
    first = problem.clock(day, time(0), zone)
    yield first, problem.clock(day + timedelta(days=1), time(0), zone) - 1
