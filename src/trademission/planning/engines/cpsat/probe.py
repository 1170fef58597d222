"""Second solves: would it ever fit, and what would it cost?"""

from datetime import date

from ortools.sat.python import cp_model

from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.aims.points import literals_of, points
from trademission.planning.engines.cpsat.causes import cause_of
from trademission.planning.engines.cpsat.solution import assignment, programme_of
from trademission.planning.engines.cpsat.solver import Limits, Run, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import Settings
from trademission.planning.reasons import (
    COSTS_EQUAL,
    COSTS_MORE,
    COSTS_MUST,
    NEVER_FITS,
    NOT_CONFIRMED,
    Answer,
)
from trademission.planning.worth import MUSTS, WANTS, Gain, worth

NEAR_SECONDS, FAR_SECONDS = 0.5, 4.0
MUST_POINTS = 1000
"""One point of tier 1 against those of tier 2: enough to keep them in order nearby."""


class Probe:
    """Asks a fresh model (no floors) about gains that `programme` does not reach."""

    def __init__(self, model: TripModel, programme: Programme, settings: Settings) -> None:
        """Put the points of both tiers in one objective, before any clone is made."""
        self.model = model
        self.programme = programme
        self.settings = settings
        musts = cp_model.LinearExpr.affine(points(model, MUSTS), MUST_POINTS, 0)
        self._points = cp_model.LinearExpr.sum([musts, points(model, WANTS)])

    def answer(self, gain: Gain, *, seconds: float) -> Answer:
        """Return why `gain` is not reached, as a second solve confirms it.

        First only what stands near the gain is free, which is quick and mostly enough; when
        nothing near gives room, everything is free.
        """
        chances = literals_of(self.model, gain)
        if not chances:
            return Answer(reason=NEVER_FITS, cause=cause_of(self.model, gain))
        for near, limit in ((True, NEAR_SECONDS), (False, FAR_SECONDS)):
            ended = self._solve(gain, chances, near=near, seconds=min(limit, seconds))
            if ended.solution is not None:
                return self._priced(ended.solution)
            if ended.verdict is Verdict.INFEASIBLE and not near:
                return Answer(reason=NEVER_FITS)
        return Answer(reason=NOT_CONFIRMED)

    def near(self, gain: Gain) -> Programme | None:
        """Return a programme that reaches `gain` by changes near it, None where none is found."""
        chances = literals_of(self.model, gain)
        if not chances:
            return None
        ended = self._solve(gain, chances, near=True, seconds=NEAR_SECONDS)
        if ended.solution is None:
            return None
        return self._programme(ended.solution)

    def _programme(self, solution: tuple[int, ...]) -> Programme:
        return programme_of(self.model, lambda variable: solution[variable.index])

    def _solve(
        self, gain: Gain, chances: list[cp_model.IntVar], *, near: bool, seconds: float
    ) -> Run:
        """Solve with the gain demanded, for the most points."""
        cp = self.model.cp.clone()
        cp.add_bool_or(chances)
        values = assignment(self.model, self.programme) or {}
        free = self._free(gain) if near else set(values)
        for index, value in values.items():
            variable = cp.get_int_var_from_proto_index(index)
            if index in free:
                cp.add_hint(variable, value)
            else:
                cp.add(variable == value)
        cp.maximize(self._points)
        work = None if self.settings.deterministic_seconds is None else seconds
        return run(cp, settings=self.settings, limits=Limits(seconds=seconds, work=work))

    def _free(self, gain: Gain) -> set[int]:
        """Return the variables near a gain: its appointments, and the delegate's days."""
        days = self._days(gain)
        keys = set(gain.appointments)
        for slot in self.model.slots:
            if slot.date in days and self._concerns(slot.number, gain):
                keys.add(slot.unit.appointment.id)
        free = {self.model.start[key].index for key in keys}
        for key in keys:
            for slot in self.model.slots_of[key]:
                free.add(slot.literal.index)
                free.update(c.literal.index for c in self.model.in_slot[slot.number])
        return free

    def _days(self, gain: Gain) -> set[date]:
        slots = (slot for key in gain.appointments for slot in self.model.slots_of[key])
        return {slot.date for slot in slots}

    def _concerns(self, slot: int, gain: Gain) -> bool:
        """Tell whether a slot may concern the delegate, or for an appointment anybody asked."""
        return any(gain.delegate in {None, c.who} for c in self.model.in_slot[slot])

    def _priced(self, solution: tuple[int, ...]) -> Answer:
        """Return the price as the programme in which the gain is reached."""
        instead = self._programme(solution)
        problem = self.model.problem
        before, after = worth(problem, self.programme), worth(problem, instead)
        reason = COSTS_EQUAL
        if after[0] < before[0]:
            reason = COSTS_MUST
        elif after < before:
            reason = COSTS_MORE
        return Answer(reason=reason, instead=instead)
