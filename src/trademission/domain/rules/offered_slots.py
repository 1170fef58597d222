"""A host's word counts: an offer takes only its slots, a refusal takes none."""

from collections.abc import Iterator

from trademission.domain.appointments import Appointment, State
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "offered_slots"
TITLE = Text(de="angebotene Zeiten", en="offered slots")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for entries of refused items, and of offers at other times."""
    for entry in case.entries:
        item = case.appointment_of(entry)
        if item.is_dead:
            yield _refused(case, entry)
        elif _is_elsewhere(item, entry):
            yield _elsewhere(case, entry)


def _is_elsewhere(item: Appointment, entry: Entry) -> bool:
    """Tell whether an offered item begins at a time that the host has not named."""
    open_offer = item.state is State.OFFERED and item.fixed_start is None
    named = {offer.start_at for offer in item.offers}
    return open_offer and entry.round == 1 and entry.start_at not in named


def _refused(case: Case, entry: Entry) -> Breach:
    item = name(case, entry.appointment)
    return Breach(
        sentence=Text(
            de=f"»{item}« ist abgesagt, steht aber im Programm; nehmen Sie den Termin heraus.",
            en=f"“{item}” has been called off, but stands in the programme; take it out.",
        ),
        what=(entry.appointment,),
    )


def _elsewhere(case: Case, entry: Entry) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item}« liegt am {when.de}, der Gastgeber hat diese Zeit aber nicht angeboten.",
            en=f"“{item}” lies on {when.en}, but the host has not offered that time.",
        ),
        what=(entry.appointment,),
    )
