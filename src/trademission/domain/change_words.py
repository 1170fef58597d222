"""What a change says in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trademission.domain.text import Text
from trademission.domain.time import Window, local_time

WEEKDAYS_DE = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
NOBODY = Text(de="niemand", en="nobody")
NO_TABLE = "\N{EN DASH}"
NO_RIDE = Text(de="keine", en="none")


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardingWords:
    """When and where a vehicle leaves, and which it is, as read on the clocks there."""

    clock: str
    place: str
    vehicle: str


def when(span: Window, zone: str) -> Text:
    """Return day and time of `span` on the clocks of `zone`."""
    start, end = local_time(span.start, zone), local_time(span.end, zone)
    is_one_day = start.date() == end.date()
    first, last = day_in_words(start.date()), day_in_words(end.date())
    until_de = "" if is_one_day else f"{last.de}, "
    until_en = "" if is_one_day else f"{last.en}, "
    return Text(
        de=f"{first.de}, {start:%H:%M} bis {until_de}{end:%H:%M} Uhr",
        en=f"{first.en}, {start:%H:%M} to {until_en}{end:%H:%M}",
    )


def day_in_words(day: date) -> Text:
    """Return a day with the name of the weekday, as Tue 12 Sep 2023."""
    return Text(
        de=f"{WEEKDAYS_DE[day.weekday()]} {day:%d.%m.%Y}",
        en=f"{WEEKDAYS_EN[day.weekday()]} {day.day} {MONTHS_EN[day.month - 1]} {day.year}",
    )


def names(people: Sequence[str]) -> Text:
    """Return names as a list in words: `A, B and C`, or `nobody`."""
    if not people:
        return NOBODY
    if len(people) == 1:
        return Text(de=people[0], en=people[0])
    first = ", ".join(people[:-1])
    return Text(de=f"{first} und {people[-1]}", en=f"{first} and {people[-1]}")


def added_sentence(name: Text, time: Text) -> Text:
    """Return the sentence for an item that is new."""
    return Text(de=f"Neu: {name.de}, {time.de}.", en=f"New: {name.en}, {time.en}.")


def dropped_sentence(name: Text, time: Text) -> Text:
    """Return the sentence for an item that is gone."""
    return Text(
        de=f"Entfällt: {name.de}, bisher {time.de}.", en=f"Dropped: {name.en}, was {time.en}."
    )


def moved_sentence(
    name: Text, *, before: Text, after: Text, places: tuple[str, str] | None = None
) -> Text:
    """Return the sentence for an item at another time, or with `places` at another place."""
    was_at, is_at = ("", "") if places is None else (f", {place}" for place in places)
    return Text(
        de=f"Verlegt: {name.de}, bisher {before.de}{was_at}, jetzt {after.de}{is_at}.",
        en=f"Moved: {name.en}, was {before.en}{was_at}, now {after.en}{is_at}.",
    )


def attendance_sentence(name: Text, time: Text, people: Sequence[str], *, comes: bool) -> Text:
    """Return the sentence for people who joined an item or left it."""
    who = names(people)
    return Text(
        de=f"{'Neu' if comes else 'Nicht mehr'} dabei bei {name.de}, {time.de}: {who.de}.",
        en=f"{'Now' if comes else 'No longer'} attending {name.en}, {time.en}: {who.en}.",
    )


def interpreter_sentence(
    name: Text, time: Text, *, before: Sequence[str], after: Sequence[str]
) -> Text:
    """Return the sentence for other interpreters at an item."""
    old, new = names(before), names(after)
    return Text(
        de=f"Dolmetschen bei {name.de}, {time.de}: jetzt {new.de}, bisher {old.de}.",
        en=f"Interpreting at {name.en}, {time.en}: now {new.en}, before {old.en}.",
    )


def table_sentence(name: Text, time: Text, *, before: int | None, after: int | None) -> Text:
    """Return the sentence for another table of a meeting, a first one, or none any more."""
    old, new = (NO_TABLE if table is None else str(table) for table in (before, after))
    return Text(
        de=f"Tisch bei {name.de}, {time.de}: jetzt {new}, bisher {old}.",
        en=f"Table of {name.en}, {time.en}: now {new}, before {old}.",
    )


def ride_sentence(
    name: Text,
    day: Text,
    *,
    before: Sequence[BoardingWords],
    after: Sequence[BoardingWords],
    people: Sequence[str] = (),
) -> Text:
    """Return the sentence for another ride, a new one, or none any more.

    `people` are those whom it concerns; nobody is named where it concerns all.
    """
    same = {b.vehicle for b in before} == {a.vehicle for a in after}
    new = _boardings(after, vehicles=True)
    old = _boardings(before, vehicles=not same)
    who = names(people)
    who_de, who_en = (f" für {who.de}", f" for {who.en}") if people else ("", "")
    return Text(
        de=f"Fahrt zu {name.de}{who_de}, {day.de}: jetzt {new.de}, bisher {old.de}.",
        en=f"Ride to {name.en}{who_en}, {day.en}: now {new.en}, before {old.en}.",
    )


def _boardings(found: Sequence[BoardingWords], *, vehicles: bool) -> Text:
    """Return where and when one boards, with the vehicles or without."""
    if not found:
        return NO_RIDE
    tails = [f" ({one.vehicle})" if vehicles else "" for one in found]
    pairs = list(zip(found, tails, strict=True))
    return Text(
        de=names([f"{one.clock} ab {one.place}{tail}" for one, tail in pairs]).de,
        en=names([f"{one.clock} from {one.place}{tail}" for one, tail in pairs]).en,
    )
