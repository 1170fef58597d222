"""Can these facts of a session hold together? Counting first, then a SAT solver."""

from pysat.solvers import Solver

from trademission.planning.explain.deadline import Deadline
from trademission.planning.explain.members import Key
from trademission.planning.explain.session_formula import SessionFormula
from trademission.planning.explain.session_matching import is_crowded
from trademission.planning.explain.session_sheet import SessionSheet

SOLVER = "glucose4"
CONFLICTS = 20_000
"""After so many conflicts (about a second) the solver gives up on an answer."""


class SessionOracle:
    """Answers for sets of facts about one session; `close` frees the solver."""

    def __init__(self, sheet: SessionSheet, deadline: Deadline) -> None:
        """Write the session down once; every answer is a call under assumptions."""
        self.sheet = sheet
        self._deadline = deadline
        formula = SessionFormula(sheet)
        self._selectors = formula.selectors
        self._solver = Solver(name=SOLVER, bootstrap_with=formula.formula.hard)
        self._answers: dict[frozenset[Key], bool | None] = {}

    def __call__(self, kept: frozenset[Key]) -> bool | None:
        """Tell whether the facts `kept` can hold together; None when time was short."""
        if kept not in self._answers:
            self._answers[kept] = self._answer(kept)
        return self._answers[kept]

    @property
    def known(self) -> frozenset[Key]:
        """The facts that bind this session."""
        return frozenset(self._selectors)

    def named(self, kept: frozenset[Key]) -> frozenset[Key]:
        """Return those of contradictory facts that the solver's proof needed, else all."""
        found = kept
        for _ in range(ROUNDS):
            if self._solve(found) is not False:
                return found
            core = set(self._solver.get_core() or ())
            found = frozenset(key for key in found if self._selectors[key] in core)
        return found

    def close(self) -> None:
        """Free the solver's memory."""
        self._solver.delete()

    def _answer(self, kept: frozenset[Key]) -> bool | None:
        if is_crowded(self.sheet, kept):
            return False
        if self._deadline.left <= 0:
            return None
        return self._solve(kept)

    def _solve(self, kept: frozenset[Key]) -> bool | None:
        self._solver.conf_budget(CONFLICTS)
        assumed = sorted(self._selectors[key] for key in kept)
        answer: bool | None = self._solver.solve_limited(assumptions=assumed)
        return answer


ROUNDS = 3
"""How often a proof is sought among what the last one needed; more rounds find little less."""
