"""All that is asked of the planner, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from trademission.domain.appointments import Appointment, KeepApart, Order, State, Wish
from trademission.domain.errors import refuse_unless
from trademission.domain.people import Delegate, Host, Interpreter, Vehicle
from trademission.domain.places import Place, Stop, Transfer, TravelTime
from trademission.domain.policies import Policies
from trademission.domain.sessions import Session


@dataclass(frozen=True, kw_only=True, slots=True)
class Holiday:
    """A public holiday of a country; appointments on it are warned about."""

    date: date
    country: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """The task of the planner.

    Ids are unique over all lists, and every reference leads somewhere; the constructor
    refuses a Brief of which that is not true, naming all that is wrong at once.
    """

    stops: tuple[Stop, ...]
    places: tuple[Place, ...]
    delegates: tuple[Delegate, ...]
    hosts: tuple[Host, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    wishes: tuple[Wish, ...] = ()
    sessions: tuple[Session, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    travel_times: tuple[TravelTime, ...] = ()
    interpreters: tuple[Interpreter, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    orders: tuple[Order, ...] = ()
    keep_apart: tuple[KeepApart, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    policies: Policies = Policies()  # noqa: RUF009 - a frozen value is safe to share

    def __post_init__(self) -> None:
        """Refuse double ids and references that lead nowhere."""
        wrong = (*_double_ids(self), *_lost_references(self))
        refuse_unless(not wrong, " ".join(wrong))


def _identified(brief: Brief) -> Iterator[tuple[str, str]]:
    """Yield (id, name) of everything in the Brief that has an id and a name."""
    for items in (brief.stops, brief.places, brief.delegates, brief.hosts, brief.transfers):
        yield from ((item.id, item.name) for item in items)
    for others in (brief.appointments, brief.interpreters, brief.vehicles):
        yield from ((item.id, item.name) for item in others)
    yield from ((c.id, c.name) for host in brief.hosts for c in host.counterparts)
    yield from ((wish.id, "a wish") for wish in brief.wishes)
    yield from ((item.id, item.name) for item in brief.sessions)
    yield from ((m.id, "a meeting") for item in brief.sessions for m in item.meetings)


def _double_ids(brief: Brief) -> Iterator[str]:
    """Yield a sentence for each id that two things share."""
    seen: dict[str, str] = {}
    for key, name in _identified(brief):
        if key in seen:
            yield f"The id {key!r} belongs to both {seen[key]} and {name}; ids are never reused."
        seen[key] = name


def _lost_references(brief: Brief) -> Iterator[str]:
    """Yield a sentence for each reference that leads nowhere."""
    for owner, kind, keys, known in _references(brief):
        for key in keys:
            if key not in known:
                yield f"{owner} names the {kind} {key!r}, which does not exist."


def _references(brief: Brief) -> Iterator[tuple[str, str, Iterable[str], set[str]]]:
    """Yield (owner, what is named, ids named, ids that exist)."""
    places = {p.id for p in brief.places}
    for stop in brief.stops:
        yield f"Stop {stop.name}", "place", (stop.base,), places
    travellers = _travellers(brief)
    for transfer in brief.transfers:
        ends = (transfer.origin, transfer.destination)
        yield f"Transfer {transfer.name}", "place", ends, places
        yield f"Transfer {transfer.name}", "passenger", transfer.passengers, travellers
    for travel in brief.travel_times:
        yield "A travel time", "place", (travel.origin, travel.destination), places
    yield from _references_of_appointments(brief, places)
    appointments = {a.id for a in brief.appointments}
    delegates = {d.id for d in brief.delegates}
    yield from _references_of_sessions(brief, places)
    targets = appointments | {h.id for h in brief.hosts}
    for wish in brief.wishes:
        yield f"Wish {wish.id}", "delegate", (wish.delegate,), delegates
        yield f"Wish {wish.id}", "host or appointment", (wish.target,), targets
    meetings = {m.id for item in brief.sessions for m in item.meetings}
    for order in brief.orders:
        yield "An order", "appointment", (order.first, order.then), appointments | meetings


def _references_of_appointments(
    brief: Brief, places: set[str]
) -> Iterator[tuple[str, str, Iterable[str], set[str]]]:
    """Yield the references that appointments make."""
    hosts = {h.id: {c.id for c in h.counterparts} for h in brief.hosts}
    counterparts = {key for keys in hosts.values() for key in keys}
    groups, delegates = _groups(brief), {d.id for d in brief.delegates}
    for item in brief.appointments:
        owner = f"Appointment {item.name}"
        yield owner, "place", (item.place,), places
        yield owner, "host", (item.host,) if item.host else (), set(hosts)
        yield owner, "counterpart", item.counterparts, counterparts
        yield owner, "group or delegate", (*item.invited, *item.required), groups
        yield owner, "leader", (item.leader,) if item.leader else (), delegates
        yield (
            owner,
            "vehicle",
            (item.vehicle,) if item.vehicle else (),
            {v.id for v in brief.vehicles},
        )


def _references_of_sessions(
    brief: Brief, places: set[str]
) -> Iterator[tuple[str, str, Iterable[str], set[str]]]:
    """Yield the references that sessions make."""
    counterparts = {c.id for host in brief.hosts for c in host.counterparts}
    people = counterparts | {d.id for d in brief.delegates}
    for item in brief.sessions:
        owner = f"Session {item.name}"
        yield owner, "place", (item.place,), places
        yield owner, "group or delegate", item.guests, _groups(brief)
        yield owner, "counterpart", item.counterparts, counterparts
        yield owner, "delegate", (m.one for m in item.meetings), people - counterparts
        yield owner, "person", (m.other for m in item.meetings), people
        yield owner, "person", (a.who for a in item.absences), people


def _groups(brief: Brief) -> set[str]:
    """Return every word by which delegates can be named: ids, all, segments, tracks."""
    delegates = {d.id for d in brief.delegates}
    segments = {f"segment:{d.segment}" for d in brief.delegates}
    tracks = {f"track:{track}" for d in brief.delegates for track in d.tracks}
    return delegates | segments | tracks | {"all"}


def _travellers(brief: Brief) -> set[str]:
    """Return every word by which passengers can be named."""
    persons = {h.person for d in brief.delegates for h in d.holdings}
    return _groups(brief) | persons | {i.id for i in brief.interpreters}


def members(brief: Brief, words: Iterable[str]) -> tuple[Delegate, ...]:
    """Return the delegates named by `words` (ids, `all`, `segment:`, `track:`), in list order."""
    named = set(words)
    return tuple(d for d in brief.delegates if named & words_for(d))


def words_for(delegate: Delegate) -> set[str]:
    """Return every word that names this delegate."""
    tracks = {f"track:{track}" for track in delegate.tracks}
    return {"all", delegate.id, f"segment:{delegate.segment}"} | tracks


def as_of(brief: Brief, *, today: datetime) -> Brief:
    """Return the Brief as it stands at `today`: offers that have expired are gone.

    An offered appointment that loses its last slot is treated as requested again, because
    the host still knows of it and has to be asked anew.
    """
    return replace(brief, appointments=tuple(_as_of(a, today) for a in brief.appointments))


def _as_of(item: Appointment, today: datetime) -> Appointment:
    if item.state is not State.OFFERED or not item.offers:
        return item
    valid = tuple(o for o in item.offers if o.expires_at is None or today < o.expires_at)
    state = State.OFFERED if valid or item.fixed_start else State.REQUESTED
    return replace(item, offers=valid, state=state)
