"""Practical notes at the end of a booklet: clocks, holidays, dress, whom to call, what to read."""

from collections.abc import Iterator
from datetime import time

from trademission.documents.clean import one_line
from trademission.documents.dates import country_name, date_range, long_date, offset_of
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Bullets,
    Column,
    Heading,
    Matter,
    Matters,
    NewPage,
    Phrase,
    Table,
    joined,
    linked,
    named,
    plain,
    quiet,
)
from trademission.documents.paper.frame import Frame, contact_blocks
from trademission.domain.places import Stop
from trademission.domain.text import Text
from trademission.domain.time import instant_at

NOTES = Text(de="Praktische Hinweise", en="Practical notes")
CLOCKS = Text(de="Uhren", en="Clocks")
CLOCKS_HELP = Text(
    de="Alle Zeiten in diesem Heft sind Ortszeiten.", en="All times in this booklet are local."
)
STOP = Text(de="Station", en="Stop")
DAYS = Text(de="Tage", en="Days")
CLOCK = Text(de="Uhr", en="Clock")
HOLIDAYS = Text(de="Feiertage", en="Public holidays")
PROTOCOL = Text(de="Protokoll", en="Protocol")
LINKS = Text(de="Zum Weiterlesen", en="Read on")


def practical_blocks(given: Frame) -> Iterator[Block]:
    """Yield the practical notes, each part only where there is something to say."""
    directory = given.directory
    language = directory.language
    yield NewPage()
    yield Heading(level=1, line=plain(NOTES.in_language(language)))
    yield from _clocks(directory)
    yield from _part(HOLIDAYS, tuple(_holidays(directory)), directory)
    yield from _part(PROTOCOL, tuple(_protocol(directory)), directory)
    yield from contact_blocks(given, level=2)
    links = tuple(
        joined((linked(one.title, one.address), quiet(one.source))) for one in given.head.links
    )
    if links:
        yield Heading(level=2, line=plain(LINKS.in_language(language)))
        yield Bullets(items=links)


def _part(title: Text, matters: tuple[Matter, ...], directory: Directory) -> Iterator[Block]:
    if matters:
        yield Heading(level=2, line=plain(title.in_language(directory.language)))
        yield Matters(items=matters)


def _clocks(directory: Directory) -> Iterator[Block]:
    """Yield how the clocks stand at each stop on its first day."""
    language = directory.language
    stops = sorted(directory.brief.stops, key=lambda stop: (stop.first_date, stop.last_date))
    if not stops:
        return
    yield Heading(level=2, line=plain(CLOCKS.in_language(language)))
    yield Table(
        summary=CLOCKS_HELP.in_language(language),
        columns=(
            Column(title=STOP.in_language(language), share=3),
            Column(title=DAYS.in_language(language), share=3),
            Column(title=CLOCK.in_language(language), share=2),
        ),
        rows=tuple(_clock_row(stop, directory) for stop in stops),
    )


def _clock_row(stop: Stop, directory: Directory) -> tuple[Phrase, ...]:
    zone = directory.atlas.places[stop.base].zone
    noon = instant_at(stop.first_date, time(12), zone)
    return (
        named(directory.name(stop.name, stop.labels)),
        plain(date_range(stop.first_date, stop.last_date, directory.language)),
        plain(offset_of(noon, zone)),
    )


def _holidays(directory: Directory) -> Iterator[Matter]:
    """Yield the public holidays during the mission."""
    language = directory.language
    for holiday in sorted(directory.brief.holidays, key=lambda one: (one.date, one.country)):
        country = country_name(holiday.country, language)
        words = plain(f"{one_line(holiday.name)} ({country})")
        yield Matter(word=long_date(holiday.date, language), line=words)


def _protocol(directory: Directory) -> Iterator[Matter]:
    """Yield dress, gifts and other matters, with what they are about."""
    about = dict.fromkeys(note.about for note in directory.view.mission.register.protocol)
    for note in (note for key in about for note in directory.protocol(key)):
        subject = _subject(directory, note.about)
        matter = one_line(note.matter)
        words = plain(f"{one_line(subject)}: {one_line(note.text)}")
        yield Matter(word=matter[:1].upper() + matter[1:], line=words)


def _subject(directory: Directory, key: str) -> str:
    """Return the name of what a note is about: an appointment, a host, or anything else."""
    item, host = directory.atlas.appointments.get(key), directory.host(key)
    if item is not None:
        return directory.appointment(item).text
    return directory.atlas.name_of(key) if host is None else host.text
