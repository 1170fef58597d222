"""How charts look: the colours of the house, the letters of the papers, numbers by language."""

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import vl_convert

from trademission.documents.typeset.fonts import TEXT
from trademission.domain.house import House
from trademission.domain.text import Language

Chart = alt.LayerChart
# In pixels; on paper a chart is as wide as the text, so one is about a quarter of a millimetre.
WIDTH = 640
QUIET = "#51606f"
SOFT = "#8092a2"  # bars beside the one that matters: 3 to 1 on white, as graphics need (WCAG)
LINE = "#9fb0bd"
PAPER = "#ffffff"
TINT = 0.18
LETTERS, SMALL_LETTERS = 13, 12
WEIGHT, HEAVY = 500, 650  # Typst draws 400 in a drawing as the thinnest weight of the font
# Vega marks every group as a graphic to be named; the chart as a whole has its words.
ROLES = re.compile(r' role="graphics-[a-z]+"| aria-(?:roledescription|hidden)="[a-z ]+"')
VERSION = "6.4"  # of Vega-Lite, for which this Altair writes
LOCALES: dict[Language, Literal["de-DE", "en-GB"]] = {"de": "de-DE", "en": "en-GB"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The height of a chart, and how much of it and of its width is left around the plot."""

    height: int
    left: int = 0
    right: int = 0
    top: int = 0
    bottom: int = 0


def tint(colour: str) -> str:
    """Return a colour with much white in it, for values that are not final."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * TINT):02x}" for part in parts)


def svg(chart: Chart, *, house: House, language: Language, room: Room) -> str:
    """Return a chart as one SVG document that refers to nothing outside.

    The same chart, house and language give the same text on every machine: room is given, not
    taken from how wide letters are, because the letters of the papers are not known here.
    """
    whole = chart.properties(
        width=WIDTH - room.left - room.right,
        height=room.height - room.top - room.bottom,
        autosize=alt.AutoSizeParams(type="none"),
        padding={"left": room.left, "right": room.right, "top": room.top, "bottom": room.bottom},
    )
    specification = json.loads(whole.to_json())
    drawn = vl_convert.vegalite_to_svg(
        specification | {"config": _config(house)},
        vl_version=VERSION,
        format_locale=LOCALES[language],
    )
    return ROLES.sub("", drawn)


def _config(house: House) -> dict[str, Any]:
    font = f"'{TEXT}', sans-serif"  # unquoted, its digit would make it no name
    words = {"font": font, "fontWeight": WEIGHT}
    label = {"labelFont": font, "labelFontWeight": WEIGHT, "labelColor": QUIET}
    return {
        "background": PAPER,
        "aria": False,
        "view": {"stroke": None},
        "text": words | {"fontSize": LETTERS, "fill": house.ink},
        "axis": label
        | {
            "labelFontSize": SMALL_LETTERS,
            "domain": False,
            "ticks": False,
            "grid": False,
            "titleFont": font,
            "titleFontSize": SMALL_LETTERS,
            "titleFontWeight": WEIGHT,
            "titleColor": QUIET,
        },
    }
