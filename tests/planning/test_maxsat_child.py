"""What a process of the solver tells on the way, read back as its parent reads it."""

import pickle
from io import BytesIO

import pytest

from trademission.planning.engines.maxsat.child import Teller, work
from trademission.planning.engines.maxsat.message import Job, Message
from trademission.planning.engines.maxsat.search import Proven
from trademission.planning.engines.maxsat.tables import Counting
from trademission.planning.session_task import SessionTask, TableMeeting


def task(*pairs: tuple[int, int], tables: int, slots: int = 2) -> SessionTask:
    meetings = tuple(
        TableMeeting(
            key=f"{one}-{other}",
            one=one,
            other=other,
            length=1,
            first_slots=tuple(range(slots)),
            required=True,
        )
        for one, other in pairs
    )
    people = tuple(map(str, range(6)))
    return SessionTask(people=people, meetings=meetings, slots=slots, tables=tables)


def told(problem: SessionTask, *, tells_first: bool) -> list[Message]:
    out = BytesIO()
    job = Job(number=7, task=problem, tables=Counting.TOTALIZER, tells_first=tells_first)
    work(job, Teller(out, job))
    out.seek(0)
    found = []
    while out.tell() < len(out.getvalue()):
        found.append(pickle.load(out))  # noqa: S301 - written three lines above
    return found


CHAIN = task((0, 1), (1, 2), tables=1)
CROWD = task((0, 1), (2, 3), (4, 5), tables=1)
"""Everybody has a slot of their own, but two slots of one table hold no three meetings."""


def test_some_schedule_is_told_before_the_best() -> None:
    first, best = told(CHAIN, tells_first=True)
    assert (first.job, first.proven) == (7, None)
    assert first.first is not None
    assert sorted(first.first) == [0, 1]
    assert best.proven is not None
    assert (best.proven.breaks, best.bound) == (0, 0)


def test_without_being_asked_only_the_proof_is_told() -> None:
    (best,) = told(CHAIN, tells_first=False)
    assert best.first is None
    assert best.proven is not None


@pytest.mark.parametrize("tells_first", [True, False])
def test_a_hall_too_small_is_told_as_proven(*, tells_first: bool) -> None:
    (answer,) = told(CROWD, tells_first=tells_first)
    assert answer.proven == Proven(schedule=None)
    assert answer.first is None
