import signal
import threading

import pytest

from desk_sample import TODAY, mission
from trademission.cli.interrupt import beside, set_on_interrupt
from trademission.desk.plan_mission import Planned, Watch, plan_mission
from trademission.planning import Progress, Settings


def test_the_first_ctrl_c_asks_the_job_to_end() -> None:
    cancel = threading.Event()

    def job() -> bool:
        signal.raise_signal(signal.SIGINT)
        return cancel.wait(timeout=10)

    with set_on_interrupt(cancel):
        assert beside(job)


def test_the_second_ctrl_c_ends_the_program() -> None:
    cancel = threading.Event()
    with set_on_interrupt(cancel):
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_ctrl_c_is_as_before_when_the_job_is_done() -> None:
    before = signal.getsignal(signal.SIGINT)
    with set_on_interrupt(threading.Event()):
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


def test_what_a_job_raises_reaches_the_caller() -> None:
    def job() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        beside(job)


def test_a_thread_without_signals_can_plan_as_well() -> None:
    def job() -> bool:
        with set_on_interrupt(threading.Event()):
            return True

    assert beside(job)


def test_ctrl_c_while_planning_keeps_the_best_so_far() -> None:
    cancel = threading.Event()

    def on_progress(progress: Progress) -> None:
        if progress.value is not None and not cancel.is_set():
            signal.raise_signal(signal.SIGINT)
            cancel.wait(timeout=10)

    def job() -> Planned:
        watch = Watch(on_progress=on_progress, cancel=cancel)
        return plan_mission(mission(), today=TODAY, settings=Settings(seconds=20), watch=watch)

    with set_on_interrupt(cancel):
        planned = beside(job)
    assert planned.outcome.cancelled
    assert planned.programme is not None
    assert [entry.appointment for entry in planned.programme.entries_of("alpha")] == ["alpha"]
