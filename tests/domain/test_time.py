from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, window
from trademission.domain.errors import RefusedValueError
from trademission.domain.time import (
    Window,
    any_covers,
    as_utc,
    common,
    days_of,
    instant_at,
    later_by,
    local_date,
    local_time,
    merged,
    minutes_between,
    zone_of,
)

MIDNIGHT = datetime(2023, 9, 12, tzinfo=UTC)


def span(first: int, last: int) -> Window:
    """Return the window between two minutes after midnight."""
    return Window(start=later_by(MIDNIGHT, first), end=later_by(MIDNIGHT, last))


windows = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda t: span(t[0], t[0] + t[1])),
    max_size=5,
)


def minutes_of(some: tuple[Window, ...] | list[Window]) -> set[int]:
    """Return every minute after midnight that lies in a window."""
    return {
        minute
        for one in some
        for minute in range(
            minutes_between(MIDNIGHT, one.start), minutes_between(MIDNIGHT, one.end)
        )
    }


def test_an_instant_without_offset_is_refused_with_an_example() -> None:
    with pytest.raises(RefusedValueError) as error:
        as_utc(datetime(2023, 9, 12, 9), "start_at")  # noqa: DTZ001 - the very mistake
    assert str(error.value) == (
        "start_at: the time 2023-09-12T09:00:00 has no offset; write it like "
        "2023-09-12T09:00:00+09:00."
    )


def test_instants_are_kept_in_utc() -> None:
    assert as_utc(at("2023-09-12 09:00"), "start_at").isoformat() == "2023-09-12T00:00:00+00:00"


@pytest.mark.parametrize("name", ["Asia/Nowhere", "", "../etc/passwd", "Asia"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(RefusedValueError, match="is not an IANA time zone; write one like"):
        zone_of(name)


def test_the_local_day_is_that_of_the_clocks_there() -> None:
    instant = datetime(2023, 9, 11, 23, 30, tzinfo=UTC)
    assert local_date(instant, "Asia/Tokyo") == date(2023, 9, 12)
    assert local_date(instant, "America/New_York") == date(2023, 9, 11)
    assert local_time(instant, "Asia/Tokyo").time() == time(8, 30)


@pytest.mark.parametrize(
    ("day", "clock", "hour"),
    [
        (date(2023, 10, 28), time(9), 7),
        (date(2023, 10, 29), time(9), 8),
        (date(2023, 10, 29), time(2, 30), 0),
    ],
)
def test_clocks_that_change_in_the_night_change_the_instant(
    day: date, clock: time, hour: int
) -> None:
    """Berlin leaves summer time on 29 October; of the two half past two, the first is meant."""
    assert instant_at(day, clock, "Europe/Berlin") == datetime(
        day.year, day.month, day.day, hour, clock.minute, tzinfo=UTC
    )


def test_across_the_date_line_a_later_instant_may_be_an_earlier_day() -> None:
    departs = instant_at(date(2023, 9, 12), time(20), "Asia/Tokyo")
    arrives = later_by(departs, 7 * 60)
    assert local_date(arrives, "Pacific/Honolulu") == date(2023, 9, 12)
    assert local_time(arrives, "Pacific/Honolulu").time() == time(8)


def test_minutes_are_whole_and_signed() -> None:
    assert minutes_between(MIDNIGHT, later_by(MIDNIGHT, 90)) == 90
    assert minutes_between(later_by(MIDNIGHT, 90), MIDNIGHT) == -90
    assert minutes_between(MIDNIGHT, MIDNIGHT.replace(second=59)) == 0


def test_days_are_counted_with_both_ends() -> None:
    first, last = date(2024, 2, 28), date(2024, 3, 1)
    assert days_of(first, last) == (first, date(2024, 2, 29), last)
    assert days_of(first, first) == (first,)
    assert days_of(last, first) == ()


@pytest.mark.parametrize("end", ["2023-09-12 09:00", "2023-09-12 08:59"])
def test_a_window_that_ends_before_it_begins_is_refused(end: str) -> None:
    with pytest.raises(RefusedValueError, match="is not after the start"):
        window("2023-09-12 09:00", end)


def test_a_window_is_half_open() -> None:
    one = span(10, 20)
    assert one.covers(*_ends(10, 20))
    assert not one.covers(*_ends(9, 20))
    assert not one.covers(*_ends(10, 21))
    assert one.overlaps(*_ends(19, 30))
    assert not one.overlaps(*_ends(20, 30))
    assert not one.overlaps(*_ends(0, 10))


def _ends(first: int, last: int) -> tuple[datetime, datetime]:
    return later_by(MIDNIGHT, first), later_by(MIDNIGHT, last)


@given(windows)
def test_merging_keeps_the_minutes_and_leaves_gaps_between(some: list[Window]) -> None:
    result = merged(some)
    assert minutes_of(result) == minutes_of(some)
    assert all(a.end < b.start for a, b in pairwise(result))


@given(windows, windows)
def test_common_time_is_what_lies_in_both(some: list[Window], others: list[Window]) -> None:
    assert minutes_of(common(some, others)) == minutes_of(some) & minutes_of(others)


@given(windows, st.integers(0, 60), st.integers(1, 20))
def test_a_span_is_covered_when_each_of_its_minutes_is(
    some: list[Window], start: int, length: int
) -> None:
    wanted = set(range(start, start + length))
    assert any_covers(some, *_ends(start, start + length)) is (wanted <= minutes_of(some))
