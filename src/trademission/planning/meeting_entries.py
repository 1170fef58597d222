"""From slots of a session to entries of a programme."""

from collections.abc import Mapping

from trademission.domain.programme import Entry, entry_id
from trademission.domain.sessions import Session
from trademission.domain.time import later_by
from trademission.planning.problem import Problem


def entries_of(problem: Problem, session: Session, slots: Mapping[str, int]) -> tuple[Entry, ...]:
    """Return the entries of meetings that begin in `slots` (numbers from 0, by meeting)."""
    return tuple(_entry(problem, session, key, slot) for key, slot in slots.items())


def _entry(problem: Problem, session: Session, key: str, slot: int) -> Entry:
    item = problem.atlas.appointments[key]
    start = session.slots[slot].start
    return Entry(
        id=entry_id(problem.mission, key, 1),
        appointment=key,
        start_at=start,
        end_at=later_by(start, item.duration_minutes),
        attendees=item.required,
    )
