"""What differs between two versions of the programme as one reader sees them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from trademission.documents.clean import one_line
from trademission.documents.content.lines import Line, all_lines
from trademission.documents.directory import Directory
from trademission.documents.words import STATES
from trademission.domain.appointments import DEAD_STATES, FIRM_STATES, State
from trademission.domain.atlas import Atlas
from trademission.domain.changes import Change, ChangeKind, changes
from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language
from trademission.domain.view import View

TOLD_TO_HOSTS = FIRM_STATES | {State.REQUESTED, State.OFFERED}


class TwoReadersError(TradeMissionError):
    """Two views were compared that are not of one reader."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """One item that differs: how it stood before and how it stands now, None where it does not.

    `source` is the id of the entry or transfer. `is_off` tells whether an item that is gone
    surely takes place for nobody; else it may be hidden from the reader.
    """

    source: str
    kinds: tuple[ChangeKind, ...]
    before: Line | None
    after: Line | None
    reason: str = ""
    is_off: bool = False

    @property
    def shown(self) -> Line:
        """How it stands now, or how it last stood."""
        return next(line for line in (self.after, self.before) if line is not None)

    def start_on(self, day: date) -> datetime:
        """Return when it begins on a day, or began before, to put the items of a day in order."""
        standing = (line for line in (self.after, self.before) if line is not None)
        here = (line.start.at for line in standing if line.start.day == day)
        return next(here, self.shown.start.at)

    @property
    def days(self) -> frozenset[date]:
        """The days on which it stood or stands; of a transfer those of both ends."""
        standing = [line for line in (self.before, self.after) if line is not None]
        ends = [line.end.day for line in standing if line.end and line.family == "travel"]
        return frozenset((*(line.start.day for line in standing), *ends))


class Versions:
    """Two views of one reader, in one language.

    To a host, nothing stands in a programme that nobody has talked about with them yet.
    """

    def __init__(self, view: View, before: View, *, language: Language) -> None:
        """Keep what the reader is told in both; refuse views of two readers."""
        if view.reader != before.reader:
            sentence = (
                "before: this view is of another reader than the one now; "
                "make both for the same delegate, host or level."
            )
            raise TwoReadersError(sentence)
        self.reader = view.reader
        self.now = Directory(_as_told(view), language)
        self.then = Directory(_as_told(before), language)
        self.lines = all_lines(self.now, person=self.reader.delegate)
        self._lines_now = _by_source(self.lines)
        self._lines_then = _by_source(all_lines(self.then, person=self.reader.delegate))

    def changed(self) -> tuple[Changed, ...]:
        """Return each item that differs for the reader, in order of time."""
        found: dict[str, list[ChangeKind]] = {}
        for change in self._changes():
            if change.kind not in (kinds := found.setdefault(change.entry, [])):
                kinds.append(change.kind)
        for key, kind in self._transfer_changes():
            found.setdefault(key, []).append(kind)
        items = (self._item(key, tuple(kinds)) for key, kinds in found.items())
        return tuple(
            sorted(
                (one for one in items if one is not None),
                key=lambda one: (one.shown.start.at, one.source),
            )
        )

    def _changes(self) -> Iterator[Change]:
        """Yield what differs at entries, for one delegate only what concerns them."""
        person = self.reader.delegate
        programmes = self.then.view.programme, self.now.view.programme
        for change in changes(*programmes, self.now.brief, old_brief=self.then.brief):
            if person is None or person in change.delegates:
                yield change

    def _transfer_changes(self) -> Iterator[tuple[str, ChangeKind]]:
        """Yield the transfers that differ, with what happened to each."""
        then, now = (_courses(directory) for directory in (self.then, self.now))
        for key in dict.fromkeys((*self._lines_then, *self._lines_now)):
            if key not in then and key not in now:
                continue
            if key not in self._lines_then:
                yield key, ChangeKind.JOINED if key in then else ChangeKind.ADDED
            elif key not in self._lines_now:
                yield key, ChangeKind.LEFT if key in now else ChangeKind.DROPPED
            elif then[key] != now[key]:
                yield key, ChangeKind.MOVED

    def _item(self, key: str, kinds: tuple[ChangeKind, ...]) -> Changed | None:
        """Return an item that differs; None where a version does not know its appointment."""
        before, after = self._lines_then.get(key), self._lines_now.get(key)
        if before is None and after is None:
            return None
        appointment = self._appointment_of(key)
        return Changed(
            source=key,
            kinds=kinds,
            before=before,
            after=after,
            reason=self._reason(appointment),
            is_off=self._is_surely_off(appointment),
        )

    def _appointment_of(self, key: str) -> str:
        entries = (*self.now.view.programme.entries, *self.then.view.programme.entries)
        return next((entry.appointment for entry in entries if entry.id == key), "")

    def _reason(self, appointment: str) -> str:
        """Return why an appointment changed, or that the host will not have it."""
        note = self.now.note(appointment)
        if note is not None and one_line(note.reason_of_change):
            return one_line(note.reason_of_change)
        item = self.now.atlas.appointments.get(appointment)
        if item is None or item.state not in DEAD_STATES:
            return ""
        return STATES[item.state].in_language(self.now.language)

    def _is_surely_off(self, appointment: str) -> bool:
        """Tell whether the reader would see the entries of an appointment, if there were any."""
        item = self.now.atlas.appointments.get(appointment)
        is_seen = item is not None and self.reader.may_see(item.visibility)
        return is_seen or self.reader.host is not None or self.reader.sees_all


def _as_told(view: View) -> View:
    """Return the view; a host's without entries of which the host does not know."""
    if view.reader.host is None:
        return view
    # Meetings of a session are told as soon as they are planned: nobody asks for each.
    atlas = Atlas(view.mission.brief)
    told = {key for key, item in atlas.appointments.items() if item.state in TOLD_TO_HOSTS}
    told |= atlas.meetings.keys()
    entries = (e for e in view.programme.entries if e.appointment in told)
    return replace(view, programme=replace(view.programme, entries=tuple(entries)))


def _by_source(lines: Iterable[Line]) -> dict[str, Line]:
    """Return the lines by source; of a transfer the first, which holds both its ends."""
    return {line.source: line for line in reversed(tuple(lines))}


def _courses(directory: Directory) -> dict[str, tuple[object, ...]]:
    """Return when and where each transfer begins and ends."""
    return {
        one.id: (one.departs_at, one.arrives_at, one.origin, one.destination)
        for one in directory.brief.transfers
    }
