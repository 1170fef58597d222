"""Realistic, hard trips: made by a seed, the same on every machine.

Five cities in ten days, delegates who come late or leave early, over-wished hosts, hosts who
offer three slots and no more, lunch, daily load, interpreters. Names and places are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from trademission.domain.appointments import (
    Appointment,
    Interpreting,
    Kind,
    Offer,
    Priority,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief
from trademission.domain.people import Delegate, Host, Interpreter, LanguagePair
from trademission.domain.places import Mode, Place, Stop, Transfer
from trademission.domain.policies import Policies
from trademission.domain.time import Window

ZONE = "Asia/Tokyo"
FIRST_DAY = date(2030, 9, 9)
CENTRES = ((35.68, 139.77), (35.17, 136.91), (34.69, 135.50), (38.27, 140.87), (43.06, 141.35))
SPREAD_DEGREES = 0.11
"""Within about 12 km of the centre, so that ways take up to 50 minutes."""
INTERPRETERS = 2
DURATIONS = (60, 60, 75, 90, 90, 120)
SEGMENTS = ("companies", "research", "municipalities")
POPULARITY = 1.1
"""Exponent of the Zipf law by which hosts are wished for: few hosts draw most wishes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TripSize:
    """How large a trip is."""

    delegates: int = 30
    appointments: int = 60
    cities: int = 5
    days_per_city: int = 2
    wishes: int = 24


def make_trip(seed: int, size: TripSize = TripSize()) -> Brief:
    """Return the trip of a seed."""
    chance = Random(seed)
    delegates = tuple(_delegate(number, chance) for number in range(size.delegates))
    transfers = tuple(_transfers(size, delegates, chance))
    appointments = tuple(_appointment(n, size, chance) for n in range(size.appointments))
    hosts = tuple(Host(id=f"h{n}", name=f"Host {n}") for n in range(size.appointments))
    return Brief(
        stops=tuple(_stop(city, size) for city in range(size.cities)),
        places=tuple(_places(size, chance)),
        delegates=delegates,
        hosts=hosts,
        appointments=appointments,
        wishes=tuple(_wishes(size, delegates, chance)),
        transfers=transfers,
        interpreters=tuple(_interpreter(number) for number in range(INTERPRETERS)),
        policies=Policies(),
    )


def _delegate(number: int, chance: Random) -> Delegate:
    languages = ("de", "en", "ja") if chance.random() < 0.1 else ("de", "en")
    segment = SEGMENTS[number % len(SEGMENTS)]
    name = f"Delegate {number}"
    return Delegate(id=f"d{number}", name=name, segment=segment, rank=number, languages=languages)


def _interpreter(number: int) -> Interpreter:
    pair = LanguagePair(first="de", second="ja")
    return Interpreter(id=f"i{number}", name=f"Interpreter {number}", pairs=(pair,))


def _day(city: int, size: TripSize, day: int = 0) -> date:
    return FIRST_DAY + timedelta(days=city * size.days_per_city + day)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZoneInfo(ZONE))


def _stop(city: int, size: TripSize) -> Stop:
    """Return a stop from the evening of the arrival to the evening of the departure."""
    first = _day(city, size, -1 if city else 0)
    last = _day(city, size, size.days_per_city - 1)
    key, base = f"s{city}", f"hotel{city}"
    return Stop(id=key, name=f"City {city}", base=base, first_date=first, last_date=last)


def _places(size: TripSize, chance: Random) -> Iterator[Place]:
    for city in range(size.cities):
        latitude, longitude = CENTRES[city % len(CENTRES)]
        yield _place(f"hotel{city}", city, latitude, longitude)
    for number in range(size.appointments):
        city = number % size.cities
        latitude, longitude = CENTRES[city % len(CENTRES)]
        north, east = (chance.uniform(-SPREAD_DEGREES, SPREAD_DEGREES) for _ in range(2))
        yield _place(f"p{number}", city, latitude + north, longitude + east)


def _place(key: str, city: int, latitude: float, longitude: float) -> Place:
    return Place(
        id=key,
        name=key,
        latitude=latitude,
        longitude=longitude,
        zone=ZONE,
        city=f"City {city}",
        country="JP",
    )


def _transfers(
    size: TripSize, delegates: tuple[Delegate, ...], chance: Random
) -> Iterator[Transfer]:
    """Yield the evening trains from city to city; one delegate in five skips the ends."""
    joins = {d.id: 0 for d in delegates}
    leaves = {d.id: size.cities - 1 for d in delegates}
    for who in delegates:
        if chance.random() < 0.2:
            ends = joins if chance.random() < 0.5 else leaves
            ends[who.id] = chance.randrange(1, size.cities - 1) if size.cities > 2 else 0
    interpreters = [f"i{number}" for number in range(INTERPRETERS)]
    for city in range(size.cities - 1):
        day = _day(city, size, size.days_per_city - 1)
        travelling = [d.id for d in delegates if joins[d.id] <= city < leaves[d.id]]
        yield Transfer(
            id=f"t{city}",
            name=f"Train {city}",
            mode=Mode.TRAIN,
            origin=f"hotel{city}",
            destination=f"hotel{city + 1}",
            departs_at=_at(day, time(19)),
            arrives_at=_at(day, time(21, 30)),
            passengers=(*travelling, *interpreters),
        )


def _appointment(number: int, size: TripSize, chance: Random) -> Appointment:
    """Return a visit: half with offered slots, some agreed, the rest in the host's half-days."""
    city = number % size.cities
    minutes = chance.choice(DURATIONS)
    kind = chance.random()
    state, fixed = State.IDEA, None
    offers: tuple[Offer, ...] = ()
    windows: tuple[Window, ...] = ()
    if number < size.cities:
        state, fixed = State.CONFIRMED, _start(city, size, chance)
    elif kind < 0.3:
        slots = sorted({_start(city, size, chance) for _ in range(chance.randint(2, 4))})
        state, offers = State.OFFERED, tuple(Offer(start_at=slot) for slot in slots)
    else:
        windows = tuple(_half_days(city, size, chance))
    interpreted = chance.random() < 0.5
    most = chance.choice((4, 5, 6, 8, 10))
    return Appointment(
        id=f"a{number}",
        name=f"Visit {number}",
        kind=Kind.COMPANY_VISIT,
        place=f"p{number}",
        host=f"h{number}",
        duration_minutes=minutes,
        state=state,
        fixed_start=fixed,
        offers=offers,
        windows=windows,
        priority=_priority(chance),
        weight=chance.randint(1, 3),
        seats_min=chance.randint(2, 4),
        seats_max=most,
        working_language="ja" if interpreted else "en",
        interpreting=Interpreting.CONSECUTIVE if interpreted else Interpreting.NONE,
    )


def _priority(chance: Random) -> Priority:
    value = chance.random()
    return Priority.MUST if value < 0.08 else Priority.SHOULD if value < 0.6 else Priority.COULD


def _start(city: int, size: TripSize, chance: Random) -> datetime:
    day = _day(city, size, chance.randrange(size.days_per_city))
    hour, quarter = chance.choice((9, 10, 13, 14, 15)), chance.choice((0, 30))
    return _at(day, time(hour, quarter))


def _half_days(city: int, size: TripSize, chance: Random) -> Iterator[Window]:
    """Yield one or two half-days on which a host receives."""
    halves = [(day, half) for day in range(size.days_per_city) for half in range(2)]
    for day, half in sorted(chance.sample(halves, k=min(len(halves), chance.randint(1, 4)))):
        begin, end = ((9, 13), (13, 18))[half]
        where = _day(city, size, day)
        yield Window(start=_at(where, time(begin)), end=_at(where, time(end)))


def _wishes(size: TripSize, delegates: tuple[Delegate, ...], chance: Random) -> Iterator[Wish]:
    """Yield the wishes of delegates, and of the hosts who wish for them too."""
    weights = [1 / (rank + 1) ** POPULARITY for rank in range(size.appointments)]
    chance.shuffle(weights)
    number = 0
    for who in delegates:
        wanted: set[int] = set()
        while len(wanted) < min(size.wishes, size.appointments):
            wanted.add(chance.choices(range(size.appointments), weights=weights)[0])
        for target in sorted(wanted):
            number += 1
            strength = Strength.MUST if chance.random() < 0.03 else Strength.WANT
            yield Wish(
                id=f"w{number}",
                delegate=who.id,
                target=f"h{target}",
                strength=strength,
                weight=chance.randint(1, 5),
            )
            if chance.random() < 0.3:
                number += 1
                yield Wish(
                    id=f"w{number}",
                    delegate=who.id,
                    target=f"h{target}",
                    side=Side.HOST,
                    weight=chance.randint(1, 3),
                )
