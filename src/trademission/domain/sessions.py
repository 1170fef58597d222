"""Matchmaking sessions: slots x tables in a hall, and who is to meet whom there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from trademission.domain.appointments import Interpreting
from trademission.domain.errors import refuse_unless
from trademission.domain.places import Visibility
from trademission.domain.text import Label
from trademission.domain.time import Window, later_by, minutes_between


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting:
    """Two people who may meet at a table, for `length` slots in a row.

    `one` is a delegate, `other` a counterpart or a second delegate. `slots` are the numbers
    (from 1) of the slots in which it may begin, all where none is given. A `required` meeting
    takes place without exception; `slot` is the one that both sides have confirmed.
    """

    id: str
    one: str
    other: str
    required: bool = False
    weight: int = 1
    length: int = 1
    slots: tuple[int, ...] = ()
    slot: int | None = None

    def __post_init__(self) -> None:
        """Refuse a meeting with oneself, one without length, and one without weight."""
        refuse_unless(self.one != self.other, f"meeting {self.id}: {self.one} meets nobody else.")
        refuse_unless(self.length >= 1, f"meeting {self.id}: length must be at least 1 slot.")
        refuse_unless(self.weight >= 1, f"meeting {self.id}: weight must be at least 1.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """Somebody takes part in the session, but not in these slots (numbers from 1)."""

    who: str
    slots: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """One-to-one meetings side by side in a hall.

    `slots` are its times, equally long and in order; a pause is what lies between two of them.
    `guests` names delegates (ids, `all`, `segment:NAME`, `track:NAME`), `counterparts` who sits
    there for the hosts. Whoever of both wishes for the other may meet; `meetings` adds those
    that nobody wished for in writing, and whatever is agreed about single ones.
    `spare_tables` stay free for talks that nobody planned. `breaks_differ_by` is the largest
    difference between the numbers of breaks of any two people; a break is a run of idle slots
    between two meetings of one person. `meetings_visibility` says who may know who meets whom;
    nobody learns more of the meetings than of the session.
    """

    id: str
    name: str
    place: str
    slots: tuple[Window, ...]
    tables: int
    guests: tuple[str, ...] = ("all",)
    counterparts: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    absences: tuple[Absence, ...] = ()
    meetings_min: int = 0
    meetings_max: int | None = None
    breaks_differ_by: int | None = None
    spare_tables: int = 0
    working_language: str = ""
    interpreting: Interpreting = Interpreting.NONE
    outside_working_day: bool = False
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION
    meetings_visibility: Visibility = Visibility.DELEGATION

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        for wrong, sentence in _nonsense(self):
            refuse_unless(not wrong, f"session {self.name}: {sentence}")

    @property
    def slot_minutes(self) -> int:
        """Minutes of one slot."""
        return minutes_between(self.slots[0].start, self.slots[0].end)

    @property
    def tables_in_use(self) -> int:
        """Tables at which meetings are planned."""
        return self.tables - self.spare_tables

    @property
    def window(self) -> Window:
        """From the start of the first slot to the end of the last."""
        return Window(start=self.slots[0].start, end=self.slots[-1].end)

    @property
    def step(self) -> int:
        """Minutes from the start of one slot to that of the next, where no pause is longer."""
        starts = [slot.start for slot in self.slots]
        steps = (minutes_between(a, b) for a, b in pairwise(starts))
        return min(steps, default=self.slot_minutes)

    def minutes_of(self, length: int) -> int:
        """Return the minutes that a meeting of `length` slots takes."""
        extra = (length - 1) * self.step if length > 1 else 0
        return extra + self.slot_minutes

    def first_slots(
        self, meeting: Meeting, *, away: Collection[int] | None = None
    ) -> tuple[int, ...]:
        """Return the numbers (from 1) of the slots in which a meeting may begin.

        Its slots follow each other without a longer pause, and neither side is absent; `away`
        holds the numbers of the slots in which one is, where they are known.
        """
        asked = meeting.slots or range(1, len(self.slots) + 1)
        if meeting.slot is not None:
            asked = (meeting.slot,)
        if away is None:
            people = {meeting.one, meeting.other}
            away = {n for a in self.absences if a.who in people for n in a.slots}
        return tuple(n for n in asked if self._runs_on(n, meeting.length, away))

    def _runs_on(self, first: int, length: int, away: Collection[int]) -> bool:
        """Tell whether `length` slots from number `first` on follow each other, nobody away."""
        last = first + length - 1
        if first < 1 or last > len(self.slots) or any(n in away for n in range(first, last + 1)):
            return False
        start = self.slots[first - 1].start
        return later_by(start, self.minutes_of(length)) == self.slots[last - 1].end

    def number_at(self, instant: datetime) -> int | None:
        """Return the number of the slot that begins at `instant`, None where none does."""
        starts = (n for n, slot in enumerate(self.slots, start=1) if slot.start == instant)
        return next(starts, None)

    def numbers_within(self, window: Window) -> tuple[int, ...]:
        """Return the numbers of the slots that a window touches."""
        numbered = enumerate(self.slots, start=1)
        return tuple(n for n, slot in numbered if window.overlaps(slot.start, slot.end))


def _nonsense(session: Session) -> tuple[tuple[bool, str], ...]:
    """Return (wrong, sentence) for each thing that no session may be."""
    lengths = {minutes_between(s.start, s.end) for s in session.slots}
    ids = [m.id for m in session.meetings]
    numbers = [n for m in session.meetings for n in (*m.slots, 1 if m.slot is None else m.slot)]
    numbers += [n for a in session.absences for n in a.slots]
    most = session.meetings_max
    return (
        (not session.slots, "it has no slots; give at least one."),
        (len(lengths) > 1, "its slots are not equally long; make them so, or make two sessions."),
        (
            any(a.end > b.start for a, b in pairwise(session.slots)),
            "its slots overlap or are not in order of time.",
        ),
        (session.tables < 1, "tables must be at least 1."),
        (
            not 0 <= session.spare_tables < session.tables,
            f"spare_tables {session.spare_tables} leaves no table for meetings.",
        ),
        (len(set(ids)) < len(ids), "two of its meetings have the same id."),
        (
            any(not 1 <= n <= len(session.slots) for n in numbers),
            f"a slot number is not between 1 and {len(session.slots)}.",
        ),
        (session.meetings_min < 0, "meetings_min is negative."),
        (
            most is not None and most < max(1, session.meetings_min),
            f"meetings_max {most} is smaller than meetings_min {session.meetings_min} or than 1.",
        ),
        ((session.breaks_differ_by or 0) < 0, "breaks_differ_by is negative."),
        (
            session.interpreting in {Interpreting.CONSECUTIVE, Interpreting.SIMULTANEOUS}
            and not session.working_language,
            "it needs interpreting, but names no working_language.",
        ),
    )


def breaks(slots: Collection[int]) -> int:
    """Return the number of breaks of somebody who is busy in `slots`.

    A break is a maximal run of idle slots between two busy ones (Bofill et al., JAIR 74, 2022).
    """
    ordered = sorted(slots)
    return sum(b - a > 1 for a, b in pairwise(ordered))
