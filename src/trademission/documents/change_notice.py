"""The change notice: what changed for one delegate or one host, and how their days stand now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from trademission.documents.content.changed import Changed, Versions
from trademission.documents.content.days import all_days
from trademission.documents.content.details import word
from trademission.documents.content.lines import Line
from trademission.documents.dates import long_date, short_date, weekday
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Heading,
    Manner,
    Matter,
    Matters,
    Paper,
    Phrase,
    joined,
    named,
    plain,
    words_of,
)
from trademission.documents.paper.agenda import EN_DASH, day_blocks, matter, where
from trademission.documents.paper.frame import contact_blocks, frame
from trademission.documents.paper.marks import marks_of
from trademission.domain.changes import ChangeKind
from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Programmänderung", en="Programme change")
VERSIONS = Text(de="Fassung {old} → Fassung {new}", en="Version {old} → Version {new}")
BEFORE = Text(de="Bisher", en="Before")
NOW = Text(de="Jetzt", en="Now")
REASON = Text(de="Grund", en="Reason")
NEW_GUESTS = Text(de="Neu dabei", en="Now coming")
GONE_GUESTS = Text(de="Nicht mehr dabei", en="No longer coming")
ONE_GUEST = Text(de="1 Gast", en="1 guest")
GUESTS = Text(de="{number} Gäste", en="{number} guests")
DAY_NOW = Text(de="Ihr Tag jetzt", en="Your day now")
DAYS_NOW = Text(de="Ihre Tage jetzt", en="Your days now")
HOUSE_NOW = Text(de="Jetzt bei Ihnen geplant", en="Now planned at your house")
MISSING = {
    "ride": Text(de="keine", en="none"),
    "interpreting": Text(de="niemand", en="nobody"),
    "table": Text(de="keiner", en="none"),
}
HAPPENED = {
    ChangeKind.ADDED: Text(de="Neu", en="New"),
    ChangeKind.DROPPED: Text(de="Entfällt", en="Dropped"),
    ChangeKind.MOVED: Text(de="Verlegt", en="Moved"),
    ChangeKind.JOINED: Text(de="Sie nehmen teil", en="You attend"),
    ChangeKind.LEFT: Text(de="Sie nehmen nicht mehr teil", en="You no longer attend"),
    ChangeKind.INTERPRETER_CHANGED: Text(de="Dolmetschen", en="Interpreting"),
    ChangeKind.TABLE_CHANGED: Text(de="Anderer Tisch", en="Other table"),
    ChangeKind.RIDE_CHANGED: Text(de="Fahrt", en="Ride"),
}
TRAVELLING = {
    ChangeKind.JOINED: Text(de="Sie reisen mit", en="You travel"),
    ChangeKind.LEFT: Text(de="Sie reisen nicht mehr mit", en="You no longer travel"),
}
OTHER_GUESTS = Text(de="Andere Gäste", en="Other guests")
# An item that vanished from a delegate's view may be hidden from them and still take place.
NOT_YOURS = Text(de="Nicht mehr in Ihrem Programm", en="No longer in your programme")


class NobodysNoticeError(TradeMissionError):
    """A change notice was asked for from a view that is neither a delegate's nor a host's."""


def change_notice(
    view: View, *, before: View, language: Language, made_at: datetime
) -> Paper | None:
    """Return what changed for the delegate or host who reads both views; None for nothing.

    Each changed day tells every change with before, now and reason; below stand these days
    as they are now, with marks. A host is told of what was talked about with them, no ideas.
    Raises NobodysNoticeError for a view of a level, TwoReadersError for views of two readers.
    """
    if view.reader.delegate is None and view.reader.host is None:
        sentence = (
            "change_notice: this view is no delegate's and no host's; "
            "make it for the reader of one of them."
        )
        raise NobodysNoticeError(sentence)
    versions = Versions(view, before, language=language)
    changed = versions.changed()
    if not changed:
        return None
    title = _title(versions)
    given = frame(versions.now, made_at=made_at)
    # The view of a host whom nobody visits any more no longer names them.
    given = replace(given, head=replace(given.head, made_for=title))
    numbers = {"old": before.programme.version, "new": view.programme.version}
    return given.paper(
        kind=KIND.in_language(language),
        title=title,
        subtitle=plain(VERSIONS.in_language(language).format(**numbers)),
        blocks=(
            *_changes(changed, versions),
            *_days_now(changed, versions),
            *contact_blocks(given, level=1),
        ),
    )


def _title(versions: Versions) -> str:
    reader = versions.reader
    if reader.delegate is not None:
        return versions.now.seat(reader.delegate)
    host = versions.now.host(reader.host) or versions.then.host(reader.host)
    return host.text if host else ""


def _changes(changed: tuple[Changed, ...], versions: Versions) -> Iterator[Block]:
    """Yield each changed day with its changes; what moves to another day is told on both."""
    language = versions.now.language
    for day in _days_of(changed):
        words = f"{weekday(day, language)}, {long_date(day, language)}"
        yield Heading(level=1, line=plain(words))
        items = (item for item in changed if day in item.days)
        for item in sorted(items, key=lambda one: (one.start_on(day), one.source)):
            yield from _change(item, versions)


def _days_of(changed: tuple[Changed, ...]) -> tuple[date, ...]:
    return tuple(sorted({day for item in changed for day in item.days}))


def _days_now(changed: tuple[Changed, ...], versions: Versions) -> Iterator[Block]:
    """Yield the whole programme of every changed day, with what changed marked."""
    directory, days = versions.now, _days_of(changed)
    marks = marks_of(changed, reader=versions.reader, language=directory.language)
    word_now = DAY_NOW if len(days) == 1 else DAYS_NOW
    if versions.reader.host is not None:
        word_now = HOUSE_NOW
    yield Heading(level=1, line=plain(word_now.in_language(directory.language)))
    for day in all_days(directory, versions.lines, also=days):
        if day.date in days:
            yield from day_blocks(day, directory, mark=lambda line: marks.get(line.source, ()))


def _change(item: Changed, versions: Versions) -> Iterator[Block]:
    """Yield what happened to an item, before and now, and why."""
    directory, language = versions.now, versions.now.language
    happened = ", ".join(dict.fromkeys(_happened(item, directory)))
    yield Heading(level=2, line=joined((plain(happened), named(item.shown.title)), between=": "))
    before, after = _parts(item.before, item, directory), _parts(item.after, item, directory)
    found = [Matter(word=BEFORE.in_language(language), line=_told(before, other={}))]
    found.append(Matter(word=NOW.in_language(language), line=_told(after, other=before)))
    found.extend(_guests(item, versions))
    found.append(Matter(word=REASON.in_language(language), line=plain(item.reason)))
    yield Matters(items=tuple(one for one in found if one.line))


def _happened(item: Changed, directory: Directory) -> Iterator[str]:
    is_for_host = directory.view.reader.host is not None
    for kind in item.kinds:
        words = HAPPENED[kind]
        if kind in TRAVELLING and is_for_host:
            words = OTHER_GUESTS
        elif kind in TRAVELLING and item.shown.family == "travel":
            words = TRAVELLING[kind]
        elif kind is ChangeKind.DROPPED and not item.is_off:
            words = NOT_YOURS
        yield words.in_language(directory.language)


def _parts(line: Line | None, item: Changed, directory: Directory) -> dict[str, Phrase]:
    """Return when, where, which ride, who interprets and how many guests; nothing of no line."""
    if line is None:
        return {}
    other = item.after if line is item.before else item.before
    parts: dict[str, Phrase] = {
        "when": _when(line, other, directory.language),
        "where": where(line),
    }
    for key, missing in MISSING.items():
        own, others = (_detail(one, key, directory) for one in (line, other))
        if own or others:
            said = own or plain(missing.in_language(directory.language))
            parts[key] = joined((plain(word(key, directory)), said), between=": ")
    if directory.view.reader.host is not None:
        number = len(line.seats)
        guests = (ONE_GUEST if number == 1 else GUESTS).in_language(directory.language)
        parts["guests"] = plain(guests.format(number=number))
    return parts


def _detail(line: Line | None, key: str, directory: Directory) -> Phrase:
    """Return what a line says to the word of `key`."""
    details = line.details if line is not None else ()
    found = (matter(one).line for one in details if one.word == word(key, directory))
    return next(found, ())


def _when(line: Line, other: Line | None, language: Language) -> Phrase:
    """Return day and time, with offsets where the clocks differ."""
    start, end = line.start, line.end or line.start
    is_told = line.crosses_zones or (other is not None and other.start.offset != start.offset)
    first = f"{short_date(start.day, language)}, {start.clock}"
    offset, end_offset = (f" {start.offset}", f" {end.offset}") if is_told else ("", "")
    day = f"{line.end_day} " if line.end_day else ""
    if line.crosses_zones or day:
        return plain(f"{first}{offset} {EN_DASH} {day}{end.clock}{end_offset}")
    return plain(f"{first}{EN_DASH}{end.clock}{end_offset}")


def _told(parts: dict[str, Phrase], *, other: dict[str, Phrase]) -> Phrase:
    """Return parts as one line, those strong that are others than in `other`."""
    lines = []
    for key, line in parts.items():
        is_same = not other or words_of(line) == words_of(other.get(key, ()))
        lines.append(line if is_same else _strong(line))
    return joined(lines, between="; ")


def _strong(line: Phrase) -> Phrase:
    return tuple(replace(span, manner=Manner.STRONG) for span in line)


def _guests(item: Changed, versions: Versions) -> Iterator[Matter]:
    """Yield to a host who comes now and who no longer does, where the visit itself stands."""
    if versions.reader.host is None or item.before is None or item.after is None:
        return
    for words, here, elsewhere, directory in (
        (NEW_GUESTS, item.after, item.before, versions.now),
        (GONE_GUESTS, item.before, item.after, versions.then),
    ):
        keys = (key for key in here.seats if key not in elsewhere.seats)
        names = ", ".join(directory.seats(keys, here.start.at))
        yield Matter(word=words.in_language(directory.language), line=plain(names))
