"""The delegation by segment: who sits in which seat, from which organisation."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from trademission.documents.clean import one_line
from trademission.documents.dates import date_range, long_date
from trademission.documents.directory import Directory, rank_order
from trademission.documents.words import segment_words
from trademission.domain.people import Delegate
from trademission.domain.text import Language, Text
from trademission.domain.time import local_date

SINCE = Text(de="ab {day}", en="from {day}")
UNTIL = Text(de="bis {day}", en="until {day}")


def segment_counts(directory: Directory) -> tuple[tuple[str, int], ...]:
    """Return how many seats each segment has, in the order of the list."""
    counts = Counter(segment_name(d, directory) for d in directory.brief.delegates)
    return tuple(counts.items())


def by_segment(directory: Directory) -> dict[str, tuple[Delegate, ...]]:
    """Return the delegates of each segment, those with the highest rank first."""
    found: dict[str, list[Delegate]] = {}
    for delegate in sorted(directory.brief.delegates, key=rank_order):
        found.setdefault(segment_name(delegate, directory), []).append(delegate)
    return {name: tuple(seats) for name, seats in found.items()}


def segment_name(delegate: Delegate, directory: Directory) -> str:
    """Return what the segment of a delegate is called in the reader's language."""
    return segment_words(one_line(delegate.segment), directory.language)


def organisation_name(key: str, directory: Directory) -> str:
    """Return the name of an organisation; delegates name theirs by id or in plain words."""
    for known in directory.view.mission.register.organisations:
        if key in {known.id, known.name}:
            return directory.name(known.name, known.labels).text
    return one_line(key)


def holders(delegate: Delegate, directory: Directory) -> Iterator[str]:
    """Yield who holds the seat and when, where it changes hands."""
    zones = [p.zone for p in directory.brief.places]
    changes_hands = len(delegate.holdings) > 1
    if not changes_hands or not zones:
        return
    for holding in delegate.holdings:
        name = directory.person(holding.person).text
        ends = [end and local_date(end, zones[0]) for end in (holding.since, holding.until)]
        words = _span_words(ends[0], ends[1], directory.language)
        yield f"{name} ({words})" if words else name


def _span_words(since: date | None, until: date | None, language: Language) -> str:
    """Return from when until when, in words; nothing for always."""
    if since is not None and until is not None:
        return date_range(since, until, language)
    if since is not None:
        return SINCE.in_language(language).format(day=long_date(since, language))
    return UNTIL.in_language(language).format(day=long_date(until, language)) if until else ""
