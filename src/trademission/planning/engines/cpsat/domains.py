"""Candidates: when each unit may start and who may be there then, before any search."""

from collections.abc import Container, Iterator, Sequence
from functools import reduce

from trademission.domain.time import local_time
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import INTERPRETERS_NEEDED, IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans, both, holds, normal, without

NOWHERE = -1
"""Number of the stay of somebody who is at no stay; presence forbids it."""


class Domains:
    """Starts per appointment, unit and attendance, as the given rules narrow them.

    All minutes are starts of the *first* round, so that one variable per appointment rules
    all of its rounds.
    """

    def __init__(
        self, problem: Problem, rules: Sequence[Rule], *, only: Container[str] | None = None
    ) -> None:
        """Ask every rule once per unit, traveller and stay; of the appointments in `only` alone."""
        self.problem = problem
        self.rules = [rule for rule in rules if problem.enforces(rule.name)]
        self._names = {rule.name for rule in self.rules}
        self.unit_spans: dict[tuple[str, int], Spans] = {}
        self.attendance: dict[tuple[str, tuple[str, int]], dict[int, Spans]] = {}
        self.starts: dict[str, tuple[int, ...]] = {}
        for key, units in problem.units.items():
            if only is None or key in only:
                self._open(key, units)

    def _open(self, key: str, units: tuple[Unit, ...]) -> None:
        for unit in units:
            parts = (rule.starts(self.problem, unit) for rule in self.rules)
            self.unit_spans[unit.key] = _shift(reduce(both, parts, EVER), -unit.offset)
            for who in self._travellers(unit):
                self.attendance[(who, unit.key)] = dict(self._attendance(who, unit))
        spans = self._prune(key, units, self.unit_spans[(key, 1)])
        self.starts[key] = tuple(self._raster(units[0], spans))

    def _travellers(self, unit: Unit) -> Iterator[str]:
        """Yield the delegates who may come, and the interpreters if the unit needs any."""
        invited = self.problem.invited[unit.appointment.id]
        bound = "required_attendees" in self._names
        yield from (who for who in self.problem.atlas.delegates if not bound or who in invited)
        if unit.appointment.interpreting in INTERPRETERS_NEEDED:
            yield from self.problem.atlas.interpreters

    def _attendance(self, who: str, unit: Unit) -> Iterator[tuple[int, Spans]]:
        for stay, spans in self.by_stay(who, unit):
            parts = (rule.attendance(self.problem, who, unit, stay) for rule in self.rules)
            allowed = _shift(reduce(both, parts, spans), -unit.offset)
            allowed = both(allowed, self.unit_spans[unit.key])
            if allowed:
                yield (NOWHERE if stay is None else stay.number), allowed

    def by_stay(self, who: str, unit: Unit) -> Iterator[tuple[IntStay | None, Spans]]:
        """Yield each stay with the starts for which it is the first that fits, then the rest."""
        atlas = self.problem.atlas
        taken: Spans = NEVER
        for stay in self.problem.stays(who):
            way = atlas.way(stay.stay.base, unit.appointment.place)
            if way <= self.problem.policies.excursion_minutes:
                whole = normal([(stay.start, stay.end - unit.duration)])
                yield stay, without(whole, taken)
                taken = normal([*taken, *whole])
        yield None, without(EVER, taken)

    def _prune(self, key: str, units: tuple[Unit, ...], spans: Spans) -> Spans:
        """Drop starts at which too few or not all of the needed people could be there."""
        item = units[0].appointment
        if "seats" in self._names and item.seats_min >= 1:
            spans = both(spans, self._anybody(units[:1], self.problem.invited[key]))
        if "required_attendees" in self._names:
            for who in self.problem.must_come[key]:
                spans = both(spans, self._anybody(units, {who}))
        return spans

    def _anybody(self, units: Sequence[Unit], people: frozenset[str] | set[str]) -> Spans:
        """Return the starts at which one of `people` can be at one of `units`."""
        return normal(
            span
            for unit in units
            for who in people
            for spans in self.attendance[(who, unit.key)].values()
            for span in spans
        )

    def _raster(self, unit: Unit, spans: Spans) -> list[int]:
        """Return the starts on the raster, and those that somebody named, in order."""
        grid = self.problem.policies.grid_minutes
        first, last = self.problem.horizon
        found = set(_named_starts(self.problem, unit))
        found = {minute for minute in found if holds(spans, minute)}
        zone = self.problem.atlas.zone_of(unit.appointment.id)
        for begin, end in both(spans, ((first, last),)):
            offset = local_time(self.problem.instant(begin), zone).utcoffset()
            shift = 0 if offset is None else int(offset.total_seconds() // 60)
            found.update(range(begin + (-(begin + shift)) % grid, end + 1, grid))
        return sorted(found)


def _named_starts(problem: Problem, unit: Unit) -> Iterator[int]:
    """Yield the starts that a host, a session, an agreement or a pin names."""
    item = unit.appointment
    if item.id in problem.atlas.meetings:
        session, _ = problem.atlas.meetings[item.id]
        yield from (problem.minute(slot.start) for slot in session.slots)
    yield from (problem.minute(offer.start_at) for offer in item.offers)
    if item.fixed_start is not None:
        yield problem.minute(item.fixed_start)
    for pin in problem.pins_of(item.id):
        offset = problem.units[item.id][min(pin.round, item.rounds) - 1].offset
        yield problem.minute(pin.start_at) - offset


def _shift(spans: Spans, minutes: int) -> Spans:
    if spans == EVER:
        return EVER
    return tuple((first + minutes, last + minutes) for first, last in spans)
