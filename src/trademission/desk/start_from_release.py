"""Turn an announcing release into the draft of a mission: the first minute with the product."""

from pathlib import Path

from trademission.desk.starting.draft import Draft, Unknown, Verdict
from trademission.desk.starting.header import header_of
from trademission.desk.starting.route import Leg, legs
from trademission.desk.starting.unknowns import unknowns
from trademission.desk.starting.verdicts import computed_facts, region_in, verdicts
from trademission.documents.release.reading.found import ReadRelease
from trademission.domain.brief import Brief
from trademission.domain.errors import BilingualError
from trademission.domain.facts import Fact, FactKind
from trademission.domain.mission import Mission, Person, Register
from trademission.domain.people import Delegate
from trademission.domain.text import Language
from trademission.files.identities import slug

HEAD = "d01"


class NoMissionError(BilingualError):
    """A text tells of no journey: neither its days nor a city of it were found."""


def start_from_release(
    read: ReadRelease,
    *,
    source: str,
    region: str = "",
    file: Path | None = None,
    warehouse: Path,
) -> Draft:
    """Return the draft of the mission that a release announces.

    `source` is the name of the file; `region` the code of the Land, else the one that the release
    names most. Figures are compared with the table in `file`, else the newest at hand. Raises
    NoMissionError for a text that announces no journey.
    """
    found = legs(read)
    if not found or not read.stays:
        raise NoMissionError(
            de=f"{source}: Die Tage der Reise oder ihre Städte waren nicht zu lesen; ist das eine "
            "Ankündigung? `trademission release read` zeigt, was gelesen wird.",
            en=f"{source}: the days of the journey or its cities could not be read; is this an "
            "announcement? `trademission release read` shows what is read.",
        )
    code = region or region_in(read)
    facts = computed_facts(read, region=code, file=file, warehouse=warehouse)
    mission = _mission(read, found, facts, source)
    return Draft(mission=mission, verdicts=verdicts(read, mission), unknowns=unknowns(read, found))


def _mission(
    read: ReadRelease, found: tuple[Leg, ...], facts: tuple[Fact, ...], source: str
) -> Mission:
    header = header_of(read, source=source)
    head = next((person for person in read.people if person.title), None)
    person = Person(
        id=HEAD,
        name=head.name if head else "Delegationsleitung",
        function=head.title if head else "",
    )
    brief = Brief(
        stops=tuple(leg.stop for leg in found),
        places=tuple(leg.place for leg in found),
        delegates=(Delegate(id=HEAD, name=person.name, segment="Politik", rank=1),),
    )
    stated = _stated(read, facts, source)
    register = Register(people=(person,), facts=(*facts, *stated))
    name = slug(f"{header.title} {header.dates[0].first_date.year}")[:60].strip("-")
    return Mission(id=name or "mission", header=header, brief=brief, register=register)


def _stated(read: ReadRelease, facts: tuple[Fact, ...], source: str) -> tuple[Fact, ...]:
    """Return the figures that no table covers, as statements of the release."""
    known = {fact.partner for fact in facts}
    issued = next((day.day for day in read.days if day.is_issue), None)
    left = [figure for figure in read.figures if figure.partner not in known]
    return tuple(
        Fact(
            id=f"f{len(facts) + number}",
            kind=FactKind.STATED,
            source=source,
            measure=figure.measure.value,
            period=str(figure.year or ""),
            partner=figure.partner,
            text=read.words_at(figure.spot),
            stated_where=source,
            stated_date=issued,
        )
        for number, figure in enumerate(left, start=1)
    )


def open_points(draft: Draft, *, language: Language) -> str:
    """Return verdicts and unknowns as text, for people: a line each, what to do next beneath."""
    heads = {
        "de": ("Zahlen der Meldung", "Noch unbekannt"),
        "en": ("Figures of the release", "Still unknown"),
    }
    figures, unknown = heads[language]
    lines = [f"# {figures}", "", *(_verdict_line(one, language) for one in draft.verdicts)]
    lines += ["", f"# {unknown}", "", *(_unknown_line(one, language) for one in draft.unknowns)]
    return "\n".join(lines) + "\n"


def _verdict_line(verdict: Verdict, language: Language) -> str:
    return f"- {verdict.sentence.in_language(language)}"


def _unknown_line(unknown: Unknown, language: Language) -> str:
    sentence, step = (text.in_language(language) for text in (unknown.sentence, unknown.next_step))
    return f"- {sentence} {step}"
