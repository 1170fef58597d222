"""Everybody is where their transfers have put them, and nobody attends who is away."""

from trademission.domain.time import merged
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans, starts_inside, starts_outside


class Presence(Rule):
    """Attendance only within a stay and outside absences, for interpreters in their windows."""

    name = "presence"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:
        """Return nothing without a stay, else what absences or an interpreter's windows leave."""
        if stay is None:
            return NEVER
        interpreter = problem.atlas.interpreters.get(who)
        if interpreter is None:
            absences = problem.atlas.delegates[who].absences
            return starts_outside((problem.span(w) for w in absences), unit.duration)
        if not interpreter.windows:
            return EVER
        windows = (problem.span(w) for w in merged(interpreter.windows))
        return starts_inside(windows, unit.duration)
