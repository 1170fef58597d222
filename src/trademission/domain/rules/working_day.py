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
    zone, (opens, closes) = case.atlas.zone_of(item.id), _hours(case, item)
    start, end = instant_at(today, opens, zone), instant_at(today, closes, zone)
    return start <= entry.start_at and entry.end_at <= end


def _hours(case: Case, item: Appointment) -> tuple[time, time]:
    """Return the local times between which an appointment may lie."""
    policies = case.brief.policies
    if item.outside_working_day:
        return policies.working_day.start, max(policies.working_day.end, policies.evening.end)
    return policies.working_day.start, policies.working_day.end


def _may_lie_on(case: Case, item: Appointment, today: date) -> bool:
    free = item.outside_working_day or item.is_firm or item.kind is Kind.FREE_TIME
    return free or today not in case.brief.policies.rest_days


def _outside(case: Case, entry: Entry) -> Breach:
    item, when = case.appointment_of(entry), span(case, entry)
    opens, closes = _hours(case, item)
    hours = Text(
        de=f"({opens:%H:%M} bis {closes:%H:%M} Uhr)", en=f"({opens:%H:%M} to {closes:%H:%M})"
    )
    de, en = "des Arbeitstags", "the working day"
    if item.outside_working_day:
        de, en = "von Arbeitstag und Abend", "working day and evening"
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ({when.de}) liegt außerhalb {de} {hours.de}.",
            en=f"“{item.name}” ({when.en}) lies outside {en} {hours.en}.",
        ),
        what=(entry.appointment,),
    )


def _resting(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« ({when.de}) liegt auf einem Ruhetag.",
            en=f"“{item}” ({when.en}) lies on a day of rest.",
        ),
        what=(entry.appointment,),
    )


def _arriving(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} kommt am Tag von »{item}« ({when.de}) erst an; "
            "am Ankunftstag gibt es nur ein Abendessen.",
            en=f"{name(case, who)} only arrives on the day of “{item}” ({when.en}); "
            "on that day there is nothing but a dinner.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )
