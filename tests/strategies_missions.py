"""Hypothesis strategies: whole missions, with header and register around a Brief."""

from datetime import date, timedelta

from hypothesis import strategies as st

from strategies_briefs import FIRST_DATE, briefs, labels, maybe, some, visibilities, words
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.facts import Fact, FactKind
from trademission.domain.mission import (
    AppointmentNote,
    Chain,
    ChainLink,
    Contact,
    Goal,
    Header,
    Link,
    LinkKind,
    Mission,
    Organisation,
    Organiser,
    Person,
    ProtocolNote,
    Register,
    Topic,
    TravelDates,
)
from trademission.domain.places import Visibility

COUNTRIES = ("JP", "KR", "TW")
GOALS = (Goal(id="g1", name="More investors"), Goal(id="g2", name="More research"))
TOPICS = tuple(Topic(id=f"topic-{c}", name=f"Chips in {c}", country=c) for c in COUNTRIES)
ANNOUNCED = TravelDates(first_date=FIRST_DATE, last_date=FIRST_DATE + timedelta(days=5))


@st.composite
def headers(draw: st.DrawFn) -> Header:
    """A header with announced dates and, sometimes, longer ones for fewer readers."""
    longer = TravelDates(
        first_date=FIRST_DATE - timedelta(days=1),
        last_date=FIRST_DATE + timedelta(days=draw(st.integers(5, 9))),
        visibility=draw(st.sampled_from((Visibility.INTERNAL, Visibility.DELEGATION))),
    )
    return Header(
        title=draw(words),
        dates=draw(st.sampled_from(((ANNOUNCED,), (ANNOUNCED, longer), (longer, ANNOUNCED)))),
        labels=draw(labels),
        goals=draw(some(GOALS)),
        topics=draw(some(TOPICS)),
        organisers=(Organiser(name="Agency", role="plans", labels=draw(labels)),),
        contacts=(Contact(name="Desk", role="organiser", phone="+49 1", email="a@example.org"),),
        links=(Link(title=draw(words), address="https://example.org", year=2023),),
        note=draw(words),
    )


@st.composite
def registers(draw: st.DrawFn, brief: Brief) -> Register:
    """A register that speaks of people and appointments of `brief`."""
    people = _people_of(brief)
    visits = tuple(Atlas(brief).appointments)
    about = (*visits, *people, *(h.id for h in brief.hosts))
    return Register(
        people=tuple(
            Person(
                id=key,
                name=f"Person {key}",
                title="Dr.",
                phone="+81 3",
                function=draw(words),
                function_labels=draw(labels),
                labels=draw(labels),
            )
            for key in people
        ),
        organisations=tuple(
            Organisation(id=key, name=f"Firm {key}", country=draw(st.sampled_from(COUNTRIES)))
            for key in ("o1", "o2", "o3", *(h.id for h in brief.hosts))
            if key != "o1" or draw(st.booleans())
        ),
        protocol=tuple(
            ProtocolNote(
                about=key,
                matter="dress",
                text=draw(words),
                language=draw(st.sampled_from(("", "de"))),
            )
            for key in draw(some(about))
        ),
        notes=tuple(draw(notes(key)) for key in draw(some(visits))),
        chains=(draw(chains(visits)),),
        facts=draw(st.lists(facts(), max_size=3, unique_by=lambda f: f.id).map(tuple)),
    )


def _people_of(brief: Brief) -> tuple[str, ...]:
    delegates = (d.id for d in brief.delegates)
    holders = (h.person for d in brief.delegates for h in d.holdings)
    counterparts = (c.id for host in brief.hosts for c in host.counterparts)
    return (*delegates, *holders, *counterparts)


@st.composite
def notes(draw: st.DrawFn, appointment: str) -> AppointmentNote:
    """A note that serves goals and topics."""
    return AppointmentNote(
        appointment=appointment,
        goals=draw(some(tuple(g.id for g in GOALS))),
        topics=draw(some(tuple(t.id for t in TOPICS))),
        talking_points=(draw(words),),
        questions=(draw(words),),
        speaking_order=(draw(words),),
        press=draw(words),
        reason_of_change=draw(words),
        language=draw(st.sampled_from(("", "de", "en"))),
    )


@st.composite
def chains(draw: st.DrawFn, visits: tuple[str, ...]) -> Chain:
    """A chain of links, some to appointments of the mission."""
    return Chain(
        id="c1",
        name=draw(words),
        links=tuple(
            ChainLink(
                kind=draw(st.sampled_from(LinkKind)),
                when="2023-09",
                what=draw(words),
                appointment=draw(maybe(visits)),
                source=draw(words),
            )
            for _ in range(draw(st.integers(0, 3)))
        ),
        visibility=draw(visibilities),
    )


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """A computed or a stated fact on one of the countries."""
    kind = draw(st.sampled_from(FactKind))
    return Fact(
        id=f"f{draw(st.integers(1, 99))}",
        kind=kind,
        source="Statistics",
        value=851.5 if kind is FactKind.COMPUTED else None,
        unit="Mio. EUR" if kind is FactKind.COMPUTED else "",
        partner=draw(st.sampled_from(("", *COUNTRIES))),
        vintage=draw(st.none() | st.just(date(2023, 8, 1))),
        text=draw(words),
        visibility=draw(visibilities),
    )


@st.composite
def missions(draw: st.DrawFn, *, most_sessions: int = 2) -> Mission:
    """A whole mission, with up to `most_sessions` matchmaking sessions."""
    brief = draw(briefs(most_sessions=most_sessions))
    return Mission(id="m", header=draw(headers()), brief=brief, register=draw(registers(brief)))
