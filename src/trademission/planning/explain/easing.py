"""A Brief without some of its facts: whatever was possible stays possible, and more is.

Only facts are taken out, never chances: who had to come may still come, and who was not asked
is then merely allowed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    State,
)
from trademission.domain.brief import Brief
from trademission.domain.people import Host, Vehicle
from trademission.domain.places import Place
from trademission.domain.policies import Policies
from trademission.domain.programme import Pin
from trademission.domain.sessions import Meeting, Session
from trademission.planning.explain.members import Key, Kind

MANY = 10**6
"""More seats and visits than any mission has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lifted:
    """The facts that are taken out, by their keys."""

    keys: frozenset[Key]

    def has(self, kind: Kind, *items: str) -> bool:
        """Tell whether one fact is taken out."""
        return (kind, items) in self.keys


def eased_brief(brief: Brief, lifted: Lifted) -> Brief:
    """Return the Brief without the facts that are lifted."""
    return replace(
        brief,
        appointments=tuple(_appointment(item, lifted) for item in brief.appointments),
        sessions=tuple(_session(s, lifted, len(brief.delegates)) for s in brief.sessions),
        places=tuple(_place(place, lifted) for place in brief.places),
        hosts=tuple(_host(host, lifted) for host in brief.hosts),
        vehicles=tuple(_vehicle(vehicle, lifted) for vehicle in brief.vehicles),
        wishes=tuple(w for w in brief.wishes if not lifted.has(Kind.VETO, w.id)),
        orders=tuple(o for o in brief.orders if not lifted.has(Kind.ORDER, o.first, o.then)),
        keep_apart=tuple(
            pair
            for pair in brief.keep_apart
            if not lifted.has(Kind.KEEP_APART, pair.one, pair.other)
        ),
        policies=_policies(brief.policies, lifted),
    )


def eased_pins(pins: Iterable[Pin], lifted: Lifted) -> tuple[Pin, ...]:
    """Return the pins without those, or without the people, that are lifted."""
    kept = (p for p in pins if not lifted.has(Kind.PIN, p.appointment, str(p.round)))
    return tuple(
        replace(p, attendees=None)
        if lifted.has(Kind.PIN_PEOPLE, p.appointment, str(p.round))
        else p
        for p in kept
    )


def _appointment(item: Appointment, lifted: Lifted) -> Appointment:
    for ease in (_agreed, _people, _hosts, _numbers, _means):
        item = ease(item, lifted)
    return item


def _agreed(item: Appointment, lifted: Lifted) -> Appointment:
    """Return it without the time agreed, the refusal, or the slots offered."""
    if lifted.has(Kind.FIXED, item.id):
        return replace(item, state=State.IDEA, fixed_start=None, offers=())
    if lifted.has(Kind.DECLINED, item.id) or lifted.has(Kind.OFFERS, item.id):
        return replace(item, state=State.IDEA, fixed_start=None, offers=())
    return item


def _people(item: Appointment, lifted: Lifted) -> Appointment:
    """Return it without those who had to come; they are invited still."""
    gone = tuple(w for w in item.required if lifted.has(Kind.REQUIRED, item.id, w))
    required = tuple(w for w in item.required if w not in gone)
    if item.leader is not None and lifted.has(Kind.LEADER, item.id):
        gone = (*gone, item.leader)
        item = replace(item, leader=None)
    item = replace(item, required=required, invited=(*item.invited, *gone))
    if lifted.has(Kind.CIRCLE, item.id):
        item = replace(item, choice=Choice.CHOSEN, invited=("all",))
    return item


def _hosts(item: Appointment, lifted: Lifted) -> Appointment:
    windows = () if lifted.has(Kind.WINDOWS, item.id) else item.windows
    people = (c for c in item.counterparts if not lifted.has(Kind.COUNTERPART, item.id, c))
    return replace(item, windows=windows, counterparts=tuple(people))


def _numbers(item: Appointment, lifted: Lifted) -> Appointment:
    fewest = 0 if lifted.has(Kind.SEATS_MIN, item.id) else item.seats_min
    most = None if lifted.has(Kind.SEATS_MAX, item.id) else item.seats_max
    return replace(item, seats_min=fewest, seats_max=most)


def _means(item: Appointment, lifted: Lifted) -> Appointment:
    if lifted.has(Kind.LANGUAGE, item.id):
        item = replace(item, working_language="", interpreting=Interpreting.NONE)
    if lifted.has(Kind.VEHICLE, item.id):
        item = replace(item, vehicle=None)
    if lifted.has(Kind.REGISTRATION, item.id):
        item = replace(item, registration_minutes=0)
    return item


def _session(session: Session, lifted: Lifted, people: int) -> Session:
    """Return a session without its limits; a table for each of `people` is as good as many."""
    key = session.id
    if lifted.has(Kind.TABLES, key):
        tables = max(session.tables, people)
        session = replace(session, tables=tables, spare_tables=0)
    if lifted.has(Kind.MEETINGS_MAX, key):
        session = replace(session, meetings_max=None)
    if lifted.has(Kind.EVEN_BREAKS, key):
        session = replace(session, breaks_differ_by=None)
    if lifted.has(Kind.LANGUAGE, key):
        session = replace(session, working_language="", interpreting=Interpreting.NONE)
    absences = (a for a in session.absences if not lifted.has(Kind.ABSENCE, key, a.who))
    meetings = tuple(_meeting(m, lifted) for m in session.meetings)
    return replace(session, meetings=meetings, absences=tuple(absences))


def _meeting(meeting: Meeting, lifted: Lifted) -> Meeting:
    if lifted.has(Kind.MEETING, meeting.id):
        meeting = replace(meeting, required=False)
    if lifted.has(Kind.FIXED, meeting.id):
        meeting = replace(meeting, slot=None, slots=())  # a slot agreed overrides those asked for
    if lifted.has(Kind.MEETING_SLOTS, meeting.id):
        meeting = replace(meeting, slots=())
    return meeting


def _place(place: Place, lifted: Lifted) -> Place:
    if lifted.has(Kind.PLACE_HOURS, place.id):
        return replace(place, opening=(), closures=())
    return place


def _host(host: Host, lifted: Lifted) -> Host:
    if not any(lifted.has(Kind.COUNTERPART_HOURS, c.id) for c in host.counterparts):
        return host
    people = (
        replace(c, windows=()) if lifted.has(Kind.COUNTERPART_HOURS, c.id) else c
        for c in host.counterparts
    )
    return replace(host, counterparts=tuple(people))


def _vehicle(vehicle: Vehicle, lifted: Lifted) -> Vehicle:
    if lifted.has(Kind.VEHICLE_SEATS, vehicle.id):
        vehicle = replace(vehicle, seats=MANY)
    if lifted.has(Kind.VEHICLE_HOURS, vehicle.id):
        vehicle = replace(vehicle, windows=())
    return vehicle


def _policies(policies: Policies, lifted: Lifted) -> Policies:
    """Return the policies; the hours of the working day are eased by a rule of its own."""
    if lifted.has(Kind.REST_DAYS):
        policies = replace(policies, rest_days=())
    if lifted.has(Kind.ARRIVAL_DAY):
        policies = replace(policies, arrival_day_dinner_only=False)
    if lifted.has(Kind.LUNCH):
        policies = replace(policies, lunch_minutes=0)
    if lifted.has(Kind.NIGHT_REST):
        policies = replace(policies, night_rest_minutes=0)
    if lifted.has(Kind.DAILY_LOAD):
        policies = replace(policies, daily_load=MANY)
    return policies
