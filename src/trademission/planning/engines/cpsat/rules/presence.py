"""Everybody is where their transfers have put them."""

from trademission.domain.time import merged
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans, starts_inside


class Presence(Rule):
    """Attendance only within a stay, for interpreters also within their windows."""

    name = "presence"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:
        """Return nothing without a stay, and the windows of an interpreter."""
        if stay is None:
            return NEVER
        interpreter = problem.atlas.interpreters.get(who)
        if interpreter is None or not interpreter.windows:
            return EVER
        windows = (problem.span(w) for w in merged(interpreter.windows))
        return starts_inside(windows, unit.duration)
