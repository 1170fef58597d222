"""A formula in the making: clauses that must hold, clauses that should, and fresh variables.

Literals are whole numbers as in the DIMACS format: a variable, or minus one for its opposite.
True and False stand where a literal has no choice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

Lit = int | bool
Clause = list[int]


def opposite(literal: Lit) -> Lit:
    """Return the literal that holds when this one does not."""
    return not literal if isinstance(literal, bool) else -literal


@dataclass(kw_only=True)
class Formula:
    """Clauses over variables 1 to `top`."""

    top: int = 0
    hard: list[Clause] = field(default_factory=list)
    soft: list[Clause] = field(default_factory=list)

    def fresh(self) -> int:
        """Return a new variable."""
        self.top += 1
        return self.top

    def require(self, *literals: Lit) -> None:
        """Demand that one of `literals` holds; nothing is added where one does anyway."""
        clause: Clause = []
        for literal in literals:
            if literal is True:
                return
            if literal is not False:
                clause.append(literal)
        self.hard.append(clause)

    def at_most_one(self, literals: list[int]) -> None:
        """Demand that no two of `literals` hold, pair by pair."""
        for number, one in enumerate(literals):
            self.hard.extend([-one, -other] for other in literals[number + 1 :])

    def any_of(self, literals: Iterable[int]) -> Lit:
        """Return a literal that holds exactly when one of `literals` does."""
        found = list(literals)
        if len(found) <= 1:
            return found[0] if found else False
        literal = self.fresh()
        self.hard.extend([literal, -one] for one in found)
        self.hard.append([-literal, *found])
        return literal
