"""Who may meet whom in the sessions of a Brief, and each meeting as an appointment of its own.

A meeting is planned, checked, printed and put into calendars like any other appointment; that
it lies in a slot and at a table of its session is all that sets it apart.
"""

from collections.abc import Iterator

from trademission.domain.appointments import (
    Appointment,
    Choice,
    Kind,
    Priority,
    State,
    Strength,
)
from trademission.domain.brief import Brief, members
from trademission.domain.places import Visibility
from trademission.domain.sessions import Meeting, Session

NARROWEST = tuple(Visibility)


def meetings_of(brief: Brief, session: Session) -> tuple[Meeting, ...]:
    """Return the meetings that a session may hold: those it lists, then those wished for.

    A wish for a host is one for the first of its counterparts who sits in the session.
    """
    listed = {frozenset((m.one, m.other)) for m in session.meetings}
    wished = (m for m in _wished(brief, session) if frozenset((m.one, m.other)) not in listed)
    return (*session.meetings, *wished)


def _wished(brief: Brief, session: Session) -> Iterator[Meeting]:
    """Yield one meeting for each guest and host of whom one wishes for the other."""
    guests = {d.id for d in members(brief, session.guests)}
    sits = {
        host.id: c.id
        for host in brief.hosts
        for c in reversed(host.counterparts)
        if c.id in session.counterparts
    }
    wishes = (w for w in brief.wishes if w.delegate in guests and w.target in sits)
    vetoes = {(w.delegate, w.target) for w in brief.wishes if w.strength is Strength.VETO}
    pairs = dict.fromkeys((w.delegate, w.target) for w in wishes)
    for delegate, host in pairs:
        if (delegate, host) not in vetoes:
            key = f"{session.id}-{delegate}-{sits[host]}"
            yield Meeting(id=key, one=delegate, other=sits[host])


def session_appointments(brief: Brief) -> Iterator[tuple[Session, Meeting, Appointment]]:
    """Yield every meeting that some session may hold, with it as an appointment."""
    names = {d.id: d.name for d in brief.delegates}
    host_of = {c.id: host for host in brief.hosts for c in host.counterparts}
    names |= {key: host.name for key, host in host_of.items()}
    for session in brief.sessions:
        for meeting in meetings_of(brief, session):
            host = host_of.get(meeting.other)
            name = f"{names[meeting.one]} / {names[meeting.other]}"
            host_id = None if host is None else host.id
            yield session, meeting, _as_appointment(session, meeting, name=name, host=host_id)


def _as_appointment(
    session: Session, meeting: Meeting, *, name: str, host: str | None
) -> Appointment:
    """Return a meeting as an appointment at the place of its session."""
    people = (meeting.one,) if host is not None else (meeting.one, meeting.other)
    agreed = None if meeting.slot is None else session.slots[meeting.slot - 1].start
    return Appointment(
        id=meeting.id,
        name=name,
        kind=Kind.MATCHMAKING,
        place=session.place,
        duration_minutes=session.minutes_of(meeting.length),
        host=host,
        counterparts=() if host is None else (meeting.other,),
        state=State.IDEA if agreed is None else State.CONFIRMED,
        priority=Priority.MUST if meeting.required else Priority.COULD,
        weight=meeting.weight,
        fixed_start=agreed,
        choice=Choice.CHOSEN,
        invited=people,
        required=people,
        seats_min=len(people),
        outside_working_day=session.outside_working_day,
        working_language=session.working_language,
        interpreting=session.interpreting,
        visibility=min(session.visibility, session.meetings_visibility, key=NARROWEST.index),
    )
