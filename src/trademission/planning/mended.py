"""One alternative: the search for it, and everything that belongs to its programme."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from trademission.domain.brief import Brief
from trademission.domain.changes import affected, changes
from trademission.domain.programme import Entry, Programme
from trademission.planning.changed import Upheaval, elsewhere
from trademission.planning.completion import Completion
from trademission.planning.engines.cpsat.aims import AIMS, Aim, Step
from trademission.planning.engines.cpsat.aims.changes import Changes, beyond
from trademission.planning.engines.cpsat.aims.fairness import is_attainable
from trademission.planning.engines.cpsat.aims.points import literals_of
from trademission.planning.engines.cpsat.least_change import Goal, LeastChange, together
from trademission.planning.engines.cpsat.solution import hint, programme_of
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.measures import FAIRNESS, Measures
from trademission.planning.outcome import Settings, Tier, gap_of
from trademission.planning.past import Past
from trademission.planning.replanned import Alternative, Reached, Way
from trademission.planning.watching import Clock
from trademission.planning.worth import MUSTS, WANTS, gains

TOLD, MOVED, MINUTES = "told", "moved", "minutes"
DROP_SECONDS = 0.5
TENTHS_AT_ONCE = 5
COMPLETING_SECONDS = 0.3
"""What rides, asks and changes take after the search."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mended:
    """What a search found: the programme as the solver has it, and what each step reached."""

    way: Way
    programme: Programme
    reached: tuple[Reached, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, by which two alternatives are the same or not."""
        return self.programme.entries

    @property
    def points(self) -> tuple[int, ...]:
        """The points of the musts and of the other wishes."""
        by_name = {reached.name: reached.value for reached in self.reached}
        return by_name[str(MUSTS)], by_name[str(WANTS)]


@dataclass(kw_only=True)
class Mender:
    """Searches one alternative in a model of its own."""

    model: TripModel
    past: Past
    published: Programme
    old_brief: Brief
    brief: Brief
    settings: Settings
    clock: Clock
    ends_at: float
    cancel: threading.Event | None
    verdict: Verdict = Verdict.UNKNOWN
    changes: Changes = field(init=False)
    upheaval: Upheaval = field(init=False)
    measures: Measures = field(init=False)

    def __post_init__(self) -> None:
        """Bind the changes to the model, and prepare to count them."""
        past, problem = self.past.appointments, self.model.problem
        self.changes = Changes(
            self.model,
            self.published.entries,
            past=past,
            elsewhere=elsewhere(self.old_brief, self.brief),
        )
        self.upheaval = Upheaval(
            self.published,
            old_brief=self.old_brief,
            brief=self.brief,
            past=past,
            beyond=beyond(problem),
        )
        attainable = (g for g in gains(problem) if g.delegate and is_attainable(self.model, g))
        self.measures = Measures(
            problem,
            earliest={k: starts[0] for k, starts in self.model.domains.starts.items() if starts},
            attainable=frozenset((g.delegate or "", g.appointments) for g in attainable),
        )

    def mended(self, way: Way, *, known: Programme | None) -> Mended | None:
        """Return the best programme that this way leads to; None when there is none in time.

        `known` is a programme that could be given out, from which the search starts.
        """
        if way is Way.ONLY_DROPS:
            self.changes.only_drop(self.model.cp)
        search = LeastChange(
            model=self.model,
            start=self._start,
            best=known or self._dropped(),
            settings=self.settings,
            clock=self.clock,
            ends_at=self.ends_at,
            cancel=self.cancel,
        )
        for group in self._groups(way):
            if not search.run(group):
                break
        self.verdict = search.verdict
        if search.best is None:
            return None
        return Mended(way=way, programme=search.best, reached=tuple(search.reached))

    @property
    def _start(self) -> Programme:
        """What the model can still hold of the programme given out."""
        entries = (self.changes.standing(entry) for entry in self.published.entries)
        return replace(self.published, entries=tuple(e for e in entries if e is not None))

    def _dropped(self) -> Programme | None:
        """Return a programme in which nothing moves; it is found at once where there is one."""
        # The goals may make variables of their own, so the clone comes after them.
        group = [*self._goals(AIMS[0]), self._told, self._moved]
        hint(self.model, self._start)
        cp = self.model.cp.clone()
        self.changes.only_drop(cp)
        cp.maximize(together(group))
        ended = run(cp, settings=self.settings, limits=Limits(seconds=DROP_SECONDS, alone=True))
        if ended.solution is None:
            return None
        solution = ended.solution
        return programme_of(self.model, lambda variable: solution[variable.index])

    def _groups(self, way: Way) -> Iterator[list[Goal]]:
        """Yield the goals in the order of a way, in groups that are searched at once."""
        musts, wants, fairness, *calm = AIMS
        first = [*self._goals(musts)]
        if way is Way.MOST_WISHES:
            yield [*first, *self._goals(wants), self._told, self._moved]
        else:
            yield [*first, self._told, self._moved]
        yield [self._minutes]
        fair = list(self._goals(fairness))
        # Five figures of up to a hundred people each are as much as one objective can hold.
        second = [] if way is Way.MOST_WISHES else [*self._goals(wants)]
        yield [*second, *fair[:TENTHS_AT_ONCE]]
        for rest in (fair[TENTHS_AT_ONCE:], *([goal] for aim in calm for goal in self._goals(aim))):
            if rest:
                yield rest

    @property
    def _told(self) -> Goal:
        return Goal(
            name=TOLD,
            maximise=False,
            expression=self.changes.told,
            measure=self.upheaval.told,
            most=self.changes.most_told,
        )

    @property
    def _moved(self) -> Goal:
        return Goal(
            name=MOVED,
            maximise=False,
            expression=self.changes.moved,
            measure=self.upheaval.moved,
            most=len(self.changes.entries),
        )

    @property
    def _minutes(self) -> Goal:
        return Goal(
            name=MINUTES,
            maximise=False,
            expression=self.changes.minutes(),
            measure=self.upheaval.minutes,
            most=len(self.changes.entries) * beyond(self.model.problem),
        )

    def _goals(self, aim: Aim) -> Iterator[Goal]:
        for step in aim.steps(self.model):
            yield self._goal(aim, step)

    def _goal(self, aim: Aim, step: Step) -> Goal:
        return Goal(
            name=str(aim.number),
            maximise=aim.maximise,
            expression=step.expression,
            measure=lambda found: step.measure(self.measures, found),
            most=self._most(aim),
        )

    def _most(self, aim: Aim) -> int:
        """Return the most that an aim could ever come to."""
        problem = self.model.problem
        if aim.number == FAIRNESS:
            return len(problem.brief.delegates)
        if aim.number in {MUSTS, WANTS}:
            attainable = (g for g in gains(problem) if literals_of(self.model, g))
            return sum(g.points for g in attainable if g.tier == aim.number)
        return len(problem.brief.delegates) * (problem.horizon[1] - problem.horizon[0])

    def alternative(self, mended: Mended) -> Alternative:
        """Return what was found as a programme to be given out, with its changes and proofs."""
        work = Completion(model=self.model, published=self.published, past=self.past)
        programme = work.completed(mended.programme)
        found = changes(self.published, programme, self.brief, old_brief=self.old_brief)
        by_name = {reached.name: reached for reached in mended.reached}
        return Alternative(
            way=mended.way,
            programme=programme,
            changes=found,
            affected=affected(found),
            told=by_name[TOLD],
            moved=by_name[MOVED],
            minutes=by_name[MINUTES],
            tiers=tuple(self._tier(aim, mended) for aim in AIMS),
        )

    def _tier(self, aim: Aim, mended: Mended) -> Tier:
        steps = [r for r in mended.reached if r.name == str(aim.number)]
        value = self.measures.tier(aim.number, mended.programme)
        proven = all(step.proven for step in steps)
        bounds = [step.bound for step in steps]
        total = sum(b for b in bounds if b is not None) if None not in bounds else None
        bound = value if proven else total
        return Tier(
            number=aim.number,
            name=aim.name,
            value=value,
            bound=bound,
            gap=gap_of(value, bound),
            proven=proven,
            seconds=sum(step.seconds for step in steps),
        )
