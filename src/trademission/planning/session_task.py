"""One session in integers: what the engines for meetings in a hall are given.

People, meetings and slots are numbers from 0, in the order of the Brief.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trademission.domain.sessions import Session
from trademission.planning.problem import Problem
from trademission.planning.worth import MUSTS, gains


@dataclass(frozen=True, kw_only=True, slots=True)
class TableMeeting:
    """A meeting of two people that may begin in one of `first_slots`.

    `must` and `want` are its points in tiers 1 and 2; a required one takes place anyway.
    """

    key: str
    one: int
    other: int
    length: int
    first_slots: tuple[int, ...]
    required: bool
    must: int = 0
    want: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionTask:
    """Meetings to be set into slots, at most `tables` of them at once.

    `before` holds (m, n): meeting m ends before meeting n begins, if both take place. `most`
    bounds the meetings of one person; `differ` the difference of any two people's breaks.
    """

    people: tuple[str, ...]
    meetings: tuple[TableMeeting, ...]
    slots: int
    tables: int
    before: tuple[tuple[int, int], ...] = ()
    most: int | None = None
    differ: int | None = None


def session_task(
    problem: Problem, session: Session, starts: Mapping[str, Sequence[int]]
) -> SessionTask:
    """Return a session in integers; `starts` holds the minutes at which each meeting may begin."""
    mine = {key: m for key, (s, m) in problem.atlas.meetings.items() if s is session}
    people = tuple(dict.fromkeys(who for m in mine.values() for who in (m.one, m.other)))
    number = {who: i for i, who in enumerate(people)}
    slot_at = {problem.minute(slot.start): i for i, slot in enumerate(session.slots)}
    must, want = _points(problem)
    pinned = {pin.appointment for pin in problem.pins}
    meetings = tuple(
        TableMeeting(
            key=key,
            one=number[m.one],
            other=number[m.other],
            length=m.length,
            first_slots=tuple(slot_at[minute] for minute in starts[key] if minute in slot_at),
            required=m.required or m.slot is not None or key in pinned,
            must=must.get(key, 0),
            want=want.get(key, 0),
        )
        for key, m in mine.items()
    )
    place = {m.key: i for i, m in enumerate(meetings)}
    orders = problem.brief.orders
    return SessionTask(
        people=people,
        meetings=meetings,
        slots=len(session.slots),
        tables=session.tables_in_use,
        before=tuple(
            (place[o.first], place[o.then]) for o in orders if {o.first, o.then} <= place.keys()
        ),
        most=session.meetings_max,
        differ=session.breaks_differ_by,
    )


def _points(problem: Problem) -> tuple[dict[str, int], dict[str, int]]:
    """Return the points of each meeting in tiers 1 and 2."""
    must: dict[str, int] = {}
    want: dict[str, int] = {}
    for gain in gains(problem):
        points = must if gain.tier == MUSTS else want
        for key in gain.appointments:
            if gain.delegate is None or gain.delegate in problem.must_come[key]:
                points[key] = points.get(key, 0) + gain.points
    return must, want
