"""Hypothesis strategies: programmes for a Brief; they need not keep any law."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from strategies_briefs import instants, maybe, some
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.mission import Mission
from trademission.domain.programme import (
    Ask,
    Entry,
    Pin,
    Programme,
    Ride,
    UnmetAppointment,
    UnmetWish,
    Withdrawal,
    entry_id,
)
from trademission.domain.text import Text

SENTENCE = Text(de="Weil es a1 kostet.", en="Because it costs a1.")


@st.composite
def entries(draw: st.DrawFn, brief: Brief, visit: str, round_number: int) -> Entry:
    """One round of an appointment, at any time, with any people."""
    start = draw(instants)
    is_meeting = visit not in {a.id for a in brief.appointments}
    return Entry(
        id=entry_id("m", visit, round_number),
        appointment=visit,
        start_at=start,
        end_at=start + timedelta(minutes=60),
        attendees=draw(some(tuple(d.id for d in brief.delegates))),
        interpreters=draw(some(tuple(i.id for i in brief.interpreters))),
        round=round_number,
        revision=draw(st.integers(0, 2)),
        predecessor=draw(st.sampled_from((None, "e0"))),
        table=draw(st.none() | st.integers(1, 3)) if is_meeting else None,
    )


@st.composite
def rides(draw: st.DrawFn, brief: Brief, entry: Entry) -> Ride:
    """A ride to an entry, from anywhere to anywhere."""
    ends = tuple(p.id for p in brief.places)
    leaves = entry.start_at - timedelta(minutes=40)
    return Ride(
        vehicle=draw(st.sampled_from(brief.vehicles)).id,
        entry=entry.id,
        origin=draw(st.sampled_from(ends)),
        destination=draw(st.sampled_from(ends)),
        leaves_at=leaves,
        arrives_at=leaves + timedelta(minutes=30),
        passengers=draw(some((*entry.attendees, *entry.interpreters))),
        waits_until=draw(st.sampled_from((None, entry.end_at))),
    )


@st.composite
def pins(draw: st.DrawFn, entry: Entry) -> Pin:
    """A pin of an entry, with or without its people."""
    return Pin(
        appointment=entry.appointment,
        start_at=entry.start_at,
        round=entry.round,
        attendees=draw(st.sampled_from((None, entry.attendees))),
    )


@st.composite
def programmes(draw: st.DrawFn, brief: Brief) -> Programme:
    """A programme for `brief`, with something in every field."""
    possible = tuple(Atlas(brief).appointments)
    planned = draw(some(possible, most=5))
    found = tuple(draw(entries(brief, a, n)) for a in planned for n in draw(rounds))
    unplanned = tuple(key for key in possible if key not in planned)
    return Programme(
        mission="m",
        entries=found,
        rides=tuple(draw(rides(brief, e)) for e in draw(some(found)) if brief.vehicles),
        unmet_wishes=tuple(
            UnmetWish(wish=w.id, reason="costs_must", sentence=SENTENCE, price=planned)
            for w in draw(some(brief.wishes))
        ),
        unmet_appointments=tuple(
            UnmetAppointment(appointment=a, reason="no_room", sentence=SENTENCE) for a in unplanned
        ),
        asks=tuple(
            Ask(
                appointment=e.appointment,
                host=draw(maybe(tuple(h.id for h in brief.hosts))),
                start_at=e.start_at,
                alternatives=(draw(instants),),
            )
            for e in draw(some(found))
        ),
        pins=tuple(draw(pins(e)) for e in draw(some(found))),
        moved_by_hand=draw(some(tuple(e.id for e in found))),
        withdrawn=tuple(draw(withdrawals(brief, a)) for a in draw(some(unplanned))),
        version=draw(st.integers(1, 4)),
    )


rounds = st.sampled_from(((1,), (1, 2)))
quarters = st.integers(-12, 12).map(lambda n: timedelta(minutes=15 * n))
whole_days = st.integers(-2, 2).map(lambda n: timedelta(days=n))


@st.composite
def next_versions(draw: st.DrawFn, brief: Brief, before: Programme) -> Programme:
    """The programme after some changes: most stays, anything may differ."""
    kept = draw(some(before.entries, most=9))
    new = draw(programmes(brief)) if draw(st.booleans()) else Programme(mission="m")
    taken = {entry.id for entry in kept}
    entries_now = (
        *(draw(altered_entries(brief, entry)) for entry in kept),
        *(entry for entry in new.entries if entry.id not in taken),
    )
    ids = {entry.id for entry in entries_now}
    rides_now = tuple(draw(altered_rides(brief, ride)) for ride in draw(some(before.rides)))
    return replace(
        before,
        entries=entries_now,
        rides=tuple(r for r in (*rides_now, *new.rides) if r.entry in ids),
        version=before.version + 1,
    )


@st.composite
def altered_entries(draw: st.DrawFn, brief: Brief, entry: Entry) -> Entry:
    """An entry as it was, or at another time, or with other people."""
    fates = ("as it was", "later", "another day", "people", "interpreters", "table")
    fate = draw(st.sampled_from(fates))
    if fate == "table" and entry.table is not None:
        return replace(entry, table=draw(st.none() | st.integers(1, 3)))
    if fate in {"later", "another day"}:
        by = draw(quarters if fate == "later" else whole_days)
        return replace(entry, start_at=entry.start_at + by, end_at=entry.end_at + by)
    if fate == "people":
        return replace(entry, attendees=draw(some(tuple(d.id for d in brief.delegates))))
    if fate == "interpreters":
        return replace(entry, interpreters=draw(some(tuple(i.id for i in brief.interpreters))))
    return entry


@st.composite
def altered_rides(draw: st.DrawFn, brief: Brief, ride: Ride) -> Ride:
    """A ride as it was, or earlier, or from elsewhere, or for fewer."""
    fate = draw(st.sampled_from(("as it was", "earlier", "elsewhere", "passengers")))
    if fate == "earlier":
        by = draw(quarters)
        return replace(ride, leaves_at=ride.leaves_at + by, arrives_at=ride.arrives_at + by)
    if fate == "elsewhere":
        return replace(ride, origin=draw(st.sampled_from(brief.places)).id)
    if fate == "passengers":
        return replace(ride, passengers=draw(some(ride.passengers)))
    return ride


@st.composite
def withdrawals(draw: st.DrawFn, brief: Brief, visit: str) -> Withdrawal:
    """An entry that a delegate, or the mission's own calendar, must cancel."""
    start = draw(instants)
    return Withdrawal(
        entry=entry_id("m", visit, 1),
        appointment=visit,
        person=draw(st.sampled_from(("", *(d.id for d in brief.delegates)))),
        start_at=start,
        end_at=start + timedelta(hours=1),
        revision=draw(st.integers(1, 5)),
    )


@st.composite
def planned_missions(
    draw: st.DrawFn, missions: st.SearchStrategy[Mission]
) -> tuple[Mission, Programme]:
    """A mission with a programme for it."""
    mission = draw(missions)
    return mission, draw(programmes(mission.brief))
