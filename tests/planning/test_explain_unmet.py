"""Why one wish or appointment is not in a programme."""

from dataclasses import replace

import pytest

from broken_trips import firm
from builders import MISSION, appointment, at, brief, entry, programme, window
from trademission.domain.appointments import Priority, State, Strength, Wish
from trademission.domain.brief import Brief
from trademission.domain.changes import ChangeKind
from trademission.domain.check import check
from trademission.domain.programme import Pin, Programme
from trademission.planning import Settings, plan
from trademission.planning.explain.unmet import (
    Explained,
    UnknownWishError,
    explain_all,
    explain_appointment,
    explain_wish,
)
from trademission.planning.problem import Problem
from trademission.planning.worth import worth

QUICK = Settings(seconds=20, workers=1)
EXACT = Settings(seconds=30, workers=1, deterministic_seconds=4)
TEN = (window("2023-09-12 10:00", "2023-09-12 11:00"),)


def wish(who: str, target: str, **changes: object) -> Wish:
    """Return a delegate's wish."""
    plain = Wish(id=f"{who}-{target}", delegate=who, target=target)
    return replace(plain, **changes)  # type: ignore[arg-type]  # named fields


def rivals(**changes: object) -> Brief:
    """Return two visits at the same hour that Anna wishes for, the lab more than the fab."""
    task = brief(
        appointment("lab", "office", windows=TEN),
        appointment("fab", "annex", windows=TEN),
        hosts=(),
        wishes=(wish("anna", "lab", weight=3), wish("anna", "fab")),
    )
    alone = replace(task, delegates=task.delegates[:1])
    return replace(alone, **changes)  # type: ignore[arg-type]  # named fields


def firm_rivals() -> Brief:
    """Return the two visits, of which Anna leads the first, which is agreed."""
    lab = firm("lab", "10:00", leader="anna")
    return rivals(appointments=(lab, appointment("fab", "annex", windows=TEN)))


def planned(task: Brief) -> Programme:
    """Return the best programme."""
    found = plan(task, mission=MISSION, settings=EXACT).programme
    assert found is not None
    return found


def facts(found: Explained) -> set[tuple[str, tuple[str, ...]]]:
    """Return the facts that exclude something for good."""
    assert found.core is not None
    assert found.core.minimal
    return {(str(member.kind), member.items) for member in found.core.members}


def test_a_price_names_what_it_drops_and_adds() -> None:
    task = rivals()
    before = planned(task)
    found = explain_wish(task, before, "anna-fab", settings=QUICK)
    assert (found.wish, found.appointment) == ("anna-fab", None)
    assert found.reason == "costs_more"
    assert found.proven
    assert [(c.kind, c.appointment) for c in found.changes] == [
        (ChangeKind.ADDED, "fab"),
        (ChangeKind.DROPPED, "lab"),
    ]
    assert {c.delegates for c in found.changes} == {("anna",)}
    assert "“Lab” would fall out" in found.sentence.en


def test_the_points_given_up_are_those_between_both_programmes() -> None:
    task = rivals()
    before = planned(task)
    found = explain_wish(task, before, "anna-fab", settings=QUICK)
    assert found.instead is not None
    problem = Problem(task, mission=MISSION)
    was, would_be = worth(problem, before), worth(problem, found.instead)
    assert found.lost == (was[0] - would_be[0], was[1] - would_be[1])
    assert found.lost == (0, 2 * 3 - 2)


def test_the_programme_behind_a_price_keeps_all_rules() -> None:
    task = rivals()
    found = explain_wish(task, planned(task), "anna-fab", settings=QUICK)
    assert found.instead is not None
    assert check(task, found.instead) == ()


def test_a_price_moves_no_more_than_it_must() -> None:
    both = window("2023-09-12 10:00", "2023-09-12 16:00")
    free = appointment("talk", "annex", windows=(both,))
    task = rivals()
    task = replace(
        task, appointments=(*task.appointments, free), wishes=(*task.wishes, wish("anna", "talk"))
    )
    before = planned(task)
    found = explain_wish(task, before, "anna-fab", settings=QUICK)
    assert {c.appointment for c in found.changes} == {"fab", "lab"}


def test_a_wish_that_costs_a_must_says_so() -> None:
    task = rivals()
    must = replace(task.appointments[0], priority=Priority.MUST)
    task = replace(task, appointments=(must, task.appointments[1]))
    found = explain_wish(task, planned(task), "anna-fab", settings=QUICK)
    assert found.reason == "costs_must"
    assert found.lost[0] == 10


def test_an_equal_choice_is_called_equal() -> None:
    task = rivals(wishes=(wish("anna", "lab"), wish("anna", "fab")))
    before = planned(task)
    (missing,) = before.unmet_wishes
    assert explain_wish(task, before, missing.wish, settings=QUICK).reason == "costs_equal"


def test_what_a_poor_programme_leaves_out_costs_nothing() -> None:
    task = rivals()
    found = explain_wish(task, programme(), "anna-fab", settings=QUICK)
    assert found.reason == "costs_nothing"
    assert "plan again" in found.sentence.en


def test_a_wish_that_is_met_is_said_to_be() -> None:
    task = rivals()
    found = explain_wish(task, planned(task), "anna-lab", settings=QUICK)
    assert (found.reason, found.changes, found.core) == ("met", (), None)
    assert found.sentence.en == "Anna at “Lab”: is in the programme."


def test_a_wish_against_what_is_firm_names_all_that_excludes_it() -> None:
    task = firm_rivals()
    found = explain_wish(task, planned(task), "anna-fab", settings=QUICK)
    assert found.reason == "never_fits"
    assert facts(found) == {
        ("fixed", ("lab",)),
        ("leader", ("lab",)),
        ("windows", ("fab",)),
    }
    assert found.sentence.en == (
        "Anna at “Fab”: not possible; “Lab” is fixed for Tue 12 Sep 2023, 10:00; Anna leads "
        "“Lab”; “Fab” is possible only Tue 12 Sep 2023, 10:00 to 11:00."
    )


def test_a_wish_of_somebody_not_invited_names_the_circle() -> None:
    task = brief(appointment("lab", invited=("ben",)), hosts=(), wishes=(wish("anna", "lab"),))
    found = explain_wish(task, planned(task), "anna-lab", settings=QUICK)
    assert facts(found) == {("circle", ("lab",))}


def test_a_wish_against_a_veto_of_the_host_names_it() -> None:
    veto = wish("anna", "lab", strength=Strength.VETO)
    task = brief(appointment("lab"), hosts=(), wishes=(replace(veto, id="v"), wish("anna", "lab")))
    found = explain_wish(task, planned(task), "anna-lab", settings=QUICK)
    assert facts(found) == {("veto", ("v",))}


def test_a_wish_for_a_host_who_receives_nobody_fits_by_no_means() -> None:
    task = brief(wishes=(wish("anna", "fab"),))
    found = explain_wish(task, planned(task), "anna-fab", settings=QUICK)
    assert facts(found) == set()
    assert "even on its own" in found.sentence.en


def test_a_declined_appointment_names_the_refusal() -> None:
    task = brief(appointment("lab", state=State.DECLINED), hosts=())
    found = explain_appointment(task, planned(task), "lab", settings=QUICK)
    assert (found.wish, found.appointment) == (None, "lab")
    assert facts(found) == {("declined", ("lab",))}


def test_a_pin_of_the_programme_counts_as_a_fact() -> None:
    pin = Pin(appointment="lab", start_at=at("2023-09-12 10:00"), attendees=("anna",))
    task = rivals()
    held = entry("lab", "2023-09-12 10:00", "anna")
    found = explain_wish(task, programme(held, pins=(pin,)), "anna-fab", settings=QUICK)
    assert facts(found) >= {("pin", ("lab", "1")), ("pin_people", ("lab", "1"))}


def test_an_unknown_wish_is_refused() -> None:
    with pytest.raises(UnknownWishError, match="no wish or appointment 'w9'"):
        explain_wish(rivals(), programme(), "w9", settings=QUICK)


def test_without_time_nothing_is_claimed() -> None:
    task = firm_rivals()
    hurried = Settings(seconds=1e-9, workers=1)
    found = explain_wish(task, planned(task), "anna-fab", settings=hurried)
    assert (found.reason, found.core, found.instead) == ("not_confirmed", None, None)


def test_everything_unmet_has_a_reason() -> None:
    task = rivals()
    task = replace(
        task, appointments=(*task.appointments, appointment("gone", state=State.DECLINED))
    )
    before = planned(task)
    found = tuple(explain_all(task, before, settings=QUICK))
    reasons = {one.wish or one.appointment: one.reason for one in found}
    assert reasons == {"fab": "costs_more", "gone": "never_fits", "anna-fab": "costs_more"}


def test_a_programme_that_meets_all_needs_no_reason() -> None:
    task = rivals(wishes=(), appointments=())
    assert tuple(explain_all(task, planned(task), settings=QUICK)) == ()
