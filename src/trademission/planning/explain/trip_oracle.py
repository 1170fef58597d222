"""Can these facts hold together? CP-SAT's answer for a trip, in a model of what is concerned."""

from dataclasses import dataclass, field, replace

from trademission.domain.brief import Brief
from trademission.planning.engines.cpsat.aims.points import literals_of
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.deadline import Deadline
from trademission.planning.explain.eased_problem import EASED_RULES, EasedProblem
from trademission.planning.explain.easing import Lifted
from trademission.planning.explain.members import DEMANDS, Key
from trademission.planning.explain.restrict import restricted
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.worth import Gain

STEP_SECONDS = 2.0
"""The longest an answer about a part may take; most take a few hundredths."""
ANSWERS = {Verdict.OPTIMAL: True, Verdict.FEASIBLE: True, Verdict.INFEASIBLE: False}


@dataclass(kw_only=True)
class TripOracle:
    """Answers for subsets of `universe`; what is not in it always holds.

    `gain` is demanded as well, if given. `named` are delegates whose presence is a fact of
    its own.
    """

    problem: Problem
    universe: frozenset[Key]
    settings: Settings
    deadline: Deadline
    gain: Gain | None = None
    named: frozenset[str] = frozenset()
    _answers: dict[frozenset[Key], bool | None] = field(default_factory=dict)
    _briefs: dict[frozenset[str], Brief] = field(default_factory=dict)

    def __call__(self, kept: frozenset[Key]) -> bool | None:
        """Tell whether the facts `kept` can hold together; None when time was short."""
        if kept not in self._answers:
            self._answers[kept] = self._solve(kept)
        return self._answers[kept]

    def _solve(self, kept: frozenset[Key]) -> bool | None:
        if self.deadline.left <= 0:
            return None
        model = self.model(kept)
        most = self.deadline.left
        seconds = most / 2 if kept == self.universe else min(STEP_SECONDS, most)
        settings = replace(self.settings, workers=1)
        ended = run(model.cp, settings=settings, limits=Limits(seconds=seconds))
        return ANSWERS.get(ended.verdict)

    def model(self, kept: frozenset[Key]) -> TripModel:
        """Return the model in which the facts `kept` hold, and all beyond the universe."""
        lifted = Lifted(keys=self.universe - kept)
        brief = self._brief(kept)
        problem = EasedProblem(brief, lifted, self.problem, named=self.named)
        model = TripModel(problem, EASED_RULES)
        if self.gain is not None:
            model.clause(literals_of(model, _gain_in(problem, self.gain)))
        return model

    def _brief(self, kept: frozenset[Key]) -> Brief:
        """Return the Brief with what the demands among `kept` are about."""
        concerned = frozenset(items[0] for kind, items in kept if kind in DEMANDS)
        if self.gain is not None:
            concerned |= set(self.gain.appointments)
        if concerned not in self._briefs:
            wish = self.gain.wish if self.gain is not None else None
            self._briefs[concerned] = restricted(self.problem, concerned, wish=wish)
        return self._briefs[concerned]


def _gain_in(problem: Problem, gain: Gain) -> Gain:
    """Return the gain with the appointments that a wish is about once facts are lifted."""
    if gain.wish is None:
        return gain
    wish = next(w for w in problem.brief.wishes if w.id == gain.wish)
    return replace(gain, appointments=problem.targets(wish))
