"""Planning exactly, for tests of the planner."""

from cases import MISSION, at, brief, item
from trademission.domain.appointments import (
    Strength,
    Wish,
)
from trademission.domain.brief import Brief
from trademission.domain.programme import Programme
from trademission.domain.time import Window
from trademission.planning import Outcome, Settings, plan

EXACT = Settings(seconds=30, workers=1, deterministic_seconds=4)


def wish(who: str, target: str, strength: Strength = Strength.WANT) -> Wish:
    """Return a delegate's wish."""
    return Wish(id=f"w{who}{target}", delegate=who, target=target, strength=strength)


def planned(task: Brief, **more: object) -> Outcome:
    """Return the outcome of exact planning."""
    return plan(task, mission=MISSION, settings=EXACT, **more)  # type: ignore[arg-type]  # named


def result(outcome: Outcome) -> Programme:
    """Return the programme of an outcome that has one."""
    assert outcome.programme is not None
    return outcome.programme


def two_at_once(**more: object) -> Brief:
    """Return two visits that only fit at the same hour, and what is said in `more`."""
    window = Window(start=at("10:00"), end=at("11:00"))
    pair = item("a1", windows=(window,), seats_min=1), item("a2", windows=(window,), seats_min=1)
    return brief(*pair, **more)  # type: ignore[arg-type]  # named fields
