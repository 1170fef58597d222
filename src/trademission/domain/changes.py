"""What differs between two programmes, and for whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.change_words import (
    added_sentence,
    attendance_sentence,
    dropped_sentence,
    interpreter_sentence,
    moved_sentence,
    when,
)
from trademission.domain.programme import Entry, Programme
from trademission.domain.text import Text
from trademission.domain.time import Window

UNNAMED = Text(de="ein gestrichener Programmpunkt", en="an item no longer in the mission")


class ChangeKind(StrEnum):
    """What happened to an entry, or to somebody's part in it."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    JOINED = "joined"
    LEFT = "left"
    INTERPRETER_CHANGED = "interpreter_changed"


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
    holds. Who joins or leaves an entry that also moved is told of that alone.
    """
    book = _Book(brief, old_brief)
    old = {e.id: e for e in before.entries}
    new = {e.id: e for e in after.entries}
    found = [
        *(_whole(e, ChangeKind.ADDED, book) for e in after.entries if e.id not in old),
        *(_whole(e, ChangeKind.DROPPED, book) for e in before.entries if e.id not in new),
        *(c for key in old.keys() & new.keys() for c in _between(old[key], new[key], book)),
    ]
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
    book = _Book(brief, old_brief)
    found = changes(before, after, brief, old_brief=old_brief)
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


class _Book:
    """Names, hosts and zones, from the Brief or else from the one before."""

    def __init__(self, brief: Brief, old_brief: Brief | None) -> None:
        briefs = (brief,) if old_brief is None else (brief, old_brief)
        self.atlases = tuple(Atlas(b) for b in briefs)

    def _atlas_of(self, appointment: str) -> Atlas | None:
        return next((a for a in self.atlases if appointment in a.appointments), None)

    def appointment(self, key: str) -> Appointment | None:
        """Return an appointment, if either Brief holds it."""
        atlas = self._atlas_of(key)
        return atlas.appointments[key] if atlas else None

    def name(self, key: str) -> Text:
        """Return the name of an appointment."""
        item = self.appointment(key)
        return Text(de=item.name, en=item.name) if item else UNNAMED

    def people(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the names of people."""
        return tuple(self._person(key) for key in keys)

    def _person(self, key: str) -> str:
        known = (atlas.name_of(key) for atlas in self.atlases)
        return next((name for name in known if name != key), key)

    def hosts(self, appointment: str) -> tuple[str, ...]:
        """Return the host of an appointment, as a tuple of one or none."""
        item = self.appointment(appointment)
        return (item.host,) if item and item.host else ()

    def when(self, entry: Entry) -> Text:
        """Return the time of an entry at its place."""
        return self.when_of(entry.appointment, entry.window)

    def when_of(self, appointment: str, span: Window) -> Text:
        """Return a time at the place of an appointment; in UTC where nobody knows the place."""
        atlas = self._atlas_of(appointment)
        if atlas is not None:
            return when(span, atlas.zone_of(appointment))
        in_utc = when(span, "UTC")
        return Text(de=f"{in_utc.de} UTC", en=f"{in_utc.en} UTC")


def _order(change: Change) -> tuple[object, ...]:
    return change.span, change.entry, tuple(ChangeKind).index(change.kind)


def _between(old: Entry, new: Entry, book: _Book) -> Iterator[Change]:
    """Yield what differs between two states of one entry."""
    yield from _timing(old, new, book)
    yield from _attendance(old, new, book)
    yield from _interpreting(old, new, book)


def _whole(entry: Entry, kind: ChangeKind, book: _Book) -> Change:
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


def _timing(old: Entry, new: Entry, book: _Book) -> Iterator[Change]:
    """Yield the change of time, which those learn of who attend before and after."""
    if old.window == new.window:
        return
    name = book.name(new.appointment)
    yield Change(
        kind=ChangeKind.MOVED,
        entry=new.id,
        appointment=new.appointment,
        before=old.window,
        after=new.window,
        sentence=moved_sentence(name, before=book.when(old), after=book.when(new)),
        delegates=_both(old.attendees, new.attendees),
        hosts=book.hosts(new.appointment),
        interpreters=_both(old.interpreters, new.interpreters),
    )


def _attendance(old: Entry, new: Entry, book: _Book) -> Iterator[Change]:
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
                    book.people(people),
                    comes=comes,
                ),
                delegates=people,
                hosts=book.hosts(entry.appointment),
            )


def _interpreting(old: Entry, new: Entry, book: _Book) -> Iterator[Change]:
    """Yield the change of interpreters, which concerns them and those who attend."""
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
            before=book.people(old.interpreters),
            after=book.people(new.interpreters),
        ),
        delegates=_both(old.attendees, new.attendees),
        interpreters=tuple(sorted(set(old.interpreters) ^ set(new.interpreters))),
    )


def _both(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in new if key in old)


def _addressed_to(delegate: str, change: Change, book: _Book) -> Change:
    """Return the change with nobody but `delegate` named among those affected."""
    alone = replace(change, delegates=(delegate,), hosts=(), interpreters=())
    if change.kind not in {ChangeKind.JOINED, ChangeKind.LEFT}:
        return alone
    words = attendance_sentence(
        book.name(change.appointment),
        book.when_of(change.appointment, change.span),
        book.people((delegate,)),
        comes=change.kind is ChangeKind.JOINED,
    )
    return replace(alone, sentence=words)
