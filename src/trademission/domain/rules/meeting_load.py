"""Nobody has more meetings in a session than were agreed."""

from collections import Counter
from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.text import Text
from trademission.domain.words import counted, name

NAME = "meeting_load"
TITLE = Text(de="Höchstzahl der Gespräche", en="largest number of meetings")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each person with too many meetings in a session."""
    for session in case.brief.sessions:
        if session.meetings_max is None:
            continue
        entries = tuple(case.entries_in(session))
        held_by = Counter(who for e in entries for who in case.people_at(e))
        for who, number in sorted(held_by.items()):
            if number > session.meetings_max:
                held = counted(number, de=("Gespräch", "Gespräche"), en=("meeting", "meetings"))
                yield Breach(
                    sentence=Text(
                        de=f"{name(case, who)} hat in »{session.name}« {held.de}, erlaubt sind "
                        f"{session.meetings_max}.",
                        en=f"{name(case, who)} has {held.en} in “{session.name}”; at most "
                        f"{session.meetings_max} are allowed.",
                    ),
                    who=(who,),
                    what=tuple(e.appointment for e in entries if who in case.people_at(e)),
                )
