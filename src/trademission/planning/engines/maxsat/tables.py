"""No more meetings in a slot than tables: counted over few people who share all meetings."""

from collections.abc import Sequence
from enum import StrEnum

from pysat.card import CardEnc, EncType

from trademission.planning.engines.maxsat.formula import Formula, Lit
from trademission.planning.session_task import SessionTask


class Counting(StrEnum):
    """How a bound on a number of literals is written down; times differ by instance."""

    TOTALIZER = "totalizer"
    SEQUENTIAL = "sequential"


ENCODINGS = {Counting.TOTALIZER: EncType.totalizer, Counting.SEQUENTIAL: EncType.seqcounter}


def cover(task: SessionTask) -> list[int]:
    """Return for each meeting the one of its two people who counts it.

    The people are a vertex cover of the meetings, found greedily: whoever has most meetings
    that nobody counts yet comes first.
    """
    left = set(range(len(task.meetings)))
    counted = [-1] * len(task.meetings)
    of_person: dict[int, set[int]] = {}
    for number, meeting in enumerate(task.meetings):
        for who in (meeting.one, meeting.other):
            of_person.setdefault(who, set()).add(number)
    while left:
        who = max(of_person, key=lambda person: (len(of_person[person] & left), -person))
        for number in of_person[who] & left:
            counted[number] = who
        left -= of_person[who]
    return counted


def share_tables(
    formula: Formula, task: SessionTask, held: Sequence[dict[int, int]], how: Counting
) -> None:
    """Bound the meetings of every slot; `held` gives each meeting's literal per slot."""
    counted = cover(task)
    for slot in range(task.slots):
        by_person: dict[int, list[int]] = {}
        for number, literals in enumerate(held):
            if slot in literals:
                by_person.setdefault(counted[number], []).append(literals[slot])
        clusters = [formula.any_of(found) for found in by_person.values()]
        bound(formula, clusters, task.tables, how)


def bound(formula: Formula, literals: Sequence[Lit], most: int, how: Counting) -> None:
    """Demand that at most `most` of `literals` hold."""
    chosen = [literal for literal in literals if literal is not False]
    if len(chosen) <= most:
        return
    encoded = CardEnc.atmost(lits=chosen, bound=most, top_id=formula.top, encoding=ENCODINGS[how])
    formula.top = max(formula.top, encoded.nv)
    formula.hard.extend(encoded.clauses)
