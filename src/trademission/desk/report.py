"""Results as plain data for other programs: what `--json` prints.

Instants are written with the offset of the place; sentences in both languages; ids as in the
mission. The keys are a promise: they are only ever added to.
"""

from collections.abc import Iterable
from datetime import datetime

from trademission.desk.plan_mission import Planned
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.changes import Change, affected
from trademission.domain.findings import Finding
from trademission.domain.programme import Ask, Entry, Programme
from trademission.domain.text import Text
from trademission.domain.time import Window, local_time
from trademission.planning import Tier

Report = dict[str, object]


def plan_report(planned: Planned) -> Report:
    """Return the planner's answer; the lists are empty where there is no programme."""
    outcome = planned.outcome
    programme = planned.programme or Programme(mission=planned.mission.id)
    return {
        "status": outcome.status,
        "cancelled": outcome.cancelled,
        "seconds": round(outcome.seconds, 3),
        "first_feasible_seconds": _rounded(outcome.first_feasible_seconds),
        "tiers": [tier_report(tier) for tier in outcome.tiers],
        **programme_report(programme, brief=planned.mission.brief),
        "findings": findings_report(planned.findings),
        "conflicts": [text_report(words) for words in outcome.conflicts],
        "seed": outcome.seed,
        "solver": outcome.solver,
    }


def programme_report(programme: Programme, *, brief: Brief) -> Report:
    """Return what takes place, what does not and why, and what to ask the hosts."""
    atlas = Atlas(brief)
    return {
        "mission": programme.mission,
        "version": programme.version,
        "entries": [_entry(entry, atlas) for entry in programme.entries],
        "unmet": [
            {
                "wish": u.wish,
                "reason": u.reason,
                "sentence": text_report(u.sentence),
                "price": list(u.price),
            }
            for u in programme.unmet_wishes
        ],
        "unmet_appointments": [
            {"appointment": u.appointment, "reason": u.reason, "sentence": text_report(u.sentence)}
            for u in programme.unmet_appointments
        ],
        "ask_list": [_ask(ask, atlas) for ask in programme.asks],
    }


def findings_report(findings: Iterable[Finding]) -> list[Report]:
    """Return findings, each with its rule, severity, sentence and the ids it concerns."""
    return [
        {
            "rule": f.rule,
            "severity": f.severity,
            "sentence": text_report(f.sentence),
            "who": list(f.who),
            "what": list(f.what),
        }
        for f in findings
    ]


def changes_report(changes: Iterable[Change], *, brief: Brief) -> Report:
    """Return the changes and everybody who must be told of one."""
    items, atlas = tuple(changes), Atlas(brief)
    people = affected(items)
    return {
        "changes": [_change(change, atlas) for change in items],
        "affected": {
            "delegates": list(people.delegates),
            "hosts": list(people.hosts),
            "interpreters": list(people.interpreters),
        },
    }


def text_report(words: Text) -> Report:
    """Return a text in both languages."""
    return {"de": words.de, "en": words.en}


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def tier_report(tier: Tier) -> Report:
    """Return what a tier reached."""
    return {
        "number": tier.number,
        "name": text_report(tier.name),
        "value": tier.value,
        "bound": tier.bound,
        "gap": tier.gap,
        "proven": tier.proven,
        "seconds": round(tier.seconds, 3),
    }


def _entry(entry: Entry, atlas: Atlas) -> Report:
    table: Report = {} if entry.table is None else {"table": entry.table}
    return {
        "id": entry.id,
        "appointment": entry.appointment,
        "name": atlas.name_of(entry.appointment),
        "round": entry.round,
        "start_at": _at(entry.start_at, entry.appointment, atlas),
        "end_at": _at(entry.end_at, entry.appointment, atlas),
        "zone": _zone(entry.appointment, atlas),
        "attendees": list(entry.attendees),
        "interpreters": list(entry.interpreters),
        "revision": entry.revision,
        **table,
    }


def _ask(ask: Ask, atlas: Atlas) -> Report:
    return {
        "appointment": ask.appointment,
        "name": atlas.name_of(ask.appointment),
        "host": ask.host,
        "start_at": _at(ask.start_at, ask.appointment, atlas),
        "alternatives": [_at(other, ask.appointment, atlas) for other in ask.alternatives],
    }


def _change(change: Change, atlas: Atlas) -> Report:
    return {
        "kind": change.kind,
        "entry": change.entry,
        "appointment": change.appointment,
        "before": _span(change.before, change.appointment, atlas),
        "after": _span(change.after, change.appointment, atlas),
        "sentence": text_report(change.sentence),
        "delegates": list(change.delegates),
        "hosts": list(change.hosts),
        "interpreters": list(change.interpreters),
    }


def _span(span: Window | None, appointment: str, atlas: Atlas) -> Report | None:
    if span is None:
        return None
    ends = (_at(instant, appointment, atlas) for instant in (span.start, span.end))
    return dict(zip(("start_at", "end_at"), ends, strict=True))


def _zone(appointment: str, atlas: Atlas) -> str:
    """Return the zone of an appointment; UTC where the mission no longer holds it."""
    return atlas.zone_of(appointment) if appointment in atlas.appointments else "UTC"


def _at(instant: datetime, appointment: str, atlas: Atlas) -> str:
    return local_time(instant, _zone(appointment, atlas)).isoformat()
