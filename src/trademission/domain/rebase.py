"""What of a programme still stands when the Brief has changed since."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.domain.appointments import Appointment, Rounds
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.findings import Finding
from trademission.domain.places import Place
from trademission.domain.programme import Entry, Pin, Programme, Ride
from trademission.domain.slices import ride_later
from trademission.domain.time import later_by, minutes_between


@dataclass(frozen=True, kw_only=True, slots=True)
class Rebased:
    """The programme that still stands, what is wrong with it, and the entries that fell out."""

    programme: Programme
    findings: tuple[Finding, ...]
    dropped: tuple[Entry, ...]


def rebase(programme: Programme, old_brief: Brief, new_brief: Brief) -> Rebased:
    """Return what still stands of `programme`, made under `old_brief`, under `new_brief`.

    Entries whose appointment vanished, died, or moved to another place or length fall out;
    where the appointment is fixed they take its time instead. People, interpreters and
    vehicles that left the mission leave the entries and rides; pins, asks and unmet wishes
    that lost their meaning go. Nothing new comes in: that is the planner's matter.
    """
    ground = _Ground(old_brief, new_brief)
    pairs = tuple((entry, ground.standing(entry)) for entry in programme.entries)
    kept = {before.id: (before, after) for before, after in pairs if after is not None}
    dropped = tuple(before for before, after in pairs if after is None)
    fallen = {entry.id for entry in dropped}
    asked = ground.open & {after.appointment for _, after in kept.values()}
    standing = replace(
        programme,
        entries=tuple(after for _, after in kept.values()),
        rides=tuple(ground.rides(programme, kept)),
        unmet_wishes=tuple(u for u in programme.unmet_wishes if u.wish in ground.wishes),
        unmet_appointments=tuple(
            u for u in programme.unmet_appointments if u.appointment in ground.live
        ),
        asks=tuple(a for a in programme.asks if a.appointment in asked),
        pins=tuple(ground.pins(programme)),
        moved_by_hand=tuple(key for key in programme.moved_by_hand if key not in fallen),
    )
    return Rebased(programme=standing, findings=check(new_brief, standing), dropped=dropped)


class _Ground:
    """What the new Brief still holds of the old one."""

    def __init__(self, old: Brief, new: Brief) -> None:
        self.old = Atlas(old).appointments
        self.live = {k: a for k, a in Atlas(new).appointments.items() if not a.is_dead}
        self.open = {key for key, item in self.live.items() if not item.is_firm}
        self.old_places = {p.id: p for p in old.places}
        self.places = {p.id: p for p in new.places}
        self.delegates = {d.id for d in new.delegates}
        self.interpreters = {i.id for i in new.interpreters}
        self.vehicles = {v.id for v in new.vehicles}
        self.wishes = {w.id for w in new.wishes}

    def standing(self, entry: Entry) -> Entry | None:
        """Return the entry as it stands now, or None when it falls out."""
        item = self.live.get(entry.appointment)
        if item is None or entry.round > item.rounds:
            return None
        people = replace(
            entry,
            attendees=tuple(d for d in entry.attendees if d in self.delegates),
            interpreters=tuple(i for i in entry.interpreters if i in self.interpreters),
        )
        start = _fixed_start(item, entry.round)
        if start is not None:
            return replace(people, start_at=start, end_at=later_by(start, item.duration_minutes))
        length = minutes_between(entry.start_at, entry.end_at)
        is_elsewhere = self.has_moved(item) or length != item.duration_minutes
        return None if is_elsewhere else people

    def has_moved(self, item: Appointment) -> bool:
        """Tell whether an appointment is now somewhere else."""
        before = self.old.get(item.id)
        if before is None:
            return False
        return _spot(self.old_places[before.place]) != _spot(self.places[item.place])

    def rides(self, programme: Programme, kept: dict[str, tuple[Entry, Entry]]) -> Iterator[Ride]:
        """Yield the rides that still lead to their entry, at its time, with who is left."""
        travellers = self.delegates | self.interpreters
        for ride in programme.rides:
            if ride.entry in kept and self.still_leads(ride, kept[ride.entry][1]):
                before, after = kept[ride.entry]
                later = ride_later(ride, after.start_at - before.start_at)
                yield replace(
                    later, passengers=tuple(p for p in ride.passengers if p in travellers)
                )

    def still_leads(self, ride: Ride, entry: Entry) -> bool:
        """Tell whether a ride's vehicle and ends exist and its entry is where it was."""
        ends_exist = {ride.origin, ride.destination} <= set(self.places)
        has_moved = self.has_moved(self.live[entry.appointment])
        return ride.vehicle in self.vehicles and ends_exist and not has_moved

    def pins(self, programme: Programme) -> Iterator[Pin]:
        """Yield the pins that the new Brief does not overrule, with who is left."""
        for pin in programme.pins:
            item = self.live.get(pin.appointment)
            if item is None or pin.round > item.rounds:
                continue
            if _fixed_start(item, pin.round) not in {None, pin.start_at}:
                continue
            people = pin.attendees
            if people is not None:
                people = tuple(d for d in people if d in self.delegates)
            yield replace(pin, attendees=people)


def _spot(place: Place) -> tuple[float, float, str]:
    """Return what makes a place the same for a plan: not its name, but where it is."""
    return place.latitude, place.longitude, place.zone


def _fixed_start(item: Appointment, round_number: int) -> datetime | None:
    """Return when a round must begin, or None where nobody has fixed it."""
    if item.fixed_start is None:
        return None
    earlier = round_number - 1 if item.rounds_run is Rounds.SEQUENTIAL else 0
    return later_by(item.fixed_start, earlier * item.duration_minutes)
