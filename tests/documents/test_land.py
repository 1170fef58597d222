"""Land is where land is: cut to the frame, across the date line, up to the poles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.drawn import Spot, is_inside, lines_of
from trademission.documents.map.clipping import Window, line_within, ring_within, thinned
from trademission.documents.map.land import border_path, land_path, shapes
from trademission.documents.map.projection import ON_PAPER, ON_SCREEN, Frame, Size, fitted

WINDOW = Window(left=0, top=0, right=10, bottom=10)
BERLIN, TOKYO, SYDNEY = (52.52, 13.4), (35.7, 139.6), (-33.87, 151.0)
SUVA, APIA, NOME, MAGADAN = (-17.8, 178.0), (-13.65, -172.5), (64.9, -164.0), (60.5, 151.5)
coordinates = st.integers(-12, 22).map(lambda n: n + 0.5)
spots = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=12)
inner = st.integers(0, 39).map(lambda n: 0.13 + n / 4)


def is_land(where: Spot, frame: Frame) -> bool:
    """Tell whether a place (latitude, longitude) is painted as land."""
    latitude, longitude = where
    here = frame.west_edge + (longitude - frame.west_edge) % 360
    x, y = frame.spot(here, latitude)
    assert 0 <= x <= frame.width
    assert 0 <= y <= frame.height
    return is_inside((x, y), lines_of(land_path(frame)))


@given(spots, inner, inner)
def test_a_cut_ring_covers_the_same_of_the_window(ring: list[Spot], x: float, y: float) -> None:
    cut = ring_within(ring, WINDOW)
    assert all(-1e-9 <= one <= 10 + 1e-9 for spot in cut for one in spot)
    assert is_inside((x, y), [cut] if cut else []) == is_inside((x, y), [ring])


def test_a_ring_around_the_window_covers_it_and_one_beside_it_nothing() -> None:
    around = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]
    assert set(ring_within(around, WINDOW)) == {(0, 0), (10, 0), (10, 10), (0, 10)}
    assert ring_within([(x + 30, y) for x, y in around], WINDOW) == []


def test_a_line_that_leaves_and_returns_is_two_pieces() -> None:
    line = [(-2.0, 5.0), (5.0, 5.0), (5.0, 15.0), (8.0, 15.0), (8.0, 5.0)]
    pieces = list(line_within(line, WINDOW))
    assert pieces == [[(0, 5), (5, 5), (5, 10)], [(8, 10), (8, 5)]]


@given(spots)
def test_pieces_of_a_line_lie_in_the_window_and_nothing_of_it_is_lost(line: list[Spot]) -> None:
    pieces = list(line_within(line, WINDOW))
    assert all(-1e-9 <= one <= 10 + 1e-9 for piece in pieces for spot in piece for one in spot)
    drawn = {spot for piece in pieces for spot in piece}
    assert {spot for spot in line if all(0 < one < 10 for one in spot)} <= drawn


def test_points_closer_than_can_be_seen_are_dropped_and_the_ends_kept() -> None:
    line = [(0.0, 0.0), (0.1, 0.0), (1.0, 0.0), (1.1, 0.1), (1.2, 0.0)]
    assert thinned(line, closer_than=0.5) == [(0, 0), (1, 0), (1.2, 0)]


@pytest.mark.parametrize("size", [ON_SCREEN, ON_PAPER])
def test_cities_stand_on_land_and_seas_are_none(size: Size) -> None:
    frame = fitted([BERLIN, TOKYO, SYDNEY], size)
    assert all(is_land(city, frame) for city in (BERLIN, TOKYO, SYDNEY))
    seas = {"Caspian": (41.5, 51.0), "Bengal": (12.0, 88.0), "Japan": (40.0, 135.0)}
    assert [name for name, where in seas.items() if is_land(where, frame)] == []


@pytest.mark.parametrize(
    ("ends", "land", "sea"),
    [
        ((SUVA, APIA), (SUVA, (-16.6, 179.3), APIA), ((-15.5, 180.0), (-15.5, -176.0))),
        ((NOME, MAGADAN), (NOME, MAGADAN, (67.5, -179.0), (67.5, 179.0)), ((60.0, 180.0),)),
    ],
)
def test_land_goes_on_across_the_date_line(
    ends: tuple[Spot, Spot], land: tuple[Spot, ...], sea: tuple[Spot, ...]
) -> None:
    frame = fitted(ends, ON_PAPER)
    assert frame.west_edge < 180 < frame.east_edge
    assert [where for where in land if not is_land(where, frame)] == []
    assert [where for where in sea if is_land(where, frame)] == []


def test_the_south_pole_is_land_and_the_north_pole_is_sea() -> None:
    south = fitted([(-86.0, 10.0), (-89.5, -170.0)], ON_SCREEN)
    assert is_land((-89.0, -150.0), south)
    assert is_land((-88.0, -60.0), south)
    north = fitted([(86.0, 10.0), (89.5, -170.0)], ON_SCREEN)
    assert not is_land((89.0, -60.0), north)


def test_a_small_country_keeps_its_land_on_a_map_of_its_own() -> None:
    assert is_land((35.9, 14.43), fitted([(35.9, 14.5)], ON_SCREEN))


def test_borders_are_drawn_where_they_are_and_nowhere_at_sea() -> None:
    frame = fitted([(50.08, 14.44), (49.2, 16.6)], ON_SCREEN)
    x, y = frame.spot(14.25, 50.9)
    near = [
        spot
        for line in lines_of(border_path(frame))
        for spot in line
        if abs(spot[0] - x) < 15 and abs(spot[1] - y) < 15
    ]
    assert near
    assert border_path(fitted([SUVA, APIA], ON_SCREEN)) == ""


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(46.1, 33.8), (35.1, 33.4), (9.5, 48.4)], ids=str
)
def test_lines_that_are_no_borders_of_states_are_left_out(
    latitude: float, longitude: float
) -> None:
    near = [
        (x, y)
        for line in shapes().borders
        for x, y in line.spots
        if abs(x - longitude) < 0.7 and abs(y - latitude) < 0.3
    ]
    assert near == []


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(st.floats(-85, 85), st.floats(-180, 180)), min_size=1, max_size=8, unique=True
    )
)
def test_no_map_weighs_more_than_sixty_kilobytes(points: list[Spot]) -> None:
    frame = fitted(points, ON_SCREEN)
    land, borders = land_path(frame), border_path(frame)
    assert len(land) + len(borders) < 60_000
    for line in (*lines_of(land), *lines_of(borders)):
        assert len(line) > 1
        assert all(-6 <= x <= frame.width + 6 and -6 <= y <= frame.height + 6 for x, y in line)
