"""Header and register as one reader sees them."""

from collections.abc import Iterator
from dataclasses import replace

from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.errors import TradeMissionError
from trademission.domain.facts import Fact
from trademission.domain.mission import (
    AppointmentNote,
    Chain,
    Header,
    Mission,
    Organisation,
    Person,
    ProtocolNote,
    Register,
    TravelDates,
)
from trademission.domain.places import Visibility
from trademission.domain.reader import LEVELS, Reader
from trademission.domain.showing import Showing


class HiddenDatesError(TradeMissionError):
    """The mission has no dates that this reader may see."""


def announced_dates(mission: Mission, reader: Reader) -> TravelDates:
    """Return the dates of the mission as `reader` knows them: of all visible, the widest.

    Raises HiddenDatesError when all of them are hidden.
    """
    known = [dates for dates in mission.header.dates if reader.may_see(dates.visibility)]
    if not known:
        sentence = (
            f"header, dates: none may be shown to readers of level {reader.level}; "
            f"add first and last day with the visibility {reader.level}."
        )
        raise HiddenDatesError(sentence)
    return max(known, key=lambda dates: dates.last_date - dates.first_date)


def shown_header(showing: Showing, brief: Brief) -> Header:
    """Return the header with one pair of dates and the topics of visible countries.

    `brief` is the Brief as the reader sees it.
    """
    countries = _countries(showing, brief)
    header = showing.mission.header
    topics = tuple(t for t in header.topics if t.country in countries)
    return replace(header, dates=(showing.announced,), topics=topics)


def _countries(showing: Showing, brief: Brief) -> set[str]:
    """Return the countries of visible stops; to a host, that of the own places."""
    bases = {s.base for s in brief.stops}
    return {p.country for p in brief.places if p.id in bases or showing.is_for_host}


def shown_register(showing: Showing, brief: Brief) -> Register:
    """Return of the register what speaks of things in `brief`, the Brief as the reader sees it."""
    people = tuple(_people(showing, brief))
    return Register(
        people=people,
        organisations=tuple(_organisations(showing, brief, people)),
        protocol=tuple(_protocol(showing, brief, people)),
        notes=tuple(_notes(showing, brief)),
        chains=tuple(_chains(showing)),
        facts=tuple(_facts(showing, brief)),
    )


def _is_of_delegation(showing: Showing) -> bool:
    """Tell whether the reader belongs to the mission rather than to press, public or a host."""
    level = LEVELS.index(showing.reader.level)
    return level <= LEVELS.index(Visibility.DELEGATION) and not showing.is_for_host


def _named_people(brief: Brief) -> set[str]:
    holders = {h.person for d in brief.delegates for h in d.holdings}
    counterparts = {c.id for host in brief.hosts for c in host.counterparts}
    interpreters = {i.id for i in brief.interpreters}
    return holders | counterparts | interpreters | {d.id for d in brief.delegates}


def _people(showing: Showing, brief: Brief) -> Iterator[Person]:
    """Yield the people whom the Brief names; their numbers to the delegation only.

    A host reads the e-mail addresses of its own people.
    """
    named, own = _named_people(brief), _people_of_reader(showing, brief)
    for person in showing.mission.register.people:
        if person.id in named:
            is_open = _is_of_delegation(showing)
            email = person.email if person.id in own else ""
            yield person if is_open else replace(person, phone="", email=email)


def _people_of_reader(showing: Showing, brief: Brief) -> set[str]:
    """Return the ids of the people of the host who reads; nobody's of other readers."""
    own = (host for host in brief.hosts if host.id == showing.reader.host)
    return {person.id for host in own for person in host.counterparts}


def _organisations(
    showing: Showing, brief: Brief, people: tuple[Person, ...]
) -> Iterator[Organisation]:
    """Yield the organisations that a visible host, delegate, person or organiser belongs to."""
    hosts = {word for host in brief.hosts for word in (host.id, host.name)}
    members = {d.organisation for d in brief.delegates} | {p.organisation for p in people}
    known = hosts | members | {o.name for o in showing.mission.header.organisers}
    for organisation in showing.mission.register.organisations:
        if known & {organisation.id, organisation.name}:
            yield organisation


def _protocol(showing: Showing, brief: Brief, people: tuple[Person, ...]) -> Iterator[ProtocolNote]:
    """Yield the notes on visible appointments, people, hosts and places, to the delegation."""
    if not _is_of_delegation(showing):
        return
    lists = (Atlas(brief).appointments.values(), brief.hosts, brief.places, people)
    known = _named_people(brief) | {item.id for items in lists for item in items}
    yield from (note for note in showing.mission.register.protocol if note.about in known)


def _notes(showing: Showing, brief: Brief) -> Iterator[AppointmentNote]:
    """Yield the notes on visible appointments, as far as they are meant for the reader."""
    appointments = Atlas(brief).appointments
    topics = {t.id for t in shown_header(showing, brief).topics}
    for note in showing.mission.register.notes:
        if note.appointment in appointments:
            known = replace(note, topics=tuple(t for t in note.topics if t in topics))
            yield known if _is_of_delegation(showing) else _outward(known, showing)


def _outward(note: AppointmentNote, showing: Showing) -> AppointmentNote:
    """Return of a note what a host, or what press and public may read."""
    if showing.is_for_host:
        return AppointmentNote(
            appointment=note.appointment,
            questions=note.questions,
            speaking_order=note.speaking_order,
            language=note.language,
        )
    return AppointmentNote(
        appointment=note.appointment,
        goals=note.goals,
        topics=note.topics,
        press=note.press,
        language=note.language,
    )


def _chains(showing: Showing) -> Iterator[Chain]:
    """Yield the visible chains without links to hidden appointments; none to a host."""
    if showing.is_for_host:
        return
    for chain in showing.mission.register.chains:
        known = showing.visible.appointments
        links = tuple(k for k in chain.links if k.appointment is None or k.appointment in known)
        if links and showing.reader.may_see(chain.visibility):
            yield replace(chain, links=links)


def _facts(showing: Showing, brief: Brief) -> Iterator[Fact]:
    """Yield the visible facts, but none on a country that only hidden items lead to."""
    if showing.is_for_host:
        return
    hidden = _touched_countries(showing) - {p.country for p in brief.places}
    for fact in showing.mission.register.facts:
        if showing.reader.may_see(fact.visibility) and fact.partner not in hidden:
            yield fact


def _touched_countries(showing: Showing) -> set[str]:
    """Return the countries of all places that are hidden or that anything in the Brief uses."""
    brief = showing.mission.brief
    used = {s.base for s in brief.stops} | {a.place for a in brief.appointments}
    used |= {s.place for s in brief.sessions}
    used |= {end for t in brief.transfers for end in (t.origin, t.destination)}
    return {
        p.country for p in brief.places if p.id in used or not showing.reader.may_see(p.visibility)
    }
