"""Days, times of day and instants in cells."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from trademission.domain.text import Text
from trademission.files.cells import Cell, Context, refusal, shown_text
from trademission.files.local_times import is_unclear

FIRST_YEAR = 1901  # Excel miscounts the days before March 1900


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day."""

    width: int = 12

    def read(self, cell: Cell) -> str:
        """Return the day as ISO writes it; a midnight counts as its day."""
        if isinstance(cell, datetime) and cell.time() == time(0):
            return cell.date().isoformat()
        if isinstance(cell, date) and not isinstance(cell, datetime):
            return cell.isoformat()
        found = _day(shown_text(cell)) if isinstance(cell, str) else None
        if found is None:
            raise refusal(
                cell,
                is_not=Text(de="kein Tag", en="no date"),
                write=Text(de="2023-09-12 oder 12.09.2023", en="2023-09-12 or 12.09.2023"),
            )
        return found.isoformat()

    def write(self, value: date, context: Context) -> Cell:
        """Return the day, as text where a spreadsheet has none."""
        del context
        return value if value.year >= FIRST_YEAR else value.isoformat()


def _day(text: str) -> date | None:
    """Return the day in ISO or German writing, None for anything else."""
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text)
    german = re.fullmatch(r"(\d\d?)\.\s*(\d\d?)\.\s*(\d{4})", text)
    try:
        if found:
            return date(*map(int, found.groups()))
        return date(*map(int, reversed(german.groups()))) if german else None
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """A time of day."""

    width: int = 10

    def read(self, cell: Cell) -> str:
        """Return the time as ISO writes it."""
        found = cell if isinstance(cell, time) else clock_from(shown_text(cell))
        if found is None or isinstance(cell, bool | int | float | datetime):
            raise refusal(
                cell,
                is_not=Text(de="keine Uhrzeit", en="no time of day"),
                write=Text(de="sie wie 14:00", en="it like 14:00"),
            )
        return found.isoformat()

    def write(self, value: time, context: Context) -> Cell:
        """Return the time as text, which every program shows alike."""
        del context
        return clock_text(value)


def clock_from(text: str) -> time | None:
    """Return the time of day in a text like 9:00 or 09:00 Uhr, None for anything else."""
    bare = re.sub(r"\s*(uhr|h)$", "", text.strip(), flags=re.IGNORECASE).replace(".", ":", 1)
    if re.fullmatch(r"\d:\d\d(:.*)?", bare):
        bare = f"0{bare}"
    if not re.match(r"\d\d:\d\d", bare):
        return None
    try:
        return time.fromisoformat(bare)
    except ValueError:
        return None


def clock_text(clock: time) -> str:
    """Return a time of day as a cell shows it, without seconds where there are none."""
    return clock.isoformat(timespec="minutes" if clock.second == clock.microsecond == 0 else "auto")


@dataclass(frozen=True, kw_only=True, slots=True)
class Instant:
    """A date and time, local where it takes place."""

    width: int = 18

    def read(self, cell: Cell) -> str:
        """Return date and time as ISO writes them, with an offset only if the cell has one."""
        found = cell if isinstance(cell, datetime) else None
        if isinstance(cell, str):
            found = _date_and_time(shown_text(cell))
        if found is None:
            raise refusal(
                cell,
                is_not=Text(de="keine Zeit mit Tag", en="no date with a time"),
                write=Text(
                    de="2023-09-12 14:00 oder 12.09.2023 14:00",
                    en="2023-09-12 14:00 or 12.09.2023 14:00",
                ),
            )
        return found.isoformat()

    def write(self, value: datetime, context: Context) -> Cell:
        """Return the local time; with its offset, as text, where it alone would be unclear."""
        if context.zone is None:
            return value.isoformat(sep=" ")
        local = value.astimezone(context.zone)
        naive = local.replace(tzinfo=None, fold=0)
        is_plain = local.second == local.microsecond == 0 and local.year >= FIRST_YEAR
        if not is_plain or is_unclear(naive, context.zone):
            return local.isoformat(sep=" ")
        return naive


def _date_and_time(text: str) -> datetime | None:
    """Return date and time in ISO or German writing, None for anything else."""
    found = re.fullmatch(r"(\S+?),?[\sT]+(\d\d?[:.]\d\d.*)", text) or re.fullmatch(
        r"(\d\d?\.\s*\d\d?\.\s*\d{4}),?\s+(\d\d?[:.]\d\d.*)", text
    )
    day = _day(found[1]) if found else None
    clock = clock_from(found[2]) if found else None
    return None if day is None or clock is None else datetime.combine(day, clock)
