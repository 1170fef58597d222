"""The session as a whole, for CP-SAT: improves a schedule, and proves where it can."""

from collections.abc import Iterable

from ortools.sat.python import cp_model

from trademission.planning.engines.brokerage.occupancy import Choice, choices, limits
from trademission.planning.engines.brokerage.rounding import Schedule
from trademission.planning.session_task import SessionTask


class SessionModel:
    """A literal per choice under all rules of a session."""

    def __init__(self, task: SessionTask) -> None:
        """Make the literals and bind them."""
        self.task = task
        self.cp = cp_model.CpModel()
        self.taken: dict[Choice, cp_model.IntVar] = {
            choice: self.cp.new_bool_var("") for choice in choices(task)
        }
        for limit in limits(task, self.taken):
            if limit.most == 1:
                self.cp.add_at_most_one(limit.chosen)
            else:
                self.cp.add(cp_model.LinearExpr.sum(limit.chosen) <= limit.most)
        for number, meeting in enumerate(task.meetings):
            if meeting.required:
                self.cp.add_bool_or([self.taken[number, slot] for slot in meeting.first_slots])
        for before, then in task.before:
            self._order(before, then)

    def _order(self, before: int, then: int) -> None:
        first, second = self.task.meetings[before], self.task.meetings[then]
        for slot in second.first_slots:
            for late in first.first_slots:
                if late + first.length > slot:
                    self.cp.add_bool_or([~self.taken[then, slot], ~self.taken[before, late]])

    def fix(self, chosen: Iterable[Choice]) -> None:
        """Demand that choices are taken."""
        for choice in chosen:
            self.cp.add(self.taken[choice] == 1)

    def points(self, of_meeting: tuple[int, ...]) -> cp_model.LinearExpr:
        """Return the points of what takes place."""
        literals = list(self.taken.values())
        worth = [of_meeting[number] for number, _ in self.taken]
        return cp_model.LinearExpr.weighted_sum(literals, worth)

    def hint(self, schedule: Schedule) -> None:
        """Suggest a schedule as a start."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        for (number, slot), literal in self.taken.items():
            self.cp.add_hint(literal, schedule.get(number) == slot)

    def schedule(self, solution: tuple[int, ...]) -> Schedule:
        """Return the schedule that a solution describes."""
        return {
            number: slot
            for (number, slot), literal in self.taken.items()
            if solution[literal.index]
        }
