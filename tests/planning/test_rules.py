"""Each law in the model: alone, among all, and missing."""

from dataclasses import replace

import pytest

from cases import MAKERS, MISSION, LawCase, brief, item, programme
from cases_sessions import SESSION_MAKERS
from trademission.domain.brief import Brief
from trademission.domain.check import check
from trademission.domain.findings import Severity
from trademission.domain.policies import SeverityOf
from trademission.domain.programme import Programme
from trademission.domain.rules import RULES as LAWS
from trademission.planning import Settings
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solution import fix
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Problem

CASES = [pytest.param(make(), id=make.__name__) for make in (*MAKERS, *SESSION_MAKERS)]


def feasible(task: Brief, fixed: Programme) -> bool:
    """Tell whether the model of all rules that `task` enforces accepts a programme."""
    model = TripModel(Problem(task, mission=MISSION), RULES)
    if not fix(model, fixed):
        return False
    ended = run(model.cp, settings=Settings(workers=1), limits=Limits(seconds=10))
    return ended.verdict in {Verdict.OPTIMAL, Verdict.FEASIBLE}


def only(law: str, task: Brief, *, others: Severity) -> Brief:
    """Return the Brief in which the other laws have another severity."""
    severities = tuple(
        SeverityOf(rule=rule.name, severity=others) for rule in LAWS if rule.name != law
    )
    return replace(task, policies=replace(task.policies, severities=severities))


def without(law: str, task: Brief) -> Brief:
    """Return the Brief in which one law only warns."""
    severities = (SeverityOf(rule=law, severity=Severity.WARN),)
    return replace(task, policies=replace(task.policies, severities=severities))


def test_laws_and_constraints_come_in_pairs() -> None:
    assert {rule.name for rule in RULES} == {law.name for law in LAWS}


@pytest.mark.parametrize("case", CASES)
def test_a_law_alone_passes_what_keeps_it(case: LawCase) -> None:
    assert feasible(only(case.law, case.brief, others=Severity.IGNORE), case.keeps)


@pytest.mark.parametrize("case", CASES)
def test_all_laws_together_pass_what_keeps_them(case: LawCase) -> None:
    assert check(case.brief, case.keeps) == ()
    assert feasible(case.brief, case.keeps)


@pytest.mark.parametrize("case", CASES)
def test_the_law_finds_what_breaks_it(case: LawCase) -> None:
    assert {finding.rule for finding in check(case.brief, case.breaks)} == {case.law}


@pytest.mark.parametrize("case", CASES)
def test_the_whole_model_refuses_what_breaks_one_law(case: LawCase) -> None:
    assert not feasible(case.brief, case.breaks)


@pytest.mark.parametrize("case", [c for c in CASES if c.id != "rounds"])
def test_without_its_rule_the_model_accepts_what_breaks_it(case: LawCase) -> None:
    """Nothing else in the model stands in for a rule, so deleting one is noticed."""
    assert feasible(without(case.law, case.brief), case.breaks)


@pytest.mark.parametrize("law", [law.name for law in LAWS])
def test_a_law_alone_accepts_a_programme_without_entries(law: str) -> None:
    assert feasible(only(law, brief(item("a1")), others=Severity.IGNORE), programme())
