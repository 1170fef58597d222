"""What a hard rule may say to the CP-SAT engine; each rule says it in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from trademission.planning.spans import EVER, Spans

if TYPE_CHECKING:
    from trademission.planning.engines.cpsat.variables import TripModel
    from trademission.planning.problem import IntStay, Problem, Unit


class Rule:
    """One law. A rule narrows starts, narrows who can come when, or adds constraints."""

    name: ClassVar[str]

    def starts(self, problem: Problem, unit: Unit) -> Spans:  # noqa: ARG002 - the interface
        """Return the minutes at which `unit` may start."""
        return EVER

    def attendance(
        self,
        problem: Problem,  # noqa: ARG002 - the interface
        who: str,  # noqa: ARG002 - the interface
        unit: Unit,  # noqa: ARG002 - the interface
        stay: IntStay | None,  # noqa: ARG002 - the interface
    ) -> Spans:
        """Return the starts of `unit` at which `who` may be there, coming from `stay`."""
        return EVER

    def constrain(self, model: TripModel) -> None:
        """Add the constraints that bind several things at once."""
