"""The peer: Timefold on its own meeting scheduling sets, in an environment that has it.

Run by `benchmarks.meetings` with the file and the seconds; prints starts, rooms and Timefold's
own score as JSON. It knows nothing of the planner.
"""

import json
import sys
from dataclasses import dataclass, field
from typing import Annotated, Any

from timefold.solver import SolverFactory
from timefold.solver.config import (
    Duration,
    ScoreDirectorFactoryConfig,
    SolverConfig,
    TerminationConfig,
)
from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import HardMediumSoftScore, Joiners, constraint_provider


@dataclass(eq=False)
class Grain:
    """A quarter of an hour of a day."""

    index: int
    day: int


@dataclass(eq=False)
class Room:
    """A room with its seats."""

    number: int
    seats: int


@dataclass(eq=False)
class Coming:
    """A person at a meeting."""

    number: Annotated[int, PlanningId]
    person: int
    meeting: int


@dataclass(eq=False)
class Required:
    """A person who must come to a meeting."""

    number: Annotated[int, PlanningId]
    person: int
    meeting: int


@dataclass(eq=False)
class Preferred:
    """A person who would like to come to a meeting."""

    number: Annotated[int, PlanningId]
    person: int
    meeting: int


@planning_entity
@dataclass(eq=False)
class Booking:
    """A meeting to be given a grain and a room."""

    meeting: Annotated[int, PlanningId]
    length: int
    size: int
    grain: Annotated[Grain | None, PlanningVariable] = field(default=None)
    room: Annotated[Room | None, PlanningVariable] = field(default=None)

    def begin(self) -> int:
        """Return the first grain."""
        return self.grain.index

    def end(self) -> int:
        """Return the grain after the last."""
        return self.grain.index + self.length

    def last(self) -> int:
        """Return the last grain."""
        return self.grain.index + self.length - 1


@planning_solution
@dataclass
class Plan:
    """All of it."""

    grains: Annotated[list[Grain], ProblemFactCollectionProperty, ValueRangeProvider]
    rooms: Annotated[list[Room], ProblemFactCollectionProperty, ValueRangeProvider]
    comings: Annotated[list[Coming], ProblemFactCollectionProperty]
    required: Annotated[list[Required], ProblemFactCollectionProperty]
    preferred: Annotated[list[Preferred], ProblemFactCollectionProperty]
    bookings: Annotated[list[Booking], PlanningEntityCollectionProperty]
    score: Annotated[HardMediumSoftScore | None, PlanningScore] = field(default=None)


def overlap(one: Booking, other: Booking) -> int:
    """Return the grains that two meetings share."""
    return min(one.end(), other.end()) - max(one.begin(), other.begin())


OVERLAPPING = Joiners.overlapping(lambda a: a.begin(), lambda a: a.end())


def same_person() -> Any:
    """Return a joiner of its own for every use: each is compiled for the classes it joins."""
    return Joiners.equal(lambda a: a.person, lambda b: b.person)


def conflict(pairs: Any, level: Any, name: str) -> Any:
    """Return the constraint on people at two meetings at once; `pairs` are their attendances."""
    return (
        pairs.join(Booking, Joiners.equal(lambda _a, b: b.meeting, lambda c: c.meeting))
        .join(
            Booking,
            Joiners.equal(lambda a, _b, _c: a.meeting, lambda d: d.meeting),
            Joiners.overlapping(
                lambda _a, _b, c: c.begin(),
                lambda _a, _b, c: c.end(),
                lambda d: d.begin(),
                lambda d: d.end(),
            ),
        )
        .penalize(level, lambda _a, _b, c, d: overlap(c, d))
        .as_constraint(name)
    )


@constraint_provider
def constraints(factory: Any) -> list[Any]:
    """Return the constraints of meeting scheduling: hard, medium, soft."""
    hard, medium, soft = (
        HardMediumSoftScore.ONE_HARD,
        HardMediumSoftScore.ONE_MEDIUM,
        HardMediumSoftScore.ONE_SOFT,
    )
    return [
        factory.for_each_unique_pair(Booking, Joiners.equal(lambda a: a.room), OVERLAPPING)
        .penalize(hard, overlap)
        .as_constraint("room"),
        factory.for_each(Booking)
        .if_not_exists(Grain, Joiners.equal(lambda a: a.last(), lambda g: g.index))
        .penalize(hard, lambda a: a.last())
        .as_constraint("overtime"),
        factory.for_each(Booking)
        .filter(lambda a: a.size > a.room.seats)
        .penalize(hard, lambda a: a.size - a.room.seats)
        .as_constraint("capacity"),
        factory.for_each(Booking)
        .join(
            Grain,
            Joiners.equal(lambda a: a.last(), lambda g: g.index),
            Joiners.filtering(lambda a, g: a.grain.day != g.day),
        )
        .penalize(hard)
        .as_constraint("one day"),
        conflict(factory.for_each_unique_pair(Required, same_person()), hard, "required"),
        conflict(factory.for_each(Required).join(Preferred, same_person()), medium, "mixed"),
        conflict(factory.for_each_unique_pair(Preferred, same_person()), medium, "preferred"),
        factory.for_each(Booking).penalize(soft, lambda a: a.last()).as_constraint("early"),
        factory.for_each(Booking)
        .join(Booking, Joiners.equal(lambda a: a.end(), lambda b: b.begin()))
        .penalize(HardMediumSoftScore.of_soft(100))
        .as_constraint("break"),
        factory.for_each_unique_pair(Booking, OVERLAPPING)
        .penalize(HardMediumSoftScore.of_soft(10), overlap)
        .as_constraint("overlap"),
        factory.for_each(Booking)
        .join(Room, Joiners.less_than(lambda a: a.room.seats, lambda r: r.seats))
        .penalize(soft, lambda a, r: r.seats - a.room.seats)
        .as_constraint("larger rooms"),
        room_stability(factory),
    ]


def room_stability(factory: Any) -> Any:
    """Return the constraint on people who change rooms between two meetings close in time."""
    return (
        factory.for_each(Coming)
        .join(Coming, same_person(), Joiners.filtering(lambda a, b: a.meeting != b.meeting))
        .join(Booking, Joiners.equal(lambda a, _b: a.meeting, lambda c: c.meeting))
        .join(
            Booking,
            Joiners.equal(lambda _a, b, _c: b.meeting, lambda d: d.meeting),
            Joiners.less_than(lambda _a, _b, c: c.begin(), lambda d: d.begin()),
            Joiners.filtering(lambda _a, _b, c, d: c.room != d.room and d.begin() - c.end() <= 2),
        )
        .penalize(HardMediumSoftScore.ONE_SOFT)
        .as_constraint("room stability")
    )


def comings(kind: type, task: dict[str, Any], *names: str) -> list[Any]:
    """Return the attendances of some sort as facts."""
    found = [
        (person, number)
        for number, meeting in enumerate(task["meetings"])
        for name in names
        for person in meeting[name]
    ]
    return [kind(number=n, person=p, meeting=m) for n, (p, m) in enumerate(found)]


def plan_of(task: dict[str, Any]) -> Plan:
    """Return the unsolved plan of a task as `benchmarks.meetings` sends it."""
    grains = [
        Grain(index=g, day=day)
        for day, (begin, end) in enumerate(task["days"])
        for g in range(begin, end)
    ]
    meetings = list(enumerate(task["meetings"]))
    return Plan(
        grains=grains,
        rooms=[Room(number=n, seats=seats) for n, seats in enumerate(task["rooms"])],
        comings=comings(Coming, task, "required", "preferred"),
        required=comings(Required, task, "required"),
        preferred=comings(Preferred, task, "preferred"),
        bookings=[
            Booking(
                meeting=n,
                length=meeting["length"],
                size=len(meeting["required"]) + len(meeting["preferred"]),
            )
            for n, meeting in meetings
        ],
    )


def main() -> None:
    """Solve the task on standard input for the seconds given, and print what came out."""
    seconds = float(sys.argv[1])
    config = SolverConfig(
        solution_class=Plan,
        entity_class_list=[Booking],
        score_director_factory_config=ScoreDirectorFactoryConfig(
            constraint_provider_function=constraints
        ),
        termination_config=TerminationConfig(
            spent_limit=Duration(milliseconds=int(1000 * seconds))
        ),
    )
    solved = SolverFactory.create(config).build_solver().solve(plan_of(json.load(sys.stdin)))
    bookings = sorted(solved.bookings, key=lambda booking: booking.meeting)
    found = {
        "starts": [booking.grain and booking.grain.index for booking in bookings],
        "rooms": [booking.room and booking.room.number for booking in bookings],
        "score": str(solved.score),
    }
    print("RESULT " + json.dumps(found))


if __name__ == "__main__":
    main()
