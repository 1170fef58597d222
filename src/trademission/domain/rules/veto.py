"""A veto keeps a delegate away."""

from collections.abc import Iterator

from trademission.domain.appointments import Strength
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "veto"
TITLE = Text(de="Veto", en="veto")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each delegate at an item or host that a veto forbids."""
    vetoes = {
        (wish.delegate, wish.target) for wish in case.brief.wishes if wish.strength is Strength.VETO
    }
    for entry in case.entries:
        targets = entry.appointment, case.appointment_of(entry).host
        for who in entry.attendees:
            if any((who, target) in vetoes for target in targets):
                yield _breach(case, entry, who)


def _breach(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} steht bei »{item}« ({when.de}), obwohl ein Veto besteht.",
            en=f"{name(case, who)} is at “{item}” ({when.en}) in spite of a veto.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )
