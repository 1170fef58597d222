"""A trip in parts that share nobody's stay: a city is planned on its own, exactly.

What still binds two parts (a night's rest, a lunch on the day of a transfer) is left out of
them. So the sum of their bounds is a true bound of the whole, and a programme put together
from their programmes is the best of all wherever it breaks no law.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from trademission.domain.brief import Brief
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.problem import Problem


def parts(problem: Problem, domains: Domains) -> tuple[Problem, ...]:
    """Return the problem in parts, in order of time; one part when all is bound together."""
    alive = [key for key, starts in domains.starts.items() if starts]
    groups = _joined(alive, _ties(problem, domains))
    ordered = sorted(groups, key=lambda keys: min(domains.starts[key][0] for key in keys))
    return tuple(_part(problem, frozenset(keys)) for keys in ordered)


def _ties(problem: Problem, domains: Domains) -> Iterator[list[str]]:
    """Yield lists of appointments that must be planned together."""
    bound: dict[Hashable, list[str]] = defaultdict(list)
    for (who, (key, _)), stays in domains.attendance.items():
        for stay in stays:
            bound[(who, stay)].append(key)
    for item in problem.items:
        if item.vehicle is not None:
            bound[item.vehicle].append(item.id)
        for counterpart in item.counterparts:
            bound[counterpart].append(item.id)
    for key, (session, _) in problem.atlas.meetings.items():
        bound[session.id].append(key)
    yield from bound.values()
    yield from ([order.first, order.then] for order in problem.brief.orders)


def _joined(keys: Iterable[str], ties: Iterable[list[str]]) -> list[list[str]]:
    """Return the groups of `keys` that the ties make (union-find)."""
    leader = {key: key for key in keys}

    def head(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for tie in ties:
        known = [key for key in tie if key in leader]
        for other in known[1:]:
            leader[head(other)] = head(known[0])
    groups: dict[str, list[str]] = defaultdict(list)
    for key in leader:
        groups[head(key)].append(key)
    return list(groups.values())


def _part(problem: Problem, keys: frozenset[str]) -> Problem:
    """Return the problem with nothing but these appointments and what is wished of them."""
    pins = tuple(pin for pin in problem.pins if pin.appointment in keys)
    return Problem(_brief(problem, keys), mission=problem.mission, pins=pins)


def _brief(problem: Problem, keys: frozenset[str]) -> Brief:
    brief, meetings = problem.brief, problem.atlas.meetings
    sessions = {meetings[key][0].id for key in keys if key in meetings}
    targets = keys | {item.host for item in problem.items if item.id in keys}
    return replace(
        brief,
        appointments=tuple(a for a in brief.appointments if a.id in keys),
        sessions=tuple(s for s in brief.sessions if s.id in sessions),
        wishes=tuple(w for w in brief.wishes if w.target in targets),
        orders=tuple(o for o in brief.orders if {o.first, o.then} <= keys),
    )
