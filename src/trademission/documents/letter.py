"""The letter that asks a host for a meeting, or for several."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from trademission.documents.dates import long_date
from trademission.documents.directory import Directory
from trademission.documents.letters.addressee import (
    address_lines,
    counterparts,
    salutation,
    salutation_to_unknown,
)
from trademission.documents.letters.asked import Asked, asked_of
from trademission.documents.letters.letter_words import (
    ANSWER,
    ANSWER_ALL,
    CHOOSE,
    CONFIRM,
    CONTACT,
    EACH,
    FAREWELL,
    FAREWELL_TO_UNKNOWN,
    HELD,
    KIND,
    OPENINGS,
    SUBJECTS,
    Standing,
)
from trademission.documents.letters.meeting import meeting_blocks, moment
from trademission.documents.paper import (
    Block,
    Heading,
    Letterhead,
    Paper,
    Paragraph,
    Span,
    joined,
    linked,
    named,
    plain,
    strong,
)
from trademission.documents.paper.frame import Frame, frame
from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language
from trademission.domain.view import View


class NobodysLetterError(TradeMissionError):
    """A letter was asked for from a view that is not a host's."""


def letter(view: View, *, language: Language, made_at: datetime) -> Paper | None:
    """Return the letter to the host whose view it is; None where there is nothing to ask.

    It asks for the first choice and the alternatives of every meeting that is open, in the
    order of time, each on the clocks of its place. A meeting that the host offered is
    accepted instead. Raises NobodysLetterError for other views.
    """
    key = view.reader.host
    if key is None:
        sentence = "letter: this view is no host's; make it for the reader of a host."
        raise NobodysLetterError(sentence)
    directory = Directory(view, language)
    asked = asked_of(directory)
    if not asked:
        return None
    given = frame(directory, made_at=made_at)
    host = directory.atlas.hosts[key]
    people = counterparts(asked, host)
    greeting = salutation(people, directory)
    farewell = FAREWELL if greeting else FAREWELL_TO_UNKNOWN
    paper = given.paper(
        kind=KIND.in_language(language),
        title=f"{SUBJECTS[_standing(asked)].in_language(language)}: {given.head.title.text}",
        blocks=(
            Paragraph(line=plain(greeting or salutation_to_unknown(language))),
            *_meetings(asked, given),
            Paragraph(line=plain(_answer(asked, given))),
            *_contact(given),
            Paragraph(line=plain(farewell.in_language(language))),
            *_signature(given),
        ),
    )
    letterhead = Letterhead(
        sender=_organiser(given),
        address=tuple(address_lines(host, people, directory)),
        date=long_date(made_at.date(), language),
    )
    return replace(paper, letterhead=letterhead)


def _organiser(given: Frame) -> str:
    """Return who writes: the first of the organisers."""
    return next((name.text for name, _ in given.head.organisers), "")


def _standing(asked: tuple[Asked, ...]) -> Standing:
    return asked[0].standing if len(asked) == 1 else Standing.SEVERAL


def _meetings(asked: tuple[Asked, ...], given: Frame) -> Iterator[Block]:
    """Yield why the letter is written, and each meeting; several have headings."""
    directory, language = given.directory, given.directory.language
    words = OPENINGS[_standing(asked)].in_language(language)
    opening = words.format(title=given.head.title.text, dates=given.head.dates)
    yield Paragraph(line=plain(opening))
    for one in asked:
        if len(asked) > 1:
            yield Heading(level=1, line=named(directory.appointment(one.item)))
            yield from _each(one, given)
        yield from meeting_blocks(one, directory, is_only=len(asked) == 1)


def _each(one: Asked, given: Frame) -> Iterator[Block]:
    """Yield how far the talk about one meeting of several has come, and until when it is held."""
    language = given.directory.language
    if one.standing in EACH:
        words = f"{EACH[one.standing].in_language(language)} {_held(one, given)}"
        yield Paragraph(line=plain(words))


def _held(one: Asked, given: Frame) -> str:
    """Return until when the host holds what we accept; nothing where no end is known."""
    until = one.held_until(given.made_at)
    if one.standing is not Standing.OFFERED or until is None:
        return ""
    when = moment(until, one, given.directory)
    return HELD.in_language(given.directory.language).format(when=when)


def _answer(asked: tuple[Asked, ...], given: Frame) -> str:
    """Return how the host is asked to answer."""
    first, language = asked[0], given.directory.language
    if len(asked) > 1:
        return ANSWER_ALL.in_language(language)
    if first.standing is Standing.OFFERED:
        return _held(first, given) or CONFIRM.in_language(language)
    words = CHOOSE if first.ask.alternatives else ANSWER
    return words.in_language(language)


def _contact(given: Frame) -> Iterator[Block]:
    """Yield whom to ask; nothing where nobody is named."""
    ways = (
        joined(
            (
                plain(one.name),
                plain(one.role),
                linked(one.phone, one.phone_address),
                linked(one.email, one.email_address),
            )
        )
        for one in given.head.contacts
    )
    told = joined(ways, between="; ")
    if told:
        word = CONTACT.in_language(given.directory.language)
        yield Paragraph(line=(Span(text=word), *told))


def _signature(given: Frame) -> Iterator[Block]:
    name = _organiser(given)
    if name:
        yield Paragraph(line=strong(name))
