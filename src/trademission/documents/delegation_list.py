"""The delegation list: who travels, by segment and rank, and how many are there on which day."""

from collections.abc import Iterator
from datetime import date, datetime

from trademission.documents.content.delegation import (
    by_segment,
    holders,
    organisation_name,
    segment_counts,
)
from trademission.documents.content.presence import counts_on, days_present, mission_days
from trademission.documents.dates import long_date, short_date, short_range
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Column,
    Heading,
    Paper,
    Paragraph,
    Phrase,
    Table,
    joined,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.frame import contact_blocks, frame
from trademission.domain.people import Delegate
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Delegationsliste", en="Delegation list")
COUNTS = Text(de="Anzahl nach Gruppen", en="Numbers by segment")
COUNTS_HELP = Text(
    de="Sitze in der Delegation und wie viele an jedem Tag bei der Reise sind, nach Ortszeit.",
    en="Seats in the delegation, and how many are with the mission on each day, by local time.",
)
SEGMENT = Text(de="Gruppe", en="Segment")
SEATS = Text(de="Sitze", en="Seats")
TOTAL = Text(de="Zusammen", en="Total")
NAME = Text(de="Name", en="Name")
FUNCTION = Text(de="Funktion", en="Function")
ORGANISATION = Text(de="Organisation", en="Organisation")
PRESENT = Text(de="Dabei", en="Present")
SUMMARY = Text(
    de="{segment}: Name, Funktion, Organisation, Tage.",
    en="{segment}: name, function, organisation, days.",
)
AS_OF = Text(de="Stand der Liste: {day}", en="List as of {day}")
DAYS_IN_A_ROW = 14


def delegation_list(view: View, *, language: Language, today: date, made_at: datetime) -> Paper:
    """Return the delegation by segment and rank, with numbers at `today` and on every day."""
    directory = Directory(view, language)
    given = frame(directory, made_at=made_at)
    blocks: list[Block] = [*count_blocks(directory)]
    blocks.extend(member_blocks(directory, level=1))
    blocks.extend(contact_blocks(given, level=1))
    as_of = AS_OF.in_language(language).format(day=long_date(today, language))
    return given.paper(
        kind=KIND.in_language(language),
        title=given.head.title.text,
        subtitle=joined((plain(given.head.dates), plain(as_of)), between=" · "),
        blocks=tuple(blocks),
    )


def count_blocks(directory: Directory) -> Iterator[Block]:
    """Yield how many sit in each segment, and how many of them are there on which day."""
    language = directory.language
    yield Heading(level=1, line=plain(COUNTS.in_language(language)))
    yield Paragraph(line=quiet(COUNTS_HELP.in_language(language)))
    days = mission_days(directory)
    for first in range(0, len(days), DAYS_IN_A_ROW):
        yield _count_table(days[first : first + DAYS_IN_A_ROW], directory)


def _count_table(days: tuple[date, ...], directory: Directory) -> Table:
    language = directory.language
    seats = dict(segment_counts(directory))
    counts = {day: counts_on(day, directory) for day in days}
    rows = [
        (plain(name), plain(str(count)), *(plain(str(counts[day][name])) for day in days))
        for name, count in seats.items()
    ]
    totals = (sum(seats.values()), *(counts[day].total() for day in days))
    rows.append((strong(TOTAL.in_language(language)), *(strong(str(one)) for one in totals)))
    return Table(
        summary=COUNTS_HELP.in_language(language),
        columns=(
            Column(title=SEGMENT.in_language(language), share=3),
            Column(title=SEATS.in_language(language), share=1, is_number=True),
            *(_day_column(day, language) for day in days),
        ),
        rows=tuple(rows),
    )


def _day_column(day: date, language: Language) -> Column:
    return Column(title=short_range(day, day, language), share=0.85, is_number=True)


def member_blocks(directory: Directory, *, level: int) -> Iterator[Block]:
    """Yield the members of each segment by rank, with function, organisation and days."""
    language = directory.language
    for name, delegates in by_segment(directory).items():
        yield Heading(level=level, line=plain(name), beside=quiet(str(len(delegates))))
        yield Table(
            summary=SUMMARY.in_language(language).format(segment=name),
            columns=(
                Column(title=NAME.in_language(language), share=3.2),
                Column(title=FUNCTION.in_language(language), share=2.6),
                Column(title=ORGANISATION.in_language(language), share=3),
                Column(title=PRESENT.in_language(language), share=1.9),
            ),
            rows=tuple(_row(delegate, directory) for delegate in delegates),
        )


def _row(delegate: Delegate, directory: Directory) -> tuple[Phrase, ...]:
    substitutes = (quiet(one) for one in holders(delegate, directory))
    return (
        joined((strong(directory.seat(delegate.id)), *substitutes)),
        plain(directory.function(delegate.id)),
        plain(organisation_name(delegate.organisation, directory)),
        plain(_days(delegate, directory)),
    )


def _days(delegate: Delegate, directory: Directory) -> str:
    """Return from when to when somebody is there; single days where they come and go."""
    announced = mission_days(directory)
    present = sorted(days_present(delegate, directory) & set(announced))
    if not present:
        return ""
    language = directory.language
    is_one_stretch = len(present) == (present[-1] - present[0]).days + 1
    if is_one_stretch:
        return short_range(present[0], present[-1], language)
    return ", ".join(short_date(day, language) for day in present)
