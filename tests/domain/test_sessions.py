"""Sessions: their slots, who may meet whom, and each meeting as an appointment."""

from dataclasses import replace

import pytest

from builders import appointment, at, brief, delegate, entry, host, programme
from trademission.domain.appointments import (
    Interpreting,
    Kind,
    Priority,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.errors import TradeMissionError
from trademission.domain.findings import Severity
from trademission.domain.meetings import meetings_of
from trademission.domain.people import Counterpart
from trademission.domain.places import Visibility
from trademission.domain.sessions import Absence, Meeting, Session, breaks
from trademission.domain.time import Window, later_by

CLOCKS = ("09:00", "09:30", "10:00", "11:00", "11:30")
HALF_HOURS = tuple(
    Window(start=at(f"2023-09-12 {c}"), end=later_by(at(f"2023-09-12 {c}"), 25)) for c in CLOCKS
)
FAB = Meeting(id="anna-fab", one="anna", other="fab-head")
FAIR = Session(
    id="fair",
    name="Fair",
    place="annex",
    slots=HALF_HOURS,
    tables=2,
    counterparts=("fab-head", "lab-head"),
)


def fair(**changes: object) -> Session:
    return replace(FAIR, **changes)  # type: ignore[arg-type]  # changes name fields


def task(session: Session = FAIR, *wishes: Wish, **changes: object) -> Brief:
    hosts: dict[str, object] = {"hosts": (host("fab"), host("lab"))}
    named = {"sessions": (session,), "wishes": wishes} | hosts | changes
    return brief(**named)  # type: ignore[arg-type]  # fields by name


def wish(who: str, target: str, **changes: object) -> Wish:
    plain = Wish(id=f"{who}-wants-{target}", delegate=who, target=target)
    return replace(plain, **changes)  # type: ignore[arg-type]  # changes name fields


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"slots": ()}, "session Fair: it has no slots; give at least one."),
        (
            {"slots": (HALF_HOURS[0], Window(start=HALF_HOURS[1].start, end=HALF_HOURS[2].end))},
            "session Fair: its slots are not equally long; make them so, or make two sessions.",
        ),
        (
            {"slots": HALF_HOURS[::-1]},
            "session Fair: its slots overlap or are not in order of time.",
        ),
        (
            {"slots": HALF_HOURS[:1] * 2},
            "session Fair: its slots overlap or are not in order of time.",
        ),
        ({"tables": 0}, "session Fair: tables must be at least 1. spare_tables"),
        ({"spare_tables": 2}, "session Fair: spare_tables 2 leaves no table for meetings."),
        ({"spare_tables": -1}, "session Fair: spare_tables -1 leaves no table for meetings."),
        ({"meetings": (FAB, FAB)}, "session Fair: two of its meetings have the same id."),
        (
            {"meetings": (replace(FAB, slots=(6,)),)},
            "session Fair: a slot number is not between 1 and 5.",
        ),
        (
            {"meetings": (replace(FAB, slot=0),)},
            "session Fair: a slot number is not between 1 and 5.",
        ),
        (
            {"absences": (Absence(who="anna", slots=(1, 9)),)},
            "session Fair: a slot number is not between 1 and 5.",
        ),
        ({"meetings_min": -1}, "session Fair: meetings_min is negative."),
        (
            {"meetings_min": 3, "meetings_max": 2},
            "session Fair: meetings_max 2 is smaller than meetings_min 3 or than 1.",
        ),
        (
            {"meetings_max": 0},
            "session Fair: meetings_max 0 is smaller than meetings_min 0 or than 1.",
        ),
        ({"breaks_differ_by": -1}, "session Fair: breaks_differ_by is negative."),
        (
            {"interpreting": Interpreting.CONSECUTIVE},
            "session Fair: it needs interpreting, but names no working_language.",
        ),
    ],
)
def test_a_session_that_cannot_be_meant_is_refused(
    changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(TradeMissionError) as caught:
        fair(**changes)
    assert sentence.startswith(str(caught.value))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"other": "anna"}, "meeting anna-fab: anna meets nobody else."),
        ({"length": 0}, "meeting anna-fab: length must be at least 1 slot."),
        ({"weight": 0}, "meeting anna-fab: weight must be at least 1."),
    ],
)
def test_a_meeting_that_cannot_be_meant_is_refused(
    changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(TradeMissionError, match=sentence):
        replace(FAB, **changes)  # type: ignore[arg-type]  # changes name fields


def test_the_measures_of_a_session_follow_from_its_slots() -> None:
    session = fair(spare_tables=1)
    assert session.tables_in_use == 1
    assert (session.slot_minutes, session.step) == (25, 30)
    assert session.window == Window(start=at("2023-09-12 09:00"), end=at("2023-09-12 11:55"))
    assert [session.minutes_of(length) for length in (1, 2, 3)] == [25, 55, 85]


def test_a_session_of_one_slot_steps_by_its_length() -> None:
    assert fair(slots=HALF_HOURS[:1]).step == 25


def test_a_slot_is_found_by_its_start_alone() -> None:
    assert FAIR.number_at(at("2023-09-12 11:00")) == 4
    assert FAIR.number_at(at("2023-09-12 10:30")) is None


def test_a_window_touches_the_slots_that_it_overlaps() -> None:
    pause = Window(start=at("2023-09-12 10:25"), end=at("2023-09-12 11:00"))
    assert FAIR.numbers_within(pause) == ()
    assert FAIR.numbers_within(replace(pause, end=at("2023-09-12 11:31"))) == (4, 5)


@pytest.mark.parametrize(
    ("changes", "numbers"),
    [
        ({}, (1, 2, 3, 4, 5)),
        ({"length": 2}, (1, 2, 4)),
        ({"length": 3}, (1,)),
        ({"length": 4}, ()),
        ({"slots": (2, 5)}, (2, 5)),
        ({"slots": (2, 5), "length": 2}, (2,)),
        ({"slots": (1,), "slot": 3}, (3,)),
    ],
)
def test_a_meeting_begins_where_its_slots_follow_each_other(
    changes: dict[str, object], numbers: tuple[int, ...]
) -> None:
    meeting = replace(FAB, **changes)  # type: ignore[arg-type]  # changes name fields
    assert FAIR.first_slots(meeting) == numbers


def test_a_meeting_keeps_out_of_the_absences_of_both_sides() -> None:
    absences = (
        Absence(who="anna", slots=(1,)),
        Absence(who="fab-head", slots=(5,)),
        Absence(who="ben", slots=(2, 3)),
    )
    session = fair(absences=absences)
    assert session.first_slots(FAB) == (2, 3, 4)
    assert session.first_slots(replace(FAB, length=2)) == (2,)


def test_fewer_meetings_than_were_wanted_are_a_warning() -> None:
    session = fair(
        meetings=(FAB, Meeting(id="anna-lab", one="anna", other="lab-head")), meetings_min=2
    )
    first = entry("anna-fab", "2023-09-12 09:00", "anna", minutes=25)
    second = entry("anna-lab", "2023-09-12 09:30", "anna", minutes=25)
    assert [f.sentence.en for f in check(task(session), programme(first, second))] == [
        "Head of Fab has 1 meeting in “Fair”; at least 2 were wanted.",
        "Head of Lab has 1 meeting in “Fair”; at least 2 were wanted.",
    ]
    (anna, *_) = check(task(session), programme(first))
    assert (anna.rule, anna.severity, anna.who) == ("few_meetings", Severity.WARN, ("anna",))
    assert anna.sentence.de == "Anna hat in »Fair« 1 Gespräch, gewünscht sind mindestens 2."


@pytest.mark.parametrize(
    ("slots", "number"),
    [([], 0), ([3], 0), ([1, 2, 3], 0), ([4, 1], 1), ([1, 3, 5], 2), ([1, 1, 2, 6, 7], 1)],
)
def test_a_break_is_a_run_of_idle_slots_between_two_meetings(slots: list[int], number: int) -> None:
    assert breaks(slots) == number


def test_whoever_of_both_sides_wishes_makes_a_meeting_possible() -> None:
    wishes = wish("anna", "fab"), wish("ben", "lab", side=Side.HOST)
    found = meetings_of(task(FAIR, *wishes), FAIR)
    assert [(m.id, m.one, m.other) for m in found] == [
        ("fair-anna-fab-head", "anna", "fab-head"),
        ("fair-ben-lab-head", "ben", "lab-head"),
    ]


def test_a_mutual_wish_makes_one_meeting() -> None:
    both = wish("anna", "fab"), wish("anna", "fab", id="back", side=Side.HOST)
    assert len(meetings_of(task(FAIR, *both), FAIR)) == 1


@pytest.mark.parametrize(
    "stranger", [wish("anna", "mill"), wish("cleo", "fab"), wish("anna", "visit")]
)
def test_a_wish_for_somebody_outside_the_session_makes_none(stranger: Wish) -> None:
    session = fair(guests=("anna",))
    whole = brief(
        appointment("visit"),
        delegates=(delegate("anna"), delegate("cleo")),
        hosts=(host("fab"), host("lab"), host("mill")),
        sessions=(session,),
        wishes=(stranger,),
    )
    assert meetings_of(whole, session) == ()


def test_a_veto_of_either_side_forbids_the_meeting() -> None:
    veto = wish("anna", "fab", id="no", side=Side.HOST, strength=Strength.VETO)
    assert meetings_of(task(FAIR, wish("anna", "fab"), veto), FAIR) == ()
    assert meetings_of(task(FAIR, veto), FAIR) == ()


def test_a_listed_meeting_takes_the_place_of_the_wished_one() -> None:
    session = fair(meetings=(replace(FAB, length=2),))
    found = meetings_of(task(session, wish("anna", "fab"), wish("anna", "lab")), session)
    assert [m.id for m in found] == ["anna-fab", "fair-anna-lab-head"]


def test_a_host_is_met_in_the_first_of_its_counterparts_who_sits_there() -> None:
    people = tuple(Counterpart(id=key, name=key) for key in ("fab-chief", "fab-head", "fab-lead"))
    many = replace(host("fab"), counterparts=people)
    session = fair(counterparts=("fab-lead", "fab-head"))
    whole = task(session, wish("anna", "fab"), hosts=(many,))
    assert [m.other for m in meetings_of(whole, session)] == ["fab-head"]


def test_a_meeting_with_a_counterpart_is_an_appointment_at_the_host() -> None:
    session = fair(
        meetings=(replace(FAB, required=True, weight=3, length=2),),
        working_language="ja",
        interpreting=Interpreting.HOST,
        outside_working_day=True,
        visibility=Visibility.INTERNAL,
    )
    item = Atlas(task(session)).appointments["anna-fab"]
    assert (item.name, item.kind, item.place) == ("Anna / Fab", Kind.MATCHMAKING, "annex")
    assert (item.host, item.counterparts) == ("fab", ("fab-head",))
    assert (item.invited, item.required, item.seats_min) == (("anna",), ("anna",), 1)
    assert (item.duration_minutes, item.priority, item.weight) == (55, Priority.MUST, 3)
    assert (item.state, item.fixed_start) == (State.IDEA, None)
    assert (item.working_language, item.interpreting) == ("ja", Interpreting.HOST)
    assert (item.outside_working_day, item.visibility) == (True, Visibility.INTERNAL)


def test_a_meeting_of_two_delegates_is_an_appointment_without_a_host() -> None:
    session = fair(meetings=(Meeting(id="ours", one="anna", other="ben"),))
    item = Atlas(task(session)).appointments["ours"]
    assert (item.name, item.host, item.counterparts) == ("Anna / Ben", None, ())
    assert (item.required, item.seats_min) == (("anna", "ben"), 2)
    assert item.priority is Priority.COULD


def test_a_meeting_with_an_agreed_slot_is_confirmed_for_it() -> None:
    session = fair(meetings=(replace(FAB, slot=4),))
    item = Atlas(task(session)).appointments["anna-fab"]
    assert (item.state, item.fixed_start) == (State.CONFIRMED, at("2023-09-12 11:00"))
