"""The briefing book: for every appointment a page on goal, people, points, figures, agreements."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from trademission.documents.briefs.blocks import brief_blocks, kind_and_state
from trademission.documents.briefs.meeting import lead_line
from trademission.documents.briefs.subject import Subject, subjects
from trademission.documents.content.lines import entry_line
from trademission.documents.dates import country_name, short_date, short_range
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Column,
    Cover,
    Heading,
    Matter,
    Matters,
    NewPage,
    Paper,
    Paragraph,
    Phrase,
    Span,
    Table,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.frame import Frame, contact_blocks, contact_lines, frame
from trademission.documents.paper.paper_words import say
from trademission.domain.errors import TradeMissionError
from trademission.domain.programme import Entry
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Briefingmappe", en="Briefing book")
BRIEF = Text(de="Terminbriefing", en="Appointment brief")
GOALS = Text(de="Ziele", en="Goals")
TOPICS = Text(de="Schwerpunkte", en="Topics")
BRIEFS = Text(de="Termine", en="Appointments")
NOTHING = Text(
    de="In dieser Fassung des Programms findet kein Termin statt.",
    en="This version of the programme holds no appointment.",
)
SUMMARY = Text(
    de="Termine in {country}: wann, was, wo, unter wessen Leitung.",
    en="Appointments in {country}: when, what, where, led by whom.",
)
WHEN = Text(de="Wann", en="When")
WHAT = Text(de="Termin", en="Appointment")
WHERE = Text(de="Stadt", en="City")
LEAD = Text(de="Leitung", en="Led by")


class NoBriefError(TradeMissionError):
    """A brief was asked for an appointment that does not take place in the view."""


def briefing_book(view: View, *, language: Language, made_at: datetime) -> Paper:
    """Return the book: cover, contents, and by country its appointments, a page for each.

    Countries stand in the order in which the mission comes there first, appointments in
    order of time. Everything is told as far as the view holds it.
    """
    directory = Directory(view, language)
    given = frame(directory, made_at=made_at)
    every = subjects(directory)
    blocks: list[Block] = []
    for country, own in _by_country(every).items():
        blocks.extend(_country(country, own, directory))
    if not every:
        blocks.append(Paragraph(line=plain(NOTHING.in_language(language))))
    paper = given.paper(
        kind=KIND.in_language(language),
        title=given.head.title.text,
        subtitle=plain(given.head.dates),
        blocks=tuple(blocks),
    )
    cover = Cover(matters=tuple(_cover(given, len(every))), note=plain(given.head.note))
    return replace(paper, cover=cover, contents=say("contents", directory))


def appointment_brief(
    view: View, *, appointment: str, language: Language, made_at: datetime
) -> Paper:
    """Return the brief of one appointment by its id, on one page as far as it can be read.

    Raises NoBriefError when the view holds no entry of it.
    """
    directory = Directory(view, language)
    subject = next((one for one in subjects(directory) if one.item.id == appointment), None)
    if subject is None:
        sentence = (
            f"appointment: {appointment!r} does not take place in this programme; "
            "name one that does by its id."
        )
        raise NoBriefError(sentence)
    given = frame(directory, made_at=made_at)
    paper = given.paper(
        kind=BRIEF.in_language(language),
        title=directory.appointment(subject.item).text,
        subtitle=_subtitle(subject),
        blocks=(*brief_blocks(subject, level=1), *contact_blocks(given, level=1)),
    )
    return replace(paper, fits_one_page=True)


def _subtitle(subject: Subject) -> Phrase:
    others = subject.directory.appointment(subject.item).others
    scripts = ((Span(text=one.text, language=one.language),) for one in others)
    return joined((*scripts, kind_and_state(subject)))


def _cover(given: Frame, count: int) -> Iterator[Matter]:
    """Yield what stands on the cover below the title."""
    language = given.directory.language
    topics = (
        joined((plain(f"{country}:"), joined(named(one) for one in names)), between=" ")
        for country, names in given.head.topics
    )
    told = (
        (TOPICS, joined(topics, between="; ")),
        (GOALS, joined(named(goal) for goal in given.head.goals)),
        (BRIEFS, plain(str(count))),
    )
    yield from (Matter(word=word.in_language(language), line=line) for word, line in told if line)
    contacts = (one.items for one in contact_lines(given) if isinstance(one, Matters))
    yield from chain.from_iterable(contacts)


def _by_country(every: tuple[Subject, ...]) -> dict[str, list[Subject]]:
    found: dict[str, list[Subject]] = {}
    for subject in every:
        found.setdefault(subject.place.country, []).append(subject)
    return found


def _country(country: str, own: list[Subject], directory: Directory) -> Iterator[Block]:
    """Yield the page of a country and the briefs of its appointments.

    What is to be said on the country as a whole stands between its heading and the table.
    """
    name = country_name(country, directory.language)
    yield NewPage()
    yield Heading(level=1, line=plain(name), beside=_stops(country, directory))
    yield _table(name, own, directory)
    for subject in own:
        yield NewPage()
        title = named(directory.appointment(subject.item))
        yield Heading(level=2, line=title, beside=kind_and_state(subject))
        yield from brief_blocks(subject, level=3)


def _stops(country: str, directory: Directory) -> Phrase:
    """Return the stops in a country with their days."""
    stops = sorted(directory.brief.stops, key=lambda one: (one.first_date, one.last_date))
    here = (one for one in stops if directory.atlas.places[one.base].country == country)
    return joined(
        joined(
            (
                named(directory.name(one.name, one.labels)),
                quiet(short_range(one.first_date, one.last_date, directory.language)),
            ),
            between=" ",
        )
        for one in here
    )


def _table(country: str, own: list[Subject], directory: Directory) -> Table:
    language = directory.language
    entries = sorted(
        (entry for subject in own for entry in subject.entries),
        key=lambda one: (one.start_at, one.id),
    )
    return Table(
        summary=SUMMARY.in_language(language).format(country=country),
        columns=(
            Column(title=WHEN.in_language(language), share=1.9),
            Column(title=WHAT.in_language(language), share=3.9),
            Column(title=WHERE.in_language(language), share=1.3),
            Column(title=LEAD.in_language(language), share=3.3),
        ),
        rows=tuple(_row(entry, directory) for entry in entries),
    )


def _row(entry: Entry, directory: Directory) -> tuple[Phrase, ...]:
    item = directory.atlas.appointments[entry.appointment]
    start = entry_line(entry, directory).start
    when = f"{short_date(start.day, directory.language)}, {start.clock}"
    return (
        strong(when),
        named(directory.entry(entry)),
        plain(start.city),
        lead_line(entry, item, directory),
    )
