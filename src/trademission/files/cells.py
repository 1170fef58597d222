"""Single values in cells: how each kind is read, tolerantly, and written, exactly."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language, Text
from trademission.files.flaws import did_you_mean
from trademission.files.local_times import is_unclear
from trademission.files.names import Names
from trademission.files.quoting import guarded, plain, unguarded, unquoted
from trademission.files.words import choice_from, word_for, words_of

Cell = str | int | float | bool | datetime | date | time | None
FIRST_YEAR = 1901  # Excel miscounts the days before March 1900
YES, NO = ("ja", "yes", "x", "true", "wahr", "1"), ("nein", "no", "false", "falsch", "0")


class UnreadableCellError(TradeMissionError):
    """A cell that does not hold what its column needs; sentence and remedy say what."""

    def __init__(self, sentence: Text, remedy: Text) -> None:
        """Keep both, in both languages."""
        super().__init__(f"{sentence.en} {remedy.en}")
        self.sentence, self.remedy = sentence, remedy


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What the writing of a cell may depend on: language, names, and the zone of the value."""

    language: Language
    names: Names
    zone: ZoneInfo | None = None


class CellKind(Protocol):
    """How values of one kind stand in a cell."""

    @property
    def width(self) -> int:
        """A fitting width of the column, in characters."""

    def read(self, cell: Cell) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Return the value in a cell that is not empty, as JSON holds it."""

    def write(self, value: Any, context: Context) -> Cell:  # noqa: ANN401 - as above
        """Return the cell that is read as `value`."""


def refusal(cell: Cell, *, is_not: Text, write: Text) -> UnreadableCellError:
    """Return the refusal of `cell`: what it is not, and what to write instead."""
    shown = repr(shown_text(cell))[:80]
    return UnreadableCellError(
        Text(de=f"{shown} ist {is_not.de}.", en=f"{shown} is {is_not.en}."),
        Text(de=f"Schreiben Sie {write.de}.", en=f"Write {write.en}."),
    )


def shown_text(cell: Cell) -> str:
    """Return the text that a cell shows, its guard taken off."""
    if isinstance(cell, str):
        return unguarded(cell.strip())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        at_midnight = cell.time() == time(0)
        return cell.date().isoformat() if at_midnight else cell.isoformat(sep=" ")
    if isinstance(cell, time):
        return cell.isoformat(timespec="auto" if cell.second else "minutes")
    return str(cell)


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """Free text."""

    width: int = 26

    def read(self, cell: Cell) -> str:
        """Return the text, numbers and dates as they look."""
        return unquoted(shown_text(cell))

    def write(self, value: str, context: Context) -> str:
        """Return the text, guarded."""
        del context
        return guarded(plain(value))


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """A whole number."""

    width: int = 12

    def read(self, cell: Cell) -> int:
        """Return the number, written as number or as text."""
        text = shown_text(cell)
        if isinstance(cell, bool) or not re.fullmatch(r"[+-]?\d{1,400}", text):
            raise refusal(
                cell,
                is_not=Text(de="keine ganze Zahl", en="no whole number"),
                write=Text(de="eine Zahl wie 45", en="a number like 45"),
            )
        return int(text)

    def write(self, value: int, context: Context) -> Cell:
        """Return the number, as text where a spreadsheet would round it."""
        del context
        return value if float(f"{value:.15g}") == value < 10**15 else guarded(str(value))


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A number with or without decimals."""

    width: int = 12

    def read(self, cell: Cell) -> float:
        """Return the number; text may have a decimal comma."""
        text = shown_text(cell)
        try:
            return float(text if "." in text else text.replace(",", "."))
        except ValueError as error:
            raise refusal(
                cell,
                is_not=Text(de="keine Zahl", en="no number"),
                write=Text(de="eine Zahl wie 35,68", en="a number like 35.68"),
            ) from error

    def write(self, value: float, context: Context) -> Cell:
        """Return the number, as text where a spreadsheet would round it."""
        del context
        return value if float(f"{value:.15g}") == value else guarded(repr(value))


@dataclass(frozen=True, kw_only=True, slots=True)
class YesNo:
    """Yes or no."""

    width: int = 10

    def read(self, cell: Cell) -> bool:
        """Return the answer, in either language."""
        text = shown_text(cell).casefold()
        if text not in YES + NO:
            raise refusal(
                cell,
                is_not=Text(de="weder ja noch nein", en="neither yes nor no"),
                write=Text(de="ja oder nein", en="yes or no"),
            )
        return text in YES

    def write(self, value: bool, context: Context) -> str:  # noqa: FBT001 - the one value of the cell
        """Return the answer in the language of the workbook."""
        yes, no = ("ja", "nein") if context.language == "de" else ("yes", "no")
        return yes if value else no


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick:
    """One of the choices of a kind."""

    of: type[StrEnum]
    width: int = 18

    def read(self, cell: Cell) -> str:
        """Return the choice, in either language or as the domain calls it."""
        found = choice_from(shown_text(cell), self.of)
        if found is None:
            raise self._refusal(shown_text(cell))
        return found

    def write(self, value: StrEnum, context: Context) -> str:
        """Return the word for the choice."""
        return word_for(self.of(value), context.language)

    def _refusal(self, text: str) -> UnreadableCellError:
        said = words_of(self.of).values()
        near = did_you_mean(text, [w for words in said for w in (words.de, words.en)])
        return UnreadableCellError(
            Text(de=f"{text!r} steht nicht zur Wahl.", en=f"{text!r} is not one of the choices."),
            Text(
                de=f"{near.de + ' ' if near else ''}Möglich sind: {_listed(w.de for w in said)}.",
                en=f"{near.en + ' ' if near else ''}Possible are: {_listed(w.en for w in said)}.",
            ),
        )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


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
