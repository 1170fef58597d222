"""Random briefs and programmes, small enough to enumerate or large enough to be work.

A Hypothesis integer seeds a plain generator: briefs hang together so much that drawing each
field on its own would mostly draw nonsense.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from trademission.domain.appointments import (
    Appointment,
    Choice,
    Interpreting,
    KeepApart,
    Kind,
    Offer,
    Order,
    Priority,
    Rounds,
    Side,
    State,
    Strength,
    Wish,
)
from trademission.domain.brief import Brief
from trademission.domain.people import (
    Counterpart,
    Delegate,
    Host,
    Interpreter,
    LanguagePair,
    Vehicle,
)
from trademission.domain.places import Mode, OpeningHours, Place, Stop, Transfer, TravelTime
from trademission.domain.policies import Policies
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.time import Window, instant_at

MISSION = "random"
FIRST_DAY = date(2023, 9, 11)
ZONES = {"Tokyo": "Asia/Tokyo", "Seoul": "Asia/Seoul", "Taipei": "Asia/Taipei"}
SPOTS = {"Tokyo": (35.68, 139.76), "Seoul": (37.56, 126.97), "Taipei": (25.03, 121.56)}


class Maker:
    """Makes one random Brief; every choice comes from one seeded generator."""

    def __init__(self, seed: int, *, people: int, items: int) -> None:
        """Choose the cities and the days."""
        self.random = Random(seed)
        self.people, self.items = people, items
        self.cities = self.random.sample(sorted(ZONES), self.random.choice((1, 2)))
        self.days = {c: FIRST_DAY + timedelta(days=i) for i, c in enumerate(self.cities)}

    def maybe(self, chance: float) -> bool:
        """Tell whether something of this chance happens."""
        return self.random.random() < chance

    def brief(self) -> Brief:
        """Return the Brief."""
        hosts = tuple(self.host(i) for i in range(self.items))
        return Brief(
            stops=tuple(self.stop(c) for c in self.cities),
            places=tuple(self.places()),
            delegates=tuple(self.delegate(i) for i in range(self.people)),
            hosts=hosts,
            appointments=tuple(
                self.appointment(i, hosts[0] if self.maybe(0.2) else hosts[i])
                for i in range(self.items)
            ),
            wishes=tuple(self.wishes()),
            transfers=tuple(self.transfers()),
            travel_times=tuple(self.travel_times()),
            interpreters=(self.interpreter("k0"), self.interpreter("k1")),
            vehicles=(Vehicle(id="v0", name="Coach", seats=self.random.choice((1, 2, 20))),),
            orders=tuple(self.orders()),
            keep_apart=(KeepApart(one="Alpha", other="Beta"),) if self.maybe(0.2) else (),
            policies=self.policies(),
        )

    def policies(self) -> Policies:
        """Return policies that bind now and then."""
        return Policies(
            grid_minutes=30,
            daily_load=self.random.choice((1, 2, 3)),
            night_rest_minutes=self.random.choice((0, 600, 840)),
            lunch_minutes=self.random.choice((0, 45, 60)),
            rest_days=(FIRST_DAY,) if self.maybe(0.1) else (),
        )

    def places(self) -> list[Place]:
        """Return a base and one place per item, all within one city each."""
        bases = [self.place(f"b{c}", c) for c in self.cities]
        return bases + [self.place(f"p{i}", self.city(i)) for i in range(self.items)]

    def city(self, number: int) -> str:
        """Return the city of an item."""
        return self.cities[number % len(self.cities)]

    def place(self, key: str, city: str) -> Place:
        """Return a place a few kilometres from the middle of its city."""
        latitude, longitude = SPOTS[city]
        hours = [OpeningHours(weekday=d, opens=time(9), closes=time(16)) for d in range(7)]
        return Place(
            id=key,
            name=key,
            latitude=latitude + self.random.uniform(-0.05, 0.05),
            longitude=longitude + self.random.uniform(-0.05, 0.05),
            zone=ZONES[city],
            city=city,
            country="JP",
            opening=tuple(hours) if self.maybe(0.2) and key.startswith("p") else (),
        )

    def stop(self, city: str) -> Stop:
        """Return a stop of one or two days."""
        day = self.days[city]
        last = day + timedelta(days=1)
        return Stop(id=f"s{city}", name=city, base=f"b{city}", first_date=day, last_date=last)

    def transfers(self) -> list[Transfer]:
        """Return the way from the first city to the second, for all or for some."""
        if len(self.cities) < 2:
            return []
        one, two = self.cities
        hour = self.random.choice((8, 13, 18, 23))
        departs = instant_at(self.days[one], time(hour), ZONES[one])
        return [
            Transfer(
                id="t0",
                name="train",
                mode=Mode.TRAIN,
                origin=f"b{one}",
                destination=f"b{two}",
                departs_at=departs,
                arrives_at=departs + timedelta(hours=self.random.choice((2, 8))),
                counts_as_night=hour == 23,
                passengers=self.random.choice((("all",), ("d0",), ("d0", "k0"))),
            )
        ]

    def travel_times(self) -> list[TravelTime]:
        """Return times for some ways, known rather than estimated."""
        ways = [(i, j) for i in range(self.items) for j in range(i)]
        return [
            TravelTime(
                origin=f"p{i}", destination=f"p{j}", minutes=self.random.choice((0, 20, 60, 120))
            )
            for i, j in ways
            if self.maybe(0.4)
        ]

    def delegate(self, number: int) -> Delegate:
        """Return a delegate of one of two segments and three organisations."""
        return Delegate(
            id=f"d{number}",
            name=f"Delegate {number}",
            segment=self.random.choice(("companies", "research")),
            organisation=self.random.choice(("Alpha", "Beta", "Gamma")),
            languages=self.random.choice((("de", "en"), ("de",))),
        )

    def interpreter(self, key: str) -> Interpreter:
        """Return an interpreter, perhaps for some hours only."""
        day = FIRST_DAY
        hours = Window(
            start=instant_at(day, time(8), "Asia/Tokyo"),
            end=instant_at(day, time(self.random.choice((12, 16))), "Asia/Tokyo"),
        )
        pair = LanguagePair(first="ja", second=self.random.choice(("de", "en")))
        windows = (hours,) if self.maybe(0.4) else ()
        return Interpreter(id=key, name=key, pairs=(pair,), windows=windows)

    def host(self, number: int) -> Host:
        """Return a host whose counterpart may have hours of their own."""
        hours = self.around(number, 9, 15)
        windows = (hours,) if self.maybe(0.2) else ()
        person = Counterpart(id=f"c{number}", name=f"Counterpart {number}", windows=windows)
        return Host(id=f"h{number}", name=f"Host {number}", counterparts=(person,))

    def at(self, number: int, hour: int, minute: int = 0) -> datetime:
        """Return an instant on the day of an item's city."""
        city = self.city(number)
        day = self.days[city] + timedelta(days=self.random.choice((0, 0, 1)))
        return instant_at(day, time(hour, minute), ZONES[city])

    def around(self, number: int, first: int, last: int) -> Window:
        """Return a window between two hours of an item's day."""
        start = self.at(number, first)
        return Window(start=start, end=start + timedelta(hours=last - first))

    def appointment(self, number: int, host: Host) -> Appointment:
        """Return an appointment with few possible starts and now and then one of the oddities."""
        minutes = self.random.choice((60, 90, 150))
        item = Appointment(
            id=f"a{number}",
            name=f"Item {number}",
            kind=self.random.choice((Kind.COMPANY_VISIT, Kind.BRIEFING, Kind.DINNER)),
            place=f"p{number}",
            host=host.id,
            duration_minutes=minutes,
            priority=self.random.choice(tuple(Priority)),
            seats_min=self.random.choice((0, 1, 1, 2)),
            seats_max=self.random.choice((None, 2)),
            windows=(self.slack_window(number, minutes),),
            provides_meal=self.maybe(0.2),
            outside_working_day=self.maybe(0.2),
        )
        for chance, change in self.oddities(number):
            if self.maybe(chance):
                item = replace(item, **change())
        return self.in_some_state(item, number)

    def slack_window(self, number: int, minutes: int) -> Window:
        """Return a window that leaves two or three starts."""
        start = self.at(number, self.random.choice((9, 10, 11, 12, 13, 15, 17)))
        slack = self.random.choice((30, 60))
        return Window(start=start, end=start + timedelta(minutes=minutes + slack))

    def oddities(self, number: int) -> list[tuple[float, Callable[[], dict[str, Any]]]]:
        """Return (chance, change) pairs."""
        pick = self.random.choice
        other = f"c{pick(range(max(1, number)))}" if number else "c0"
        return [
            (0.3, lambda: {"counterparts": (other,)}),
            (0.2, lambda: {"choice": Choice.EVERYONE, "invited": pick((("all",), ("d0", "d1")))}),
            (0.3, lambda: {"required": (pick(("d0", "d1")),)}),
            (0.2, lambda: {"leader": "d0"}),
            (0.2, lambda: {"rounds": 2, "rounds_run": pick(tuple(Rounds)), "seats_max": 1,
                           "seats_min": 1}),
            (0.3, lambda: {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE}),
            (0.1, lambda: {"working_language": "en", "interpreting": Interpreting.NONE}),
            (0.3, lambda: {"vehicle": "v0", "vehicle_waits": pick((True, False))}),
            (0.2, lambda: {"registration_minutes": 30}),
            (0.2, lambda: {"invited": ("d1", "d0"), "choice": Choice.CHOSEN}),
        ]  # fmt: skip

    def in_some_state(self, item: Appointment, number: int) -> Appointment:
        """Return the item as an idea, an offer, an agreement or a refusal."""
        window = item.windows[0]
        chance = self.random.random()
        if chance < 0.15:
            starts = (window.start, window.start + timedelta(hours=self.random.choice((1, 3))))
            offers = tuple(Offer(start_at=s) for s in starts)
            return replace(item, state=State.OFFERED, offers=offers, windows=())
        if chance < 0.22:
            fixed = self.at(number, self.random.choice((9, 10, 14)))
            return replace(item, state=State.CONFIRMED, fixed_start=fixed, windows=())
        return replace(item, state=State.CANCELLED) if chance < 0.25 else item

    def wishes(self) -> list[Wish]:
        """Return wishes of both sides, now and then a veto."""
        found = []
        for person in range(self.people):
            for item in range(self.items):
                if self.maybe(0.6):
                    strength = self.random.choices(tuple(Strength), (0.2, 0.7, 0.1))[0]
                    found.append(self.wish(person, item, strength, Side.DELEGATE))
                if self.maybe(0.2):
                    found.append(self.wish(person, item, Strength.WANT, Side.HOST))
        return found

    def wish(self, person: int, item: int, strength: Strength, side: Side) -> Wish:
        """Return one wish for a host or for the appointment itself."""
        target = f"h{item}" if self.maybe(0.7) else f"a{item}"
        return Wish(
            id=f"w{person}-{item}-{side}",
            delegate=f"d{person}",
            target=target,
            strength=strength,
            side=side,
            weight=self.random.choice((1, 2)),
        )

    def orders(self) -> list[Order]:
        """Return at most one order."""
        if self.items < 2 or not self.maybe(0.3):
            return []
        upper = self.random.choice((None, 240))
        return [Order(first="a0", then="a1", lag_min_minutes=30, lag_max_minutes=upper)]


def small_brief(seed: int) -> Brief:
    """Return a Brief of two or three delegates and two or three items."""
    random = Random(seed)
    return Maker(seed, people=random.choice((2, 3)), items=random.choice((2, 3))).brief()


def larger_brief(seed: int) -> Brief:
    """Return a Brief of eight delegates and ten items."""
    return Maker(seed, people=8, items=10).brief()


SEEDS = st.integers(min_value=0, max_value=2**31)
small_briefs = SEEDS.map(small_brief)
larger_briefs = SEEDS.map(larger_brief)


def random_programme(brief: Brief, seed: int) -> Programme:
    """Return entries at possible and impossible times with random people."""
    random = Random(seed)
    entries = [
        entry
        for item in brief.appointments
        if random.random() < 0.8
        for entry in _random_entries(brief, item, random)
    ]
    return Programme(mission=MISSION, entries=tuple(entries))


def _random_entries(brief: Brief, item: Appointment, random: Random) -> list[Entry]:
    """Return one or more rounds, mostly well-formed."""
    start = random.choice(_starts(item))
    step = item.duration_minutes if item.rounds_run is Rounds.SEQUENTIAL else 0
    count = random.randint(1, item.rounds)
    return [
        _random_entry(brief, item, number, start + timedelta(minutes=(number - 1) * step), random)
        for number in range(1, count + 1)
    ]


def _starts(item: Appointment) -> list[datetime]:
    if item.fixed_start is not None:
        return [item.fixed_start, item.fixed_start, item.fixed_start + timedelta(minutes=30)]
    if item.offers:
        return [offer.start_at for offer in item.offers]
    first = item.windows[0].start if item.windows else datetime(2023, 9, 11, 1, tzinfo=UTC)
    return [first + timedelta(minutes=30 * i) for i in range(4)]


def _random_entry(
    brief: Brief, item: Appointment, number: int, start: datetime, random: Random
) -> Entry:
    people = [d.id for d in brief.delegates if random.random() < 0.5]
    wanted = {Interpreting.CONSECUTIVE: 1, Interpreting.SIMULTANEOUS: 2}.get(item.interpreting, 0)
    interpreters = random.sample([i.id for i in brief.interpreters], min(2, wanted))
    return Entry(
        id=entry_id(MISSION, item.id, number),
        appointment=item.id,
        round=number,
        start_at=start,
        end_at=start + timedelta(minutes=item.duration_minutes),
        attendees=tuple(people),
        interpreters=tuple(interpreters),
    )


def mutated(programme: Programme, brief: Brief, seed: int) -> Programme:
    """Return a programme that differs from a good one by up to two small changes."""
    random = Random(seed)
    entries = list(programme.entries)
    for _ in range(random.randint(0, 2)):
        if entries:
            number = random.randrange(len(entries))
            entries[number : number + 1] = _changed(entries[number], brief, random)
    return replace(programme, entries=tuple(entries))


def _changed(entry: Entry, brief: Brief, random: Random) -> list[Entry]:
    """Return the entry moved, lengthened, with other people or interpreters, or dropped."""
    shift = timedelta(minutes=random.choice((-60, -30, 30, 60)))
    moved = replace(entry, start_at=entry.start_at + shift, end_at=entry.end_at + shift)
    person = random.choice(brief.delegates).id
    helper = random.choice(brief.interpreters).id
    return random.choice(
        (
            [moved],
            [moved],
            [replace(entry, attendees=tuple(set(entry.attendees) ^ {person}))],
            [replace(entry, attendees=tuple(set(entry.attendees) ^ {person}))],
            [replace(entry, interpreters=tuple(set(entry.interpreters) ^ {helper}))],
            [],
        )
    )
