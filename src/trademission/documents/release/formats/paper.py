"""A release as a paper: for PDF, Word and the page, every figure leading to its source."""

from collections.abc import Iterator
from datetime import date

from trademission.documents import country_note_words as titles
from trademission.documents.clean import one_line
from trademission.documents.dates import country_name, long_date
from trademission.documents.figures.source_lines import source_line
from trademission.documents.figures.sources import STATEMENT, Sources, Used
from trademission.documents.paper import (
    Block,
    Bullets,
    Heading,
    Matter,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    Span,
    joined,
    plain,
    quiet,
    strong,
    words_of,
)
from trademission.documents.release.formats import words
from trademission.documents.release.formats.addresses import web_address
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.notices import notices
from trademission.documents.release.formats.sections import ABOVE
from trademission.domain.facts import Fact
from trademission.domain.release_text import Passage, Section, SectionKind
from trademission.domain.text import Text

FACT = "fact:"
BETWEEN = " \N{MIDDLE DOT} "


def release_paper(edition: Edition) -> Paper:
    """Return a release as a paper: label, office, contact, date, headline, and what follows.

    Figures lead to the list of sources at its end, which says for each publisher, table, filter,
    formula, vintage, flag and exact value.
    """
    text = edition.text
    office, label = (text.line_of(kind) for kind in (SectionKind.OFFICE, SectionKind.LABEL))
    return Paper(
        language=edition.language,
        kind=one_line(label),
        title=edition.headline,
        above=one_line(office),
        imprint=tuple(_imprint(edition)),
        made_at=edition.version.made_at,
        blocks=tuple(_blocks(edition)),
        subtitle=strong(edition.subheadline),
        preface=tuple(_preface(edition)),
        is_prose=True,
    )


def _imprint(edition: Edition) -> Iterator[str]:
    version = words.VERSION.in_language(edition.language).format(number=edition.version.number)
    yield f"{version}, {long_date(edition.version.made_at.date(), edition.language)}"
    if edition.rights:
        yield one_line(edition.rights)


def _preface(edition: Edition) -> Iterator[Matter]:
    """Yield who sends it, whom to ask, and the date."""
    for kind, word in (
        (SectionKind.OFFICE, words.OFFICE),
        (SectionKind.CONTACT, words.CONTACT),
        (SectionKind.DATE, words.DATE),
    ):
        section = edition.text.section(kind)
        if section is not None:
            day = edition.release.issued_date if kind is SectionKind.DATE else None
            lines = (_linked(paragraph, day) for paragraph in section.paragraphs)
            told = joined(lines, between=BETWEEN)
            yield Matter(word=word.in_language(edition.language), line=told)


def _linked(paragraph: tuple[Passage, ...], day: date | None) -> Phrase:
    moment = day.isoformat() if day else ""
    return tuple(
        Span(text=_kept(one.text), address=web_address(one.address), moment=moment)
        for one in paragraph
    )


def _blocks(edition: Edition) -> Iterator[Block]:
    sources = _sources(edition)
    yield from (Notice(line=plain(notice)) for notice in notices(edition))
    for section in edition.text.sections:
        if section.kind not in ABOVE:
            yield from _section(section, sources, edition)
    if sources.every:
        yield Heading(level=1, line=plain(words.SOURCES.in_language(edition.language)))
        lines = (source_line(one, language=edition.language) for one in sources.every)
        yield Bullets(items=tuple(lines), is_ordered=True, is_compact=True)


def _section(section: Section, sources: Sources, edition: Edition) -> Iterator[Block]:
    facts = {fact.id: fact for fact in edition.facts}
    lines = tuple(_line(paragraph, sources, facts) for paragraph in section.paragraphs)
    if section.heading:
        yield Heading(level=1, line=plain(section.heading))
    if section.kind is SectionKind.LINKS:
        yield Bullets(items=lines)
    elif section.kind is SectionKind.MARGIN:
        yield Paragraph(line=quiet(BETWEEN.join(map(words_of, lines))))
    else:
        yield from (Paragraph(line=line) for line in lines)


def _line(paragraph: tuple[Passage, ...], sources: Sources, facts: dict[str, Fact]) -> Phrase:
    spans = (_span(passage, sources, facts) for passage in paragraph)
    return tuple(span for span in spans if span.text)


def _span(passage: Passage, sources: Sources, facts: dict[str, Fact]) -> Span:
    fact = facts.get(passage.source.removeprefix(FACT)) if passage.source else None
    address = web_address(passage.address)
    if fact is not None and passage.source.startswith(FACT):
        address = f"#{sources.of(fact).anchor}"
    return Span(text=_kept(passage.text), address=address)


def _kept(text: str) -> str:
    """Return text clean, with a blank where one stood at its ends: it joins what surrounds it."""
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    inner = one_line(text)
    return f"{before}{inner}{after}" if inner else before


def _sources(edition: Edition) -> Sources:
    return Sources(
        Used(fact=fact, title=_title(fact), partner=_partner(fact), is_in_text=True)
        for fact in edition.facts
    )


def _partner(fact: Fact) -> Text | None:
    """Return the country of a figure: values of two stand side by side in one source."""
    if not fact.partner:
        return None
    return Text(de=country_name(fact.partner, "de"), en=country_name(fact.partner, "en"))


def _title(fact: Fact) -> Text:
    known = titles.TITLES.get(fact.measure) or titles.VALUE_TITLES.get(fact.flow)
    words_known = known if fact.value is not None else STATEMENT
    return words_known or Text(de=fact.measure or fact.source, en=fact.measure or fact.source)
