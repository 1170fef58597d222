"""A visit as steps: registration, start with greeting and speakers, end."""

from collections.abc import Iterator
from datetime import datetime

from trademission.documents.content.details import entry_details, protocol_details, word
from trademission.documents.content.lines import entry_line
from trademission.documents.dates import clock
from trademission.documents.directory import Directory
from trademission.documents.introductions import heads_our_side, introduced, introduced_seat
from trademission.documents.minutes import minute_words as words
from trademission.documents.minutes.journeys import BETWEEN, rides_of, transfers_of, vehicle_name
from trademission.documents.minutes.step import Phase, Step
from trademission.documents.paper import Manner, Matter, Phrase, joined, named, plain, quiet, strong
from trademission.documents.paper.agenda import matter
from trademission.domain.appointments import FIRM_STATES, Appointment
from trademission.domain.places import Place
from trademission.domain.programme import Entry
from trademission.domain.time import later_by, local_date


def visit_steps(entry: Entry, directory: Directory, *, person: str) -> Iterator[Step]:
    """Yield registration, start and end of an entry, as the office of one person needs them."""
    item = directory.atlas.appointments[entry.appointment]
    place = directory.atlas.places[item.place]
    if item.registration_minutes:
        yield _registration(entry, item, directory)
    yield Step(
        at=entry.start_at,
        place=place,
        phase=Phase.BEGIN,
        what=words.titled(
            words.BEGIN.in_language(directory.language),
            named(directory.entry(entry), Manner.STRONG),
        ),
        how=_where(entry, directory),
        beneath=tuple(_beneath(entry, item, directory)),
    )
    yield Step(
        at=entry.end_at,
        place=place,
        phase=Phase.END,
        what=strong(words.END.in_language(directory.language)),
        how=joined(_afterwards(entry, place, directory, person), between=BETWEEN),
    )


def _registration(entry: Entry, item: Appointment, directory: Directory) -> Step:
    minutes = words.minutes_words(item.registration_minutes, directory.language)
    return Step(
        at=later_by(entry.start_at, -item.registration_minutes),
        place=directory.atlas.places[item.place],
        phase=Phase.REGISTRATION,
        what=strong(words.REGISTRATION.in_language(directory.language)),
        how=plain(words.BEFORE_BEGIN.in_language(directory.language).format(minutes=minutes)),
    )


def _where(entry: Entry, directory: Directory) -> Phrase:
    """Return place and address, the kind of the visit, and its state where it is not firm."""
    item = directory.atlas.appointments[entry.appointment]
    line = entry_line(entry, directory)
    place = directory.atlas.places[item.place]
    told = (
        joined((named(directory.place(place)), quiet(line.address))),
        plain(line.kind),
        plain("" if item.state in FIRM_STATES else line.state),
    )
    return joined(told, between=BETWEEN)


def _beneath(entry: Entry, item: Appointment, directory: Directory) -> Iterator[Matter]:
    """Yield who greets, who comes, who interprets, who speaks, press and protocol."""
    line = entry_line(entry, directory)
    yield from _greeting(entry, item, directory)
    if line.who:
        yield Matter(word=line.who_word, line=plain(line.who))
    spoken = {word("language", directory), word("interpreting", directory)}
    details = entry_details(entry, item, directory)
    yield from (matter(detail) for detail in details if detail.word in spoken)
    note = directory.note(item.id)
    for number, speaker in enumerate(note.speaking_order if note else (), start=1):
        slot = words.SLOT.in_language(directory.language).format(number=number)
        yield Matter(word=slot, line=plain(speaker))
    press = plain(note.press if note else "")
    if press:
        yield Matter(word=words.PRESS.in_language(directory.language), line=press)
    about = (item.id, *((item.host,) if item.host else ()), *item.counterparts, item.place)
    yield from (matter(detail) for detail in protocol_details(about, directory))


def _greeting(entry: Entry, item: Appointment, directory: Directory) -> Iterator[Matter]:
    """Yield the heads of both sides, where there is another side."""
    language = directory.language
    host = directory.host(item.host)
    if host is not None:
        yield Matter(word=words.HOST.in_language(language), line=named(host))
    if host is None and not item.counterparts:
        return
    ours = heads_our_side(entry, item, directory)
    if ours is not None:
        country = directory.atlas.places[item.place].country
        line = introduced_seat(ours, entry.start_at, directory, country=country)
        yield Matter(word=words.GREETING_OURS.in_language(language), line=line)
    theirs = tuple(introduced(key, directory) for key in item.counterparts)
    first = theirs[0] if theirs else quiet(words.NOT_NAMED.in_language(language))
    yield Matter(word=words.GREETING_THEIRS.in_language(language), line=first)
    if theirs[1:]:
        line = joined(theirs[1:], between=BETWEEN)
        yield Matter(word=words.FURTHER.in_language(language), line=line)


def _afterwards(entry: Entry, place: Place, directory: Directory, person: str) -> Iterator[Phrase]:
    """Yield whether the vehicle waits, and what leaves next on the same day."""
    language = directory.language
    for ride in rides_of(person, directory):
        if ride.entry == entry.id:
            vehicle = vehicle_name(ride, directory)
            if ride.waits_until is None:
                yield plain(words.WAITS_NOT.in_language(language).format(vehicle=vehicle))
            else:
                zone = directory.atlas.places[ride.destination].zone
                until = clock(ride.waits_until, zone)
                sentence = words.WAITS.in_language(language)
                yield plain(sentence.format(vehicle=vehicle, clock=until))
    departure = _next_departure(entry, directory, person)
    if departure is not None and local_date(departure[0], place.zone) == local_date(
        entry.end_at, place.zone
    ):
        sentence = words.NEXT.in_language(language)
        yield plain(
            sentence.format(clock=clock(departure[0], departure[1].zone), what=departure[2])
        )


def _next_departure(
    entry: Entry, directory: Directory, person: str
) -> tuple[datetime, Place, str] | None:
    """Return when, where and on what somebody leaves next; None where a visit comes first."""
    places = directory.atlas.places
    rides = (
        (ride.leaves_at, places[ride.origin], vehicle_name(ride, directory))
        for ride in rides_of(person, directory)
    )
    transfers = (
        (one.departs_at, places[one.origin], directory.name(one.name, one.labels).text)
        for one in transfers_of(person, directory)
    )
    following = sorted(
        (one for one in (*rides, *transfers) if one[0] >= entry.end_at), key=lambda one: one[0]
    )
    starts = (e.start_at for e in directory.entries() if person in e.attendees)
    begins = min((start for start in starts if start >= entry.end_at), default=None)
    first = following[0] if following else None
    is_first = first is not None and (begins is None or first[0] <= begins)
    return first if is_first else None
