"""Tables for the meetings of a session, once their times are known.

Whoever sits there for a host stays at one table where there are enough of them; then a delegate
changes tables as seldom as possible. Spare tables stay free.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from trademission.domain.case import Case
from trademission.domain.programme import Entry, Programme
from trademission.domain.sessions import Session
from trademission.planning.problem import Problem


def seated(problem: Problem, programme: Programme) -> Programme:
    """Return the programme with a table for each meeting of a session.

    A meeting that has a table keeps it, and one whose pin names a table gets that. Where the
    counterparts are no more than the tables, each has one for the whole session. Deterministic;
    a meeting stays without a table only where those that are given leave it none.
    """
    pinned = {(pin.appointment, pin.round): pin.table for pin in problem.pins}
    case = Case(problem.brief, programme, problem.atlas)
    tables: dict[str, int] = {}
    for session in problem.brief.sessions:
        entries = tuple(case.entries_in(session))
        hall = _Hall(
            session=session,
            sides={e.id: case.people_at(e) for e in entries},
            slots={e.id: frozenset(session.numbers_within(e.window)) for e in entries},
        )
        for entry in entries:
            given = entry.table or pinned.get((entry.appointment, entry.round))
            if given is not None:
                hall.seat(entry, given)
        hall.seat_all(entries)
        tables |= hall.table_of
    seats = (replace(e, table=tables.get(e.id, e.table)) for e in programme.entries)
    return replace(programme, entries=tuple(seats))


@dataclass(kw_only=True)
class _Table:
    """What is known of a table: its slots that are taken, and how often somebody is there."""

    taken: set[int] = field(default_factory=set)
    visitors: Counter[str] = field(default_factory=Counter)
    hosts: Counter[str] = field(default_factory=Counter)


@dataclass(kw_only=True)
class _Hall:
    """One session on its way to tables.

    `sides` holds both people of each entry, `slots` the numbers of the slots that it touches.
    """

    session: Session
    sides: dict[str, tuple[str, str]]
    slots: dict[str, frozenset[int]]
    at: dict[int, _Table] = field(default_factory=lambda: defaultdict(_Table))
    table_of: dict[str, int] = field(default_factory=dict)

    def seat(self, entry: Entry, table: int) -> None:
        one, other = self.sides[entry.id]
        here = self.at[table]
        here.taken |= self.slots[entry.id]
        here.visitors[one] += 1
        here.hosts[other] += 1
        self.table_of[entry.id] = table

    def seat_all(self, entries: tuple[Entry, ...]) -> None:
        """Seat whole sittings at one table each while there is one, then single meetings.

        Where that leaves a long meeting without a table, all are seated one by one in the order
        of their start, which always finds one: no more are held at once than there are tables.
        """
        given = dict(self.table_of)
        self._seat_sittings(entries)
        self._seat_singly(entries)
        if self._waiting(entries):
            self.at, self.table_of = defaultdict(_Table), {}
            for entry in entries:
                if entry.id in given:
                    self.seat(entry, given[entry.id])
            self._seat_singly(entries)

    def _seat_sittings(self, entries: tuple[Entry, ...]) -> None:
        for sitting in self._sittings(entries):
            needed = frozenset[int]().union(*(self.slots[e.id] for e in sitting))
            free = self._free(needed)
            if free:
                table = max(free, key=lambda t: self._comfort(sitting, t))
                for entry in sitting:
                    self.seat(entry, table)

    def _seat_singly(self, entries: tuple[Entry, ...]) -> None:
        for entry in self._waiting(entries):
            free = self._free(self.slots[entry.id])
            if free:
                self.seat(entry, max(free, key=lambda t: self._comfort((entry,), t)))

    def _tables(self) -> range:
        return range(1, self.session.tables_in_use + 1)

    def _waiting(self, entries: Iterable[Entry]) -> list[Entry]:
        waiting = (e for e in entries if e.id not in self.table_of)
        return sorted(waiting, key=lambda e: (e.start_at, e.appointment))

    def _sittings(self, entries: Iterable[Entry]) -> list[list[Entry]]:
        """Return the meetings of each who sits and is visited, the longest sittings first."""
        found: dict[str, list[Entry]] = {}
        for entry in self._waiting(entries):
            found.setdefault(self.sides[entry.id][1], []).append(entry)
        return sorted(found.values(), key=lambda sitting: -len(sitting))

    def _free(self, slots: frozenset[int]) -> list[int]:
        """Return the tables that nobody uses in any of `slots`."""
        return [t for t in self._tables() if self.at[t].taken.isdisjoint(slots)]

    def _comfort(self, sitting: Iterable[Entry], table: int) -> tuple[int, int, int, int]:
        """Return how well a table suits: visited, visitors known there; unused; a low number."""
        here = self.at[table]
        if not here.hosts:
            return 0, 0, 0, -table
        mine = [self.sides[e.id] for e in sitting]
        known = sum(here.hosts[other] for _, other in mine)
        visitors = sum(here.visitors[one] for one, _ in mine)
        return known, visitors, -here.hosts.total(), -table
