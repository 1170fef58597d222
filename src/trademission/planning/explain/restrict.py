"""A Brief with only what some appointments need: small, and just as possible or impossible.

What need not take place can be left out of a programme, and then binds nobody. Two things are
kept beside what is asked for, because leaving them out could make something impossible: meals
on the days concerned, which free their guests from lunch elsewhere, and meetings that fill
somebody's breaks.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from trademission.domain.appointments import Appointment, Strength
from trademission.domain.brief import Brief
from trademission.domain.sessions import Session
from trademission.domain.time import Window, common, instant_at
from trademission.planning.problem import Problem

Days = frozenset[date]


def restricted(problem: Problem, keys: frozenset[str], *, wish: str | None = None) -> Brief:
    """Return the Brief of a Problem with the appointments `keys` and what might make room."""
    brief, days = problem.brief, _days(problem, keys)
    appointments = tuple(_kept(problem, keys, days))
    sessions = tuple(_session(s, keys) for s in brief.sessions if _is_needed(problem, s, keys))
    known = {a.id for a in appointments} | {m.id for s in sessions for m in s.meetings}
    is_even = any(s.breaks_differ_by is not None for s in sessions)
    targets = known | {h.id for h in brief.hosts}
    return replace(
        brief,
        appointments=appointments,
        sessions=sessions,
        wishes=tuple(
            w
            for w in brief.wishes
            if w.target in targets and (is_even or w.strength is Strength.VETO or w.id == wish)
        ),
        orders=tuple(o for o in brief.orders if {o.first, o.then} <= known),
    )


def _days(problem: Problem, keys: frozenset[str]) -> Days | None:
    """Return the local days on which the appointments are agreed, None where one is open."""
    found: set[date] = set()
    for key in keys:
        starts = {p.start_at for p in problem.pins if p.appointment == key}
        fixed = problem.atlas.appointments[key].fixed_start
        starts |= set() if fixed is None else {fixed}
        if not starts:
            return None
        found |= {problem.atlas.day_of(key, start) for start in starts}
    return frozenset(found)


def _kept(problem: Problem, keys: frozenset[str], days: Days | None) -> Iterator[Appointment]:
    """Yield the appointments asked for, and the meals on their days."""
    for item in problem.brief.appointments:
        if item.id in keys:
            yield item
        elif item.provides_meal and not item.is_dead:
            yield from [item] if days is None else _on_days(problem, item, days)


def _on_days(problem: Problem, item: Appointment, days: Days) -> Iterator[Appointment]:
    """Yield a meal as far as it may be on some days."""
    zone = problem.atlas.zone_of(item.id)
    windows = tuple(_whole(day, zone) for day in sorted(days))
    if item.windows:
        windows = common(item.windows, windows)
    fixed = item.fixed_start
    if windows and (fixed is None or problem.atlas.day_of(item.id, fixed) in days):
        yield replace(item, windows=windows)


def _whole(day: date, zone: str) -> Window:
    next_day = day + timedelta(days=1)
    return Window(start=instant_at(day, time(0), zone), end=instant_at(next_day, time(0), zone))


def _is_needed(problem: Problem, session: Session, keys: frozenset[str]) -> bool:
    """Tell whether a session holds one of `keys`: a meeting it lists, or one wished for."""
    meetings = problem.atlas.meetings
    return any(key in meetings and meetings[key][0].id == session.id for key in keys)


def _session(session: Session, keys: frozenset[str]) -> Session:
    """Return a session with its meetings among `keys`, or all where they share breaks."""
    if session.breaks_differ_by is not None:
        return session
    return replace(session, meetings=tuple(m for m in session.meetings if m.id in keys))
