"""The route as blocks of a paper: heading, map, table of the stops."""

from collections.abc import Iterator

from trademission.documents.content.route import MAP_CREDIT, ListedStop, Route, route
from trademission.documents.directory import Directory
from trademission.documents.map.drawing import drawing
from trademission.documents.map.projection import ON_PAPER
from trademission.documents.paper.blocks import Block, Column, Figure, Heading, Table
from trademission.documents.paper.spans import (
    Manner,
    Phrase,
    joined,
    named,
    plain,
    quiet,
)
from trademission.domain.text import Language, Text

ROUTE = Text(de="Reiseweg", en="Route")
MAP = Text(
    de="Karte der Reise. Stationen in ihrer Folge: ", en="Map of the route. The stops in order: "
)
STOPS = Text(
    de="Die Stationen in ihrer Folge: Ort, Zeit, Unterkunft, Ausflüge.",
    en="The stops in order: place, dates, hotel, excursions.",
)
NUMBER = Text(de="Nr.", en="No.")
STOP = Text(de="Station", en="Stop")
DATES = Text(de="Zeit", en="Dates")
HOTEL = Text(de="Unterkunft", en="Hotel")
EXCURSIONS = Text(de="Ausflüge", en="Excursions")


def route_blocks(directory: Directory) -> tuple[Block, ...]:
    """Return heading, map and table of the stops that the view holds; nothing without any."""
    found = route(directory, size=ON_PAPER)
    return () if found is None else tuple(_blocks(found, directory.language))


def _blocks(found: Route, language: Language) -> Iterator[Block]:
    yield Heading(level=1, line=plain(ROUTE.in_language(language)))
    yield Figure(
        drawing=drawing(found.map, language=language),
        words=_words(found, language),
        caption=quiet(MAP_CREDIT.in_language(language)),
    )
    yield _table(found, language)


def _words(found: Route, language: Language) -> str:
    """Return what the map says, for those who cannot see it."""
    stops = (
        f"{stop.number} {stop.name.text} ({stop.country}), {stop.dates}" for stop in found.stops
    )
    return f"{MAP.in_language(language)}{'; '.join(stops)}."


def _table(found: Route, language: Language) -> Table:
    """Return the stops, one a row; excursions where there are any."""
    columns = [
        Column(title=NUMBER.in_language(language), share=0.5),
        Column(title=STOP.in_language(language), share=2.8),
        Column(title=DATES.in_language(language), share=2.3),
        Column(title=HOTEL.in_language(language), share=2.6),
    ]
    has_excursions = any(stop.excursions for stop in found.stops)
    if has_excursions:
        columns.append(Column(title=EXCURSIONS.in_language(language), share=1.3))
    return Table(
        summary=STOPS.in_language(language),
        columns=tuple(columns),
        rows=tuple(tuple(_cells(stop))[: len(columns)] for stop in found.stops),
    )


def _cells(stop: ListedStop) -> Iterator[Phrase]:
    """Yield number, name with country, dates, hotel with address, and excursions of a stop."""
    yield plain(str(stop.number))
    yield joined((named(stop.name, Manner.STRONG), quiet(stop.country)))
    yield plain(stop.dates)
    yield joined((named(stop.base), quiet(stop.address)))
    yield plain(", ".join(stop.excursions))
