"""What to ask which host: the planned time, else another that breaks no rule either."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from trademission.domain.appointments import State
from trademission.domain.case import Case
from trademission.domain.programme import Ask, Entry, Programme
from trademission.domain.rules import RULES
from trademission.domain.time import local_time
from trademission.planning.problem import Problem

OPEN_STATES = frozenset({State.IDEA, State.REQUESTED, State.OFFERED})
ALTERNATIVES = 2
TRIES = 12
NEIGHBOURHOOD = timedelta(hours=36)
APART = timedelta(minutes=60)
LUNCH_TIME = time(12, 45)


def asks(
    problem: Problem,
    programme: Programme,
    starts: Mapping[str, Sequence[int]],
    *,
    but: Container[str] = (),
) -> Iterator[Ask]:
    """Yield one ask for each planned appointment that its host has not confirmed.

    `starts` holds the candidate starts per appointment in minutes of the problem. An
    alternative keeps everything else of the programme and every rule. Appointments in `but`
    are left out.
    """
    for entry in programme.entries:
        item = problem.atlas.appointments[entry.appointment]
        if item.id in problem.atlas.meetings or item.id in but:
            continue
        if item.host is not None and item.state in OPEN_STATES and entry.round == 1:
            found = _alternatives(problem, programme, entry, starts[item.id])
            yield Ask(
                appointment=item.id,
                host=item.host,
                start_at=entry.start_at,
                alternatives=tuple(found),
            )


def _alternatives(
    problem: Problem, programme: Programme, entry: Entry, starts: Sequence[int]
) -> list[datetime]:
    """Return up to two other starts, well apart, of other half-days first, nearest first."""
    found: list[datetime] = []
    planned, zone = entry.start_at, problem.atlas.zone_of(entry.appointment)
    instants = [problem.instant(minute) for minute in starts]
    here = _half_day(planned, zone)
    tries = 0
    for start in sorted(instants, key=lambda i: (_half_day(i, zone) == here, abs(i - planned))):
        if tries == TRIES or len(found) == ALTERNATIVES:
            break
        if all(abs(start - other) >= APART for other in (entry.start_at, *found)):
            tries += 1
            if _still_fits(problem, programme, entry, start):
                found.append(start)
    return found


def _half_day(instant: datetime, zone: str) -> tuple[date, bool]:
    """Return the local date, and whether it is after lunch."""
    local = local_time(instant, zone)
    return local.date(), local.time() >= LUNCH_TIME


def _still_fits(problem: Problem, programme: Programme, entry: Entry, start: datetime) -> bool:
    """Tell whether the programme with all rounds moved to `start` breaks no rule."""
    shift = start - entry.start_at
    moved = [
        replace(e, start_at=e.start_at + shift, end_at=e.end_at + shift)
        for e in programme.entries_of(entry.appointment)
    ]
    near = [
        e
        for e in programme.entries
        if e.appointment != entry.appointment and abs(e.start_at - start) < NEIGHBOURHOOD
    ]
    part = Programme(mission=programme.mission, entries=(*moved, *near))
    case = Case(problem.brief, part, problem.atlas)
    hard = (rule for rule in RULES if rule.name != "pinned" and problem.enforces(rule.name))
    return not any(entry.appointment in breach.what for rule in hard for breach in rule.check(case))
