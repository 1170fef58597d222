"""What happens to a mission under way: each event changes the Brief, and nothing else."""

from collections.abc import Iterable

from trademission.domain.brief import Brief
from trademission.domain.events.event import Event, EventError, loosened
from trademission.domain.events.hosts import (
    AppointmentComesIn,
    AppointmentMoves,
    HostCancels,
    HostOffers,
)
from trademission.domain.events.means import InterpreterIsLost, VehicleIsLost
from trademission.domain.events.people import DelegateIsAway, SubstituteComes
from trademission.domain.events.route import CityCloses, StopIsAdded, TransferIsLate

__all__ = [
    "KINDS",
    "AppointmentComesIn",
    "AppointmentMoves",
    "CityCloses",
    "DelegateIsAway",
    "Event",
    "EventError",
    "HostCancels",
    "HostOffers",
    "InterpreterIsLost",
    "StopIsAdded",
    "SubstituteComes",
    "TransferIsLate",
    "VehicleIsLost",
    "after",
    "loosened",
]

KINDS: dict[str, type[Event]] = {
    "cancel": HostCancels,
    "move": AppointmentMoves,
    "offer": HostOffers,
    "appointment": AppointmentComesIn,
    "away": DelegateIsAway,
    "substitute": SubstituteComes,
    "interpreter": InterpreterIsLost,
    "vehicle": VehicleIsLost,
    "delay": TransferIsLate,
    "close": CityCloses,
    "stop": StopIsAdded,
}
"""Every kind of event by the word that names it in files and on the command line."""


def after(brief: Brief, events: Iterable[Event]) -> Brief:
    """Return the Brief after the events, one after the other."""
    for event in events:
        brief = event.apply(brief)
    return brief
