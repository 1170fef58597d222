"""From a series or a ranking to its chart: SVG, and the words that stand for it."""

from dataclasses import dataclass

from trademission.documents.charts.look import Room, svg
from trademission.documents.charts.over_years import bars, line
from trademission.documents.charts.points import points
from trademission.documents.charts.ranked import ranked_bars
from trademission.documents.charts.words import ranking_words, series_words
from trademission.domain.dossier import Ranking, Series
from trademission.domain.facts import Unit
from trademission.domain.house import House
from trademission.domain.text import Language

# Pixels, of 640 that a chart is wide. All series leave the same room, so their years align.
BARS = Room(height=160, left=56, right=2, top=24, bottom=24)
LINE = Room(height=102, left=56, right=2, top=30, bottom=24)
ROW_HEIGHT, EDGE = 15, 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """A chart as SVG, and the words that stand for it where it cannot be seen."""

    svg: str
    words: str


def series_drawing(series: Series, *, year: int, house: House, language: Language) -> Drawing:
    """Return the chart of a series: amounts as bars, anything else as a line.

    `year` stands out in the accent of the house, the highest value is named, provisional
    values are drawn open, missing years are gaps. Amounts are in millions of euros.
    """
    found = points(series, language=language)
    unit = series.facts[0].unit if series.facts else ""
    chosen = str(year)
    if unit == Unit.THOUSAND_EUROS:
        chart = bars(found, year=chosen, house=house, language=language)
        room = BARS
    else:
        chart = line(found, year=chosen, unit=unit, house=house, language=language)
        room = LINE
    drawn = svg(chart, house=house, language=language, room=room)
    return Drawing(svg=drawn, words=series_words(series, found, language=language))


def ranking_drawing(ranking: Ranking, *, partner: str, house: House, language: Language) -> Drawing:
    """Return a ranking as bars that lie; that of the partner with a code in the accent."""
    chart = ranked_bars(ranking, partner=partner, house=house, language=language)
    height = ROW_HEIGHT * max(len(ranking.rows), 1) + 2 * EDGE
    room = Room(height=height, top=EDGE, bottom=EDGE)
    drawn = svg(chart, house=house, language=language, room=room)
    return Drawing(svg=drawn, words=ranking_words(ranking, language=language))
