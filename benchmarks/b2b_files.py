"""The published B2B instances: read as they are, turned into a Brief, and checked.

Format and rules: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise
from pathlib import Path

from trademission.domain.appointments import Order
from trademission.domain.brief import Brief
from trademission.domain.people import Delegate
from trademission.domain.places import Place, Stop
from trademission.domain.policies import Policies
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.time import Window

DAY = date(2030, 1, 7)
MORNING, AFTERNOON = 1, 2
SLOT_MINUTES = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Instance:
    """One file; people, meetings and slots are numbers from 1, as in the file.

    `requested` holds (person, person, session) per meeting, `fixed` its slot or 0; `forbidden`
    the slots of each person, `before` the meetings that lie strictly before each meeting.
    """

    name: str
    people: int
    tables: int
    slots: int
    morning: int
    requested: tuple[tuple[int, int, int], ...]
    forbidden: tuple[frozenset[int], ...]
    fixed: tuple[int, ...]
    before: tuple[frozenset[int], ...]

    def open_slots(self, meeting: int) -> tuple[int, ...]:
        """Return the slots that a meeting's session of the day leaves to it."""
        part = self.requested[meeting - 1][2]
        if part == MORNING:
            return tuple(range(1, self.morning + 1))
        first = self.morning + 1 if part == AFTERNOON else 1
        return tuple(range(first, self.slots + 1))


def read(path: Path) -> Instance:
    """Return the instance that a file holds."""
    text = path.read_text(encoding="utf-8")
    meetings = _number(text, "nMeetings")
    people = _number(text, "nBusiness")
    rows = _body(text, "requested").split("|")
    numbers = [tuple(map(int, re.findall(r"\d+", row))) for row in rows]
    return Instance(
        name=path.stem,
        people=people,
        tables=_number(text, "nTables"),
        slots=_number(text, "nTotalSlots"),
        morning=_number(text, "nMorningSlots"),
        requested=tuple((row[0], row[1], row[2]) for row in numbers if row),
        forbidden=_sets(text, "forbidden", people),
        fixed=tuple(map(int, re.findall(r"\d+", _body(text, "fixed")))) or (0,) * meetings,
        before=_sets(text, "precedences", meetings),
    )


def _number(text: str, name: str) -> int:
    found = re.search(rf"\b{name}\s*=\s*(\d+)", text)
    if found is None:
        raise ValueError(f"{name} is missing; is this a file of the B2B benchmark?")
    return int(found[1])


def _body(text: str, name: str) -> str:
    """Return what stands between the brackets of an array, nothing where it is not given."""
    found = re.search(rf"\b{name}\s*=\s*\[(.*?)\]\s*;", text, re.DOTALL)
    return "" if found is None else found[1]


def _sets(text: str, name: str, count: int) -> tuple[frozenset[int], ...]:
    """Return an array of sets; 0 marks an empty one."""
    found = re.findall(r"\{(.*?)\}", _body(text, name), re.DOTALL)
    sets = tuple(frozenset(map(int, re.findall(r"\d+", one))) - {0} for one in found)
    return sets or (frozenset(),) * count


def brief_of(instance: Instance, *, fairness: int) -> Brief:
    """Return the instance as a mission: one hall, one session, nothing else."""
    hall = Place(
        id="hall", name="Hall", latitude=0, longitude=0, zone="UTC", city="Hall", country="ES"
    )
    stop = Stop(id="stop", name="Hall", base="hall", first_date=DAY, last_date=DAY)
    people = range(1, instance.people + 1)
    calm = Policies(lunch_minutes=0, night_rest_minutes=0)
    return Brief(
        stops=(stop,),
        places=(hall,),
        delegates=tuple(Delegate(id=f"p{p}", name=f"P{p}", segment="b2b") for p in people),
        sessions=(_session(instance, fairness),),
        orders=tuple(
            Order(first=f"m{first}", then=f"m{then}")
            for then, earlier in enumerate(instance.before, start=1)
            for first in sorted(earlier)
        ),
        policies=calm,
    )


def _session(instance: Instance, fairness: int) -> Session:
    begin = datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC)
    starts = [begin + n * timedelta(minutes=SLOT_MINUTES) for n in range(instance.slots)]
    away = (
        Absence(who=f"p{p}", slots=tuple(sorted(slots)))
        for p, slots in enumerate(instance.forbidden, start=1)
        if slots
    )
    return Session(
        id="session",
        name="B2B",
        place="hall",
        slots=tuple(
            Window(start=start, end=start + timedelta(minutes=SLOT_MINUTES)) for start in starts
        ),
        tables=instance.tables,
        guests=(),
        meetings=tuple(_meetings(instance)),
        absences=tuple(away),
        breaks_differ_by=fairness,
    )


def _meetings(instance: Instance) -> Iterator[Meeting]:
    for number, (one, other, _) in enumerate(instance.requested, start=1):
        yield Meeting(
            id=f"m{number}",
            one=f"p{one}",
            other=f"p{other}",
            required=True,
            slots=instance.open_slots(number),
            slot=instance.fixed[number - 1] or None,
        )


def breaks_of(instance: Instance, schedule: Sequence[int]) -> list[int]:
    """Return the number of breaks of each person under a schedule (a slot per meeting).

    A break is a maximal run of idle slots between two meetings of the person.
    """
    found = []
    for person in range(1, instance.people + 1):
        slots = sorted(
            slot
            for (one, other, _), slot in zip(instance.requested, schedule, strict=True)
            if person in {one, other}
        )
        found.append(sum(later - earlier > 1 for earlier, later in pairwise(slots)))
    return found


def faults(instance: Instance, schedule: Sequence[int], *, fairness: int) -> Iterator[str]:
    """Yield what is wrong with a schedule, judged from the file alone."""
    if len(schedule) != len(instance.requested):
        yield f"{len(schedule)} slots for {len(instance.requested)} meetings"
        return
    for number, slot in enumerate(schedule, start=1):
        yield from _faults_of_meeting(instance, schedule, number, slot)
    for slot in set(schedule):
        if schedule.count(slot) > instance.tables:
            yield f"slot {slot}: {schedule.count(slot)} meetings at {instance.tables} tables"
    for one, other in combinations(range(len(schedule)), 2):
        shared = {*instance.requested[one][:2]} & {*instance.requested[other][:2]}
        if shared and schedule[one] == schedule[other]:
            yield f"meetings {one + 1} and {other + 1} share {shared} in slot {schedule[one]}"
    counts = breaks_of(instance, schedule)
    if max(counts) - min(counts) > fairness:
        yield f"breaks from {min(counts)} to {max(counts)} differ by more than {fairness}"


def _faults_of_meeting(
    instance: Instance, schedule: Sequence[int], number: int, slot: int
) -> Iterator[str]:
    one, other, _ = instance.requested[number - 1]
    if slot not in instance.open_slots(number):
        yield f"meeting {number}: slot {slot} is outside its part of the day"
    if slot in instance.forbidden[one - 1] | instance.forbidden[other - 1]:
        yield f"meeting {number}: slot {slot} is forbidden to {one} or {other}"
    if instance.fixed[number - 1] not in {0, slot}:
        yield f"meeting {number}: in slot {slot}, but fixed to {instance.fixed[number - 1]}"
    for earlier in instance.before[number - 1]:
        if schedule[earlier - 1] >= slot:
            yield f"meeting {number}: meeting {earlier} does not lie before it"
