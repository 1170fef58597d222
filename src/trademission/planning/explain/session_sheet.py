"""A session as a sheet: what each meeting may do, and which fact forbids what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from trademission.domain.appointments import Order
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import minutes_between
from trademission.planning.explain.members import Key, Kind
from trademission.planning.problem import Problem


@dataclass(frozen=True, kw_only=True)
class SessionSheet:
    """One session of a Problem; slots are numbers from 1."""

    problem: Problem
    session: Session

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """Every meeting that the session may hold, by id."""
        found = self.problem.atlas.meetings
        return {key: m for key, (its, m) in found.items() if its is self.session}

    @cached_property
    def starts(self) -> dict[str, tuple[int, ...]]:
        """The slots in which each meeting may begin by its length alone."""
        whole = replace(self.session, absences=())
        free = {key: replace(m, slots=(), slot=None) for key, m in self.meetings.items()}
        return {key: whole.first_slots(m) for key, m in free.items()}

    @cached_property
    def of_person(self) -> dict[str, tuple[str, ...]]:
        """The meetings of each person."""
        found: dict[str, list[str]] = {}
        for key, meeting in self.meetings.items():
            for who in (meeting.one, meeting.other):
                found.setdefault(who, []).append(key)
        return {who: tuple(keys) for who, keys in found.items()}

    def busy(self, key: str, start: int) -> range:
        """Return the slots that a meeting takes when it begins in `start`."""
        return range(start, start + self.meetings[key].length)

    def forbidden(self, key: str) -> Iterator[tuple[Key, int]]:
        """Yield (fact, slot) for each fact that keeps a meeting from beginning in a slot."""
        meeting = self.meetings[key]
        for start in self.starts[key]:
            if meeting.slot is not None and start != meeting.slot:
                yield (Kind.FIXED, (key,)), start
            if meeting.slot is None and meeting.slots and start not in meeting.slots:
                yield (Kind.MEETING_SLOTS, (key,)), start
            for who in (meeting.one, meeting.other):
                if self.away(who) & set(self.busy(key, start)):
                    yield (Kind.ABSENCE, (self.session.id, who)), start

    def away(self, who: str) -> frozenset[int]:
        """Return the slots in which somebody is absent."""
        return self._away.get(who, frozenset())

    @cached_property
    def _away(self) -> dict[str, frozenset[int]]:
        absences = self.session.absences
        people = {a.who for a in absences}
        return {w: frozenset(n for a in absences if a.who == w for n in a.slots) for w in people}

    def is_between(self, order: Order, start: int, then: int) -> bool:
        """Tell whether two meetings that begin in these slots keep an order's lags."""
        first = self.meetings[order.first]
        length = self.session.minutes_of(first.length)
        begins = (self.session.slots[n - 1].start for n in (start, then))
        lag = minutes_between(*begins) - length
        upper = order.lag_max_minutes
        return order.lag_min_minutes <= lag and (upper is None or lag <= upper)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The orders between two meetings of the session."""
        orders = self.problem.brief.orders
        return tuple(o for o in orders if {o.first, o.then} <= self.meetings.keys())
