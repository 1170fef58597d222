"""The programme booklet: everything the delegation takes along, from cover to practical notes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from trademission.documents.content.days import Day, all_days
from trademission.documents.content.lines import all_lines
from trademission.documents.delegation_list import member_blocks
from trademission.documents.directory import Directory
from trademission.documents.host_profiles import host_blocks
from trademission.documents.paper import (
    Block,
    Column,
    Cover,
    Heading,
    Matter,
    NewPage,
    Paper,
    Phrase,
    Table,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.agenda import day_blocks
from trademission.documents.paper.frame import Frame, frame
from trademission.documents.paper.route_blocks import route_blocks
from trademission.documents.practical_notes import practical_blocks
from trademission.documents.session_tables import session_blocks
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Programmheft", en="Programme")
CONTENTS = Text(de="Inhalt", en="Contents")
TOPICS = Text(de="Schwerpunkte", en="Topics")
GOALS = Text(de="Ziele", en="Goals")
DELEGATION = Text(de="Delegation", en="Delegation")
ORGANISERS = Text(de="Organisation", en="Organisers")
OVERVIEW = Text(de="Auf einen Blick", en="At a glance")
OVERVIEW_HELP = Text(de="Jeder Tag mit Ort und Programmpunkten.", en="Each day: place and items.")
PROGRAMME = Text(de="Programm", en="Programme")
DAY = Text(de="Tag", en="Day")
PLACE = Text(de="Ort", en="Place")
ITEMS = Text(de="Programmpunkte", en="Items")


def booklet(view: View, *, language: Language, made_at: datetime) -> Paper:
    """Return the booklet of a view: cover, route, days, delegation, hosts, practical notes."""
    directory = Directory(view, language)
    given = frame(directory, made_at=made_at)
    days = all_days(directory, all_lines(directory))
    paper = given.paper(
        kind=KIND.in_language(language),
        title=given.head.title.text,
        subtitle=plain(given.head.dates),
        blocks=tuple(_parts(days, given)),
    )
    return replace(paper, cover=_cover(given), contents=CONTENTS.in_language(language))


def _parts(days: tuple[Day, ...], given: Frame) -> Iterator[Block]:
    """Yield the parts of the booklet; each that runs to pages begins on a new one."""
    directory = given.directory
    language = directory.language
    yield from route_blocks(directory)
    yield NewPage()
    yield Heading(level=1, line=plain(OVERVIEW.in_language(language)))
    yield _overview(days, directory)
    yield NewPage()
    yield Heading(level=1, line=plain(PROGRAMME.in_language(language)))
    for day in days:
        yield from day_blocks(day, directory)
    for session in directory.brief.sessions:
        yield from session_blocks(session, directory, level=2)
    yield NewPage()
    total = quiet(str(given.head.total))
    yield Heading(level=1, line=plain(DELEGATION.in_language(language)), beside=total)
    yield from member_blocks(directory, level=2)
    yield from host_blocks(directory)
    yield from practical_blocks(given)


def _overview(days: tuple[Day, ...], directory: Directory) -> Table:
    """Return each day in a row: where the mission is, and its items by time."""
    language = directory.language
    return Table(
        summary=OVERVIEW_HELP.in_language(language),
        columns=(
            Column(title=DAY.in_language(language), share=1.1),
            Column(title=PLACE.in_language(language), share=1.9),
            Column(title=ITEMS.in_language(language), share=6),
        ),
        rows=tuple(_overview_row(day) for day in days),
    )


def _overview_row(day: Day) -> tuple[Phrase, ...]:
    items = (
        joined((quiet(line.start.clock), plain(line.title.text)), between="\N{NO-BREAK SPACE}")
        for line in day.lines
    )
    stops = joined(plain(stop.text) for stop in day.stops)
    return strong(day.short), stops, joined(items, between=" · ")


def _cover(given: Frame) -> Cover:
    """Return what stands on the cover below the title."""
    head, language = given.head, given.directory.language
    topics = (
        joined((plain(f"{country}:"), joined(named(one) for one in names)), between=" ")
        for country, names in head.topics
    )
    counts = ", ".join(f"{count} {name}" for name, count in head.counts)
    organisers = (
        joined((named(name), quiet(f"({role})") if role else ()), between=" ")
        for name, role in head.organisers
    )
    told = (
        (TOPICS, joined(topics, between="; ")),
        (GOALS, joined(named(goal) for goal in head.goals)),
        (DELEGATION, plain(f"{head.total}: {counts}")),
        (ORGANISERS, joined(organisers, between="; ")),
    )
    matters = (Matter(word=word.in_language(language), line=line) for word, line in told if line)
    return Cover(matters=tuple(matters), note=plain(head.note))
