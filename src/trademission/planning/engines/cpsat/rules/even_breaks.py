"""Breaks in a session are shared: nobody waits much more often than another."""

from collections import defaultdict
from itertools import pairwise

from ortools.sat.python import cp_model

from trademission.domain.sessions import Session
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Literal, Slot, TripModel


class EvenBreaks(Rule):
    """The breaks of each person are counted exactly; all counts lie close together."""

    name = "even_breaks"

    def constrain(self, model: TripModel) -> None:
        """Bind the sessions that limit the difference."""
        for session in model.problem.brief.sessions:
            if session.breaks_differ_by is not None:
                _bind(model, session, session.breaks_differ_by)


def _bind(model: TripModel, session: Session, limit: int) -> None:
    """Keep the breaks of all people of a session between some number and `limit` more."""
    most = len(session.slots)
    fewest = model.cp.new_int_var(0, most, f"fewest breaks in {session.id}")
    for who, keys in _meetings_by_person(model, session).items():
        busy = [_busy(model, session, keys, number) for number in range(1, most + 1)]
        count = _breaks(model, busy, who)
        model.cp.add(fewest <= count)
        model.cp.add(count <= fewest + limit)


def _meetings_by_person(model: TripModel, session: Session) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, (its, meeting) in model.problem.atlas.meetings.items():
        if its is session:
            found[meeting.one].append(key)
            found[meeting.other].append(key)
    return found


def _busy(model: TripModel, session: Session, keys: list[str], number: int) -> cp_model.IntVar:
    """Return a literal that tells whether one of some meetings touches a slot."""
    window = session.slots[number - 1]
    first, last = model.problem.span(window)
    touching = [_touches(model, slot, first, last) for key in keys for slot in model.slots_of[key]]
    busy = model.cp.new_bool_var(f"busy in {session.id} {number}")
    found = [item for item in touching if item is not False]
    model.clause([~busy, *found])
    for literal in found:
        model.cp.add_implication(literal, busy)
    return busy


def _touches(model: TripModel, slot: Slot, first: int, last: int) -> Literal:
    """Return a literal that tells whether a meeting is held from `first` to `last`."""
    inside = model.inside(slot, first - slot.unit.duration + 1, last - 1)
    if isinstance(inside, bool):
        return slot.literal if inside else False
    both = model.cp.new_bool_var("held then")
    model.cp.add_bool_and([inside, slot.literal]).only_enforce_if(both)
    model.cp.add_bool_or([~inside, ~slot.literal, both])
    return both


def _breaks(model: TripModel, busy: list[cp_model.IntVar], who: str) -> cp_model.LinearExpr:
    """Return the number of breaks: stretches of meetings less one, none without a meeting."""
    begins = [busy[0]]
    for before, now in pairwise(busy):
        begin = model.cp.new_bool_var(f"{who} begins")
        model.cp.add_bool_and([now, ~before]).only_enforce_if(begin)
        model.cp.add_bool_or([~now, before, begin])
        begins.append(begin)
    anything = model.cp.new_bool_var(f"{who} meets somebody")
    model.cp.add_max_equality(anything, busy)
    return cp_model.LinearExpr.sum(begins) - anything
