import pytest

from builders import appointment, at, brief, entry, told
from trademission.domain.appointments import Rounds, State
from trademission.domain.programme import Entry
from trademission.domain.rules.fixed_times import check

TEN, ELEVEN = "2023-09-12 10:00", "2023-09-12 11:00"
FIRST, OUT_OF_STEP = entry("visit", TEN), "The rounds of “Visit” have a gap"


@pytest.mark.parametrize(("length", "found"), [(59, 1), (60, 0), (61, 1)])
def test_an_entry_lasts_exactly_its_time(length: int, found: int) -> None:
    task = brief(appointment())
    assert len(told(check, task, entry("visit", TEN, minutes=length))) == found


def test_the_right_length_is_told_in_the_singular_too() -> None:
    task = brief(appointment(duration_minutes=1))
    (sentence,) = told(check, task, FIRST)
    assert sentence == "“Visit” (Tue 12 Sep 2023, 10:00 to 11:00) should last 1 minute."


def test_what_is_agreed_starts_then_and_at_no_other_time() -> None:
    task = brief(appointment(state=State.CONFIRMED, fixed_start=at(TEN)))
    assert told(check, task, FIRST) == []
    assert told(check, task, entry("visit", ELEVEN)) == [
        (
            "“Visit” is agreed for Tue 12 Sep 2023, 10:00, but stands on Tue 12 Sep 2023, 11:00 to "
            "12:00."
        )
    ]


@pytest.mark.parametrize(
    ("run", "rounds", "is_kept"),
    [
        (Rounds.SEQUENTIAL, (FIRST, entry("visit", ELEVEN, round=2)), True),
        (Rounds.SEQUENTIAL, (FIRST, entry("visit", "2023-09-12 11:15", round=2)), False),
        (Rounds.SEQUENTIAL, (FIRST, entry("visit", TEN, round=2)), False),
        (Rounds.PARALLEL, (FIRST, entry("visit", TEN, round=2)), True),
        (Rounds.PARALLEL, (FIRST, entry("visit", ELEVEN, round=2)), False),
        (Rounds.SEQUENTIAL, (FIRST,), True),
        (Rounds.SEQUENTIAL, (entry("visit", ELEVEN, round=2),), False),
        (Rounds.SEQUENTIAL, (FIRST, entry("visit", "2023-09-12 12:00", round=3)), False),
    ],
)
def test_rounds_run_as_the_appointment_says(
    run: Rounds, rounds: tuple[Entry, ...], *, is_kept: bool
) -> None:
    task = brief(appointment(rounds=2, rounds_run=run))
    assert [s[: len(OUT_OF_STEP)] for s in told(check, task, *rounds)] == (
        [] if is_kept else [OUT_OF_STEP]
    )


def test_there_are_no_more_rounds_than_the_host_gives() -> None:
    held = FIRST, entry("visit", ELEVEN, round=2)
    assert len(told(check, brief(appointment()), *held)) == 1
    assert told(check, brief(appointment(rounds=2)), *held) == []
