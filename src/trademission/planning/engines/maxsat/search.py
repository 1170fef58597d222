"""The search: RC2 with CaDiCaL, which proves what it finds."""

from collections.abc import Callable
from dataclasses import dataclass

from pysat.examples.rc2 import RC2
from pysat.formula import WCNF
from pysat.solvers import Solver

from trademission.planning.engines.maxsat.domains import domains
from trademission.planning.engines.maxsat.encoding import Encoded, encode
from trademission.planning.engines.maxsat.tables import Counting
from trademission.planning.session_task import SessionTask

ORACLE = "cd15"
"""CaDiCaL 1.5.3; Glucose, Maple and CaDiCaL 1.9.5 were slower on the published instances."""
TRIM = 5
"""How often a core is asked for once more, smaller."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proven:
    """The schedule with fewest breaks (a slot per meeting), or None: there is no schedule."""

    schedule: tuple[int, ...] | None
    breaks: int = 0


def solve(task: SessionTask, *, tables: Counting) -> Proven:
    """Return the best schedule of a session; it runs until that is proven."""
    slots = domains(task)
    if slots is None:
        return Proven(schedule=None)
    return best(encode(task, slots, tables=tables))


def best(encoded: Encoded, *, started: Callable[[RC2], None] | None = None) -> Proven:
    """Return the schedule with the fewest breaks that a formula allows.

    `started` is handed the search before it runs; its `cost` is a true bound at any time.
    """
    whole = WCNF()
    whole.hard = encoded.formula.hard
    whole.soft = encoded.formula.soft
    whole.wght = [1] * len(whole.soft)
    whole.nv, whole.topw = encoded.formula.top, len(whole.soft) + 1
    with RC2(whole, solver=ORACLE, adapt=True, exhaust=False, minz=True, trim=TRIM) as search:
        if started is not None:
            started(search)
        model = search.compute()
        if model is None:
            return Proven(schedule=None)
        return Proven(schedule=encoded.schedule(model), breaks=int(search.cost))


def some(encoded: Encoded) -> tuple[int, ...] | None:
    """Return any schedule that a formula allows, however many breaks it has."""
    with Solver(name=ORACLE, bootstrap_with=encoded.formula.hard) as solver:
        return encoded.schedule(solver.get_model()) if solver.solve() else None
