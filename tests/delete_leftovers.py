"""What has become useless once hidden items are deleted: deleted as well.

An organiser who deletes a confidential visit may or may not delete its host too. Neither
may show in a view, so views are compared with and without these leftovers.
"""

from collections.abc import Iterator
from dataclasses import replace

from trademission.domain.brief import Brief, Holiday
from trademission.domain.mission import Mission
from trademission.domain.people import Host
from trademission.domain.places import Stop
from trademission.domain.programme import Programme


def delete_leftovers(mission: Mission, whole: Mission, programme: Programme) -> Mission:
    """Return `mission`, made from `whole` by deletion, without what served the deleted alone.

    `programme` is what is left of the programme.
    """
    brief = _without_hosts(mission.brief, whole.brief)
    brief = _without_interpreters(_without_vehicles(brief, whole.brief, programme), programme)
    stops = tuple(s for s in whole.brief.stops if s not in brief.stops)
    brief = replace(
        brief,
        holidays=tuple(
            h
            for h in brief.holidays
            if not _falls_into(h, stops, whole.brief) or _falls_into(h, brief.stops, brief)
        ),
    )
    gone = _countries(stops, whole.brief) - _countries(brief.stops, brief)
    topics = tuple(t for t in mission.header.topics if t.country not in gone)
    hosts = {h.id for h in whole.brief.hosts} - {h.id for h in brief.hosts}
    people = _counterparts(whole.brief) - _counterparts(brief)
    register = mission.register
    return replace(
        mission,
        header=replace(mission.header, topics=topics),
        brief=brief,
        register=replace(
            register,
            people=tuple(p for p in register.people if p.id not in people),
            organisations=tuple(o for o in register.organisations if o.id not in hosts),
            protocol=tuple(n for n in register.protocol if n.about not in hosts | people),
        ),
    )


def _without_hosts(brief: Brief, whole: Brief) -> Brief:
    """Return the Brief without hosts and counterparts whose appointments were all deleted."""
    hosts = tuple(_left_of_hosts(brief, whole))
    known = {h.id for h in hosts} | {a.id for a in brief.appointments}
    wishes = tuple(w for w in brief.wishes if w.target in known)
    return replace(brief, hosts=hosts, wishes=wishes)


def _left_of_hosts(brief: Brief, whole: Brief) -> Iterator[Host]:
    lost = _received_by(whole) - _received_by(brief)
    for host in brief.hosts:
        if host.id not in lost:
            people = tuple(c for c in host.counterparts if c.id not in lost)
            yield replace(host, counterparts=people)


def _received_by(brief: Brief) -> set[str | None]:
    """Return the hosts and counterparts of whom appointments and sessions speak."""
    host_of = {c.id: host.id for host in brief.hosts for c in host.counterparts}
    people = {key for s in brief.sessions for key in s.counterparts}
    people |= {m.other for s in brief.sessions for m in s.meetings}
    people |= {a.who for s in brief.sessions for a in s.absences}
    visits = {key for a in brief.appointments for key in (a.host, *a.counterparts)}
    return visits | people | {host_of.get(key) for key in people}


def _without_vehicles(brief: Brief, whole: Brief, programme: Programme) -> Brief:
    used = {a.vehicle for a in brief.appointments} | {r.vehicle for r in programme.rides}
    lost = {a.vehicle for a in whole.appointments} - used
    return replace(brief, vehicles=tuple(v for v in brief.vehicles if v.id not in lost))


def _without_interpreters(brief: Brief, programme: Programme) -> Brief:
    """Return the Brief without interpreters who have no entry left."""
    busy = {i for e in programme.entries for i in e.interpreters}
    lost = {i.id for i in brief.interpreters} - busy
    return replace(
        brief,
        interpreters=tuple(i for i in brief.interpreters if i.id in busy),
        transfers=tuple(
            replace(t, passengers=tuple(p for p in t.passengers if p not in lost))
            for t in brief.transfers
        ),
    )


def _falls_into(holiday: Holiday, stops: tuple[Stop, ...], brief: Brief) -> bool:
    return any(
        s.first_date <= holiday.date <= s.last_date and _countries((s,), brief) == {holiday.country}
        for s in stops
    )


def _countries(stops: tuple[Stop, ...], brief: Brief) -> set[str]:
    bases = {s.base for s in stops}
    return {p.country for p in brief.places if p.id in bases}


def _counterparts(brief: Brief) -> set[str]:
    return {c.id for host in brief.hosts for c in host.counterparts}
