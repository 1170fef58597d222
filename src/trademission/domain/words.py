"""How rules name times, numbers, people and items in their sentences."""

from datetime import datetime

from trademission.domain.case import Case
from trademission.domain.change_words import day_in_words, when
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import local_time


def clock(case: Case, entry: Entry, instant: datetime) -> str:
    """Return the local time of `instant` at the place of an entry, as 14:30."""
    return f"{local_time(instant, case.atlas.zone_of(entry.appointment)):%H:%M}"


def day(case: Case, entry: Entry) -> Text:
    """Return the local date of an entry, as Tue 12 Sep 2023."""
    return day_in_words(case.day_of(entry))


def moment(case: Case, appointment: str, instant: datetime) -> Text:
    """Return local day and time of `instant` at the place of an appointment."""
    local = local_time(instant, case.atlas.zone_of(appointment))
    date = day_in_words(local.date())
    return Text(de=f"{date.de}, {local:%H:%M} Uhr", en=f"{date.en}, {local:%H:%M}")


def name(case: Case, key: str) -> str:
    """Return the name of anything that has an id."""
    return case.atlas.name_of(key)


def span(case: Case, entry: Entry) -> Text:
    """Return local day and time of an entry, as Tue 12 Sep 2023, 10:00 to 11:00."""
    return when(entry.window, case.atlas.zone_of(entry.appointment))


def counted(number: int, *, de: tuple[str, str], en: tuple[str, str]) -> Text:
    """Return a number with its noun; `de` and `en` give the noun for one and for many."""
    which = 0 if number == 1 else 1
    return Text(de=f"{number} {de[which]}", en=f"{number} {en[which]}")


def minutes(number: int) -> Text:
    """Return a number of minutes, as 1 minute or 30 minutes."""
    return counted(number, de=("Minute", "Minuten"), en=("minute", "minutes"))


def hours(number: int) -> str:
    """Return a number of minutes as hours and minutes, as 9:30."""
    return f"{number // 60}:{number % 60:02}"
