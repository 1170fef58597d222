"""Which agreements cannot all be kept: the fewest to be given up, with the proof."""

import threading
from dataclasses import dataclass

from ortools.sat.python import cp_model

from trademission.domain.programme import Programme
from trademission.planning.engines.cpsat.rules.pinned import Pinned, bind_people
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import Settings

ONE = 10_000
"""What one agreement counts; the people who come to it decide between equal numbers."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """The appointments whose agreements have to be given up; proven: none fewer would do.

    `is_possible` is False where not even giving up all of them leaves a programme.
    """

    appointments: frozenset[str] = frozenset()
    proven: bool = True
    is_possible: bool = True


class Loose(Pinned):
    """Agreements and pins that can be lifted: each holds if its literal does.

    It takes the place of `pinned` in a model; `hold` makes it that law again.
    """

    def __init__(self, past: frozenset[str], *, news: frozenset[str]) -> None:
        """Know what has begun: that is never lifted; and `news`, agreed by the events: the last."""
        self.past = past
        self.news = news
        self.kept: dict[str, list[cp_model.IntVar]] = {}

    def constrain(self, model: TripModel) -> None:
        """Bind a literal to each demand; those of the past hold."""
        for item in model.problem.items:
            if item.is_firm:
                self._demand(model, (item.id, 1))
        for pin in model.problem.pins:
            self._demand(model, (pin.appointment, pin.round))
            bind_people(model, pin)

    def _demand(self, model: TripModel, key: tuple[str, int]) -> None:
        if key[0] in self.past:
            model.demand(key)
            return
        kept = model.cp.new_bool_var(f"kept {key}")
        held = [s.literal for s in model.slots_of[key[0]] if s.unit.round == key[1]]
        model.clause([*held, ~kept])
        self.kept.setdefault(key[0], []).append(kept)

    def hold(self, cp: cp_model.CpModel) -> None:
        """Demand everything that is agreed or decided."""
        for found in self.kept.values():
            cp.add_bool_and(found)

    def release(
        self,
        cp: cp_model.CpModel,
        start: Programme,
        *,
        settings: Settings,
        cancel: threading.Event | None = None,
    ) -> Release:
        """Return the fewest agreements to give up; of equally many, those with few people.

        What the events themselves agree is given up last: it is the host's newest word.
        `cp` is a clone of the model in which nothing of this is demanded yet, `start` the
        programme given out.
        """
        people = {e.appointment: len(e.attendees) for e in start.entries}
        terms = []
        for key, found in self.kept.items():
            factor = len(self.kept) + 1 if key in self.news else 1
            terms += [factor * (ONE + people.get(key, 0)) * kept for kept in found]
        cp.maximize(cp_model.LinearExpr.sum(terms))
        ended = run(cp, settings=settings, limits=_limits(settings), cancel=cancel)
        if ended.solution is None:
            return Release(proven=ended.verdict is Verdict.INFEASIBLE, is_possible=False)
        solution = ended.solution
        lost = (k for k, found in self.kept.items() if not all(solution[v.index] for v in found))
        return Release(appointments=frozenset(lost), proven=ended.verdict is Verdict.OPTIMAL)


def _limits(settings: Settings) -> Limits:
    total = settings.deterministic_seconds
    work = None if total is None else total / 5
    return Limits(seconds=settings.seconds, work=work, alone=True)
