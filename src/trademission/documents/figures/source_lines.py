"""A source of figures as a line of a paper, with everything that lets others compute again."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.dates import long_date
from trademission.documents.figures import source_words as words
from trademission.documents.figures.numbers import NO_BREAK_SPACE, unbroken
from trademission.documents.figures.printing import UNROUNDED, printed
from trademission.documents.figures.sources import Source, Used, is_final, is_provisional
from trademission.documents.figures.tabular import exact_number, exact_unit
from trademission.documents.paper import Manner, Phrase, Span, joined
from trademission.domain.facts import Fact, FactKind, Unit
from trademission.domain.text import Language

SHOWN_OF_HASH = 12
BETWEEN = " \N{MIDDLE DOT} "


def source_line(source: Source, *, language: Language) -> Phrase:
    """Return a source: publisher, table, vintage, concept, flag, filter, formula, exact values."""
    title = one_line(source.title.in_language(language)) or one_line(source.first.source)
    head = Span(text=f"{title}.", manner=Manner.STRONG, anchor=source.anchor)
    told = ((Span(text=f"{one}."),) for one in _told(source, language))
    return joined(((head,), *told), between=" ")


def _told(source: Source, language: Language) -> Iterator[str]:
    fact = source.first
    yield ", ".join(one for one in _origin(source, language) if one)
    for one in source.filters:
        yield words.FILTER.in_language(language).format(filter=one_line(one))
    if fact.formula:
        yield words.FORMULA.in_language(language).format(formula=one_line(fact.formula))
    if fact.file_hash:
        shown = one_line(fact.file_hash)[:SHOWN_OF_HASH]
        yield words.FILE.in_language(language).format(hash=shown)
    yield from _in_text(source, language)
    yield from _exact(source, language)


def _origin(source: Source, language: Language) -> Iterator[str]:
    fact = source.first
    yield one_line(fact.source)
    if fact.table:
        yield words.TABLE.in_language(language).format(table=one_line(fact.table))
    if fact.vintage:
        yield words.AS_OF.in_language(language).format(day=long_date(fact.vintage, language))
    if fact.concept:
        known = words.CONCEPTS.get(fact.concept)
        yield one_line(fact.concept) if known is None else known.in_language(language)
    yield _flags(source, language)


def _flags(source: Source, language: Language) -> str:
    """Return whether the figures are final; of some that are not, which ones."""
    facts = [use.fact for use in source.uses]
    open_ones = [fact for fact in facts if is_provisional(fact)]
    if open_ones and len(open_ones) < len(facts):
        periods = ", ".join(dict.fromkeys(one_line(fact.period) for fact in open_ones))
        return words.SOME_PROVISIONAL.in_language(language).format(periods=periods)
    if open_ones:
        return words.ALL_PROVISIONAL.in_language(language)
    is_all_final = facts and all(map(is_final, facts))
    return words.ALL_FINAL.in_language(language) if is_all_final else ""


def _in_text(source: Source, language: Language) -> Iterator[str]:
    """Yield the figures of running text that were rounded, and to what."""
    for use in source.uses:
        if use.is_in_text and use.fact.kind is FactKind.COMPUTED:
            found = printed(use.fact, language=language)
            if found.rounding != UNROUNDED.in_language(language):
                yield unbroken(
                    words.IN_TEXT.in_language(language).format(
                        text=found.text, rounding=found.rounding
                    )
                )


def _exact(source: Source, language: Language) -> Iterator[str]:
    """Yield the values that the paper rounds; places and yes or no are never rounded."""
    unit = source.first.unit
    if source.first.kind is FactKind.STATED or unit in {Unit.RANK, Unit.YES_NO}:
        return
    shown = exact_unit(unit, language)
    head = (words.EXACT_IN if shown else words.EXACT).in_language(language).format(unit=shown)
    yield f"{head}: {'; '.join(_by_partner(source, language))}"


def _by_partner(source: Source, language: Language) -> Iterator[str]:
    """Yield the values of each partner in order of their periods; of a single one without name."""
    found: dict[str, list[Used]] = {}
    for use in source.uses:
        name = one_line(use.partner.in_language(language)) if use.partner else ""
        found.setdefault(name, []).append(use)
    for name, uses in found.items():
        in_order = sorted(uses, key=lambda use: use.fact.period)
        values = BETWEEN.join(_value(use.fact, language) for use in in_order)
        yield f"{name} {values}" if len(found) > 1 else values


def _value(fact: Fact, language: Language) -> str:
    told = (one_line(fact.period), exact_number(fact, language=language))
    return NO_BREAK_SPACE.join(one for one in told if one)
