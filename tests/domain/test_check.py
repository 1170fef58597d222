from dataclasses import replace
from datetime import date

import pytest

from builders import (
    CALM,
    appointment,
    at,
    brief,
    delegate,
    entry,
    place,
    programme,
    stop,
    told,
    transfer,
)
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief, Holiday
from trademission.domain.check import blocks, blocks_publishing, check
from trademission.domain.findings import Finding, Severity
from trademission.domain.policies import SeverityOf
from trademission.domain.rules import RULES, Rule
from trademission.domain.text import Text
from trademission.domain.warnings import WARNINGS, holiday, missing_transfer, unknown_appointment

TEN = "2023-09-12 10:00"
CROWDED = programme(entry("visit", "2023-09-12 08:00", "anna"))
"""One breach of seats and one of working_day."""


def judged(**severities: Severity) -> tuple[Finding, ...]:
    """Return what is wrong with the crowded day in a mission with these severities."""
    chosen = tuple(SeverityOf(rule=rule, severity=level) for rule, level in severities.items())
    task = brief(appointment(seats_min=2), policies=replace(CALM, severities=chosen))
    return check(task, CROWDED)


def test_a_good_programme_has_no_findings() -> None:
    assert check(brief(appointment()), programme(entry("visit", TEN, "anna"))) == ()
    assert not blocks(())
    assert not blocks_publishing(())


def test_a_breach_blocks_and_names_rule_people_and_items() -> None:
    task = brief(appointment(invited=("ben",)))
    (finding,) = check(task, programme(entry("visit", TEN, "anna")))
    assert finding == Finding(
        rule="required_attendees",
        severity=Severity.BLOCK,
        sentence=Text(
            de="Anna ist bei »Visit« (Di 12.09.2023, 10:00 bis 11:00 Uhr) nicht eingeladen.",
            en="Anna is not invited to “Visit” (Tue 12 Sep 2023, 10:00 to 11:00).",
        ),
        who=("anna",),
        what=("visit",),
    )
    assert finding.sentence.in_language("de").endswith("nicht eingeladen.")
    assert finding.sentence.in_language("en").startswith("Anna is not invited")


def test_findings_of_one_severity_keep_the_order_of_the_laws() -> None:
    assert [f.rule for f in judged()] == ["seats", "working_day"]


def test_the_worst_findings_come_first() -> None:
    findings = judged(seats=Severity.WARN)
    assert [(f.rule, f.severity) for f in findings] == [
        ("working_day", Severity.BLOCK),
        ("seats", Severity.WARN),
    ]


@pytest.mark.parametrize(
    ("level", "is_blocked", "is_unpublished"),
    [
        (Severity.BLOCK, True, True),
        (Severity.BLOCK_PUBLISHING, False, True),
        (Severity.WARN, False, False),
    ],
)
def test_a_severity_says_what_a_finding_stops(
    level: Severity, *, is_blocked: bool, is_unpublished: bool
) -> None:
    findings = judged(seats=level, working_day=level)
    assert len(findings) == 2
    assert (blocks(findings), blocks_publishing(findings)) == (is_blocked, is_unpublished)


def test_what_a_mission_ignores_is_not_reported() -> None:
    assert [f.rule for f in judged(seats=Severity.IGNORE)] == ["working_day"]


def test_an_atlas_at_hand_changes_nothing() -> None:
    task = brief(appointment(seats_min=2))
    assert check(task, CROWDED, Atlas(task)) == check(task, CROWDED)


@pytest.mark.parametrize("rule", [*RULES, *WARNINGS], ids=lambda rule: rule.name)
def test_every_rule_is_silent_about_an_empty_programme(rule: Rule) -> None:
    assert told(rule.check, brief(appointment())) == []


def test_an_entry_of_nothing_in_the_mission_is_warned_about_and_judged_no_further() -> None:
    task = brief(appointment())
    held = entry("gone", "2023-09-12 03:00", "stranger")
    (sentence,) = told(unknown_appointment, task, held)
    assert (
        sentence
        == f"The entry {held.id} belongs to 'gone', which is not in the mission; take it out."
    )
    (finding,) = check(task, programme(held))
    assert (finding.severity, finding.what) == (Severity.WARN, ("gone",))


def holidays(*days: Holiday) -> Brief:
    """Return a visit in Tokyo and one in Taipei, with public holidays."""
    items = appointment(), appointment("tour", "lab")
    return brief(*items, elsewhere=(place("lab", "Taipei"),), holidays=days)


def test_a_public_holiday_is_one_of_the_country_and_the_local_day() -> None:
    task = holidays(Holiday(date=date(2023, 9, 12), country="JP", name="A day off"))
    assert told(holiday, task, entry("visit", "2023-09-12 00:00")) == [
        "“Visit” lies on Tue 12 Sep 2023, a public holiday in JP (A day off)."
    ]
    assert told(holiday, task, entry("visit", "2023-09-11 23:59"), entry("tour", TEN)) == []
    (finding,) = check(task, programme(entry("visit", TEN, "anna")))
    assert finding.severity is Severity.WARN


@pytest.mark.parametrize(("minutes", "found"), [(90, 0), (91, 1)])
def test_a_way_longer_than_an_excursion_needs_a_transfer(minutes: int, found: int) -> None:
    items = appointment("one"), appointment("two", "annex")
    task = brief(*items)
    ways = tuple(
        replace(way, minutes=minutes if way.destination == "annex" else way.minutes)
        for way in task.travel_times
    )
    held = entry("one", TEN, "anna"), entry("two", "2023-09-12 15:00", "anna")
    assert len(told(missing_transfer, replace(task, travel_times=ways), *held)) == found


@pytest.mark.parametrize(
    ("departs", "arrives", "people", "found"),
    [
        ("11:00", "15:00", ("all",), 0),
        ("10:59", "15:00", ("all",), 1),
        ("11:00", "15:01", ("all",), 1),
        ("11:00", "15:00", ("ben",), 1),
    ],
)
def test_the_transfer_lies_between_the_two_and_takes_the_person_along(
    departs: str, arrives: str, people: tuple[str, ...], found: int
) -> None:
    way = transfer(
        ("hotel", "sendai"),
        at(f"2023-09-12 {departs}"),
        at(f"2023-09-12 {arrives}"),
        passengers=people,
    )
    items = appointment("one"), appointment("two", "sendai")
    task = brief(
        *items,
        elsewhere=(place("sendai", "Sendai"),),
        stops=(stop(), stop("sendai")),
        transfers=(way,),
        delegates=(delegate("anna"), delegate("ben")),
    )
    held = entry("one", TEN, "anna"), entry("two", "2023-09-12 15:00", "anna")
    expected = (
        "Anna needs a transfer from “One” (Tue 12 Sep 2023, 10:00 to 11:00) to “Two”; "
        "none is entered."
    )
    assert told(missing_transfer, task, *held) == [expected] * found
