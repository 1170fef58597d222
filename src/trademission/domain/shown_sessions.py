"""Matchmaking sessions as one reader sees them: the meetings that take place, no wishes."""

from collections.abc import Iterator
from dataclasses import replace

from trademission.domain.sessions import Meeting, Session
from trademission.domain.showing import Showing


def shown_sessions(showing: Showing) -> Iterator[Session]:
    """Yield the visible sessions with their visible meetings, and without planning state.

    Every meeting is listed, so that none follows from wishes that the reader does not see.
    """
    for session in showing.sessions:
        meetings = tuple(_meeting(m) for its, m in showing.meetings if its is session)
        met = {m.other for m in meetings}
        yield replace(
            session,
            guests=(),
            counterparts=tuple(c for c in session.counterparts if c in met),
            meetings=meetings,
            absences=(),
            meetings_min=0,
            meetings_max=None,
            breaks_differ_by=None,
            spare_tables=0,
        )


def _meeting(meeting: Meeting) -> Meeting:
    """Return a meeting without what the planner was asked about it."""
    return replace(meeting, required=False, weight=1, slots=())
