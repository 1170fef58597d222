"""The route in papers: heading, map with words, table of the stops; nothing hidden in it."""

from dataclasses import replace

import pytest

from documents.hostile import hostile_mission
from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP
from trademission.documents.directory import Directory
from trademission.documents.paper import Figure, Heading, Table, words_of
from trademission.documents.paper.blocks import Block
from trademission.documents.paper.frame import frame
from trademission.documents.paper.route_blocks import route_blocks
from trademission.documents.typeset import pdf
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.view import reader_of_level, view


def blocks(
    level: Visibility, language: Language, mission: Mission = SAMPLE_MISSION
) -> tuple[Block, ...]:
    """Return the route of a mission for a level of readers."""
    shown = view(mission, SAMPLE_PROGRAMME, reader_of_level(level))
    return route_blocks(Directory(shown, language))


@pytest.mark.parametrize(
    ("language", "title", "stops"),
    [("de", "Reiseweg", "1 Tokio (Japan), 10.\N{EN DASH}16. September 2023; 2 Seoul (Südkorea), "),
     ("en", "Route", "1 Tokyo (Japan), 10\N{EN DASH}16 September 2023; 2 Seoul (South Korea), ")],
)  # fmt: skip
def test_the_map_has_words_that_name_the_stops_in_order(
    language: Language, title: str, stops: str
) -> None:
    heading, figure, table = blocks(Visibility.DELEGATION, language)
    assert isinstance(heading, Heading)
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert (heading.level, words_of(heading.line)) == (1, title)
    assert stops in figure.words
    assert "Natural Earth" in words_of(figure.caption)


def test_the_table_has_a_row_for_each_stop_with_hotel_and_excursions() -> None:
    table = blocks(Visibility.DELEGATION, "de")[2]
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == [
        "Nr.",
        "Station",
        "Zeit",
        "Unterkunft",
        "Ausflüge",
    ]
    first, second = ([words_of(cell) for cell in row] for row in table.rows)
    assert first == [
        "1",
        "Tokio 東京, Japan",
        "10.\N{EN DASH}16. September 2023",
        "Hotel Beispiel Tokyo, 1-2-3 Marunouchi, Chiyoda",
        "Tsukuba",
    ]
    assert second[:2] == ["2", "Seoul 서울, Südkorea"]


def test_a_confidential_stop_leaves_no_trace_on_the_map() -> None:
    brief = SAMPLE_MISSION.brief
    stops = tuple(stop for stop in brief.stops if stop.id != "s-taipei")
    without = replace(SAMPLE_MISSION, brief=replace(brief, stops=stops))
    hidden = blocks(Visibility.DELEGATION, "de")
    assert "Taipeh" in str(blocks(Visibility.INTERNAL, "de"))
    assert hidden == blocks(Visibility.DELEGATION, "de", without)


def test_a_mission_without_stops_has_no_route() -> None:
    bare = replace(SAMPLE_MISSION, brief=replace(SAMPLE_MISSION.brief, stops=()))
    shown = view(bare, Programme(mission=bare.id), reader_of_level(Visibility.INTERNAL))
    assert route_blocks(Directory(shown, "de")) == ()


@pytest.mark.parametrize("mission", [SAMPLE_MISSION, hostile_mission()], ids=["sample", "hostile"])
def test_the_route_can_be_printed(mission: Mission) -> None:
    shown = view(mission, SAMPLE_PROGRAMME, reader_of_level(Visibility.INTERNAL))
    directory = Directory(shown, "de")
    made = frame(directory, made_at=STAMP).paper(
        kind="Reise", title="Reise", blocks=route_blocks(directory)
    )
    assert pdf(made, house=House()).startswith(b"%PDF-1.7")
