"""The aim of a re-planning: few people told, then few meetings moved, then few minutes.

Told are delegates, hosts and interpreters, each once, as `domain.changes` names those affected;
other rides are not counted. A meeting that falls out counts as moved beyond the end of all days.
"""

from collections.abc import Iterable
from dataclasses import replace

from ortools.sat.python import cp_model

from trademission.domain.appointments import Choice
from trademission.domain.programme import Entry
from trademission.planning.engines.cpsat.variables import Coming, Slot, TripModel
from trademission.planning.problem import Problem
from trademission.planning.spans import holds

Key = tuple[str, int]


def beyond(problem: Problem) -> int:
    """Return the minutes by which a meeting that falls out counts as moved."""
    return problem.horizon[1] - problem.horizon[0]


class Changes:
    """Literals that tell what differs from the entries given out before.

    `past` holds the appointments that have begun, of which nobody is told any more;
    `elsewhere` those that are now at another place: they have moved anyway.
    """

    def __init__(
        self,
        model: TripModel,
        entries: Iterable[Entry],
        *,
        past: frozenset[str] = frozenset(),
        elsewhere: frozenset[str] = frozenset(),
    ) -> None:
        """Bind a literal per person to every change that would have to be told to them."""
        self.model = model
        self.entries = {(e.appointment, e.round): e for e in entries if e.appointment not in past}
        self.past = past
        self.elsewhere = elsewhere
        self._told: dict[str, cp_model.IntVar] = {}
        self._same = {key: self._make_same(key, e) for key, e in self.entries.items()}
        for slot in model.slots:
            self._tell_newcomers(slot)
        for key, entry in self.entries.items():
            self._tell_of(key, entry)

    @property
    def told(self) -> cp_model.LinearExpr:
        """How many people have to be told."""
        return cp_model.LinearExpr.sum(list(self._told.values()))

    @property
    def most_told(self) -> int:
        """How many people that could be at most."""
        return len(self._told)

    @property
    def moved(self) -> cp_model.LinearExpr:
        """How many entries do not stand where they stood."""
        return cp_model.LinearExpr.sum([1 - same for same in self._same.values()])

    def minutes(self) -> cp_model.LinearExpr:
        """Return by how many minutes entries move, all together."""
        return cp_model.LinearExpr.sum([self._distance(k, e) for k, e in self.entries.items()])

    def only_drop(self, cp: cp_model.CpModel) -> None:
        """Let nothing move and nobody join, in the model or a clone: what cannot stay falls out.

        What is agreed takes place all the same, and where everybody has to come they do.
        """
        pins = {pin.appointment for pin in self.model.problem.pins}
        for slot in self.model.slots:
            entry, item = self.entries.get(slot.unit.key), slot.unit.appointment
            if item.is_firm or item.id in pins:
                continue
            if entry is None:
                cp.add_bool_or([~slot.literal])
                continue
            cp.add_implication(slot.literal, self._same[slot.unit.key])
            if item.choice is Choice.CHOSEN:
                for coming in self.model.delegates_in(slot):
                    if coming.who not in entry.attendees:
                        cp.add_bool_or([~coming.literal])

    def _person(self, who: str) -> cp_model.IntVar:
        if who not in self._told:
            self._told[who] = self.model.cp.new_bool_var(f"told {who}")
        return self._told[who]

    def _host(self, key: Key) -> list[str]:
        item = self.model.problem.atlas.appointments.get(key[0])
        return [item.host] if item is not None and item.host is not None else []

    def _slot(self, key: Key, entry: Entry) -> Slot | None:
        """Return the slot in which an entry could stay where it is."""
        minute = self.model.problem.minute(entry.start_at)
        length = self.model.problem.minute(entry.end_at) - minute
        for slot in self.model.slots_of.get(key[0], []):
            fits = slot.unit.key == key and slot.unit.duration == length
            if fits and minute in slot.starts:
                return slot
        return None

    def _make_same(self, key: Key, entry: Entry) -> cp_model.IntVar:
        """Return a literal that may hold only where an entry stands as it stood."""
        cp, slot = self.model.cp, self._slot(key, entry)
        if slot is None or key[0] in self.elsewhere:
            return cp.new_constant(0)
        same = cp.new_bool_var(f"same {key}")
        cp.add_implication(same, slot.literal)
        minute = self.model.problem.minute(entry.start_at)
        cp.add(self.model.begin(slot) == minute).only_enforce_if(same)
        return same

    def _tell_newcomers(self, slot: Slot) -> None:
        """Tell those who come to what they had no part in, and its host."""
        entry = self.entries.get(slot.unit.key)
        if slot.unit.appointment.id in self.past:
            return
        known = set() if entry is None else {*entry.attendees, *entry.interpreters}
        host = self._host(slot.unit.key)
        for coming in self.model.in_slot[slot.number]:
            if coming.who not in known:
                listeners = self._listeners(coming, entry)
                for who in (coming.who, *host, *listeners):
                    self.model.cp.add_implication(coming.literal, self._person(who))
        if entry is None:
            for who in host:
                self.model.cp.add_implication(slot.literal, self._person(who))

    def _listeners(self, coming: Coming, entry: Entry | None) -> tuple[str, ...]:
        """Return who hears of another interpreter beside this one: all who attended."""
        is_interpreter = coming.who in self.model.problem.atlas.interpreters
        return entry.attendees if entry is not None and is_interpreter else ()

    def _tell_of(self, key: Key, entry: Entry) -> None:
        """Tell those of an entry that moves or falls out, or which some of them leave."""
        cp, same, host = self.model.cp, self._same[key], self._host(key)
        everybody = (*entry.attendees, *entry.interpreters, *host)
        for who in everybody:
            cp.add_bool_or([self._person(who), same])
        slot = self._slot(key, entry)
        if slot is None:
            return
        for who in entry.attendees:
            staying = self._staying(slot, entry, who)
            for told in (who, *host):
                cp.add_bool_or([self._person(told), *staying])
        for who in entry.interpreters:
            staying = self._staying(slot, entry, who)
            for told in (who, *entry.attendees, *host):
                cp.add_bool_or([self._person(told), *staying])

    def standing(self, entry: Entry) -> Entry | None:
        """Return what can stay of an entry: with those who can still be there, None of nothing."""
        key = (entry.appointment, entry.round)
        slot = self._slot(key, entry)
        if slot is None:
            return None
        there = {
            who: bool(self._staying(slot, entry, who))
            for who in (*entry.attendees, *entry.interpreters)
        }
        return replace(
            entry,
            attendees=tuple(who for who in entry.attendees if there[who]),
            interpreters=tuple(who for who in entry.interpreters if there[who]),
        )

    def _staying(self, slot: Slot, entry: Entry, who: str) -> list[cp_model.IntVar]:
        """Return the literals of which one holds when somebody stays in an entry as it stood."""
        first = self.model.problem.minute(entry.start_at) - slot.unit.offset
        attendance = self.model.domains.attendance
        return [
            coming.literal
            for coming in self.model.in_slot[slot.number]
            if coming.who == who and holds(attendance[(who, slot.unit.key)][coming.stay], first)
        ]

    def _distance(self, key: Key, entry: Entry) -> cp_model.IntVar:
        """Return the minutes by which an entry moves; beyond everything where it falls out."""
        cp, most = self.model.cp, beyond(self.model.problem)
        minute = self.model.problem.minute(entry.start_at)
        distance = cp.new_int_var(0, most, f"minutes {key}")
        here = [s for s in self.model.slots_of.get(key[0], []) if s.unit.key == key]
        gone = cp.new_bool_var(f"gone {key}")
        cp.add_bool_or([gone, *(slot.literal for slot in here)])
        cp.add(distance >= most).only_enforce_if(gone)
        for slot in here:
            for way in (self.model.begin(slot) - minute, minute - self.model.begin(slot)):
                cp.add(distance >= way).only_enforce_if(slot.literal)
        return distance
