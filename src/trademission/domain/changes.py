"""What differs between two programmes, and for whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from trademission.domain.brief import Brief
from trademission.domain.change_book import ChangeBook
from trademission.domain.change_words import (
    added_sentence,
    attendance_sentence,
    dropped_sentence,
    interpreter_sentence,
    moved_sentence,
    ride_sentence,
    table_sentence,
)
from trademission.domain.programme import Entry, Programme
from trademission.domain.ride_changes import RideBook, ride_changes
from trademission.domain.text import Text
from trademission.domain.time import Window


class ChangeKind(StrEnum):
    """What happened to an entry, or to somebody's part in it."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    JOINED = "joined"
    LEFT = "left"
    INTERPRETER_CHANGED = "interpreter_changed"
    TABLE_CHANGED = "table_changed"
    RIDE_CHANGED = "ride_changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One difference, in a sentence, with the ids of those it affects.

    `before` and `after` are the times for those affected; None where they were not or are no
    longer part of it.
    """

    kind: ChangeKind
    entry: str
    appointment: str
    before: Window | None
    after: Window | None
    sentence: Text
    delegates: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()

    @property
    def span(self) -> Window:
        """The time now, or the last one of what is gone."""
        return next(span for span in (self.after, self.before) if span is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Affected:
    """Everybody who must be told, by id, in alphabetical order."""

    delegates: tuple[str, ...]
    hosts: tuple[str, ...]
    interpreters: tuple[str, ...]


def changes(
    before: Programme, after: Programme, brief: Brief, *, old_brief: Brief | None = None
) -> tuple[Change, ...]:
    """Return what differs from `before` to `after`, in order of time.

    Names and zones come from `brief`, or from `old_brief` for what the mission no longer
    holds; with `old_brief`, an appointment at another place has moved too. Who joins or
    leaves an entry that also moved is told of that alone. Another ride is told to those who
    are part of an entry before and after, unless it moved: then the move says it all.
    """
    book = ChangeBook(brief, old_brief)
    rides = RideBook(before), RideBook(after)
    old = {e.id: e for e in before.entries}
    new = {e.id: e for e in after.entries}
    found = [
        *(_whole(e, ChangeKind.ADDED, book) for e in after.entries if e.id not in old),
        *(_whole(e, ChangeKind.DROPPED, book) for e in before.entries if e.id not in new),
    ]
    for key in old.keys() & new.keys():
        found.extend(_between(old[key], new[key], book))
        if not _has_moved(old[key], new[key], book):
            found.extend(_riding(old[key], new[key], rides, book))
    return tuple(sorted(found, key=_order))


def changes_for(
    delegate: str,
    before: Programme,
    after: Programme,
    brief: Brief,
    *,
    old_brief: Brief | None = None,
) -> tuple[Change, ...]:
    """Return what differs for one delegate, who alone is named; nothing if nothing does."""
    book = ChangeBook(brief, old_brief)
    old, new = (_with_rides_of(delegate, programme) for programme in (before, after))
    found = changes(old, new, brief, old_brief=old_brief)
    return tuple(
        _addressed_to(delegate, change, book) for change in found if delegate in change.delegates
    )


def affected(found: Iterable[Change]) -> Affected:
    """Return everybody whom some changes affect."""
    items = tuple(found)
    return Affected(
        delegates=tuple(sorted({key for c in items for key in c.delegates})),
        hosts=tuple(sorted({key for c in items for key in c.hosts})),
        interpreters=tuple(sorted({key for c in items for key in c.interpreters})),
    )


def _order(change: Change) -> tuple[object, ...]:
    return change.span, change.entry, tuple(ChangeKind).index(change.kind)


def _between(old: Entry, new: Entry, book: ChangeBook) -> Iterator[Change]:
    """Yield what differs between two states of one entry."""
    yield from _timing(old, new, book)
    yield from _attendance(old, new, book)
    yield from _interpreting(old, new, book)
    yield from _seating(old, new, book)


def _whole(entry: Entry, kind: ChangeKind, book: ChangeBook) -> Change:
    """Return the change of an entry that came or went as a whole."""
    is_new = kind is ChangeKind.ADDED
    write = added_sentence if is_new else dropped_sentence
    return Change(
        kind=kind,
        entry=entry.id,
        appointment=entry.appointment,
        before=None if is_new else entry.window,
        after=entry.window if is_new else None,
        sentence=write(book.name(entry.appointment), book.when(entry)),
        delegates=entry.attendees,
        hosts=book.hosts(entry.appointment),
        interpreters=entry.interpreters,
    )


def _has_moved(old: Entry, new: Entry, book: ChangeBook) -> bool:
    """Tell whether an entry is at another time or place."""
    return old.window != new.window or book.places(new.appointment) is not None


def _timing(old: Entry, new: Entry, book: ChangeBook) -> Iterator[Change]:
    """Yield the change of time or place, which those learn of who attend before and after."""
    if not _has_moved(old, new, book):
        return
    yield Change(
        kind=ChangeKind.MOVED,
        entry=new.id,
        appointment=new.appointment,
        before=old.window,
        after=new.window,
        sentence=moved_sentence(
            book.name(new.appointment),
            before=book.when(old, then=True),
            after=book.when(new),
            places=book.places(new.appointment),
        ),
        delegates=_both(old.attendees, new.attendees),
        hosts=book.hosts(new.appointment),
        interpreters=_both(old.interpreters, new.interpreters),
    )


def _attendance(old: Entry, new: Entry, book: ChangeBook) -> Iterator[Change]:
    """Yield who joined and who left."""
    came = tuple(d for d in new.attendees if d not in old.attendees)
    gone = tuple(d for d in old.attendees if d not in new.attendees)
    for people, entry, comes in ((came, new, True), (gone, old, False)):
        if people:
            yield Change(
                kind=ChangeKind.JOINED if comes else ChangeKind.LEFT,
                entry=entry.id,
                appointment=entry.appointment,
                before=None if comes else entry.window,
                after=entry.window if comes else None,
                sentence=attendance_sentence(
                    book.name(entry.appointment),
                    book.when(entry),
                    book.names(people),
                    comes=comes,
                ),
                delegates=people,
                hosts=book.hosts(entry.appointment),
            )


def _interpreting(old: Entry, new: Entry, book: ChangeBook) -> Iterator[Change]:
    """Yield the change of interpreters, which concerns them, those who attend and the host."""
    if old.interpreters == new.interpreters:
        return
    yield Change(
        kind=ChangeKind.INTERPRETER_CHANGED,
        entry=new.id,
        appointment=new.appointment,
        before=old.window,
        after=new.window,
        sentence=interpreter_sentence(
            book.name(new.appointment),
            book.when(new),
            before=book.names(old.interpreters),
            after=book.names(new.interpreters),
        ),
        delegates=_both(old.attendees, new.attendees),
        hosts=book.hosts(new.appointment),
        interpreters=tuple(sorted(set(old.interpreters) ^ set(new.interpreters))),
    )


def _seating(old: Entry, new: Entry, book: ChangeBook) -> Iterator[Change]:
    """Yield the change of table of a meeting, which concerns all who are part of it."""
    if old.table == new.table:
        return
    yield Change(
        kind=ChangeKind.TABLE_CHANGED,
        entry=new.id,
        appointment=new.appointment,
        before=old.window,
        after=new.window,
        sentence=table_sentence(
            book.name(new.appointment), book.when(new), before=old.table, after=new.table
        ),
        delegates=_both(old.attendees, new.attendees),
        hosts=book.hosts(new.appointment),
        interpreters=_both(old.interpreters, new.interpreters),
    )


def _riding(
    old: Entry, new: Entry, rides: tuple[RideBook, RideBook], book: ChangeBook
) -> Iterator[Change]:
    """Yield other rides, one change for all who have the same rides before and after."""
    staying = _both((*old.attendees, *old.interpreters), (*new.attendees, *new.interpreters))
    for change in ride_changes(old.id, staying, before=rides[0], after=rides[1]):
        yield Change(
            kind=ChangeKind.RIDE_CHANGED,
            entry=new.id,
            appointment=new.appointment,
            before=old.window,
            after=new.window,
            sentence=ride_sentence(
                book.name(new.appointment),
                book.day(new),
                before=book.boardings(change.before),
                after=book.boardings(change.after),
                people=() if change.people == staying else book.names(change.people),
            ),
            delegates=_both(change.people, new.attendees),
            interpreters=_both(change.people, new.interpreters),
        )


def _with_rides_of(person: str, programme: Programme) -> Programme:
    """Return the programme with no passenger but one: a ride is then that person's alone."""
    own = (replace(r, passengers=(person,)) for r in programme.rides if person in r.passengers)
    return replace(programme, rides=tuple(own))


def _both(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in new if key in old)


def _addressed_to(delegate: str, change: Change, book: ChangeBook) -> Change:
    """Return the change with nobody but `delegate` named among those affected."""
    alone = replace(change, delegates=(delegate,), hosts=(), interpreters=())
    if change.kind not in {ChangeKind.JOINED, ChangeKind.LEFT}:
        return alone
    words = attendance_sentence(
        book.name(change.appointment),
        book.when_of(change.appointment, change.span),
        book.names((delegate,)),
        comes=change.kind is ChangeKind.JOINED,
    )
    return replace(alone, sentence=words)
