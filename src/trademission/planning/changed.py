"""How much a programme changes another, counted from the two, as every aim is."""

from dataclasses import replace

from trademission.domain.brief import Brief
from trademission.domain.changes import affected, changes
from trademission.domain.programme import Entry, Programme
from trademission.domain.time import minutes_between


class Upheaval:
    """Measures programmes by what they change of one that was given out.

    `beyond` is the number of minutes by which an entry that falls out counts as moved;
    entries of appointments in `past` are not looked at.
    """

    def __init__(
        self,
        published: Programme,
        *,
        old_brief: Brief,
        brief: Brief,
        past: frozenset[str],
        beyond: int,
    ) -> None:
        """Keep what to compare with."""
        self.before = _of(published, past)
        self.old_brief = old_brief
        self.brief = brief
        self.past = past
        self.beyond = beyond

    def told(self, programme: Programme) -> int:
        """Return how many people have to be told, other rides left out."""
        after = _of(programme, self.past)
        found = affected(changes(self.before, after, self.brief, old_brief=self.old_brief))
        return len(found.delegates) + len(found.hosts) + len(found.interpreters)

    def moved(self, programme: Programme) -> int:
        """Return how many entries move in time or place, or fall out."""
        return sum(not self._stands(old, new) for old, new in self._pairs(programme))

    def minutes(self, programme: Programme) -> int:
        """Return by how many minutes entries move, all together."""
        return sum(
            self.beyond if new is None else abs(minutes_between(old.start_at, new.start_at))
            for old, new in self._pairs(programme)
        )

    def _pairs(self, programme: Programme) -> list[tuple[Entry, Entry | None]]:
        new = {e.id: e for e in programme.entries}
        return [(old, new.get(old.id)) for old in self.before.entries]

    def _stands(self, old: Entry, new: Entry | None) -> bool:
        is_there = new is not None and new.window == old.window
        return is_there and old.appointment not in elsewhere(self.old_brief, self.brief)


def elsewhere(old: Brief, new: Brief) -> frozenset[str]:
    """Return the appointments that are at another place than before."""
    places = {a.id: a.place for a in old.appointments}
    return frozenset(a.id for a in new.appointments if places.get(a.id, a.place) != a.place)


def _of(programme: Programme, past: frozenset[str]) -> Programme:
    entries = tuple(e for e in programme.entries if e.appointment not in past)
    return replace(programme, entries=entries, rides=())
