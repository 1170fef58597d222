"""A programme as a workbook for people: names, local times, a sheet per question."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from trademission.domain.atlas import Atlas
from trademission.domain.mission import Mission
from trademission.domain.programme import Entry, Programme
from trademission.domain.sessions import Session
from trademission.domain.text import Language, Text
from trademission.domain.time import local_time
from trademission.files.cells import Cell
from trademission.files.layout import HEADING, HEADING_FILL, WRAPPED, put
from trademission.files.quoting import guarded
from trademission.files.session_grid import sheet_title, slot_lines
from trademission.files.words import word_for

WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
Line = tuple[Cell, ...]
TABLE = Text(de="Tisch", en="Table")
WITHOUT = Text(de="Ohne Tisch", en="Without a table")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A sheet of the workbook: its title and headings, with their widths."""

    title: Text
    headings: tuple[tuple[Text, int], ...]


def _page(de: str, en: str, *headings: tuple[str, str, int]) -> Page:
    return Page(
        title=Text(de=de, en=en), headings=tuple((Text(de=d, en=e), w) for d, e, w in headings)
    )


DATE, WEEKDAY = ("Tag", "Date", 12), ("Wochentag", "Weekday", 12)
START, END = ("Beginn", "Start", 9), ("Ende", "End", 9)
ITEM, PLACE = ("Termin", "Appointment", 36), ("Ort", "Place", 30)
CITY, ZONE = ("Stadt", "City", 14), ("Zeitzone", "Time zone", 16)
HOST, WHO = ("Gastgeber", "Host", 26), ("Wer", "Who", 30)
REASON = ("Grund", "Reason", 70)
ENTRIES = _page(
    "Programm", "Programme", DATE, WEEKDAY, START, END, ITEM, ("Art", "Kind", 18),
    ("Stand", "State", 14), HOST, PLACE, CITY, ZONE, ("Runde", "Round", 8),
    ("Zahl", "Number", 8), ("Teilnehmende", "Attendees", 60),
    ("Dolmetscher", "Interpreters", 26),
)  # fmt: skip
DAYS = _page("Tage je Person", "Days per delegate",
             WHO, DATE, WEEKDAY, START, END, ITEM, HOST, PLACE, CITY, ZONE)  # fmt: skip
ASKS = _page(
    "Anfragen", "Ask list", HOST, ITEM, ("Erste Wahl", "First choice", 20),
    ("Sonst", "Else", 60), ZONE,
)  # fmt: skip
UNMET = _page(
    "Unerfüllt", "Unmet", WHO, ("Wunsch", "Wish", 36), ("Stärke", "Strength", 12), REASON,
    ("Preis", "Price", 40),
)  # fmt: skip
RIDES = _page(
    "Fahrten", "Rides", DATE, ("Abfahrt", "Leaves", 9), ("Ankunft", "Arrives", 9),
    ("Fahrzeug", "Vehicle", 16), ("Von", "From", 30), ("Nach", "To", 30), ZONE,
    ("Wartet bis", "Waits until", 12), ("Zahl", "Number", 8), ("Reisende", "Passengers", 60),
)  # fmt: skip


def programme_workbook(programme: Programme, mission: Mission, *, language: Language) -> bytes:
    """Return the workbook of a programme: entries, days per delegate, asks, unmet, rides.

    Each matchmaking session has a sheet of its own: slots down, tables across. Times are those
    of the place. Ids of things that the mission does not know are shown as
    they are.
    """
    scene = _Scene(programme, mission, language)
    book = Workbook()
    book.remove(book.worksheets[0])
    has_tables = bool(mission.brief.sessions)
    for page, lines in (
        (with_table(ENTRIES) if has_tables else ENTRIES, scene.entries()),
        (with_table(DAYS) if has_tables else DAYS, scene.days()),
        (ASKS, scene.asks()),
        (UNMET, scene.unmet()),
        (RIDES, scene.rides()),
    ):
        _add(book, page, lines, language)
    for session in mission.brief.sessions:
        _add(
            book,
            _session_page(session, book.sheetnames),
            slot_lines(session, programme, scene.atlas),
            language,
        )
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_table(page: Page) -> Page:
    """Return a page with a column for the table behind all others."""
    return Page(title=page.title, headings=(*page.headings, (TABLE, 8)))


def _session_page(session: Session, taken: Sequence[str]) -> Page:
    """Return the page of a session: a row for each slot, a column for each table."""
    title = sheet_title(session.name, taken)
    tables = (
        (Text(de=f"{TABLE.de} {number}", en=f"{TABLE.en} {number}"), 30)
        for number in range(1, session.tables + 1)
    )
    slots = ((Text(de=de, en=en), width) for de, en, width in (DATE, START, END))
    return Page(title=Text(de=title, en=title), headings=(*slots, *tables, (WITHOUT, 30)))


def _add(book: Workbook, page: Page, lines: Iterator[Line], language: Language) -> None:
    sheet = book.create_sheet(page.title.in_language(language))
    for number, (heading, width) in enumerate(page.headings, start=1):
        cell = sheet.cell(row=1, column=number)
        cell.value = heading.in_language(language)
        cell.font, cell.fill, cell.alignment = HEADING, HEADING_FILL, WRAPPED
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    for row, line in enumerate(lines, start=2):
        for number, value in enumerate(line, start=1):
            shown = _legible(value) if isinstance(value, str) else value
            put(sheet.cell(row=row, column=number), shown)
    sheet.auto_filter.ref = sheet.dimensions


def _legible(text: str) -> str:
    """Return a text without what no cell can hold, and harmless."""
    bare = "".join(c for c in text if c.isprintable() or c == "\n")
    return guarded(bare[:32_000])


class _Scene:
    """A programme beside its mission, in one language."""

    def __init__(self, programme: Programme, mission: Mission, language: Language) -> None:
        self.programme, self.language = programme, language
        self.atlas = Atlas(mission.brief)
        self.wishes = {wish.id: wish for wish in mission.brief.wishes}
        self.word = partial(word_for, language=language)

    def names(self, keys: tuple[str, ...]) -> str:
        return "; ".join(self.atlas.name_of(key) for key in keys)

    def zone(self, appointment: str) -> str:
        known = appointment in self.atlas.appointments
        return self.atlas.zone_of(appointment) if known else "UTC"

    def clock(self, instant: datetime, zone: str) -> str:
        return f"{local_time(instant, zone):%H:%M}"

    def day(self, instant: datetime, zone: str) -> Line:
        day = local_time(instant, zone).date()
        return day, WEEKDAYS[self.language][day.weekday()]

    def when(self, entry: Entry) -> Line:
        zone = self.zone(entry.appointment)
        clocks = (self.clock(at, zone) for at in (entry.start_at, entry.end_at))
        return *self.day(entry.start_at, zone), *clocks

    def where(self, entry: Entry) -> Line:
        if entry.appointment not in self.atlas.appointments:
            return "", "", "", "UTC"
        item = self.atlas.appointments[entry.appointment]
        place = self.atlas.places[item.place]
        host = self.atlas.name_of(item.host) if item.host else ""
        return host, place.name, place.city, place.zone

    def entries(self) -> Iterator[Line]:
        for entry in self.programme.entries:
            item = self.atlas.appointments.get(entry.appointment)
            words = (self.word(item.kind), self.word(item.state)) if item else ("", "")
            yield (
                *self.when(entry), self.atlas.name_of(entry.appointment), *words,
                *self.where(entry), entry.round, len(entry.attendees),
                self.names(entry.attendees), self.names(entry.interpreters), *self.table(entry),
            )  # fmt: skip

    def table(self, entry: Entry) -> Line:
        return (entry.table,) if self.atlas.sessions else ()

    def days(self) -> Iterator[Line]:
        for delegate in self.atlas.delegates.values():
            for entry in self.programme.entries_with(delegate.id):
                item = self.atlas.name_of(entry.appointment)
                where = (*self.where(entry), *self.table(entry))
                yield (delegate.name, *self.when(entry), item, *where)

    def asks(self) -> Iterator[Line]:
        for ask in self.programme.asks:
            zone = self.zone(ask.appointment)
            first, *others = (
                f"{local_time(at, zone):%Y-%m-%d %H:%M}" for at in (ask.start_at, *ask.alternatives)
            )
            host = self.atlas.name_of(ask.host) if ask.host else ""
            yield host, self.atlas.name_of(ask.appointment), first, "; ".join(others), zone

    def unmet(self) -> Iterator[Line]:
        for missing in self.programme.unmet_wishes:
            wish = self.wishes.get(missing.wish)
            what = (missing.wish, "", "")
            if wish is not None:
                delegate, target = map(self.atlas.name_of, (wish.delegate, wish.target))
                what = (delegate, target, self.word(wish.strength))
            reason = missing.sentence.in_language(self.language)
            yield *what, reason, self.names(missing.price)
        for gone in self.programme.unmet_appointments:
            name = self.atlas.name_of(gone.appointment)
            yield "", name, "", gone.sentence.in_language(self.language), ""

    def rides(self) -> Iterator[Line]:
        starts = {entry.id: entry.appointment for entry in self.programme.entries}
        for ride in self.programme.rides:
            zone = self.zone(starts.get(ride.entry, ""))
            until = self.clock(ride.waits_until, zone) if ride.waits_until else ""
            ends = (self.atlas.name_of(end) for end in (ride.origin, ride.destination))
            yield (
                self.day(ride.leaves_at, zone)[0], self.clock(ride.leaves_at, zone),
                self.clock(ride.arrives_at, zone), self.atlas.name_of(ride.vehicle), *ends, zone,
                until, len(ride.passengers), self.names(ride.passengers),
            )  # fmt: skip
