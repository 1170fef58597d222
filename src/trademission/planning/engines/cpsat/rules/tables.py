"""Meetings lie in slots of their session, never more at once than there are tables."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import EVER, Spans, values


class Tables(Rule):
    """Slots narrow the starts, tables bound what is side by side, required meetings are met."""

    name = "tables"

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts of the slots in which a meeting may begin."""
        found = problem.atlas.meetings.get(unit.appointment.id)
        if found is None:
            return EVER
        session, meeting = found
        numbers = problem.atlas.first_slots(meeting.id)
        begins = (session.slots[n - 1].start for n in numbers)
        return values(problem.minute(instant) for instant in begins)

    def constrain(self, model: TripModel) -> None:
        """Demand what is required, and share the tables."""
        meetings = model.problem.atlas.meetings
        for key, (_, meeting) in meetings.items():
            if meeting.required:
                model.demand((key, 1))
        for session in model.problem.brief.sessions:
            keys = [key for key, (its, _) in meetings.items() if its is session]
            slots = [slot for key in keys for slot in model.slots_of[key]]
            if len(keys) > session.tables_in_use:
                intervals = [
                    model.cp.new_optional_fixed_size_interval_var(
                        model.begin(slot), slot.unit.duration, slot.literal, "at a table"
                    )
                    for slot in slots
                ]
                model.cp.add_cumulative(intervals, [1] * len(intervals), session.tables_in_use)
