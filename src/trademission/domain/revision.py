"""Revisions of entries, and entries withdrawn, from one published programme to the next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trademission.domain.errors import refuse_unless
from trademission.domain.programme import Entry, Programme, Withdrawal

MISSION_CALENDAR = ""


def revise(previous: Programme | None, new: Programme) -> Programme:
    """Return `new` as the successor of what was published before.

    An unchanged entry keeps its revision; one with another time or other people gets a higher
    one than anybody ever saw. `withdrawn` names, per person and for the mission's own
    calendar, every entry they once held and hold no longer. Without a difference the result
    equals `previous`; else its version is one higher. Nothing published yet: `new` as it is.
    """
    if previous is None:
        return new
    refuse_unless(
        previous.mission == new.mission,
        f"programme: the previous one belongs to mission {previous.mission}, the new one to "
        f"{new.mission}; give two programmes of one mission.",
    )
    history = _History(previous)
    entries = tuple(history.revised(entry) for entry in new.entries)
    withdrawn = tuple(_withdrawals(history, entries))
    same_version = replace(
        new, entries=entries, withdrawn=withdrawn, version=previous.version, format=previous.format
    )
    if same_version == previous:
        return previous
    return replace(same_version, version=previous.version + 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """The last that somebody's calendar saw of an entry it now holds or once held."""

    entry: str
    person: str


class _History:
    """What was published, looked up by entry and person."""

    def __init__(self, previous: Programme) -> None:
        self.previous = previous
        self.entries = {e.id: e for e in previous.entries}
        self.withdrawn = {_Seen(entry=w.entry, person=w.person): w for w in previous.withdrawn}

    def revised(self, entry: Entry) -> Entry:
        """Return `entry` with its revision and predecessor as a successor of what was seen."""
        old = self.entries.get(entry.id)
        if old is None:
            return replace(entry, revision=self.next_revision(entry.id, entry.revision))
        if _content(old) == _content(entry):
            return replace(entry, revision=old.revision, predecessor=old.predecessor)
        revision = self.next_revision(entry.id, old.revision)
        return replace(entry, revision=revision, predecessor=old.predecessor)

    def next_revision(self, entry: str, fallback: int) -> int:
        """Return a revision above all that was published of an entry; `fallback` if nothing."""
        seen = [w.revision for key, w in self.withdrawn.items() if key.entry == entry]
        if entry in self.entries:
            seen.append(self.entries[entry].revision)
        return max(seen) + 1 if seen else fallback


def _content(entry: Entry) -> Entry:
    """Return the entry with revision and predecessor left out of the comparison."""
    return replace(entry, revision=0, predecessor=None)


def _holders(entry: Entry) -> tuple[str, ...]:
    return (MISSION_CALENDAR, *entry.attendees)


def _withdrawals(history: _History, entries: tuple[Entry, ...]) -> Iterator[Withdrawal]:
    """Yield what is withdrawn now: what was so already, then what is newly so."""
    now = {e.id: e for e in entries}
    held = {_Seen(entry=e.id, person=p) for e in entries for p in _holders(e)}
    yield from (w for key, w in history.withdrawn.items() if key not in held)
    for old in history.previous.entries:
        for person in _holders(old):
            if _Seen(entry=old.id, person=person) not in held:
                yield Withdrawal(
                    entry=old.id,
                    appointment=old.appointment,
                    person=person,
                    start_at=old.start_at,
                    end_at=old.end_at,
                    revision=_above(history, old, now),
                )


def _above(history: _History, old: Entry, now: dict[str, Entry]) -> int:
    """Return the revision of a withdrawal: the entry's new one, or the next if it is gone."""
    if old.id in now:
        return now[old.id].revision
    return history.next_revision(old.id, old.revision)
