"""What stands above and below the prose: label, office, contact, date, editors, links, margin."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.dates import long_date
from trademission.documents.release.drafting.days import heading_date
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import (
    Passages,
    computed,
    joined,
    template,
    written,
)
from trademission.domain.facts import Fact, FactKind
from trademission.domain.mission import Contact, Link
from trademission.domain.release_text import Section, SectionKind, words_of

PRESS = ("presse", "press", "media")


def above(desk: Desk) -> Iterator[Section]:
    """Yield label, office, contact and date."""
    label = desk.phrases.word(f"label.{desk.release.kind}")
    yield _section(SectionKind.LABEL, template(label))
    organisers = desk.directory.view.mission.header.organisers
    for organiser in organisers[:1]:
        name = desk.directory.name(organiser.name, organiser.labels).text
        yield _section(SectionKind.OFFICE, computed(name, "header.organisers"))
    contact = _contact(desk)
    if contact is not None:
        heading = desk.phrases.word("contact.heading")
        yield _section(SectionKind.CONTACT, *_reached(contact, desk), heading=heading)
    pattern = desk.profile.heading_date.in_language(desk.language)
    day = heading_date(desk.release.issued_date, pattern, desk.language)
    yield _section(SectionKind.DATE, computed(day, "release.issued_date"))


def below(desk: Desk, facts: tuple[Fact, ...]) -> Iterator[Section]:
    """Yield the note to editors, the links and the margin block; `facts` are those printed."""
    phrases = desk.phrases
    notes = tuple(_notes(desk, facts))
    if notes:
        heading = phrases.word("editors.heading")
        yield _section(SectionKind.NOTE_TO_EDITORS, *notes, heading=heading)
    links = desk.directory.view.mission.header.links
    told = tuple(
        _link(link, f"header.links[{number}]", desk)
        for number, link in enumerate((*links, *desk.release.links))
    )
    if told:
        yield _section(SectionKind.LINKS, *told, heading=phrases.word("links.heading"))
    margin = tuple(
        written(line.in_language(desk.language), "profile.margin") for line in desk.profile.margin
    )
    if margin:
        yield _section(SectionKind.MARGIN, *margin)


def _contact(desk: Desk) -> Contact | None:
    """Return whom the press asks: of the record, else the mission's own for the press, or first."""
    if desk.release.contact is not None:
        return desk.release.contact
    known = desk.directory.view.mission.header.contacts
    for_press = (one for one in known if any(word in one.role.casefold() for word in PRESS))
    return next(for_press, next(iter(known), None))


def _reached(contact: Contact, desk: Desk) -> Iterator[Passages]:
    yield computed(contact.name, "contact")
    if contact.phone:
        yield desk.phrases.fill("contact.phone", phone=computed(contact.phone, "contact"))
    if contact.email:
        yield computed(contact.email, "contact", f"mailto:{one_line(contact.email)}")


def _notes(desk: Desk, facts: tuple[Fact, ...]) -> Iterator[Passages]:
    if desk.profile.note_to_editors is not None:
        text = desk.profile.note_to_editors.in_language(desk.language)
        yield written(text, "profile.note_to_editors")
    sources = {words_of(told): told for told in _sources(facts, desk)}
    if sources:
        told = joined(sources.values(), "; ")
        yield desk.phrases.fill("editors.figures", sources=told)
    note = desk.directory.view.mission.header.note
    if note:
        yield desk.phrases.fill("editors.example", note=computed(_half(note, desk), "header.note"))


def _sources(facts: tuple[Fact, ...], desk: Desk) -> Iterator[Passages]:
    for fact in facts:
        if fact.kind is FactKind.COMPUTED and fact.vintage is not None:
            source, vintage = f"fact:{fact.id}", long_date(fact.vintage, desk.language)
            yield desk.phrases.fill(
                "editors.figures_source",
                source=computed(fact.source, source),
                table=computed(fact.table, source),
                vintage=computed(vintage, source),
            )


def _half(note: str, desk: Desk) -> str:
    """Return the half of a note in two languages that is in the language of the release."""
    german, slash, english = note.partition(" / ")
    return english if slash and desk.language == "en" else german


def _link(link: Link, source: str, desk: Desk) -> Passages:
    parts = {
        "origin": computed(link.origin, source),
        "title": computed(link.title, source, link.address),
    }
    if link.year is None:
        return desk.phrases.fill("links.link_no_year", **parts)
    return desk.phrases.fill("links.link", year=computed(str(link.year), source), **parts)


def _section(kind: SectionKind, *paragraphs: Passages, heading: str = "") -> Section:
    return Section(kind=kind, paragraphs=tuple(filter(None, paragraphs)), heading=heading)
