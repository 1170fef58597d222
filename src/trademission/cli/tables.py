"""Programmes, findings and changes as tables for people."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

from babel.dates import format_date, format_datetime
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.talk import Talk, printable
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.changes import Change
from trademission.domain.findings import Finding, Severity
from trademission.domain.programme import Ask, Entry, Programme
from trademission.domain.text import Text
from trademission.domain.time import local_time

FEW = 3
SEVERITIES = {
    Severity.BLOCK: Text(de="blockiert", en="blocks"),
    Severity.BLOCK_PUBLISHING: Text(de="vor Veröffentlichung", en="before publishing"),
    Severity.WARN: Text(de="Warnung", en="warning"),
    Severity.IGNORE: Text(de="unbeachtet", en="ignored"),
}
ALL_WELL = Text(de="Das Programm hält alle Regeln ein.", en="The programme keeps all rules.")


def days(programme: Programme, *, brief: Brief, talk: Talk) -> Iterator[Table]:
    """Yield a table for each day of the programme, in local time and order."""
    atlas = Atlas(brief)
    known = sorted(
        (_local_start(entry, atlas), entry.id, entry)
        for entry in programme.entries
        if entry.appointment in atlas.appointments
    )
    for day, items in groupby(known, key=lambda item: item[0].date()):
        table = _titled(day_title(day, talk=talk))
        table.expand = True  # so that the columns of all days stand below each other
        table.add_column(talk.words(TIME), min_width=len("09:00-10:00"), no_wrap=True)
        for words, ratio in DAY_COLUMNS:
            table.add_column(talk.words(words), ratio=ratio, overflow="fold")
        for _, _, entry in items:
            table.add_row(*(printable(cell) for cell in _row(entry, atlas, talk)))
        yield table


def day_title(day: date, *, talk: Talk) -> str:
    """Return the day in words, with its weekday."""
    return format_date(day, format="full", locale=talk.locale)


TIME = Text(de="Zeit", en="Time")
DAY_COLUMNS = (
    (Text(de="Programmpunkt", en="Item"), 7),
    (Text(de="Ort", en="Place"), 5),
    (Text(de="Wer", en="Who"), 5),
)


def findings(found: Iterable[Finding], *, talk: Talk) -> Table | str:
    """Return what is wrong, each with how bad it is, or one sentence where nothing is."""
    items = tuple(found)
    if not items:
        return talk.words(ALL_WELL)
    title = talk.words(Text(de="Befunde", en="Findings"))
    columns = Text(de="Wie schwer", en="Severity"), Text(de="Was", en="What")
    table = _table(title, talk, *columns)
    for finding in items:
        table.add_row(talk.words(SEVERITIES[finding.severity]), talk.words(finding.sentence))
    return table


def changes(found: Iterable[Change], *, brief: Brief, talk: Talk) -> Table | str:
    """Return what differs and who must be told, or one sentence where nothing does."""
    items, atlas = tuple(found), Atlas(brief)
    if not items:
        return talk.words(Text(de="Nichts ändert sich.", en="Nothing changes."))
    title = talk.words(Text(de="Änderungen", en="Changes"))
    table = _table(title, talk, Text(de="Was", en="What"), Text(de="Betroffen", en="Affected"))
    for change in items:
        told = (*change.delegates, *change.hosts, *change.interpreters)
        names = ", ".join(atlas.name_of(key) for key in told)
        table.add_row(talk.words(change.sentence), printable(names))
    return table


def asks(found: Iterable[Ask], *, brief: Brief, talk: Talk) -> Table:
    """Return what to ask which host: the first choice, else the others."""
    title = talk.words(Text(de="Anzufragen", en="To ask the hosts"))
    columns = (
        Text(de="Termin", en="Appointment"),
        Text(de="Gastgeber", en="Host"),
        Text(de="Am besten", en="Best"),
        Text(de="Sonst", en="Else"),
    )
    table, atlas = _table(title, talk, *columns), Atlas(brief)
    for ask in found:
        zone = atlas.zone_of(ask.appointment)
        item, host = atlas.appointments[ask.appointment], atlas.hosts.get(ask.host or "")
        table.add_row(
            talk.name(item.name, item.labels),
            talk.name(host.name, host.labels) if host else "",
            _moment(ask.start_at, zone, talk),
            ", ".join(_moment(other, zone, talk) for other in ask.alternatives),
        )
    return table


def _titled(title: str) -> Table:
    return Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)


def _table(title: str, talk: Talk, *columns: Text) -> Table:
    table = _titled(title)
    for column in columns:
        table.add_column(talk.words(column), overflow="fold")
    return table


def _row(entry: Entry, atlas: Atlas, talk: Talk) -> tuple[str, str, str, str]:
    zone = atlas.zone_of(entry.appointment)
    ends = (local_time(instant, zone) for instant in (entry.start_at, entry.end_at))
    item, place = atlas.appointments[entry.appointment], atlas.place_of(entry.appointment)
    where = talk.name(place.name, place.labels)
    where = where if place.city in where else f"{where}, {place.city}"
    if entry.table is not None:
        where += talk.words(Text(de=f", Tisch {entry.table}", en=f", table {entry.table}"))
    return (
        "-".join(f"{end:%H:%M}" for end in ends),
        talk.name(item.name, item.labels) + _round_words(entry, atlas, talk),
        where,
        _who(entry, atlas, talk),
    )


def _round_words(entry: Entry, atlas: Atlas, talk: Talk) -> str:
    if atlas.appointments[entry.appointment].rounds == 1:
        return ""
    return talk.words(Text(de=f" (Runde {entry.round})", en=f" (round {entry.round})"))


def _who(entry: Entry, atlas: Atlas, talk: Talk) -> str:
    """Return the names of few, the number of many."""
    number = len(entry.attendees)
    if number > FEW and number == len(atlas.delegates):
        return talk.words(Text(de=f"alle {number}", en=f"all {number}"))
    if number > FEW:
        return talk.words(Text(de=f"{number} Personen", en=f"{number} people"))
    return ", ".join(atlas.name_of(key) for key in entry.attendees)


def _local_start(entry: Entry, atlas: Atlas) -> datetime:
    return local_time(entry.start_at, atlas.zone_of(entry.appointment)).replace(tzinfo=None)


def _moment(instant: datetime, zone: str, talk: Talk) -> str:
    there = local_time(instant, zone)
    pattern = "EEE d.M. HH:mm" if talk.language == "de" else "EEE d MMM HH:mm"
    return format_datetime(there, pattern, locale=talk.locale)
