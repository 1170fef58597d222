"""What happens to those who travel: somebody falls ill, is called away, is late, is replaced."""

from dataclasses import dataclass, replace
from datetime import datetime

from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief, words_for
from trademission.domain.events.event import Event, exchanged, find, loosen, loosen_meetings
from trademission.domain.people import Delegate, Holding
from trademission.domain.text import Text
from trademission.domain.time import Window, as_utc

DELEGATE = Text(de="das Mitglied", en="delegate")


@dataclass(frozen=True, kw_only=True, slots=True)
class DelegateIsAway(Event):
    """A delegate can attend nothing for a while: ill, called away, late."""

    delegate: str
    span: Window

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the absence.

        What was agreed for that time and cannot be without this delegate is requested again.
        """
        seat = find(brief.delegates, self.delegate, DELEGATE)
        away = replace(seat, absences=(*seat.absences, self.span))
        return replace(
            brief,
            delegates=exchanged(brief.delegates, away),
            appointments=tuple(loosen(brief.appointments, self._hits_with(seat))),
            sessions=tuple(
                loosen_meetings(session, lambda m, slot: self._takes(slot, {m.one, m.other}))
                for session in brief.sessions
            ),
        )

    def _hits_with(self, seat: Delegate) -> "_Needing":
        return _Needing(words=frozenset(words_for(seat)), delegate=seat.id, span=self.span)

    def _takes(self, slot: Window, people: set[str]) -> bool:
        return self.delegate in people and self.span.overlaps(slot.start, slot.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Needing:
    """Tells which appointments need a delegate in a span of time."""

    words: frozenset[str]
    delegate: str
    span: Window

    def __call__(self, item: Appointment, agreed: Window) -> bool:
        needed = bool(self.words & set(item.required)) or item.leader == self.delegate
        return needed and self.span.overlaps(agreed.start, agreed.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class SubstituteComes(Event):
    """Another person takes a seat from an instant on, with its entries and wishes."""

    delegate: str
    person: str
    since: datetime

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "since", as_utc(self.since, "since"))

    def apply(self, brief: Brief) -> Brief:
        """Return the Brief with the new holder; absences of the seat end there."""
        seat = find(brief.delegates, self.delegate, DELEGATE)
        before = seat.holdings or (Holding(person=seat.id),)
        kept = (h for h in before if h.since is None or h.since < self.since)
        cut = (h if h.until is not None and h.until <= self.since else self._cut(h) for h in kept)
        taken = replace(
            seat,
            holdings=(*cut, Holding(person=self.person, since=self.since)),
            absences=tuple(self._until_then(seat.absences)),
        )
        return replace(brief, delegates=exchanged(brief.delegates, taken))

    def _cut(self, holding: Holding) -> Holding:
        return replace(holding, until=self.since)

    def _until_then(self, absences: tuple[Window, ...]) -> list[Window]:
        return [
            Window(start=a.start, end=min(a.end, self.since))
            for a in absences
            if a.start < self.since
        ]
