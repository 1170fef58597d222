"""check_release(): every rule over a release, as findings in the order of the text."""

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault, ReleaseFinding
from trademission.documents.release.checks.rules import RULES
from trademission.domain.findings import Severity


def check_release(case: Case) -> tuple[ReleaseFinding, ...]:
    """Return what is wrong with a release, by place, at one place the worst first.

    It works on a text alone (what contradicts itself, links, gaps, spelling), on a text with
    mission and programme, and on a record with its version. Notices have severity `ignore`.
    """
    found = (_finding(rule.name, fault, case) for rule in RULES for fault in rule.check(case))
    severities = tuple(Severity)
    order = {severity: place for place, severity in enumerate(severities)}
    return tuple(sorted(found, key=lambda one: (one.start, order[one.severity], one.end, one.rule)))


def _finding(rule: str, fault: Fault, case: Case) -> ReleaseFinding:
    has_place = fault.end > fault.start
    return ReleaseFinding(
        rule=rule,
        severity=fault.severity,
        sentence=fault.sentence,
        remedy=fault.remedy,
        line=case.line_of(fault.start) if has_place else 0,
        start=fault.start,
        end=fault.end,
        words=case.text[fault.start : fault.end],
    )
