"""The day sheet: one day on one page, for everyone on the bus, with what changed marked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from trademission.documents.content.days import Day, all_days
from trademission.documents.content.lines import Line, all_lines
from trademission.documents.dates import short_date, weekday
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Notice,
    Paper,
    Paragraph,
    joined,
    plain,
)
from trademission.documents.paper.agenda import agenda, day_place
from trademission.documents.paper.frame import contact_lines, frame
from trademission.documents.paper.marks import marks_between
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Tagesblatt", en="Day sheet")
NOTHING = Text(de="Kein Programmpunkt an diesem Tag.", en="No item on this day.")
GONE = Text(de="Entfällt: {item}, bisher {clock}.", en="Dropped: {item}, was {clock}.")
MOVED_AWAY = Text(
    de="Verlegt: {item}, bisher {clock}, jetzt {day}, {now}.",
    en="Moved: {item}, was {clock}, now {day}, {now}.",
)


def next_day(view: View, *, today: date) -> date | None:
    """Return the first day after `today` on which the view holds an item; None after the last.

    On the trip that is tomorrow, or the day after a day of rest; before it, its first day.
    """
    lines = all_lines(Directory(view, "de"), person=view.reader.delegate)
    return min((line.start.day for line in lines if line.start.day > today), default=None)


def day_sheet(
    view: View, *, day: date, language: Language, made_at: datetime, before: View | None = None
) -> Paper:
    """Return the sheet of one day for the reader of a view.

    With the same reader's view `before`, of the version before, changes are marked, and what
    fell out of the day is told above it.
    """
    directory = Directory(view, language)
    given = frame(directory, made_at=made_at)
    lines = all_lines(directory, person=view.reader.delegate)
    shown = next(one for one in all_days(directory, lines, also=(day,)) if one.date == day)
    gone = () if before is None else tuple(_gone(day, lines, before, language))
    blocks = (*gone, *_items(shown, directory, before), *contact_lines(given))
    paper = given.paper(
        kind=KIND.in_language(language),
        title=f"{weekday(day, language)}, {shown.words}",
        subtitle=joined((day_place(shown, directory),)),
        blocks=blocks,
    )
    return replace(paper, fits_one_page=True)


def _items(day: Day, directory: Directory, before: View | None) -> Iterator[Block]:
    if not day.lines:
        yield Paragraph(line=plain(NOTHING.in_language(directory.language)))
        return
    marks = (
        {} if before is None else marks_between(directory.view, before, language=directory.language)
    )
    yield agenda(day, directory, is_compact=True, mark=lambda line: marks.get(line.source, ()))


def _gone(day: date, lines: tuple[Line, ...], before: View, language: Language) -> Iterator[Block]:
    """Yield what stood on the day in the version before and stands there no longer."""
    here = {line.source for line in lines if line.start.day == day}
    now = {line.source: line for line in reversed(lines)}
    old = all_lines(Directory(before, language), person=before.reader.delegate)
    for line in old:
        if line.start.day == day and line.source not in here:
            words = _sentence(line, now.get(line.source), language)
            yield Notice(line=plain(words))


def _sentence(old: Line, new: Line | None, language: Language) -> str:
    if new is None:
        return GONE.in_language(language).format(item=old.title.text, clock=old.start.clock)
    return MOVED_AWAY.in_language(language).format(
        item=new.title.text,
        clock=old.start.clock,
        day=short_date(new.start.day, language),
        now=new.start.clock,
    )
