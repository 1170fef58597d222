"""A session as steps of one person: the first meeting begins, the last one ends."""

from collections.abc import Iterator

from trademission.documents.content.details import word
from trademission.documents.directory import Directory
from trademission.documents.minutes import minute_words as words
from trademission.documents.minutes.journeys import BETWEEN
from trademission.documents.minutes.step import Phase, Step
from trademission.documents.paper import Manner, Matter, joined, named, plain, quiet, strong
from trademission.documents.session_tables import side, span_of, table_of
from trademission.documents.words import KINDS
from trademission.domain.appointments import Kind
from trademission.domain.programme import Entry
from trademission.domain.sessions import Session


def session_steps(session: Session, directory: Directory, *, person: str) -> Iterator[Step]:
    """Yield start and end of a session for somebody who meets people there, nothing for others.

    The meetings stand beneath the start, each with time, table and who is met.
    """
    own = tuple(e for e in directory.meetings_in(session) if person in e.attendees)
    if not own:
        return
    place = directory.atlas.places[session.place]
    title = named(directory.name(session.name, session.labels), Manner.STRONG)
    address = joined((named(directory.place(place)), quiet(directory.address(place))))
    kind = plain(KINDS[Kind.MATCHMAKING].in_language(directory.language))
    yield Step(
        at=own[0].start_at,
        place=place,
        phase=Phase.BEGIN,
        what=words.titled(words.BEGIN.in_language(directory.language), title),
        how=joined((address, kind), between=BETWEEN),
        beneath=tuple(_beneath(entry, directory, person) for entry in own),
    )
    yield Step(
        at=max(entry.end_at for entry in own),
        place=place,
        phase=Phase.END,
        what=strong(words.END.in_language(directory.language)),
        how=title,
    )


def _beneath(entry: Entry, directory: Directory, person: str) -> Matter:
    """Return one meeting: its time, whom one meets, and at which table."""
    _, meeting = directory.atlas.meetings[entry.appointment]
    met = meeting.other if person == meeting.one else meeting.one
    table = table_of(entry)
    told = f"{word('table', directory)} {table}" if table else ""
    zone = directory.atlas.zone_of(entry.appointment)
    return Matter(
        word=span_of(entry.start_at, entry.end_at, zone),
        line=joined((side(met, entry, directory), plain(told)), between=BETWEEN),
    )
