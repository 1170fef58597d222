"""One meeting as a letter asks for it: when, where, who comes, in which language."""

from collections.abc import Iterator
from datetime import datetime

from trademission.documents.clean import one_line
from trademission.documents.content.delegation import organisation_name, segment_name
from trademission.documents.dates import clock, language_name, long_date, offset_of, weekday
from trademission.documents.directory import Directory, rank_order
from trademission.documents.letters.asked import Asked
from trademission.documents.letters.letter_words import (
    ACCEPTED,
    ALTERNATIVE,
    FIRST_CHOICE,
    GUESTS,
    IN_TURN,
    INTERPRETERS,
    INTERPRETING,
    LANGUAGE,
    LASTS,
    LED_BY,
    LIST_DUE,
    LOCAL_TIME,
    MINUTES,
    OCCASION,
    ONE_PERSON,
    PEOPLE,
    QUESTIONS,
    SIDE_BY_SIDE,
    SPEAKERS,
    VISITOR_LIST,
    WHERE,
    Standing,
)
from trademission.documents.paper import (
    Block,
    Bullets,
    Matter,
    Matters,
    Paragraph,
    Phrase,
    joined,
    named,
    plain,
    quiet,
    strong,
)
from trademission.documents.paper.agenda import EN_DASH
from trademission.documents.words import KINDS
from trademission.domain.appointments import Rounds
from trademission.domain.text import Text
from trademission.domain.time import local_date


def meeting_blocks(asked: Asked, directory: Directory, *, is_only: bool) -> Iterator[Block]:
    """Yield what a letter says of one meeting: its matters and the questions in advance.

    The only one of a letter has no heading and so is named among its matters.
    """
    told = ((word, line) for word, line in _matters(asked, directory, is_only=is_only) if line)
    yield Matters(
        items=tuple(
            Matter(word=word.in_language(directory.language), line=line) for word, line in told
        )
    )
    note = directory.note(asked.item.id)
    if note is not None and note.questions:
        yield Paragraph(line=plain(QUESTIONS.in_language(directory.language)))
        yield Bullets(items=tuple(plain(one) for one in note.questions))


def moment(instant: datetime, asked: Asked, directory: Directory) -> str:
    """Return an instant as day and time with offset, on the clocks of the place."""
    zone = directory.atlas.zone_of(asked.item.id)
    offset = offset_of(instant, zone)
    return f"{_day(instant, zone, directory)}, {clock(instant, zone)} ({offset})"


def _matters(asked: Asked, directory: Directory, *, is_only: bool) -> Iterator[tuple[Text, Phrase]]:
    item = asked.item
    yield OCCASION, _occasion(asked, directory, is_only=is_only)
    is_accepted = asked.standing is Standing.OFFERED
    first, *others = asked.starts
    yield (ACCEPTED if is_accepted else FIRST_CHOICE), _slot(first, asked, directory)
    for other in others:
        yield ALTERNATIVE, _slot(other, asked, directory)
    yield LASTS, plain(_duration(asked, directory))
    place = directory.atlas.places[item.place]
    yield WHERE, joined((named(directory.place(place)), plain(directory.address(place))))
    yield LED_BY, _leader(asked, directory)
    yield GUESTS, _guests(asked, directory)
    yield from _spoken(asked, directory)


def _occasion(asked: Asked, directory: Directory, *, is_only: bool) -> Phrase:
    """Return the kind of a meeting, beside its name where no heading and not the name tells it."""
    kind = KINDS[asked.item.kind].in_language(directory.language)
    if not is_only:
        return plain(kind)
    name = directory.appointment(asked.item)
    told = "" if kind.casefold() in name.text.casefold() else kind
    return joined((plain(told), named(name)), between=f" {EN_DASH} ")


def _slot(start: datetime, asked: Asked, directory: Directory) -> Phrase:
    """Return day, times and zone of a slot."""
    zone, language = directory.atlas.zone_of(asked.item.id), directory.language
    ends = f"{clock(start, zone)}{EN_DASH}{clock(start + asked.lasts, zone)}"
    is_first = start == asked.ask.start_at
    words = f"{_day(start, zone, directory)}, {ends}"
    local = LOCAL_TIME.in_language(language).format(offset=offset_of(start, zone))
    return joined((strong(words) if is_first else plain(words), quiet(f"({local})")), between=" ")


def _day(instant: datetime, zone: str, directory: Directory) -> str:
    day, language = local_date(instant, zone), directory.language
    return f"{weekday(day, language)}, {long_date(day, language)}"


def _duration(asked: Asked, directory: Directory) -> str:
    item = asked.item
    words = MINUTES
    if item.rounds > 1:
        words = SIDE_BY_SIDE if item.rounds_run is Rounds.PARALLEL else IN_TURN
    return words.in_language(directory.language).format(
        number=item.duration_minutes, rounds=item.rounds
    )


def _leader(asked: Asked, directory: Directory) -> Phrase:
    """Return who leads those who come, with function and organisation."""
    leader = asked.item.leader
    if leader is None or leader not in asked.attendees:
        return ()
    at = asked.ask.start_at
    record = directory.record(directory.holder(leader, at))
    organisation = organisation_name(
        (record.organisation if record else "") or directory.atlas.delegates[leader].organisation,
        directory,
    )
    function = directory.function(directory.holder(leader, at))
    return joined((plain(directory.seat(leader, at)), plain(function), plain(organisation)))


def _guests(asked: Asked, directory: Directory) -> Phrase:
    """Return how many come, and from where, by segment."""
    number = len(asked.attendees)
    if not number:
        return ()
    words = (ONE_PERSON if number == 1 else PEOPLE).in_language(directory.language)
    found = (f"{segment}: {', '.join(names)}" for segment, names in _houses(asked, directory))
    return joined(
        (plain(words.format(number=number)), plain("; ".join(found))), between=f" {EN_DASH} "
    )


def _houses(asked: Asked, directory: Directory) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each segment that comes with its organisations, each once, by rank."""
    delegates = (directory.atlas.delegates[key] for key in asked.attendees)
    found: dict[str, dict[str, None]] = {}
    for one in sorted(delegates, key=rank_order):
        names = found.setdefault(segment_name(one, directory), {})
        organisation = organisation_name(one.organisation, directory)
        if organisation:
            names[organisation] = None
    yield from ((segment, tuple(names)) for segment, names in found.items() if names)


def _spoken(asked: Asked, directory: Directory) -> Iterator[tuple[Text, Phrase]]:
    """Yield language, interpreting, speakers and by when the host gets the list of visitors."""
    item, language = asked.item, directory.language
    tag = one_line(item.working_language)
    yield LANGUAGE, plain(language_name(tag, language) if tag else "")
    if item.interpreting in INTERPRETING:
        yield INTERPRETERS, plain(INTERPRETING[item.interpreting].in_language(language))
    note = directory.note(item.id)
    if note is not None:
        yield SPEAKERS, plain(", ".join(note.speaking_order))
    if item.visitor_list_due_at is not None:
        due = moment(item.visitor_list_due_at, asked, directory)
        yield VISITOR_LIST, plain(LIST_DUE.in_language(language).format(when=due))
