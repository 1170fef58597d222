"""What an event is, and how it overrides what was agreed."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from trademission.domain.appointments import Appointment, Rounds, State
from trademission.domain.brief import Brief
from trademission.domain.errors import TradeMissionError
from trademission.domain.sessions import Meeting, Session
from trademission.domain.text import Text
from trademission.domain.time import Window, later_by

Hit = Callable[[Appointment, Window], bool]


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Its id."""


Item = TypeVar("Item", bound=Identified)


class EventError(TradeMissionError):
    """An event speaks of something that the mission does not hold."""

    def __init__(self, sentence: Text) -> None:
        """Keep the sentence in both languages."""
        super().__init__(sentence.en)
        self.sentence = sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Event(ABC):
    """Something has happened; it changes what is asked of the planner."""

    @abstractmethod
    def apply(self, brief: Brief) -> Brief:
        """Return the Brief as it is after the event.

        What was agreed and is hit by it becomes requested again; all else that was agreed
        stays as firm as it is. Raises EventError for ids that the Brief does not hold.
        """


def find(items: Iterable[Item], key: str, kind: Text) -> Item:
    """Return the item with the id `key`; raises EventError when there is none."""
    found = next((item for item in items if item.id == key), None)
    if found is None:
        raise EventError(
            Text(
                de=f"Das Ereignis nennt {kind.de} {key!r}, die Reise kennt das nicht; "
                "nennen Sie eine Kennung aus ihrer Liste.",
                en=f"The event names the {kind.en} {key!r}, which the mission does not hold; "
                "give an id from its list.",
            )
        )
    return found


def exchanged(items: Iterable[Item], new: Item) -> tuple[Item, ...]:
    """Return the items with the one of the same id replaced."""
    return tuple(new if item.id == new.id else item for item in items)


def loosened(item: Appointment) -> Appointment:
    """Return an agreed appointment as requested again, its host to be asked for a new time."""
    if not item.is_firm or item.state is State.HELD:
        return item
    return replace(item, state=State.REQUESTED, fixed_start=None)


def agreed_span(item: Appointment) -> Window | None:
    """Return from when to when the rounds of a firm appointment reach; None where it is open."""
    if item.fixed_start is None:
        return None
    rounds = item.rounds if item.rounds_run is Rounds.SEQUENTIAL else 1
    end = later_by(item.fixed_start, rounds * item.duration_minutes)
    return Window(start=item.fixed_start, end=end)


def loosen(items: Iterable[Appointment], hit: Hit) -> Iterator[Appointment]:
    """Yield the appointments, those agreed for a span that is `hit` as requested again."""
    for item in items:
        span = agreed_span(item)
        yield loosened(item) if span is not None and hit(item, span) else item


def loosen_meetings(session: Session, hit: Callable[[Meeting, Window], bool]) -> Session:
    """Return the session, its meetings agreed for a slot that is `hit` without that slot."""
    meetings = (
        replace(m, slot=None) if m.slot is not None and hit(m, session.slots[m.slot - 1]) else m
        for m in session.meetings
    )
    return replace(session, meetings=tuple(meetings))
