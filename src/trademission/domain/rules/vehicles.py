"""A vehicle has seats, hours of hire, and one place at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import any_covers, minutes_between
from trademission.domain.words import counted, minutes, moment, name, span

NAME = "vehicles"
TITLE = Text(de="Fahrzeuge", en="vehicles")


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Time that a vehicle spends at one place: the whole visit, or setting down or taking up."""

    vehicle: str
    appointment: str
    start: datetime
    end: datetime


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for too many passengers, hours without hire, and jobs too close."""
    jobs: list[Job] = []
    for key, entries in case.rounds.items():
        vehicle = case.atlas.appointments[key].vehicle
        if vehicle is not None:
            yield from _overfull(case, key, vehicle, entries)
            yield from _unhired(case, vehicle, entries)
            jobs.extend(_jobs(case, key, vehicle, entries))
    for one, other in combinations(sorted(jobs, key=lambda j: (j.start, j.end)), 2):
        if one.vehicle == other.vehicle and one.appointment != other.appointment:
            yield from _too_close(case, one, other)


def _overfull(case: Case, key: str, vehicle: str, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    count, seats = sum(len(e.attendees) for e in entries), case.atlas.vehicles[vehicle].seats
    if count > seats:
        item, coach, when = name(case, key), name(case, vehicle), span(case, entries[0])
        room = counted(seats, de=("Platz", "Plätze"), en=("seat", "seats"))
        yield Breach(
            sentence=Text(
                de=f"{coach} hat {room.de}, zu »{item}« ({when.de}) fahren aber {count} Personen.",
                en=f"{coach} has {room.en}, but {count} people go to “{item}” ({when.en}).",
            ),
            who=(vehicle,),
            what=(key,),
        )


def _unhired(case: Case, vehicle: str, entries: tuple[Entry, ...]) -> Iterator[Breach]:
    windows = case.atlas.vehicles[vehicle].windows
    for entry in entries:
        if windows and not any_covers(windows, entry.start_at, entry.end_at):
            item, when = name(case, entry.appointment), span(case, entry)
            yield Breach(
                sentence=Text(
                    de=f"{name(case, vehicle)} ist für »{item}« ({when.de}) nicht gemietet.",
                    en=f"{name(case, vehicle)} is not hired at the time of “{item}” ({when.en}).",
                ),
                who=(vehicle,),
                what=(entry.appointment,),
            )


def _jobs(case: Case, key: str, vehicle: str, entries: tuple[Entry, ...]) -> Iterator[Job]:
    start, end = min(e.start_at for e in entries), max(e.end_at for e in entries)
    spans = [(start, end)]
    if not case.atlas.appointments[key].vehicle_waits:
        spans = [(start, start), (end, end)]
    for first, last in spans:
        yield Job(vehicle=vehicle, appointment=key, start=first, end=last)


def _too_close(case: Case, one: Job, other: Job) -> Iterator[Breach]:
    items = case.atlas.appointments
    needed = case.atlas.travel(items[one.appointment].place, items[other.appointment].place)
    if minutes_between(one.end, other.start) < needed:
        a, b, way = name(case, one.appointment), name(case, other.appointment), minutes(needed)
        until, since = (
            moment(case, one.appointment, one.end),
            moment(case, other.appointment, other.start),
        )
        yield Breach(
            sentence=Text(
                de=f"{name(case, one.vehicle)} wird bis {until.de} bei »{a}« und ab {since.de} "
                f"bei »{b}« gebraucht; der Weg dauert {way.de}.",
                en=f"{name(case, one.vehicle)} is needed at “{a}” until {until.en} and at “{b}” "
                f"from {since.en}; the way takes {way.en}.",
            ),
            who=(one.vehicle,),
            what=(one.appointment, other.appointment),
        )
