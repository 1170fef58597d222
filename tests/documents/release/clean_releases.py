"""Releases without a fault: the example's drafts and drafts of missions made by varying it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from random import Random
from typing import Any

from documents.release.drafted import mission, profile, programme, release
from trademission.documents.release.checks import Case
from trademission.documents.release.drafting import draft_text
from trademission.documents.release.reading.read import read_release
from trademission.domain.facts import Fact
from trademission.domain.mission import Link, Mission
from trademission.domain.people import Delegate
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.programme import Programme
from trademission.domain.release import (
    Approval,
    Quote,
    Release,
    ReleaseKind,
    Version,
    Wording,
    Written,
    WrittenPlace,
)
from trademission.domain.release_text import ReleaseText, SectionKind
from trademission.domain.text import Language, Text
from trademission.domain.view import View, reader_of_level, view

MADE_AT = datetime(2023, 9, 7, 12, tzinfo=UTC)
CITIES = (
    {"Nagoya": "Osaka", "Sendai": "Kyoto", "Ulsan": "Busan"},
    {"Nagoya": "Kobe", "Tokio": "Yokohama", "Tokyo": "Yokohama", "Ulsan": "Incheon"},
    {"Sendai": "Sapporo", "Seoul": "Daejeon", "Ulsan": "Gwangju"},
)
PEOPLE = (
    {
        "Minister (Delegationsleitung)": "Martina Müller",
        "Minister (head of delegation)": "Martina Müller",
    },
    {
        "Minister (Delegationsleitung)": "Jürgen Weißbach",
        "Minister (head of delegation)": "Jürgen Weißbach",
    },
    {"Geschäftsführung der WFS": "Katrin Schröder", "Management of WFS": "Katrin Schröder"},
    {"Geschäftsführung der WFS": "Tobias Lindner", "Management of WFS": "Tobias Lindner"},
)
SAID = (
    Text(
        de="Wir kommen mit offenen Ohren und gehen mit festen Verabredungen nach Hause.",
        en="We arrive with open ears and go home with firm arrangements.",
    ),
    Text(
        de="Kleine Betriebe brauchen große Türen. Auf dieser Reise öffnen wir sie gemeinsam.",
        en="Small firms need large doors. On this journey we open them together.",
    ),
    Text(
        de="Unsere Forschung und unsere Fabriken suchen Freunde, die ebenso neugierig sind.",
        en="Our laboratories and factories are looking for friends who are just as curious.",
    ),
)
TOLD = (
    Text(
        de="Am Montag, 11. September 2023, öffnet das Gastland seine Werke. "
        "Dr. Nina Nano und Emil Elbwafer begleiten den Rundgang.",
        en="On Monday, 11 September 2023, the hosts open their works. "
        "Dr. Nina Nano and Emil Elbwafer come along.",
    ),
    Text(
        de="Am Donnerstag, dem 14. September, treffen sich die Hochschulen. "
        "Prof. Henrik Halbleiter und Greta Gleis sprechen über neue Werkstoffe.",
        en="On Thursday, 14 September, the universities meet. "
        "Prof. Henrik Halbleiter and Greta Gleis speak about new materials.",
    ),
    Text(
        de="Am Montag, 18. September, geht es um Lieferketten. "
        "Hanno Hydraulik und Rosa Robotik berichten aus ihren Betrieben.",
        en="On Monday, 18 September, supply chains are the subject. "
        "Hanno Hydraulik and Rosa Robotik tell of their firms.",
    ),
)
TRICKY = (
    Text(
        de="Schon 2017 war eine Delegation in Japan, im Oktober folgt ein Gegenbesuch in Dresden. "
        "Die elftägige Reise führt in zwei Länder und fünf Städte.",
        en="A delegation was in Japan as early as 2017; a return visit to Dresden follows in "
        "October. The eleven-day journey leads to two countries and five cities.",
    ),
    Text(
        de="Am 16. September fliegt die Delegation von Japan nach Südkorea. "
        "Beide Länder zählen zu den wichtigsten Partnern in Asien.",
        en="On 16 September the delegation flies from Japan to South Korea. "
        "Both countries are among the most important partners in Asia.",
    ),
    Text(
        de="Die Technische Universität Beispielstadt und das Fraunhofer IKTS bringen Projekte mit. "
        "Bis zum 20. September bleibt die Gruppe zusammen.",
        en="Fraunhofer IKTS brings projects of its own. "
        "The group stays together until 20 September.",
    ),
)
"""Sentences that are right, though a careless rule might stumble over them."""
KINDS = (
    *(ReleaseKind.ANNOUNCING, ReleaseKind.ANNOUNCING, ReleaseKind.CLOSING),
    *(ReleaseKind.DAILY, ReleaseKind.PRESS_DATE),
)
SUBJECTS = (date(2023, 9, 11), date(2023, 9, 14), date(2023, 9, 18))


@dataclass(frozen=True, kw_only=True)
class Clean:
    """A release without a fault: its text, and all that it is checked against."""

    text: str
    language: Language
    release: Release
    version: Version
    internal: View
    profile: PressProfile

    def case(self, **changes: object) -> Case:
        """Return it for the checker, perhaps with another text or record."""
        text = str(changes.pop("text", self.text))
        given = {
            "release": self.release,
            "version": self.version,
            "internal": self.internal,
            "profile": self.profile,
            **changes,
        }
        return Case(read=read_release(text), **given)  # type: ignore[arg-type]  # names fields


def plain(text: ReleaseText) -> str:
    """Return a release as plain text; links keep their address as Markdown does."""
    return "\n\n".join(_lines(text)) + "\n"


def _lines(text: ReleaseText) -> Iterator[str]:
    for section in text.sections:
        if section.heading:
            yield section.heading
        for paragraph in section.paragraphs:
            is_link = section.kind is SectionKind.LINKS
            words = "".join(passage.text for passage in paragraph)
            address = "".join(passage.address for passage in paragraph)
            yield f"[\\{words.replace(']', chr(92) + ']', 1)}]({address})" if is_link else words


@cache
def clean_releases(seed: int = 1, number: int = 24) -> tuple[Clean, ...]:
    """Return the two drafts of the example, then as many of missions varied from it."""
    random = Random(seed)
    found = [_drafted(mission(), release(), language) for language in ("de", "en")]
    for place in range(number):
        varied, record = _varied_mission(random), _varied_record(random)
        languages: tuple[Language, ...] = ("de", "en")
        found.append(_drafted(varied, record, languages[place % 2]))
    return tuple(found)


def _drafted(of: Mission, record: Release, language: Language) -> Clean:
    linked = replace(of, header=replace(of.header, links=_linked(of.header.links)))
    planned: Programme = programme()
    shown = view(linked, planned, reader_of_level(Visibility.PUBLIC))
    drafted = draft_text(record, shown, profile=profile(), language=language)
    facts = linked.register.facts
    version = Version(number=1, made_at=MADE_AT, texts=(drafted,), facts=facts)
    return Clean(
        text=plain(drafted),
        language=language,
        release=record,
        version=version,
        internal=view(linked, planned, reader_of_level(Visibility.INTERNAL)),
        profile=profile(),
    )


def _linked(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return links with addresses: the example has none, and that is a fault."""
    return tuple(
        replace(link, address=link.address or f"https://www.example.org/{number}")
        for number, link in enumerate(links, start=1)
    )


def _varied_mission(random: Random) -> Mission:
    renamed = random.choice(CITIES) | random.choice(PEOPLE)
    varied = _renamed(mission(), renamed)
    assert isinstance(varied, Mission)
    extra = tuple(
        Delegate(id=f"extra{number}", name=f"Gast {number}", segment="Unternehmen")
        for number in range(random.randint(0, 14))
    )
    brief = replace(varied.brief, delegates=(*varied.brief.delegates, *extra))
    facts = tuple(_varied_facts(varied.register.facts, random))
    goals = varied.header.goals[: random.randint(2, 4)]
    return replace(
        varied,
        brief=brief,
        header=replace(varied.header, goals=goals),
        register=replace(varied.register, facts=facts),
    )


def _renamed(thing: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - walks over values of all types
    """Return a value of the domain with some names exchanged in all its texts."""
    if type(thing) is str:
        for old, new in names.items():
            thing = thing.replace(old, new)
        return thing
    if isinstance(thing, tuple):
        return tuple(_renamed(one, names) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(
            thing,
            **{
                f.name: _renamed(getattr(thing, f.name), names)
                for f in fields(thing)
                if f.name != "zone"
            },
        )
    return thing


def _varied_facts(facts: tuple[Fact, ...], random: Random) -> Iterator[Fact]:
    signs: dict[str, int] = {}
    for fact in facts:
        sign = signs.setdefault(fact.partner, random.choice((1, 1, -1)))
        if fact.measure == "value":
            yield replace(fact, value=float(random.randint(20_000, 9_000_000)))
        elif fact.measure == "growth":
            yield replace(fact, value=sign * random.uniform(1.5, 60))
        elif fact.measure == "rank":
            yield replace(fact, value=float(random.randint(2, 90)))
        elif fact.measure == "record":
            yield replace(fact, value=float(sign > 0))
        else:
            yield fact


def _varied_record(random: Random) -> Release:
    said, told, tricky = random.choice(SAID), random.choice(TOLD), random.choice(TRICKY)
    extra = Quote(
        id="q9",
        speaker="d01",
        place=WrittenPlace.POLICY,
        wordings=(_approved("de", said.de), _approved("en", said.en)),
    )
    paragraph = Written(
        id="w9",
        place=WrittenPlace.POLICY,
        wordings=(
            Wording(language="de", text=f"{told.de} {tricky.de}"),
            Wording(language="en", text=f"{told.en} {tricky.en}"),
        ),
    )
    record = release()
    kind = random.choice(KINDS)
    return replace(
        record,
        kind=kind,
        subject_date=random.choice(SUBJECTS) if kind is ReleaseKind.DAILY else None,
        quotes=(*record.quotes, extra),
        written=(*record.written, paragraph),
    )


def _approved(language: Language, text: str) -> Wording:
    approval = Approval(by="Büro", approved_at=MADE_AT, words=text)
    return Wording(language=language, text=text, approval=approval)
