"""A second, simpler account of what is hidden: the items deleted one after the other.

It keeps what nothing hidden refers to, however useless it has become; so a view of its
result must take out the same leftovers as a view of the whole mission.
"""

from dataclasses import replace

from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.mission import Mission, Register
from trademission.domain.places import Place, Stop, Visibility
from trademission.domain.programme import Programme
from trademission.domain.sessions import Session

ORDER = [Visibility.INTERNAL, Visibility.DELEGATION, Visibility.PRESS, Visibility.PUBLIC]


def delete_hidden(
    mission: Mission, programme: Programme, level: Visibility
) -> tuple[Mission, Programme]:
    """Return both without the items below `level` and without what refers to them."""
    unknown = _unknown_interpreters(mission.brief, programme, level)
    brief = _without_hidden(mission.brief, level, unknown)
    header = replace(
        mission.header,
        dates=tuple(d for d in mission.header.dates if _is_shown(d.visibility, level)),
    )
    register = _register(mission, brief, level)
    deleted = replace(mission, header=header, brief=brief, register=register)
    return deleted, _programme(programme, brief)


def _is_shown(visibility: Visibility, level: Visibility) -> bool:
    return ORDER.index(visibility) >= ORDER.index(level)


def _hidden_places(brief: Brief, level: Visibility) -> set[str]:
    hidden = {p.id for p in brief.places if not _is_shown(p.visibility, level)}
    gone = [s for s in brief.stops if s.base in hidden or not _is_shown(s.visibility, level)]
    left = [s for s in brief.stops if s not in gone]
    by_stop = {
        place.id
        for place in brief.places
        for stop in gone
        if _closeness(brief, place, stop) > max([0, *(_closeness(brief, place, s) for s in left)])
    }
    return hidden | by_stop


def _closeness(brief: Brief, place: Place, stop: Stop) -> int:
    """Return 4 for the base of a stop, then its city, its surroundings, its country, and 0."""
    atlas = Atlas(brief)
    base = atlas.places[stop.base]
    signs = (
        place.id == base.id,
        place.city == base.city,
        atlas.way(base.id, place.id) <= brief.policies.excursion_minutes,
        place.country == base.country,
        True,
    )
    return 4 - signs.index(True)


def _without_hidden(brief: Brief, level: Visibility, unknown: set[str]) -> Brief:
    """Return the Brief without hidden items, and without the interpreters `unknown`."""
    hidden = _hidden_places(brief, level)
    places = {p.id for p in brief.places} - hidden
    visits = tuple(
        a for a in brief.appointments if a.place in places and _is_shown(a.visibility, level)
    )
    sessions = tuple(
        s if _is_shown(s.meetings_visibility, level) else _without_meetings(s)
        for s in brief.sessions
        if s.place in places and _is_shown(s.visibility, level)
    )
    known = {a.id for a in visits} | {h.id for h in brief.hosts}
    items = known | {m.id for s in sessions for m in s.meetings}
    return replace(
        brief,
        stops=tuple(s for s in brief.stops if s.base in places and _is_shown(s.visibility, level)),
        places=tuple(p for p in brief.places if p.id in places),
        appointments=visits,
        sessions=sessions,
        wishes=tuple(w for w in brief.wishes if w.target in known),
        transfers=tuple(
            t
            for t in brief.transfers
            if {t.origin, t.destination} <= places
            and _is_shown(t.visibility, level)
            and set(t.passengers) - unknown
        ),
        travel_times=tuple(t for t in brief.travel_times if {t.origin, t.destination} <= places),
        orders=tuple(o for o in brief.orders if {o.first, o.then} <= items),
    )


def _without_meetings(session: Session) -> Session:
    return replace(session, meetings=(), guests=(), counterparts=())


def _unknown_interpreters(brief: Brief, programme: Programme, level: Visibility) -> set[str]:
    """Return the interpreters who work at hidden entries only, or nowhere."""
    hidden = _hidden_places(brief, level)
    items = Atlas(brief).appointments.values()
    visits = {a.id for a in items if a.place not in hidden and _is_shown(a.visibility, level)}
    known = {i for e in programme.entries if e.appointment in visits for i in e.interpreters}
    return {i.id for i in brief.interpreters} - known


def _register(mission: Mission, brief: Brief, level: Visibility) -> Register:
    register, visits = mission.register, set(Atlas(brief).appointments)
    gone = set(Atlas(mission.brief).appointments) - visits
    hidden_countries = _hidden_countries(mission.brief, brief, level)
    return replace(
        register,
        protocol=tuple(n for n in register.protocol if n.about not in gone),
        notes=tuple(n for n in register.notes if n.appointment in visits),
        chains=tuple(
            replace(c, links=tuple(k for k in c.links if k.appointment not in gone))
            for c in register.chains
            if _is_shown(c.visibility, level)
        ),
        facts=tuple(
            f
            for f in register.facts
            if _is_shown(f.visibility, level) and f.partner not in hidden_countries
        ),
    )


def _hidden_countries(whole: Brief, brief: Brief, level: Visibility) -> set[str]:
    """Return the countries to which the mission goes, but nothing that is left does."""
    hidden = {p.id for p in whole.places if not _is_shown(p.visibility, level)}
    before, after = hidden | _used(whole), _used(brief)
    return {p.country for p in whole.places if p.id in before} - {
        p.country for p in brief.places if p.id in after
    }


def _used(brief: Brief) -> set[str]:
    ends = {end for t in brief.transfers for end in (t.origin, t.destination)}
    ends |= {s.place for s in brief.sessions}
    return ends | {s.base for s in brief.stops} | {a.place for a in brief.appointments}


def _programme(programme: Programme, brief: Brief) -> Programme:
    visits = set(Atlas(brief).appointments)
    entries = tuple(e for e in programme.entries if e.appointment in visits)
    ids, places = {e.id for e in entries}, _used(brief)
    wishes = {w.id for w in brief.wishes}
    return replace(
        programme,
        entries=entries,
        rides=tuple(
            r for r in programme.rides if r.entry in ids and {r.origin, r.destination} <= places
        ),
        unmet_wishes=tuple(u for u in programme.unmet_wishes if u.wish in wishes),
        unmet_appointments=tuple(
            u for u in programme.unmet_appointments if u.appointment in visits
        ),
        asks=tuple(a for a in programme.asks if a.appointment in visits),
        pins=tuple(p for p in programme.pins if p.appointment in visits),
        moved_by_hand=tuple(key for key in programme.moved_by_hand if key in ids),
        withdrawn=tuple(w for w in programme.withdrawn if w.appointment in visits),
    )
