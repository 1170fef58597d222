"""One step of a day: when, where, what happens, and who does it how."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from trademission.documents.dates import clock, offset_of
from trademission.documents.paper import Matter, Phrase
from trademission.domain.places import Place


class Phase(IntEnum):
    """What comes first of several steps at the same minute."""

    END = 0
    ARRIVAL = 1
    FREE = 2
    DEPARTURE = 3
    ARRIVAL_AT_HOUSE = 4
    REGISTRATION = 5
    BEGIN = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A step at an instant, told on the clocks of `place`.

    `beneath` are the matters that belong to it and have no time of their own.
    """

    at: datetime
    place: Place
    phase: Phase
    what: Phrase
    how: Phrase
    beneath: tuple[Matter, ...] = ()

    @property
    def clock(self) -> str:
        """What the clocks show."""
        return clock(self.at, self.place.zone)

    @property
    def offset(self) -> str:
        """How far the clocks are from UTC."""
        return offset_of(self.at, self.place.zone)
