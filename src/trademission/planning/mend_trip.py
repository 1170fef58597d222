"""A programme given out is mended by CP-SAT: what must give way, then each alternative."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from ortools.sat.python import cp_model

from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief
from trademission.domain.events import Event, after
from trademission.domain.events.event import loosen, loosen_meetings
from trademission.domain.programme import Pin, Programme
from trademission.domain.text import Text
from trademission.domain.time import Window
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.frozen import Frozen
from trademission.planning.engines.cpsat.release import Loose, Release
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solver import SOLVER, Verdict
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.why import why_infeasible
from trademission.planning.mended import COMPLETING_SECONDS, Mended, Mender
from trademission.planning.outcome import Settings, Status
from trademission.planning.past import Past, given, past_of
from trademission.planning.problem import Problem
from trademission.planning.replanned import Alternative, OnAlternative, Replanned, Way
from trademission.planning.watching import Clock

MARGIN = timedelta(days=21)
"""Further than any trip lasts."""


@dataclass(kw_only=True)
class Mending:
    """One re-planning from the events to the alternatives."""

    old_brief: Brief
    published: Programme
    events: tuple[Event, ...]
    now: datetime
    settings: Settings
    cancel: threading.Event | None
    clock: Clock
    on_alternative: OnAlternative | None
    started_at: float = field(init=False)
    verdict: Verdict = Verdict.UNKNOWN
    found: list[Mended] = field(default_factory=list)
    alternatives: list[Alternative] = field(default_factory=list)
    released: Release = field(default_factory=Release)
    _model: TripModel = field(init=False)
    _loose: Loose = field(init=False)
    _lifted: cp_model.CpModel = field(init=False)

    def __post_init__(self) -> None:
        """Begin."""
        self.started_at = self.clock()

    @cached_property
    def changed(self) -> Brief:
        """The Brief after the events."""
        return after(self.old_brief, self.events)

    @cached_property
    def past(self) -> Past:
        """What has begun."""
        return past_of(self.published, self.changed, now=self.now)

    def result(self) -> Replanned:
        """Return the alternatives, and what had to give way."""
        self._find(Way.FEWEST_TOLD)
        if not self.found and self.verdict is Verdict.INFEASIBLE:
            self._give_way()
            self._find(Way.FEWEST_TOLD)
        if self.found:
            for way in (Way.MOST_WISHES, Way.ONLY_DROPS):
                if self.cancel is None or not self.cancel.is_set():
                    self._find(way)
        return self._answer()

    def _find(self, way: Way) -> None:
        """Search one alternative; keep it where it differs from those found before."""
        mender = self._mender()
        known = self.found[0].programme if way is Way.MOST_WISHES else None
        mended = mender.mended(way, known=known)
        self.verdict = mender.verdict
        if mended is None or not self._is_new(mended):
            return
        self.found.append(mended)
        complete = mender.alternative(mended)
        alternative = replace(complete, seconds=self.clock() - self.started_at)
        self.alternatives.append(alternative)
        if self.on_alternative is not None:
            self.on_alternative(alternative)

    def _is_new(self, mended: Mended) -> bool:
        """Tell whether it is really another: not the same, and not for wishes it does not meet."""
        if any(mended.entries == other.entries for other in self.found):
            return False
        return mended.way is not Way.MOST_WISHES or mended.points > self.found[0].points

    def _mender(self) -> Mender:
        """Return a search in a fresh model; agreements that have no time left are given up."""
        if not self.found:
            given_up = self.released.appointments | frozenset(self._hopeless())
            self.released = replace(self.released, appointments=given_up)
        self._loose = Loose(self.past.appointments, news=frozenset(self._news()))
        problem = self._problem(self._released_brief())
        self._model = TripModel(problem, [*self._rules, self._loose])
        self._lifted = self._model.cp.clone()
        self._loose.hold(self._model.cp)
        return Mender(
            model=self._model,
            past=self.past,
            published=self.published,
            old_brief=self.old_brief,
            brief=self._released_brief(),
            settings=self.settings,
            cancel=self.cancel,
            clock=self.clock,
            ends_at=self._ends_at(),
        )

    def _news(self) -> Iterator[str]:
        """Yield what the events themselves have agreed anew."""
        before = {a.id: a.fixed_start for a in self.old_brief.appointments}
        for item in self.changed.appointments:
            if item.is_firm and before.get(item.id) != item.fixed_start:
                yield item.id

    def _hopeless(self) -> Iterator[str]:
        """Yield what is agreed for a time at which it can no longer take place."""
        problem = self._problem(self._released_brief())
        firm = {item.id for item in problem.items if item.is_firm}
        domains = Domains(problem, self._rules, only=firm)
        yield from (key for key in firm if not domains.starts[key])

    def _ends_at(self) -> float:
        """Return when an alternative has to be there; the first counts from the beginning."""
        began = self.clock() if self.found else self.started_at
        return began + self.settings.seconds - COMPLETING_SECONDS

    @property
    def _rules(self) -> list[Rule]:
        return [*(rule for rule in RULES if rule.name != Loose.name), Frozen(self.past)]

    def _problem(self, brief: Brief) -> Problem:
        task = given(brief, self.past)
        mission = self.published.mission
        free = Domains(Problem(task, mission=mission), self._rules) if self._pins else None
        pins = tuple(p for p in self._pins if free is not None and _is_possible(p, free))
        kept = tuple(p for p in pins if p.appointment not in self.released.appointments)
        return Problem(task, mission=mission, pins=(*self.past.pins, *kept))

    @cached_property
    def _pins(self) -> tuple[Pin, ...]:
        """The decisions of the organiser about what has not begun."""
        known = {a.id for a in self.changed.appointments}
        return tuple(
            p
            for p in self.published.pins
            if p.appointment in known and p.appointment not in self.past.appointments
        )

    def _give_way(self) -> None:
        """Find out which agreements cannot be kept together with the rest."""
        more = self._loose.release(
            self._lifted, self.published, settings=self.settings, cancel=self.cancel
        )
        given_up = self.released.appointments | more.appointments
        self.released = replace(more, appointments=given_up)

    def _released_brief(self) -> Brief:
        """Return the Brief without the agreements given up; none goes back to its old time."""
        brief = _without(self.changed, self.released.appointments)
        gone = self.released.appointments & frozenset(self._news())
        items = (self._elsewhen(a) if a.id in gone else a for a in brief.appointments)
        return replace(brief, appointments=tuple(items))

    def _elsewhen(self, item: Appointment) -> Appointment:
        """Return an appointment that may be at any time but the one given out."""
        taken = next((e.window for e in self.published.entries_of(item.id)), None)
        if taken is None:
            return item
        first = Window(start=taken.start - MARGIN, end=taken.start)
        return replace(item, windows=(first, Window(start=taken.end, end=taken.end + MARGIN)))

    def _answer(self) -> Replanned:
        conflicts: tuple[Text, ...] = ()
        infeasible = self.verdict is Verdict.INFEASIBLE and not self.found
        if infeasible:
            conflicts = why_infeasible(
                self._problem(self.changed),
                settings=self.settings,
                clock=self.clock,
                seconds=self.settings.seconds,
            )
        return Replanned(
            status=self._status(infeasible=infeasible),
            brief=self._released_brief(),
            alternatives=tuple(self.alternatives),
            hit=tuple(self._hit()),
            released=tuple(sorted(self.released.appointments)),
            release_proven=self.released.proven,
            seconds=self.clock() - self.started_at,
            first_seconds=self.alternatives[0].seconds if self.alternatives else None,
            seed=self.settings.seed,
            solver=SOLVER,
            conflicts=conflicts,
            cancelled=self.cancel is not None and self.cancel.is_set(),
        )

    def _status(self, *, infeasible: bool) -> Status:
        if not self.alternatives:
            return Status.INFEASIBLE if infeasible else Status.OUT_OF_TIME
        return Status.OPTIMAL if self.alternatives[0].is_least else Status.FEASIBLE

    def _hit(self) -> Iterator[str]:
        """Yield the agreements that the events themselves override."""
        now = {a.id: a for a in self.changed.appointments}
        for item in self.old_brief.appointments:
            if item.is_firm and now[item.id].fixed_start != item.fixed_start:
                yield item.id


def _is_possible(pin: Pin, domains: Domains) -> bool:
    """Tell whether an event has left room for what an organiser decided."""
    unit = next(u for u in domains.problem.units[pin.appointment] if u.round == pin.round)
    start = domains.problem.minute(pin.start_at) - unit.offset
    if start not in domains.starts[pin.appointment]:
        return False
    return all(
        any(
            first <= start <= last
            for spans in domains.attendance.get((who, unit.key), {}).values()
            for first, last in spans
        )
        for who in pin.attendees or ()
    )


def _without(brief: Brief, released: frozenset[str]) -> Brief:
    """Return the Brief in which these agreements are requested again."""
    return replace(
        brief,
        appointments=tuple(loosen(brief.appointments, lambda item, _: item.id in released)),
        sessions=tuple(
            loosen_meetings(session, lambda meeting, _: meeting.id in released)
            for session in brief.sessions
        ),
    )
