"""A re-planning as plain data for other programs: what `replan --json` prints."""

from trademission.desk.replan_mission import Mended
from trademission.desk.report import (
    Report,
    changes_report,
    programme_report,
    text_report,
    tier_report,
)
from trademission.planning import Alternative, Reached


def replan_report(mended: Mended) -> Report:
    """Return the alternatives, each with its programme, changes and proofs."""
    replanned = mended.replanned
    return {
        "status": replanned.status,
        "cancelled": replanned.cancelled,
        "seconds": round(replanned.seconds, 3),
        "first_seconds": replanned.first_seconds and round(replanned.first_seconds, 3),
        "hit": list(replanned.hit),
        "released": list(replanned.released),
        "release_proven": replanned.release_proven,
        "alternatives": [_alternative(one, mended) for one in replanned.alternatives],
        "conflicts": [text_report(words) for words in replanned.conflicts],
        "seed": replanned.seed,
        "solver": replanned.solver,
    }


def _alternative(one: Alternative, mended: Mended) -> Report:
    brief = mended.mission.brief
    return {
        "way": one.way,
        "seconds": round(one.seconds, 3),
        "least_change": {
            "proven": one.is_least,
            "people_told": _reached(one.told),
            "meetings_moved": _reached(one.moved),
            "minutes_moved": _reached(one.minutes),
        },
        "tiers": [tier_report(tier) for tier in one.tiers],
        **changes_report(one.changes, brief=brief),
        "programme": programme_report(one.programme, brief=brief),
    }


def _reached(found: Reached) -> Report:
    return {"value": found.value, "bound": found.bound, "proven": found.proven}
