"""Appointments lie in the working day, dinners in the evening; days of rest and arrival rest."""

from collections.abc import Iterator
from datetime import date, time

from trademission.domain.appointments import Appointment, Kind
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import instant_at
from trademission.domain.words import name, span

NAME = "working_day"
TITLE = Text(de="Arbeitstag", en="working day")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for entries outside the hours, on a day of rest, or of arrival."""
    for entry in case.entries:
        item, today = case.appointment_of(entry), case.day_of(entry)
        if not _in_hours(case, entry, item, today):
            yield _outside(case, entry)
        if not _may_lie_on(case, item, today):
            yield _resting(case, entry)
        for who in entry.attendees:
            known = who in case.atlas.delegates
            if known and case.atlas.is_arrival_day(who, item, entry.start_at):
                yield _arriving(case, entry, who)


def _in_hours(case: Case, entry: Entry, item: Appointment, today: date) -> bool:
    if item.is_firm and item.outside_working_day:
        return True
    zone, policies = case.atlas.zone_of(item.id), case.brief.policies
    begin, end = policies.working_day.start, policies.working_day.end
    if item.outside_working_day:
        end = max(end, policies.evening.end)
    return instant_at(today, begin, zone) <= entry.start_at and entry.end_at <= instant_at(
        today, end, zone
    )


def _may_lie_on(case: Case, item: Appointment, today: date) -> bool:
    free = item.outside_working_day or item.is_firm or item.kind is Kind.FREE_TIME
    return free or today not in case.brief.policies.rest_days


def _outside(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    hours = case.brief.policies.working_day
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when}) liegt außerhalb des Arbeitstags ({_hours(hours.start)}-"
            f"{_hours(hours.end)}).",
            en=f"“{item}” ({when}) lies outside the working day ({_hours(hours.start)}-"
            f"{_hours(hours.end)}).",
        ),
        what=(entry.appointment,),
    )


def _hours(clock: time) -> str:
    return f"{clock:%H:%M}"


def _resting(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when}) liegt auf einem Ruhetag.",
            en=f"“{item}” ({when}) lies on a day of rest.",
        ),
        what=(entry.appointment,),
    )


def _arriving(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} kommt am Tag von »{item}« ({when}) erst an; "
            "am Ankunftstag gibt es nur ein Abendessen.",
            en=f"{name(case, who)} only arrives on the day of “{item}” ({when}); "
            "on that day there is nothing but a dinner.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )
