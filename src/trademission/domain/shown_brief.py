"""The Brief as one reader sees it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from trademission.domain.appointments import (
    Appointment,
    Priority,
    Request,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief, Holiday, words_for
from trademission.domain.people import Delegate, Holding, Host, Interpreter, Vehicle
from trademission.domain.places import Place, TravelTime
from trademission.domain.policies import Policies, Weights
from trademission.domain.showing import Showing
from trademission.domain.shown_sessions import shown_sessions
from trademission.domain.time import local_date
from trademission.domain.visible import used_places

# No zone is further from UTC than this, so no local day at either end is cut.
FURTHEST_ZONE = timedelta(hours=14)


def shown_brief(showing: Showing) -> Brief:
    """Return the Brief with nothing but what is visible, and without any planning state."""
    whole = showing.mission.brief
    used = used_places(whole, showing.visible)
    places = tuple(replace(p, closures=()) for p in whole.places if p.id in used)
    delegates = _delegates(showing)
    interpreters = _interpreters(showing)
    words = _words(delegates) | {i.id for i in interpreters}
    return Brief(
        stops=showing.stops,
        places=places,
        delegates=delegates,
        hosts=tuple(_hosts(showing)),
        appointments=tuple(
            _appointment(a, showing, delegates)
            for a in showing.appointments
            if a.id not in showing.atlas.meetings
        ),
        sessions=tuple(shown_sessions(showing)),
        wishes=tuple(_own_unmet_wishes(showing)),
        transfers=tuple(
            replace(t, passengers=tuple(p for p in t.passengers if p in words))
            for t in showing.transfers
        ),
        travel_times=() if showing.is_for_host else _travel_times(whole, used),
        interpreters=interpreters,
        vehicles=_vehicles(showing),
        holidays=tuple(_holidays(showing)),
        policies=_policies(showing, places),
    )


def _travel_times(brief: Brief, used: frozenset[str]) -> tuple[TravelTime, ...]:
    return tuple(t for t in brief.travel_times if {t.origin, t.destination} <= used)


def _span(showing: Showing) -> tuple[date, date]:
    """Return the first and last day of all that the reader sees."""
    zones = {p.id: p.zone for p in showing.mission.brief.places}
    place_of = {a.id: a.place for a in showing.appointments}
    days = [showing.announced.first_date, showing.announced.last_date]
    for stop in showing.stops:
        days += [stop.first_date, stop.last_date]
    for transfer in showing.transfers:
        days.append(local_date(transfer.departs_at, zones[transfer.origin]))
        days.append(local_date(transfer.arrives_at, zones[transfer.destination]))
    for entry in showing.entries:
        days.append(local_date(entry.end_at, zones[place_of[entry.appointment]]))
    return min(days), max(days)


def _delegates(showing: Showing) -> tuple[Delegate, ...]:
    """Return the delegates, to a host those who come or are met; of absences nobody learns."""
    items = showing.mission.brief.delegates
    if showing.is_for_host:
        coming = {d for e in showing.entries for d in e.attendees}
        coming |= {meeting.one for _, meeting in showing.meetings}
        items = tuple(d for d in items if d.id in coming)
    first, last = _span(showing)
    start = datetime.combine(first, time(0), tzinfo=UTC) - FURTHEST_ZONE
    end = datetime.combine(last, time(0), tzinfo=UTC) + timedelta(days=1) + FURTHEST_ZONE
    return tuple(replace(d, holdings=tuple(_within(d, start, end)), absences=()) for d in items)


def _within(delegate: Delegate, start: datetime, end: datetime) -> Iterator[Holding]:
    """Yield the holdings of a seat, cut to a span: a change outside would tell of hidden days."""
    for holding in delegate.holdings:
        begins_later = holding.since is not None and holding.since >= end
        ended_before = holding.until is not None and holding.until <= start
        if not begins_later and not ended_before:
            since = None if holding.since is None or holding.since <= start else holding.since
            until = None if holding.until is None or holding.until >= end else holding.until
            yield replace(holding, since=since, until=until)


def _words(delegates: tuple[Delegate, ...]) -> set[str]:
    """Return every word that names one of these delegates or the persons in their seats."""
    persons = {h.person for d in delegates for h in d.holdings}
    return persons.union({"all"}, *(words_for(d) for d in delegates))


def _hosts(showing: Showing) -> Iterator[Host]:
    """Yield the hosts of visible appointments, with the counterparts whom these name."""
    hosts = {a.host for a in showing.appointments}
    named = {c for a in showing.appointments for c in a.counterparts}
    for host in showing.mission.brief.hosts:
        if host.id in hosts or any(c.id in named for c in host.counterparts):
            people = tuple(replace(c, windows=()) for c in host.counterparts if c.id in named)
            yield replace(host, counterparts=people)


def _appointment(
    item: Appointment, showing: Showing, delegates: tuple[Delegate, ...]
) -> Appointment:
    """Return the appointment without planning state; to a host, without whom else it names.

    What a host offered stays in that host's own view.
    """
    unfixed = item.state is State.OFFERED and item.fixed_start is None
    plain = replace(
        item,
        windows=(),
        offers=(),
        request=Request(),
        weight=1,
        priority=Priority.SHOULD,
        state=State.REQUESTED if unfixed else item.state,
    )
    if not showing.is_for_host:
        return plain
    leader = item.leader if item.leader in {d.id for d in delegates} else None
    return replace(
        plain,
        offers=item.offers,
        state=item.state,
        invited=("all",),
        required=(),
        leader=leader,
        vehicle=None,
    )


def _own_unmet_wishes(showing: Showing) -> Iterator[Wish]:
    """Yield the unmet wishes of the delegate who reads, on targets they may know of."""
    unmet = {u.wish for u in showing.programme.unmet_wishes}
    targets = set(showing.visible.appointments) | {a.host for a in showing.appointments}
    for wish in showing.mission.brief.wishes:
        is_own = wish.delegate == showing.reader.delegate and wish.side is Side.DELEGATE
        is_wanted = wish.strength is not Strength.VETO
        if is_own and is_wanted and wish.id in unmet and wish.target in targets:
            yield replace(wish, weight=1)


def _interpreters(showing: Showing) -> tuple[Interpreter, ...]:
    """Return the interpreters at visible entries, without languages and presence."""
    at_work = {i for e in showing.entries for i in e.interpreters}
    items = showing.mission.brief.interpreters
    return tuple(replace(i, pairs=(), windows=()) for i in items if i.id in at_work)


def _vehicles(showing: Showing) -> tuple[Vehicle, ...]:
    """Return the vehicles that something visible uses; none to a host."""
    if showing.is_for_host:
        return ()
    used = {a.vehicle for a in showing.appointments} | {r.vehicle for r in showing.visible.rides}
    return tuple(replace(v, windows=()) for v in showing.mission.brief.vehicles if v.id in used)


def _holidays(showing: Showing) -> Iterator[Holiday]:
    """Yield the holidays that fall into a visible stop."""
    country_of = {p.id: p.country for p in showing.mission.brief.places}
    for holiday in showing.mission.brief.holidays:
        if any(
            country_of[s.base] == holiday.country and s.first_date <= holiday.date <= s.last_date
            for s in showing.stops
        ):
            yield holiday


def _policies(showing: Showing, places: tuple[Place, ...]) -> Policies:
    """Return the habits of the mission without its aims, hidden days and hidden cities.

    A host learns none of them.
    """
    if showing.is_for_host:
        return Policies()
    policies = showing.mission.brief.policies
    first, last = _span(showing)
    cities = {p.city for p in places}
    return replace(
        policies,
        rest_days=tuple(day for day in policies.rest_days if first <= day <= last),
        buffers=tuple(b for b in policies.buffers if b.city in cities),
        weights=Weights(),
        severities=(),
    )
