"""Breaks in a session are shared: nobody waits much more often than another."""

from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.sessions import breaks
from trademission.domain.text import Text
from trademission.domain.words import name

NAME = "even_breaks"
TITLE = Text(de="gleichmäßige Pausen", en="even breaks")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each session in which two people differ by too many breaks."""
    for session in case.brief.sessions:
        counts = {who: breaks(slots) for who, slots in case.slots_in(session).items()}
        if session.breaks_differ_by is None or not counts:
            continue
        most, least = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
        if counts[most] - counts[least] > session.breaks_differ_by:
            yield Breach(
                sentence=Text(
                    de=f"»{session.name}«: {name(case, most)} hat {counts[most]} Pausen, "
                    f"andere haben {counts[least]}; der Unterschied darf höchstens "
                    f"{session.breaks_differ_by} sein.",
                    en=f"“{session.name}”: {name(case, most)} has {counts[most]} breaks, others "
                    f"have {counts[least]}; they may differ by {session.breaks_differ_by} at most.",
                ),
                who=(most,),
                what=(session.id,),
            )
