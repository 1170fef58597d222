"""What is agreed and pinned, with those who must come, without any search."""

from dataclasses import replace
from typing import Any

from cases import MISSION, at, brief, item
from plans import wish
from trademission.domain.appointments import Choice, Interpreting, State, Strength
from trademission.domain.brief import Brief
from trademission.domain.check import broken_laws
from trademission.domain.people import Interpreter, LanguagePair
from trademission.domain.programme import Pin, Programme
from trademission.planning.construct import agreed
from trademission.planning.problem import Problem


def first(task: Brief, *pins: Pin) -> tuple[Programme, bool]:
    """Return the first programme of a Brief, and whether it breaks no rule."""
    programme = agreed(Problem(task, mission=MISSION, pins=pins)).programme
    return programme, not broken_laws(task, programme)


def firm(key: str, clock: str, **more: Any) -> Any:  # noqa: ANN401 - fields of an appointment
    """Return an agreed appointment."""
    return item(key, state=State.CONFIRMED, fixed_start=at(clock), **more)


def test_only_what_is_agreed_is_put_down() -> None:
    programme, sound = first(brief(firm("a1", "10:00", leader="d1"), item("a2")))
    assert [(e.appointment, e.attendees) for e in programme.entries] == [("a1", ("d1",))]
    assert sound


def test_everyone_comes_where_everyone_is_asked_but_for_a_veto() -> None:
    task = brief(firm("a1", "10:00", choice=Choice.EVERYONE))
    assert first(task)[0].entries[0].attendees == ("d1", "d2")
    vetoed = replace(task, wishes=(wish("d2", "a1", Strength.VETO),))
    assert first(vetoed)[0].entries[0].attendees == ("d1",)


def test_the_smallest_number_is_filled_with_those_who_wish_and_are_free() -> None:
    pair = firm("a1", "10:00", seats_min=1), firm("a2", "11:00", seats_min=1)
    task = brief(*pair, wishes=(wish("d2", "a1"), wish("d2", "a2")))
    programme, sound = first(task)
    assert [e.attendees for e in programme.entries] == [("d2",), ("d1",)]
    assert sound


def test_interpreters_are_assigned_while_they_are_free() -> None:
    spoken = {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE}
    pair = LanguagePair(first="de", second="ja")
    task = brief(
        firm("a1", "10:00", **spoken),
        firm("a2", "10:30", **spoken),
        interpreters=(Interpreter(id="k", name="Kei", pairs=(pair,)),),
    )
    programme, sound = first(task)
    assert [e.interpreters for e in programme.entries] == [("k",), ()]
    assert not sound


def test_pins_are_put_down_like_agreements_and_agreements_win() -> None:
    task = brief(firm("a1", "10:00"), item("a2"))
    pins = Pin(appointment="a2", start_at=at("15:00")), Pin(appointment="a1", start_at=at("10:00"))
    programme, sound = first(task, *pins)
    assert [e.start_at for e in programme.entries] == [at("10:00"), at("15:00")]
    assert sound


def test_contradictory_agreements_are_no_sound_start() -> None:
    task = brief(firm("a1", "10:00", required=("d1",)), firm("a2", "10:30", required=("d1",)))
    assert not first(task)[1]
