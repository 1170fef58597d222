"""The shipped missions are what their READMEs say."""

from collections import Counter
from pathlib import Path

import pytest

from trademission.domain.appointments import Kind, Rounds, State, Strength
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.files import read_mission

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def tiny() -> Mission:
    """The mission known by heart."""
    return read_mission(EXAMPLES / "tiny" / "mission.toml")


@pytest.fixture(scope="module")
def saxony() -> Mission:
    """The mission of 2023."""
    return read_mission(EXAMPLES / "sachsen-japan-korea-2023" / "mission.toml")


def test_tiny_has_two_stops_four_delegates_and_six_appointments(tiny: Mission) -> None:
    brief = tiny.brief
    assert (len(brief.stops), len(brief.delegates), len(brief.appointments)) == (2, 4, 6)


def test_the_delegation_has_thirty_seats_in_five_segments(saxony: Mission) -> None:
    segments = Counter(d.segment for d in saxony.brief.delegates)
    assert sum(segments.values()) == 30
    assert set(segments) == {
        "Politik", "Wirtschaftsförderung", "Kommunen", "Forschung", "Unternehmen",
    }  # fmt: skip


def test_every_state_kind_of_host_and_oddity_occurs(saxony: Mission) -> None:
    items = saxony.brief.appointments
    assert 55 <= len(items) <= 60
    assert {a.state for a in items} == set(State) - {State.HELD}
    assert {a.rounds_run for a in items if a.rounds > 1} == set(Rounds)
    assert any(a.provides_meal and a.host for a in items)
    assert any(a.kind is Kind.DINNER and a.choice == "everyone" for a in items)
    assert len(saxony.brief.interpreters) == 2


def test_everybody_wishes_and_some_hosts_do(saxony: Mission) -> None:
    wishes = saxony.brief.wishes
    assert {w.delegate for w in wishes} == {d.id for d in saxony.brief.delegates}
    assert {w.strength for w in wishes} == set(Strength)
    assert {w.side for w in wishes} == {"delegate", "host"}


def test_the_stop_in_taiwan_is_confidential_in_every_part(saxony: Mission) -> None:
    hidden = [p for p in saxony.brief.places if p.country == "TW"]
    assert hidden
    assert {p.visibility for p in hidden} == {Visibility.INTERNAL}
    places = {p.id for p in hidden}
    stops = [s for s in saxony.brief.stops if s.base in places]
    rides = [t for t in saxony.brief.transfers if {t.origin, t.destination} & places]
    items = [a for a in saxony.brief.appointments if a.place in places]
    levels = {thing.visibility for thing in (*stops, *rides, *items)}
    assert levels == {Visibility.INTERNAL}


def test_what_is_invented_is_marked_as_invented(saxony: Mission) -> None:
    real = {"SMWA", "WFS", "Fraunhofer IKTS"}
    for delegate in saxony.brief.delegates:
        assert delegate.organisation in real or "(erfunden)" in delegate.organisation


def test_the_chains_lead_to_appointments_of_the_mission(saxony: Mission) -> None:
    known = {a.id for a in saxony.brief.appointments}
    led = {k.appointment for c in saxony.register.chains for k in c.links if k.appointment}
    assert {"a25", "a41", "a44"} <= led <= known
