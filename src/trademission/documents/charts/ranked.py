"""A ranking as bars that lie, the first on top, each with its name and value."""

from typing import Any

import altair as alt

from trademission.documents.charts.look import SMALL_LETTERS, SOFT, Chart, tint
from trademission.documents.clean import drawable, shortened
from trademission.documents.figures import cell
from trademission.documents.figures.sources import is_provisional
from trademission.domain.dossier import Ranking
from trademission.domain.facts import Fact
from trademission.domain.house import House
from trademission.domain.text import Language, Text

NAMES_TO = 180  # pixels; there the bars begin
LONGEST_NAME = 22
ROOM = 8
VALUES_FROM = 560  # where the longest bar ends, so that its value has room
GAP = "\N{EN SPACE}"

Row = dict[str, Any]


def ranked_bars(ranking: Ranking, *, partner: str, house: House, language: Language) -> Chart:
    """Return a ranking as bars; that of the partner with a code in the accent."""
    rows = [
        _row(number, row, partner=partner, house=house, language=language)
        for number, row in enumerate(ranking.rows)
    ]
    base = alt.Chart(alt.InlineData(values=rows))
    upright = alt.Y("number:O", axis=None, scale=alt.Scale(paddingInner=0.3))
    largest = max((row["value"] for row in rows), default=0.0)
    scale = alt.Scale(domain=[0, largest or 1.0], range=[NAMES_TO, VALUES_FROM])
    along = alt.X("value:Q", axis=None, scale=scale)
    ink = alt.Color("ink:N", scale=None)
    drawn = base.mark_bar(strokeWidth=1.2).encode(
        x=along,
        y=upright,
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
    )
    values = base.mark_text(align="left", dx=ROOM, fontSize=SMALL_LETTERS).encode(
        x=along, y=upright, text="label:N", color=ink
    )
    names = base.mark_text(align="right", fontSize=SMALL_LETTERS).encode(
        x=alt.value(NAMES_TO - ROOM), y=upright, text="name:N", color=ink
    )
    return Chart(layer=[drawn, values, names])


def _row(
    number: int,
    row: tuple[Text, Fact, Fact],
    *,
    partner: str,
    house: House,
    language: Language,
) -> Row:
    name, rank, value = row
    is_chosen = value.partner == partner
    colour = house.accent if is_chosen else SOFT
    shown = shortened(drawable(name.in_language(language)), LONGEST_NAME)
    return {
        "number": number,
        "value": value.value or 0.0,
        "name": f"{shown}{GAP}{cell(rank, language=language)}",
        "label": cell(value, language=language),
        "colour": colour,
        "fill": tint(colour) if is_provisional(value) else colour,
        "ink": house.accent if is_chosen else house.ink,
    }
