"""What charts say, for those who cannot see them, and the words that stand in them."""

from collections.abc import Sequence

from trademission.documents.charts.points import Point, highest, known_points
from trademission.documents.clean import drawable, one_line
from trademission.documents.figures import column_words, short
from trademission.domain.dossier import Ranking, Series
from trademission.domain.facts import Unit
from trademission.domain.text import Language, Text

SERIES = Text(
    de="{title}: {kind} von {first} bis {last}. {points}.",
    en="{title}: {kind} from {first} to {last}. {points}.",
)
NOTHING = Text(de="{title}: keine Werte.", en="{title}: no values.")
RANKING = Text(de="{title}: Balken. {rows}.", en="{title}: bars. {rows}.")
POINT = Text(de="{period}: {told}", en="{period}: {told}")
HIGHEST = Text(de="höchster Wert {period}: {told}", en="highest in {period}: {told}")
BEST = Text(de="bester Rang {period}: {told}", en="best rank in {period}: {told}")
RECORD = Text(de="Höchststand", en="record")
BARS, LINE = Text(de="Säulen", en="bars"), Text(de="Linie", en="a line")
BEST_FIRST = Text(de="Rang, der beste oben", en="Rank, the best on top")


def series_words(series: Series, found: Sequence[Point], *, language: Language) -> str:
    """Return what the chart of a series shows: its first, last and highest year."""
    known = known_points(found)
    title = one_line(series.title.in_language(language))
    unit = series.facts[0].unit if series.facts else ""
    top = highest(found, unit=unit)
    if top is None:
        return NOTHING.in_language(language).format(title=title)
    extreme = BEST if unit == Unit.RANK else HIGHEST
    told = [_told(POINT, point, language) for point in dict.fromkeys((known[0], known[-1]))]
    told.append(_told(extreme, top, language))
    kind = BARS if unit == Unit.THOUSAND_EUROS else LINE
    return SERIES.in_language(language).format(
        title=title,
        kind=kind.in_language(language),
        first=known[0].period,
        last=known[-1].period,
        points="; ".join(told),
    )


def ranking_words(ranking: Ranking, *, language: Language) -> str:
    """Return what the chart of a ranking shows: every partner with rank and value."""
    rows = (
        f"{short(rank, language=language)}: {one_line(name.in_language(language))}, "
        f"{short(value, language=language)}"
        for name, rank, value in ranking.rows
    )
    title = one_line(ranking.title.in_language(language))
    return RANKING.in_language(language).format(title=title, rows="; ".join(rows))


def axis_title(unit: str, language: Language) -> str:
    """Return what the axis of a series counts."""
    if unit == Unit.RANK:
        return BEST_FIRST.in_language(language)
    return drawable(column_words(unit, language))


def _told(text: Text, point: Point, language: Language) -> str:
    return text.in_language(language).format(period=point.period, told=point.told)
