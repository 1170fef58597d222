"""What lies between two steps: free time, or the way that no vehicle of ours drives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trademission.documents.dates import clock
from trademission.documents.directory import Directory
from trademission.documents.minutes import minute_words as words
from trademission.documents.minutes.journeys import BETWEEN, rides_of, transfers_of
from trademission.documents.minutes.step import Phase, Step
from trademission.documents.paper import joined, plain, strong
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session
from trademission.domain.time import later_by, local_date, minutes_between

FREE_MINUTES = 30  # from so many minutes on a gap is worth a name


@dataclass(frozen=True, kw_only=True, slots=True)
class _Busy:
    """A stretch of time that is taken; ids of the places where it begins and ends."""

    start: datetime
    end: datetime
    origin: str
    destination: str


def gap_steps(directory: Directory, *, person: str) -> Iterator[Step]:
    """Yield the gaps in the days of one person, by their length, each with the way in it.

    Nights are no gaps. Ways are estimates of the mission, so they are told as lengths only.
    """
    taken = sorted(_taken(directory, person), key=lambda one: (one.start, one.end))
    latest: _Busy | None = None
    for one in taken:
        if latest is not None and latest.end < one.start:
            yield from _gap(latest, one, directory)
        if latest is None or latest.end <= one.end:
            latest = one


def _taken(directory: Directory, person: str) -> Iterator[_Busy]:
    meetings = directory.atlas.meetings
    for entry in directory.entries():
        if person in entry.attendees and entry.appointment not in meetings:
            yield _visit(entry, directory)
    for session in directory.brief.sessions:
        yield from _at_session(session, directory, person)
    for ride in rides_of(person, directory):
        yield _Busy(
            start=ride.leaves_at,
            end=ride.arrives_at,
            origin=ride.origin,
            destination=ride.destination,
        )
    for transfer in transfers_of(person, directory):
        yield _Busy(
            start=transfer.departs_at,
            end=transfer.arrives_at,
            origin=transfer.origin,
            destination=transfer.destination,
        )


def _at_session(session: Session, directory: Directory, person: str) -> Iterator[_Busy]:
    """Yield the stretch from somebody's first meeting of a session to the last."""
    own = [e for e in directory.meetings_in(session) if person in e.attendees]
    if own:
        end = max(entry.end_at for entry in own)
        place = session.place
        yield _Busy(start=own[0].start_at, end=end, origin=place, destination=place)


def _visit(entry: Entry, directory: Directory) -> _Busy:
    item = directory.atlas.appointments[entry.appointment]
    start = later_by(entry.start_at, -item.registration_minutes)
    return _Busy(start=start, end=entry.end_at, origin=item.place, destination=item.place)


def _gap(before: _Busy, after: _Busy, directory: Directory) -> Iterator[Step]:
    """Yield the gap between two stretches, if it is on one day and worth a name."""
    places = directory.atlas.places
    here, there = places[before.destination], places[after.origin]
    minutes = minutes_between(before.end, after.start)
    is_one_day = local_date(before.end, here.zone) == local_date(after.start, there.zone)
    if not is_one_day or (minutes < FREE_MINUTES and here.id == there.id):
        return
    language = directory.language
    way = directory.atlas.way(here.id, there.id)
    word = words.FREE if minutes - way >= FREE_MINUTES else words.WAY
    length = words.UNTIL.in_language(language).format(
        time=words.minutes_words(minutes, language), clock=clock(after.start, there.zone)
    )
    about = words.WAY_TO.in_language(language).format(
        place=directory.place(there).text, minutes=words.minutes_words(way, language)
    )
    told = (plain(length), plain(about if here.id != there.id else ""))
    yield Step(
        at=before.end,
        place=here,
        phase=Phase.FREE,
        what=strong(word.in_language(language)),
        how=joined(told, between=BETWEEN),
    )
