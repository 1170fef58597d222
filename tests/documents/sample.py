"""A mission with something of everything that papers must show; people and firms are invented.

Twelve delegates fly from Berlin to Tokyo on Saturday 9 September 2023, go on to Seoul, and
some to Taipei, which is confidential.
"""

from datetime import date, datetime, time, timedelta

from documents.sample_places import HOSTS, PLACES, STOPS, TRANSFERS
from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    Kind,
    Rounds,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief, Holiday
from trademission.domain.mission import (
    Contact,
    Goal,
    Header,
    Link,
    Mission,
    Organisation,
    Organiser,
    Person,
    ProtocolNote,
    Register,
    Topic,
    TravelDates,
)
from trademission.domain.people import Delegate, Holding, Interpreter, LanguagePair, Vehicle
from trademission.domain.places import Visibility
from trademission.domain.policies import Policies
from trademission.domain.programme import (
    Ask,
    Entry,
    Programme,
    Ride,
    UnmetAppointment,
    UnmetWish,
    Withdrawal,
    entry_id,
)
from trademission.domain.text import Label, Text
from trademission.domain.time import instant_at

TOKYO, SEOUL, TAIPEI, BERLIN = "Asia/Tokyo", "Asia/Seoul", "Asia/Taipei", "Europe/Berlin"
STAMP = datetime.fromisoformat("2023-09-04T10:00:00+02:00")
TODAY = date(2023, 9, 12)
MISSION = "sample"
CHANGE_OF_SEAT = instant_at(date(2023, 9, 13), time(12), TOKYO)

DELEGATES = (
    Delegate(id="d1", name="Minister", segment="politics", rank=1, organisation="smwa"),
    Delegate(id="d2", name="Ada Beispiel", segment="companies", organisation="Beispiel Chips GmbH"),
    Delegate(id="d3", name="Jörg Größ", segment="companies", organisation="Muster Maschinenbau AG"),
    Delegate(id="d4", name="Mia Muster", segment="companies", organisation="Elbtal Sensorik GmbH"),
    Delegate(
        id="d5",
        name="Sitz Universität",
        segment="research",
        organisation="Institut für Beispielforschung",
        holdings=(
            Holding(person="p5", until=CHANGE_OF_SEAT),
            Holding(person="p6", since=CHANGE_OF_SEAT),
        ),
    ),
    Delegate(id="d6", name="Emil Exempel", segment="municipalities", organisation="Stadt Musterau"),
    Delegate(id="d7", name="Frieda Fall", segment="agency", rank=5, organisation="Agentur"),
    Delegate(id="d8", name="Gustav Gleichnis", segment="companies", organisation="Gleichnis SE"),
)
EVERYONE = tuple(d.id for d in DELEGATES)


def _visit(key: str, name: str, kind: Kind, place: str, **more: object) -> Appointment:
    fields = {"duration_minutes": 60, "state": State.REQUESTED, **more}
    return Appointment(id=key, name=name, kind=kind, place=place, **fields)  # type: ignore[arg-type]  # fields of many types


APPOINTMENTS = (
    _visit(
        "welcome",
        "Begrüßungsessen der Delegation",
        Kind.DINNER,
        "hotel-tokyo",
        choice=Choice.EVERYONE,
        outside_working_day=True,
        labels=(Label(language="en", text="Welcome dinner of the delegation"),),
    ),
    _visit(
        "briefing",
        "Briefing der Botschaft",
        Kind.BRIEFING,
        "embassy",
        host="h-embassy",
        state=State.CONFIRMED,
        fixed_start=instant_at(date(2023, 9, 11), time(9), TOKYO),
        labels=(Label(language="en", text="Briefing by the embassy"),),
    ),
    _visit(
        "alpha",
        "Besuch bei Alpha Semiconductor",
        Kind.COMPANY_VISIT,
        "at-alpha",
        host="h-alpha",
        counterparts=("c-alpha",),
        leader="d1",
        working_language="ja",
        interpreting=Interpreting.CONSECUTIVE,
        registration_minutes=15,
        vehicle="coach",
        rounds=2,
        rounds_run=Rounds.PARALLEL,
        labels=(
            Label(language="en", text="Visit to Alpha Semiconductor"),
            Label(language="ja", text="アルファ半導体訪問"),
        ),
    ),
    _visit("lab", "Workshop Leistungselektronik", Kind.WORKSHOP, "at-lab", host="h-lab"),
    _visit("talks", "Gespräch im Wirtschaftsministerium", Kind.POLITICAL_TALKS, "ministry"),
    _visit("lunch", "Mittagessen bei Alpha", Kind.LUNCH, "at-alpha", provides_meal=True),
    _visit("call", "Höflichkeitsbesuch beim Gouverneur", Kind.COURTESY_CALL, "ministry"),
    _visit(
        "forum",
        "Forum Zukunft der Mobilität",
        Kind.FORUM,
        "hall",
        host="h-hall",
        state=State.CONFIRMED,
        fixed_start=instant_at(date(2023, 9, 18), time(9, 30), SEOUL),
        duration_minutes=180,
        visibility=Visibility.PUBLIC,
    ),
    _visit("signing", "Unterzeichnung der Absichtserklärung", Kind.SIGNING, "hall"),
    _visit("ulsan", "Besuch bei Ulsan Beispielwerft", Kind.COMPANY_VISIT, "at-ulsan"),
    _visit("press", "Pressetermin", Kind.PRESS_DATE, "hotel-seoul"),
    _visit("secret", "Besuch bei Formosa Wafer", Kind.COMPANY_VISIT, "wafer", host="h-wafer",
           visibility=Visibility.INTERNAL),
    _visit("declined", "Besuch bei Beta Motors", Kind.COMPANY_VISIT, "at-alpha",
           state=State.DECLINED),
    _visit("idea", "Idee: Besuch im Reinraum", Kind.COMPANY_VISIT, "at-lab", state=State.IDEA),
)  # fmt: skip


def _entry(
    key: str, day: int, clock: str, zone: str, minutes: int, *seats: str, **more: object
) -> Entry:
    start = instant_at(date(2023, 9, day), time.fromisoformat(clock), zone)
    round_number = int(str(more.pop("round", 1)))
    return Entry(
        id=entry_id(MISSION, key, round_number),
        appointment=key,
        start_at=start,
        end_at=start + timedelta(minutes=minutes),
        attendees=seats or EVERYONE,
        round=round_number,
        **more,  # type: ignore[arg-type]  # fields of many types
    )


ENTRIES = (
    _entry("welcome", 10, "19:00", TOKYO, 120),
    _entry("briefing", 11, "09:00", TOKYO, 60),
    _entry("alpha", 11, "11:00", TOKYO, 60, "d1", "d2", "d3", interpreters=("i1",)),
    _entry("alpha", 11, "11:00", TOKYO, 60, "d4", "d8", round=2),
    _entry("lab", 11, "10:45", TOKYO, 120, "d5", "d6", "d7"),
    _entry("lunch", 11, "12:00", TOKYO, 60, "d1", "d2", "d3"),
    _entry("talks", 11, "15:00", TOKYO, 45, "d1", "d7"),
    _entry("call", 12, "10:00", TOKYO, 30, "d1", revision=2),
    _entry("forum", 18, "09:30", SEOUL, 180),
    _entry("signing", 18, "13:30", SEOUL, 30, "d1", "d5"),
    _entry("ulsan", 18, "14:00", SEOUL, 90, "d2", "d3", "d4"),
    _entry("press", 18, "17:00", SEOUL, 30, "d1"),
    _entry("secret", 20, "14:00", TAIPEI, 90, "d1", "d2"),
)

BRIEF = Brief(
    stops=STOPS,
    places=PLACES,
    delegates=DELEGATES,
    hosts=HOSTS,
    appointments=APPOINTMENTS,
    transfers=TRANSFERS,
    wishes=(
        Wish(id="w1", delegate="d2", target="idea", strength=Strength.MUST),
        Wish(id="w2", delegate="d3", target="h-lab"),
    ),
    interpreters=(
        Interpreter(id="i1", name="Hana Ito", pairs=(LanguagePair(first="de", second="ja"),)),
    ),
    vehicles=(Vehicle(id="coach", name="Reisebus 1", seats=20),),
    holidays=(Holiday(date=date(2023, 9, 18), country="JP", name="Keirō no Hi"),),
    policies=Policies(rest_days=(date(2023, 9, 17),)),
)
REGISTER = Register(
    people=(
        Person(id="p5", name="Paula Probe", title="Prof. Dr."),
        Person(id="p6", name="Quentin Quelle"),
        Person(id="c-alpha", name="Sato Ken", labels=(Label(language="ja", text="佐藤健"),)),
    ),
    organisations=(Organisation(id="smwa", name="Staatsministerium (Beispiel)"),),
    protocol=(ProtocolNote(about="call", matter="Kleidung", text="Dunkler Anzug"),),
)
HEADER = Header(
    title="Wirtschaftsdelegation nach Japan und Südkorea",
    labels=(Label(language="en", text="Business delegation to Japan and South Korea"),),
    dates=(
        TravelDates(first_date=date(2023, 9, 9), last_date=date(2023, 9, 20)),
        TravelDates(
            first_date=date(2023, 9, 9),
            last_date=date(2023, 9, 21),
            visibility=Visibility.INTERNAL,
        ),
    ),
    goals=(Goal(id="g1", name="Neue Märkte"), Goal(id="g2", name="Investorenpflege")),
    topics=(
        Topic(id="t1", name="Mikroelektronik", country="JP"),
        Topic(id="t2", name="Mobilität", country="KR"),
        Topic(id="t3", name="Wafer", country="TW"),
    ),
    organisers=(
        Organiser(name="Ministerium (Beispiel)", role="Leitung"),
        Organiser(name="Agentur (Beispiel)", role="Planung"),
    ),
    contacts=(Contact(name="Referat", phone="+49 351 0000", email="reise@example.org"),),
    links=(
        Link(title="Ankündigung", address="https://example.org/reise", origin="Presse", year=2023),
        Link(title="Kein Verweis", address="javascript:alert(1)"),
    ),
    note="Personen und Firmen sind erfunden.",
)
SAMPLE_MISSION = Mission(id=MISSION, header=HEADER, brief=BRIEF, register=REGISTER)
SAMPLE_PROGRAMME = Programme(
    mission=MISSION,
    entries=ENTRIES,
    rides=(
        Ride(
            vehicle="coach",
            entry=entry_id(MISSION, "alpha", 1),
            origin="embassy",
            destination="at-alpha",
            leaves_at=instant_at(date(2023, 9, 11), time(10, 10), TOKYO),
            arrives_at=instant_at(date(2023, 9, 11), time(10, 45), TOKYO),
            passengers=("d1", "d2", "d3", "i1"),
        ),
    ),
    unmet_wishes=(
        UnmetWish(
            wish="w1",
            reason="costs_more",
            sentence=Text(de="Kostet mehr, als es bringt.", en="It costs more than it brings."),
        ),
    ),
    unmet_appointments=(
        UnmetAppointment(
            appointment="idea",
            reason="no_room",
            sentence=Text(de="Kein freier Vormittag.", en="No free morning."),
        ),
    ),
    asks=(
        Ask(
            appointment="talks",
            host=None,
            start_at=instant_at(date(2023, 9, 11), time(15), TOKYO),
            alternatives=(instant_at(date(2023, 9, 12), time(15), TOKYO),),
        ),
    ),
    withdrawn=(
        Withdrawal(
            entry=entry_id(MISSION, "lab", 1),
            appointment="lab",
            person="d2",
            start_at=instant_at(date(2023, 9, 11), time(10, 45), TOKYO),
            end_at=instant_at(date(2023, 9, 11), time(12, 45), TOKYO),
            revision=3,
        ),
    ),
)
