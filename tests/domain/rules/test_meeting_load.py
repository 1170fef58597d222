from builders import at, brief, entry, host, told
from trademission.domain.brief import Brief
from trademission.domain.rules.meeting_load import check
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window, later_by

NINE, TEN, ELEVEN = "2023-09-12 09:00", "2023-09-12 10:00", "2023-09-12 11:00"
HOURS = tuple(Window(start=at(clock), end=later_by(at(clock), 60)) for clock in (NINE, TEN, ELEVEN))
MEETINGS = (
    Meeting(id="anna-fab", one="anna", other="fab-head"),
    Meeting(id="anna-lab", one="anna", other="lab-head"),
    Meeting(id="anna-ben", one="anna", other="ben"),
)
HELD = entry("anna-fab", NINE, "anna"), entry("anna-lab", TEN, "anna")


def fair(meetings_max: int | None) -> Brief:
    session = Session(
        id="fair",
        name="Fair",
        place="annex",
        slots=HOURS,
        tables=2,
        meetings=MEETINGS,
        meetings_max=meetings_max,
    )
    return brief(hosts=(host("fab"), host("lab")), sessions=(session,))


def test_nobody_is_counted_where_no_number_was_agreed() -> None:
    assert told(check, fair(None), *HELD, entry("anna-ben", ELEVEN, "anna", "ben")) == []


def test_as_many_meetings_as_were_agreed_are_fine() -> None:
    assert told(check, fair(2), *HELD) == []


def test_one_meeting_more_is_too_much_for_whoever_has_it() -> None:
    third = entry("anna-ben", ELEVEN, "anna", "ben")
    assert told(check, fair(2), *HELD, third) == [
        "Anna has 3 meetings in “Fair”; at most 2 are allowed."
    ]


def test_counterparts_and_the_second_delegate_are_counted_as_well() -> None:
    """A meeting binds both of its sides, whoever is entered as attending."""
    again = Meeting(id="ben-fab", one="ben", other="fab-head")
    task = fair(1)
    (session,) = task.sessions
    task = brief(
        hosts=task.hosts,
        sessions=(
            Session(
                id="fair", name="Fair", place="annex", slots=session.slots, tables=2,
                meetings=(*session.meetings, again), meetings_max=1,
            ),
        ),
    )  # fmt: skip
    held = entry("anna-fab", NINE), entry("ben-fab", TEN), entry("anna-ben", ELEVEN)
    assert [s.split(" has")[0] for s in told(check, task, *held)] == ["Anna", "Ben", "Head of Fab"]
