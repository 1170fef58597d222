"""A Problem without some of its facts, and the rules that let go of what no Brief can say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from trademission.domain.appointments import Appointment
from trademission.domain.appointments import Kind as Sort
from trademission.domain.atlas import Atlas, Stay
from trademission.domain.brief import Brief
from trademission.domain.places import Transfer
from trademission.domain.programme import Pin
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.rules.presence import Presence
from trademission.planning.engines.cpsat.rules.working_day import WorkingDay
from trademission.planning.explain.easing import Lifted, eased_brief, eased_pins
from trademission.planning.explain.members import Kind
from trademission.planning.problem import IntStay, Problem, Unit
from trademission.planning.spans import EVER, Span, Spans, without


class EasedAtlas(Atlas):
    """An atlas in which some ways take no time, and some people may be anywhere.

    Who is able to come where all are asked stays as it was: a shorter way must not oblige
    anybody to come who could not before. `named` are the delegates whose presence is a fact
    of its own.
    """

    def __init__(
        self, brief: Brief, lifted: Lifted, whole: Atlas, *, named: frozenset[str]
    ) -> None:
        """Keep what is lifted, and the atlas of the Brief as it stands."""
        super().__init__(brief)
        self._lifted = lifted
        self._as_it_stands = whole
        self._told_apart = named

    def is_anywhere(self, who: str) -> bool:
        """Tell whether somebody's presence is lifted."""
        if who in self.interpreters:
            return self._lifted.has(Kind.INTERPRETERS)
        if who in self._told_apart:
            return self._lifted.has(Kind.PRESENCE, who)
        return self._lifted.has(Kind.OTHERS)

    def travel(self, origin: str, destination: str) -> int:
        """Return the minutes of a way, 0 where it is lifted."""
        ends = sorted((origin, destination))
        if self._lifted.has(Kind.WAY, *ends):
            return 0
        return super().travel(origin, destination)

    def able_to_come(
        self, traveller: str, appointment: Appointment, start: datetime, end: datetime
    ) -> bool:
        """Tell whether a delegate can be there in time as the Brief stands."""
        item = self._as_it_stands.appointments.get(appointment.id, appointment)
        return self._as_it_stands.able_to_come(traveller, item, start, end)

    def stays(self, traveller: str) -> tuple[Stay, ...]:
        """Return where somebody is; whose presence is lifted needs no way at either end."""
        stays = self._as_it_stands.stays(traveller)
        if not self.is_anywhere(traveller):
            return stays
        return tuple(replace(s, arrives_at_place=None, leaves_from_place=None) for s in stays)

    def transfers_of(self, traveller: str) -> tuple[Transfer, ...]:
        """Return somebody's transfers; after those that are lifted they need no rest."""
        rides = self._as_it_stands.transfers_of(traveller)
        if not self.is_anywhere(traveller):
            return rides
        return tuple(replace(ride, counts_as_night=True) for ride in rides)

    def arrival_date(self, traveller: str, instant: datetime) -> date | None:
        """Return the day of arrival, none for those whose presence is lifted."""
        if self.is_anywhere(traveller):
            return None
        return self._as_it_stands.arrival_date(traveller, instant)


class EasedProblem(Problem):
    """A Problem with facts taken out of `brief`, which is (a part of) that of `whole`."""

    def __init__(
        self, brief: Brief, lifted: Lifted, whole: Problem, *, named: frozenset[str]
    ) -> None:
        """Take the facts out; `whole` is the Problem as it stands."""
        pins = (p for p in whole.pins if _is_in(p, brief))
        eased = eased_brief(brief, lifted)
        super().__init__(eased, mission=whole.mission, pins=eased_pins(pins, lifted))
        self.lifted = lifted
        self.whole = whole
        self.eased = EasedAtlas(eased, lifted, whole.atlas, named=named)
        self.atlas = self.eased

    def before(self, item: Appointment) -> Appointment:
        """Return an appointment as it stands, with nothing lifted."""
        return self.whole.atlas.appointments.get(item.id, item)


def _is_in(pin: Pin, brief: Brief) -> bool:
    meetings = (m.id for s in brief.sessions for m in s.meetings)
    return pin.appointment in {*(a.id for a in brief.appointments), *meetings}


class EasedPresence(Presence):
    """Presence, but for those whose presence is lifted."""

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:
        """Return all time for whom presence does not bind."""
        if isinstance(problem, EasedProblem) and problem.eased.is_anywhere(who):
            return EVER
        return super().attendance(problem, who, unit, stay)


class EasedWorkingDay(WorkingDay):
    """The working day, but for its hours where they are lifted.

    What was firm as the Brief stood keeps the rights of what is firm.
    """

    def starts(self, problem: Problem, unit: Unit) -> Spans:
        """Return the starts inside the hours, or all that is not on a day of rest."""
        if not isinstance(problem, EasedProblem):
            return super().starts(problem, unit)
        item = problem.before(unit.appointment)
        if problem.lifted.has(Kind.WORKING_DAY):
            return without(EVER, tuple(_rests(problem, item)))
        same = Unit(appointment=item, round=unit.round, offset=unit.offset)
        return super().starts(problem, same)


def _rests(problem: EasedProblem, item: Appointment) -> Iterator[Span]:
    """Yield the days of rest that bind an appointment, as spans of starts."""
    if item.is_firm or item.outside_working_day or item.kind is Sort.FREE_TIME:
        return
    zone = problem.atlas.zone_of(item.id)
    for day in problem.policies.rest_days:
        next_day = problem.clock(day + timedelta(days=1), time(0), zone)
        yield problem.clock(day, time(0), zone), next_day - 1


EASED_RULES: tuple[Rule, ...] = tuple(
    {"presence": EasedPresence(), "working_day": EasedWorkingDay()}.get(rule.name, rule)
    for rule in RULES
)
"""The rules of the engine, two of which can be eased."""
