"""What is agreed or decided takes place, at its time and with its people."""

from collections.abc import Iterator
from datetime import datetime

from trademission.domain.appointments import Appointment
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Pin
from trademission.domain.text import Text
from trademission.domain.words import moment, name

NAME = "pinned"
TITLE = Text(de="Zusagen und Festlegungen", en="agreements and pins")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each firm item that is missing and each pin that is not kept."""
    for item in case.atlas.appointments.values():
        agreed = item.fixed_start
        if agreed is None or item.is_dead:
            continue
        if not any(e.round == 1 for e in case.rounds.get(item.id, ())):
            yield _missing(case, item, agreed)
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


def _missing(case: Case, item: Appointment, agreed: datetime) -> Breach:
    when = moment(case, item.id, agreed)
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ist für {when.de} fest vereinbart, fehlt aber im Programm.",
            en=f"“{item.name}” is firmly agreed for {when.en}, but missing from the programme.",
        ),
        what=(item.id,),
    )


def _not_kept(case: Case, pin: Pin) -> Breach:
    item, when = name(case, pin.appointment), moment(case, pin.appointment, pin.start_at)
    people = ", ".join(name(case, who) for who in pin.attendees or ())
    with_them = Text(de=f" mit {people}", en=f" with {people}") if people else Text(de="", en="")
    return Breach(
        sentence=Text(
            de=f"»{item}« ist für {when.de}{with_them.de} festgelegt, steht aber nicht so im "
            "Programm.",
            en=f"“{item}” is pinned to {when.en}{with_them.en}, but does not stand so in the "
            "programme.",
        ),
        what=(pin.appointment,),
    )
