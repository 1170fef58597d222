"""Before its hour a release leaves no trace: the newsroom is byte for byte that without it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.release.released import (
    LATER,
    MADE,
    OUT,
    ROOM,
    corrected,
    embargoed,
    published,
    version,
    withdrawn,
)
from trademission.documents.release.newsroom import is_shown, newsroom_files
from trademission.domain.errors import RefusedValueError
from trademission.domain.release import Embargo, Release, ReleaseState

MICROSECOND = timedelta(microseconds=1)
# Some hours are named twice when the clocks go back: the second one is the later.
HOURS = {
    "Berlin, first 02:30": ("2025-10-26T02:30", 0, "Europe/Berlin", "2025-10-26T00:30"),
    "Berlin, second 02:30": ("2025-10-26T02:30", 1, "Europe/Berlin", "2025-10-26T01:30"),
    "Berlin, before the gap": ("2026-03-29T01:59", 0, "Europe/Berlin", "2026-03-29T00:59"),
    "Berlin, after the gap": ("2026-03-29T03:00", 0, "Europe/Berlin", "2026-03-29T01:00"),
    "New York, first 01:30": ("2025-11-02T01:30", 0, "America/New_York", "2025-11-02T05:30"),
    "New York, second 01:30": ("2025-11-02T01:30", 1, "America/New_York", "2025-11-02T06:30"),
    "New York, after the gap": ("2026-03-08T03:00", 0, "America/New_York", "2026-03-08T07:00"),
    "Tokyo": ("2025-10-26T00:00", 0, "Asia/Tokyo", "2025-10-25T15:00"),
}
KINDS = {"published": published, "corrected": corrected, "withdrawn": withdrawn}


def files(*releases: Release, now: datetime = LATER) -> dict[str, bytes]:
    return dict(newsroom_files(releases, now=now, newsroom=ROOM))


@pytest.mark.parametrize("name", HOURS)
def test_before_the_hour_no_file_holds_a_trace_and_from_it_on_all_do(name: str) -> None:
    local, fold, zone, utc = HOURS[name]
    hour = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold)
    assert hour.astimezone(UTC) == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    other, hidden = published(), embargoed(hour, zone)
    exact = hour.astimezone(UTC)
    assert files(other, hidden, now=exact - MICROSECOND) == files(other, now=exact - MICROSECOND)
    for now in (exact, exact + MICROSECOND):
        told = files(other, hidden, now=now)
        assert "de/geheim/index.html" in told
        assert b"geheim" in told["de/feed.rss"]


@pytest.mark.parametrize("now_zone", ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "UTC"])
@pytest.mark.parametrize("name", HOURS)
def test_the_zone_in_which_the_clock_is_told_changes_nothing(name: str, now_zone: str) -> None:
    local, fold, zone, _ = HOURS[name]
    hour = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold)
    hidden, exact = embargoed(hour, zone), hour.astimezone(UTC)
    told = ZoneInfo(now_zone)
    assert not is_shown(hidden, now=(exact - MICROSECOND).astimezone(told))
    assert is_shown(hidden, now=exact.astimezone(told))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_at_all_and_a_hidden_release_are_the_same(kind: str) -> None:
    hidden = replace(
        KINDS[kind](), embargo=Embargo(until_at=LATER + MICROSECOND, zone="Asia/Tokyo")
    )
    assert files(hidden) == files()


@settings(max_examples=40)
@given(st.sampled_from(ReleaseState), st.integers(-3, 3))
def test_only_what_is_out_and_past_its_hour_is_shown(state: ReleaseState, hours: int) -> None:
    known = embargoed(OUT, "Europe/Berlin")
    now = OUT + timedelta(hours=hours)
    is_out = state in {ReleaseState.PUBLISHED, ReleaseState.CORRECTED, ReleaseState.WITHDRAWN}
    assert is_shown(replace(known, state=state), now=now) == (is_out and hours >= 0)


@st.composite
def hidden_releases(draw: st.DrawFn) -> Release:
    """Draw a release that nobody may know of at LATER: not out, or before its hour."""
    made = draw(st.sampled_from(sorted(KINDS)))
    found = replace(KINDS[made](), id=draw(st.sampled_from(["geheim", "a", "zz", "Ä \x00 ../x"])))
    found = replace(found, issued_date=draw(st.dates(MADE.date(), LATER.date())))
    if draw(st.booleans()):
        states = [one for one in ReleaseState if one.value not in KINDS]
        return replace(found, state=draw(st.sampled_from(states)))
    until = LATER + draw(st.timedeltas(MICROSECOND, timedelta(days=400)))
    zone = draw(st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Tokyo"]))
    return replace(found, embargo=Embargo(until_at=until, zone=zone))


@settings(max_examples=15, deadline=None)
@given(hidden=hidden_releases(), is_first=st.booleans(), has_others=st.booleans())
def test_a_newsroom_is_byte_for_byte_that_without_what_is_hidden(
    hidden: Release, *, is_first: bool, has_others: bool
) -> None:
    others = (replace(withdrawn(), id="weg"), corrected()) if has_others else ()
    both = (hidden, *others) if is_first else (*others, hidden)
    assert list(newsroom_files(both, now=LATER, newsroom=ROOM)) == list(
        newsroom_files(others, now=LATER, newsroom=ROOM)
    )


def test_a_release_without_a_text_is_not_shown() -> None:
    assert not is_shown(published(versions=()), now=LATER)
    assert is_shown(published(versions=(version(),)), now=LATER)


def test_an_hour_without_offset_is_refused() -> None:
    with pytest.raises(RefusedValueError, match=r"now: the time .* has no offset"):
        files(now=datetime(2025, 10, 26, 2, 30))  # noqa: DTZ001 - that is what is refused
