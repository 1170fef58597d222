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
from trademission.files.names import Names
from trademission.files.quoting import guarded, plain, unguarded, unquoted
from trademission.files.words import choice_from, word_for, words_of

Cell = str | int | float | bool | datetime | date | time | None
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
