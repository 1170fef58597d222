"""check(): every law and every warning, as findings."""

from collections.abc import Iterable

from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.case import Case
from trademission.domain.findings import Finding, Severity
from trademission.domain.programme import Programme
from trademission.domain.rules import RULES, Rule
from trademission.domain.warnings import WARNINGS


def check(brief: Brief, programme: Programme, atlas: Atlas | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a programme, the worst first, then in the order of the laws.

    The mission's policies say how bad a breach of each rule is; what they ignore is left out.
    """
    case = Case(brief, programme, atlas)
    found = [
        *_findings(case, RULES, Severity.BLOCK),
        *_findings(case, WARNINGS, Severity.WARN),
    ]
    return tuple(sorted(found, key=lambda f: tuple(Severity).index(f.severity)))


def broken_laws(
    brief: Brief, programme: Programme, atlas: Atlas | None = None
) -> tuple[Finding, ...]:
    """Return the findings that make a programme impossible, and nothing else: quicker."""
    found = _findings(Case(brief, programme, atlas), RULES, Severity.BLOCK)
    return tuple(f for f in found if f.severity is Severity.BLOCK)


def _findings(case: Case, rules: Iterable[Rule], default: Severity) -> list[Finding]:
    return [
        Finding(
            rule=rule.name,
            severity=severity,
            sentence=breach.sentence,
            who=breach.who,
            what=breach.what,
        )
        for rule in rules
        if (severity := case.brief.policies.severity_of(rule.name, default)) is not Severity.IGNORE
        for breach in rule.check(case)
    ]


def blocks(findings: Iterable[Finding]) -> bool:
    """Tell whether a finding makes the programme impossible."""
    return any(f.severity is Severity.BLOCK for f in findings)


def blocks_publishing(findings: Iterable[Finding]) -> bool:
    """Tell whether a finding stands against publishing the programme."""
    return any(f.severity in {Severity.BLOCK, Severity.BLOCK_PUBLISHING} for f in findings)
