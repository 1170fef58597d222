from builders import appointment, at, brief, delegate, window
from trademission.domain.appointments import Appointment, State
from trademission.domain.events import DelegateIsAway, SubstituteComes, after
from trademission.domain.people import Holding
from trademission.domain.sessions import Meeting, Session
from trademission.domain.time import Window

MORNING = window("2023-09-12 09:00", "2023-09-12 12:00")


def agreed(key: str, start: str, *, needs: tuple[str, ...] = (), leader: str = "") -> Appointment:
    return appointment(
        key,
        state=State.CONFIRMED,
        fixed_start=at(start),
        required=needs,
        leader=leader or None,
    )


def test_what_needs_somebody_who_is_away_is_requested_again() -> None:
    items = (
        agreed("led", "2023-09-12 11:00", leader="anna"),
        agreed("needs", "2023-09-12 11:30", needs=("segment:companies",)),
        agreed("afternoon", "2023-09-12 12:00", leader="anna"),
        agreed("others", "2023-09-12 11:00", needs=("ben",)),
    )
    task = brief(
        *items,
        delegates=(delegate("anna"), delegate("ben", segment="press")),
    )
    found = after(task, [DelegateIsAway(delegate="anna", span=MORNING)])
    states = {a.id: (a.state, a.fixed_start is None) for a in found.appointments}
    assert states == {
        "led": (State.REQUESTED, True),
        "needs": (State.REQUESTED, True),
        "afternoon": (State.CONFIRMED, False),
        "others": (State.CONFIRMED, False),
    }
    assert found.delegates[0].absences == (MORNING,)
    assert found.delegates[0].is_absent(at("2023-09-12 11:59"), at("2023-09-12 13:00"))
    assert not found.delegates[0].is_absent(at("2023-09-12 12:00"), at("2023-09-12 13:00"))


def test_what_has_been_held_is_not_asked_for_again() -> None:
    held = appointment(state=State.HELD, fixed_start=at("2023-09-12 10:00"), leader="anna")
    found = after(brief(held), [DelegateIsAway(delegate="anna", span=MORNING)])
    assert found.appointments == (held,)


def test_an_agreed_meeting_of_somebody_who_is_away_is_free_again() -> None:
    slots = tuple(
        Window(start=at(f"2023-09-12 {h}:00"), end=at(f"2023-09-12 {h}:30")) for h in (11, 12)
    )
    session = Session(
        id="session",
        name="Session",
        place="office",
        slots=slots,
        tables=2,
        counterparts=("fab-head",),
        meetings=(
            Meeting(id="m1", one="anna", other="fab-head", slot=1),
            Meeting(id="m2", one="ben", other="anna", slot=2),
        ),
    )
    found = after(brief(sessions=(session,)), [DelegateIsAway(delegate="anna", span=MORNING)])
    assert [m.slot for m in found.sessions[0].meetings] == [None, 2]


def test_a_substitute_holds_the_seat_from_then_on() -> None:
    noon = at("2023-09-12 12:00")
    event = SubstituteComes(delegate="anna", person="anna-2", since=noon)
    seat = after(brief(), [event]).delegates[0]
    assert seat.holdings == (
        Holding(person="anna", until=noon),
        Holding(person="anna-2", since=noon),
    )
    assert seat.holder_at(at("2023-09-12 11:59")) == "anna"
    assert seat.holder_at(noon) == "anna-2"


def test_a_substitute_ends_the_absence_and_the_later_holders() -> None:
    noon, evening = at("2023-09-12 12:00"), at("2023-09-12 18:00")
    seat = delegate(
        "anna",
        holdings=(
            Holding(person="one", until=at("2023-09-12 08:00")),
            Holding(person="two", since=at("2023-09-12 08:00"), until=evening),
            Holding(person="three", since=evening),
        ),
        absences=(window("2023-09-12 11:00", "2023-09-13 11:00"),),
    )
    task = brief(delegates=(seat, delegate("ben")))
    found = after(task, [SubstituteComes(delegate="anna", person="four", since=noon)]).delegates[0]
    assert [h.person for h in found.holdings] == ["one", "two", "four"]
    assert found.holdings[1].until == noon
    assert found.absences == (window("2023-09-12 11:00", "2023-09-12 12:00"),)
