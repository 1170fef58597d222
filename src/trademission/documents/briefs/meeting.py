"""When, where and who: the head of a brief and both sides of the table."""

from collections.abc import Iterator

from trademission.documents.briefs import brief_words as words
from trademission.documents.briefs.subject import Subject
from trademission.documents.clean import one_line
from trademission.documents.content.details import entry_details, protocol_details, word
from trademission.documents.content.lines import entry_line
from trademission.documents.dates import clock, long_date, weekday
from trademission.documents.directory import Directory
from trademission.documents.introductions import (
    heads_our_side,
    introduced,
    organisation_of,
    quiet_after,
    ranked,
)
from trademission.documents.paper import (
    Block,
    Bullets,
    Heading,
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
from trademission.documents.paper.agenda import EN_DASH, matter
from trademission.domain.appointments import Appointment
from trademission.domain.mission import Organisation
from trademission.domain.programme import Entry
from trademission.domain.text import Text

A_LIST = 16  # so many seats stand in a list of their own, more run on in one paragraph


def head_matters(subject: Subject) -> Matters:
    """Return when and where it is, who receives, who leads, what it serves, press, protocol."""
    return Matters(
        items=(
            *_times(subject),
            *_house(subject),
            *_lead(subject),
            *_language(subject),
            *_purpose(subject),
            *_protocol(subject),
        )
    )


def _times(subject: Subject) -> Iterator[Matter]:
    """Yield the time of each round, and how long before it the gate wants to see us."""
    for entry in subject.entries:
        word_of_time = _of_round(words.WHEN, entry, subject)
        yield Matter(word=word_of_time, line=_time(entry, subject.directory))
    minutes = subject.item.registration_minutes
    if minutes:
        line = plain(subject.say(words.BEFORE_START, minutes=minutes))
        yield Matter(word=word("registration", subject.directory), line=line)


def _of_round(told: Text, entry: Entry, subject: Subject) -> str:
    """Return a word with the number of the round it is about, where there are several."""
    if subject.item.rounds == 1:
        return subject.say(told)
    return f"{subject.say(told)}, {subject.say(words.ROUND, number=entry.round)}"


def _time(entry: Entry, directory: Directory) -> Phrase:
    """Return day, clocks and offset of a round, with the day of its end if that is another."""
    line = entry_line(entry, directory)
    start, language = line.start, directory.language
    end = clock(entry.end_at, start.zone)
    until = f" {EN_DASH} {line.end_day} {end}" if line.end_day else f"{EN_DASH}{end}"
    words = f"{weekday(start.day, language)}, {long_date(start.day, language)}"
    return (*strong(f"{words}, {start.clock}{until}"), *quiet_after(start.offset))


def _house(subject: Subject) -> Iterator[Matter]:
    """Yield place and host with their names in local script, and what the host does."""
    directory, place = subject.directory, subject.place
    address = quiet(directory.address(place))
    line = joined((named(directory.place(place)), address))
    yield Matter(word=subject.say(words.WHERE), line=line)
    host = directory.host(subject.item.host)
    if host is not None:
        yield Matter(word=subject.say(words.HOST), line=named(host))
    record = _record(subject.item, directory)
    profile = () if record is None else _profile(record, subject)
    if profile:
        yield Matter(word=subject.say(words.PROFILE), line=profile)


def _record(item: Appointment, directory: Directory) -> Organisation | None:
    """Return what the register knows of the host, by id or name."""
    host = directory.atlas.hosts.get(item.host or "")
    if host is None:
        return None
    organisations = directory.view.mission.register.organisations
    return next((one for one in organisations if {one.id, one.name} & {host.id, host.name}), None)


def _profile(record: Organisation, subject: Subject) -> Phrase:
    since = one_line(record.investor_since)
    investor = subject.say(words.INVESTOR, since=since) if since else ""
    return joined((plain(record.sector), plain(record.size_class), plain(investor)))


def _lead(subject: Subject) -> Iterator[Matter]:
    """Yield who leads us, in each round."""
    for entry in subject.entries:
        line = lead_line(entry, subject.item, subject.directory)
        if line:
            yield Matter(word=_of_round(words.LEADER, entry, subject), line=line)


def lead_line(entry: Entry, item: Appointment, directory: Directory) -> Phrase:
    """Return who leads us in an entry; where nobody is named, the highest rank, and so marked."""
    seat = heads_our_side(entry, item, directory)
    if seat is None:
        return ()
    name = plain(directory.seat(seat, entry.start_at))
    mark = words.BY_RANK.in_language(directory.language)
    return name if seat == item.leader else (*name, *quiet_after(f"({mark})"))


def _language(subject: Subject) -> Iterator[Matter]:
    """Yield the working language and who interprets, by round where rounds differ in it."""
    directory = subject.directory
    spoken = {word("language", directory), word("interpreting", directory)}
    found: dict[tuple[str, Phrase], list[Entry]] = {}
    for entry in subject.entries:
        for detail in entry_details(entry, subject.item, directory):
            if detail.word in spoken:
                found.setdefault((detail.word, matter(detail).line), []).append(entry)
    for (told, line), entries in found.items():
        rounds = (subject.say(words.ROUND, number=entry.round) for entry in entries)
        is_same = len(entries) == len(subject.entries)
        yield Matter(word=told if is_same else ", ".join((told, *rounds)), line=line)


def _purpose(subject: Subject) -> Iterator[Matter]:
    """Yield the goals and topics of the mission that the appointment serves, and press."""
    note, header = subject.note, subject.directory.view.mission.header
    if note is None:
        return
    name = subject.directory.name
    goals = (named(name(one.name, one.labels)) for one in header.goals if one.id in note.goals)
    topics = (named(name(one.name, one.labels)) for one in header.topics if one.id in note.topics)
    told = (
        (words.GOALS, joined(goals)),
        (words.TOPICS, joined(topics)),
        (words.PRESS, plain(note.press)),
    )
    yield from (Matter(word=subject.say(one), line=line) for one, line in told if line)


def _protocol(subject: Subject) -> Iterator[Matter]:
    item = subject.item
    about = (item.id, *((item.host,) if item.host else ()), *item.counterparts, item.place)
    yield from (matter(detail) for detail in protocol_details(about, subject.directory))


def counterpart_blocks(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield whom we meet, each introduced."""
    people = tuple(introduced(key, subject.directory) for key in subject.item.counterparts)
    if people:
        yield Heading(level=level, line=plain(subject.say(words.COUNTERPARTS)))
        yield Bullets(items=people)


def our_side_blocks(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield who attends each round, the highest rank first, with function and organisation."""
    for entry in subject.entries:
        seats = ranked(entry.attendees, subject.directory)
        title = words.OUR_SIDE if subject.item.rounds == 1 else words.OUR_SIDE_IN
        people = tuple(_seat(seat, entry, subject.directory) for seat in seats)
        if people:
            line = plain(subject.say(title, number=entry.round))
            yield Heading(level=level, line=line, beside=quiet(str(len(people))))
            if len(people) <= A_LIST:
                yield Bullets(items=people, is_ordered=True)
            else:
                yield Paragraph(line=joined(people, between="; "))


def _seat(seat: str, entry: Entry, directory: Directory) -> Phrase:
    delegate = directory.atlas.delegates[seat]
    function = directory.function(directory.holder(seat, entry.start_at))
    organisation = organisation_of(delegate, entry.start_at, directory)
    told = (plain(directory.seat(seat, entry.start_at)), quiet(function), quiet(organisation))
    return joined(told)
