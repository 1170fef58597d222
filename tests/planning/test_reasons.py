"""Why something was not met, and what to ask whom."""

from dataclasses import replace

from cases import DAY, DAY_LONG, MISSION, at, brief, item, programme
from plans import EXACT, planned, result, two_at_once, wish
from trademission.domain.appointments import (
    Offer,
    Priority,
    State,
)
from trademission.domain.check import check
from trademission.domain.programme import Programme
from trademission.planning import Settings, plan
from trademission.planning.engines.cpsat.probe import Probe
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem
from trademission.planning.reasons import NOT_CONFIRMED, unmet


def test_an_unmet_wish_that_never_fits_says_which_law_forbids_it() -> None:
    task = brief(item("a1", invited=("d1",)), wishes=(wish("d2", "a1"),))
    (missing,) = result(planned(task)).unmet_wishes
    assert missing.reason == "never_fits"
    assert "not possible" in missing.sentence.en
    assert "invited" in missing.sentence.en


def test_an_unmet_wish_with_a_price_names_what_it_would_cost() -> None:
    strong = replace(wish("d1", "a1"), weight=5)
    task = two_at_once(wishes=(strong, wish("d1", "a2")))
    (missing,) = result(planned(replace(task, delegates=task.delegates[:1]))).unmet_wishes
    assert missing.wish == "wd1a2"
    assert missing.reason == "costs_more"
    assert "Ada at “Visit a1” would fall out" in missing.sentence.en
    assert "Ada bei »Visit a1« entfiele" in missing.sentence.de
    assert "d1" in missing.price


def test_a_wish_that_only_a_must_stands_against_says_so() -> None:
    task = two_at_once(wishes=(wish("d1", "a2"),))
    must = replace(task.appointments[0], priority=Priority.MUST, required=("d1",))
    task = replace(task, appointments=(must, task.appointments[1]), delegates=task.delegates[:1])
    assert {u.reason for u in result(planned(task)).unmet_wishes} == {"costs_must"}


def test_an_equal_choice_is_called_equal() -> None:
    task = two_at_once(wishes=(wish("d1", "a1"), wish("d1", "a2")))
    programme = result(planned(replace(task, delegates=task.delegates[:1])))
    assert {u.reason for u in programme.unmet_wishes} == {"costs_equal"}


def test_a_wish_against_what_is_firm_is_proven_not_to_fit() -> None:
    task = two_at_once(wishes=(wish("d1", "a2"),))
    firm = replace(
        task.appointments[0],
        state=State.CONFIRMED,
        fixed_start=at("10:00"),
        windows=(),
        required=("d1",),
    )
    task = replace(task, appointments=(firm, task.appointments[1]))
    (missing,) = result(planned(task)).unmet_wishes
    assert missing.reason == "never_fits"
    assert "firmly agreed" in missing.sentence.en


def test_a_declined_appointment_is_unmet_because_the_host_declined() -> None:
    programme = result(planned(brief(item("a1", state=State.DECLINED))))
    (missing,) = programme.unmet_appointments
    assert missing.reason == "never_fits"
    assert "declined" in missing.sentence.en


def test_what_no_solve_could_settle_is_called_unsettled() -> None:
    task = two_at_once(wishes=(wish("d1", "a2"), wish("d1", "a1")))
    problem = Problem(task, mission=MISSION)
    nothing = programme()
    gain = unmet(problem, nothing)[0]
    probe = Probe(TripModel(problem, RULES), nothing, Settings(workers=1, deterministic_seconds=1))
    assert probe.answer(gain, seconds=1e-9).reason in {NOT_CONFIRMED, "costs_equal"}


def test_without_reasons_what_is_unmet_is_still_told() -> None:
    task = brief(item("a1", invited=("d1",)), wishes=(wish("d2", "a1"),))
    quick = replace(EXACT, reasons=False)
    (missing,) = result(plan(task, mission=MISSION, settings=quick)).unmet_wishes
    assert missing.reason == NOT_CONFIRMED
    assert "not been settled" in missing.sentence.en


def test_the_ask_list_names_the_time_and_others_that_fit() -> None:
    offers = (Offer(start_at=at("10:00")), Offer(start_at=at("15:00")))
    task = brief(
        item("a1", state=State.REQUESTED),
        item("a2", state=State.OFFERED, offers=offers),
        item("a3", state=State.CONFIRMED, fixed_start=at("09:00", DAY + DAY_LONG)),
        wishes=(wish("d1", "a1"), wish("d1", "a2")),
    )
    programme = result(planned(task))
    assert {ask.appointment for ask in programme.asks} == {"a1", "a2"}
    for ask in programme.asks:
        assert 1 <= len(ask.alternatives) <= 2
        for other in ask.alternatives:
            assert check(task, moved(programme, ask.appointment, other)) == ()


def moved(programme: Programme, key: str, start: object) -> Programme:
    """Return the programme with one entry at another time."""
    (found,) = programme.entries_of(key)
    length = found.end_at - found.start_at
    changed = replace(found, start_at=start, end_at=start + length)  # type: ignore[operator,arg-type]  # a datetime
    others = tuple(e for e in programme.entries if e is not found)
    return replace(programme, entries=(*others, changed))
