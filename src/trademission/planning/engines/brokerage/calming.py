"""Fewer breaks: meetings change their slots one by one while everybody keeps theirs."""

import random
from collections.abc import Callable

from trademission.domain.sessions import breaks
from trademission.planning.engines.brokerage.rounding import Board, Schedule
from trademission.planning.session_task import SessionTask


def calmed(
    task: SessionTask, schedule: Schedule, *, seed: int, go_on: Callable[[], bool]
) -> Schedule:
    """Return the same meetings in slots with fewer breaks, as far as single moves lead.

    A move that changes nothing is taken as well: it opens the way for others.
    """
    board = Board(task=task)
    for number, first in schedule.items():
        board.put(number, first)
    chance = random.Random(seed)  # noqa: S311 - an order of trials is no secret
    order, improved = sorted(schedule), True
    while improved and go_on():
        improved = False
        chance.shuffle(order)
        for number in order:
            if not go_on():
                break
            improved |= _move(board, number)
    return board.schedule


def _move(board: Board, number: int) -> bool:
    """Put a meeting where its people have fewest breaks; tell whether that helped."""
    first = board.take(number)
    before = best = _breaks_with(board, number, first)
    where = first
    for slot in board.task.meetings[number].first_slots:
        if slot != first and board.fits(number, slot):
            found = _breaks_with(board, number, slot)
            if found < best or (found == best and where == first):
                best, where = found, slot
    board.put(number, where)
    return best < before


def _breaks_with(board: Board, number: int, first: int) -> int:
    """Return the breaks of a meeting's people if it began in a slot."""
    meeting = board.task.meetings[number]
    own = set(range(first, first + meeting.length))
    return sum(
        breaks(own | {t for t in range(board.task.slots) if (who, t) in board.busy})
        for who in (meeting.one, meeting.other)
    )
