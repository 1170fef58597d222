"""Series over years: amounts as bars, ranks and ratios as lines; labels in place of legends."""

from collections.abc import Iterator, Sequence
from typing import Any

import altair as alt

from trademission.documents.charts.look import (
    LETTERS,
    LINE,
    QUIET,
    SMALL_LETTERS,
    SOFT,
    Chart,
    tint,
)
from trademission.documents.charts.points import Point, highest, known_points
from trademission.documents.charts.words import RECORD, axis_title
from trademission.domain.facts import Unit
from trademission.domain.house import House
from trademission.domain.text import Language

ABOVE_BAR, ABOVE_DOT = 1.36, 1.18  # of the highest value: there its label stands
BAR_TICKS, LINE_TICKS = 4, 3
BAR_GAP, DOT_GAP = 4, 8  # pixels between a bar or a dot and its label
LATE = 2
HALF_BAR = 0.45  # of the room for a year
SHORT_LABEL = 4  # letters: two of them stand beside each other
MOST_LABELS = 20  # more would touch each other

AXIS_WIDTH, TITLE_ABOVE, LABEL_GAP = 56, 12, 8  # pixels left of the plot and above it

Row = dict[str, Any]


def bars(found: Sequence[Point], *, year: str, house: House, language: Language) -> Chart:
    """Return amounts as bars: `year` in the accent, the highest named, provisional ones open."""
    top = highest(found, unit=Unit.THOUSAND_EUROS)
    late = {point.period for point in found[-LATE:]} if len(found) > LATE else set()
    rows = [
        _bar(point, year=year, top=top, late=late, house=house, language=language)
        for point in known_points(found)
    ]
    base = alt.Chart(alt.InlineData(values=rows))
    limit = max(0.0, *(row["value"] or 0.0 for row in rows)) * ABOVE_BAR
    floor = min(0.0, *(row["value"] or 0.0 for row in rows))
    drawn = base.mark_bar(strokeWidth=1.2).encode(
        x=_years(found),
        y=_axis(Unit.THOUSAND_EUROS, language, domain=(floor, limit or 1.0)),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
    )
    named = base.mark_text(baseline="bottom", dy=-BAR_GAP).encode(
        x=_years(found), y="value:Q", text="label:N", **_label_looks()
    )
    # At the last bars the word would run out of the drawing, so it ends there.
    praised = base.mark_text(
        baseline="bottom",
        dy=-BAR_GAP - LETTERS,
        fontSize=SMALL_LETTERS,
        align=alt.ExprRef("datum.is_late ? 'right' : 'center'"),
        dx=alt.ExprRef(f"datum.is_late ? {HALF_BAR} * bandwidth('x') : 0"),
    ).encode(x=_years(found), y="value:Q", text="record:N", **_label_looks())
    return Chart(layer=[drawn, named, praised])


def line(
    found: Sequence[Point], *, year: str, unit: str, house: House, language: Language
) -> Chart:
    """Return ranks (the best on top) or ratios as a line that breaks where years are missing."""
    rows = list(_dots(found, year=year, unit=unit, house=house))
    base = alt.Chart(alt.InlineData(values=rows))
    axis = _axis(unit, language, domain=_domain(found, unit))
    drawn = base.mark_line(stroke=SOFT, strokeWidth=2).encode(x=_years(found), y=axis)
    dots = base.mark_point(size=52, opacity=1, strokeWidth=1.8).encode(
        x=_years(found),
        y=axis,
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("colour:N", scale=None),
    )
    named = base.mark_text(baseline="bottom", dy=-DOT_GAP).encode(
        x=_years(found), y=axis, text="label:N", **_label_looks()
    )
    return Chart(layer=[drawn, dots, named])


def _bar(  # noqa: PLR0913 - what one bar depends on, each by its name
    point: Point,
    *,
    year: str,
    top: Point | None,
    late: set[str],
    house: House,
    language: Language,
) -> Row:
    is_chosen, is_top = point.period == year, top is not None and point.period == top.period
    colour = house.accent if is_chosen else SOFT
    return {
        "year": point.period,
        "value": point.value,
        "colour": colour,
        "fill": tint(colour) if point.is_provisional else colour,
        "label": point.label if is_chosen or is_top else "",
        "record": RECORD.in_language(language) if is_top else "",
        "is_late": point.period in late,
        "ink": house.accent if is_chosen else QUIET,
    }


def _dots(found: Sequence[Point], *, year: str, unit: str, house: House) -> Iterator[Row]:
    known = known_points(found)
    few = {one.period for one in (known[0], known[-1])} if known else set()
    top = highest(found, unit=unit)
    few |= {year} | ({top.period} if top else set())
    shows_all = unit == Unit.RANK and len(known) <= MOST_LABELS
    if max((len(one.label) for one in known), default=0) > SHORT_LABEL:
        few -= _neighbours(found, year)
    for point in found:
        is_chosen = point.period == year
        colour = house.accent if is_chosen else SOFT
        yield {
            "year": point.period,
            "value": point.value,
            "colour": colour,
            "fill": tint(colour) if point.is_provisional else colour,
            "label": point.label if shows_all or point.period in few else "",
            "ink": house.accent if is_chosen else QUIET,
        }


def _neighbours(found: Sequence[Point], year: str) -> set[str]:
    """Return the years beside one, whose labels would touch a long one of its own."""
    periods = [point.period for point in found]
    if year not in periods:
        return set()
    at = periods.index(year)
    return {*periods[max(at - 1, 0) : at], *periods[at + 1 : at + 2]}


def _label_looks() -> dict[str, Any]:
    return {"color": alt.Color("ink:N", scale=None)}


def _years(found: Sequence[Point]) -> alt.X:
    """Return the years along the chart; of many, each second or third is named."""
    axis = alt.Axis(
        title=None,
        values=[point.period for point in found[:: -(-len(found) // MOST_LABELS) or 1]],
        labelAngle=0,
        labelOverlap=False,
        labelPadding=6,
        domain=True,
        domainColor=LINE,
    )
    scale = alt.Scale(domain=[point.period for point in found])
    return alt.X("year:O", axis=axis, scale=scale)


def _axis(unit: str, language: Language, *, domain: tuple[float, float]) -> alt.Y:
    """Return the upright axis; its title stands on top, where it is read first."""
    is_rank = unit == Unit.RANK
    axis = alt.Axis(
        title=axis_title(unit, language),
        titleAngle=0,
        titleAlign="left",
        titleAnchor="start",
        titleX=-AXIS_WIDTH,
        titleY=-TITLE_ABOVE,
        titleBaseline="bottom",
        labelPadding=LABEL_GAP,
        tickCount=BAR_TICKS if unit == Unit.THOUSAND_EUROS else LINE_TICKS,
        format="d" if is_rank else alt.Undefined,
        tickMinStep=1 if is_rank else alt.Undefined,
    )
    scale = alt.Scale(domain=domain, reverse=is_rank, nice=False, zero=not is_rank)
    return alt.Y("value:Q", axis=axis, scale=scale)


def _domain(found: Sequence[Point], unit: str) -> tuple[float, float]:
    values = [point.value or 0.0 for point in known_points(found)] or [1.0]
    lowest, largest = min(values), max(values)
    if unit != Unit.RANK:
        return min(0.0, lowest), largest * ABOVE_DOT if largest > 0 else 1.0
    room = max(1.0, (largest - lowest) * (ABOVE_DOT - 1) * 2)
    return lowest - room, largest + room / 2
