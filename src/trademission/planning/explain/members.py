"""The facts of a Brief that somebody could change, each with a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.text import Text

Key = tuple[str, tuple[str, ...]]


class Kind(StrEnum):
    """What sort of fact it is; those that say most to the organiser come first.

    Where several cores exist, the one of earlier kinds is found.
    """

    FIXED = "fixed"
    PIN = "pin"
    MEETING = "required_meeting"
    REQUIRED = "required"
    LEADER = "leader"
    PIN_PEOPLE = "pin_people"
    CIRCLE = "circle"
    PRESENCE = "presence"
    WAY = "way"
    DECLINED = "declined"
    OFFERS = "offers"
    COUNTERPART = "counterpart"
    COUNTERPART_HOURS = "counterpart_hours"
    WINDOWS = "windows"
    PLACE_HOURS = "place_hours"
    ABSENCE = "absence"
    MEETING_SLOTS = "meeting_slots"
    TABLES = "tables"
    MEETINGS_MAX = "meetings_max"
    EVEN_BREAKS = "even_breaks"
    ORDER = "order"
    VETO = "veto"
    KEEP_APART = "keep_apart"
    LANGUAGE = "language"
    INTERPRETERS = "interpreters"
    VEHICLE = "vehicle"
    VEHICLE_SEATS = "vehicle_seats"
    VEHICLE_HOURS = "vehicle_hours"
    SEATS_MAX = "seats_max"
    REGISTRATION = "registration"
    WORKING_DAY = "working_day"
    REST_DAYS = "rest_days"
    ARRIVAL_DAY = "arrival_day"
    LUNCH = "lunch"
    NIGHT_REST = "night_rest"
    DAILY_LOAD = "daily_load"
    OTHERS = "others"
    SEATS_MIN = "seats_min"


DEMANDS = frozenset({Kind.FIXED, Kind.PIN, Kind.MEETING})
"""Kinds of facts by which something has to take place at all."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Member:
    """One fact: its kind, the ids it is about, and a clause in words.

    `clause` has no full stop and can stand after a semicolon.
    """

    kind: Kind
    items: tuple[str, ...]
    clause: Text

    @property
    def key(self) -> Key:
        """What tells this fact from all others of the Brief."""
        return (self.kind, self.items)

    @property
    def sentence(self) -> Text:
        """The fact as a sentence of its own."""
        return as_sentence(self.clause)


def as_sentence(clause: Text) -> Text:
    """Return a clause with a capital letter and a full stop."""
    return Text(de=_closed(clause.de), en=_closed(clause.en))


def _closed(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
