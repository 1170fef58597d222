from datetime import timedelta

from builders import appointment, at, brief, window
from trademission.domain.appointments import State
from trademission.domain.events import InterpreterIsLost, VehicleIsLost, after
from trademission.domain.people import Interpreter, LanguagePair, Vehicle
from trademission.domain.time import Window, any_covers

PAIRS = (LanguagePair(first="de", second="ja"),)
NOON = window("2023-09-12 12:00", "2023-09-12 13:00")


def works(windows: tuple[Window, ...], start: str) -> bool:
    return any_covers(windows, at(start), at(start) + timedelta(minutes=1))


def test_an_interpreter_without_windows_is_there_before_and_after_the_loss() -> None:
    task = brief(interpreters=(Interpreter(id="yuki", name="Yuki", pairs=PAIRS),))
    windows = after(task, [InterpreterIsLost(interpreter="yuki", span=NOON)])
    found = windows.interpreters[0].windows
    assert [works(found, f"2023-09-12 {clock}") for clock in ("11:59", "12:30", "13:00")] == [
        True,
        False,
        True,
    ]


def test_an_interpreter_lost_for_good_is_there_at_no_time_of_the_mission() -> None:
    known = Interpreter(id="yuki", name="Yuki", pairs=PAIRS, windows=(NOON,))
    found = after(
        brief(interpreters=(known,)), [InterpreterIsLost(interpreter="yuki")]
    ).interpreters[0]
    assert found.windows
    assert max(w.end for w in found.windows) < at("2023-09-11 00:00")


def test_windows_are_cut_on_both_sides_of_the_loss() -> None:
    known = Interpreter(
        id="yuki",
        name="Yuki",
        pairs=PAIRS,
        windows=(window("2023-09-12 09:00", "2023-09-12 18:00"),),
    )
    found = after(
        brief(interpreters=(known,)), [InterpreterIsLost(interpreter="yuki", span=NOON)]
    ).interpreters[0]
    assert found.windows == (
        window("2023-09-12 09:00", "2023-09-12 12:00"),
        window("2023-09-12 13:00", "2023-09-12 18:00"),
    )


def test_what_a_lost_coach_served_goes_by_the_replacement_and_stays_agreed() -> None:
    visit = appointment(state=State.CONFIRMED, fixed_start=at("2023-09-12 12:30"), vehicle="bus")
    later = appointment(
        "later", state=State.CONFIRMED, fixed_start=at("2023-09-12 13:00"), vehicle="bus"
    )
    open_ = appointment("open", vehicle="bus")
    coaches = Vehicle(id="bus", name="Bus", seats=20), Vehicle(id="van", name="Van", seats=8)
    task = brief(visit, later, open_, vehicles=coaches)
    event = VehicleIsLost(vehicle="bus", span=NOON, replacement="van")
    found = after(task, [event])
    assert [a.vehicle for a in found.appointments] == ["van", "bus", "bus"]
    assert found.appointments[0].fixed_start == visit.fixed_start
    gone = after(task, [VehicleIsLost(vehicle="bus")])
    assert [a.vehicle for a in gone.appointments] == [None, None, None]
