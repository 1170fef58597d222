"""The grid of a day: to scale, side by side, one axis for each clock."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.content.lines import Line, Moment
from trademission.documents.directory import Name
from trademission.documents.page.grid import SHORTEST_MINUTES, Block, grids

MIDNIGHT = datetime(2023, 9, 11, tzinfo=UTC)


def moment(minutes: int, offset: str = "UTC+0") -> Moment:
    at = MIDNIGHT + timedelta(minutes=minutes)
    return Moment(
        at=at, zone="UTC", day=at.date(), clock=f"{at:%H:%M}", offset=offset, city="Greenwich"
    )


def line(start: int, minutes: int | None, offset: str = "UTC+0") -> Line:
    end = None if minutes is None else moment(start + minutes, offset)
    return Line(
        source=f"{start}-{minutes}",
        family="business",
        kind="Visit",
        title=Name(text="Visit"),
        start=moment(start, offset),
        end=end,
    )


def collide(one: Block, other: Block) -> bool:
    """Tell whether two blocks cover each other."""
    across = (
        one.left_percent + 0.01 < other.left_percent + other.width_percent
        and other.left_percent + 0.01 < one.left_percent + one.width_percent
    )
    down = (
        one.top_minutes < other.top_minutes + other.height_minutes
        and other.top_minutes < one.top_minutes + one.height_minutes
    )
    return across and down


day_lines = st.lists(
    st.builds(line, st.integers(0, 1439), st.none() | st.integers(1, 900)), min_size=2, max_size=9
)


@given(day_lines)
def test_no_block_covers_another_or_leaves_the_grid(lines: list[Line]) -> None:
    (grid,) = grids(lines)
    assert len(grid.blocks) == len(lines)
    for i, block in enumerate(grid.blocks):
        assert block.top_minutes >= 0
        assert block.top_minutes + block.height_minutes <= grid.height_minutes
        assert block.left_percent + block.width_percent <= 100.01
        assert not any(collide(block, other) for other in grid.blocks[:i])


def test_the_height_of_a_block_is_its_length() -> None:
    (grid,) = grids([line(540, 60), line(600, 90)])
    assert [(b.top_minutes, b.height_minutes) for b in grid.blocks] == [(0, 60), (60, 90)]
    assert list(grid.hours) == [9, 10, 11, 12]


def test_what_runs_in_parallel_shares_the_width() -> None:
    (grid,) = grids([line(540, 120), line(570, 60), line(700, 60)])
    assert [(b.left_percent, b.width_percent) for b in grid.blocks] == [(0, 50), (50, 50), (0, 100)]


def test_a_short_item_still_holds_a_line_of_text() -> None:
    (grid,) = grids([line(540, 5), line(1435, 5)])
    assert [b.height_minutes for b in grid.blocks] == [SHORTEST_MINUTES, SHORTEST_MINUTES]


def test_clocks_with_another_offset_have_an_axis_of_their_own() -> None:
    found = grids([line(540, 60), line(600, 60), line(540, 60, "UTC+9"), line(660, 60, "UTC+9")])
    assert [grid.offset for grid in found] == ["UTC+0", "UTC+9"]


def test_a_single_item_needs_no_grid() -> None:
    assert grids([line(540, 60)]) == ()


def test_a_flight_into_the_night_is_cut_at_midnight() -> None:
    (grid,) = grids([line(1000, 60), line(1235, 700)])
    assert grid.last_hour == 24
    assert date(2023, 9, 11) == grid.blocks[1].line.start.day
