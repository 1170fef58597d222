"""What stands behind an appointment: facts with their source, agreements with their history."""

import re
from collections.abc import Iterator
from datetime import date

from babel.dates import format_date

from trademission.documents.briefs import brief_words as words
from trademission.documents.briefs.subject import Subject
from trademission.documents.clean import one_line
from trademission.documents.dates import LOCALES, country_name, long_date
from trademission.documents.figures import printed, told_growth
from trademission.documents.introductions import quiet_after
from trademission.documents.paper import (
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Phrase,
    Table,
    joined,
    plain,
    quiet,
    strong,
)
from trademission.domain.facts import Fact, FactKind
from trademission.domain.mission import Chain, ChainLink
from trademission.domain.text import Language, text_in

BETWEEN_ENDS = " \N{EN DASH} "
BETWEEN_YEARS = "\N{EN DASH}"
CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
GROWTH, VALUE = "growth", "value"
WHEN = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def fact_blocks(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield the facts on the country of the place, each with its source."""
    country = subject.place.country
    facts = subject.directory.view.mission.register.facts
    lines = tuple(_fact(fact, subject) for fact in facts if fact.partner == country)
    if lines:
        name = country_name(country, subject.directory.language)
        yield Heading(level=level, line=plain(subject.say(words.FIGURES, country=name)))
        yield Bullets(items=lines)


def _fact(fact: Fact, subject: Subject) -> Phrase:
    source = subject.say(words.SOURCE, source=one_line(fact.source))
    if fact.vintage is not None:
        source = subject.say(
            words.SOURCE_AS_OF,
            source=one_line(fact.source),
            table=one_line(fact.table),
            day=long_date(fact.vintage, subject.directory.language),
        )
    is_stated = fact.kind is FactKind.STATED or fact.value is None
    told = (
        text_in(fact.text, fact.labels, subject.directory.language)
        if is_stated
        else _figure(fact, subject)
    )
    return (*plain(told), *quiet_after(f"({source})"))


def _figure(fact: Fact, subject: Subject) -> str:
    """Return a computed figure as a line: what and when, how much, and whether it may change."""
    language = subject.directory.language
    shown = (told_growth if fact.measure == GROWTH else printed)(fact, language=language).text
    named = words.MEASURES.get(fact.flow if fact.measure == VALUE else fact.measure)
    what = one_line(fact.measure or fact.flow) if named is None else named.in_language(language)
    period = one_line(fact.period).replace("-", BETWEEN_YEARS)
    flag = words.FLAGS.get(fact.flag)
    told = one_line(fact.flag) if flag is None else flag.in_language(language)
    may_change = f" ({told})" if told else ""
    return f"{_about(what, _ends(fact, language), period)}: {shown}{may_change}"


def _ends(fact: Fact, language: Language) -> str:
    """Return from where to where, as far as it is written in words; a code is no word."""
    region = one_line(fact.region)
    if CODE.fullmatch(region):
        return ""
    return BETWEEN_ENDS.join(end for end in (region, country_name(fact.partner, language)) if end)


def _about(what: str, ends: str, period: str) -> str:
    parts = (what, ends, period) if ends else (f"{what} {period}".strip(),)
    return ", ".join(part for part in parts if part)


def chain_blocks(subject: Subject, *, level: int) -> Iterator[Block]:
    """Yield every chain of agreements that leads through the appointment, link by link."""
    chains = [
        chain
        for chain in subject.directory.view.mission.register.chains
        if any(link.appointment == subject.item.id for link in chain.links)
    ]
    if chains:
        yield Heading(level=level, line=plain(subject.say(words.AGREEMENTS)))
    for chain in chains:
        yield Paragraph(line=strong(_chain_name(chain, subject)))
        yield _chain(chain, subject)


def _chain_name(chain: Chain, subject: Subject) -> str:
    return subject.directory.name(chain.name, chain.labels).text


def _chain(chain: Chain, subject: Subject) -> Table:
    return Table(
        summary=subject.say(words.CHAIN_HELP, name=_chain_name(chain, subject)),
        columns=(
            Column(title=subject.say(words.LINK_WHEN), share=2.1),
            Column(title=subject.say(words.LINK_WHAT), share=5.2),
            Column(title=subject.say(words.LINK_SOURCE), share=2.8),
        ),
        rows=tuple(_link(link, subject) for link in chain.links),
    )


def _link(link: ChainLink, subject: Subject) -> tuple[Phrase, ...]:
    kind = quiet(f"{subject.say(words.LINK_KINDS[link.kind])}:")
    is_this = link.appointment == subject.item.id
    mark = quiet(f"({subject.say(words.THIS_ONE)})" if is_this else "")
    return (
        plain(link_date(link.when, subject.directory.language)),
        joined(
            (kind, plain(text_in(link.what, link.labels, subject.directory.language)), mark),
            between=" ",
        ),
        quiet(link.source),
    )


def link_date(when: str, language: Language) -> str:
    """Return a year, a month or a day as written in a chain, in words; anything else as it is."""
    found = WHEN.fullmatch(one_line(when))
    if found is None:
        return one_line(when)
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        first = date(year, month, day)
    except ValueError:
        return one_line(when)
    if found[3]:
        return long_date(first, language)
    return format_date(first, "MMMM y", locale=LOCALES[language])
