"""The programme as one reader sees it."""

from collections.abc import Iterator
from dataclasses import replace

from trademission.domain.brief import Brief
from trademission.domain.programme import Ask, Programme, Ride, UnmetWish, Withdrawal
from trademission.domain.revision import MISSION_CALENDAR
from trademission.domain.showing import Showing
from trademission.domain.text import Text

# What the planner wrote may name appointments that the reader must not know of.
REASONS = {
    "never_fits": Text(
        de="Dieser Wunsch passt zu keiner Zeit in das Programm.",
        en="There is no time at which this wish fits into the programme.",
    ),
    "costs_must": Text(
        de="Dafür müsste ein Termin ausfallen, der stattfinden muss.",
        en="It would cost an appointment that has to take place.",
    ),
    "costs_more": Text(
        de="Dafür müssten andere Termine oder Wünsche ausfallen, die mehr zählen.",
        en="It would cost other appointments or wishes that count for more.",
    ),
}
NO_ROOM = Text(
    de="Für diesen Wunsch fand sich im Programm kein Platz.",
    en="No room was found for this wish in the programme.",
)


def shown_programme(showing: Showing, brief: Brief) -> Programme:
    """Return the programme with nothing but what is visible, and without the planner's notes.

    `brief` is the Brief as the reader sees it.
    """
    return replace(
        showing.programme,
        entries=showing.entries,
        rides=tuple(_rides(showing, brief)),
        unmet_wishes=tuple(_unmet_wishes(showing, brief)),
        unmet_appointments=(),
        asks=tuple(_asks(showing)),
        pins=(),
        moved_by_hand=(),
        withdrawn=tuple(_withdrawn(showing)),
    )


def _asks(showing: Showing) -> Iterator[Ask]:
    """Yield what the host who reads is asked about the own appointments; nothing to others."""
    for ask in showing.programme.asks:
        is_addressed = showing.is_for_host and ask.host == showing.reader.host
        if is_addressed and ask.appointment in showing.visible.appointments:
            yield ask


def _rides(showing: Showing, brief: Brief) -> Iterator[Ride]:
    """Yield the visible rides with the passengers whom the reader knows of."""
    known = {d.id for d in brief.delegates} | {i.id for i in brief.interpreters}
    for ride in showing.programme.rides:
        if ride in showing.visible.rides:
            yield replace(ride, passengers=tuple(p for p in ride.passengers if p in known))


def _unmet_wishes(showing: Showing, brief: Brief) -> Iterator[UnmetWish]:
    """Yield the reader's own unmet wishes, in words that name nothing else."""
    own = {wish.id for wish in brief.wishes}
    for unmet in showing.programme.unmet_wishes:
        if unmet.wish in own:
            words = REASONS.get(unmet.reason, NO_ROOM)
            yield UnmetWish(wish=unmet.wish, reason=unmet.reason, sentence=words)


def _withdrawn(showing: Showing) -> Iterator[Withdrawal]:
    """Yield what the reader must cancel: one person the own, a level everybody's.

    A delegate's own withdrawals stay even where the appointment is hidden or gone: their
    calendar still holds it, and a withdrawal names nothing.
    """
    reader = showing.reader
    is_one_reader = reader.delegate is not None or reader.host is not None
    for withdrawal in showing.programme.withdrawn:
        is_own = reader.delegate is not None and withdrawal.person == reader.delegate
        is_for_others = is_one_reader and withdrawal.person != MISSION_CALENDAR
        is_visible = withdrawal.appointment in showing.visible.appointments
        if is_own or (is_visible and not is_for_others):
            yield withdrawal
