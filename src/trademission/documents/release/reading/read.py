"""A release, read whole."""

from trademission.documents.release.reading.contacts import contacts
from trademission.documents.release.reading.figures import figures
from trademission.documents.release.reading.found import Part, ReadRelease
from trademission.documents.release.reading.head_counts import head_counts
from trademission.documents.release.reading.issue import issue_day, reference_day
from trademission.documents.release.reading.layout import manuscript_of
from trademission.documents.release.reading.links import links
from trademission.documents.release.reading.organisers import organisers
from trademission.documents.release.reading.people import people
from trademission.documents.release.reading.places import destinations
from trademission.documents.release.reading.quotes import quotes
from trademission.documents.release.reading.segments import segments
from trademission.documents.release.reading.stays import named_days, stays
from trademission.documents.release.reading.stops import stops
from trademission.documents.release.reading.topics import topics


def read_release(text: str) -> ReadRelease:
    """Return what a release in German or English says, each item with its place and a confidence.

    `text` is plain, with or without Markdown marks; spots are places in it as handed in. Rules and
    tables only, the same for the same text, in time that grows with its length; any text is read,
    what stands behind the first 60 000 signs is not. Not read: indirect speech, people by surname
    alone, figures in tables, other languages; see the readers of each kind for their own limits.
    """
    manuscript = manuscript_of(text)
    issued = issue_day(manuscript)
    near = reference_day(manuscript, issued)
    goals = destinations(manuscript)
    everybody = people(manuscript)
    return ReadRelease(
        text=text,
        language=manuscript.language,
        parts=tuple(
            Part(kind=one.kind, spot=manuscript.spot(one.start, one.end, 0.8))
            for one in manuscript.paragraphs
        ),
        days=(*((issued,) if issued else ()), *named_days(manuscript, near)),
        stays=stays(manuscript, goals, near),
        countries=goals.countries,
        cities=stops(manuscript, goals),
        topics=topics(manuscript),
        head_counts=head_counts(manuscript),
        segments=segments(manuscript),
        organisers=organisers(manuscript),
        people=everybody,
        figures=figures(manuscript, goals, near),
        quotes=quotes(manuscript, everybody),
        contacts=contacts(manuscript, everybody),
        links=links(manuscript),
    )
