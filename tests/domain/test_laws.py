"""The laws as checks: what the tiny missions do not show, and every sentence in two languages."""

from dataclasses import replace
from typing import Any

import pytest

from cases import DAY, DAY_LONG, MAKERS, LawCase, at, brief, entry, item, place, programme
from cases_sessions import SESSION_MAKERS
from trademission.domain.appointments import Interpreting, State
from trademission.domain.check import blocks, blocks_publishing, check
from trademission.domain.findings import Finding, Severity
from trademission.domain.people import Interpreter, LanguagePair, Vehicle
from trademission.domain.places import Mode, Transfer
from trademission.domain.policies import Policies, SeverityOf
from trademission.domain.programme import Pin
from trademission.domain.rules import RULES
from trademission.domain.time import Window
from trademission.domain.warnings import WARNINGS

CASES = [pytest.param(make(), id=make.__name__) for make in (*MAKERS, *SESSION_MAKERS)]


def rules_of(findings: tuple[Finding, ...]) -> set[str]:
    """Return the names of the rules that found something."""
    return {finding.rule for finding in findings}


def english(findings: tuple[Finding, ...]) -> str:
    """Return all sentences in English."""
    return " ".join(finding.sentence.en for finding in findings)


@pytest.mark.parametrize("case", CASES)
def test_a_breach_blocks_and_is_a_sentence_in_both_languages(case: LawCase) -> None:
    findings = check(case.brief, case.breaks)
    assert blocks(findings)
    assert blocks_publishing(findings)
    for finding in findings:
        assert finding.sentence.de.endswith(".")
        assert finding.sentence.en.endswith(".")
        assert finding.sentence.de != finding.sentence.en
        assert finding.what


@pytest.mark.parametrize("severity", [Severity.WARN, Severity.BLOCK_PUBLISHING, Severity.IGNORE])
def test_a_mission_says_how_bad_a_breach_is(severity: Severity) -> None:
    case = MAKERS[0]()
    setting = SeverityOf(rule=case.law, severity=severity)
    task = replace(case.brief, policies=replace(case.brief.policies, severities=(setting,)))
    findings = check(task, case.breaks)
    assert [f.severity for f in findings] == ([] if severity == "ignore" else [severity])
    assert not blocks(findings)
    assert blocks_publishing(findings) is (severity is Severity.BLOCK_PUBLISHING)


def test_the_worst_comes_first() -> None:
    severities = (SeverityOf(rule="presence", severity=Severity.WARN),)
    task = brief(item("a1", seats_min=3))
    task = replace(task, policies=replace(task.policies, severities=severities))
    findings = check(task, programme(entry("a1", "10:00", "nobody")))
    assert [f.severity for f in findings] == sorted(
        (f.severity for f in findings), key=tuple(Severity).index
    )
    assert findings[-1].rule == "presence"


def test_a_stranger_among_the_attendees_is_found() -> None:
    findings = check(brief(item("a1")), programme(entry("a1", "10:00", "nobody")))
    assert "presence" in rules_of(findings)


def test_an_entry_of_no_appointment_is_a_warning() -> None:
    findings = check(brief(item("a1")), programme(entry("a9", "10:00")))
    assert rules_of(findings) == {"unknown_appointment"}
    assert findings[0].severity is Severity.WARN


def test_an_interpreter_works_within_their_hours_only() -> None:
    pair = LanguagePair(first="de", second="ja")
    morning = Window(start=at("08:00"), end=at("12:00"))
    kei = Interpreter(id="k", name="Kei", pairs=(pair,), windows=(morning,))
    spoken = item("a1", working_language="ja", interpreting=Interpreting.CONSECUTIVE)
    task = brief(spoken, interpreters=(kei,))
    held = entry("a1", "11:00", "d1", interpreters=("k",))
    assert check(task, programme(held)) == ()
    late = entry("a1", "11:30", "d1", interpreters=("k",))
    assert rules_of(check(task, programme(late))) == {"presence"}
    stranger = replace(held, interpreters=("x",))
    assert rules_of(check(task, programme(stranger))) == {"presence", "interpreting"}


def test_a_waiting_vehicle_is_a_body_like_any_other() -> None:
    pair = item("a1", vehicle="v"), item("a2", vehicle="v", place="p1")
    both = programme(entry("a1", "10:00", "d1"), entry("a2", "10:30", "d2"))
    found = check(brief(*pair), both)
    assert rules_of(found) == {"no_double_booking", "vehicles"}
    assert "Coach is booked twice" in english(found)


def test_a_vehicle_without_hire_is_found() -> None:
    coach = Vehicle(
        id="v", name="Coach", seats=1, windows=(Window(start=at("09:00"), end=at("12:00")),)
    )
    task = brief(item("a1", vehicle="v"), vehicles=(coach,))
    assert check(task, programme(entry("a1", "11:00", "d1"))) == ()
    found = check(task, programme(entry("a1", "11:30", "d1", "d2")))
    assert rules_of(found) == {"vehicles"}
    assert "not hired" in english(found)
    assert "has 1 seat, but" in english(found)


def test_a_coach_that_does_not_wait_may_serve_another_meanwhile() -> None:
    free: dict[str, Any] = {"vehicle": "v", "vehicle_waits": False}
    pair = item("a1", 180, **free), item("a2", place="p1", **free)
    long = replace(entry("a1", "10:00", "d1"), end_at=at("13:00"))
    assert check(brief(*pair), programme(long, entry("a2", "11:00", "d2"))) == ()


def test_the_length_the_agreed_time_and_the_rounds_are_kept() -> None:
    firm = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"))
    moved = check(brief(firm), programme(entry("a1", "11:00", "d1")))
    assert rules_of(moved) == {"fixed_times"}
    assert "agreed for Tue 12 Sep 2023, 10:00" in english(moved)
    short = replace(entry("a1", "10:00", "d1"), end_at=at("10:30"))
    assert "should last 60 minutes" in english(check(brief(item("a1")), programme(short)))
    many = [entry("a1", f"{9 + n}:00".zfill(5), round=n) for n in (1, 2, 3)]
    assert "rounds" in english(check(brief(item("a1", rounds=2)), programme(*many)))
    second = entry("a1", "10:00", "d1", round=2)
    assert "rounds" in english(check(brief(item("a1", rounds=2)), programme(second)))


def test_days_of_rest_are_for_dinners_and_agreements() -> None:
    rest = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=0, rest_days=(DAY,))
    visit = entry("a1", "10:00", "d1")
    plain = brief(item("a1"), policies=rest)
    assert "day of rest" in english(check(plain, programme(visit)))
    firm = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"))
    assert check(brief(firm, policies=rest), programme(visit)) == ()


def test_a_firm_item_outside_the_working_day_may_lie_at_any_hour() -> None:
    early = item("a1", state=State.CONFIRMED, fixed_start=at("06:00"), outside_working_day=True)
    assert check(brief(early), programme(entry("a1", "06:00", "d1"))) == ()


def arriving() -> LawCase:
    """Return Ada's arrival in the morning: a dinner is all she does that day."""
    home = replace(place("home"), city="Dresden", latitude=51.0, longitude=13.7)
    flight = Transfer(
        id="t",
        name="flight",
        mode=Mode.FLIGHT,
        origin="home",
        destination="base",
        departs_at=at("01:00"),
        arrives_at=at("07:00"),
        passengers=("d1",),
        counts_as_night=True,
    )
    task = replace(brief(item("a1"), elsewhere=(home,)), transfers=(flight,))
    return LawCase(
        law="working_day",
        brief=task,
        keeps=programme(entry("a1", "10:00", "d1", day=DAY + DAY_LONG)),
        breaks=programme(entry("a1", "10:00", "d1")),
    )


def test_the_day_of_arrival_is_kept_free() -> None:
    case = arriving()
    assert check(case.brief, case.keeps) == ()
    findings = check(case.brief, case.breaks)
    assert rules_of(findings) == {"working_day"}
    assert "only arrives" in english(findings)


def test_pins_are_checked_for_time_and_people() -> None:
    task = brief(item("a1"))
    held = programme(entry("a1", "10:00", "d1"))
    kept = Pin(appointment="a1", start_at=at("10:00"), attendees=("d1",))
    assert check(task, replace(held, pins=(kept,))) == ()
    assert check(task, replace(held, pins=(replace(kept, attendees=None),))) == ()
    for wrong in (
        replace(kept, start_at=at("11:00")),
        replace(kept, attendees=("d2",)),
        replace(kept, round=2),
    ):
        findings = check(task, replace(held, pins=(wrong,)))
        assert rules_of(findings) == {"pinned"}
        assert "pinned" in english(findings)


def test_pins_on_what_is_dead_or_gone_bind_nobody() -> None:
    dead = brief(item("a1", state=State.CANCELLED))
    pins = (
        Pin(appointment="a1", start_at=at("10:00")),
        Pin(appointment="a9", start_at=at("10:00")),
    )
    assert check(dead, replace(programme(), pins=pins)) == ()


def test_a_dead_appointment_in_the_programme_is_found() -> None:
    task = brief(item("a1", state=State.DECLINED))
    findings = check(task, programme(entry("a1", "10:00", "d1")))
    assert rules_of(findings) == {"offered_slots"}
    assert "called off" in english(findings)


def test_nobody_is_in_two_rounds_and_nobody_uninvited() -> None:
    task = brief(item("a1", rounds=2, invited=("d1",)))
    twice = programme(entry("a1", "10:00", "d1"), entry("a1", "11:00", "d1", round=2))
    assert rules_of(check(task, twice)) == {"seats"}
    stranger = programme(entry("a1", "10:00", "d2"))
    assert rules_of(check(task, stranger)) == {"required_attendees"}


def rested(departs: str, **more: object) -> LawCase:
    """Return a dinner before a train on the next morning."""
    far = replace(place("far"), city="Sendai", latitude=38.3)
    train = Transfer(
        id="t",
        name="train",
        mode=Mode.TRAIN,
        origin="base",
        destination="far",
        departs_at=at(departs, DAY + DAY_LONG),
        arrives_at=at("12:00", DAY + DAY_LONG),
    )
    policies = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=600)
    dinner = item("a1", outside_working_day=True)
    task = brief(dinner, elsewhere=(far,), policies=policies)
    moved = replace(train, **more)  # type: ignore[arg-type]  # named fields
    evening = programme(entry("a1", "20:00", "d1"))
    return LawCase(
        law="night_rest",
        brief=replace(task, transfers=(moved,)),
        keeps=evening,
        breaks=evening,
    )


def test_a_train_too_early_cuts_the_night() -> None:
    late, early = rested("07:00"), rested("06:30")
    assert check(late.brief, late.keeps) == ()
    assert rules_of(check(early.brief, early.breaks)) == {"night_rest"}


def test_a_train_that_counts_as_the_night_needs_no_rest_before() -> None:
    night = rested("00:30", counts_as_night=True)
    assert check(night.brief, night.keeps) == ()


def test_the_rest_between_two_trains_is_nobodys_law() -> None:
    case = rested("07:00")
    (train,) = case.brief.transfers
    evening = replace(
        train, id="t0", name="evening train", origin="far", destination="base",
        departs_at=at("17:00"), arrives_at=at("23:30"),
    )  # fmt: skip
    task = replace(case.brief, transfers=(evening, train))
    assert "night_rest" not in rules_of(check(task, programme()))


def test_every_law_and_warning_has_a_name_of_its_own_and_titles() -> None:
    everything = (*RULES, *WARNINGS)
    assert len({rule.name for rule in everything}) == len(everything)
    for rule in everything:
        assert rule.title.de
        assert rule.title.en
