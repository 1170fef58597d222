"""What papers and calendars tell, taken out of them again so that it can be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from documents.read_back import ReadItem
from trademission.documents.dates import long_date
from trademission.documents.paper import Agenda, AgendaItem, Heading, Paper, words_of
from trademission.domain.text import Language

CLOCK = re.compile(r"\d\d:\d\d")
WITHDRAWN = ("Entfällt", "Dropped")
COUNT = re.compile(r"^(\d+)(?: von | of |:)|\((\d+)\)$")
SHARED_WORDS = frozenset(
    {"Gastgeber", "Host", "Gesprächspartner", "Counterparts", "Leitung", "Led by"}
    | {"Sprache", "Language", "Dolmetschen", "Interpreting"}
    | {"Tisch", "Table", "Einzelgespräche", "Meetings"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One item as its reader learns of it: day, times on the clocks there, name and place."""

    day: date
    start: str
    end: str
    title: str


def days_in(first: date, count: int, language: Language) -> dict[str, date]:
    """Return the days from `first` on by their words, to find them in headings."""
    days = (first + timedelta(days=i) for i in range(count))
    return {long_date(day, language): day for day in days}


def told_by_paper(paper: Paper, days: dict[str, date]) -> dict[Told, AgendaItem]:
    """Return every item of the agendas of a paper; the day is that of the heading or title."""
    day = _day_of(paper.title, days)
    found: dict[Told, AgendaItem] = {}
    for block in paper.blocks:
        if isinstance(block, Heading):
            day = _day_of(words_of(block.line), days) or day
        if isinstance(block, Agenda):
            assert day is not None
            found.update((_told(item, day), item) for item in block.items)
    return found


def clocks_in(pieces: Iterable[str]) -> list[str]:
    """Return every time of day that pieces of text tell."""
    return CLOCK.findall("\n".join(pieces))


def _day_of(words: str, days: dict[str, date]) -> date | None:
    return days.get(words.partition(", ")[2])


def _told(item: AgendaItem, day: date) -> Told:
    clocks = CLOCK.findall(" ".join(words_of(line) for line in item.when))
    end = clocks[-1] if len(clocks) > 1 else ""
    return Told(day=day, start=clocks[0], end=end, title=item.title[0].text)


def matters_of(item: AgendaItem) -> frozenset[tuple[str, str]]:
    """Return what an item of a paper says that calendars say as well."""
    told = ((one.word, words_of(one.line)) for one in item.matters)
    return frozenset((word, _plain(words)) for word, words in told if word in SHARED_WORDS)


def count_of(item: AgendaItem) -> int | None:
    """Return how many the last matter of an item says come; None where it says no number."""
    if not item.matters:
        return None
    found = COUNT.search(words_of(item.matters[-1].line))
    return None if found is None else int(found[1] or found[2])


def told_by_calendar(items: Iterable[ReadItem], *, arrival: str) -> dict[Told, ReadItem]:
    """Return every item of a calendar but those withdrawn.

    A transfer that ends on another day is told twice, as on paper: `arrival` is the word.
    """
    found: dict[Told, ReadItem] = {}
    for item in items:
        if item.summary.startswith(WITHDRAWN):
            continue
        start, end = item.local_start, item.local_end
        clock = f"{end:%H:%M}"
        begin = Told(day=start.date(), start=f"{start:%H:%M}", end=clock, title=item.summary)
        found[begin] = item
        if is_transfer(item) and start.date() != end.date():
            title = f"{arrival}: {item.summary}"
            found[Told(day=end.date(), start=clock, end="", title=title)] = item
    return found


def is_transfer(item: ReadItem) -> bool:
    """Tell whether an item is a transfer, by its UID."""
    return item.uid.rpartition("-")[2].startswith("t")


def shared_matters(item: ReadItem) -> frozenset[tuple[str, str]]:
    """Return what a calendar item says that papers say as well."""
    lines = (line.partition(": ") for line in item.description.split("\n"))
    return frozenset((word, _plain(words)) for word, _, words in lines if word in SHARED_WORDS)


def _plain(words: str) -> str:
    """Return words without brackets, which only calendars put around other scripts."""
    return words.replace("(", "").replace(")", "")
