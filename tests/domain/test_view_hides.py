"""Nothing hidden leaves a trace in a view: property tests over random missions."""

import re

from hypothesis import given
from hypothesis import strategies as st

from delete_hidden import delete_hidden
from delete_leftovers import delete_leftovers
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.reader import LEVELS
from trademission.domain.view import (
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

Planned = tuple[Mission, Programme]
planned = planned_missions(missions())


def items_of(brief: Brief) -> tuple[Appointment, ...]:
    """Return the appointments of a Brief, meetings of its sessions included."""
    return tuple(Atlas(brief).appointments.values())


def placed_or_withdrawn(programme: Programme) -> set[str]:
    """Return the appointments that were ever told to anybody."""
    withdrawn = {item.appointment for item in programme.withdrawn}
    return withdrawn | {item.appointment for item in programme.entries}


def mentions(shown: View, key: str) -> bool:
    """Tell whether an id stands anywhere in a view, in a name or text included."""
    return re.search(rf"\b{key}\b", repr(shown)) is not None


@given(planned, st.sampled_from(LEVELS[1:]))
def test_a_view_equals_that_of_the_mission_with_hidden_items_deleted(
    mission_and_programme: Planned, level: Visibility
) -> None:
    mission, programme = mission_and_programme
    reader = reader_of_level(level)
    shown = view(mission, programme, reader)
    deleted, left = delete_hidden(mission, programme, level)
    assert shown == view(deleted, left, reader)
    assert shown == view(delete_leftovers(deleted, mission, left), left, reader)


@given(planned)
def test_the_organiser_sees_every_mission_as_it_is(mission_and_programme: Planned) -> None:
    shown = view(*mission_and_programme, reader_of_level(Visibility.INTERNAL))
    assert (shown.mission, shown.programme) == mission_and_programme


@given(planned, st.sampled_from(Visibility))
def test_a_view_of_a_view_hides_nothing_more(
    mission_and_programme: Planned, level: Visibility
) -> None:
    reader = reader_of_level(level)
    once = view(*mission_and_programme, reader)
    assert view(once.mission, once.programme, reader) == once


@given(planned, st.sampled_from(LEVELS[1:]))
def test_no_hidden_item_is_named_in_a_view(
    mission_and_programme: Planned, level: Visibility
) -> None:
    mission, programme = mission_and_programme
    reader = reader_of_level(level)
    shown = view(mission, programme, reader)
    brief = mission.brief
    for items in (brief.stops, brief.places, brief.transfers, items_of(brief), brief.sessions):
        hidden = [item.id for item in items if not reader.may_see(item.visibility)]
        assert [key for key in hidden if mentions(shown, key)] == []


@given(planned, st.sampled_from(LEVELS[1:]))
def test_no_planning_state_is_shown_to_others_than_the_organiser(
    mission_and_programme: Planned, level: Visibility
) -> None:
    shown = view(*mission_and_programme, reader_of_level(level))
    brief, programme = shown.mission.brief, shown.programme
    assert (brief.wishes, brief.orders, brief.keep_apart) == ((), (), ())
    assert (programme.asks, programme.pins, programme.moved_by_hand) == ((), (), ())
    assert (programme.unmet_wishes, programme.unmet_appointments) == ((), ())
    assert not any(a.offers or a.windows for a in brief.appointments)
    asked = [(s.guests, s.absences, s.meetings_min, s.meetings_max) for s in brief.sessions]
    assert asked == [((), (), 0, None)] * len(asked)
    placed = placed_or_withdrawn(programme)
    meetings = [m for s in brief.sessions for m in s.meetings]
    assert not any(m.required or m.slots or m.weight > 1 for m in meetings)
    assert set(Atlas(brief).meetings) == {m.id for m in meetings} <= placed


@given(planned, st.sampled_from(LEVELS[1:]))
def test_who_meets_whom_is_shown_to_those_who_may_know_it(
    mission_and_programme: Planned, level: Visibility
) -> None:
    mission, programme = mission_and_programme
    reader = reader_of_level(level)
    shown = view(mission, programme, reader)
    sessions = {s.id: s for s in mission.brief.sessions}
    for session in shown.mission.brief.sessions:
        assert reader.may_see(sessions[session.id].visibility)
        assert not session.meetings or reader.may_see(sessions[session.id].meetings_visibility)


@given(planned, st.data())
def test_a_delegate_sees_the_delegations_view_and_all_they_attend(
    mission_and_programme: Planned, data: st.DataObject
) -> None:
    mission, programme = mission_and_programme
    delegate = data.draw(st.sampled_from(mission.brief.delegates)).id
    shown = view(mission, programme, reader_of_delegate(delegate))
    of_all = view(mission, programme, reader_of_level(Visibility.DELEGATION))
    ids = {e.id for e in of_all.programme.entries}
    expected = [e for e in programme.entries if e.id in ids or delegate in e.attendees]
    assert list(shown.programme.entries) == expected
    assert all(w.delegate == delegate for w in shown.mission.brief.wishes)


@given(planned, st.data())
def test_a_host_sees_the_own_entries_and_those_who_come_alone(
    mission_and_programme: Planned, data: st.DataObject
) -> None:
    mission, programme = mission_and_programme
    if not mission.brief.hosts:
        return
    host = data.draw(st.sampled_from(mission.brief.hosts)).id
    own = {a.id for a in items_of(mission.brief) if a.host == host}
    shown = view(mission, programme, reader_of_host(host))
    entries = tuple(e for e in programme.entries if e.appointment in own)
    brief = shown.mission.brief
    assert shown.programme.entries == entries
    seen = {a.id for a in items_of(brief)}
    asks = tuple(a for a in programme.asks if a.host == host and a.appointment in seen & own)
    assert shown.programme.asks == asks
    met = {m.one for s in brief.sessions for m in s.meetings}
    assert {d.id for d in brief.delegates} == {d for e in entries for d in e.attendees} | met
    assert {m.id for s in brief.sessions for m in s.meetings} <= placed_or_withdrawn(programme)
    assert (brief.stops, brief.transfers, brief.wishes, brief.vehicles) == ((), (), (), ())
    assert all(not mentions(shown, h.id) for h in mission.brief.hosts if h.id != host)
