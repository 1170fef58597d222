"""The tables of the country note: a series beneath its chart, a ranking row by row."""

from collections.abc import Iterator, Sequence

from trademission.documents import country_note_words as words
from trademission.documents.clean import one_line
from trademission.documents.figures import cell, column_words
from trademission.documents.figures.links import PROVISIONAL_MARK, figure, mark
from trademission.documents.figures.numbers import NO_BREAK_SPACE, unbroken
from trademission.documents.figures.sources import Sources, is_provisional
from trademission.documents.paper import (
    Column,
    Manner,
    Phrase,
    Span,
    Table,
    joined,
    plain,
    quiet,
    words_of,
)
from trademission.domain.dossier import Ranking, Series
from trademission.domain.facts import Fact
from trademission.domain.text import Language, Text

# Millimetres, of letters as large as those of compact tables.
TEXT_WIDTH = 168.0
DIGIT_WIDTH, POINT_WIDTH, LETTER_WIDTH, CAPITAL_WIDTH, GAP_WIDTH = 1.45, 0.7, 1.42, 2.2, 1.45


def series_tables(series: Series, sources: Sources, *, language: Language) -> Iterator[Table]:
    """Yield a series with a column for each year, in as many tables as its numbers need."""
    facts = [fact for fact in series.facts if fact.value is not None]
    if not facts:
        return
    first = _width(words_of(_label(facts[0], sources, language)))
    wanted = (text for fact in facts for text in (cell(fact, language=language), _year(fact)))
    most = max(1, int((TEXT_WIDTH - first) / max(map(_width, wanted))))
    size = -(-len(facts) // -(-len(facts) // most))
    room = (TEXT_WIDTH - first) / size
    for start in range(0, len(facts), size):
        yield _years(series, facts[start : start + size], sources, room=room, language=language)


def ranking_table(ranking: Ranking, sources: Sources, *, language: Language) -> Table:
    """Return a ranking: rank, country, value and the numbers of their sources."""
    unit = ranking.rows[0][2].unit if ranking.rows else ""
    title = one_line(ranking.title.in_language(language))
    return Table(
        summary=words.RANKING_HELP.in_language(language).format(title=title),
        columns=(
            Column(title=words.RANK.in_language(language), share=1, is_number=True),
            Column(title=words.COUNTRY.in_language(language), share=5),
            Column(title=column_words(unit, language), share=2, is_number=True),
            Column(title=words.SOURCE.in_language(language), share=1.6, is_number=True),
        ),
        rows=tuple(_ranked(row, sources, language) for row in ranking.rows),
        is_compact=True,
    )


def _years(
    series: Series, facts: Sequence[Fact], sources: Sources, *, room: float, language: Language
) -> Table:
    title = one_line(series.title.in_language(language))
    ends = {"first": one_line(facts[0].period), "last": one_line(facts[-1].period)}
    first = TEXT_WIDTH - room * len(facts)
    return Table(
        summary=words.SERIES_HELP.in_language(language).format(title=title, **ends),
        columns=(
            Column(title=words.YEAR.in_language(language), share=first),
            *(Column(title=_year(fact), share=room, is_number=True) for fact in facts),
        ),
        rows=(
            (
                _label(facts[0], sources, language),
                *(_cell(fact, sources, language) for fact in facts),
            ),
        ),
        is_compact=True,
    )


def _label(fact: Fact, sources: Sources, language: Language) -> Phrase:
    """Return what a row counts, with the number of its source."""
    unit = (Span(text=unbroken(column_words(fact.unit, language))),)
    return joined((unit, mark(fact, sources.of(fact))[-1:]), between=NO_BREAK_SPACE)


def _year(fact: Fact) -> str:
    """Return a year, with a mark until its figure is final."""
    flag = f"{NO_BREAK_SPACE}{PROVISIONAL_MARK}" if is_provisional(fact) else ""
    return f"{one_line(fact.period)}{flag}"


def _ranked(
    row: tuple[Text, Fact, Fact], sources: Sources, language: Language
) -> tuple[Phrase, ...]:
    name, rank, value = row
    numbers = dict.fromkeys(mark(fact, sources.of(fact))[-1] for fact in (rank, value))
    flag = quiet(PROVISIONAL_MARK) if is_provisional(value) else ()
    return (
        _cell(rank, sources, language),
        plain(name.in_language(language)),
        _cell(value, sources, language),
        joined((flag, *((one,) for one in numbers)), between=" "),
    )


def _cell(fact: Fact, sources: Sources, language: Language) -> Phrase:
    return figure(cell(fact, language=language), sources.of(fact), Manner.PLAIN)


def _width(text: str) -> float:
    """Return how wide a cell with a text has to be."""
    return sum(map(_sign_width, text)) + GAP_WIDTH


def _sign_width(sign: str) -> float:
    if sign.isdigit():
        return DIGIT_WIDTH
    if not sign.isalpha():
        return POINT_WIDTH
    return CAPITAL_WIDTH if sign.isupper() else LETTER_WIDTH
