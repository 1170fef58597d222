"""Explanations as plain data for other programs: what `explain --json` prints."""

from collections.abc import Iterable

from trademission.desk.report import Report, changes_report
from trademission.domain.brief import Brief
from trademission.domain.text import Text
from trademission.planning.explain.core import Core
from trademission.planning.explain.unmet import Explained
from trademission.planning.explain.why import Contradiction


def contradiction_report(found: Contradiction) -> Report:
    """Return whether there is a programme, and else the facts that contradict each other."""
    return {
        "possible": found.possible,
        "sentences": [_text(sentence) for sentence in found.sentences],
        "core": _core(found.core),
    }


def explanations_report(found: Iterable[Explained], *, brief: Brief) -> Report:
    """Return for each thing unmet its reason, its price, or the facts that exclude it."""
    return {"unmet": [_explained(one, brief) for one in found]}


def _explained(one: Explained, brief: Brief) -> Report:
    return {
        "wish": one.wish,
        "appointment": one.appointment,
        "reason": one.reason,
        "sentence": _text(one.sentence),
        "core": _core(one.core),
        "lost_points": list(one.lost),
        "proven": one.proven,
        **changes_report(one.changes, brief=brief),
    }


def _core(core: Core | None) -> Report | None:
    if core is None:
        return None
    members: list[Report] = [
        {"kind": m.kind, "items": list(m.items), "sentence": _text(m.sentence)}
        for m in core.members
    ]
    return {"minimal": core.minimal, "members": members}


def _text(words: Text) -> Report:
    return {"de": words.de, "en": words.en}
