"""A session as clauses, each fact behind a selector: it binds only where that is assumed."""

from collections.abc import Sequence
from itertools import pairwise

from pysat.card import CardEnc, EncType

from trademission.planning.engines.maxsat.counting import sure_tally, tally
from trademission.planning.engines.maxsat.formula import Formula, Lit, opposite
from trademission.planning.explain.members import Key, Kind
from trademission.planning.explain.session_sheet import SessionSheet


class SessionFormula:
    """The clauses of one session; `selectors` holds the literal of each fact."""

    def __init__(self, sheet: SessionSheet) -> None:
        """Write everything down."""
        self.sheet = sheet
        self.formula = Formula()
        self.selectors: dict[Key, int] = {}
        self._held = {
            key: {start: self.formula.fresh() for start in starts}
            for key, starts in sheet.starts.items()
        }
        self._meetings()
        self._busy = self._people()
        self._orders()
        self._tables()
        self._most()
        if sheet.session.breaks_differ_by is not None:
            self._even(sheet.session.breaks_differ_by)

    def selector(self, fact: Key) -> int:
        """Return the literal by which a fact is assumed."""
        if fact not in self.selectors:
            self.selectors[fact] = self.formula.fresh()
        return self.selectors[fact]

    def _meetings(self) -> None:
        """Let each meeting begin at most once, at all where it is asked for, where it may."""
        for key, starts in self._held.items():
            self.formula.at_most_one(list(starts.values()))
            meeting = self.sheet.meetings[key]
            if meeting.required:
                self.formula.require(-self.selector((Kind.MEETING, (key,))), *starts.values())
            if meeting.slot is not None:
                self.formula.require(-self.selector((Kind.FIXED, (key,))), *starts.values())
            for fact, slot in self.sheet.forbidden(key):
                self.formula.require(-self.selector(fact), -starts[slot])

    def _in_slot(self, key: str, slot: int) -> list[int]:
        """Return the literals of a meeting by which it is held in a slot."""
        starts = self._held[key]
        return [starts[s] for s in starts if slot in self.sheet.busy(key, s)]

    def _people(self) -> dict[str, list[Lit]]:
        """Let nobody have two meetings at once; return whether each is busy, per slot."""
        found: dict[str, list[Lit]] = {}
        for who, keys in self.sheet.of_person.items():
            for slot in range(1, len(self.sheet.session.slots) + 1):
                literals = [one for key in keys for one in self._in_slot(key, slot)]
                self.formula.at_most_one(literals)
                found.setdefault(who, []).append(self.formula.any_of(literals))
        return found

    def _orders(self) -> None:
        for order in self.sheet.orders:
            fact = self.selector((Kind.ORDER, (order.first, order.then)))
            for start, literal in self._held[order.first].items():
                for then, other in self._held[order.then].items():
                    if not self.sheet.is_between(order, start, then):
                        self.formula.require(-fact, -literal, -other)

    def _tables(self) -> None:
        """Bound what is side by side."""
        fact = self.selector((Kind.TABLES, (self.sheet.session.id,)))
        for slot in range(1, len(self.sheet.session.slots) + 1):
            held = [self.formula.any_of(self._in_slot(key, slot)) for key in self._held]
            self._at_most(held, self.sheet.session.tables_in_use, fact)

    def _most(self) -> None:
        """Bound the meetings of each person."""
        most = self.sheet.session.meetings_max
        if most is None:
            return
        fact = self.selector((Kind.MEETINGS_MAX, (self.sheet.session.id,)))
        for keys in self.sheet.of_person.values():
            held = [self.formula.any_of(self._held[key].values()) for key in keys]
            self._at_most(held, most, fact)

    def _at_most(self, literals: Sequence[Lit], most: int, fact: int) -> None:
        chosen = [one for one in literals if not isinstance(one, bool)]
        if len(chosen) <= most:
            return
        top = self.formula.top
        encoded = CardEnc.atmost(lits=chosen, bound=most, top_id=top, encoding=EncType.totalizer)
        self.formula.top = max(top, encoded.nv)
        self.formula.hard.extend([-fact, *clause] for clause in encoded.clauses)

    def _even(self, differ: int) -> None:
        """Let nobody have over `differ` breaks more than somebody else.

        Somebody's breaks are their stretches of meetings less one; `everybody[n]` may hold
        only if all have more than n.
        """
        fact = self.selector((Kind.EVEN_BREAKS, (self.sheet.session.id,)))
        stretches = [self._stretches(row) for row in self._busy.values()]
        everybody = [self.formula.fresh() for _ in range(len(self.sheet.session.slots))]
        for begins in stretches:
            sure = sure_tally(self.formula, begins)
            for count, literal in enumerate(everybody):
                self.formula.require(-literal, sure[count + 1] if count + 1 < len(sure) else False)
        for begins in stretches:
            counted = tally(self.formula, begins)
            for count in range(len(counted) - differ - 1):
                self.formula.require(-fact, -counted[count + differ + 1], everybody[count])

    def _stretches(self, busy: Sequence[Lit]) -> list[int]:
        """Return a literal per slot: somebody's stretch of meetings begins there."""
        found = []
        for before, now in pairwise((False, *busy)):
            begin = self.formula.fresh()
            self.formula.require(-begin, now)
            self.formula.require(-begin, opposite(before))
            self.formula.require(begin, opposite(now), before)
            found.append(begin)
        return found
