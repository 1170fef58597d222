"""What has to take place: firm appointments, pins, required meetings; each a member."""

from collections.abc import Iterator

from trademission.domain.programme import Pin
from trademission.domain.text import Text
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import circle, moment, named
from trademission.planning.problem import Problem


def demands(problem: Problem) -> tuple[Member, ...]:
    """Return everything that has to take place, in order of time where there is one."""
    firm = [item.id for item in problem.items if item.is_firm]
    firm.sort(key=lambda key: (_fixed_minute(problem, key), key))
    pins = sorted(problem.pins, key=lambda p: (p.start_at, p.appointment, p.round))
    meetings = (m for _, m in problem.atlas.meetings.values() if m.required)
    return (
        *(_fixed(problem, key) for key in firm),
        *(_pin(problem, pin) for pin in pins),
        *(_required_meeting(problem, meeting.id) for meeting in meetings),
    )


def people_of_pins(problem: Problem, keys: frozenset[str]) -> Iterator[Member]:
    """Yield for each pin of some appointments that names its people that it does."""
    for pin in problem.pins:
        if pin.attendees is not None and pin.appointment in keys:
            what = _round_of(problem, pin)
            who = circle(problem.atlas, pin.attendees)
            clause = Text(
                de=f"bei {what.de} ist festgelegt, wer kommt: {who.de}",
                en=f"who comes to {what.en} is pinned: {who.en}",
            )
            yield Member(kind=Kind.PIN_PEOPLE, items=_pin_items(pin), clause=clause)


def appointment_of(demand: Member) -> str:
    """Return the id of the appointment that a demand is about."""
    return demand.items[0]


def _fixed_minute(problem: Problem, key: str) -> int:
    fixed = problem.atlas.appointments[key].fixed_start
    return 0 if fixed is None else problem.minute(fixed)


def _fixed(problem: Problem, key: str) -> Member:
    item, name = problem.atlas.appointments[key], named(problem.atlas, key)
    start = item.fixed_start
    when = Text(de="", en="")
    if start is not None:
        when = moment(start, problem.atlas.zone_of(key))
    clause = Text(
        de=f"{name.de} ist für {when.de} fest zugesagt", en=f"{name.en} is fixed for {when.en}"
    )
    return Member(kind=Kind.FIXED, items=(key,), clause=clause)


def _pin(problem: Problem, pin: Pin) -> Member:
    name = _round_of(problem, pin)
    when = moment(pin.start_at, problem.atlas.zone_of(pin.appointment))
    clause = Text(
        de=f"{name.de} ist im Programm auf {when.de} festgelegt",
        en=f"{name.en} is pinned in the programme to {when.en}",
    )
    return Member(kind=Kind.PIN, items=_pin_items(pin), clause=clause)


def _pin_items(pin: Pin) -> tuple[str, str]:
    return (pin.appointment, str(pin.round))


def _round_of(problem: Problem, pin: Pin) -> Text:
    name = named(problem.atlas, pin.appointment)
    if problem.atlas.appointments[pin.appointment].rounds == 1:
        return name
    return Text(de=f"{name.de} (Runde {pin.round})", en=f"{name.en} (round {pin.round})")


def _required_meeting(problem: Problem, key: str) -> Member:
    name = named(problem.atlas, key)
    clause = Text(
        de=f"das Gespräch {name.de} muss stattfinden", en=f"the meeting {name.en} is required"
    )
    return Member(kind=Kind.MEETING, items=(key,), clause=clause)
