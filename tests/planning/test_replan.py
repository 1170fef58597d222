import threading
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cases import DAY, DAY_LONG, MISSION, at, brief, item
from plans import EXACT, planned, result, wish
from trademission.domain.appointments import Appointment, Priority, State
from trademission.domain.brief import Brief
from trademission.domain.changes import ChangeKind
from trademission.domain.check import blocks, check
from trademission.domain.events import (
    AppointmentMoves,
    CityCloses,
    DelegateIsAway,
    Event,
    HostCancels,
    InterpreterIsLost,
)
from trademission.domain.people import Interpreter, LanguagePair
from trademission.domain.programme import Pin, Programme
from trademission.domain.time import Window
from trademission.planning import Alternative, Replanned, Status, Way, plan, replan
from trademission.planning.past import given, past_of

EARLY = at("06:00")


def replanned(task: Brief, before: Programme, *events: Event, now: datetime = EARLY) -> Replanned:
    return replan(task, before, events=events, now=now, settings=EXACT)


def starts(programme: Programme) -> dict[str, datetime]:
    return {entry.appointment: entry.start_at for entry in programme.entries}


def agreed(key: str, clock: str, **more: object) -> Appointment:
    plain = item(key, state=State.CONFIRMED, fixed_start=at(clock))
    return replace(plain, **more)  # type: ignore[arg-type]  # named fields


def away(who: str, since: str, until: str) -> DelegateIsAway:
    return DelegateIsAway(delegate=who, span=Window(start=at(since), end=at(until)))


def three_visits() -> Brief:
    """Return one agreed and two open visits, all of which both delegates wish for."""
    items = agreed("a1", "09:00"), item("a2"), item("a3")
    wishes = tuple(wish(who, a.id) for who in ("d1", "d2") for a in items)
    return brief(*items, wishes=wishes)


def test_what_a_host_cancels_falls_out_and_nothing_else_changes() -> None:
    task = three_visits()
    before = result(planned(task))
    found = replanned(task, before, HostCancels(appointment="a2"))
    first = found.alternatives[0]
    assert (found.status, first.way, first.is_least) == (
        Status.OPTIMAL,
        Way.FEWEST_TOLD,
        True,
    )
    assert [(c.kind, c.appointment) for c in first.changes] == [(ChangeKind.DROPPED, "a2")]
    assert starts(first.programme) == {k: v for k, v in starts(before).items() if k != "a2"}
    assert (first.told.value, first.moved.value) == (3, 1)


def test_a_proposal_continues_the_revisions_of_the_programme_given_out() -> None:
    task = three_visits()
    before = result(planned(task))
    after = replanned(task, before, HostCancels(appointment="a2")).alternatives[0].programme
    assert after.version == before.version + 1
    assert {w.appointment for w in after.withdrawn} == {"a2"}
    assert {e.revision for e in after.entries} == {0}


def test_what_has_begun_stays_whatever_happens() -> None:
    task = three_visits()
    before = result(planned(task))
    first = before.entries[0]
    events = (
        HostCancels(appointment=first.appointment),
        away("d1", "00:00", "23:00"),
        CityCloses(city="Tokyo", date=DAY),
    )
    found = replanned(task, before, *events, now=first.start_at + timedelta(minutes=1))
    after = found.alternatives[0].programme
    assert after.entries[0] == first
    assert [e.start_at.date() for e in after.entries[1:]] == [DAY + DAY_LONG] * 2


def test_nothing_new_begins_before_now() -> None:
    task = three_visits()
    before = replace(result(planned(task)), entries=())
    now = at("15:10")
    found = replanned(task, before, HostCancels(appointment="a3"), now=now)
    assert found.alternatives[0].programme.entries == ()
    wide = next(a for a in found.alternatives if a.way is Way.MOST_WISHES)
    assert [e.appointment for e in wide.programme.entries] == ["a2"]
    assert all(e.start_at >= now for e in wide.programme.entries)


def test_a_visit_that_is_hit_moves_if_it_is_a_must() -> None:
    must = agreed("a1", "09:00", leader="d1", priority=Priority.MUST)
    task = brief(must, item("a2"), wishes=(wish("d2", "a2"),))
    before = result(planned(task))
    found = replanned(task, before, away("d1", "00:00", "14:00"))
    first = found.alternatives[0]
    assert found.hit == ("a1",)
    assert starts(first.programme)["a1"] >= at("14:00")
    assert starts(first.programme)["a2"] == starts(before)["a2"]
    drops = next(a for a in found.alternatives if a.way is Way.ONLY_DROPS)
    assert starts(drops.programme) == {"a2": starts(before)["a2"]}


def test_one_who_is_ill_for_a_day_is_taken_out_and_the_others_go() -> None:
    task = three_visits()
    before = result(planned(task))
    first = replanned(task, before, away("d2", "00:00", "23:59")).alternatives[0]
    assert {c.kind for c in first.changes} == {ChangeKind.LEFT}
    people = {e.appointment: e.attendees for e in first.programme.entries}
    assert people == {"a1": ("d1",), "a3": ("d1",), "a2": ("d1", "d2")}
    assert starts(first.programme) == starts(before)


def test_the_newest_word_of_a_host_stands_and_the_fewest_agreements_are_given_up() -> None:
    items = (
        agreed("a1", "09:00", required=("d1",)),
        agreed("a2", "11:00", required=("d1",)),
        agreed("a3", "14:00", required=("d1",)),
    )
    task = brief(*items)
    before = result(planned(task))
    event = AppointmentMoves(appointment="a1", start_at=at("11:15"))
    found = replanned(task, before, event)
    assert (found.hit, found.released, found.release_proven) == (("a1",), ("a2",), True)
    first = starts(found.alternatives[0].programme)
    assert (first["a1"], first["a3"]) == (at("11:15"), at("14:00"))
    assert first.get("a2") != at("11:00")


def test_what_can_no_longer_be_kept_at_its_new_time_does_not_go_back_to_the_old() -> None:
    lead = agreed("a1", "09:00", leader="d1", priority=Priority.MUST)
    task = brief(lead)
    before = result(planned(task))
    events = AppointmentMoves(appointment="a1", start_at=at("11:00")), away("d1", "10:00", "13:00")
    moved, gone = events
    found = replanned(task, before, gone, moved)
    assert found.released == ("a1",)
    start = starts(found.alternatives[0].programme)["a1"]
    assert start >= at("13:00") or start + timedelta(hours=1) <= at("09:00")


def test_no_agreement_moves_where_all_can_be_kept() -> None:
    items = agreed("a1", "09:00", required=("d1",)), item("a2"), agreed("a3", "14:00")
    task = brief(*items, wishes=(wish("d1", "a2"), wish("d2", "a2"), wish("d2", "a3")))
    before = result(planned(task))
    found = replanned(task, before, AppointmentMoves(appointment="a2", start_at=at("11:00")))
    assert found.released == ()
    for alternative in found.alternatives:
        assert starts(alternative.programme)["a1"] == at("09:00")
        assert starts(alternative.programme)["a3"] == at("14:00")


def test_decisions_of_the_organiser_hold_unless_they_are_hit() -> None:
    task = three_visits()
    pins = (
        Pin(appointment="a2", start_at=at("15:00")),
        Pin(appointment="a3", start_at=at("11:00"), attendees=("d1", "d2")),
    )
    before = result(plan(task, mission=MISSION, settings=EXACT, pins=pins))
    after = replanned(task, before, away("d2", "10:30", "12:30")).alternatives[0].programme
    assert after.pins == pins[:1]
    assert starts(after)["a2"] == at("15:00")


def test_another_interpreter_takes_over_before_anything_moves() -> None:
    pair = (LanguagePair(first="de", second="ja"),)
    talk = agreed("a1", "09:00", working_language="ja", interpreting="consecutive", seats_min=1)
    task = brief(
        talk,
        wishes=(wish("d1", "a1"),),
        interpreters=tuple(Interpreter(id=i, name=i, pairs=pair) for i in ("i1", "i2")),
    )
    before = result(planned(task))
    (lost,) = before.entries[0].interpreters
    first = replanned(task, before, InterpreterIsLost(interpreter=lost)).alternatives[0]
    assert [c.kind for c in first.changes] == [ChangeKind.INTERPRETER_CHANGED]
    assert starts(first.programme) == starts(before)


def test_the_alternatives_are_different_and_the_one_for_wishes_fills_the_gap() -> None:
    morning = (Window(start=at("09:00"), end=at("10:00")),)
    first, second = (item(key, windows=morning, required=("d1",)) for key in ("a1", "a2"))
    items = first, second, item("a3")
    wishes = wish("d1", "a1"), wish("d2", "a1"), wish("d1", "a2"), wish("d1", "a3")
    task = brief(*items, wishes=wishes)
    before = result(planned(task))
    assert set(starts(before)) == {"a1", "a3"}
    found = replanned(task, before, HostCancels(appointment="a1"))
    by_way = {a.way: a for a in found.alternatives}
    assert set(starts(by_way[Way.FEWEST_TOLD].programme)) == {"a3"}
    assert set(starts(by_way[Way.MOST_WISHES].programme)) == {"a2", "a3"}
    assert by_way[Way.FEWEST_TOLD].told.value < by_way[Way.MOST_WISHES].told.value
    contents = [a.programme.entries for a in found.alternatives]
    assert all(contents.count(entries) == 1 for entries in contents)


def test_each_alternative_is_told_as_soon_as_it_is_there() -> None:
    task = three_visits()
    before, heard = result(planned(task)), list[Alternative]()
    event = HostCancels(appointment="a2")
    found = replan(
        task, before, events=(event,), now=EARLY, settings=EXACT, on_alternative=heard.append
    )
    assert tuple(heard) == found.alternatives


def test_a_cancelled_search_keeps_what_it_has() -> None:
    task, cancel = three_visits(), threading.Event()
    before = result(planned(task))
    event = HostCancels(appointment="a2")
    found = replan(
        task,
        before,
        events=(event,),
        now=EARLY,
        settings=EXACT,
        cancel=cancel,
        on_alternative=lambda _: cancel.set(),
    )
    assert (found.cancelled, len(found.alternatives)) == (True, 1)


def test_rides_and_asks_of_what_stays_are_those_given_out() -> None:
    items = (
        item("a1", vehicle="v", seats_min=1),
        item("a2", state=State.REQUESTED),
        item("a3"),
    )
    task = brief(*items, wishes=tuple(wish("d1", a.id) for a in items))
    before = result(planned(task))
    noted = replace(
        before,
        rides=tuple(replace(r, leaves_at=r.leaves_at - timedelta(minutes=7)) for r in before.rides),
        asks=tuple(replace(a, alternatives=()) for a in before.asks),
    )
    after = replanned(task, noted, HostCancels(appointment="a3")).alternatives[0].programme
    assert after.rides == noted.rides
    assert {a.appointment: a.alternatives for a in after.asks}["a2"] == ()


@pytest.mark.parametrize("now", [EARLY, at("12:00"), at("08:00", DAY + DAY_LONG)])
def test_every_alternative_keeps_the_laws(now: datetime) -> None:
    task = three_visits()
    before = result(planned(task))
    found = replanned(task, before, away("d1", "09:00", "18:00"), now=now)
    ground = given(found.brief, past_of(before, found.brief, now=now))
    assert found.alternatives
    for alternative in found.alternatives:
        assert not blocks(check(ground, alternative.programme))
