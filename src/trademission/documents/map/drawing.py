"""A map as one SVG document that looks the same wherever it is put: styled by attributes alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from trademission.documents.clean import drawable
from trademission.documents.map.chart import FONT, SMALL_FONT, Chart, Point
from trademission.domain.text import Language

TOP = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
    'viewBox="0 0 {width:g} {height:g}" font-family={font} xml:lang={language}>'
)
WEIGHT, HEAVY = 500, 600  # Typst draws 400 in a drawing as the thinnest weight of the font
HALO = 3.5  # how wide the land-coloured edge of letters is


@dataclass(frozen=True, kw_only=True, slots=True)
class Colours:
    """The colours of a map; the defaults print well and stay apart in grey."""

    sea: str = "#e4edf3"
    land: str = "#f8f6f0"
    coast: str = "#9fb0bd"
    border: str = "#a39a85"
    grid: str = "#d3dde4"
    paper: str = "#ffffff"
    ink: str = "#17212b"
    quiet: str = "#51606f"
    way: str = "#1b5e97"
    stop: str = "#8f3a12"


PRINT = Colours()


def drawing(
    chart: Chart,
    *,
    language: Language,
    colours: Colours = PRINT,
    font: str = "'Source Sans 3', sans-serif",
) -> str:
    """Return a map as a complete SVG document: sea, land, borders, graticule, ways, labels.

    It refers to nothing outside; all text is escaped. The same chart gives the same text.
    """
    top = TOP.format(
        width=chart.width,
        height=chart.height,
        font=quoteattr(font),
        language=quoteattr(language),
    )
    parts = (
        top,
        *_ground(chart, colours),
        *_graticule(chart, colours),
        *_ways(chart, colours),
        *(_dot(point, colours) for point in chart.points),
        *(_label(point, colours) for point in chart.points),
        _edge(chart, colours),
        "</svg>",
    )
    return "\n".join(parts)


def _ground(chart: Chart, colours: Colours) -> Iterator[str]:
    """Yield sea, land and borders."""
    sea = chart.sea
    place = f'x="{sea.x:g}" y="{sea.y:g}" width="{sea.width:g}" height="{sea.height:g}"'
    yield f"<rect {place} fill={quoteattr(colours.sea)}/>"
    if chart.land:
        yield (
            f'<path d="{chart.land}" fill={quoteattr(colours.land)} fill-rule="evenodd" '
            f'stroke={quoteattr(colours.coast)} stroke-width="0.7" stroke-linejoin="round"/>'
        )
    if chart.borders:
        yield (
            f'<path d="{chart.borders}" fill="none" stroke={quoteattr(colours.border)} '
            'stroke-width="1" stroke-linejoin="round"/>'
        )


def _graticule(chart: Chart, colours: Colours) -> Iterator[str]:
    """Yield meridians and parallels with their names."""
    sea = chart.sea
    line = f'fill="none" stroke={quoteattr(colours.grid)} stroke-width="0.6"'
    words = f'font-size="10.5" font-weight="{WEIGHT}" fill={quoteattr(colours.quiet)}'
    for one in chart.meridians:
        yield f'<path d="M{one.at:g} {sea.y:g}v{sea.height:g}" {line}/>'
        yield f'<text x="{one.at + 3:g}" y="{chart.height - 5:g}" {words}>{escape(one.text)}</text>'
    for one in chart.parallels:
        yield f'<path d="M0 {one.at:g}H{chart.width:g}" {line}/>'
        yield f'<text x="4" y="{one.at - 4:g}" {words}>{escape(one.text)}</text>'


def _ways(chart: Chart, colours: Colours) -> Iterator[str]:
    """Yield the ways with their arrows."""
    for way in chart.ways:
        yield (
            f'<path d="{way.path}" fill="none" stroke={quoteattr(colours.way)} stroke-width="2"/>'
        )
        yield f'<polygon points="{way.arrow}" fill={quoteattr(colours.way)}/>'


def _edge(chart: Chart, colours: Colours) -> str:
    """Return a thin line around the map: its land is hardly darker than paper."""
    return (
        f'<rect x="0.5" y="0.5" width="{chart.width - 1:g}" height="{chart.height - 1:g}" '
        f'fill="none" stroke={quoteattr(colours.coast)}/>'
    )


def _dot(point: Point, colours: Colours) -> str:
    """Return the dot of a stop or of a city."""
    radius, fill, edge, width = (
        (6, colours.stop, colours.paper, 2)
        if point.numbers
        else (3.5, colours.paper, colours.quiet, 1.5)
    )
    return (
        f'<circle cx="{point.x:g}" cy="{point.y:g}" r="{radius}" fill={quoteattr(fill)} '
        f'stroke={quoteattr(edge)} stroke-width="{width}"/>'
    )


def _label(point: Point, colours: Colours) -> str:
    """Return the name of a point, with the numbers of its stops, clear of the lines below."""
    is_stop = bool(point.numbers)
    look = (
        f'font-size="{FONT if is_stop else SMALL_FONT:g}" '
        f'font-weight="{HEAVY if is_stop else WEIGHT}" '
        f"fill={quoteattr(colours.ink if is_stop else colours.quiet)} "
        f'stroke={quoteattr(colours.land)} stroke-width="{HALO:g}" stroke-linejoin="round" '
        'paint-order="stroke"'
    )
    numbers = f"<tspan fill={quoteattr(colours.stop)}>{escape(point.numbers)}</tspan> "
    name = drawable(point.text)
    return (
        f'<text x="{point.label_x:g}" y="{point.label_y:g}" '
        f'text-anchor="{point.label_anchor}" {look}>'
        f"{numbers if is_stop else ''}{escape(name)}</text>"
    )
