"""The personal itinerary: what concerns one delegate, and nothing else."""

from datetime import datetime

from trademission.documents.content.days import all_days
from trademission.documents.content.delegation import organisation_name
from trademission.documents.content.lines import all_lines
from trademission.documents.directory import Directory
from trademission.documents.paper import Block, Paper, joined, plain
from trademission.documents.paper.agenda import day_blocks
from trademission.documents.paper.frame import contact_blocks, frame
from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language, Text
from trademission.domain.view import View

KIND = Text(de="Persönlicher Reiseplan", en="Personal itinerary")


class NobodysItineraryError(TradeMissionError):
    """An itinerary was asked for from a view that is not a delegate's."""


def itinerary(view: View, *, language: Language, made_at: datetime) -> Paper:
    """Return the itinerary of the delegate whose view it is.

    Every item is told on the clocks of its place, with address, who else comes, who
    interprets, dress and rides. Raises NobodysItineraryError for the view of anybody else.
    """
    person = view.reader.delegate
    if person is None:
        sentence = "itinerary: this view is no delegate's; make it for the reader of a delegate."
        raise NobodysItineraryError(sentence)
    directory = Directory(view, language)
    given = frame(directory, made_at=made_at)
    days = all_days(directory, all_lines(directory, person=person))
    blocks: list[Block] = []
    for day in days:
        if day.lines:
            blocks.extend(day_blocks(day, directory, level=1))
    blocks.extend(contact_blocks(given, level=1))
    delegate = directory.atlas.delegates[person]
    organisation = organisation_name(delegate.organisation, directory)
    return given.paper(
        kind=KIND.in_language(language),
        title=directory.seat(person),
        subtitle=joined((plain(organisation), plain(given.head.dates))),
        blocks=tuple(blocks),
    )
