"""Brokerage events as large as published ones: made by a seed, the same on every machine.

One person in four sits for a host; the top 5 % of hosts are wished for twice over; everybody is
available in 60 % of the slots; tables are 90 % full once each host holds as many of its meetings
as it has slots.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from trademission.domain.appointments import Side, Wish
from trademission.domain.brief import Brief
from trademission.domain.people import Counterpart, Delegate, Host
from trademission.domain.places import Place, Stop
from trademission.domain.policies import Policies
from trademission.domain.sessions import Absence, Session
from trademission.domain.time import Window

FIRST_DAY = date(2030, 6, 3)
SLOTS_PER_DAY, DAYS, SLOT_MINUTES = 12, 2, 30
SLOTS = SLOTS_PER_DAY * DAYS
HOSTS, TOP, AVAILABLE, FULL, MUTUAL = 0.25, 0.05, 0.6, 0.9, 0.4


@dataclass(frozen=True, kw_only=True, slots=True)
class EventSize:
    """How many people come, and how many meetings are wished for."""

    people: int
    meetings: int


def make_event(seed: int, size: EventSize) -> Brief:
    """Return the event of a seed."""
    chance = Random(seed)
    hosts = tuple(f"h{n}" for n in range(round(size.people * HOSTS)))
    guests = tuple(f"d{n}" for n in range(size.people - len(hosts)))
    free = {who: _free(chance) for who in (*guests, *(f"{h}-c" for h in hosts))}
    pairs = _pairs(size, hosts, guests, free, chance)
    return Brief(
        stops=(
            Stop(
                id="stop",
                name="Fair",
                base="hall",
                first_date=FIRST_DAY,
                last_date=FIRST_DAY + timedelta(days=DAYS - 1),
            ),
        ),
        places=(
            Place(
                id="hall",
                name="Hall",
                latitude=53,
                longitude=8.8,
                zone="UTC",
                city="B",
                country="DE",
            ),
        ),
        delegates=tuple(Delegate(id=g, name=g, segment="companies") for g in guests),
        hosts=tuple(
            Host(id=h, name=h, counterparts=(Counterpart(id=f"{h}-c", name=h),)) for h in hosts
        ),
        wishes=tuple(_wishes(pairs, chance)),
        sessions=(_session(hosts, pairs, free),),
        policies=Policies(lunch_minutes=0, night_rest_minutes=0),
    )


def _free(chance: Random) -> set[int]:
    """Return the numbers of the slots in which somebody is available."""
    return {n for n in range(1, SLOTS + 1) if chance.random() < AVAILABLE}


def _pairs(
    size: EventSize,
    hosts: tuple[str, ...],
    guests: tuple[str, ...],
    free: dict[str, set[int]],
    chance: Random,
) -> list[tuple[str, str]]:
    """Return who wishes for whom, the crowds at the top hosts first."""
    found: dict[tuple[str, str], None] = {}
    for host in hosts[: max(1, round(len(hosts) * TOP))]:
        crowd = min(len(guests), 2 * len(free[f"{host}-c"]))
        found.update(dict.fromkeys((guest, host) for guest in chance.sample(guests, crowd)))
    while len(found) < size.meetings:
        found[chance.choice(guests), chance.choice(hosts)] = None
    return list(found)[: size.meetings]


def _wishes(pairs: list[tuple[str, str]], chance: Random) -> Iterator[Wish]:
    for number, (guest, host) in enumerate(pairs):
        weight = chance.randint(1, 5)
        yield Wish(id=f"w{number}", delegate=guest, target=host, weight=weight)
        if chance.random() < MUTUAL:
            yield Wish(id=f"v{number}", delegate=guest, target=host, side=Side.HOST, weight=weight)


def _session(
    hosts: tuple[str, ...], pairs: list[tuple[str, str]], free: dict[str, set[int]]
) -> Session:
    return Session(
        id="session",
        name="Brokerage",
        place="hall",
        slots=tuple(_slots()),
        tables=max(1, round(_holdable(pairs, free) / SLOTS / FULL)),
        counterparts=tuple(f"{h}-c" for h in hosts),
        absences=tuple(
            Absence(who=who, slots=tuple(n for n in range(1, SLOTS + 1) if n not in slots))
            for who, slots in free.items()
        ),
    )


def _holdable(pairs: list[tuple[str, str]], free: dict[str, set[int]]) -> int:
    """Return how many meetings the hosts could hold if nobody else were in the way."""
    wished = Counter(host for _, host in pairs)
    return sum(min(number, len(free[f"{host}-c"])) for host, number in wished.items())


def _slots() -> Iterator[Window]:
    for day in range(DAYS):
        begin = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 9, tzinfo=UTC)
        for number in range(SLOTS_PER_DAY):
            start = begin + timedelta(days=day, minutes=number * SLOT_MINUTES)
            yield Window(start=start, end=start + timedelta(minutes=SLOT_MINUTES))
