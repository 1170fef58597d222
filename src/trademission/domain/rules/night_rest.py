"""Everybody can sleep: enough hours between the last of one day and the first of the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import permutations

from trademission.domain.case import Breach, Case
from trademission.domain.places import Transfer
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import local_date, minutes_between
from trademission.domain.words import hours, name

NAME = "night_rest"
TITLE = Text(de="Nachtruhe", en="night's rest")
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """An entry or a transfer of one person, with the local dates that count for its ends."""

    name: str
    start: datetime
    end: datetime
    start_date: date
    end_date: date
    appointment: str | None = None


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each night that is too short between two activities."""
    rest = case.brief.policies.night_rest_minutes
    if rest == 0:
        return
    for who, entries in case.attended.items():
        rides = case.atlas.transfers_of(who)
        nights = [t for t in rides if t.counts_as_night]
        found = [_of_entry(case, e) for e in entries]
        found += [_of_ride(case, t) for t in rides if not t.counts_as_night]
        for one, other in permutations(found, 2):
            if _is_short(one, other, rest) and not _sleeps(nights, one, other):
                yield _breach(case, who, one, other)


def _of_entry(case: Case, entry: Entry) -> Activity:
    """An entry counts for the day on which it begins, even when it ends after midnight."""
    today = case.day_of(entry)
    return Activity(
        name=name(case, entry.appointment),
        start=entry.start_at,
        end=entry.end_at,
        start_date=today,
        end_date=today,
        appointment=entry.appointment,
    )


def _of_ride(case: Case, ride: Transfer) -> Activity:
    places = case.atlas.places
    return Activity(
        name=ride.name,
        start=ride.departs_at,
        end=ride.arrives_at,
        start_date=local_date(ride.departs_at, places[ride.origin].zone),
        end_date=local_date(ride.arrives_at, places[ride.destination].zone),
    )


def _is_short(one: Activity, other: Activity, rest: int) -> bool:
    """Tell whether the night between two activities is shorter than the rest."""
    if one.appointment is None and other.appointment is None:
        return False
    neighbours = other.start_date - one.end_date == DAY and one.end <= other.start
    return neighbours and minutes_between(one.end, other.start) < rest


def _sleeps(nights: list[Transfer], one: Activity, other: Activity) -> bool:
    """Tell whether an overnight transfer lies between two activities."""
    return any(t.departs_at < other.start and one.end < t.arrives_at for t in nights)


def _breach(case: Case, who: str, one: Activity, other: Activity) -> Breach:
    rest = hours(case.brief.policies.night_rest_minutes)
    left = hours(minutes_between(one.end, other.start))
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} hat zwischen »{one.name}« und »{other.name}« nur "
            f"{left} Stunden Nachtruhe; vorgesehen sind {rest}.",
            en=f"{name(case, who)} has only {left} hours of rest between “{one.name}” "
            f"and “{other.name}”; {rest} are intended.",
        ),
        who=(who,),
        what=tuple(a.appointment for a in (one, other) if a.appointment is not None),
    )
