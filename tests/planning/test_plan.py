"""plan(): its promises about status, bounds, progress, cancelling, reasons and asks."""

import threading
from dataclasses import replace

import pytest

from cases import DAY, DAY_LONG, MISSION, at, brief, entry, item, place, programme
from plans import EXACT, planned, result, two_at_once, wish
from strategies import larger_brief
from trademission.domain.appointments import (
    Choice,
    Interpreting,
    KeepApart,
    Order,
    Priority,
    Side,
    State,
    Strength,
)
from trademission.domain.errors import RefusedValueError
from trademission.domain.people import Interpreter, LanguagePair, Vehicle
from trademission.domain.places import Mode, Transfer
from trademission.domain.policies import Policies
from trademission.domain.programme import Pin
from trademission.domain.time import Window
from trademission.planning import Progress, Settings, Status, plan
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import gap_of
from trademission.planning.problem import Problem
from trademission.planning.worth import worth


def test_an_optimal_outcome_has_five_proven_tiers() -> None:
    outcome = planned(two_at_once(wishes=(wish("d1", "a1"), wish("d2", "a2"))))
    assert outcome.status is Status.OPTIMAL
    assert [tier.number for tier in outcome.tiers] == [1, 2, 3, 4, 5]
    assert [tier.gap for tier in outcome.tiers] == [0.0] * 5
    assert [tier.bound for tier in outcome.tiers] == [tier.value for tier in outcome.tiers]
    assert (outcome.tiers[0].value, outcome.tiers[1].value) == (0, 2 * 6 + 2 * 2)


def test_the_same_task_gives_the_same_programme_with_one_worker() -> None:
    task = larger_brief(11)
    one, two = planned(task), planned(task)
    assert one.programme == two.programme
    assert one.tiers[0].value == two.tiers[0].value


def test_must_comes_before_any_number_of_wants() -> None:
    task = two_at_once(wishes=(wish("d1", "a1"), wish("d2", "a1")))
    must = replace(task.appointments[1], priority=Priority.MUST, required=("d1", "d2"))
    task = replace(task, appointments=(task.appointments[0], must))
    assert [e.appointment for e in result(planned(task)).entries] == ["a2"]


def test_a_mutual_wish_outweighs_a_single_one() -> None:
    single, mutual = wish("d1", "a1"), wish("d1", "h2")
    host = replace(mutual, id="hw", side=Side.HOST)
    task = two_at_once(wishes=(single, mutual, host))
    alone = replace(task, delegates=task.delegates[:1])
    assert [e.appointment for e in result(planned(alone)).entries] == ["a2"]


def test_fairness_shares_a_scarce_seat_evenly() -> None:
    window = Window(start=at("10:00"), end=at("11:00"))
    later = Window(start=at("15:00"), end=at("16:00"))
    scarce = item("a1", windows=(window,), seats_max=1), item("a2", windows=(later,), seats_max=1)
    wishes = tuple(wish(d, a) for d in ("d1", "d2") for a in ("a1", "a2"))
    programme = result(planned(brief(*scarce, wishes=wishes)))
    assert sorted(e.attendees for e in programme.entries) == [("d1",), ("d2",)]


def test_nobody_waits_between_visits_without_need() -> None:
    task = brief(
        item("a1", windows=(Window(start=at("09:00"), end=at("10:00")),)),
        item("a2"),
        wishes=(wish("d1", "a1"), wish("d1", "a2")),
    )
    programme = result(planned(replace(task, delegates=task.delegates[:1])))
    assert [e.start_at for e in programme.entries] in (
        [at("09:00"), at("10:30")],
        [at("09:00"), at("09:00", DAY + DAY_LONG)],
    )


def test_progress_tells_tier_value_bound_and_gap() -> None:
    seen: list[Progress] = []
    planned(larger_brief(11), on_progress=seen.append)
    assert {p.tier for p in seen} >= {1, 2}
    valued = [p for p in seen if p.value is not None and p.tier == 2]
    assert valued
    assert all(p.bound is None or p.value is None or p.bound >= p.value for p in valued)
    assert [p.seconds for p in seen] == sorted(p.seconds for p in seen)


def test_progress_goes_tier_by_tier_and_begins_with_the_first_programme() -> None:
    seen: list[Progress] = []
    outcome = planned(two_at_once(wishes=(wish("d1", "a2"),)), on_progress=seen.append)
    tiers = [progress.tier for progress in seen]
    assert tiers == sorted(tiers)
    assert seen[0].tier == 1
    assert seen[0].bound is None
    assert outcome.first is not None
    assert seen[0].value is not None
    assert seen[0].value <= outcome.tiers[0].value


def test_cancelling_keeps_the_best_so_far() -> None:
    cancel = threading.Event()
    outcome = plan(
        larger_brief(2),
        mission=MISSION,
        settings=Settings(seconds=60, reasons=False),
        on_progress=lambda progress: cancel.set() if progress.tier > 1 else None,
        cancel=cancel,
    )
    assert outcome.cancelled
    assert outcome.programme is not None
    assert len(outcome.tiers) < 5
    assert outcome.status is Status.FEASIBLE


def test_a_set_cancel_before_the_start_is_out_of_time_or_a_first_programme() -> None:
    cancel = threading.Event()
    cancel.set()
    outcome = plan(larger_brief(2), mission=MISSION, settings=EXACT, cancel=cancel)
    assert outcome.cancelled
    assert outcome.status in {Status.OUT_OF_TIME, Status.FEASIBLE}


def test_a_pin_holds_time_and_people() -> None:
    task = brief(item("a1"), wishes=(wish("d2", "a1"),))
    pin = Pin(appointment="a1", start_at=at("15:00"), attendees=("d1",))
    programme = result(planned(task, pins=(pin,)))
    assert [(e.start_at, e.attendees) for e in programme.entries] == [(at("15:00"), ("d1",))]
    assert programme.pins == (pin,)


def test_a_pin_with_people_who_cannot_come_is_infeasible_and_named() -> None:
    task = brief(item("a1", invited=("d1",)))
    pin = Pin(appointment="a1", start_at=at("15:00"), attendees=("d2",))
    outcome = planned(task, pins=(pin,))
    assert outcome.status is Status.INFEASIBLE
    (told,) = outcome.conflicts
    assert told.en == (
        "“Visit a1” is pinned in the programme to Tue 12 Sep 2023, 15:00; but who comes to "
        "“Visit a1” is pinned: Bo; nobody is invited to “Visit a1” but Ada."
    )


def test_a_contradiction_names_the_facts_of_which_each_alone_would_lift_it() -> None:
    firm = item("a1", state=State.CONFIRMED, fixed_start=at("10:00"), choice=Choice.EVERYONE)
    task = brief(firm, keep_apart=(KeepApart(one="Alpha", other="Beta"),))
    outcome = planned(task)
    assert outcome.status is Status.INFEASIBLE
    (told,) = outcome.conflicts
    assert told.de == (
        "»Visit a1« ist für Di 12.09.2023, 10:00 Uhr fest zugesagt; aber zu »Visit a1« kommen "
        "alle, die können: die ganze Delegation; Alpha und Beta sollen sich nicht begegnen."
    )


def test_a_pin_may_leave_the_people_open() -> None:
    task = brief(item("a1"), wishes=(wish("d2", "a1"),))
    pin = Pin(appointment="a1", start_at=at("15:00"))
    (found,) = result(planned(task, pins=(pin,))).entries
    assert found.start_at == at("15:00")
    assert "d2" in found.attendees


def test_two_vehicles_do_not_wait_for_each_other() -> None:
    task = two_at_once(
        vehicles=(Vehicle(id="v", name="A", seats=9), Vehicle(id="u", name="B", seats=9))
    )
    one, two = task.appointments
    task = replace(task, appointments=(replace(one, vehicle="v"), replace(two, vehicle="u")))
    task = replace(task, wishes=(wish("d1", "a1"), wish("d2", "a2")))
    assert len(result(planned(task)).entries) == 2


def test_who_speaks_the_language_needs_no_interpreter_of_their_own() -> None:
    pair = LanguagePair(first="en", second="ja")
    spoken = item("a1", working_language="ja", interpreting=Interpreting.CONSECUTIVE)
    task = brief(spoken, interpreters=(Interpreter(id="k", name="Kei", pairs=(pair,)),))
    fluent = replace(task.delegates[0], languages=("ja",))
    mute = replace(task.delegates[1], languages=("de",))
    task = replace(task, delegates=(fluent, mute), wishes=(wish("d1", "a1"), wish("d2", "a1")))
    assert result(planned(task)).entries[0].attendees == ("d1",)


def test_organisations_are_kept_apart_where_nobody_receives_them_too() -> None:
    task = brief(item("a1", host=None), keep_apart=(KeepApart(one="Alpha", other="Beta"),))
    task = replace(task, wishes=(wish("d1", "a1"), wish("d2", "a1")))
    assert len(result(planned(task)).entries[0].attendees) == 1


def test_an_early_departure_ends_the_evening_before() -> None:
    far = replace(place("far"), city="Sendai", latitude=38.3)
    train = Transfer(
        id="t", name="train", mode=Mode.TRAIN, origin="base", destination="far",
        departs_at=at("06:30", DAY + DAY_LONG), arrives_at=at("08:00", DAY + DAY_LONG),
    )  # fmt: skip
    policies = Policies(grid_minutes=30, lunch_minutes=0, night_rest_minutes=600)
    evening = Window(start=at("18:30"), end=at("22:00"))
    dinner = item("a1", windows=(evening,), outside_working_day=True)
    task = brief(dinner, elsewhere=(far,), policies=policies, transfers=(train,))
    entry = result(planned(replace(task, wishes=(wish("d1", "a1"),)))).entries[0]
    assert entry.end_at <= at("20:30")


def test_a_late_arrival_cuts_the_next_morning_and_another_day_does_not() -> None:
    far = replace(place("far"), city="Sendai", latitude=38.3)
    train = Transfer(
        id="t", name="train", mode=Mode.TRAIN, origin="far", destination="base",
        departs_at=at("21:00"), arrives_at=at("23:00"),
    )  # fmt: skip
    policies = Policies(
        grid_minutes=30, lunch_minutes=0, night_rest_minutes=660, arrival_day_dinner_only=False
    )
    task = brief(item("a1"), elsewhere=(far,), policies=policies, transfers=(train,))
    task = replace(task, wishes=(wish("d1", "a1"),))
    assert result(planned(task)).entries[0].start_at == at("10:00", DAY + DAY_LONG)


def test_a_pin_on_a_dead_appointment_is_forgotten() -> None:
    task = brief(item("a1", state=State.CANCELLED))
    programme = result(planned(task, pins=(Pin(appointment="a1", start_at=at("15:00")),)))
    assert programme.entries == ()
    assert programme.pins == ()


def test_a_lag_has_an_upper_end() -> None:
    task = two_at_once(
        orders=(Order(first="a1", then="a2", lag_min_minutes=0, lag_max_minutes=60),)
    )
    late = replace(task.appointments[1], windows=(Window(start=at("15:00"), end=at("16:00")),))
    task = replace(task, appointments=(task.appointments[0], late))
    assert len(result(planned(task)).entries) == 1


def test_organisations_kept_apart_include_the_host() -> None:
    task = brief(item("a1"), keep_apart=(KeepApart(one="Host 1", other="Beta"),))
    task = replace(task, wishes=(wish("d1", "a1"), wish("d2", "a1")))
    assert result(planned(task)).entries[0].attendees == ("d1",)
    own = replace(task, keep_apart=(KeepApart(one="Host 1", other="h1"),))
    assert result(planned(own)).entries == ()
    other_way = replace(task, keep_apart=(KeepApart(one="Beta", other="h1"),))
    assert result(planned(other_way)).entries[0].attendees == ("d1",)


def test_a_vehicle_is_used_only_while_it_is_hired() -> None:
    hired = Vehicle(
        id="v", name="Coach", seats=20, windows=(Window(start=at("13:00"), end=at("16:00")),)
    )
    task = brief(item("a1", vehicle="v"), vehicles=(hired,), wishes=(wish("d1", "a1"),))
    assert result(planned(task)).entries[0].start_at == at("13:00")


def test_simultaneous_interpreting_needs_a_pair() -> None:
    spoken = item("a1", working_language="ja", interpreting=Interpreting.SIMULTANEOUS)
    assert result(planned(brief(spoken, wishes=(wish("d1", "a1"),)))).entries == ()


def test_a_veto_excuses_from_what_everyone_attends() -> None:
    veto = wish("d2", "a1", Strength.VETO)
    task = brief(item("a1", choice=Choice.EVERYONE, seats_min=1), wishes=(veto,))
    assert result(planned(task)).entries[0].attendees == ("d1",)


def test_a_programme_for_another_task_cannot_be_fixed() -> None:
    task = brief(item("a1"), item("a2", rounds=2))
    shifted = entry("a1", "10:07", "d1")
    torn = entry("a2", "10:00", "d1"), entry("a2", "14:00", "d2", round=2)
    stranger = entry("a1", "10:00", "nobody")
    for fixed in (programme(shifted), programme(*torn), programme(stranger)):
        assert not fix(TripModel(Problem(task, mission=MISSION), RULES), fixed)


def test_the_tiers_say_what_the_programme_is_worth() -> None:
    task = larger_brief(2)
    outcome = planned(task)
    values = outcome.tiers[0].value, outcome.tiers[1].value
    assert worth(Problem(task, mission=MISSION), result(outcome)) == values


@pytest.mark.parametrize(
    ("value", "bound", "gap"), [(10, 10, 0.0), (100, 103, 0.03), (0, 5, None), (4, None, None)]
)
def test_a_gap_is_relative_to_the_value(value: int, bound: int | None, gap: float | None) -> None:
    assert gap_of(value, bound) == (None if gap is None else pytest.approx(gap))


@pytest.mark.parametrize(("field", "value"), [("seconds", 0), ("workers", 0)])
def test_settings_refuse_no_time_and_no_worker(field: str, value: int) -> None:
    with pytest.raises(RefusedValueError, match=field):
        Settings(**{field: value})  # type: ignore[arg-type]  # one field at a time
