from dataclasses import replace
from datetime import datetime

import pytest

from builders import appointment, at, brief, delegate, host, place, stop, transfer, travel
from trademission.domain.appointments import Appointment, Offer, Order, State, Wish
from trademission.domain.brief import as_of, members
from trademission.domain.errors import RefusedValueError
from trademission.domain.people import Holding

NOON, EVENING = at("2023-09-12 12:00"), at("2023-09-12 20:00")


def refusal(*items: Appointment, **changes: object) -> str:
    """Return why a Brief is refused."""
    with pytest.raises(RefusedValueError) as error:
        brief(*items, **changes)  # type: ignore[arg-type]  # named fields
    return str(error.value)


def test_an_id_belongs_to_one_thing_only() -> None:
    assert refusal(appointment("anna")) == (
        "The id 'anna' belongs to both Anna and Anna; ids are never reused."
    )
    wish = Wish(id="fab-head", delegate="anna", target="fab")
    assert "belongs to both Head of Fab and a wish" in refusal(wishes=(wish,))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"stops": (stop("moon"),)}, "Stop Moon names the place 'moon', which does not exist."),
        (
            {"travel_times": (travel("hotel", "moon", 1),)},
            "A travel time names the place 'moon', which does not exist.",
        ),
        (
            {"transfers": (transfer(("hotel", "office"), NOON, EVENING, passengers=("zoe",)),)},
            "Transfer Train to office names the passenger 'zoe', which does not exist.",
        ),
        (
            {"wishes": (Wish(id="w", delegate="zoe", target="fab"),)},
            "Wish w names the delegate 'zoe', which does not exist.",
        ),
        (
            {"wishes": (Wish(id="w", delegate="anna", target="zoo"),)},
            "Wish w names the host or appointment 'zoo', which does not exist.",
        ),
        (
            {"orders": (Order(first="visit", then="talk"),)},
            "An order names the appointment 'talk', which does not exist.",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused(
    changes: dict[str, object], sentence: str
) -> None:
    assert refusal(appointment(), **changes) == sentence


@pytest.mark.parametrize(
    ("item", "named"),
    [
        (appointment(where="moon"), "the place 'moon'"),
        (appointment(host="zoo"), "the host 'zoo'"),
        (appointment(counterparts=("zoe",)), "the counterpart 'zoe'"),
        (appointment(invited=("segment:research",)), "the group or delegate 'segment:research'"),
        (appointment(required=("track:minister",)), "the group or delegate 'track:minister'"),
        (appointment(leader="zoe"), "the leader 'zoe'"),
        (appointment(vehicle="coach"), "the vehicle 'coach'"),
    ],
)
def test_an_appointment_names_only_what_exists(item: Appointment, named: str) -> None:
    assert refusal(item) == f"Appointment Visit names {named}, which does not exist."


def test_all_that_is_wrong_is_told_at_once() -> None:
    sentence = refusal(appointment(where="moon", host="zoo"))
    assert "the place 'moon'" in sentence
    assert "the host 'zoo'" in sentence


def test_a_substitute_may_be_a_passenger() -> None:
    seat = delegate("anna", holdings=(Holding(person="anna-2", since=NOON),))
    ride = transfer(("hotel", "office"), NOON, EVENING, passengers=("anna-2",))
    assert brief(delegates=(seat,), transfers=(ride,)).transfers == (ride,)


def test_delegates_are_named_by_id_segment_track_or_all_and_kept_in_order() -> None:
    people = (
        delegate("cleo", segment="research"),
        delegate("anna", tracks=("minister", "companies")),
        delegate("ben", tracks=("companies",)),
    )
    task = brief(delegates=people)
    for words, found in (
        (("all",), ["cleo", "anna", "ben"]),
        (("ben", "cleo"), ["cleo", "ben"]),
        (("segment:companies",), ["anna", "ben"]),
        (("track:minister", "segment:research", "cleo"), ["cleo", "anna"]),
        (("companies", ""), []),
    ):
        assert [d.id for d in members(task, words)] == found


def offered(*offers: Offer, **changes: object) -> Appointment:
    """Return an offered visit."""
    return replace(appointment(state=State.OFFERED, offers=offers), **changes)  # type: ignore[arg-type]  # changes name fields


SHORT, LONG = Offer(start_at=NOON, expires_at=NOON), Offer(start_at=EVENING)


@pytest.mark.parametrize(
    ("today", "offers"),
    [(at("2023-09-12 11:59"), (SHORT, LONG)), (NOON, (LONG,)), (EVENING, (LONG,))],
)
def test_an_offer_that_expires_is_gone_from_that_instant_on(
    today: datetime, offers: tuple[Offer, ...]
) -> None:
    (item,) = as_of(brief(offered(SHORT, LONG)), today=today).appointments
    assert (item.offers, item.state) == (offers, State.OFFERED)


def test_whoever_has_no_offer_left_is_asked_anew() -> None:
    (item,) = as_of(brief(offered(SHORT)), today=NOON).appointments
    assert (item.offers, item.state) == ((), State.REQUESTED)


def test_what_was_fixed_on_an_offer_stays_offered() -> None:
    (item,) = as_of(brief(offered(SHORT, fixed_start=NOON)), today=EVENING).appointments
    assert (item.offers, item.state) == ((), State.OFFERED)


def test_what_holds_no_offer_does_not_age() -> None:
    task = brief(appointment(), hosts=(host(),))
    assert as_of(task, today=EVENING) == task


def test_a_place_off_the_globe_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="is not on the globe; give degrees"):
        place("moon", latitude=90.1)
    with pytest.raises(RefusedValueError, match="is not on the globe; give degrees"):
        place("moon", longitude=-180.1)
    with pytest.raises(RefusedValueError, match="is not a two-letter code like JP"):
        place("moon", country="jp")


def test_a_stop_and_a_transfer_end_after_they_begin() -> None:
    with pytest.raises(RefusedValueError, match="the last day 2023-09-11 is before the first"):
        stop("hotel", "2023-09-12", "2023-09-11")
    with pytest.raises(RefusedValueError, match="it arrives before it departs; check the time"):
        transfer(("hotel", "office"), NOON, NOON)
