"""What a host is asked: each ask with its meeting and how far the talk about it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from trademission.documents.directory import Directory
from trademission.documents.letters.letter_words import Standing
from trademission.domain.appointments import Appointment, State
from trademission.domain.programme import Ask, Entry

# Of what is confirmed, declined or over, there is nothing left to ask.
OPEN = frozenset({State.IDEA, State.REQUESTED, State.OFFERED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One meeting that a host is asked for; `entries` are its rounds as planned."""

    ask: Ask
    item: Appointment
    entries: tuple[Entry, ...]

    @property
    def standing(self) -> Standing:
        """How far the talk has come; an offer that we do not take up is a request again."""
        if self.item.state is State.IDEA:
            return Standing.NEW
        offered = {offer.start_at for offer in self.item.offers} | {self.item.fixed_start}
        is_taken = self.item.state is State.OFFERED and self.ask.start_at in offered
        return Standing.OFFERED if is_taken else Standing.ASKED

    @property
    def starts(self) -> tuple[datetime, ...]:
        """The first choice and the alternatives."""
        return (self.ask.start_at, *self.ask.alternatives)

    @property
    def lasts(self) -> timedelta:
        """How long we stay: from the start of the first round to the end of the last."""
        if not self.entries:
            return timedelta(minutes=self.item.duration_minutes)
        ends = max(entry.end_at for entry in self.entries)
        return ends - min(entry.start_at for entry in self.entries)

    @property
    def attendees(self) -> tuple[str, ...]:
        """The ids of all who come, in whatever round."""
        return tuple(sorted({key for entry in self.entries for key in entry.attendees}))

    def held_until(self, now: datetime) -> datetime | None:
        """Return until when the host holds the first choice for us; None for no such promise."""
        for offer in self.item.offers:
            if offer.start_at == self.ask.start_at:
                is_ahead = offer.expires_at is not None and offer.expires_at > now
                return offer.expires_at if is_ahead else None
        return None


def asked_of(directory: Directory) -> tuple[Asked, ...]:
    """Return what the host whose view it is remains to be asked, in order of time."""
    return tuple(sorted(_asked(directory), key=lambda one: (one.ask.start_at, one.item.id)))


def _asked(directory: Directory) -> Iterator[Asked]:
    for ask in directory.view.programme.asks:
        item = directory.atlas.appointments.get(ask.appointment)
        if item is not None and item.state in OPEN:
            entries = directory.view.programme.entries_of(item.id)
            yield Asked(ask=ask, item=item, entries=tuple(entries))
