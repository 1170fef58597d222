"""Calendars, read back by a second program, name the right instants everywhere."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from documents.read_back import ReadItem, read_back, zones_of
from documents.sample import (
    HEADER,
    SAMPLE_MISSION,
    SAMPLE_PROGRAMME,
    STAMP,
)
from trademission.documents import calendar
from trademission.domain.appointments import Appointment, Kind
from trademission.domain.brief import Brief
from trademission.domain.mission import Mission
from trademission.domain.people import Delegate
from trademission.domain.places import Mode, Place, Transfer, Visibility
from trademission.domain.programme import Entry, Programme
from trademission.domain.time import instant_at
from trademission.domain.view import reader_of_level, view

INTERNAL = reader_of_level(Visibility.INTERNAL)
BERLIN, NEW_YORK, TOKYO, AUCKLAND = (
    "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Auckland",
)  # fmt: skip


def place(zone: str) -> Place:
    return Place(
        id=zone,
        name=zone,
        latitude=0,
        longitude=0,
        zone=zone,
        city=zone.split("/")[1],
        country="XX",
    )


def only_item(mission: Mission, programme: Programme) -> ReadItem:
    content = calendar(view(mission, programme, INTERNAL), stamp=STAMP, language="en")
    (item,) = read_back(content).values()
    return item


def visit_at(start: datetime, zone: str, minutes: int = 60) -> ReadItem:
    """Return what a second program reads of one visit."""
    visit = Appointment(
        id="a", name="Visit", kind=Kind.COMPANY_VISIT, place=zone, duration_minutes=minutes
    )
    brief = Brief(
        stops=(),
        places=(place(zone),),
        delegates=(Delegate(id="d", name="Ada", segment="companies"),),
        appointments=(visit,),
    )
    entry = Entry(
        id="e", appointment="a", start_at=start, end_at=start + timedelta(minutes=minutes)
    )
    mission = Mission(id="m", header=HEADER, brief=brief)
    return only_item(mission, Programme(mission="m", entries=(entry,)))


def journey(origin: str, leaves: datetime, destination: str, arrives: datetime) -> ReadItem:
    """Return what a second program reads of one transfer."""
    transfer = Transfer(
        id="t",
        name="Journey",
        mode=Mode.TRAIN,
        origin=origin,
        destination=destination,
        departs_at=leaves,
        arrives_at=arrives,
    )
    brief = Brief(
        stops=(),
        places=tuple(place(zone) for zone in dict.fromkeys((origin, destination))),
        delegates=(Delegate(id="d", name="Ada", segment="companies"),),
        transfers=(transfer,),
    )
    return only_item(Mission(id="m", header=HEADER, brief=brief), Programme(mission="m"))


def test_every_item_of_the_sample_stands_at_its_instants() -> None:
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, INTERNAL)
    items = read_back(calendar(shown, stamp=STAMP, language="de"))
    read = sorted((item.start_at, item.end_at) for item in items.values())
    entries = [(e.start_at, e.end_at) for e in SAMPLE_PROGRAMME.entries]
    transfers = [(t.departs_at, t.arrives_at) for t in SAMPLE_MISSION.brief.transfers]
    assert read == sorted((*entries, *transfers))


def test_a_time_zone_is_defined_for_each_zone_used() -> None:
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, INTERNAL)
    content = calendar(shown, stamp=STAMP, language="de")
    assert zones_of(content) == ["Asia/Seoul", "Asia/Taipei", "Asia/Tokyo", "Europe/Berlin"]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Asia/Seoul", "Asia/Taipei", BERLIN, "Etc/UTC"])
def test_nine_in_the_morning_is_nine_at_the_place(zone: str) -> None:
    start = instant_at(date(2023, 9, 12), time(9), zone)
    item = visit_at(start, zone)
    assert (item.start_at, item.end_at) == (start, start + timedelta(hours=1))


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (BERLIN, date(2023, 10, 29)),
        (BERLIN, date(2024, 3, 31)),
        (NEW_YORK, date(2023, 11, 5)),
        (NEW_YORK, date(2024, 3, 10)),
        (AUCKLAND, date(2023, 9, 24)),
    ],
)
def test_no_hour_is_lost_or_won_when_the_clocks_change(zone: str, day: date) -> None:
    midnight = instant_at(day, time(0), zone)
    for half_hour in range(12):
        start = midnight + timedelta(minutes=30 * half_hour)
        item = visit_at(start, zone, minutes=90)
        assert (item.start_at, item.end_at) == (start, start + timedelta(minutes=90))


def test_a_night_train_through_the_end_of_summer_time_keeps_its_length() -> None:
    leaves = instant_at(date(2023, 10, 28), time(22), BERLIN)
    arrives = instant_at(date(2023, 10, 29), time(7), BERLIN)
    item = journey(BERLIN, leaves, "Europe/Paris", arrives)
    assert (item.start_at, item.end_at) == (leaves, arrives)
    assert item.end_at - item.start_at == timedelta(hours=10)


def test_a_flight_over_the_date_line_arrives_before_it_left_by_the_clock() -> None:
    leaves = instant_at(date(2023, 9, 12), time(17), TOKYO)
    arrives = instant_at(date(2023, 9, 12), time(10, 30), "America/Los_Angeles")
    item = journey(TOKYO, leaves, "America/Los_Angeles", arrives)
    assert (item.start_at, item.end_at) == (leaves, arrives)
    assert "17:00 (UTC+9)" in item.description
    assert "10:30 (UTC\N{MINUS SIGN}7)" in item.description


def test_a_mission_over_new_year_has_one_definition_of_its_zone() -> None:
    leaves = instant_at(date(2023, 12, 31), time(23), BERLIN)
    item = journey(BERLIN, leaves, "Asia/Tokyo", leaves + timedelta(hours=12))
    assert item.end_at == leaves + timedelta(hours=12)


def test_the_same_arguments_give_the_same_bytes() -> None:
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, INTERNAL)
    first = calendar(shown, stamp=STAMP, language="de")
    again = view(replace(SAMPLE_MISSION), SAMPLE_PROGRAMME, INTERNAL)
    assert calendar(again, stamp=STAMP.astimezone(UTC), language="de") == first
