"""The minute schedule: the days of the head of delegation, step by step, for their office."""

from collections.abc import Iterator
from datetime import date, datetime

from trademission.documents.content.days import Day, all_days
from trademission.documents.content.delegation import organisation_name
from trademission.documents.content.lines import all_lines
from trademission.documents.directory import Directory, rank_order
from trademission.documents.minutes.gaps import gap_steps
from trademission.documents.minutes.journeys import (
    ride_steps,
    rides_of,
    transfer_steps,
    transfers_of,
)
from trademission.documents.minutes.sessions import session_steps
from trademission.documents.minutes.step import Step
from trademission.documents.minutes.visits import visit_steps
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
from trademission.documents.paper.agenda import day_place
from trademission.documents.paper.frame import contact_blocks, frame
from trademission.documents.paper.paper_words import say
from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language, Text
from trademission.domain.time import local_date
from trademission.domain.view import View

KIND = Text(de="Minutenprogramm", en="Minute schedule")
SUMMARY = Text(
    de="Ablauf am {day}: Uhrzeit, was geschieht, wer und wie.",
    en="Schedule of {day}: time, what happens, who and how.",
)
TIME = Text(de="Uhrzeit", en="Time")
WHAT = Text(de="Was", en="What")
WHO_AND_HOW = Text(de="Wer und wie", en="Who and how")


class UnknownPersonError(TradeMissionError):
    """A minute schedule was asked for somebody whom the view does not hold."""


def head_of_delegation(view: View) -> str | None:
    """Return the id of the delegate with the highest rank; None without delegates."""
    first = min(view.mission.brief.delegates, key=rank_order, default=None)
    return None if first is None else first.id


def minute_schedule(view: View, *, person: str, language: Language, made_at: datetime) -> Paper:
    """Return the days of one delegate, every step at the minute on the clocks of its place.

    Times are those of entries, rides and transfers; what has an order but no time, such as
    speakers, stands without one. It is made from the view of the organisers, or from the
    delegate's own. Raises UnknownPersonError for nobody in the view.
    """
    directory = Directory(view, language)
    if person not in directory.atlas.delegates:
        sentence = f"person: the view holds no delegate {person!r}; name one by their id."
        raise UnknownPersonError(sentence)
    given = frame(directory, made_at=made_at)
    blocks: list[Block] = []
    for day, steps in _days(directory, person):
        blocks.extend(_day_blocks(day, steps, directory))
    delegate = directory.atlas.delegates[person]
    organisation = organisation_name(delegate.organisation, directory)
    return given.paper(
        kind=KIND.in_language(language),
        title=directory.seat(person),
        subtitle=joined((plain(organisation), plain(given.head.dates))),
        blocks=(*blocks, *contact_blocks(given, level=1)),
    )


def _days(directory: Directory, person: str) -> Iterator[tuple[Day, tuple[Step, ...]]]:
    """Yield each day from the first step to the last, with its steps in order of time."""
    steps: dict[date, list[Step]] = {}
    for step in sorted(_steps(directory, person), key=lambda one: (one.at, one.phase)):
        steps.setdefault(local_date(step.at, step.place.zone), []).append(step)
    lines = all_lines(directory, person=person)
    for day in all_days(directory, lines, also=tuple(steps)):
        if steps and min(steps) <= day.date <= max(steps):
            yield day, tuple(steps.get(day.date, ()))


def _steps(directory: Directory, person: str) -> Iterator[Step]:
    meetings = directory.atlas.meetings
    for entry in directory.entries():
        if person in entry.attendees and entry.appointment not in meetings:
            yield from visit_steps(entry, directory, person=person)
    for session in directory.brief.sessions:
        yield from session_steps(session, directory, person=person)
    for ride in rides_of(person, directory):
        yield from ride_steps(ride, directory)
    for transfer in transfers_of(person, directory):
        yield from transfer_steps(transfer, directory)
    yield from gap_steps(directory, person=person)


def _day_blocks(day: Day, steps: tuple[Step, ...], directory: Directory) -> Iterator[Block]:
    language = directory.language
    words = plain(f"{day.weekday}, {day.words}")
    yield Heading(level=1, line=words, beside=day_place(day, directory))
    if not steps:
        yield Paragraph(line=quiet(say("nothing", directory)))
        return
    yield Table(
        summary=SUMMARY.in_language(language).format(day=day.words),
        columns=(
            Column(title=TIME.in_language(language), share=1.3),
            Column(title=WHAT.in_language(language), share=3.4),
            Column(title=WHO_AND_HOW.in_language(language), share=6.3),
        ),
        rows=tuple(_rows(steps)),
    )


def _rows(steps: tuple[Step, ...]) -> Iterator[tuple[Phrase, ...]]:
    """Yield a row for each step and each matter beneath; clocks are named where they change."""
    is_told = len({step.offset for step in steps}) > 1
    before = "" if is_told else steps[0].offset
    for step in steps:
        offset = quiet(step.offset if step.offset != before else "")
        yield joined((strong(step.clock), offset), between=" "), step.what, step.how
        yield from (((), plain(one.word), one.line) for one in step.beneath)
        before = step.offset
