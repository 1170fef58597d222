"""Which choices of a meeting's first slot exclude each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from trademission.planning.session_task import SessionTask

V = TypeVar("V")
Choice = tuple[int, int]
"""A meeting and the slot in which it begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit(Generic[V]):
    """At most `most` of `chosen` hold."""

    chosen: tuple[V, ...]
    most: int


def choices(task: SessionTask) -> Iterator[Choice]:
    """Yield every choice that a session leaves."""
    for number, meeting in enumerate(task.meetings):
        yield from ((number, slot) for slot in meeting.first_slots)


def limits(task: SessionTask, variables: Mapping[Choice, V]) -> Iterator[Limit[V]]:
    """Yield what a session demands of its choices, orders aside.

    A meeting begins once, nobody is at two tables, tables suffice, loads are bearable.
    """
    of_meeting: dict[int, list[V]] = defaultdict(list)
    of_person: dict[tuple[int, int], list[V]] = defaultdict(list)
    load: dict[int, list[V]] = defaultdict(list)
    at: dict[int, list[V]] = defaultdict(list)
    for (number, first), variable in variables.items():
        meeting = task.meetings[number]
        of_meeting[number].append(variable)
        for who in (meeting.one, meeting.other):
            load[who].append(variable)
        for slot in range(first, first + meeting.length):
            at[slot].append(variable)
            of_person[meeting.one, slot].append(variable)
            of_person[meeting.other, slot].append(variable)
    yield from _at_most(1, (*of_meeting.values(), *of_person.values()))
    yield from _at_most(task.tables, at.values())
    if task.most is not None:
        yield from _at_most(task.most, load.values())


def _at_most(most: int, groups: Iterable[list[V]]) -> Iterator[Limit[V]]:
    return (Limit(chosen=tuple(found), most=most) for found in groups if len(found) > most)
