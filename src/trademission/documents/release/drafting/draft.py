"""A release drafted: from the record, the mission and the house to a text in one language."""

from collections.abc import Callable, Iterator

from trademission.documents.directory import Directory
from trademission.documents.release.drafting.background import background, facts_of
from trademission.documents.release.drafting.chains import agreement_chains, result_links
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.headline import (
    dates_words,
    head_words,
    headlines,
    subject_dates,
)
from trademission.documents.release.drafting.journey import announcing_lead, stop_paragraphs
from trademission.documents.release.drafting.masthead import above, below
from trademission.documents.release.drafting.phrases import Passages, joined
from trademission.documents.release.drafting.quotes import quotes_at, written_at
from trademission.documents.release.drafting.scheduled import item_names, press_lines
from trademission.domain.errors import refuse_unless
from trademission.domain.facts import Fact
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.release import Release, ReleaseKind, WrittenPlace
from trademission.domain.release_text import ReleaseText, Section, SectionKind
from trademission.domain.text import Language
from trademission.domain.view import View


def draft_text(
    release: Release, view: View, *, profile: PressProfile, language: Language
) -> ReleaseText:
    """Return the text of a release.

    `view` is what the public may see: nothing else can get into the text. Dates, stops, counts,
    names and figures are computed from it; quotes and paragraphs come from `release`, phrases
    from the house. A release of the kind daily needs its `subject_date`.
    """
    refuse_unless(
        view.reader.level is Visibility.PUBLIC,
        f"reader: a release is drafted from the public view, not for {view.reader.level}.",
    )
    refuse_unless(
        release.subject_date or release.kind is not ReleaseKind.DAILY,
        "subject_date: a daily release has none; name the day it tells of.",
    )
    desk = Desk(
        release=release, directory=Directory(view, language), profile=profile, language=language
    )
    facts = facts_of(desk) if release.kind in WITH_BACKGROUND else ()
    sections = (*above(desk), *headlines(desk), *BODIES[release.kind](desk, facts))
    return ReleaseText(language=language, sections=(*sections, *below(desk, facts)))


def _announcing(desk: Desk, facts: tuple[Fact, ...]) -> Iterator[Section]:
    yield Section(kind=SectionKind.LEAD, paragraphs=(announcing_lead(desk),))
    yield from _some(SectionKind.QUOTE, *quotes_at(desk, WrittenPlace.LEAD))
    yield from _some(SectionKind.STOPS, *stop_paragraphs(desk))
    yield from _written(desk)
    yield from filter(None, (background(desk, facts),))


def _press_date(desk: Desk, _: tuple[Fact, ...]) -> Iterator[Section]:
    dates = tuple(press_lines(desk))
    key = "lead.press_date" if dates else "lead.press_date_none"
    yield Section(kind=SectionKind.LEAD, paragraphs=(desk.phrases.fill(key),))
    yield from _some(SectionKind.STOPS, *dates)


def _daily(desk: Desk, _: tuple[Fact, ...]) -> Iterator[Section]:
    day = desk.release.subject_date or desk.release.issued_date
    parts = [
        desk.phrases.fill(
            "lead.daily", date=subject_dates(desk), cities=desk.cities(desk.stops_on(day))
        )
    ]
    items = item_names(desk, day)
    if items:
        parts.append(desk.phrases.fill("lead.daily_items", items=items))
    yield Section(kind=SectionKind.LEAD, paragraphs=(joined(parts, " "),))
    yield from _some(SectionKind.QUOTE, *quotes_at(desk, WrittenPlace.LEAD))
    yield from _some(SectionKind.STOPS, *written_at(desk, WrittenPlace.RESULTS))
    yield from _written(desk)


def _closing(desk: Desk, facts: tuple[Fact, ...]) -> Iterator[Section]:
    lead = desk.phrases.fill(
        "lead.closing",
        head=head_words(desk),
        dates=dates_words(desk),
        to_countries=desk.country_list("to"),
        in_countries=desk.country_list("in"),
    )
    stops = desk.phrases.fill("lead.closing_stops", cities=desk.cities(desk.stops))
    yield Section(kind=SectionKind.LEAD, paragraphs=(joined((lead, stops), " "),))
    yield from _some(SectionKind.QUOTE, *quotes_at(desk, WrittenPlace.LEAD))
    results = (*written_at(desk, WrittenPlace.RESULTS), *result_links(desk))
    heading = desk.phrases.word("results.heading")
    yield from _some(SectionKind.STOPS, *results, heading=heading)
    yield from _written(desk)
    yield from filter(None, (background(desk, facts),))


def _written(desk: Desk) -> Iterator[Section]:
    """Yield the policy frame with its quotes, then the agency with the agreements."""
    policy = (*written_at(desk, WrittenPlace.POLICY), *quotes_at(desk, WrittenPlace.POLICY))
    yield from _some(SectionKind.POLICY, *policy)
    is_announcing = desk.release.kind is ReleaseKind.ANNOUNCING
    agency = (
        *written_at(desk, WrittenPlace.AGENCY),
        *quotes_at(desk, WrittenPlace.AGENCY),
        *(agreement_chains(desk) if is_announcing else ()),
    )
    yield from _some(SectionKind.AGENCY, *agency)


def _some(kind: SectionKind, *paragraphs: Passages, heading: str = "") -> Iterator[Section]:
    """Yield a section, unless there is nothing to say."""
    told = tuple(filter(None, paragraphs))
    if told:
        yield Section(kind=kind, paragraphs=told, heading=heading)


Body = Callable[[Desk, tuple[Fact, ...]], Iterator[Section]]
BODIES: dict[ReleaseKind, Body] = {
    ReleaseKind.ANNOUNCING: _announcing,
    ReleaseKind.PRESS_DATE: _press_date,
    ReleaseKind.DAILY: _daily,
    ReleaseKind.CLOSING: _closing,
}
WITH_BACKGROUND = frozenset({ReleaseKind.ANNOUNCING, ReleaseKind.CLOSING})
