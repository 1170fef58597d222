from dataclasses import replace

import pytest

from builders import at, brief, entry, host, told
from trademission.domain.brief import Brief
from trademission.domain.rules.tables import check
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.time import Window, later_by

NINE, TEN, ELEVEN = "2023-09-12 09:00", "2023-09-12 10:00", "2023-09-12 11:00"
HOURS = tuple(Window(start=at(clock), end=later_by(at(clock), 60)) for clock in (NINE, TEN, ELEVEN))
FAB = Meeting(id="see-fab", one="anna", other="fab-head")
LAB = Meeting(id="see-lab", one="ben", other="lab-head")
FAIR = Session(id="fair", name="Fair", place="annex", slots=HOURS, tables=2, meetings=(FAB, LAB))


def fair(**changes: object) -> Brief:
    session = replace(FAIR, **changes)  # type: ignore[arg-type]  # changes name fields
    return brief(hosts=(host("fab"), host("lab")), sessions=(session,))


def test_meetings_side_by_side_take_a_table_each() -> None:
    assert told(check, fair(), entry("see-fab", TEN, "anna"), entry("see-lab", TEN, "ben")) == []


@pytest.mark.parametrize("changes", [{"tables": 1}, {"spare_tables": 1}])
def test_no_more_meetings_are_held_at_once_than_there_are_tables(changes: dict[str, int]) -> None:
    both = entry("see-fab", TEN, "anna"), entry("see-lab", TEN, "ben")
    assert told(check, fair(**changes), *both) == ["“Fair”, slot 2: 2 meetings, but only 1 table."]


def test_a_long_meeting_takes_its_table_in_each_of_its_slots() -> None:
    long = replace(FAB, length=2)
    task = fair(tables=1, meetings=(long, LAB))
    held = entry("see-fab", NINE, "anna", minutes=120)
    assert told(check, task, held, entry("see-lab", ELEVEN, "ben")) == []
    assert len(told(check, task, held, entry("see-lab", TEN, "ben"))) == 1


@pytest.mark.parametrize("start", ["2023-09-12 09:30", "2023-09-12 12:00"])
def test_a_meeting_begins_with_a_slot(start: str) -> None:
    (sentence,) = told(check, fair(), entry("see-fab", start, "anna"))
    assert sentence.endswith("lies in no slot in which both sides can meet.")


@pytest.mark.parametrize("who", ["anna", "fab-head"])
def test_nobody_is_met_who_is_absent(who: str) -> None:
    task = fair(absences=(Absence(who=who, slots=(2,)),))
    assert told(check, task, entry("see-fab", NINE, "anna")) == []
    assert told(check, task, entry("see-fab", TEN, "anna")) == [
        (
            "“Anna / Fab” (Tue 12 Sep 2023, 10:00 to 11:00) lies in no slot in which both "
            "sides can meet."
        )
    ]


def test_what_both_have_agreed_takes_place() -> None:
    task = fair(meetings=(replace(FAB, required=True), LAB))
    assert told(check, task, entry("see-fab", NINE, "anna")) == []
    assert told(check, task) == ["“Anna / Fab” has to take place in “Fair”, but is missing."]


def test_two_meetings_share_a_table_only_one_after_the_other() -> None:
    first, next_ = entry("see-fab", NINE, "anna", table=2), entry("see-lab", TEN, "ben", table=2)
    assert told(check, fair(), first, next_) == []
    both = first, entry("see-lab", NINE, "ben", table=2)
    assert sorted(told(check, fair(), *both)) == [
        "“Anna / Fab” (Tue 12 Sep 2023, 09:00 to 10:00): table 2 is not free; choose another.",
        "“Ben / Lab” (Tue 12 Sep 2023, 09:00 to 10:00): table 2 is not free; choose another.",
    ]


def test_a_long_meeting_at_a_taken_table_is_told_of_once() -> None:
    task = fair(meetings=(replace(FAB, length=2), replace(LAB, length=2)))
    both = (
        entry("see-fab", NINE, "anna", minutes=120, table=1),
        entry("see-lab", NINE, "ben", minutes=120, table=1),
    )
    assert len(told(check, task, *both)) == 2


@pytest.mark.parametrize("table", [-1, 0, 3])
def test_a_table_that_is_not_there_is_found(table: int) -> None:
    assert len(told(check, fair(), entry("see-fab", NINE, "anna", table=table))) == 1
    assert told(check, fair(tables=3), entry("see-fab", NINE, "anna", table=3)) == []
