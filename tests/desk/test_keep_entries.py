"""A second run fills gaps and touches nothing that is kept."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desk_sample import mission
from trademission.desk.keep_entries import as_kept, with_kept
from trademission.desk.plan_mission import WrongMissionError, plan_mission
from trademission.domain.appointments import Side, Strength, Wish
from trademission.domain.mission import Mission
from trademission.domain.people import Counterpart
from trademission.domain.programme import Pin, Programme
from trademission.domain.sessions import Session
from trademission.domain.time import Window, later_by
from trademission.planning import Settings

TODAY = datetime(2023, 9, 4, tzinfo=UTC)
EXACT = Settings(seconds=20, workers=1, reasons=False)
START = datetime(2023, 9, 12, 5, tzinfo=UTC)
SLOTS = tuple(
    Window(start=later_by(START, 30 * n), end=later_by(START, 30 * n + 20)) for n in range(4)
)


def wish(number: int, delegate: str, target: str, strength: Strength = Strength.WANT) -> Wish:
    return Wish(
        id=f"w{number}", delegate=delegate, target=target, side=Side.DELEGATE, strength=strength
    )


def fair(*wishes: Wish) -> Mission:
    """Return the sample without appointments, with a session for everybody and its hosts."""
    task = mission()
    brief = task.brief
    hosts = tuple(
        replace(h, counterparts=(Counterpart(id=f"{h.id}-head", name=f"Head of {h.name}"),))
        for h in brief.hosts
    )
    session = Session(
        id="fair",
        name="Fair",
        place=brief.appointments[0].place,
        slots=SLOTS,
        tables=3,
        counterparts=tuple(h.counterparts[0].id for h in hosts),
    )
    return replace(
        task,
        brief=replace(
            brief, hosts=hosts, appointments=(), orders=(), wishes=wishes, sessions=(session,)
        ),
    )


def test_kept_entries_are_unchanged_and_more_wishes_are_met() -> None:
    one, two = (d.id for d in mission().brief.delegates[:2])
    host = mission().brief.hosts[0].id
    first = plan_mission(fair(wish(1, one, host)), today=TODAY, settings=EXACT).programme
    assert first is not None
    (held,) = first.entries
    late = replace(held, start_at=SLOTS[2].start, end_at=SLOTS[2].end, table=3)
    kept = replace(first, entries=(late,))
    wishes = wish(1, one, host), wish(2, two, host, Strength.MUST)
    second = plan_mission(fair(*wishes), today=TODAY, settings=EXACT, keep=kept).programme
    assert second is not None
    assert [e for e in second.entries if e.id == held.id] == [late]
    assert [e.attendees for e in second.entries if e.id != held.id] == [(two,)]
    assert {e.table for e in second.entries} == {3}
    assert (second.pins, second.version) == ((), kept.version + 1)


def test_pins_of_before_stay_decisions_and_nothing_else_becomes_one() -> None:
    one = mission().brief.delegates[0].id
    host = mission().brief.hosts[0].id
    task = fair(wish(1, one, host))
    first = plan_mission(task, today=TODAY, settings=EXACT).programme
    assert first is not None
    (held,) = first.entries
    pin = Pin(appointment=held.appointment, start_at=held.start_at)
    kept = replace(first, pins=(pin,))
    second = plan_mission(task, today=TODAY, settings=EXACT, keep=kept).programme
    assert second == kept


def test_what_the_mission_no_longer_knows_is_not_kept() -> None:
    one = mission().brief.delegates[0].id
    host = mission().brief.hosts[0].id
    first = plan_mission(fair(wish(1, one, host)), today=TODAY, settings=EXACT).programme
    assert first is not None
    assert with_kept((), first, fair().brief) == ()
    stray = Pin(appointment="elsewhere", start_at=START)
    assert with_kept((stray,), first, fair().brief) == (stray,)


def test_interpreters_stay_unless_they_are_needed_elsewhere() -> None:
    one = mission().brief.delegates[0].id
    host = mission().brief.hosts[0].id
    task = fair(wish(1, one, host))
    first = plan_mission(task, today=TODAY, settings=EXACT).programme
    assert first is not None
    (held,) = first.entries
    helped = replace(first, entries=(replace(held, interpreters=("nobody",)),))
    assert as_kept(first, first, task.brief) == first
    assert as_kept(first, helped, task.brief) == first


def test_a_programme_of_another_mission_is_not_kept() -> None:
    with pytest.raises(WrongMissionError):
        plan_mission(mission(), today=TODAY, settings=EXACT, keep=Programme(mission="other"))
