"""Who must come comes, who was not asked stays away."""

from collections.abc import Iterator

from trademission.domain.appointments import Choice
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Literal, Slot, TripModel
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans


class RequiredAttendees(Rule):
    """Required people and the leader attend; so does everyone who can, where all are asked."""

    name = "required_attendees"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:  # noqa: ARG002 - the interface
        """Return nothing for delegates who are not invited."""
        if who in problem.atlas.interpreters or who in problem.invited[unit.appointment.id]:
            return EVER
        return NEVER

    def constrain(self, model: TripModel) -> None:
        """Bind the attendance of the required, and of everyone able to come."""
        for key, slots in model.slots_of.items():
            for who in model.problem.must_come[key]:
                for slot in slots:
                    if slot.unit.round == 1:
                        model.clause([~slot.literal, *_in_group(model, who, slot)])
            if model.problem.atlas.appointments[key].choice is Choice.EVERYONE:
                _bind_everyone(model, key)


def _in_group(model: TripModel, who: str, slot: Slot) -> list[Literal]:
    """Return the literals of `who` in any round that goes with `slot`."""
    return [
        coming.literal
        for other in model.slots_of[slot.unit.appointment.id]
        if other.group == slot.group
        for coming in model.in_slot[other.number]
        if coming.who == who
    ]


def _bind_everyone(model: TripModel, key: str) -> None:
    """Demand all who are able to come at the start that is chosen."""
    for who in model.problem.invited[key]:
        if (who, key) in model.problem.vetoes:
            continue
        for slot in model.slots_of[key]:
            for first, last in _able(model.problem, who, slot):
                there = model.inside(slot, first, last)
                elsewhere = [] if isinstance(there, bool) else [~there]
                model.clause([~slot.literal, *elsewhere, *_in_group(model, who, slot)])


def _able(problem: Problem, who: str, slot: Slot) -> Iterator[tuple[int, int]]:
    """Yield runs of starts at which a delegate is able to come."""
    item, run = slot.unit.appointment, list[int]()
    for minute in slot.starts:
        start, end = problem.instant(minute), problem.instant(minute + slot.unit.duration)
        if problem.atlas.able_to_come(who, item, start, end):
            run.append(minute)
        elif run:
            yield run[0], run[-1]
            run = []
    if run:
        yield run[0], run[-1]
