"""How many meetings somebody has had up to a slot, and where breaks lie between them.

Encoding after Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022),
with counters that know which counts are possible at all.
"""

from collections.abc import Sequence

from trademission.planning.engines.maxsat.formula import Formula, Lit, opposite


class Counter:
    """`at_least(t, n)`: a person has at least n meetings in slots 0 to t, out of `total`."""

    def __init__(self, formula: Formula, busy: Sequence[Lit], total: int) -> None:
        """Make the variables and tie them to `busy`, the person's literal per slot."""
        self.total = total
        self.last = len(busy) - 1
        self._rows: list[list[Lit]] = []
        usable = [literal is not False for literal in busy]
        for slot, literal in enumerate(busy):
            most = min(total, sum(usable[: slot + 1]))
            least = total - min(total, sum(usable[slot + 1 :]))
            row: list[Lit] = [True] * (total + 1)
            for count in range(1, total + 1):
                if count > least:
                    row[count] = formula.fresh() if count <= most else False
            self._rows.append(row)
            self._tie(formula, slot, literal)

    def at_least(self, slot: int, count: int) -> Lit:
        """Return whether at least `count` meetings lie in slots 0 to `slot`."""
        if slot < 0:
            return count <= 0
        return self._rows[slot][count]

    def _tie(self, formula: Formula, slot: int, busy: Lit) -> None:
        for count in range(1, self.total + 1):
            now, before = self.at_least(slot, count), self.at_least(slot - 1, count)
            fewer = self.at_least(slot - 1, count - 1)
            formula.require(opposite(before), now)
            formula.require(opposite(now), fewer)
            formula.require(opposite(busy), opposite(fewer), now)
            formula.require(busy, opposite(now), before)


def gaps(formula: Formula, counter: Counter) -> list[int]:
    """Return a literal per meeting but the last: it holds when a break follows the meeting."""
    found = []
    for count in range(1, counter.total):
        gap = formula.fresh()
        for slot in range(counter.last):
            follows = counter.at_least(slot + 1, count + 1)
            formula.require(gap, opposite(counter.at_least(slot, count)), follows)
        found.append(gap)
    return found


def real_gaps(formula: Formula, counter: Counter) -> list[int]:
    """Return a literal per meeting but the last: it holds only if a break follows the meeting."""
    found = []
    for count in range(1, counter.total):
        chances: list[Lit] = []
        for slot in range(counter.last):
            here = formula.fresh()
            formula.require(-here, counter.at_least(slot, count))
            formula.require(-here, opposite(counter.at_least(slot + 1, count + 1)))
            chances.append(here)
        gap = formula.fresh()
        formula.require(-gap, *chances)
        found.append(gap)
    return found


def tally(formula: Formula, literals: Sequence[int]) -> list[int]:
    """Return literals o[0], o[1], ...: o[j] holds when more than j of `literals` do.

    A sequential counter in one direction (Sinz 2005): o may hold without need.
    """
    sums: list[int] = []
    for number, literal in enumerate(literals):
        row = [formula.fresh() for _ in range(number + 1)]
        formula.require(-literal, row[0])
        for count, before in enumerate(sums):
            formula.require(-before, row[count])
            formula.require(-before, -literal, row[count + 1])
        sums = row
    return sums


def sure_tally(formula: Formula, literals: Sequence[int]) -> list[int]:
    """Return literals o[0], o[1], ...: o[j] holds only when more than j of `literals` do."""
    sums: list[int] = []
    for number, literal in enumerate(literals):
        row = [formula.fresh() for _ in range(number + 1)]
        for count, now in enumerate(row):
            before: Lit = sums[count] if count < number else False
            fewer: Lit = sums[count - 1] if count else True
            formula.require(-now, before, literal)
            formula.require(-now, before, fewer)
        sums = row
    return sums
