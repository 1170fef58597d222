from dataclasses import replace

import pytest

from builders import CALM, place, travel
from trademission.domain.errors import RefusedValueError
from trademission.domain.places import Mode, Place, distance_km
from trademission.domain.policies import DEFAULT_SPEEDS, CityBuffer, ModeSpeed
from trademission.domain.travel import travel_minutes, way_minutes

TOKYO, SENDAI, BERLIN = place("tokyo"), place("sendai", "Sendai"), place("berlin", "Berlin")
NORTH_KM = 111.195
"""One degree of latitude on a sphere of the mean radius."""


def north(key: str, km: float) -> Place:
    """Return a place so far north of Tokyo."""
    return place(key, latitude=TOKYO.latitude + km / NORTH_KM)


def way(origin: Place, destination: Place, *known: tuple[str, str, int]) -> int:
    """Return the minutes of a way with some known ones."""
    table = {(a, b): travel(a, b, minutes) for a, b, minutes in known}
    return way_minutes(origin, destination, table=table, speeds=DEFAULT_SPEEDS)


def test_distances_follow_the_great_circle() -> None:
    assert distance_km(TOKYO, TOKYO) == 0
    assert distance_km(TOKYO, north("n", 1)) == pytest.approx(1, rel=1e-4)
    assert distance_km(TOKYO, SENDAI) == pytest.approx(303, abs=2)
    assert distance_km(BERLIN, TOKYO) == pytest.approx(8920, abs=15)
    assert distance_km(TOKYO, BERLIN) == pytest.approx(distance_km(BERLIN, TOKYO))


def test_over_the_date_line_is_not_around_the_world() -> None:
    west, east = (
        place("w", longitude=179.5, latitude=0.0),
        place("e", longitude=-179.5, latitude=0.0),
    )
    assert distance_km(west, east) == pytest.approx(NORTH_KM, rel=1e-4)


@pytest.mark.parametrize(
    ("km", "minutes"),
    [
        (0.79, 13),  # on foot: 0.79 * 1.3 / 4.8 h
        (0.81, 3),  # by coach: 0.81 * 1.4 / 28 h
        (59.9, 180),
        (60.1, 59),  # by train: 60.1 * 1.25 / 160 h, and half an hour
        (699, 358),
        (701, 242),  # by air: 701 * 1.1 / 750 h, and three hours
    ],
)
def test_the_first_mode_that_reaches_so_far_gives_the_speed(km: float, minutes: int) -> None:
    assert way(TOKYO, north("n", km)) == minutes


def test_beyond_every_mode_the_last_one_goes_on() -> None:
    only = (ModeSpeed(mode=Mode.WALK, up_to_km=1, speed_kmh=6, detour_factor=1),)
    assert way_minutes(TOKYO, north("n", 2.99), table={}, speeds=only) == 30


def test_a_known_way_wins_and_holds_both_ways() -> None:
    assert way(TOKYO, SENDAI, ("tokyo", "sendai", 95)) == 95
    assert way(SENDAI, TOKYO, ("tokyo", "sendai", 95)) == 95
    known = ("tokyo", "sendai", 95), ("sendai", "tokyo", 97)
    assert (way(TOKYO, SENDAI, *known), way(SENDAI, TOKYO, *known)) == (95, 97)


def test_no_way_takes_no_time_whatever_the_table_says() -> None:
    assert way(TOKYO, TOKYO, ("tokyo", "tokyo", 5)) == 0
    buffered = replace(CALM, buffers=(CityBuffer(city="Tokyo", minutes=30),))
    assert travel_minutes(TOKYO, TOKYO, table={}, policies=buffered) == 0


def test_the_buffer_is_that_of_the_city_where_the_way_ends() -> None:
    table = {("tokyo", "sendai"): travel("tokyo", "sendai", 95)}
    buffered = replace(CALM, buffers=(CityBuffer(city="Tokyo", minutes=30),))
    assert travel_minutes(SENDAI, TOKYO, table=table, policies=buffered) == 125
    assert travel_minutes(TOKYO, SENDAI, table=table, policies=buffered) == 95


def test_a_negative_travel_time_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="minutes: -1 is negative"):
        travel("tokyo", "sendai", -1)
