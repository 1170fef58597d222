"""Headline and sub-headline: who does what, where, when and about what."""

from collections.abc import Iterator

from trademission.documents.release.drafting.counts import topic_names
from trademission.documents.release.drafting.days import spoken_range
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import Passages, computed, template
from trademission.documents.release.drafting.quotes import said_words
from trademission.documents.release.drafting.scheduled import item_names
from trademission.domain.release import ReleaseKind, WrittenPlace
from trademission.domain.release_text import Section, SectionKind


def headlines(desk: Desk) -> Iterator[Section]:
    """Yield headline and sub-headline."""
    yield Section(kind=SectionKind.HEADLINE, paragraphs=(_headline(desk),))
    yield Section(kind=SectionKind.SUBHEADLINE, paragraphs=(_subheadline(desk),))


def head_words(desk: Desk) -> Passages:
    """Return the head of the delegation with the region: Sachsens Minister für Wirtschaft."""
    spoken = () if desk.head is None else desk.spoken(desk.head.id)
    if desk.profile.region is None:
        return spoken
    owner = desk.profile.region.owner.in_language(desk.language)
    return (*computed(owner, "profile.region"), *template(" "), *spoken)


def dates_words(desk: Desk, *, with_year: bool = True) -> Passages:
    """Return the announced dates of the journey."""
    first, last = desk.dates.first_date, desk.dates.last_date
    said = spoken_range(first, last, desk.language, with_year=with_year)
    return computed(said, "header.dates")


def _headline(desk: Desk) -> Passages:
    kind, parts = desk.release.kind, {"head": head_words(desk)}
    day = desk.release.subject_date
    if kind is ReleaseKind.DAILY and day is not None:
        cities, items = desk.cities(desk.stops_on(day)), item_names(desk, day)
        key = "headline.daily" if items else "headline.daily_travel"
        return desk.phrases.fill(key, cities=cities, items=items, **parts)
    return desk.phrases.fill(
        f"headline.{kind}",
        to_countries=desk.country_list("to"),
        in_countries=desk.country_list("in"),
        **parts,
    )


def _subheadline(desk: Desk) -> Passages:
    topics = topic_names(desk)
    key = "announcing" if topics and desk.release.kind is ReleaseKind.ANNOUNCING else "plain"
    line = desk.phrases.fill(f"subheadline.{key}", dates=subject_dates(desk), topics=topics)
    quotes = (one for one in desk.release.quotes if one.place is WrittenPlace.SUBHEADLINE)
    for quote in quotes:
        said = said_words(quote, desk)
        if said:
            speaker = desk.spoken(quote.speaker)
            return desk.phrases.fill("subheadline.quoted", line=line, speaker=speaker, quote=said)
    return line


def subject_dates(desk: Desk) -> Passages:
    """Return the day that a release tells of, or the dates of the journey."""
    day = desk.release.subject_date
    if day is None:
        return dates_words(desk)
    return computed(spoken_range(day, day, desk.language), "release.subject_date")
