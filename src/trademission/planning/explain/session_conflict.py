"""Why the meetings of a session do not fit: a minimal core, by counting and a SAT solver."""

from collections.abc import Sequence

from trademission.domain.sessions import Session
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.core import Core, confirmed, keys_of, shrunk
from trademission.planning.explain.deadline import Deadline
from trademission.planning.explain.demands import demands
from trademission.planning.explain.facts import facts
from trademission.planning.explain.members import Key, Member
from trademission.planning.explain.session_oracle import SessionOracle
from trademission.planning.explain.session_sheet import SessionSheet
from trademission.planning.problem import Problem

LAWS = (
    "tables",
    "even_breaks",
    "meeting_load",
    "no_double_booking",
    "order",
    "pinned",
    "fixed_times",
)
"""The laws that the answers take for granted."""


def core_of_session(problem: Problem, session: Session, *, deadline: Deadline) -> Core | None:
    """Return a minimal core of why the meetings asked for do not fit into their session.

    Only what the session itself sets is looked at. None where that leaves room, where no
    contradiction was shown in time, or where the mission only warns of one of its laws.
    """
    if not all(map(problem.enforces, LAWS)):
        return None
    sheet = SessionSheet(problem=problem, session=session)
    oracle = SessionOracle(sheet, deadline)
    concern = Concern(problem=problem, keys=frozenset(sheet.meetings))
    wanted = [m for m in demands(problem) if m.key in oracle.known]
    against = [m for m in facts(concern) if m.key in oracle.known]
    try:
        return _core(oracle, wanted, against)
    finally:
        oracle.close()


def _core(
    oracle: SessionOracle, wanted: Sequence[Member], against: Sequence[Member]
) -> Core | None:
    """Return the core of the meetings asked for and of the facts that stand against them."""
    background = keys_of(against)
    if oracle(background | keys_of(wanted)) is not False:
        return None
    needed = shrunk(_nearest(oracle, wanted, background), oracle, background=background)
    if needed is None:
        return Core(members=(*wanted, *against), minimal=False)
    few = shrunk(against, oracle, background=keys_of(needed))
    if few is None:
        return Core(members=(*needed, *against), minimal=False)
    return confirmed((*needed, *few), oracle) or Core(members=(*needed, *few), minimal=False)


def _nearest(
    oracle: SessionOracle, wanted: Sequence[Member], background: frozenset[Key]
) -> Sequence[Member]:
    """Return the meetings of one person that do not fit already, else those of a proof."""
    for keys in oracle.sheet.of_person.values():
        mine = [member for member in wanted if member.items[0] in keys]
        if mine and oracle(background | keys_of(mine)) is False:
            return mine
    named = oracle.named(background | keys_of(wanted))
    return [member for member in wanted if member.key in named]
