"""Tiny missions for the laws of matchmaking sessions, as in `cases`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from cases import LawCase, at, brief, entry, programme
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window


def session(*meetings: Meeting, **changes: object) -> Session:
    """Return slots of an hour at nine, ten, eleven and two, with a table for each host."""
    slots = tuple(
        Window(start=at(clock), end=at(clock) + timedelta(minutes=60))
        for clock in ("09:00", "10:00", "11:00", "14:00")
    )
    plain = Session(
        id="x", name="Exchange", place="p1", slots=slots, tables=2, meetings=meetings,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


ADA_ONE = Meeting(id="m11", one="d1", other="c1")
ADA_TWO = Meeting(id="m12", one="d1", other="c2")
BO_TWO = Meeting(id="m22", one="d2", other="c2")


def tables() -> LawCase:
    """There is one table."""
    return LawCase(
        law="tables",
        brief=brief(sessions=(session(ADA_ONE, BO_TWO, tables=1),)),
        keeps=programme(entry("m11", "10:00", "d1"), entry("m22", "11:00", "d2")),
        breaks=programme(entry("m11", "10:00", "d1"), entry("m22", "10:00", "d2")),
    )


def slots() -> LawCase:
    """No slot begins at one."""
    return LawCase(
        law="tables",
        brief=brief(sessions=(session(ADA_ONE),)),
        keeps=programme(entry("m11", "14:00", "d1")),
        breaks=programme(entry("m11", "13:00", "d1")),
    )


def required_meeting() -> LawCase:
    """The two have agreed to meet."""
    return LawCase(
        law="tables",
        brief=brief(sessions=(session(replace(ADA_ONE, required=True)),)),
        keeps=programme(entry("m11", "10:00", "d1")),
        breaks=programme(),
    )


def meeting_load() -> LawCase:
    """One meeting for each is enough."""
    return LawCase(
        law="meeting_load",
        brief=brief(sessions=(session(ADA_ONE, ADA_TWO, meetings_max=1),)),
        keeps=programme(entry("m11", "10:00", "d1")),
        breaks=programme(entry("m11", "10:00", "d1"), entry("m12", "11:00", "d1")),
    )


def even_breaks() -> LawCase:
    """Ada waits between two meetings, and nobody else does."""
    return LawCase(
        law="even_breaks",
        brief=brief(sessions=(session(ADA_ONE, ADA_TWO, breaks_differ_by=0),)),
        keeps=programme(entry("m11", "10:00", "d1"), entry("m12", "11:00", "d1")),
        breaks=programme(entry("m11", "09:00", "d1"), entry("m12", "11:00", "d1")),
    )


SESSION_MAKERS: tuple[Callable[[], LawCase], ...] = (
    tables, slots, required_meeting, meeting_load, even_breaks,
)  # fmt: skip
