"""A session as a formula: every required meeting in one slot, as few breaks as may be."""

from collections.abc import Sequence
from dataclasses import dataclass

from trademission.planning.engines.maxsat.counting import (
    Counter,
    gaps,
    real_gaps,
    sure_tally,
    tally,
)
from trademission.planning.engines.maxsat.domains import Slots, meetings_of
from trademission.planning.engines.maxsat.formula import Formula, Lit
from trademission.planning.engines.maxsat.tables import Counting, bound, share_tables
from trademission.planning.session_task import SessionTask


@dataclass(frozen=True, kw_only=True, slots=True)
class Encoded:
    """A formula, and for each meeting its literal per slot."""

    formula: Formula
    held: tuple[dict[int, int], ...]

    def schedule(self, model: Sequence[int]) -> tuple[int, ...]:
        """Return the slot of each meeting in a model, the list of its literals."""
        true = {literal for literal in model if literal > 0}
        return tuple(
            next(slot for slot, literal in found.items() if literal in true) for found in self.held
        )


def encode(task: SessionTask, slots: Slots, *, tables: Counting) -> Encoded:
    """Return the formula of a session whose meetings all take place, each in one slot.

    `slots` holds the slots that are left to each meeting. Every soft clause stands for one
    break; people with too uneven breaks are excluded.
    """
    formula = Formula()
    held = tuple({slot: formula.fresh() for slot in sorted(found)} for found in slots)
    for literals in held:
        formula.require(*literals.values())
        formula.at_most_one(list(literals.values()))
    _order(formula, task, held)
    busy = _busy(formula, task, held)
    share_tables(formula, task, held, tables)
    for slot in range(task.slots):
        people = [literals[slot] for literals, _ in busy]
        # Implied, but the solver does not see it: two people sit at every table.
        bound(formula, people, 2 * task.tables, Counting.TOTALIZER)
    _count_breaks(formula, task, busy)
    return Encoded(formula=formula, held=held)


def _order(formula: Formula, task: SessionTask, held: Sequence[dict[int, int]]) -> None:
    for first, then in task.before:
        for slot, literal in held[then].items():
            late = (other for at, other in held[first].items() if at >= slot)
            formula.hard.extend([-literal, -other] for other in late)


def _busy(
    formula: Formula, task: SessionTask, held: Sequence[dict[int, int]]
) -> list[tuple[list[Lit], int]]:
    """Return for each person a literal per slot, and the number of meetings."""
    found = []
    for mine in meetings_of(task).values():
        row: list[Lit] = []
        for slot in range(task.slots):
            literals = [held[number][slot] for number in mine if slot in held[number]]
            formula.at_most_one(literals)
            row.append(formula.any_of(literals))
        found.append((row, len(mine)))
    return found


def _count_breaks(
    formula: Formula, task: SessionTask, busy: Sequence[tuple[list[Lit], int]]
) -> None:
    """Let every break of every person be a soft clause, and keep their numbers even."""
    counters = [Counter(formula, row, total) for row, total in busy]
    tallies = [tally(formula, gaps(formula, counter)) for counter in counters]
    for counted in tallies:
        formula.soft.extend([-literal] for literal in counted)
    if task.differ is None:
        return
    if any(counter.total <= 1 for counter in counters):
        for counted in tallies:
            formula.hard.extend([-literal] for literal in counted[task.differ : task.differ + 1])
    else:
        _keep_even(formula, task.differ, counters, tallies)


def _keep_even(
    formula: Formula, differ: int, counters: Sequence[Counter], tallies: Sequence[list[int]]
) -> None:
    """Let somebody have more than `differ` breaks only where everybody has some.

    `all_have[j]` holds only if everybody has more than j breaks.
    """
    longest = max(map(len, tallies))
    all_have = [formula.fresh() for _ in range(longest)]
    for counter in counters:
        sure = sure_tally(formula, real_gaps(formula, counter))
        for count, literal in enumerate(all_have):
            formula.require(-literal, sure[count] if count < len(sure) else False)
    for counted in tallies:
        for count in range(len(counted) - differ):
            formula.require(-counted[count + differ], all_have[count])
