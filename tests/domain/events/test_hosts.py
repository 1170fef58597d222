import pytest

from builders import appointment, at, brief, host, place
from trademission.domain.appointments import Offer, State
from trademission.domain.errors import RefusedValueError
from trademission.domain.events import (
    AppointmentComesIn,
    AppointmentMoves,
    EventError,
    HostCancels,
    HostOffers,
    after,
)

AGREED = appointment(state=State.CONFIRMED, fixed_start=at("2023-09-12 10:00"), host="fab")
TASK = brief(AGREED, appointment("other", "annex"))


def test_a_cancelled_appointment_is_dead_and_all_else_stays() -> None:
    found = after(TASK, [HostCancels(appointment="visit")])
    assert [a.is_dead for a in found.appointments] == [True, False]
    assert found.appointments[1] == TASK.appointments[1]


def test_a_moved_appointment_is_agreed_for_its_new_time_and_place() -> None:
    event = AppointmentMoves(appointment="other", start_at=at("2023-09-13 15:00"), place="office")
    moved = after(TASK, [event]).appointments[1]
    assert (moved.state, moved.fixed_start, moved.place) == (
        State.CONFIRMED,
        at("2023-09-13 15:00"),
        "office",
    )


def test_what_a_host_offers_instead_is_no_longer_agreed() -> None:
    offers = (Offer(start_at=at("2023-09-13 09:00")),)
    offered = after(TASK, [HostOffers(appointment="visit", offers=offers)]).appointments[0]
    assert (offered.state, offered.fixed_start, offered.offers) == (State.OFFERED, None, offers)


def test_an_offer_of_nothing_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="a host who offers none cancels"):
        HostOffers(appointment="visit", offers=())


def test_a_new_appointment_brings_its_host_and_place() -> None:
    event = AppointmentComesIn(
        appointment=appointment("new", "lab", host="lab-host"),
        host=host("lab-host"),
        place=place("lab"),
    )
    found = after(TASK, [event])
    assert found.appointments[-1] == event.appointment
    assert (found.hosts[-1], found.places[-1]) == (event.host, event.place)


@pytest.mark.parametrize(
    "event",
    [
        HostCancels(appointment="nothing"),
        AppointmentMoves(appointment="nothing", start_at=at("2023-09-13 15:00")),
        AppointmentMoves(appointment="visit", start_at=at("2023-09-13 15:00"), place="nothing"),
        HostOffers(appointment="nothing", offers=(Offer(start_at=at("2023-09-13 09:00")),)),
    ],
)
def test_an_event_about_something_unknown_is_refused_in_both_languages(event: HostCancels) -> None:
    with pytest.raises(EventError) as refused:
        after(TASK, [event])
    assert "'nothing'" in refused.value.sentence.de
    assert "'nothing'" in refused.value.sentence.en
