"""The shipped missions, planned."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trademission.domain.atlas import Atlas
from trademission.domain.brief import as_of
from trademission.domain.check import blocks, check
from trademission.domain.mission import Mission
from trademission.domain.time import local_time
from trademission.files import read_mission
from trademission.planning import Outcome, Settings, Status, plan

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = datetime(2023, 9, 4, tzinfo=UTC)


def test_tiny_is_planned_as_its_readme_says() -> None:
    mission = read_mission(EXAMPLES / "tiny" / "mission.toml")
    outcome = plan(mission.brief, mission=mission.id, settings=Settings(seconds=20))
    assert outcome.status is Status.OPTIMAL
    assert outcome.programme is not None
    rows = [
        (e.appointment, f"{local_time(e.start_at, 'Europe/Prague'):%a %H:%M}", e.attendees)
        for e in outcome.programme.entries
    ]
    assert rows == [
        ("a1", "Mon 09:30", ("d1", "d2", "d3", "d4")),
        ("a2", "Mon 11:00", ("d1", "d2", "d4")),
        ("a3", "Mon 13:45", ("d1", "d2", "d3", "d4")),
        ("a4", "Mon 19:00", ("d1", "d2", "d3", "d4")),
        ("a5", "Tue 11:00", ("d1",)),
        ("a6", "Tue 13:00", ("d2",)),
    ]
    (missing,) = outcome.programme.unmet_wishes
    assert (missing.wish, missing.reason) == ("w5", "never_fits")


def test_the_matchmaking_day_is_planned_with_a_table_for_each_meeting() -> None:
    mission = read_mission(EXAMPLES / "gespraechsboerse" / "mission.toml")
    settings = Settings(seconds=20, reasons=False)
    outcome = plan(mission.brief, mission=mission.id, settings=settings)
    assert outcome.programme is not None
    assert [tier.proven for tier in outcome.tiers[:2]] == [True, True]
    assert not blocks(check(mission.brief, outcome.programme))
    (session,) = mission.brief.sessions
    meetings = Atlas(mission.brief).meetings
    tables = {e.table or 0 for e in outcome.programme.entries if e.appointment in meetings}
    assert tables <= set(range(1, session.tables_in_use + 1))
    assert {"m1", "m3"} <= {e.appointment for e in outcome.programme.entries}


@pytest.fixture(scope="module")
def saxony() -> tuple[Mission, Outcome]:
    """The mission of 2023 as planned on its reference date."""
    mission = read_mission(EXAMPLES / "sachsen-japan-korea-2023" / "mission.toml")
    brief = as_of(mission.brief, today=TODAY)
    outcome = plan(brief, mission=mission.id, settings=Settings(seconds=20))
    return mission, outcome


def test_the_mission_of_2023_breaks_no_law(saxony: tuple[Mission, Outcome]) -> None:
    mission, outcome = saxony
    assert outcome.programme is not None
    assert not blocks(check(as_of(mission.brief, today=TODAY), outcome.programme))


def test_its_first_tier_is_proven_and_its_second_nearly(saxony: tuple[Mission, Outcome]) -> None:
    first, second = saxony[1].tiers[:2]
    assert first.proven
    assert second.gap is not None
    assert second.gap <= 0.03


def test_all_that_is_agreed_takes_place(saxony: tuple[Mission, Outcome]) -> None:
    mission, outcome = saxony
    assert outcome.programme is not None
    planned = {e.appointment for e in outcome.programme.entries}
    assert {a.id for a in mission.brief.appointments if a.is_firm} <= planned


def test_every_unmet_wish_has_a_reason_that_was_confirmed(saxony: tuple[Mission, Outcome]) -> None:
    programme = saxony[1].programme
    assert programme is not None
    assert len(programme.unmet_wishes) >= 10
    assert "not_confirmed" not in {u.reason for u in programme.unmet_wishes}
    assert {"never_fits", "costs_must"} <= {u.reason for u in programme.unmet_wishes}


def test_expired_slots_are_not_used(saxony: tuple[Mission, Outcome]) -> None:
    text = (EXAMPLES / "sachsen-japan-korea-2023" / "mission.toml").read_text(encoding="utf-8")
    offered = next(a for a in tomllib.loads(text)["brief"]["appointments"] if a["id"] == "a06")[
        "offers"
    ]
    programme = saxony[1].programme
    assert programme is not None
    (entry,) = programme.entries_of("a06")
    assert entry.start_at in {o["start_at"] for o in offered[1:]}
