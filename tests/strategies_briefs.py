"""Hypothesis strategies: small Briefs of every field, with items of every visibility.

Every id is short and tells its kind (`p1` a place, `a2` an appointment), so that a failing
example can be read.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    KeepApart,
    Kind,
    Offer,
    Order,
    Priority,
    Request,
    Rounds,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief, Holiday
from trademission.domain.findings import Severity
from trademission.domain.people import (
    Counterpart,
    Delegate,
    Holding,
    Host,
    Interpreter,
    LanguagePair,
    Vehicle,
)
from trademission.domain.places import (
    Mode,
    OpeningHours,
    Place,
    Stop,
    Transfer,
    TravelTime,
    Visibility,
)
from trademission.domain.policies import CityBuffer, Policies, SeverityOf, Weights
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.text import Label
from trademission.domain.time import Window

Item = TypeVar("Item")
FIRST_DATE = date(2023, 9, 10)
MORNING = datetime(2023, 9, 10, tzinfo=UTC)
CITIES = (
    ("Tokyo", "JP", "Asia/Tokyo", 35.68, 139.77),
    ("Yokohama", "JP", "Asia/Tokyo", 35.44, 139.64),
    ("Seoul", "KR", "Asia/Seoul", 37.57, 126.98),
    ("Taipei", "TW", "Asia/Taipei", 25.03, 121.57),
    ("Hsinchu", "TW", "Asia/Taipei", 24.80, 120.97),
)
WORDS = ("Forum", "Fab visit", "Empfang", "=1+1", "日本", "Größe & Maß", "a; b, c")

# Mostly visible, or little would be left to compare once the hidden is taken out.
visibilities = st.sampled_from((*Visibility, *[Visibility.PUBLIC] * 4))
words = st.sampled_from(WORDS)
labels = st.lists(
    st.builds(Label, language=st.sampled_from(("de", "ja")), text=words, reviewed=st.booleans()),
    max_size=1,
).map(tuple)
days = st.integers(0, 10).map(lambda n: FIRST_DATE + timedelta(days=n))
instants = st.integers(0, 10 * 24 * 4).map(lambda n: MORNING + timedelta(minutes=15 * n))


def some(items: tuple[Item, ...], most: int = 3) -> st.SearchStrategy[tuple[Item, ...]]:
    """Up to `most` of these items, each once, in any order."""
    if not items:
        return st.just(())
    return st.lists(st.sampled_from(items), unique=True, max_size=most).map(tuple)


def maybe(items: tuple[Item, ...]) -> st.SearchStrategy[Item | None]:
    """One of these items, or none."""
    return st.sampled_from((None, *items))


def numbered(prefix: str, least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Ids of one kind."""
    return st.integers(least, most).map(lambda n: tuple(f"{prefix}{i}" for i in range(1, n + 1)))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """A window of one to ten hours."""
    start = draw(instants)
    return Window(start=start, end=start + timedelta(hours=draw(st.integers(1, 10))))


window_lists = st.lists(windows(), max_size=2).map(tuple)


@st.composite
def places(draw: st.DrawFn, key: str) -> Place:
    """A place in one of the cities."""
    city, country, zone, latitude, longitude = draw(st.sampled_from(CITIES))
    opening = OpeningHours(weekday=0, opens=time(9), closes=time(17, 30))
    return Place(
        id=key,
        name=f"{draw(words)} {key}",
        latitude=latitude,
        longitude=longitude,
        zone=zone,
        city=city,
        country=country,
        address=draw(words),
        opening=draw(some((opening,))),
        closures=draw(window_lists),
        labels=draw(labels),
        city_labels=draw(labels),
        visibility=draw(visibilities),
    )


@st.composite
def stops(draw: st.DrawFn, key: str, bases: tuple[str, ...]) -> Stop:
    """A stop of one to four days."""
    first = draw(days)
    return Stop(
        id=key,
        name=f"Stop {key}",
        base=draw(st.sampled_from(bases)),
        first_date=first,
        last_date=first + timedelta(days=draw(st.integers(1, 4))),
        labels=draw(labels),
        visibility=draw(visibilities),
    )


@st.composite
def delegates(draw: st.DrawFn, key: str) -> Delegate:
    """A seat, sometimes taken over by a substitute."""
    change = draw(instants)
    change_of_person = (
        Holding(person=f"{key}-first", until=change),
        Holding(person=f"{key}-second", since=change),
    )
    return Delegate(
        id=key,
        name=f"Delegate {key}",
        segment=draw(st.sampled_from(("companies", "research"))),
        rank=draw(st.integers(1, 9)),
        organisation=draw(st.sampled_from(("", "o1", "Firm o2"))),
        tracks=draw(some(("minister", "companies"))),
        languages=draw(some(("de", "en", "ja"))),
        holdings=draw(st.sampled_from(((), change_of_person))),
        absences=draw(window_lists),
    )


@st.composite
def hosts(draw: st.DrawFn, key: str) -> Host:
    """A host with up to two counterparts."""
    people = draw(numbered(f"{key}c", 0, 2))
    return Host(
        id=key,
        name=f"Host {key}",
        country=draw(st.sampled_from(("", "JP", "TW"))),
        counterparts=tuple(
            Counterpart(id=person, name=f"Person {person}", windows=draw(window_lists))
            for person in people
        ),
        labels=draw(labels),
    )


@st.composite
def transfers(
    draw: st.DrawFn, key: str, ends: tuple[str, ...], passengers: tuple[str, ...]
) -> Transfer:
    """A transfer between any two places."""
    departs = draw(instants)
    return Transfer(
        id=key,
        name=f"Transfer {key}",
        mode=draw(st.sampled_from(Mode)),
        origin=draw(st.sampled_from(ends)),
        destination=draw(st.sampled_from(ends)),
        departs_at=departs,
        arrives_at=departs + timedelta(minutes=draw(st.integers(30, 900))),
        passengers=draw(some(passengers)),
        counts_as_night=draw(st.booleans()),
        labels=draw(labels),
        visibility=draw(visibilities),
    )


@st.composite
def appointments(draw: st.DrawFn, key: str, frame: Brief) -> Appointment:
    """An appointment in any state, at a place of `frame`."""
    state = draw(st.sampled_from(State))
    is_fixed = state in {State.CONFIRMED, State.HELD} or draw(st.booleans())
    host = draw(maybe(frame.hosts))
    people = tuple(c.id for c in host.counterparts) if host else ()
    interpreting = draw(st.sampled_from(Interpreting))
    ids = tuple(d.id for d in frame.delegates)
    return Appointment(
        id=key,
        name=f"{draw(words)} {key}",
        kind=draw(st.sampled_from(Kind)),
        place=draw(st.sampled_from(frame.places)).id,
        duration_minutes=draw(st.sampled_from((45, 60, 90))),
        host=host.id if host else None,
        counterparts=draw(some(people)),
        state=state,
        priority=draw(st.sampled_from(Priority)),
        weight=draw(st.integers(1, 3)),
        windows=draw(window_lists),
        fixed_start=draw(instants) if is_fixed else None,
        offers=(Offer(start_at=draw(instants), expires_at=draw(st.none() | instants)),),
        request=Request(
            asked_at=draw(st.none() | instants),
            reminded_at=draw(st.none() | instants),
            by=draw(words),
            next_step=draw(words),
        ),
        choice=draw(st.sampled_from(Choice)),
        invited=draw(some(("all", "segment:research", *ids)).filter(bool)) if _all(frame) else ids,
        required=draw(some(ids)),
        leader=draw(maybe(ids)),
        seats_min=draw(st.integers(0, 2)),
        seats_max=draw(st.none() | st.integers(2, 9)),
        rounds=draw(st.integers(1, 2)),
        rounds_run=draw(st.sampled_from(Rounds)),
        provides_meal=draw(st.booleans()),
        outside_working_day=draw(st.booleans()),
        working_language=draw(st.sampled_from(("ja", "en"))),
        interpreting=interpreting,
        vehicle=draw(maybe(tuple(v.id for v in frame.vehicles))),
        vehicle_waits=draw(st.booleans()),
        registration_minutes=draw(st.sampled_from((0, 15))),
        visitor_list_due_at=draw(st.none() | instants),
        labels=draw(labels),
        visibility=draw(visibilities),
    )


@st.composite
def sessions(draw: st.DrawFn, key: str, frame: Brief) -> Session:
    """A session of up to three slots at a place of `frame`, with some meetings listed."""
    start, count = draw(instants), draw(st.integers(1, 3))
    ids = tuple(d.id for d in frame.delegates)
    counterparts = tuple(c.id for host in frame.hosts for c in host.counterparts)
    others = (*counterparts, *ids)
    starts = [start + timedelta(minutes=30 * n) for n in range(count)]
    tables = draw(st.integers(1, 3))
    return Session(
        id=key,
        name=f"{draw(words)} {key}",
        place=draw(st.sampled_from(frame.places)).id,
        slots=tuple(Window(start=s, end=s + timedelta(minutes=25)) for s in starts),
        tables=tables,
        spare_tables=draw(st.integers(0, tables - 1)),
        guests=draw(some(("all", *ids))),
        counterparts=draw(some(counterparts)),
        meetings=tuple(
            draw(meetings(f"{key}m{number}", pair, count))
            for number, pair in enumerate(
                draw(some(tuple((one, other) for one in ids for other in others if one != other)))
            )
        ),
        absences=tuple(
            Absence(who=who, slots=tuple(draw(st.lists(st.integers(1, count), unique=True))))
            for who in draw(some(others))
        ),
        meetings_min=draw(st.integers(0, 1)),
        meetings_max=draw(st.none() | st.integers(1, 4)),
        breaks_differ_by=draw(st.none() | st.integers(0, 2)),
        working_language=draw(st.sampled_from(("ja", "en"))),
        interpreting=draw(st.sampled_from(Interpreting)),
        outside_working_day=draw(st.booleans()),
        labels=draw(labels),
        visibility=draw(visibilities),
        meetings_visibility=draw(visibilities),
    )


@st.composite
def meetings(draw: st.DrawFn, key: str, pair: tuple[str, str], slots: int) -> Meeting:
    """A meeting of two people, perhaps at some slots only."""
    numbers = st.integers(1, slots)
    return Meeting(
        id=key,
        one=pair[0],
        other=pair[1],
        required=draw(st.booleans()),
        weight=draw(st.integers(1, 3)),
        length=draw(st.integers(1, 2)),
        slots=tuple(draw(st.lists(numbers, unique=True))),
        slot=draw(st.none() | numbers),
    )


def _all(frame: Brief) -> bool:
    """Tell whether the word `segment:research` names anybody."""
    return any(d.segment == "research" for d in frame.delegates)


@st.composite
def frames(draw: st.DrawFn) -> Brief:
    """A Brief without appointments: places, stops, people, vehicles, transfers."""
    place_ids = draw(numbered("p", 1, 6))
    delegate_list = tuple(draw(delegates(key)) for key in draw(numbered("d", 1, 3)))
    interpreters = tuple(
        Interpreter(
            id=key,
            name=f"Interpreter {key}",
            pairs=(LanguagePair(first="de", second="ja"),),
            windows=draw(window_lists),
        )
        for key in draw(numbered("i", 0, 2))
    )
    passengers = ("all", *(d.id for d in delegate_list), *(i.id for i in interpreters))
    persons = tuple(h.person for d in delegate_list for h in d.holdings)
    return Brief(
        places=tuple(draw(places(key)) for key in place_ids),
        stops=tuple(draw(stops(key, place_ids)) for key in draw(numbered("s", 0, 4))),
        delegates=delegate_list,
        hosts=tuple(draw(hosts(key)) for key in draw(numbered("h", 0, 2))),
        interpreters=interpreters,
        vehicles=tuple(
            Vehicle(id=key, name=f"Coach {key}", seats=20, windows=draw(window_lists))
            for key in draw(numbered("v", 0, 2))
        ),
        transfers=tuple(
            draw(transfers(key, place_ids, (*passengers, *persons)))
            for key in draw(numbered("t", 0, 3))
        ),
    )


@st.composite
def policies(draw: st.DrawFn) -> Policies:
    """Habits with rest days, buffers and severities of the mission's own."""
    return Policies(
        rest_days=draw(some(tuple(FIRST_DATE + timedelta(days=n) for n in range(12)))),
        buffers=tuple(
            CityBuffer(city=city, minutes=draw(st.integers(0, 60)))
            for city in draw(some(tuple(c[0] for c in CITIES)))
        ),
        weights=Weights(must_wish=draw(st.integers(1, 5))),
        severities=draw(some((SeverityOf(rule="lunch", severity=Severity.WARN),))),
    )


@st.composite
def briefs(draw: st.DrawFn, *, most_sessions: int = 2) -> Brief:
    """A whole Brief, with up to `most_sessions` matchmaking sessions."""
    frame = draw(frames())
    visits = tuple(draw(appointments(key, frame)) for key in draw(numbered("a", 0, 5)))
    visit_ids = tuple(a.id for a in visits)
    exchanges = tuple(draw(sessions(key, frame)) for key in draw(numbered("x", 0, most_sessions)))
    items = (*visit_ids, *(m.id for exchange in exchanges for m in exchange.meetings))
    targets = (*visit_ids, *(h.id for h in frame.hosts))
    place_ids = tuple(p.id for p in frame.places)
    wish_ids = draw(numbered("w", 0, 3)) if targets else ()
    return Brief(
        **{field: getattr(frame, field) for field in FRAME_FIELDS},
        appointments=visits,
        wishes=tuple(
            Wish(
                id=key,
                delegate=draw(st.sampled_from(frame.delegates)).id,
                target=draw(st.sampled_from(targets)),
                strength=draw(st.sampled_from(Strength)),
                side=draw(st.sampled_from(Side)),
                weight=draw(st.integers(1, 3)),
            )
            for key in wish_ids
        ),
        travel_times=tuple(
            TravelTime(origin=key, destination=place_ids[0], minutes=draw(st.integers(5, 200)))
            for key in draw(some(place_ids))
        ),
        sessions=exchanges,
        orders=draw(some(tuple(Order(first=items[0], then=key) for key in items))),
        keep_apart=draw(some((KeepApart(one="Firm o2", other="Host h1"),))),
        holidays=draw(some(HOLIDAYS)),
        policies=draw(policies()),
    )


FRAME_FIELDS = (
    "places", "stops", "delegates", "hosts", "interpreters", "vehicles", "transfers",
)  # fmt: skip
HOLIDAYS = tuple(
    Holiday(date=FIRST_DATE + timedelta(days=n), country=country, name="Holiday")
    for n in (1, 4, 8)
    for country in ("JP", "TW")
)
