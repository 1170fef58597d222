import pytest

from builders import at, brief, entry, host, told
from trademission.domain.brief import Brief
from trademission.domain.programme import Entry
from trademission.domain.rules.even_breaks import check
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window, later_by

CLOCKS = tuple(f"2023-09-12 {hour:02}:00" for hour in range(9, 15))
HOURS = tuple(Window(start=at(clock), end=later_by(at(clock), 60)) for clock in CLOCKS)
MEETINGS = (
    Meeting(id="see-fab", one="anna", other="fab-head"),
    Meeting(id="see-lab", one="anna", other="lab-head"),
    Meeting(id="see-mill", one="anna", other="mill-head"),
)


def fair(breaks_differ_by: int | None, meetings: tuple[Meeting, ...] = MEETINGS) -> Brief:
    session = Session(
        id="fair",
        name="Fair",
        place="annex",
        slots=HOURS,
        tables=2,
        meetings=meetings,
        breaks_differ_by=breaks_differ_by,
    )
    return brief(hosts=(host("fab"), host("lab"), host("mill")), sessions=(session,))


def held(**slots: int) -> list[Entry]:
    return [entry(f"see-{key}", CLOCKS[number - 1], "anna") for key, number in slots.items()]


def test_nobody_counts_breaks_where_no_difference_was_agreed() -> None:
    assert told(check, fair(None), *held(fab=1, lab=3, mill=5)) == []


def test_a_session_in_which_nobody_may_meet_has_no_breaks() -> None:
    assert told(check, fair(0, ())) == []


@pytest.mark.parametrize("slots", [{}, {"fab": 4}, {"fab": 1, "lab": 2}, {"fab": 2, "lab": 3}])
def test_meetings_one_after_the_other_leave_no_break(slots: dict[str, int]) -> None:
    assert told(check, fair(0), *held(**slots)) == []


def test_a_difference_as_agreed_is_fine_and_one_more_is_not() -> None:
    assert told(check, fair(1), *held(fab=1, lab=4)) == []
    assert told(check, fair(1), *held(fab=1, lab=3, mill=6)) == [
        ("“Fair”: Anna has 2 breaks, others have 0; they may differ by 1 at most.")
    ]


def test_a_long_wait_is_one_break() -> None:
    assert told(check, fair(1), *held(fab=1, lab=6)) == []


def test_a_meeting_of_two_slots_fills_both() -> None:
    long = Meeting(id="see-fab", one="anna", other="fab-head", length=2)
    task = fair(0, (long, *MEETINGS[1:]))
    whole = entry("see-fab", CLOCKS[0], "anna", minutes=120)
    assert told(check, task, whole, *held(lab=3)) == []
    assert len(told(check, task, whole, *held(lab=4))) == 1
