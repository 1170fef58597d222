"""The variables of a trip: a start per appointment, a literal per slot and per attendance.

A *slot* is one round of an appointment in one group of starts; all starts of a group have
the same local dates, so that rules about days need no further variables.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.problem import Problem, Unit
from trademission.planning.spans import holds

Literal = cp_model.LiteralT
LONG = 2 * 24 * 60
"""Minutes beyond which no rule binds two entries of one person."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Slot:
    """One round on one day: `starts` are its own possible starts; `literal`, it takes place."""

    number: int
    unit: Unit
    group: int
    date: date
    starts: tuple[int, ...]
    literal: cp_model.IntVar

    @property
    def first(self) -> int:
        """Earliest start."""
        return self.starts[0]

    @property
    def last(self) -> int:
        """Latest start."""
        return self.starts[-1]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Coming:
    """Somebody may be in a slot, coming from a stay; `literal`, they are."""

    who: str
    slot: Slot
    stay: int
    literal: cp_model.IntVar


class TripModel:
    """A CP-SAT model of one Problem under the given rules."""

    def __init__(self, problem: Problem, rules: Sequence[Rule]) -> None:
        """Make the variables, then let every rule add its constraints."""
        self.problem = problem
        self.cp = cp_model.CpModel()
        self.domains = Domains(problem, rules)
        self.start: dict[str, cp_model.IntVar] = {}
        self.taking_place: dict[str, list[cp_model.IntVar]] = {}
        self.slots: list[Slot] = []
        self.slots_of: dict[str, list[Slot]] = {}
        self.comings: dict[str, list[Coming]] = {
            who: [] for who in (*problem.atlas.delegates, *problem.atlas.interpreters)
        }
        self.in_slot: dict[int, list[Coming]] = {}
        self.met: dict[tuple[str, tuple[str, ...]], cp_model.IntVar] = {}
        self._apart: dict[tuple[int, int, int], Literal] = {}
        self._inside: dict[tuple[int, int, int], Literal] = {}
        for key, starts in self.domains.starts.items():
            self._add_appointment(key, starts)
        for rule in self.domains.rules:
            rule.constrain(self)

    def _add_appointment(self, key: str, starts: tuple[int, ...]) -> None:
        self.slots_of[key] = []
        self.taking_place[key] = []
        groups: dict[tuple[date, ...], list[int]] = {}
        for minute in starts:
            groups.setdefault(self._dates(key, minute), []).append(minute)
        domain = cp_model.Domain.from_values(starts or [0])
        self.start[key] = self.cp.new_int_var_from_domain(domain, f"start {key}")
        for number, (dates, minutes) in enumerate(groups.items()):
            self._add_group(key, number, dates, minutes)
        self.cp.add_at_most_one(self.taking_place[key])

    def _dates(self, key: str, minute: int) -> tuple[date, ...]:
        units = self.problem.units[key]
        return tuple(self.problem.date_at(key, minute + unit.offset) for unit in units)

    def _add_group(self, key: str, group: int, dates: tuple[date, ...], minutes: list[int]) -> None:
        before: cp_model.IntVar | None = None
        for unit, day in zip(self.problem.units[key], dates, strict=True):
            spans = self.domains.unit_spans[unit.key]
            starts = tuple(m + unit.offset for m in minutes if holds(spans, m))
            if not starts:
                return
            literal = self.cp.new_bool_var(f"{key} round {unit.round} on {day}")
            self._only_at(literal, unit, starts)
            if before is None:
                self.taking_place[key].append(literal)
            else:
                self.cp.add_implication(literal, before)
            before = literal
            self._add_slot(unit, group, day, starts, literal)

    def _add_slot(
        self,
        unit: Unit,
        group: int,
        day: date,
        starts: tuple[int, ...],
        literal: cp_model.IntVar,
    ) -> None:
        slot = Slot(
            number=len(self.slots), unit=unit, group=group, date=day, starts=starts, literal=literal
        )
        self.slots.append(slot)
        self.slots_of[unit.appointment.id].append(slot)
        self.in_slot[slot.number] = []
        for who in self.comings:
            for stay, spans in self.domains.attendance.get((who, unit.key), {}).items():
                allowed = tuple(m for m in starts if holds(spans, m - unit.offset))
                if allowed:
                    self._add_coming(who, slot, stay, allowed)

    def _add_coming(self, who: str, slot: Slot, stay: int, allowed: tuple[int, ...]) -> None:
        literal = self.cp.new_bool_var(f"{who} in {slot.unit.key} {slot.date} {stay}")
        self.cp.add_implication(literal, slot.literal)
        if len(allowed) < len(slot.starts):
            self._only_at(literal, slot.unit, allowed)
        coming = Coming(who=who, slot=slot, stay=stay, literal=literal)
        self.comings[who].append(coming)
        self.in_slot[slot.number].append(coming)

    def _only_at(self, literal: Literal, unit: Unit, starts: Iterable[int]) -> None:
        """Let `literal` hold only when the unit starts at one of `starts`."""
        domain = cp_model.Domain.from_values([m - unit.offset for m in starts])
        start = self.start[unit.appointment.id]
        self.cp.add_linear_expression_in_domain(start, domain).only_enforce_if(literal)

    def begin(self, slot: Slot) -> cp_model.LinearExpr:
        """Return the start of a slot as an expression."""
        return cp_model.LinearExpr.affine(self.start[slot.unit.appointment.id], 1, slot.unit.offset)

    def literals_of(self, who: str, appointment: str) -> list[cp_model.IntVar]:
        """Return the literals of which one holds when `who` attends some round."""
        return [
            c.literal
            for slot in self.slots_of[appointment]
            for c in self.in_slot[slot.number]
            if c.who == who
        ]

    def delegates_in(self, slot: Slot) -> Iterator[Coming]:
        """Yield who of the delegation may be in a slot."""
        return (c for c in self.in_slot[slot.number] if c.who in self.problem.atlas.delegates)

    def interpreters_in(self, slot: Slot) -> Iterator[Coming]:
        """Yield which interpreters may be in a slot."""
        return (c for c in self.in_slot[slot.number] if c.who in self.problem.atlas.interpreters)

    def demand(self, key: tuple[str, int]) -> None:
        """Demand that a round takes place."""
        slots = self.slots_of[key[0]]
        self.clause(s.literal for s in slots if s.unit.round == key[1])

    def apart(self, first: Slot, then: Slot, gap: int) -> Literal:
        """Return a literal: `then` starts at least `gap` minutes after the end of `first`.

        It speaks only of slots that both take place; True or False where there is no choice.
        """
        key = (first.number, then.number, gap)
        if key not in self._apart:
            self._apart[key] = self._make_apart(first, then, gap)
        return self._apart[key]

    def _make_apart(self, first: Slot, then: Slot, gap: int) -> Literal:
        need = first.unit.duration + gap
        if first.unit.appointment.id == then.unit.appointment.id:
            return then.unit.offset - first.unit.offset >= need
        if first.last + need <= then.first:
            return True
        if first.first + need > then.last:
            return False
        literal = self.cp.new_bool_var(f"{first.unit.key} +{gap} {then.unit.key}")
        later = self.begin(then) - self.begin(first) >= need
        self.cp.add(later).only_enforce_if(literal)
        self.cp.add_implication(literal, first.literal)
        self.cp.add_implication(literal, then.literal)
        return literal

    def inside(self, slot: Slot, first: int, last: int) -> Literal:
        """Return a literal that tells whether a slot that takes place starts in first..last."""
        key = (slot.number, first, last)
        if key not in self._inside:
            self._inside[key] = self._make_inside(slot, first, last)
        return self._inside[key]

    def _make_inside(self, slot: Slot, first: int, last: int) -> Literal:
        fitting = [m for m in slot.starts if first <= m <= last]
        if len(fitting) in {0, len(slot.starts)}:
            return bool(fitting)
        literal = self.cp.new_bool_var(f"{slot.unit.key} in {first}..{last}")
        others = set(slot.starts) - set(fitting)
        self._only_at(literal, slot.unit, fitting)
        domain = cp_model.Domain.from_values([m - slot.unit.offset for m in sorted(others)])
        start = self.start[slot.unit.appointment.id]
        outside = self.cp.add_linear_expression_in_domain(start, domain)
        outside.only_enforce_if([~literal, slot.literal])
        return literal

    def clause(self, literals: Iterable[Literal]) -> None:
        """Demand that one of `literals` holds; nothing is added where one is True anyway."""
        kept: list[Literal] = []
        for item in literals:
            if item is True:
                return
            if item is not False:
                kept.append(item)
        self.cp.add_bool_or(kept or [False])

    def separate(self, one: Coming, other: Coming, gaps: tuple[int, int]) -> None:
        """Keep two attendances of one traveller apart: by gaps[0] if `one` is first."""
        earlier = self.apart(one.slot, other.slot, gaps[0])
        later = earlier is True or self.apart(other.slot, one.slot, gaps[1])
        if later is not True:
            self.clause([~one.literal, ~other.literal, earlier, later])


def coming_pairs(
    comings: Iterable[Coming], *, reach: int = LONG
) -> Iterator[tuple[Coming, Coming]]:
    """Yield every two attendances that can both be and may come within `reach` minutes.

    They belong to two appointments, or to two rounds of one on the same days.
    """
    ordered = sorted(comings, key=lambda c: c.slot.first)
    for number, one in enumerate(ordered):
        edge = one.slot.last + one.slot.unit.duration + reach
        for other in islice(ordered, number + 1, None):
            if other.slot.first >= edge:
                break
            same = one.slot.unit.appointment is other.slot.unit.appointment
            if not same or (one.slot.group == other.slot.group and one.slot is not other.slot):
                yield one, other
