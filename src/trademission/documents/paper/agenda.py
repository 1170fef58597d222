"""Days and their items as blocks of a paper."""

from collections.abc import Callable, Iterator

from trademission.documents.content.days import Day
from trademission.documents.content.details import Detail, word
from trademission.documents.content.lines import Line
from trademission.documents.directory import Directory
from trademission.documents.paper.blocks import (
    Agenda,
    AgendaItem,
    Block,
    Heading,
    Matter,
    Paragraph,
)
from trademission.documents.paper.paper_words import say
from trademission.documents.paper.spans import (
    Manner,
    Phrase,
    Span,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.domain.text import Text

Mark = Callable[[Line], Phrase]
TIME = Text(de="Zeit", en="Time")
ITEM = Text(de="Programmpunkt", en="Item")
AGENDA = Text(de="Programm am {day}: Zeit und Programmpunkt.", en="Programme of {day}: time, item.")
EN_DASH = "\N{EN DASH}"


def unmarked(line: Line) -> Phrase:
    """Return no mark for any item."""
    del line
    return ()


def day_blocks(
    day: Day, directory: Directory, *, level: int = 2, mark: Mark = unmarked
) -> Iterator[Block]:
    """Yield the heading of a day with its place and clocks, and its items."""
    words = plain(f"{day.weekday}, {day.words}")
    yield Heading(level=level, line=words, beside=day_place(day, directory))
    if day.lines:
        yield agenda(day, directory, mark=mark)
    else:
        yield Paragraph(line=quiet(say("nothing", directory)))


def day_place(day: Day, directory: Directory) -> Phrase:
    """Return where the mission is on a day, how its clocks stand, and whether it is a holiday."""
    offsets = {line.start.offset for line in day.lines}
    clocks = sorted(offsets) if len(offsets) == 1 else day.clocks
    told = [*clocks, *(f"{word('holiday', directory)}: {one}" for one in day.holidays)]
    if day.is_rest_day:
        told.append(word("rest_day", directory))
    return joined((*(named(stop) for stop in day.stops), *(quiet(one) for one in told)))


def agenda(
    day: Day, directory: Directory, *, mark: Mark = unmarked, is_compact: bool = False
) -> Agenda:
    """Return the items of a day as a table of time and item."""
    offsets = [line.start.offset for line in day.lines]
    before = dict(zip(day.lines, [offsets[0], *offsets], strict=False))
    language = directory.language
    return Agenda(
        summary=AGENDA.in_language(language).format(day=day.words),
        when_word=TIME.in_language(language),
        what_word=ITEM.in_language(language),
        is_compact=is_compact,
        items=tuple(
            agenda_item(line, offset_before=before[line], mark=mark(line)) for line in day.lines
        ),
    )


def agenda_item(line: Line, *, offset_before: str = "", mark: Phrase = ()) -> AgendaItem:
    """Return one item; the clock is told where it is not that of the item before."""
    return AgendaItem(
        when=tuple(when(line, offset_before=offset_before)),
        title=named(line.title),
        kind=line.kind,
        state="" if line.certainty == "firm" else line.state,
        family=line.family,
        mark=mark,
        where=where(line),
        matters=tuple(matters(line)),
    )


def when(line: Line, *, offset_before: str) -> Iterator[Phrase]:
    """Yield the times of an item, a phrase a line: on one clock, or each end on its own."""
    start, end = line.start, line.end
    if end is None:
        yield strong(start.clock)
    elif not line.end_day and not line.crosses_zones:
        yield strong(f"{start.clock}{EN_DASH}{end.clock}")
    else:
        offset = f" {start.offset}" if line.crosses_zones else ""
        yield (*strong(start.clock), *_beside_clock(offset))
        day = f"{line.end_day} " if line.end_day else ""
        end_offset = f" {end.offset}" if line.crosses_zones else ""
        yield (
            Span(text=f"{EN_DASH} {day}"),
            *strong(end.clock),
            *_beside_clock(end_offset),
        )
        return
    if start.offset != offset_before:
        yield quiet(start.offset)


def _beside_clock(offset: str) -> Phrase:
    return (Span(text=offset, manner=Manner.QUIET),) if offset else ()


def where(line: Line) -> Phrase:
    """Return place and address of an item."""
    if line.place is None:
        return ()
    return joined((named(line.place), quiet(line.address)))


def matters(line: Line) -> Iterator[Matter]:
    """Yield what an item says beyond time and place."""
    yield from (matter(detail) for detail in line.details)
    if line.who:
        yield Matter(word=line.who_word, line=plain(line.who))


def matter(detail: Detail) -> Matter:
    """Return a detail of an item as a matter of a paper."""
    return Matter(word=detail.word, line=joined(named(value) for value in detail.values))
