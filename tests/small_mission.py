"""A mission to Tokyo with a confidential stop in Taipei at its end, small enough to know.

Anna and Ben fly home from Tokyo; the minister flies on. Nobody thought of hiding the visit
to the fab in Hsinchu or the airport of Taipei: the hidden stop hides them.
"""

from datetime import UTC, date, datetime, timedelta

from trademission.domain.appointments import (
    Appointment,
    KeepApart,
    Kind,
    Offer,
    Order,
    Priority,
    Request,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief, Holiday
from trademission.domain.facts import Fact, FactKind
from trademission.domain.findings import Severity
from trademission.domain.mission import (
    AppointmentNote,
    Chain,
    ChainLink,
    Header,
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
from trademission.domain.people import (
    Counterpart,
    Delegate,
    Holding,
    Host,
    Interpreter,
    LanguagePair,
    Vehicle,
)
from trademission.domain.places import Mode, Place, Stop, Transfer, TravelTime, Visibility
from trademission.domain.policies import CityBuffer, Policies, SeverityOf
from trademission.domain.programme import (
    Ask,
    Entry,
    Pin,
    Programme,
    Ride,
    UnmetAppointment,
    UnmetWish,
    Withdrawal,
)
from trademission.domain.text import Text

INTERNAL, PUBLIC = Visibility.INTERNAL, Visibility.PUBLIC


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant in September 2023, in UTC."""
    return datetime(2023, 9, day, hour, minute, tzinfo=UTC)


def _place(key: str, city: str, latitude: float, longitude: float) -> Place:
    is_in_japan = city == "Tokyo"
    return Place(
        id=key,
        name=f"Place {key}",
        latitude=latitude,
        longitude=longitude,
        zone="Asia/Tokyo" if is_in_japan else "Asia/Taipei",
        city=city,
        country="JP" if is_in_japan else "TW",
        visibility=PUBLIC if key in {"tokyo-hotel", "tokyo-fab"} else Visibility.DELEGATION,
    )


PLACES = (
    _place("tokyo-hotel", "Tokyo", 35.676, 139.744),
    _place("tokyo-fab", "Tokyo", 35.63, 139.74),
    _place("tokyo-airport", "Tokyo", 35.549, 139.78),
    _place("taipei-hotel", "Taipei", 25.04, 121.56),
    _place("taipei-airport", "Taoyuan", 25.077, 121.233),
    _place("hsinchu-fab", "Hsinchu", 24.78, 121.0),
)
STOPS = (
    Stop(
        id="tokyo",
        name="Tokyo",
        base="tokyo-hotel",
        first_date=date(2023, 9, 10),
        last_date=date(2023, 9, 18),
        visibility=PUBLIC,
    ),
    Stop(
        id="taipei",
        name="Taipei",
        base="taipei-hotel",
        first_date=date(2023, 9, 18),
        last_date=date(2023, 9, 21),
        visibility=INTERNAL,
    ),
)
DELEGATES = (
    Delegate(id="minister", name="The minister", segment="state", rank=1),
    Delegate(id="anna", name="Anna Beispiel", segment="companies", organisation="Muster GmbH"),
    Delegate(
        id="ben",
        name="Ben Beispiel",
        segment="research",
        holdings=(
            Holding(person="ben-himself", until=at(20, 0)),
            Holding(person="substitute", since=at(20, 0)),
        ),
    ),
)
HOSTS = (
    Host(
        id="ebara",
        name="Ebara",
        country="JP",
        counterparts=(Counterpart(id="sato", name="Sato"), Counterpart(id="mori", name="Mori")),
    ),
    Host(id="secret-chips", name="Secret Chips", country="TW"),
    Host(id="embassy", name="Embassy", country="JP"),
)


def _visit(key: str, place: str, host: str, visibility: Visibility) -> Appointment:
    return Appointment(
        id=key,
        name=f"Visit {key}",
        kind=Kind.COMPANY_VISIT,
        place=place,
        duration_minutes=90,
        host=host,
        counterparts=("sato",) if key == "fab-visit" else (),
        state=State.OFFERED,
        priority=Priority.MUST,
        weight=3,
        offers=(Offer(start_at=at(12, 1)), Offer(start_at=at(13, 1))),
        request=Request(by="Desk", next_step="call again"),
        required=("minister",),
        vehicle="coach" if key == "fab-visit" else "limousine",
        visibility=visibility,
    )


VISITS = (
    _visit("fab-visit", "tokyo-fab", "ebara", PUBLIC),
    _visit("talk", "tokyo-hotel", "embassy", Visibility.DELEGATION),
    _visit("secret-dinner", "tokyo-hotel", "ebara", INTERNAL),
    _visit("chip-visit", "hsinchu-fab", "secret-chips", Visibility.DELEGATION),
)
FLIGHTS = (
    Transfer(
        id="flight-home",
        name="Flight home",
        mode=Mode.FLIGHT,
        origin="tokyo-airport",
        destination="tokyo-airport",
        departs_at=at(18, 1),
        arrives_at=at(18, 14),
        passengers=("anna", "ben", "ida"),
    ),
    Transfer(
        id="flight-on",
        name="Flight on",
        mode=Mode.FLIGHT,
        origin="tokyo-airport",
        destination="taipei-airport",
        departs_at=at(18, 2),
        arrives_at=at(18, 6),
        passengers=("minister", "tao"),
    ),
)
BRIEF = Brief(
    stops=STOPS,
    places=PLACES,
    delegates=DELEGATES,
    hosts=HOSTS,
    appointments=VISITS,
    transfers=FLIGHTS,
    wishes=(
        Wish(id="wish-talk", delegate="anna", target="talk", weight=4),
        Wish(id="wish-secret", delegate="anna", target="secret-chips"),
        Wish(id="wish-of-host", delegate="anna", target="ebara", side=Side.HOST),
        Wish(id="veto", delegate="anna", target="ebara", strength=Strength.VETO),
        Wish(id="wish-of-ben", delegate="ben", target="talk"),
    ),
    travel_times=(
        TravelTime(origin="tokyo-hotel", destination="tokyo-fab", minutes=35),
        TravelTime(origin="taipei-hotel", destination="hsinchu-fab", minutes=70),
    ),
    interpreters=(
        Interpreter(id="ida", name="Ida", pairs=(LanguagePair(first="de", second="ja"),)),
        Interpreter(id="tao", name="Tao", pairs=(LanguagePair(first="de", second="zh"),)),
    ),
    vehicles=(
        Vehicle(id="coach", name="Coach", seats=20),
        Vehicle(id="limousine", name="Limousine", seats=4),
        Vehicle(id="spare", name="Spare coach", seats=20),
    ),
    orders=(Order(first="fab-visit", then="talk"),),
    keep_apart=(KeepApart(one="Muster GmbH", other="Ebara"),),
    holidays=(
        Holiday(date=date(2023, 9, 18), country="JP", name="Respect for the Aged Day"),
        Holiday(date=date(2023, 9, 20), country="JP", name="A day after the stop"),
        Holiday(date=date(2023, 9, 20), country="TW", name="A day in Taipei"),
    ),
    policies=Policies(
        rest_days=(date(2023, 9, 17), date(2023, 9, 20)),
        buffers=(CityBuffer(city="Tokyo", minutes=45), CityBuffer(city="Taipei", minutes=30)),
        severities=(SeverityOf(rule="lunch", severity=Severity.WARN),),
    ),
)
HEADER = Header(
    title="Japan 2023",
    dates=(
        TravelDates(first_date=date(2023, 9, 9), last_date=date(2023, 9, 21), visibility=INTERNAL),
        TravelDates(first_date=date(2023, 9, 11), last_date=date(2023, 9, 15)),
        TravelDates(first_date=date(2023, 9, 10), last_date=date(2023, 9, 18)),
    ),
    topics=(
        Topic(id="topic-jp", name="Chips", country="JP"),
        Topic(id="topic-tw", name="Foundries", country="TW"),
    ),
    organisers=(Organiser(name="Agency", role="plans"),),
)
REGISTER = Register(
    people=tuple(
        Person(id=key, name=key.title(), phone="+49 1", email="x@example.org")
        for key in ("minister", "anna", "ben-himself", "substitute", "sato", "mori", "tao")
    ),
    organisations=(
        Organisation(id="ebara", name="Ebara"),
        Organisation(id="secret-chips", name="Secret Chips"),
        Organisation(id="muster", name="Muster GmbH"),
        Organisation(id="agency", name="Agency"),
    ),
    protocol=(
        ProtocolNote(about="fab-visit", matter="gift", text="a vase"),
        ProtocolNote(about="chip-visit", matter="gift", text="a wafer"),
    ),
    notes=(
        AppointmentNote(
            appointment="fab-visit",
            topics=("topic-jp", "topic-tw"),
            talking_points=("jobs",),
            questions=("How many?",),
            speaking_order=("The minister",),
            press="photo",
            reason_of_change="strike",
        ),
        AppointmentNote(appointment="chip-visit", talking_points=("foundry",)),
    ),
    chains=(
        Chain(
            id="chain",
            name="Semiconductors",
            links=(
                ChainLink(kind=LinkKind.EVENT, when="2022", what="Workshop"),
                ChainLink(
                    kind=LinkKind.APPOINTMENT, when="2023", what="Fab", appointment="chip-visit"
                ),
            ),
        ),
    ),
    facts=tuple(
        Fact(id=f"fact-{c}", kind=FactKind.STATED, source="Office", partner=c, text="much trade")
        for c in ("JP", "TW", "CZ")
    ),
)
MISSION = Mission(id="japan", header=HEADER, brief=BRIEF, register=REGISTER)


def entry(key: str, start: datetime, *people: str, interpreter: str = "ida") -> Entry:
    """Return the entry of an appointment, with an id that tells its appointment."""
    return Entry(
        id=f"entry-{key}",
        appointment=key,
        start_at=start,
        end_at=start + timedelta(minutes=90),
        attendees=people,
        interpreters=(interpreter,),
        revision=2,
    )


def _ride(key: str, start: datetime, *, vehicle: str, ends: tuple[str, str]) -> Ride:
    return Ride(
        vehicle=vehicle,
        entry=f"entry-{key}",
        origin=ends[0],
        destination=ends[1],
        leaves_at=start - timedelta(hours=1),
        arrives_at=start,
        passengers=("minister",),
    )


def _withdrawn(key: str, person: str) -> Withdrawal:
    return Withdrawal(
        entry=f"entry-{key}",
        appointment=key,
        person=person,
        start_at=at(14, 1),
        end_at=at(14, 2),
        revision=3,
    )


WHY = Text(de="Es kostet den Besuch chip-visit.", en="It costs the visit chip-visit.")
PROGRAMME = Programme(
    mission="japan",
    entries=(
        entry("fab-visit", at(12, 1), "anna", "ben", "minister"),
        entry("secret-dinner", at(13, 9), "ben", "minister"),
        entry("chip-visit", at(19, 2), "minister", interpreter="tao"),
    ),
    rides=(
        _ride("fab-visit", at(12, 1), vehicle="coach", ends=("tokyo-hotel", "tokyo-fab")),
        _ride("chip-visit", at(19, 2), vehicle="limousine", ends=("taipei-hotel", "hsinchu-fab")),
    ),
    unmet_wishes=tuple(
        UnmetWish(wish=key, reason="costs_must", sentence=WHY, price=("chip-visit",))
        for key in ("wish-talk", "wish-secret", "wish-of-host", "wish-of-ben")
    ),
    unmet_appointments=(UnmetAppointment(appointment="talk", reason="no_room", sentence=WHY),),
    asks=(Ask(appointment="fab-visit", host="ebara", start_at=at(12, 1)),),
    pins=(Pin(appointment="fab-visit", start_at=at(12, 1)),),
    moved_by_hand=("entry-fab-visit",),
    withdrawn=(
        _withdrawn("talk", ""),
        _withdrawn("talk", "anna"),
        _withdrawn("chip-visit", "anna"),
        _withdrawn("gone", "anna"),
        _withdrawn("chip-visit", "ben"),
    ),
    version=4,
)
