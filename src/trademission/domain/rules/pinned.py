"""What is agreed or decided takes place, at its time and with its people."""

from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Pin
from trademission.domain.text import Text
from trademission.domain.words import name

NAME = "pinned"
TITLE = Text(de="Zusagen und Festlegungen", en="agreements and pins")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each firm item that is missing and each pin that is not kept."""
    for item in case.brief.appointments:
        if item.is_firm and not any(e.round == 1 for e in case.rounds.get(item.id, ())):
            yield _missing(case, item.id)
    for pin in case.programme.pins:
        alive = pin.appointment in case.atlas.appointments
        alive = alive and not case.atlas.appointments[pin.appointment].is_dead
        if alive and not _is_kept(case, pin):
            yield _not_kept(case, pin)


def _is_kept(case: Case, pin: Pin) -> bool:
    """Tell whether an entry stands where the pin wants it, with the people it names."""
    for entry in case.rounds.get(pin.appointment, ()):
        if entry.round == pin.round and entry.start_at == pin.start_at:
            return pin.attendees is None or pin.attendees == entry.attendees
    return False


def _missing(case: Case, key: str) -> Breach:
    return Breach(
        sentence=Text(
            de=f"»{name(case, key)}« ist fest vereinbart, fehlt aber im Programm.",
            en=f"“{name(case, key)}” is firmly agreed, but missing from the programme.",
        ),
        what=(key,),
    )


def _not_kept(case: Case, pin: Pin) -> Breach:
    item = name(case, pin.appointment)
    return Breach(
        sentence=Text(
            de=f"»{item}« ist festgelegt, steht aber nicht so im Programm.",
            en=f"“{item}” is pinned, but does not stand so in the programme.",
        ),
        what=(pin.appointment,),
    )
