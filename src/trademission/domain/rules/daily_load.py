"""No more visits in a person's day than the mission holds to be bearable."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from trademission.domain.appointments import LIGHT_KINDS
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import day, name

NAME = "daily_load"
TITLE = Text(de="Tagespensum", en="daily load")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each delegate and day with too many visits."""
    limit = case.brief.policies.daily_load
    for who, entries in case.attended.items():
        days: dict[date, list[Entry]] = defaultdict(list)
        for entry in entries:
            item = case.appointment_of(entry)
            if not item.outside_working_day and item.kind not in LIGHT_KINDS:
                days[case.day_of(entry)].append(entry)
        for found in days.values():
            if len(found) > limit:
                yield _breach(case, who, found, limit)


def _breach(case: Case, who: str, entries: list[Entry], limit: int) -> Breach:
    when, count = day(case, entries[0]), len(entries)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} hat am {when.de} {count} Termine; die Obergrenze ist {limit}.",
            en=f"{name(case, who)} has {count} appointments on {when.en}; the limit is {limit}.",
        ),
        who=(who,),
        what=tuple(e.appointment for e in entries),
    )
