"""A veto keeps a delegate away."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans


class Veto(Rule):
    """No attendance where the delegate or the host has refused it."""

    name = "veto"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:  # noqa: ARG002 - the interface
        """Return nothing where a veto stands."""
        return NEVER if (who, unit.appointment.id) in problem.vetoes else EVER
