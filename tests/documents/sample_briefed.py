"""The sample mission with everything that briefs and minute schedules can say, twice hidden."""

from dataclasses import replace
from datetime import date, time

from documents.sample import BRIEF, DELEGATES, REGISTER, SAMPLE_MISSION, SAMPLE_PROGRAMME, TOKYO
from trademission.documents.paper import (
    Bullets,
    Heading,
    Matters,
    Paper,
    Paragraph,
    Table,
    words_of,
)
from trademission.domain.facts import Fact, FactKind
from trademission.domain.mission import (
    AppointmentNote,
    Chain,
    ChainLink,
    LinkKind,
    Mission,
    Organisation,
    Person,
    ProtocolNote,
)
from trademission.domain.people import Counterpart, Delegate
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme, Ride
from trademission.domain.text import Label
from trademission.domain.time import instant_at

NBSP, EN_DASH = "\N{NO-BREAK SPACE}", "\N{EN DASH}"
PEOPLE = (
    Person(
        id="d1",
        name="Minister",
        function="Staatsminister",
        function_labels=(Label(language="en", text="Minister of state"),),
    ),
    Person(id="d2", name="Ada Beispiel", title="Dr.", function="Geschäftsführerin"),
    Person(
        id="c-alpha",
        name="Sato Ken",
        title="Dr.",
        function="Vorstand",
        function_labels=(Label(language="en", text="Chief executive"),),
        form_of_address="Sato-san",
        pronunciation="satoh ken",
        labels=(Label(language="ja", text="佐藤健", reviewed=True),),
    ),
    Person(id="c-mori", name="Mori Aya", labels=(Label(language="ja", text="森彩"),)),
)
NOTES = (
    AppointmentNote(
        appointment="alpha",
        goals=("g1",),
        topics=("t1",),
        talking_points=("Werk in Sachsen", "Fachkräfte"),
        questions=("Wie geht es weiter?",),
        speaking_order=("Minister", "Dr. Sato"),
        press="Foto am Eingang",
    ),
    AppointmentNote(
        appointment="alpha",
        goals=("g1",),
        topics=("t1",),
        talking_points=("A plant in Saxony", "Skilled people"),
        questions=("What comes next?",),
        speaking_order=("Minister", "Dr Sato"),
        press="Picture at the gate",
        language="en",
    ),
    AppointmentNote(appointment="secret", talking_points=("Wafer für Dresden",)),
)
CHAINS = (
    Chain(
        id="c1",
        name="Sachsen - Alpha",
        links=(
            ChainLink(kind=LinkKind.EVENT, when="2019", what="Gegenbesuch", source="Archiv"),
            ChainLink(kind=LinkKind.AGREEMENT, when="2022-05", what="Absichtserklärung",
                      source="Vertrag 7"),
            ChainLink(kind=LinkKind.APPOINTMENT, when="2023-09-11", what="Besuch",
                      appointment="alpha", source="Programm"),
            ChainLink(kind=LinkKind.RESULT, when="bald", what="Lieferung", appointment="secret",
                      source="Vermerk"),
        ),
    ),
    Chain(
        id="c2",
        name="Sachsen - Formosa",
        links=(ChainLink(kind=LinkKind.APPOINTMENT, when="2023-13", what="Besuch im Werk",
                         appointment="secret", source="Vermerk"),),
        visibility=Visibility.INTERNAL,
    ),
)  # fmt: skip
FACTS = (
    Fact(id="f1", kind=FactKind.STATED, source="Ministerium 2023", partner="JP",
         text="Rekord im Handel"),
    Fact(id="f2", kind=FactKind.COMPUTED, source="Statistisches Amt", partner="JP",
         measure="Ausfuhr", value=1234.5, unit="Millionen Euro", period="2022", region="Sachsen",
         flag="vorläufig"),
    Fact(id="f3", kind=FactKind.STATED, source="Ministerium 2023", partner="TW",
         text="Mehr Wafer"),
)  # fmt: skip
BRIEFED_MISSION = replace(
    SAMPLE_MISSION,
    brief=replace(
        BRIEF,
        hosts=tuple(
            replace(host, counterparts=(*host.counterparts, Counterpart(id="c-mori", name="Mori")))
            if host.id == "h-alpha"
            else host
            for host in BRIEF.hosts
        ),
        appointments=tuple(
            replace(item, counterparts=("c-alpha", "c-mori")) if item.id == "alpha" else item
            for item in BRIEF.appointments
        ),
    ),
    register=replace(
        REGISTER,
        people=(*PEOPLE, *(one for one in REGISTER.people if one.id != "c-alpha")),
        organisations=(
            *REGISTER.organisations,
            Organisation(id="h-alpha", name="Alpha", sector="Halbleiter", investor_since="2019"),
        ),
        protocol=(
            ProtocolNote(about="h-alpha", matter="geschenk", text="Porzellan"),
            ProtocolNote(about="at-alpha", matter="Kleidung", text="Dunkler Anzug"),
            ProtocolNote(about="secret", matter="Kleidung", text="Reinraumanzug"),
        ),
        notes=NOTES,
        chains=CHAINS,
        facts=FACTS,
    ),
)


def _at(clock: str) -> time:
    return time.fromisoformat(clock)


def _ride(entry: str, clocks: tuple[str, str], ends: tuple[str, str], *seats: str) -> Ride:
    day = date(2023, 9, 11)
    key = next(
        one.id for one in SAMPLE_PROGRAMME.entries if one.appointment == entry and one.round == 1
    )
    ride = Ride(
        vehicle="coach",
        entry=key,
        origin=ends[0],
        destination=ends[1],
        leaves_at=instant_at(day, _at(clocks[0]), TOKYO),
        arrives_at=instant_at(day, _at(clocks[1]), TOKYO),
        passengers=seats,
    )
    waits = instant_at(day, _at("12:00"), TOKYO) if entry == "alpha" else None
    return replace(ride, waits_until=waits)


BRIEFED_PROGRAMME = replace(
    SAMPLE_PROGRAMME,
    rides=(
        _ride("alpha", ("10:10", "10:45"), ("embassy", "at-alpha"), "d3", "d2", "d1", "i1"),
        _ride("talks", ("14:40", "15:00"), ("at-alpha", "ministry"), "d1", "d7"),
    ),
)


def crowded() -> tuple[Mission, Programme]:
    """Return the mission with twenty more delegates, all of them at the talks and on the coach."""
    more = tuple(
        Delegate(id=f"d{i}", name=f"Zusatz {i:02}", segment="companies", organisation="Zusatz AG")
        for i in range(9, 29)
    )
    brief = replace(BRIEFED_MISSION.brief, delegates=(*DELEGATES, *more))
    seats = tuple(one.id for one in brief.delegates)
    talks = next(one.id for one in SAMPLE_PROGRAMME.entries if one.appointment == "talks")
    programme = replace(
        BRIEFED_PROGRAMME,
        entries=tuple(
            replace(one, attendees=seats) if one.id == talks else one
            for one in BRIEFED_PROGRAMME.entries
        ),
        rides=tuple(
            replace(one, passengers=seats) if one.entry == talks else one
            for one in BRIEFED_PROGRAMME.rides
        ),
    )
    return replace(BRIEFED_MISSION, brief=brief), programme


def lines_of(paper: Paper) -> list[str]:
    """Return every block of a paper: rows and items on a line each, dashes and blanks plain."""
    lines: list[str] = []
    for block in paper.blocks:
        match block:
            case Heading():
                beside = words_of(block.beside)
                lines.append(f"{'#' * block.level} {words_of(block.line)} [{beside}]")
            case Paragraph():
                lines.append(words_of(block.line))
            case Bullets():
                lines.extend(f"- {words_of(item)}" for item in block.items)
            case Matters():
                lines.extend(f"{one.word}: {words_of(one.line)}" for one in block.items)
            case Table():
                lines.extend(" | ".join(map(words_of, row)) for row in block.rows)
            case _:
                lines.append(type(block).__name__)
    return [line.replace(NBSP, " ").replace(EN_DASH, "-") for line in lines]


def part(lines: list[str], heading: str) -> list[str]:
    """Return the lines below the heading that begins so, to the next of its level or above."""
    level = heading.count("#")
    start = next(i for i, line in enumerate(lines) if line.startswith(heading))
    rest = lines[start + 1 :]
    ends = (i for i, line in enumerate(rest) if line.startswith("#") and _level(line) <= level)
    return rest[: next(ends, len(rest))]


def _level(line: str) -> int:
    return len(line) - len(line.lstrip("#"))
