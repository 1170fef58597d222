"""The country note: what is known of the trade of a region with a country, for its minister."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from types import ModuleType

from trademission.documents import country_note_words as words
from trademission.documents.clean import one_line
from trademission.documents.country_note_tables import ranking_table, series_tables
from trademission.documents.dates import long_date
from trademission.documents.figures import printed, told_growth
from trademission.documents.figures.links import figure, mark
from trademission.documents.figures.numbers import NO_BREAK_SPACE
from trademission.documents.figures.source_lines import source_line
from trademission.documents.figures.sources import Sources, is_provisional, sources_of
from trademission.documents.paper import (
    Block,
    Bullets,
    Figure,
    Heading,
    Matter,
    Matters,
    Paper,
    Paragraph,
    Phrase,
    joined,
    plain,
    quiet,
)
from trademission.domain.dossier import Dossier, Ranking, Series
from trademission.domain.errors import BilingualError
from trademission.domain.facts import Fact, FactKind
from trademission.domain.house import House
from trademission.domain.text import Language, Text

NEUTRAL = House()


class NoChartsError(BilingualError):
    """The packages that draw charts are not installed; the message says how to get them."""

    def __init__(self) -> None:
        """Say it in German and in English."""
        super().__init__(
            de="Für Bilder fehlen Programmteile. Installieren Sie trademission[trade].",
            en="The packages that draw charts are missing. Install trademission[trade].",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Note:
    """A dossier with the sources of its figures, in one language, for one house."""

    dossier: Dossier
    sources: Sources
    language: Language
    house: House

    def say(self, text: Text, /, **values: object) -> str:
        """Return words in the language of the note; without values braces stay braces."""
        found = text.in_language(self.language)
        return one_line(found.format(**values) if values else found)


def country_note(
    dossier: Dossier,
    *,
    language: Language,
    made_at: datetime,
    house: House = NEUTRAL,
    above: str = "",
) -> Paper:
    """Return the note on a dossier: headline, charts with tables, ranking, statements, sources.

    Every figure leads to its source, which says publisher, table, filter, formula, vintage,
    flag, concept, file and exact values. `made_at` is the aware instant of making, `house`
    gives the colours of the charts, `above` is what runs along the head of the pages, else
    the region and its partner. Everything in the dossier is printed: hand in what its reader
    may know. Raises NoChartsError where the extra `trade` is not installed.
    """
    titles = words.TITLES | {"value": _value_title(dossier)}
    note = _Note(
        dossier=dossier,
        sources=sources_of(dossier, titles=titles),
        language=language,
        house=house,
    )
    region, partner = (note.say(one) for one in (dossier.region, dossier.partner))
    return Paper(
        language=language,
        kind=note.say(words.KIND),
        title=note.say(words.TITLE, partner=partner, region=region),
        above=above or f"{region} \N{EN DASH} {partner}",
        imprint=tuple(_imprint(note, made_at)),
        made_at=made_at,
        blocks=tuple(_blocks(note)),
        subtitle=plain(note.say(words.SUBTITLE, year=dossier.year)),
    )


def _imprint(note: _Note, made_at: datetime) -> Iterator[str]:
    facts = (use.fact for source in note.sources.every for use in source.uses)
    days = sorted({fact.vintage for fact in facts if fact.vintage is not None})
    if days:
        shown = ", ".join(long_date(day, note.language) for day in days)
        yield note.say(words.VINTAGE, days=shown)
    yield note.say(words.MADE, day=long_date(made_at.date(), note.language))


def _blocks(note: _Note) -> Iterator[Block]:
    """Yield the parts of the note; each is left out where the dossier has nothing for it."""
    dossier = note.dossier
    yield from _headline(note)
    if dossier.series:
        yield Heading(level=1, line=plain(note.say(words.DEVELOPMENT)))
    for series in dossier.series:
        yield from _series(series, note)
    for ranking in dossier.rankings:
        yield from _ranking(ranking, note)
    if dossier.stated:
        yield Heading(level=1, line=plain(note.say(words.STATED)))
        yield Bullets(items=tuple(_statement(fact, note) for fact in dossier.stated))
    if dossier.limits:
        yield Heading(level=1, line=plain(note.say(words.LIMITS)))
        yield Bullets(items=tuple(plain(note.say(one)) for one in dossier.limits))
    yield from _sources(note)


def _headline(note: _Note) -> Iterator[Block]:
    """Yield the figures of the year in one glance, and what a mark beside them means."""
    matters = tuple(_matter(fact, note) for fact in note.dossier.facts)
    if matters:
        yield Matters(items=matters)
    facts = (use.fact for source in note.sources.every for use in source.uses)
    if any(map(is_provisional, facts)):
        yield Paragraph(line=quiet(note.say(words.PROVISIONAL_HELP)))


def _matter(fact: Fact, note: _Note) -> Matter:
    source = note.sources.of(fact)
    told = joined((figure(_told(fact, note), source), plain(_beside(fact, note))), between=" ")
    line = joined((told, mark(fact, source)), between=NO_BREAK_SPACE)
    return Matter(word=_word(fact, note), line=line)


def _told(fact: Fact, note: _Note) -> str:
    """Return a headline figure as it is said."""
    if fact.id == "record":
        first, _, last = one_line(fact.period).partition("-")
        text = words.IS_RECORD if fact.value else words.IS_NO_RECORD
        return note.say(text, first=first, last=last or first)
    if fact.id == "growth":
        return told_growth(fact, language=note.language).text
    return printed(fact, language=note.language).text


def _beside(fact: Fact, note: _Note) -> str:
    """Return what a headline figure is measured against."""
    flow = fact.flow or _flow(note.dossier)
    found = {
        "growth": words.ON_YEAR_BEFORE,
        "rank": words.RANK_OF.get(flow),
        "share": words.SHARE_OF.get(flow),
    }.get(fact.id)
    return "" if found is None else note.say(found)


def _word(fact: Fact, note: _Note) -> str:
    if fact.id == "value":
        text = words.VALUE.get(fact.flow, words.OTHER_VALUE)
        return note.say(text, period=one_line(fact.period))
    known = words.WORDS.get(fact.id)
    return one_line(fact.measure) or one_line(fact.id) if known is None else note.say(known)


def _series(series: Series, note: _Note) -> Iterator[Block]:
    """Yield a series: its chart, the table beneath, and what has to be known to read it."""
    charts = _charts()
    drawn = charts.series_drawing(
        series, year=note.dossier.year, house=note.house, language=note.language
    )
    yield Heading(level=2, line=plain(note.say(series.title)))
    yield Figure(drawing=drawn.svg, words=drawn.words, stays_with_next=True)
    yield from series_tables(series, note.sources, language=note.language)
    if series.note is not None:
        yield Paragraph(line=quiet(note.say(series.note)))


def _ranking(ranking: Ranking, note: _Note) -> Iterator[Block]:
    drawn = _charts().ranking_drawing(
        ranking, partner=note.dossier.partner_code, house=note.house, language=note.language
    )
    yield Heading(level=1, line=plain(note.say(ranking.title)))
    yield Figure(drawing=drawn.svg, words=drawn.words, stays_with_next=True)
    yield ranking_table(ranking, note.sources, language=note.language)


def _statement(fact: Fact, note: _Note) -> Phrase:
    """Return what somebody said, with who, where and when; a figure of others likewise."""
    said = printed(fact, language=note.language).text
    quoted = note.say(words.QUOTE, text=said) if fact.kind is FactKind.STATED else said
    day = long_date(fact.stated_date, note.language) if fact.stated_date else ""
    told = (one_line(fact.stated_by), one_line(fact.stated_where), day)
    who = ", ".join(one for one in told if one)
    beside = quiet(f"({who})") if who else ()
    found = joined((plain(quoted), beside), between=" ")
    return joined((found, mark(fact, note.sources.of(fact))), between=NO_BREAK_SPACE)


def _sources(note: _Note) -> Iterator[Block]:
    if not note.sources.every:
        return
    yield Heading(level=1, line=plain(note.say(words.SOURCES)))
    yield Paragraph(line=quiet(note.say(words.SOURCES_HELP)))
    lines = (source_line(one, language=note.language) for one in note.sources.every)
    yield Bullets(items=tuple(lines), is_ordered=True, is_compact=True)


def _charts() -> ModuleType:
    """Return the package that draws; an installation without it has all other papers."""
    try:
        from trademission.documents import charts  # noqa: PLC0415 - the reason stands above
    except ImportError as error:
        raise NoChartsError from error
    return charts


def _value_title(dossier: Dossier) -> Text:
    other = Text(
        de=words.OTHER_VALUE.de.format(period=""), en=words.OTHER_VALUE.en.format(period="")
    )
    return words.VALUE_TITLES.get(_flow(dossier), other)


def _flow(dossier: Dossier) -> str:
    value = dossier.fact("value")
    return value.flow if value is not None else ""
